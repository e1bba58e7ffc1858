"""PDFs written by hand to harm whoever reads them."""

import zlib

Objects = dict[int, bytes]

TEXT = b"BT /F 12 Tf 50 700 Td (Funciones) Tj 0 -20 Td (- Contar ballenas.) Tj ET "
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
    b" /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
)
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /Font << /F 5 0 R >> %s>> "


def written(objects: Objects, trailer: bytes = b"") -> bytes:
    """A PDF of these objects; the first is its root."""
    out, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
        for n in range(max(objects) + 1)
    )
    size = max(objects) + 1
    head = b"xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R %s>>\n" % (size, table, size, trailer)
    return out + head + b"startxref\n%d\n%%%%EOF\n" % len(out)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def page(drawn: bytes = TEXT) -> Objects:
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: PAGE,
        4: stream(drawn),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }


def changed(number: int, content: bytes, **more: bytes) -> bytes:
    return written({**page(), number: content, **{int(k[1:]): v for k, v in more.items()}})


def pages_in_a_circle() -> bytes:
    return changed(
        2, b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
        _6=b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>",
    )  # fmt: skip


def pages_very_deep() -> bytes:
    tree = {n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1) for n in range(10, 3000)}
    top = {2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>"}
    return written({**page(), **top, **tree, 3000: PAGE})


def many_pages(count: int = 1000) -> bytes:
    numbers = range(10, 10 + count)
    kids = b" ".join(b"%d 0 R" % n for n in numbers)
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return written({**page(), 2: tree, **dict.fromkeys(numbers, PAGE)})


def deep_arrays() -> bytes:
    return changed(3, PAGE[:-2] + b"/X " + b"[" * 50_000 + b"]" * 50_000 + b">>")


def a_stream_that_swells(times: int = 2, size: int = 150_000_000) -> bytes:
    packed = TEXT + b" " * size
    for _ in range(times):
        packed = zlib.compress(packed, 9)
    filters = b"/Filter [%s]" % (b"/FlateDecode " * times)
    return changed(4, stream(packed, filters))


def a_form_within_itself() -> bytes:
    form = stream(TEXT + b"/X Do /X Do ", FORM % b"/XObject << /X 6 0 R >> ")
    return written({**page(TEXT + b"/X Do "), 6: form})


def forms_that_double() -> bytes:
    forms = {
        n: stream(b"/X Do /X Do ", FORM % (b"/XObject << /X %d 0 R >> " % (n + 1)))
        for n in range(6, 36)
    }
    return written({**page(TEXT + b"/X Do "), **forms, 36: stream(TEXT, FORM % b"")})


def many_rectangles() -> bytes:
    drawn = (b"%d %d 5 5 re S " % (n * 7 % 600, n * 11 // 60 % 790) for n in range(100_000))
    return written(page(TEXT + b"".join(drawn)))


def script_and_attachment() -> bytes:
    return changed(
        1,
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert) >>"
        b" /Names << /EmbeddedFiles << /Names [(a.exe) 7 0 R] >> >> >>",
        _7=b"<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>",
        _8=stream(b"MZ Competencias inventadas"),
    )


def content_from_elsewhere() -> bytes:
    return changed(4, b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream")


def content_that_is_itself() -> bytes:
    return changed(4, b"6 0 R", _6=b"4 0 R")
