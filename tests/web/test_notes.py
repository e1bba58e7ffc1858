"""What each side writes beside its ratings."""

import pytest

from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.queries.beside import notes_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser
from tests.factories import a_person, a_review, side_viewer, submitted

SECRET = "Esto no lo sabe la otra parte."


async def emilios(browser: Browser, **values: object) -> SeenReview:
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, **values)  # type: ignore[arg-type]
    await browser.sign_in(emilio)
    return review


async def written(review: SeenReview, side: Side = Side.SELF) -> dict[str, str]:
    found = await notes_of(review, await side_viewer(review, side), [side])
    return {topic: line.text for (_, topic), line in found.items()}


def address(review: SeenReview) -> str:
    return f"/reviews/{review.id}/notes"


async def test_a_person_writes_on_each_topic_and_goes_on_to_hand_in(browser: Browser) -> None:
    review = await emilios(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "#form", **{"text-achievements": "Abrí dos mercados."})

    assert after.path == f"/reviews/{review.id}/submission"
    assert await written(review) == {"achievements": "Abrí dos mercados."}


async def test_one_note_is_saved_as_it_is_typed(browser: Browser) -> None:
    review = await emilios(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "#answer-support", htmx=True, **{"text-support": "Tiempo."})

    assert after.text("#saved-support").startswith("Guardado a las ")
    assert await written(review) == {"support": "Tiempo."}


async def test_a_note_saved_elsewhere_shows_both_texts(browser: Browser) -> None:
    review = await emilios(browser)
    page = await browser.visit(address(review))
    await browser.submit(page, "#form", **{"text-support": "Uno."})

    conflict = await browser.submit(page, "#form", **{"text-support": "Dos."})
    await browser.submit(conflict, "main form", **{"keep-support": "mine"})

    assert conflict.status == 409
    assert conflict.texts(".option .hint") == ["Dos.", "Uno."]
    assert await written(review) == {"support": "Dos."}


async def test_sensitive_words_are_warned_of(browser: Browser) -> None:
    review = await emilios(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(
        page, "#answer-support", htmx=True, **{"text-support": "Por mi embarazo."}
    )

    assert after.texts(".saved-note") == [
        "Posible dato sensible; describe la conducta. («embarazo»)"
    ]


async def test_a_topic_of_the_other_side_does_not_exist(browser: Browser) -> None:
    review = await emilios(browser)

    after = await browser.post(f"{address(review)}/strengths", htmx=True)

    assert after.status == 404


async def test_a_manager_may_write_until_the_decision(browser: Browser) -> None:
    marta = await a_person("Marta")
    review = await a_review(manager=marta, state=State.AWAITING_DECISION)
    await browser.sign_in(marta)
    page = await browser.visit(address(review))

    await browser.submit(page, "#form", **{"text-strengths": "Constancia."})

    assert await written(review, Side.MANAGER) == {"strengths": "Constancia."}


async def test_after_handing_in_a_person_only_reads_the_own_notes(browser: Browser) -> None:
    review = await emilios(browser)
    by = await side_viewer(review, Side.SELF)
    await write_note(review, Side.SELF, "support", "Tiempo.", version=0, by=by)
    await submitted(review, Side.SELF)

    page = await browser.visit(address(review))

    assert page.texts("main textarea") == []
    assert page.texts(".quote") == ["Tiempo."]
    assert (await browser.post(f"{address(review)}/support", htmx=True)).status == 403


@pytest.mark.parametrize("side", Side)
async def test_no_side_sees_the_others_notes(browser: Browser, side: Side) -> None:
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    review = await a_review(person=emilio, manager=marta)
    topic = "achievements" if side == Side.SELF else "strengths"
    by = await side_viewer(review, side)
    await write_note(review, side, topic, SECRET, version=0, by=by)
    await browser.sign_in(marta if side == Side.SELF else emilio)

    page = await browser.visit(address(review))

    assert page.status == 200
    assert SECRET not in page.response.text
