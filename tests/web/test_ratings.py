"""Saving one behaviour as one types: saved, refused, overtaken."""

from uuid import uuid4

import pytest

from evaluations.audit import history_of
from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser, Page
from tests.factories import CALLS, COURSE, FACT, a_person, a_review, answered, items_of, submitted


async def emilios(browser: Browser, **values: object) -> tuple[SeenReview, list[int]]:
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, **values)  # type: ignore[arg-type]
    await browser.sign_in(emilio)
    return review, await items_of(review)


async def save(browser: Browser, review: SeenReview, item: int, **answers: object) -> Page:
    """As the page sends one behaviour: each field with the behaviour's id."""
    sent = {f"{name}-{item}": value for name, value in ({"version": "0"} | answers).items()}
    return await browser.post(f"/reviews/{review.id}/items/{item}/rating", htmx=True, **sent)


async def stored(item: int, side: Side = Side.SELF) -> tuple[object, ...]:
    found = await row(
        "select level, not_observed, fact, version from rating where item = $1 and side = $2",
        item,
        side.value,
    )
    return tuple(found)


def version(page: Page, item: int) -> str:
    return str(page.soup.select_one(f"[name=version-{item}]")["value"])  # type: ignore[index]


async def test_a_rating_is_saved_with_its_new_version_and_the_progress(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser, behaviours=(2, 3))
    page = await browser.visit(f"/reviews/{review.id}/sections/1")

    after = await browser.submit(
        page, f"#behaviour-{item}", htmx=True, **{f"rating-{item}": "4", f"fact-{item}": FACT}
    )

    assert after.status == 200
    assert version(after, item) == "1"
    assert after.text(f"#saved-{item}").startswith("Guardado a las ")
    assert after.text("#progress[hx-swap-oob]") == "1 de 5 respuestas"
    assert after.text(".task-count[hx-swap-oob]") == "1/2"
    assert await stored(item) == (4, None, FACT, 1)


async def test_answers_that_wait_in_the_queue_still_find_their_place(browser: Browser) -> None:
    """Quick keys queue requests: a slot that was replaced, not morphed, would miss their answers."""
    review, [item, *_] = await emilios(browser)

    page = await browser.visit(f"/reviews/{review.id}/sections/1")

    [fieldset] = page.soup.select(f"#behaviour-{item}")
    assert (fieldset["hx-sync"], fieldset["hx-swap"]) == ("queue last", "outerMorph")


async def test_every_save_is_told_to_the_history(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)

    await save(browser, review, item, rating="4")

    line = (await history_of(f"review {review.id}"))[-1]
    assert (line["actor_name"], line["action"]) == ("Emilio", "behaviour_rated")


async def test_no_with_its_reason_is_an_answer(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser, behaviours=(2,))

    after = await save(browser, review, item, rating="NO", no_reason="not_witnessed")

    assert after.text("#progress") == "1 de 2 respuestas"
    assert await stored(item) == (None, "not_witnessed", "", 1)


async def test_no_without_a_reason_is_kept_open_and_says_so(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser, behaviours=(2,))
    await save(browser, review, item, rating="4")

    after = await save(browser, review, item, rating="NO", fact=FACT, version="1")

    assert after.status == 200
    assert after.texts(".saved-note") == [
        "Elige por qué no se observó; hasta entonces cuenta como pendiente."
    ]
    assert after.text("#progress") == "0 de 2 respuestas"
    assert await stored(item) == (None, None, FACT, 2)


async def test_the_reason_of_a_no_does_not_stick_to_a_level(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)

    await save(browser, review, item, rating="3", no_reason="no_occasion")

    assert await stored(item) == (3, None, "", 1)


async def test_sensitive_words_are_warned_of_and_saved(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)

    after = await save(browser, review, item, rating="4", fact="Habló de su salario.")

    assert after.status == 200
    assert after.texts(".saved-note") == [
        "Posible dato sensible; describe la conducta. («salario»)"
    ]


