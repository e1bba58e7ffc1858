"""Profiles as files: which there are, what they are called, and who gets what of them."""

import json
from typing import Any

import httpx
import pypdfium2
import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.exchange.plain import plain_sheet
from evaluations.competencies.exchange.sheets.sheet import Sheet
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile
from evaluations.people.tables import Position
from tests.browser import Browser
from tests.factories import a_person, an_employment, an_organization, hr

LISTENING = CompetencyContent(name="Escucha", behaviours=("Pregunta antes de suponer.",))
SALARY = Salary(text="$18,500 al mes", amount="18500.00", currency="MXN", period="month")


@pytest.fixture(autouse=True)
async def organization(queries: list[str]) -> None:
    await an_organization()


async def a_draft(title: str = "Atención y Diseño") -> Profile:
    content = Content(
        title=title, gross_salary=SALARY, benefits="Vales de despena.", competencies=(LISTENING,)
    )
    return await open_draft(content, Source(), by=await hr())


async def a_profile(title: str = "Atención y Diseño") -> Profile:
    return await approve(await a_draft(title), 1, by=await hr())


async def download(browser: Browser, profile: Profile, name: str) -> httpx.Response:
    return await browser.client.get(f"/profiles/{profile.id}/exports/{name}")


@pytest.mark.parametrize(
    ("name", "kind", "ending"),
    [
        ("pdf", "application/pdf", ".pdf"),
        ("json", "application/json", ".json"),
        ("csv", "text/csv; charset=utf-8", ".csv"),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsx",
        ),
        ("case", "application/json", "-CASE.json"),
        ("job-posting", "application/ld+json", ".jsonld"),
    ],
)
async def test_each_format_is_a_file_with_its_name_and_kind(
    browser: Browser, name: str, kind: str, ending: str
) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Hilda"))

    answer = await download(browser, profile, name)

    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["content-disposition"].endswith(
        f"filename*=UTF-8''Atenci%C3%B3n-y-Dise%C3%B1o-v1{ending}"
    )
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_the_version_page_lists_the_files(browser: Browser) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/profiles/{profile.id}")

    links = [str(tag["href"]) for tag in page.soup.select("a[href*='/exports/']")]
    assert [link.rsplit("/", 1)[1] for link in links] == [
        "pdf", "xlsx", "csv", "json", "case", "job-posting",
    ]  # fmt: skip
    assert [(await browser.client.get(link)).status_code for link in links] == [200] * 6


async def test_a_draft_may_go_out_too(browser: Browser) -> None:
    draft = await a_draft()
    await browser.sign_in(await a_person("Hilda"))

    answer = await download(browser, draft, "case")

    assert "-borrador-CASE.json" in answer.headers["content-disposition"]
    assert json.loads(answer.content)["CFDocument"]["adoptionStatus"] == "Draft"


async def test_who_holds_the_post_gets_its_files_without_pay(browser: Browser) -> None:
    profile, emilio = await a_profile(), await a_person()
    await an_employment(emilio, position=profile.position)
    await browser.sign_in(emilio)

    page = await browser.visit(f"/profiles/{profile.id}")
    offer = await download(browser, profile, "job-posting")

    assert "/exports/json" not in page.response.text
    assert (await download(browser, profile, "json")).status_code == 403
    assert "baseSalary" not in json.loads(offer.content)
    for name in ("csv", "case", "job-posting"):
        assert b"500" not in (await download(browser, profile, name)).content


async def test_pay_stands_in_the_pdf_only_for_who_may_see_it(browser: Browser) -> None:
    profile, emilio = await a_profile(), await a_person()
    await an_employment(emilio, position=profile.position)
    slip = ("/benefits", "Vales de despena.", "Vales de despensa.", "Falta una letra.")
    await correct_slip(profile, *slip, by=await hr())

    for person, sees_pay in ((emilio, False), (await a_person("Aurora"), True)):
        await browser.sign_in(person)
        text = text_of((await download(browser, profile, "pdf")).content)
        assert "Pregunta antes de suponer." in text
        assert [words in text for words in ("$18,500", "despensa", "despena")] == [sees_pay] * 3


async def test_a_draft_is_a_pdf_that_says_so(browser: Browser) -> None:
    draft = await a_draft()
    await browser.sign_in(await a_person("Hilda"))

    answer = await download(browser, draft, "pdf")

    assert answer.headers["content-disposition"].endswith("-borrador.pdf")
    assert "BORRADOR" in text_of(answer.content)


async def test_the_auditor_sees_pay(browser: Browser) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Aurora"))

    offer = json.loads((await download(browser, profile, "job-posting")).content)

    assert offer["baseSalary"]["value"]["value"] == 18500


async def test_strangers_do_not_learn_that_it_exists(browser: Browser) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Otto"))

    assert (await download(browser, profile, "csv")).status_code == 404


async def test_an_unknown_format_is_nowhere(browser: Browser) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Hilda"))

    assert (await download(browser, profile, "pages")).status_code == 404
    assert (await browser.client.get("/positions/exports/json")).status_code == 404


@pytest.mark.parametrize("name", ["csv", "xlsx"])
async def test_all_profiles_in_force_go_out_as_one_sheet(browser: Browser, name: str) -> None:
    await a_profile("Taller")
    await a_profile("Acervo")
    await a_draft("Borrador")
    await browser.sign_in(await a_person("Aurora"))

    answer = await browser.client.get(f"/positions/exports/{name}")

    sheet = Sheet.model_validate(plain_sheet(answer.content, f"todo.{name}"))
    assert [(one.title, one.competencies) for one in sheet.profiles] == [
        ("Acervo", (LISTENING,)),
        ("Taller", (LISTENING,)),
    ]


async def test_the_sheet_of_all_is_one_statement_however_many_there_are(
    browser: Browser, queries: list[str]
) -> None:
    for number in range(5):
        await a_profile(f"Puesto {number}")
    await browser.sign_in(await a_person("Hilda"))
    queries.clear()

    await browser.client.get("/positions/exports/csv")

    assert len([sql for sql in queries if "from profile" in sql or '"position"' in sql]) == 1


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


async def sent_back(browser: Browser, data: bytes, name: str) -> Any:
    headers = browser.headers
    return await browser.client.post("/profiles", files={"file": (name, data)}, headers=headers)


@pytest.mark.parametrize("name", ["json", "case"])
async def test_a_file_that_went_out_comes_in_as_a_draft(browser: Browser, name: str) -> None:
    profile = await a_profile()
    await browser.sign_in(await a_person("Hilda"))
    file = (await download(browser, profile, name)).content

    await sent_back(browser, file, "Perfil.JSON")

    draft = await Profile.objects().order_by(Profile.id, ascending=False).first()
    assert draft is not None and (draft.state, draft.source_name) == ("draft", "Perfil.JSON")
    assert content_of(draft).competencies == (LISTENING,)
    assert await Position.count() == 1


async def test_a_json_that_is_no_profile_is_refused_with_its_sentence(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))

    answer = await sent_back(browser, b'{"format": "evaluations.profile", "version": 9}', "p.json")

    assert answer.status_code == 422
    assert "versión 9 del formato" in answer.text
