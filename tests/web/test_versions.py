"""Versions of a profile in the browser: what changes, who is asked, what was put right."""

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.content import Content
from evaluations.competencies.tables import Consultation, Erratum, Profile
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from evaluations.web.profiles import consultations
from tests.browser import Browser
from tests.factories import a_person, an_employment, viewer_of
from tests.versions import (
    CONTENT,
    LISTENING,
    ORDER,
    answered,
    as_it_stands,
    consulted,
    holding,
    in_force,
    next_draft,
)

BEHAVIOUR = "/competencies/0/behaviours/1"
SPELLED = "Resume lo acordado al final de cada reunión."


async def hilda(browser: Browser) -> Viewer:
    person = await a_person("Hilda")
    await browser.sign_in(person)
    return viewer_of(person)


async def a_second_version(by: Viewer) -> Profile:
    """With a behaviour reworded, one gone and a new competency; all that went in force."""
    first = await in_force(by)
    reworded = LISTENING.model_copy(update={"behaviours": ("Pregunta siempre antes de suponer.",)})
    third = ORDER.model_copy(update={"name": "Calidad", "behaviours": ("Revisa su trabajo.",)})
    draft = await next_draft(first, by, competencies=(reworded, ORDER, third), pay_band="9")
    return await as_it_stands(await approve(draft, draft.version, by=by))


async def test_a_version_shows_what_changed_since_the_one_before(browser: Browser) -> None:
    second = await a_second_version(await hilda(browser))

    page = await browser.visit(f"/profiles/{second.id}/differences")

    assert page.text(".lead") == (
        "Qué cambia de «Versión 1» (reemplazada) a «Versión 2» (vigente), palabra por palabra."
    )
    assert page.texts("section.rubric h3 ins") == ["[se agrega: Calidad ]"]
    assert "[se agrega: siempre ]" in page.text("[data-change=changed] .change-text")
    assert page.texts(".changes [data-change=removed] del") == [
        "[se quita: Resume lo acordado al final de cada reunion. ]"
    ]
    assert "1 competencia sin cambios" in page.texts(".unchanged summary")
    assert [text.split(" ")[0] for text in page.texts(".change-kind .badge")] == list("±−+±")


async def test_another_version_of_the_post_may_be_chosen(browser: Browser) -> None:
    by = await hilda(browser)
    second = await a_second_version(by)
    third = await next_draft(second, by, objective="Otro objetivo.")
    first = await Profile.objects().where(Profile.number == 1).first()
    assert first is not None

    page = await browser.visit(f"/profiles/{third.id}/differences")
    chosen = await browser.visit(f"/profiles/{third.id}/differences?other={first.id}")
    backwards = await browser.visit(f"/profiles/{first.id}/differences?other={third.id}")

    assert "de «Versión 2» (vigente) a «Versión por aprobar» (borrador)" in page.text(".lead")
    assert "de «Versión 1» (reemplazada) a «Versión por aprobar»" in chosen.text(".lead")
    assert backwards.text(".lead") == chosen.text(".lead")
    assert chosen.text("option[selected]") == "Versión 1 · Reemplazada"


async def test_the_first_version_has_nothing_to_be_compared_with(browser: Browser) -> None:
    first = await in_force(await hilda(browser))

    page = await browser.visit(f"/profiles/{first.id}/differences")

    assert page.text(".notice b") == "No hay otra versión con la que comparar"


