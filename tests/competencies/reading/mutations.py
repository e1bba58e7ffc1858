"""Documents spoilt at random: bytes, lines, the parts of a ZIP, what a PDF draws."""

import io
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from random import Random

import pikepdf

ODD = (
    "\u202e\u200b\u0301\u00ad\ufeff\u2028\x0b\x00\ufffd\U0001f469\u200d\ufb03\ufdfaßİıΣ٣½²"
    "•✓☐●|:;()[]{}<>&%$#*_-–—…\t\f\n"
)
LABELS = (
    "Funciones", "Competencias", "Conductas", "Nivel: 3", "Peso 20 %", "Puesto: Otra", "Definición:",
    "Página 1 de 2", "Sueldo: $1,000 a $2", "3 meses de prueba", "(continúa)", "| a | b |", "1.1.1 ",
    "<td rowspan=9>", "</ul>", "<li>", "**", "# ", "\t\t", "de", "{{7*7}}", "=1+1", "Deseables",
)  # fmt: skip
NUMBERS = ("-1", "0", "99999999", "x", "", "1e9", "٣", "0.5")

Mutation = Callable[[bytes, Random], bytes]


def flipped(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 8, 64))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def cut_short(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def without_a_slice(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def with_a_slice_again(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    place = chance.randrange(len(data))
    return data[:place] + data[start:end] + data[place:]


def with_noise(data: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.randbytes(chance.choice((1, 30, 500))) + data[place:]


def _slice(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 40, 2000)))


def with_odd_signs(data: bytes, chance: Random) -> bytes:
    signs = list(data.decode("utf-8", "replace"))
    for _ in range(chance.choice((1, 10, 100))):
        signs.insert(chance.randrange(len(signs) + 1), chance.choice(ODD))
    return "".join(signs).encode()


def with_labels(data: bytes, chance: Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(chance.choice((1, 5, 30))):
        place = chance.randrange(len(lines))
        words = lines[place].split(" ")
        words.insert(chance.randrange(len(words) + 1), chance.choice(LABELS))
        lines[place] = " ".join(words)
    return "\n".join(lines).encode()


def with_lines_moved(data: bytes, chance: Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(chance.choice((1, 10, 100))):
        line = lines.pop(chance.randrange(len(lines)))
        lines[(place := chance.randrange(len(lines) + 1)) : place] = [line] * chance.choice(
            (0, 1, 2)
        )
        lines = lines or [""]
    return "\n".join(lines).encode()


def with_other_ends(data: bytes, chance: Random) -> bytes:
    end = chance.choice((b"", b" ", b"\n\n", b"\t", b"\f", b"\r", b"-\n"))
    return re.sub(rb"\n", lambda one: end if chance.random() < 0.3 else one[0], data)


def with_parts_spoilt(data: bytes, chance: Random) -> bytes:
    """The parts of a ZIP: one left out, or one mutated inside."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    chosen = chance.choice(
        [n for n in parts if n.endswith((".xml", ".rels"))] + _main_of(parts) * 9
    )
    spoil = chance.choice((_without, _elements_spoilt, _attributes_spoilt, _texts_spoilt, *BYTES))
    parts[chosen] = spoil(parts[chosen], chance)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _main_of(parts: dict[str, bytes]) -> list[str]:
    return [name for name in parts if re.search(r"document\.xml$|content\.xml$|sheet1\.xml$", name)]


def _without(_data: bytes, _chance: Random) -> bytes:
    return b""


def _elements_spoilt(data: bytes, chance: Random) -> bytes:
    """Elements without children left out, repeated, or moved."""
    found = list(re.finditer(rb"<([\w:]+)(?:\s[^<>]*)?(?:/>|>[^<>]*</\1>)", data))
    for one in sorted(chance.sample(found, min(len(found), 10)), key=lambda m: -m.start()):
        said = one[0] * chance.choice((0, 0, 2, 3))
        data = data[: one.start()] + said + data[one.end() :]
    return data


def _attributes_spoilt(data: bytes, chance: Random) -> bytes:
    found = list(re.finditer(rb'="([^"<>]*)"', data))
    for one in sorted(chance.sample(found, min(len(found), 6)), key=lambda m: -m.start()):
        said = chance.choice(NUMBERS).encode()
        data = data[: one.start(1)] + said + data[one.end(1) :]
    return data


def _texts_spoilt(data: bytes, chance: Random) -> bytes:
    """Signs and labels in the midst of what is said, the mark-up being whole."""
    safe = [sign for sign in ODD if sign not in "<>&\x00\x0b\f\ufffd"]
    found = list(re.finditer(r">[^<>]*\w[^<>]*<", text := data.decode("utf-8", "replace")))
    for one in sorted(chance.sample(found, min(len(found), 12)), key=lambda m: -m.start()):
        place = chance.randrange(one.start() + 1, one.end())
        said = chance.choice([chance.choice(safe), *(x for x in LABELS if "<" not in x)])
        text = text[:place] + said + text[place:]
    return text.encode()


def with_drawing_spoilt(data: bytes, chance: Random) -> bytes:
    """What a PDF's page draws: numbers changed, operators left out; the file itself whole."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = chance.choice(list(pdf.pages))
        page.contents_coalesce()
        lines = page.Contents.read_bytes().split(b"\n")
        for _ in range(chance.choice((1, 10, 100))):
            place = chance.randrange(len(lines))
            lines[place] = _drawn_otherwise(lines[place], chance)
        page.Contents = pdf.make_stream(b"\n".join(lines))
        pdf.save(file)
    return file.getvalue()


def _drawn_otherwise(line: bytes, chance: Random) -> bytes:
    kinds = (b"", line + b"\n" + line, re.sub(rb"\d+", _number(chance), line))
    return chance.choice(kinds)


def _number(chance: Random) -> bytes:
    return chance.choice((b"0", b"1", b"-9", b"700", b"1e9", b"99999999"))


BYTES: tuple[Mutation, ...] = (
    flipped, cut_short, without_a_slice, with_a_slice_again, with_noise,
)  # fmt: skip
WRITTEN: tuple[Mutation, ...] = (
    with_odd_signs, with_labels, with_lines_moved, with_other_ends, *BYTES,
)  # fmt: skip
ZIPPED: tuple[Mutation, ...] = (*[with_parts_spoilt] * 6, *BYTES)
PRINTED: tuple[Mutation, ...] = (*[with_drawing_spoilt] * 4, *BYTES)


def mutations_of(ending: str) -> tuple[Mutation, ...]:
    """Those that suit a format, by its file's ending."""
    if ending == "pdf":
        return PRINTED
    return ZIPPED if ending in {"docx", "odt", "xlsx", "ods"} else WRITTEN


def mutated(data: bytes, ending: str, chance: Random) -> bytes:
    """Spoilt once to three times over."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        with suppress(Exception):  # what is broken already has no parts to spoil
            data = chance.choice(mutations_of(ending))(data or b"x", chance)
    return data
