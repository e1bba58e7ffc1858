"""Days, times and figures as the reader's language writes them."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from evaluations.reviews.sentences import Sentence

LOCALES = {"es": "es_MX", "en": "en_GB"}
MOMENTS = {"es": "d 'de' MMMM 'de' y, H:mm", "en": "d MMMM y, H:mm"}


def formats(language: str, translate: Callable[[str], str]) -> dict[str, Callable[..., str]]:
    """The filters of the templates."""
    locale = LOCALES[language]

    def day(value: date) -> str:
        return format_date(value, "long", locale=locale)

    def moment(value: datetime) -> str:
        """In the zone that the time carries."""
        return format_datetime(value, MOMENTS[language], tzinfo=value.tzinfo, locale=locale)

    def number(value: Decimal) -> str:
        """As exact as it was written."""
        return format_decimal(value, locale=locale, decimal_quantization=False)

    def sentence(value: Sentence) -> str:
        return value.render(translate, day)

    def translated(text: str) -> str:
        """For texts that stand in data: unlike `_()`, what comes out is escaped."""
        return translate(text) if text else ""

    return {
        "day": day,
        "moment": moment,
        "number": number,
        "sentence": sentence,
        "translated": translated,
    }