async def test_the_same_words_say_so(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    draft = await next_draft(first, by, objective=CONTENT.objective)

    page = await browser.visit(f"/profiles/{draft.id}/differences")

    assert page.text(".notice b") == "Las dos versiones dicen lo mismo"


@pytest.mark.parametrize("other", ["another post", "no profile"])
async def test_only_versions_of_one_post_are_compared(browser: Browser, other: str) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    stranger = await in_force(by, CONTENT.model_copy(update={"title": "Otro"}))
    number = {"another post": stranger.id, "no profile": 99_999}[other]

    page = await browser.visit(f"/profiles/{first.id}/differences?other={number}")

    assert page.status == 404


async def test_drafts_of_no_post_are_not_compared(browser: Browser) -> None:
    by = await hilda(browser)
    one, other = [await open_draft(Content(), Source(), by=by) for _ in range(2)]

    page = await browser.visit(f"/profiles/{one.id}/differences?other={other.id}")

    assert page.status == 404


async def test_a_draft_that_people_are_affected_by_goes_to_consultation(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    await holding(first, "Emilio", "Elena")
    draft = await next_draft(first, by)

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    after = await browser.submit(page, "form[action$='/consultation']")

    assert page.texts(".names li") == ["Elena", "Emilio"]
    assert "No se ha consultado a quienes ocupan el puesto." in page.text(".notice")
    assert after.texts("tbody th") == ["Elena", "Emilio"]
    assert (await as_it_stands(draft)).state == "consultation"


async def test_those_who_are_asked_are_listed_page_by_page(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consultations, "PAGE", 2)
    by = await hilda(browser)
    first = await in_force(by)
    await holding(first, "Emilio", "Elena", "Zoila")
    draft = await next_draft(first, by)

    before = await browser.visit(f"/profiles/{draft.id}/consultation")
    last = await browser.visit(str(before.soup.select("[rel=next]")[0]["href"]))
    asked = await browser.submit(last, "form[action$='/consultation']")
    end = await browser.visit(str(asked.soup.select("[rel=next]")[0]["href"]))

    assert "3 personas ocupan hoy el puesto." in before.text(".card-sub")
    assert (before.texts(".names li"), last.texts(".names li")) == (["Elena", "Emilio"], ["Zoila"])
    assert (asked.texts("tbody th"), end.texts("tbody th")) == (["Elena", "Emilio"], ["Zoila"])
    assert end.soup.select("[rel=next]") == []


async def test_confirming_a_draft_leads_to_its_consultation(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    await holding(first)
    draft = await next_draft(first, by)

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await browser.submit(page, "#profile", action="approve")

    assert after.path == f"/profiles/{draft.id}/consultation"
    assert (await as_it_stands(draft)).state == "draft"


async def test_skipping_it_needs_a_reason_that_the_version_shows(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    await holding(first)
    draft = await next_draft(first, by)
    page = await browser.visit(f"/profiles/{draft.id}/consultation")

    long = await browser.submit(page, "form[action$='/approval']", reason="x" * 2001)
    refused = await browser.submit(page, "form[action$='/approval']", reason=" ")
    after = await browser.submit(refused, "form[action$='/approval']", reason="Cambia la ley.")

    assert (refused.status, refused.error("reason")) == (422, "Escribe por qué se aprueba así.")
    assert long.error("reason") == "Usa 2000 caracteres o menos."
    assert after.path == f"/positions/{first.position}?approved=true"
    shown = await browser.visit(f"/profiles/{draft.id}")
    assert "Por qué se aprobó así Cambia la ley." in shown.texts(".summary div")
    consultation = await browser.visit(f"/profiles/{draft.id}/consultation")
    assert "Cambia la ley." in consultation.text(".notice")


async def test_nobody_to_ask_is_told(browser: Browser) -> None:
    by = await hilda(browser)
    draft = await next_draft(await in_force(by), by)

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    forced = await browser.post(f"/profiles/{draft.id}/consultation", version=str(draft.version))
    after = await browser.submit(page, "form[action$='/approval']")

    assert page.text(".notice b") == "Nadie ocupa hoy este puesto"
    assert (forced.status, forced.text(".error-summary li")) == (
        422,
        "Nadie ocupa este puesto: apruébalo sin consulta.",
    )
    assert after.path.startswith("/positions/")


async def test_an_unfinished_draft_is_told_above(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    draft = await next_draft(first, by, competencies=())

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    after = await browser.submit(page, "form[action$='/approval']")

    assert after.text(".error-summary li") == "Agrega al menos una competencia."


async def test_the_person_reads_the_difference_without_pay_and_agrees(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    [emilio] = await holding(first)
    draft = await next_draft(first, by, objective="Entender los datos.", pay_band="9")
    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    await browser.submit(page, "form[action$='/consultation']")
    await browser.sign_in(emilio)

    page = await browser.visit(f"/profiles/{draft.id}/answer")
    after = await browser.submit(page, "#answer-form", answer="agrees")

    assert "Objetivo del puesto" in page.texts("section.rubric h3")
    assert "Nivel de tabulador" not in page.text("main")
    assert after.text(".flash") == "Tu respuesta quedó registrada."
    assert after.soup.select_one("input[value=agrees][checked]") is not None
    kept = await Consultation.objects().first()
    assert kept is not None and kept.answer == "agrees"


async def test_where_no_version_is_in_force_the_whole_profile_is_read(browser: Browser) -> None:
    by = await hilda(browser)
    job = await an_employment()
    draft = await open_draft(CONTENT, Source(), position=job.position, by=by)
    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    await browser.submit(page, "form[action$='/consultation']")
    person = await Person.objects().get(Person.id == job.person)
    assert person is not None
    await browser.sign_in(person)

    page = await browser.visit(f"/profiles/{draft.id}/answer")

    assert page.text(".notice b") == "Es el primer perfil de tu puesto"
    assert "Pregunta antes de suponer." in page.texts(".rubric li")
    assert "Nivel de tabulador" not in page.text("main")


async def test_an_answer_says_what_is_missing_and_keeps_what_was_typed(browser: Browser) -> None:
    draft, [emilio] = await consulted(await hilda(browser))
    await browser.sign_in(emilio)
    page = await browser.visit(f"/profiles/{draft.id}/answer")

    blank = await browser.submit(page, "#answer-form", comment="Falta una función.")
    silent = await browser.submit(page, "#answer-form", answer="comments")

    assert blank.error("answer") == "Elige si estás de acuerdo o comentas."
    assert blank.text("#comment") == "Falta una función."
    assert silent.error("comment") == "Escribe tu comentario."


async def test_hr_watches_the_answers_and_takes_it_back(browser: Browser) -> None:
    by = await hilda(browser)
    draft, [emilio, _] = await consulted(by, "Emilio", "Elena")
    await answered(draft, emilio, "Falta una función.")

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    await browser.submit(page, "main form[action$='/end']")
    after = await browser.visit(f"/profiles/{draft.id}/consultation")

    assert "Con comentarios Falta una función." in page.texts("tbody tr")[0]
    assert page.texts("tbody tr")[1].startswith("Elena Sin contestar")
    assert after.text("details h2") == "Respuestas a redacciones anteriores"
    assert (await as_it_stands(draft)).state == "draft"


async def test_an_answer_in_the_meantime_is_not_overlooked(browser: Browser) -> None:
    draft, [emilio] = await consulted(await hilda(browser))
    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    await answered(draft, emilio, "Falta una función.")

    late = await browser.submit(page, "form[action$='/approval']", reason="Todo bien.")

    assert late.status == 409
    assert "Alguien contestó" in late.text("main")


async def test_all_agree_and_no_reason_is_asked(browser: Browser) -> None:
    draft, [emilio] = await consulted(await hilda(browser))
    await answered(draft, emilio)

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    await browser.submit(page, "form[action$='/approval']")
    shown = await browser.visit(f"/profiles/{draft.id}")

    assert page.soup.select("#reason") == []
    assert "Consulta Personas consultadas: 1. De acuerdo: 1. Con comentarios: 0." in shown.texts(
        ".summary div"
    )


async def test_others_see_neither_the_version_nor_the_answers(browser: Browser) -> None:
    draft, [emilio] = await consulted(await hilda(browser))
    for person, statuses in (
        (emilio, {"": 200, "/answer": 200, "/consultation": 403, "/differences": 403}),
        (await a_person("Otto"), dict.fromkeys(("", "/answer", "/consultation"), 404)),
        (await a_person("Aurora"), {"": 200, "/answer": 404, "/consultation": 200}),
    ):
        await browser.sign_in(person)
        for page, status in statuses.items():
            assert (await browser.visit(f"/profiles/{draft.id}{page}")).status == status, page


async def test_whoever_is_asked_is_not_told_what_the_others_say(browser: Browser) -> None:
    draft, [emilio, elena] = await consulted(await hilda(browser), "Emilio", "Elena")
    await answered(draft, elena, "Falta quién lo hará.")

    told = await browser.visit(f"/profiles/{draft.id}")
    await browser.sign_in(emilio)
    shown = await browser.visit(f"/profiles/{draft.id}")

    assert "Con comentarios: 1." in told.text("main")
    assert "Personas consultadas: 2." in shown.text("main")
    assert "comentarios" not in shown.text("main")


async def test_the_first_page_says_whose_turn_it_is(browser: Browser) -> None:
    draft, [emilio, _] = await consulted(await hilda(browser), "Emilio", "Elena")
    await browser.sign_in(emilio)

    asked = await browser.visit("/")
    await answered(draft, emilio)
    told = await browser.visit("/")

    assert asked.text(".lead") == "Te preguntan por el perfil de tu puesto."
    assert asked.texts(".turn h3") == ["Lee el nuevo perfil de tu puesto y contesta"]
    assert asked.text(".turn .eyebrow") == "Consulta · Analista de Datos"
    assert told.texts(".turn") == []


async def test_the_person_finds_the_way_to_answer(browser: Browser) -> None:
    draft, [emilio] = await consulted(await hilda(browser))
    await browser.sign_in(emilio)

    page = await browser.visit(f"/profiles/{draft.id}")

    assert page.soup.select_one(f"a[href='/profiles/{draft.id}/answer']") is not None
    assert page.text("h1 + .lead .badge") == "En consulta"


async def test_an_auditor_changes_nothing(browser: Browser) -> None:
    draft, _ = await consulted(await hilda(browser))
    await browser.sign_in(await a_person("Aurora"))

    page = await browser.visit(f"/profiles/{draft.id}/consultation")
    refused = await browser.post(f"/profiles/{draft.id}/consultation/end", version="1")

    assert page.soup.select("main form") == []
    assert refused.status == 403


async def test_a_slip_is_chosen_corrected_and_shown(browser: Browser) -> None:
    profile = await in_force(await hilda(browser))

    choice = await browser.visit(f"/profiles/{profile.id}/errata")
    form = await browser.visit(f"/profiles/{profile.id}/errata?place={BEHAVIOUR}")
    after = await browser.submit(form, "main form", after=SPELLED, reason="Falta un acento.")

    assert "Escucha: conducta 2" in choice.texts("tbody th")
    assert form.text(".lead") == "Escucha: conducta 2"
    assert SPELLED in after.texts(".rubric li")
    assert after.text("#errata li").startswith("Escucha: conducta 2 Resume")
    assert "Falta un acento. · Hilda" in after.text("#errata li")


async def test_slips_in_what_is_said_of_pay_are_not_for_everyone(browser: Browser) -> None:
    by = await hilda(browser)
    profile = await in_force(by, CONTENT.model_copy(update={"benefits": "Bono de puntualida"}))
    await correct_slip(
        profile, "/benefits", "Bono de puntualida", "Bono de puntualidad", "Faltaba una d.", by=by
    )
    (emilio,) = await holding(profile)

    told = await browser.visit(f"/profiles/{profile.id}")
    await browser.sign_in(emilio)
    shown = await browser.visit(f"/profiles/{profile.id}")

    assert "Faltaba una d." in told.text("#errata li")
    assert shown.status == 200
    assert "puntualida" not in shown.text("main")


async def test_a_change_is_no_slip(browser: Browser) -> None:
    profile = await in_force(await hilda(browser))
    form = await browser.visit(f"/profiles/{profile.id}/errata?place={BEHAVIOUR}")

    refused = await browser.submit(form, "main form", after="No resume.", reason="Error.")
    blank = await browser.submit(form, "main form", after=" ", reason=" ")

    assert refused.error("after") == "Eso es un cambio: empieza una versión nueva."
    assert refused.text("#after") == "No resume."
    assert (blank.error("after"), blank.error("reason")) == (
        "Escribe el texto corregido.",
        "Escribe el motivo.",
    )
    assert not await Erratum.exists()


async def test_there_are_errata_of_the_version_in_force_only(browser: Browser) -> None:
    by = await hilda(browser)
    first = await in_force(by)
    draft = await next_draft(first, by)

    assert (await browser.visit(f"/profiles/{draft.id}/errata")).status == 409
    assert (await browser.visit(f"/profiles/{first.id}/errata?place=/nowhere")).status == 404


async def test_a_place_that_does_not_exist_is_chosen_again(browser: Browser) -> None:
    profile = await in_force(await hilda(browser))

    page = await browser.post(f"/profiles/{profile.id}/errata", place="/nowhere", after="Texto.")

    assert (page.status, page.text("h1")) == (422, "Fe de erratas")


async def test_two_people_do_not_correct_the_same_slip(browser: Browser) -> None:
    by = await hilda(browser)
    profile = await in_force(by)
    form = await browser.visit(f"/profiles/{profile.id}/errata?place={BEHAVIOUR}")
    await correct_slip(profile, BEHAVIOUR, LISTENING.behaviours[1], SPELLED, "Acento.", by=by)

    late = await browser.submit(form, "main form", after=SPELLED, reason="Acento.")

    assert late.status == 409


async def test_a_draft_is_discarded_and_still_read(browser: Browser) -> None:
    by = await hilda(browser)
    draft = await next_draft(await in_force(by), by)

    page = await browser.visit(f"/profiles/{draft.id}/discarding")
    after = await browser.submit(page, "main form")
    shown = await browser.visit(f"/profiles/{draft.id}")
    again = await browser.visit(f"/profiles/{draft.id}/discarding")

    assert after.path == "/positions"
    assert "Versión por aprobar" not in after.text("main")
    assert shown.text(".lead .badge") == "Descartada"
    assert "Pregunta antes de suponer." in shown.texts(".rubric li")
    assert again.status == 409


async def test_a_post_lists_its_versions_with_their_states(browser: Browser) -> None:
    by = await hilda(browser)
    second = await a_second_version(by)
    await next_draft(second, by)

    page = await browser.visit(f"/positions/{second.position}")

    assert [row.split(" Sin")[0].split(" perfil")[0] for row in page.texts("tbody tr")] == [
        "Versión por aprobar Borrador – –",
        f"Versión 2 Vigente Hilda {today_in(page.texts('tbody tr')[1])}",
        f"Versión 1 Reemplazada Hilda {today_in(page.texts('tbody tr')[2])}",
    ]


def today_in(row: str) -> str:
    return row.split("Hilda ")[1].split(" perfil")[0]


async def test_the_list_of_posts_tells_how_a_consultation_goes(browser: Browser) -> None:
    draft, [emilio, _] = await consulted(await hilda(browser), "Emilio", "Elena")
    await answered(draft, emilio)

    page = await browser.visit("/positions")

    assert "1 de 2 contestaron" in page.texts("tbody tr")[0]


@pytest.mark.parametrize("people", [1, 6])
@pytest.mark.parametrize("page", ["", "/consultation", "/differences", "/answer"])
async def test_a_page_takes_as_many_statements_whoever_is_asked(
    browser: Browser, queries: list[str], page: str, people: int
) -> None:
    names = [f"Persona {number}" for number in range(people)]
    draft, asked = await consulted(await hilda(browser), *names)
    if page == "/answer":
        await browser.sign_in(asked[0])
    queries.clear()

    await browser.visit(f"/profiles/{draft.id}{page}")

    of_profiles = [sql for sql in queries if "profile" in sql or "consultation" in sql]
    assert len(of_profiles) == {"": 4, "/consultation": 4, "/differences": 5, "/answer": 4}[page]
