"""What is sent once and printed is asked about where its words hint at sensitive data (RULES §4)."""

import pytest

from evaluations.goals.queries import goals_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import State
from tests.browser import Browser
from tests.factories import CALLS, COURSE, a_review, the_review, written
from tests.web.outcomes import IN_TIME, as_hr, as_manager, as_person, on

SENTENCE = (
    "Posible dato sensible; describe la conducta. Se lee «embarazo», «salud»:"
    " corrígelo o marca «Dejarlo así» y envía otra vez."
)
WORDS = "Por su embarazo y su salud."
FORMS = {
    "determination": (as_manager, State.AWAITING_DECISION, {"outcome": "accredits"}, "reasons"),
    "exclusion": (as_manager, State.AWAITING_DECISION, {"goal": "first"}, "reason"),
    "acknowledgement": (as_person, State.AWAITING_ACKNOWLEDGEMENT, {"agrees": "no"}, "comment"),
}
OPINION = {"given_on": "2026-02-05", "sense": "divided", "members": "El sindicato y la empresa"}


async def in_state(state: State) -> SeenReview:
    review = await a_review(state=state, goals=(CALLS, COURSE))
    return await written(review) if state == State.AWAITING_DECISION else review


@pytest.mark.parametrize("name", FORMS)
async def test_it_is_asked_once_and_sent_as_it_is(browser: Browser, name: str) -> None:
    who, state, chosen, field = FORMS[name]
    review = await in_state(state)
    await who(browser, review)
    goal = str((await goals_of(review.plan))[0].id)
    values = {key: goal if value == "first" else value for key, value in chosen.items()}

    with on(IN_TIME):
        page = await browser.visit(f"/reviews/{review.id}/{name}")
        assert page.soup.select("#as_it_is") == []
        asked = await browser.submit(page, "main form", **values, **{field: WORDS})

        assert (asked.status, asked.error("as_it_is")) == (422, SENTENCE)
        assert asked.soup.select(f"#{field}")[0].text.strip() == WORDS
        assert (await the_review(review.id)).state == state

        sent = await browser.submit(asked, "main form", as_it_is="true")

    assert (sent.status, sent.path.rpartition("/")[2]) != (422, name)


async def test_corrected_words_are_sent_without_asking(browser: Browser) -> None:
    review = await in_state(State.AWAITING_ACKNOWLEDGEMENT)
    await as_person(browser, review)
    page = await browser.visit(f"/reviews/{review.id}/acknowledgement")

    asked = await browser.submit(page, "main form", agrees="no", comment=WORDS)
    await browser.submit(asked, "main form", comment="Falta contar el taller.")

    assert (await the_review(review.id)).state == State.SEALED


async def test_the_names_of_the_commission_are_not_asked_about(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_hr(browser)
    page = await browser.visit(f"/reviews/{review.id}/opinion")

    asked = await browser.submit(page, "main form", **OPINION, text=WORDS)
    sent = await browser.submit(page, "main form", **OPINION, text="Falta experiencia.")

    assert (asked.status, asked.error("as_it_is")) == (422, SENTENCE)
    assert sent.path == f"/reviews/{review.id}"
