"""What WeasyPrint leaves out: which way a header cell of a table heads (ISO 14289-1, 7.5)."""

from typing import Any


def scope_headers(_document: object, pdf: Any) -> None:
    """Every header cell of a table's head heads its column, any other its row."""
    for cell in _elements(pdf, "/TH"):
        row = _parent(pdf, cell)
        is_column = row.get("S") == "/TR" and _parent(pdf, row).get("S") == "/THead"
        cell["A"]["Scope"] = "/Column" if is_column else "/Row"


def _elements(pdf: Any, kind: str) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, dict) and item.get("S") == kind]


def _parent(pdf: Any, element: Any) -> Any:
    """By its reference, which reads `12 0 R`: the number is the object's place."""
    return pdf.objects[int(element["P"].split()[0])]
