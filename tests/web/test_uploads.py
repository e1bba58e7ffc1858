"""Files: only where a route says so, and read by nobody's charset but ours."""

import asyncio
import json
import time

import pytest
from litestar import post
from litestar.params import FromPath

from evaluations.competencies.tables import Profile
from evaluations.database import transaction
from evaluations.people.sessions import Browser as From
from evaluations.people.sessions import start_session
from evaluations.people.tables import Role
from evaluations.postgres import Urls
from evaluations.settings import Settings
from evaluations.web.answers.pages import Page
from evaluations.web.answers.requests import Request
from evaluations.web.app import create_app
from evaluations.web.entry import bodies
from evaluations.web.entry import uploads as entry_uploads
from evaluations.web.entry.authorisation import own_transactions, public, role, uploads
from evaluations.web.entry.uploads import AT_ONCE
from evaluations.web.home import home
from evaluations.web.profiles import uploads as profile_uploads
from tests.browser import A_DAY, Browser
from tests.competencies.reading.test_hostile import HEAVY, REFUSED
from tests.factories import a_person
from tests.web.asgi import Exchange, ask, send_form
from tests.web.test_profiles import signed_in, upload

TYPE = "multipart/form-data; boundary=BB"


@post("/files/{number:int}", opt=public() | own_transactions() | uploads())
async def keep(request: Request, number: FromPath[int]) -> Page:
    file = request.upload("file")
    told = {"fields": request.fields, "file": file and [file.name, file.content.decode()]}
    return Page(json.dumps(told).encode())


@post("/files-of-hr", opt=role(Role.HR) | uploads())
async def keep_long(request: Request) -> Page:
    await goes_on.wait()
    return Page(b"kept")


goes_on = asyncio.Event()
SITE = create_app(Settings(), [home, keep, keep_long])


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


@pytest.mark.parametrize(
    ("path", "status"),
    [("/files/7/more", 404), ("/x/files/7", 415), ("/files/seven", 404), ("/session", 415)],
)
async def test_other_addresses_take_no_files(path: str, status: int) -> None:
    answer = await send_form(SITE, path, content_type=TYPE)

    assert (answer.status, answer.reads) == (status, 0)


@pytest.mark.parametrize(("name", "status"), [("", 401), ("Emilio", 403)])
async def test_a_file_is_not_even_read_from_who_may_not_send_it(name: str, status: int) -> None:
    answer = await send_to_hr(await cookie_of(name) if name else "")

    assert (answer.status, answer.reads) == (status, 0)


async def test_a_file_keeps_its_place_until_it_is_answered(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else many could be held at once; the next one waits a while, and is told so."""
    monkeypatch.setattr(entry_uploads, "PATIENCE", 0.1)
    async with transaction():
        cookie = await cookie_of("Hilda")
    goes_on.clear()
    held = [asyncio.create_task(send_to_hr(cookie)) for _ in range(AT_ONCE)]
    await asyncio.sleep(0.3)

    late = await send_to_hr(cookie)

    goes_on.set()
    assert (late.status, late.reads) == (503, 0)
    assert "Se están leyendo otros documentos." in late.body.decode()
    assert [(await each).status for each in held] == [200] * AT_ONCE
    assert (await send_to_hr(cookie)).status == 200


async def test_strangers_take_no_place_away(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry_uploads, "PATIENCE", 0.1)
    async with transaction():
        cookie = await cookie_of("Hilda")
    goes_on.set()
    idle = [asyncio.create_task(send_to_hr("", hangs=True)) for _ in range(2 * AT_ONCE)]
    await asyncio.sleep(0)

    assert (await send_to_hr(cookie)).status == 200
    assert {(await each).status for each in idle} == {401}


async def cookie_of(name: str) -> str:
    person = await a_person(name)
    return f"session={(await start_session(person.id, A_DAY, From())).token}"


async def send_to_hr(cookie: str, *, hangs: bool = False) -> Exchange:
    file = part("file", b"Perfil", '; filename="perfil.txt"') + b"--BB--\r\n"
    headers = {"content_type": TYPE, "sec_fetch_site": "same-origin", "cookie": cookie}
    return await ask(SITE, "POST", "/files-of-hr", file, hangs=hangs, **headers)


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