async def test_another_window_saved_first_and_both_texts_are_shown(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    await save(browser, review, item, rating="2", fact="Lo primero.")

    after = await save(browser, review, item, rating="5", fact="Lo segundo.")

    assert after.status == 409
    assert after.texts(".both-texts dd") == [
        "Valoración: 5. Lo segundo.",
        "Valoración: 2. Lo primero.",
    ]
    assert after.soup.select_one("[data-keep-mine]")["value"] == "1"  # type: ignore[index]
    assert await stored(item) == (2, None, "Lo primero.", 1)


async def test_keeping_ones_own_text_saves_it_over_the_other(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    await save(browser, review, item, rating="2")

    after = await save(browser, review, item, rating="5", version="1")

    assert (after.status, version(after, item)) == (200, "2")


async def test_the_same_request_sent_again_is_answered_as_before(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    browser.headers["Idempotency-Key"] = str(uuid4())
    await save(browser, review, item, rating="2")

    again = await save(browser, review, item, rating="2")

    assert (again.status, version(again, item)) == (200, "1")
    assert again.text(".task-count") == "1/2"


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"rating": "6"}, "Elige un valor de la escala."),
        ({"rating": "cinco"}, "Elige un valor de la escala o «No observado»."),
        ({"rating": "NO", "no_reason": "porque sí"}, "Elige por qué no se observó."),
        ({"rating": "4", "fact": "x" * 2001}, "Usa 2000 caracteres o menos."),
    ],
)
async def test_what_makes_no_sense_is_not_saved(
    browser: Browser, answers: dict[str, str], sentence: str
) -> None:
    review, [item, *_] = await emilios(browser)

    after = await save(browser, review, item, **answers)

    assert after.status == 422
    assert after.texts(f"#saved-{item} .error-message") == [sentence]
    assert version(after, item) == "0"
    assert await stored(item) == (None, None, "", 0)


async def test_a_key_that_is_none_is_refused(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    browser.headers["Idempotency-Key"] = "otra vez"

    assert (await save(browser, review, item, rating="2")).status == 400


async def test_the_fields_of_another_behaviour_are_refused(browser: Browser) -> None:
    review, [item, other, *_] = await emilios(browser)
    address = f"/reviews/{review.id}/items/{item}/rating"

    after = await browser.post(address, htmx=True, **{f"rating-{other}": "4"})

    assert after.status == 400


async def test_a_page_of_somebody_else_saves_nothing(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    browser.headers["X-Viewer"] = str(review.manager)

    after = await save(browser, review, item, rating="4")

    assert (after.status, after.response.headers["hx-trigger"]) == (409, "other-person")
    assert await stored(item) == (None, None, "", 0)


async def test_a_behaviour_of_another_review_is_not_found(browser: Browser) -> None:
    review, _ = await emilios(browser)
    [strange, *_] = await items_of(await a_review())

    assert (await save(browser, review, strange, rating="4")).status == 404


async def test_nothing_is_saved_once_the_side_is_handed_in(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    await submitted(review, Side.SELF)

    after = await save(browser, review, item, rating="1", version="1")

    assert after.status == 403
    assert (await stored(item))[0] == 4


async def test_a_conflict_never_shows_the_other_sides_answer(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)
    await answered(review, Side.MANAGER, fact="Lo que solo la jefatura sabe de todo esto.")

    after = await save(browser, review, item, rating="1", version="7")

    assert after.status == 409
    assert "jefatura sabe" not in after.response.text
    assert after.texts(".both-texts dd") == ["Valoración: 1.", "Sin respuesta."]


@pytest.mark.parametrize("name", ["Hilda", "Otto"])
async def test_nobody_else_rates(browser: Browser, name: str) -> None:
    review = await a_review(state=State.AWAITING_BOTH)
    [item, *_] = await items_of(review)
    await browser.sign_in(await a_person(name))

    after = await save(browser, review, item, rating="4")

    assert after.status == (403 if name == "Hilda" else 404)
    assert await stored(item) == (None, None, "", 0)


async def test_saving_finds_the_person_and_the_review_and_is_one_statement(
    browser: Browser, queries: list[str]
) -> None:
    review, [item, *_] = await emilios(browser)
    queries.clear()

    await save(browser, review, item, rating="4")

    asked = [line.split()[0].lower() for line in queries if " from " in line]
    assert asked == ["select", "select", "with"]


@pytest.mark.parametrize("place", ["items/{n}/rating", "goals/{n}", "sections/{n}"])
async def test_a_number_that_no_row_has_is_not_found(browser: Browser, place: str) -> None:
    review, _ = await emilios(browser, goals=(CALLS, COURSE))

    page = await browser.post(f"/reviews/{review.id}/{place.format(n=99_999_999_999)}")

    assert page.status == 404


async def test_a_version_that_never_was_saves_nothing(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser)

    page = await save(browser, review, item, rating="4", version="99999999999")

    assert (page.status, await stored(item)) == (422, (None, None, "", 0))
