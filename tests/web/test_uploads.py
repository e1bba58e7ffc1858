"""Files: only where a route says so, and read by nobody's charset but ours."""

import json
import time

import pytest
from litestar import post
from litestar.params import FromPath

from evaluations.competencies.tables import Profile
from evaluations.settings import Settings
from evaluations.web.answers.pages import Page
from evaluations.web.answers.requests import Request
from evaluations.web.app import create_app
from evaluations.web.entry import bodies
from evaluations.web.entry.authorisation import own_transactions, public, uploads
from evaluations.web.home import home
from evaluations.web.profiles import uploads as profile_uploads
from tests.browser import Browser
from tests.competencies.reading.test_hostile import HEAVY, REFUSED
from tests.web.asgi import Exchange, send_form
from tests.web.test_profiles import signed_in, upload

TYPE = "multipart/form-data; boundary=BB"


@post("/files/{number:int}", opt=public() | own_transactions() | uploads())
async def keep(request: Request, number: FromPath[int]) -> Page:
    file = request.upload("file")
    told = {"fields": request.fields, "file": file and [file.name, file.content.decode()]}
    return Page(json.dumps(told).encode())


SITE = create_app(Settings(), [home, keep])


def part(name: str, content: bytes, more: str = "") -> bytes:
    head = f'--BB\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


async def send(*parts: bytes, content_type: str = TYPE, end: bytes = b"--BB--\r\n") -> Exchange:
    return await send_form(SITE, "/files/7", b"".join(parts) + end, content_type=content_type)


async def test_a_file_comes_with_the_fields_beside_it() -> None:
    file = part("file", b"Perfil", '; filename="perfil ñ.txt"')

    answer = await send(part("title", "Promoción".encode()), file)

    assert json.loads(answer.body) == {
        "fields": {"title": ["Promoción"]},
        "file": ["perfil ñ.txt", "Perfil"],
    }


async def test_a_field_left_empty_brings_no_file() -> None:
    answer = await send(part("file", b"", '; filename=""'))

    assert json.loads(answer.body) == {"fields": {}, "file": None}


async def test_the_charset_that_a_part_claims_is_not_used() -> None:
    head = "\r\nContent-Type: text/plain; charset=punycode"
    started = time.process_time()

    answer = await send(part("title", b"a-" + b"b" * 200_000, head))

    assert (answer.status, time.process_time() - started < 0.05) == (200, True)


@pytest.mark.parametrize(
    ("parts", "content_type", "end"),
    [
        ([part("a", b"\xff")], TYPE, b"--BB--\r\n"),
        ([part("a", b"\0")], TYPE, b"--BB--\r\n"),
        ([part("a", b"1")], "multipart/form-data", b"--BB--\r\n"),
        ([part("a", b"1")], TYPE, b""),
        ([part("a", b"1", "\r\n" + "X: 1\r\n" * 20)], TYPE, b"--BB--\r\n"),
        ([part("a", b"1")] * 1100, TYPE, b"--BB--\r\n"),
        ([b"--BB\r\n\r\nno name\r\n"], TYPE, b"--BB--\r\n"),
    ],
)
async def test_a_broken_upload_is_refused(
    parts: list[bytes], content_type: str, end: bytes
) -> None:
    assert (await send(*parts, content_type=content_type, end=end)).status == 400


async def test_a_file_may_be_as_long_as_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = await send(part("file", b"x" * 400_000, '; filename="a.txt"'))

    assert answer.status == 200


async def test_a_file_that_is_too_long_is_refused_by_its_length() -> None:
    answer = await send_form(
        SITE, "/files/7", content_type=TYPE, content_length=str(bodies.UPLOAD + 1)
    )

    assert (answer.status, answer.reads) == (413, 0)


@pytest.mark.parametrize("path", ["/files/7/more", "/x/files/7", "/files/seven", "/session"])
async def test_other_addresses_take_no_files(path: str) -> None:
    answer = await send_form(SITE, path, content_type=TYPE)

    assert answer.status == 415


@pytest.mark.parametrize(
    "case", ["DOCX cut", "ODT with a password", "PDF of 1,000 pages", "slides"]
)
async def test_a_file_that_cannot_be_read_is_a_page_that_says_why(
    browser: Browser, case: str
) -> None:
    make, name, sentence = REFUSED[case]
    await signed_in(browser)

    page = await upload(browser, name, make())

    assert page.status == 422
    assert sentence in page.error("file")
    assert not await Profile.exists()


async def test_a_file_that_would_take_for_ever_is_a_page_that_says_so(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile_uploads, "SECONDS", 3)
    make, name = HEAVY["PDF, forms that double"]
    await signed_in(browser)

    page = await upload(browser, name, make())

    assert page.status == 422
    assert "demasiado tiempo o memoria: envía solo" in page.error("file")
