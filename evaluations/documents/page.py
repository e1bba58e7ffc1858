"""A record as the HTML that its PDF is laid out from."""

from functools import cache
from gettext import translation

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evaluations.documents import labels
from evaluations.documents.figures import figures_of, shown
from evaluations.documents.formats import formats
from evaluations.documents.paths import DOMAIN, LOCALE, TEMPLATES
from evaluations.documents.profile_record import ProfileRecord
from evaluations.documents.record import ReviewRecord

ATTACHMENT = "evaluacion.json"
"""What the canonical data are called inside the PDF."""

CONTROLS = (code for code in range(32) if chr(code) not in "\t\n\r")
DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
UNPRINTABLE = dict.fromkeys((*CONTROLS, *DIRECTIONS))
"""What cannot be printed, or would print a text in another order than it was written in."""


def page(record: ReviewRecord, sha256: str, language: str) -> str:
    """The hash is that of the canonical data. Texts are printed as they were written."""
    template = environment(language).get_template(f"pdf/{record.kind}.html")
    return template.render(
        record=record,
        figures=figures_of(record),
        sha256=sha256 if record.sealed_at else "",
        attachment=ATTACHMENT,
    ).translate(UNPRINTABLE)


def profile_page(record: ProfileRecord, language: str) -> str:
    template = environment(language).get_template("pdf/profile.html")
    return template.render(record=record).translate(UNPRINTABLE)


@cache
def environment(language: str) -> Environment:
    """The templates in one language; Spanish, that of the msgids, where there is no catalogue."""
    translations = translation(DOMAIN, LOCALE, [language], fallback=True)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= formats(language, translations.gettext)
    environment.globals |= {"labels": labels, "language": language, "shown": shown}
    return environment
