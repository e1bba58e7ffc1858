"""Every layout the sources are written in: its name, the ending of its files, who writes it."""

from collections.abc import Callable
from typing import NamedTuple

from tests.competencies.reading.office import (
    card_forms,
    html_forms,
    plain_forms,
    sheet_forms,
)
from tests.competencies.reading.office.odt_forms import open_text
from tests.competencies.reading.office.python_docx_forms import library
from tests.competencies.reading.office.source import Source
from tests.competencies.reading.office.word_controls import controlled
from tests.competencies.reading.office.word_styled import styled
from tests.competencies.reading.office.word_table import whole_form
from tests.competencies.reading.office.word_tracked import revised
from tests.competencies.reading.office.word_typed import typed


class Form(NamedTuple):
    ending: str
    write: Callable[[Source], bytes]
    whole: bool = True  # or the competencies alone


FORMS = {
    "docx, one table": Form("docx", whole_form),
    "docx, styles": Form("docx", styled),
    "docx, tracked": Form("docx", revised),
    "docx, controls": Form("docx", controlled),
    "docx, typed": Form("docx", typed),
    "docx, library": Form("docx", library),
    "odt": Form("odt", open_text),
    "html, Word": Form("htm", html_forms.word_filtered),
    "html, editor": Form("html", html_forms.exported),
    "html, site": Form("html", html_forms.site),
    "md, tables": Form("md", plain_forms.markdown_tables),
    "md, lists": Form("md", plain_forms.markdown_lists),
    "txt, message": Form("txt", plain_forms.message),
    "txt, dotted": Form("txt", plain_forms.dotted),
    "txt, pasted": Form("txt", plain_forms.pasted),
    "xlsx": Form("xlsx", sheet_forms.workbook),
    "docx, cards": Form("docx", card_forms.cards),
    "docx, numbered": Form("docx", card_forms.numbered),
    "odt, bold": Form("odt", card_forms.bold_text),
    "md, nested": Form("md", card_forms.nested_markdown),
    "html, divs": Form("html", card_forms.divisions),
    "xlsx, one sheet": Form("xlsx", sheet_forms.one_sheet),
    "csv, ;": Form("csv", sheet_forms.semicolons, whole=False),
    "csv, ,": Form("csv", sheet_forms.commas, whole=False),
    "csv, wide": Form("csv", sheet_forms.wide, whole=False),
    "tsv": Form("tsv", sheet_forms.tabs, whole=False),
}
