"""What the pages are asked about: the demo's organisation with many more people, all mid-round."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

from evaluations import demo
from evaluations.clock import today
from evaluations.database import SYSTEM, acting_as, row, rows, transaction
from evaluations.people.actions.hiring import Terms, hire
from evaluations.people.actions.persons import add_person
from evaluations.people.sessions import Browser, Lifetime, start_session
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.cycles import open_cycle
from evaluations.reviews.queries.seen import SeenReview, review_seen_by
from evaluations.reviews.states import Side

TEAMS = 16
TEAM = 9
"""People under each of the new managers: with the demo's forty it makes two hundred."""
LIFETIME = Lifetime(idle=timedelta(hours=8), absolute=timedelta(days=1))
FACT = "El 20 de enero calmó a un usuario, escuchó su queja y la resolvió antes del cierre."


@dataclass(frozen=True)
class Asked:
    """A request as the browser of somebody signed in sends it."""

    path: str
    token: str = ""
    item: int = 0
    """The behaviour whose answer is saved; 0 where a page is opened."""


async def pages() -> dict[str, list[Asked]]:
    """The five pages, each with the requests that it is measured by."""
    await demo.build()
    async with transaction():
        await acting_as(SYSTEM, "system")
        hr = Viewer(
            *await row("select id, name, email, role, language from person where role = 'hr'")
        )
        managers, reviews = await grown(by=hr)
        await answered_by_half(reviews)
        first = reviews[0]
        return {
            "sign-in page": [Asked("/session")],
            "home of a manager": [Asked("/", await token_of(managers[0]))],
            "opening a section": [
                Asked(f"/reviews/{first.id}/sections/1", await token_of(first.person))
            ],
            "saving one rating": [await saving(review) for review in reviews[1:]],
            "HR's list": [Asked("/reviews", await token_of(hr.id))],
        }


async def grown(*, by: Viewer) -> tuple[list[int], list[SeenReview]]:
    """The new managers, and the reviews of the new people in the round that runs."""
    posts, number = await rows(POSTS), count(1)
    managers = []
    for _ in range(TEAMS):
        manager = await hired(posts, next(number), by=by)
        managers.append(manager)
        for _ in range(TEAM):
            await hired(posts, next(number), manager, by=by)
    cycle = await row("select max(id) as id from cycle")
    await open_cycle(cycle["id"], by=by)
    opened = await rows("select id from review where manager = any($1) order by id", managers)
    return managers, [await review_seen_by(by, line["id"]) for line in opened]


POSTS = """
select position, unit, manager from employment
where manager is not null and probation_days = 0 order by id
"""


async def hired(
    posts: Sequence[Any], number: int, manager: int | None = None, *, by: Viewer
) -> int:
    post = posts[number % len(posts)]
    person = await add_person(f"Persona {number} de la Red", f"p{number}@red.example", by=by)
    terms = Terms(
        position=post["position"],
        unit=post["unit"],
        starts_on=today() - timedelta(days=900),
        manager=manager or post["manager"],
    )
    await hire(person, terms, by=by)
    return int(person.id)


async def answered_by_half(reviews: Sequence[SeenReview]) -> None:
    """Each person has answered every other behaviour, some with a fact."""
    for review in reviews:
        for number, item in enumerate((await items_of(review))[::2]):
            answer = NewAnswer(3 + number % 3, fact=FACT if number % 3 == 0 else "")
            await rate(review, item, Side.SELF, answer, by=viewer_of(review))


async def saving(review: SeenReview) -> Asked:
    item = (await items_of(review))[0]
    path = f"/reviews/{review.id}/items/{item}/rating"
    return Asked(path, await token_of(review.person), item)


async def items_of(review: SeenReview) -> list[int]:
    found = await rows("select id from review_item where review = $1 order by id", review.id)
    return [line["id"] for line in found]


def viewer_of(review: SeenReview) -> Viewer:
    return Viewer(review.person, review.facts["name"], "", "employee", "es")


async def token_of(person: int) -> str:
    return (await start_session(person, LIFETIME, Browser())).token
