"""The cells of a workbook that print a share as a percentage: 0.25 stands there as "25%"."""

import re
import zipfile
from html import unescape
from io import BytesIO
from posixpath import join, normpath

BUILT_IN = frozenset({"9", "10"})
"""Number formats that every workbook knows: 0% and 0.00%."""
CELL = re.compile(r"<(?:\w+:)?c\s([^>]*)>")
LETTERS = 26

Place = tuple[int, int]
"""Row and column, from 0."""


def percentages(data: bytes) -> dict[str, set[Place]]:
    """The places of such cells by the name of their sheet; none for other kinds of workbooks."""
    with zipfile.ZipFile(BytesIO(data)) as pack:
        names = set(pack.namelist())
        if not {"xl/styles.xml", "xl/workbook.xml"} <= names:
            return {}
        styles = _percent_styles(_read(pack, "xl/styles.xml"))
        sheets = _sheets(pack) if styles else {}
        return {
            name: _places(_read(pack, path), styles)
            for name, path in sheets.items()
            if path in names
        }


def as_percentage(share: float) -> str:
    return f"{round(share * 100, 4):g}%"


def _percent_styles(xml: str) -> set[str]:
    """The numbers of the cell styles whose format ends in a percent sign."""
    custom = {
        _attribute(tag, "numFmtId")
        for tag in re.findall(r"<(?:\w+:)?numFmt\s([^>]*)>", xml)
        if "%" in _attribute(tag, "formatCode")
    }
    formats = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", xml, re.DOTALL)
    cells = re.findall(r"<(?:\w+:)?xf\s([^>]*)>", formats[0]) if formats else []
    known = BUILT_IN | custom
    return {str(at) for at, cell in enumerate(cells) if _attribute(cell, "numFmtId") in known}


def _sheets(pack: zipfile.ZipFile) -> dict[str, str]:
    """The path of each sheet's part by its name."""
    links = _read(pack, "xl/_rels/workbook.xml.rels")
    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target")
        for tag in re.findall(r"<(?:\w+:)?Relationship\s([^>]*)>", links)
    }
    sheets = re.findall(r"<(?:\w+:)?sheet\s([^>]*)>", _read(pack, "xl/workbook.xml"))
    return {
        _attribute(tag, "name"): normpath(
            join("xl", targets.get(_attribute(tag, "id"), ""))
        ).lstrip("/")
        for tag in sheets
    }


def _places(xml: str, styles: set[str]) -> set[Place]:
    cells = (cell for cell in CELL.findall(xml) if _attribute(cell, "s") in styles)
    return {place for cell in cells if (place := _place(_attribute(cell, "r")))}


def _place(reference: str) -> Place | None:
    """ "B6" as row 5, column 1."""
    found = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", reference)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * LETTERS + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"(?:^|\s|:){name}\s*=\s*[\"']([^\"']*)[\"']", tag)
    return unescape(found[1]) if found else ""


def _read(pack: zipfile.ZipFile, path: str) -> str:
    return pack.read(path).decode("utf-8", "replace") if path in pack.namelist() else ""
