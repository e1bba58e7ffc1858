"""Words that are printed and cannot be changed afterwards: a sensitive one is asked about once."""

from typing import TypeVar

from evaluations.errors import Invalid
from evaluations.reviews.sensitive import SENSITIVE_WARNING, sensitive_words
from evaluations.web.answers.forms import Form, FormModel, read_form
from evaluations.web.answers.language import mark
from evaluations.web.answers.requests import Request

ASKED = mark("%(warning)s Se lee %(words)s: corrígelo o marca «Dejarlo así» y envía otra vez.")


class PrintedForm(FormModel):
    """A form whose texts end up on paper as they are."""

    as_it_is: bool = False
    """Ticked by whoever was asked and means what is written."""

    @property
    def text_in_it(self) -> str:
        """What is printed of it, apart from names, days and choices."""
        raise NotImplementedError


Printed = TypeVar("Printed", bound=PrintedForm)


def read_printed(request: Request, shape: type[Printed]) -> Form[Printed]:
    """The request's form, to be looked at again where its words hint at sensitive data (RULES §4).

    Ratings and notes warn beside the field as they are saved; what is sent once has no such place.
    """
    form = read_form(request, shape)
    if form.data is None or form.data.as_it_is:
        return form
    words = sensitive_words(form.data.text_in_it)
    if not words:
        return form
    said = f"«{'», «'.join(words)}»"
    return form.refused(Invalid(ASKED, field="as_it_is", warning=SENSITIVE_WARNING, words=said))
