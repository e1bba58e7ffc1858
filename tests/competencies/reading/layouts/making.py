"""Makes again the PDFs of `made/`; run as a module, on a machine with Chromium and LibreOffice."""

from tests.competencies.reading.layouts.documents import (
    DOCUMENTS,
    WEAK,
    Printed,
    is_typed,
    page,
    typed,
)
from tests.competencies.reading.layouts.producers import by_chromium, by_libreoffice


def make(one: Printed) -> bytes:
    if one.producer == "chromium":
        return by_chromium(page(one.layout, one.content))
    if is_typed(one.layout):
        return by_libreoffice(typed(one.layout, one.content), "docx")
    return by_libreoffice(page(one.layout, one.content).encode(), "html")


if __name__ == "__main__":
    for document in (*DOCUMENTS, *WEAK):
        if document.producer != "weasyprint":
            document.made.parent.mkdir(exist_ok=True)
            document.made.write_bytes(make(document))
