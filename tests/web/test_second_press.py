"""A button pressed twice counts once, and the second press is answered like the first."""

from uuid import uuid4

from evaluations.database import row
from evaluations.people.tables import Person
from evaluations.reviews.states import State
from tests.browser import Browser
from tests.factories import a_person, a_review


async def test_the_second_press_leads_where_the_first_one_did(browser: Browser) -> None:
    emilio: Person = await a_person("Emilio")
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT, person=emilio)
    await browser.sign_in(emilio)
    key, address = str(uuid4()), f"/reviews/{review.id}/acknowledgement"

    pages = [await browser.post(address, key=key, agrees="yes", comment="") for _ in range(2)]

    assert [page.path for page in pages] == [f"/reviews/{review.id}/result"] * 2
    found = await row("select count(*) from acknowledgement where review = $1", review.id)
    assert found[0] == 1


async def test_the_same_key_of_somebody_else_is_another_request(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)
    key, address = str(uuid4()), f"/reviews/{review.id}/acknowledgement"
    await browser.sign_in(await a_person("Otto"))

    page = await browser.post(address, key=key, agrees="yes", comment="")

    assert page.status == 404
