"""Who may open what, written by hand a second time. A new route fails here until someone decides.

For a review: every route × every kind of person × every state. Emilio's review is his own, Marta's
report's, and a stranger's to everyone else. A refused request changes no row.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

import pytest

from evaluations.competencies.tables import ProfileImport
from evaluations.database import DB, SYSTEM, acting_as, row, rows
from evaluations.people.tables import Person, Role
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import State
from evaluations.settings import Settings
from evaluations.web.app import create_router
from evaluations.web.entry.authorisation import routes_of
from evaluations.web.entry.site import Site
from tests.browser import Browser
from tests.factories import CALLS, COURSE, a_person, a_review, an_employment

BOTH, SELF, MANAGER = State.AWAITING_BOTH, State.AWAITING_SELF, State.AWAITING_MANAGER
DECISION, RECEIPT = State.AWAITING_DECISION, State.AWAITING_ACKNOWLEDGEMENT
SEALED, CANCELLED = State.SEALED, State.CANCELLED
ALWAYS = frozenset(State)
NEVER: frozenset[State] = frozenset()
TOGETHER = frozenset({DECISION, RECEIPT, SEALED})

OWN, REPORT = frozenset({BOTH, SELF}), frozenset({BOTH, MANAGER})
DECIDING = REPORT | {DECISION}
BEFORE = frozenset({BOTH, SELF, MANAGER, DECISION})
TWICE = ALWAYS - {CANCELLED}
"""What is handed in already is answered with the same receipt."""

R = "/reviews/{review_id:int}"

#                                      the person        the manager         HR        auditor
REVIEW = {
    ("GET", R): (ALWAYS, ALWAYS, ALWAYS, {SEALED}),
    ("GET", f"{R}/sections/{{number:int}}"): (ALWAYS, ALWAYS, NEVER, NEVER),
    ("POST", f"{R}/sections/{{number:int}}"): (OWN, REPORT, NEVER, NEVER),
    ("POST", f"{R}/items/{{item:int}}/rating"): (OWN, REPORT, NEVER, NEVER),
    ("GET", f"{R}/requirements"): (NEVER, ALWAYS, NEVER, NEVER),
    ("POST", f"{R}/requirements"): (NEVER, DECIDING, NEVER, NEVER),
    ("POST", f"{R}/requirements/{{number:int}}"): (NEVER, DECIDING, NEVER, NEVER),
    ("GET", f"{R}/goals"): (ALWAYS, ALWAYS, NEVER, NEVER),
    ("POST", f"{R}/goals"): (OWN, DECIDING, NEVER, NEVER),
    ("POST", f"{R}/goals/{{goal:int}}"): (OWN, DECIDING, NEVER, NEVER),
    ("GET", f"{R}/exclusion"): (NEVER, BEFORE, BEFORE, NEVER),
    ("POST", f"{R}/exclusion"): (NEVER, BEFORE, BEFORE, NEVER),
    ("GET", f"{R}/notes"): (ALWAYS, ALWAYS, NEVER, NEVER),
    ("POST", f"{R}/notes"): (OWN, DECIDING, NEVER, NEVER),
    ("POST", f"{R}/notes/{{topic:str}}"): (OWN, DECIDING, NEVER, NEVER),
    ("GET", f"{R}/submission"): (ALWAYS, ALWAYS, NEVER, NEVER),
    ("POST", f"{R}/submission"): (TWICE, TWICE, NEVER, NEVER),
    ("GET", f"{R}/comparison"): (TOGETHER, TOGETHER, TOGETHER, {SEALED}),
    ("POST", f"{R}/comparison/{{item:int}}"): (NEVER, {DECISION}, NEVER, NEVER),
    ("GET", f"{R}/opinion"): (NEVER, NEVER, BEFORE, NEVER),
    ("POST", f"{R}/opinion"): (NEVER, NEVER, BEFORE, NEVER),
    ("GET", f"{R}/determination"): (NEVER, {DECISION}, NEVER, NEVER),
    ("POST", f"{R}/determination"): (NEVER, {DECISION}, NEVER, NEVER),
    ("GET", f"{R}/result"): ({RECEIPT, SEALED}, TOGETHER, TOGETHER, {SEALED}),
    ("GET", f"{R}/result/method"): ({RECEIPT, SEALED}, TOGETHER, TOGETHER, {SEALED}),
    ("GET", f"{R}/acknowledgement"): ({RECEIPT}, NEVER, NEVER, NEVER),
    ("POST", f"{R}/acknowledgement"): ({RECEIPT}, NEVER, NEVER, NEVER),
    ("GET", f"{R}/refusal"): (NEVER, NEVER, {RECEIPT}, NEVER),
    ("POST", f"{R}/refusal"): (NEVER, NEVER, {RECEIPT}, NEVER),
    ("GET", f"{R}/preview"): ({RECEIPT}, {DECISION, RECEIPT}, {DECISION, RECEIPT}, NEVER),
    ("GET", f"{R}/document"): ({SEALED}, {SEALED}, {SEALED}, {SEALED}),
    ("GET", f"{R}/cancellation"): (NEVER, NEVER, BEFORE, NEVER),
    ("POST", f"{R}/cancellation"): (NEVER, NEVER, BEFORE, NEVER),
}

EVERYBODY, HR, LOOK = {"employee", "hr", "auditor"}, {"hr"}, {"hr", "auditor"}
NOBODY: set[str] = set()
"""Whatever the role: only who was asked (tests/web/test_versions.py)."""
PUBLIC = {
    ("GET", "/health"),
    ("GET", "/health/live"),
    ("POST", "/language"),
    ("GET", "/session"),
    ("POST", "/session"),
    ("GET", "/{path:path}"),
    ("POST", "/{path:path}"),
}

#                                                          which roles come in
BY_ROLE = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/own-profile"): EVERYBODY,
    ("GET", "/sessions"): EVERYBODY,
    ("POST", "/sessions/end"): EVERYBODY,
    ("POST", "/session/end"): EVERYBODY,
    ("GET", "/reviews"): LOOK,
    ("GET", "/reviews/new"): HR,
    ("POST", "/reviews/new"): HR,
    ("GET", "/cycles"): HR,
    ("POST", "/cycles"): HR,
    ("GET", "/cycles/{cycle_id:int}"): HR,
    ("POST", "/cycles/{cycle_id:int}/reviews"): HR,
    ("GET", "/people"): LOOK,
    ("POST", "/people/new"): HR,
    ("GET", "/people/new"): HR,
    ("GET", "/people/{person_id:int}"): LOOK,
    ("POST", "/people/{person_id:int}"): HR,
    ("GET", "/people/{person_id:int}/edit"): HR,
    ("POST", "/people/{person_id:int}/access"): HR,
    ("GET", "/people/{person_id:int}/departure"): HR,
    ("POST", "/people/{person_id:int}/departure"): HR,
    ("POST", "/people/{person_id:int}/return"): HR,
    ("GET", "/people/{person_id:int}/employments/new"): HR,
    ("POST", "/people/{person_id:int}/employments"): HR,
    ("GET", "/people/{person_id:int}/move"): HR,
    ("POST", "/people/{person_id:int}/move"): HR,
    ("GET", "/people/{person_id:int}/goals/new"): HR,
    ("POST", "/people/{person_id:int}/goals/new"): HR,
    ("GET", "/positions"): LOOK,
    ("GET", "/positions/{position_id:int}"): LOOK,
    ("GET", "/positions/exports/{name:str}"): LOOK,
    ("GET", "/profiles/new"): HR,
    ("POST", "/profiles"): HR,
    ("POST", "/profiles/blank"): HR,
    ("GET", "/profiles/{profile_id:int}"): LOOK,
    ("POST", "/profiles/{profile_id:int}"): HR,
    ("POST", "/profiles/{profile_id:int}/autosave"): HR,
    ("POST", "/profiles/{profile_id:int}/versions"): HR,
    ("GET", "/profiles/{profile_id:int}/differences"): LOOK,
    ("GET", "/profiles/{profile_id:int}/consultation"): LOOK,
    ("POST", "/profiles/{profile_id:int}/consultation"): HR,
    ("POST", "/profiles/{profile_id:int}/consultation/end"): HR,
    ("POST", "/profiles/{profile_id:int}/approval"): HR,
    ("GET", "/profiles/{profile_id:int}/answer"): NOBODY,
    ("POST", "/profiles/{profile_id:int}/answer"): NOBODY,
    ("GET", "/profiles/{profile_id:int}/errata"): HR,
    ("POST", "/profiles/{profile_id:int}/errata"): HR,
    ("GET", "/profiles/{profile_id:int}/discarding"): HR,
    ("POST", "/profiles/{profile_id:int}/discarding"): HR,
    ("GET", "/profiles/{profile_id:int}/exports/{name:str}"): LOOK,
    ("GET", "/profiles/imports/new"): HR,
    ("POST", "/profiles/imports"): HR,
    ("GET", "/profiles/imports/{import_id:int}"): HR,
    ("POST", "/profiles/imports/{import_id:int}"): HR,
    ("POST", "/profiles/from-dictionary"): HR,
    ("GET", "/profiles/{profile_id:int}/dictionary"): HR,
    ("POST", "/profiles/{profile_id:int}/dictionary"): HR,
    ("GET", "/dictionary"): LOOK,
    ("GET", "/dictionary/resemblances"): LOOK,
    ("POST", "/dictionary/resemblances/{resemblance_id:int}"): HR,
    ("GET", "/dictionary/matrix"): LOOK,
    ("GET", "/dictionary/matrix/exports/{name:str}"): LOOK,
    ("GET", "/dictionary/{entry_id:int}"): LOOK,
    ("POST", "/dictionary/{entry_id:int}"): HR,
    ("POST", "/dictionary/{entry_id:int}/merge"): HR,
    ("POST", "/dictionary/{entry_id:int}/separation"): HR,
    ("GET", "/units"): LOOK,
    ("POST", "/units"): HR,
    ("GET", "/units/{unit_id:int}"): HR,
    ("POST", "/units/{unit_id:int}"): HR,
}


def test_every_route_is_in_this_file() -> None:
    router = create_router(Site.of(Settings()))

    known = {
        (method, path)
        for route in router.routes
        for path in [route.path]
        for method in route.methods - {"OPTIONS", "HEAD"}
    }

    assert known == PUBLIC | set(BY_ROLE) | set(REVIEW)
    assert {path for path, _ in routes_of(router)} == {path for _, path in known}


ANSWERED_404 = {"/sessions/end", "/own-profile"}
"""Open to everybody, but an empty form names no session, and these people hold no post."""


@dataclass(frozen=True)
class Cast:
    """Everybody that there is towards one review."""

    visitor: None
    employee: Person
    manager: Person
    former_manager: Person
    other_manager: Person
    hr: Person
    auditor: Person
    dismissed: Person


async def the_cast() -> Cast:
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    former, other = await a_person("Fausto"), await a_person("Olga")
    left = await a_person("Diana", is_active=False)
    past = {"starts_on": date(2025, 1, 6), "ends_on": date(2025, 12, 31), "probation_days": 0}
    await an_employment(emilio, manager=former, **past)
    await an_employment(await a_person("Otto"), manager=other)
    return Cast(
        None, emilio, marta, former, other, await a_person("Hilda"), await a_person("Aurora"), left
    )


def allowed(states: tuple[frozenset[State] | set[State], ...], state: State) -> dict[str, bool]:
    """Which of the cast come in; whoever is not named here does not."""
    names = ("employee", "manager", "hr", "auditor")
    return {name: state in may for name, may in zip(names, states, strict=True)}


@asynccontextmanager
async def undone() -> AsyncIterator[None]:
    transaction = DB.current_transaction.get()
    assert transaction is not None
    savepoint = await transaction.savepoint()
    yield
    await savepoint.rollback_to()


TABLES = (
    "review", "rating", "review_requirement", "note", "goal", "opinion", "determination",
    "acknowledgement", "document", "person", "employment", "unit", "position", "profile", "cycle",
    "profile_import", "dictionary_entry", "resemblance",
)  # fmt: skip


async def everything() -> str:
    """A digest of every row that a page could change."""
    await acting_as(SYSTEM, "system")
    texts = [
        await row(
            f"select md5(coalesce(string_agg(t::text, '|' order by t.id), '')) from \"{name}\" t"
        )
        for name in TABLES
    ]
    return hashlib.sha256("".join(text[0] for text in texts).encode()).hexdigest()


async def address_of(path: str, review: SeenReview, topic: str) -> str:
    item = await row("select id from review_item where review = $1 limit 1", review.id)
    goal = await row("select id from goal where plan = $1 limit 1", review.plan)
    return (
        path.replace("{review_id:int}", str(review.id))
        .replace("{item:int}", str(item["id"]))
        .replace("{goal:int}", str(goal["id"]))
        .replace("{number:int}", "1")
        .replace("{topic:str}", topic)
    )


@pytest.mark.parametrize("state", State)
async def test_a_review_opens_only_to_its_people_and_in_its_states(
    browser: Browser, state: State
) -> None:
    cast = await the_cast()
    review = await a_review(
        state=state,
        person=cast.employee,
        manager=cast.manager,
        requirements=1,
        goals=(CALLS, COURSE),
    )
    before, wrong = await everything(), []

    for (method, path), states in REVIEW.items():
        expected, reads = allowed(states, state), allowed(REVIEW["GET", R], state)
        for name in Cast.__annotations__:
            topic = "achievements" if name == "employee" else "strengths"
            address = await address_of(path, review, topic)
            async with undone():
                status = await status_for(browser, getattr(cast, name), method, address)
                changed = not expected.get(name) and await everything() != before
            if not fits(status, expected.get(name, False), reads.get(name, False), name) or changed:
                wrong.append((name, method, path, status, changed))

    assert not wrong, "\n".join(map(str, wrong))


async def test_hr_is_only_the_person_on_the_own_review(browser: Browser) -> None:
    hilda = await a_person("Hilda")
    review = await a_review(state=BOTH, person=hilda, requirements=1, goals=(CALLS, COURSE))
    wrong = []

    for (method, path), (person, *_) in REVIEW.items():
        async with undone():
            address = await address_of(path, review, "achievements")
            status = await status_for(browser, hilda, method, address)
        if not fits(status, BOTH in person, True, "hr"):
            wrong.append((method, path, status))

    assert not wrong, "\n".join(map(str, wrong))


def fits(status: int, comes_in: bool, may_read: bool, name: str) -> bool:
    """What one may not see does not exist; what one sees but may not do is refused."""
    if name in {"visitor", "dismissed"}:
        return status in {303, 401}
    if comes_in:
        return status in {200, 204, 303, 409, 422}
    return status == (403 if may_read else 404)


async def status_for(browser: Browser, person: Person | None, method: str, address: str) -> int:
    browser.client.cookies.clear()
    if person is not None:
        await browser.sign_in(person)
    if method == "GET":
        answer = await browser.client.get(address, follow_redirects=False)
    else:
        answer = await browser.client.post(
            address, data={}, headers=browser.headers, follow_redirects=False
        )
    return answer.status_code


@pytest.mark.parametrize("role", Role)
async def test_the_other_pages_open_by_role(browser: Browser, role: Role) -> None:
    review = await a_review(goals=(CALLS, COURSE))
    person = await a_person("Petra", role=role)
    ids = await row(
        "select r.position, r.unit, r.profile, p.id as person,"
        " (select min(id) from dictionary_entry) as entry,"
        " (select min(id) from resemblance) as resemblance from review r"
        " join person p on p.id = r.person where r.id = $1",
        review.id,
    )
    sheet = ProfileImport(content='{"sha256": "", "profiles": []}', created_by=ids["person"])
    await ProfileImport.insert(sheet)
    ids, wrong = {**ids, "import": sheet.id}, []

    for (method, path), roles in BY_ROLE.items():
        address = path.replace("{cycle_id:int}", "999").replace("{name:str}", "csv")
        for name in ids:
            address = address.replace(f"{{{name}_id:int}}", str(ids[name]))
        async with undone():
            status = await status_for(browser, person, method, address)
        comes_in = role in roles and "cycle_id" not in path
        if (status in {200, 303, 409, 415, 422}) != comes_in and path not in ANSWERED_404:
            wrong.append((method, path, status))

    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize(("method", "path"), sorted(BY_ROLE))
async def test_a_visitor_is_asked_to_sign_in(browser: Browser, method: str, path: str) -> None:
    address = path.replace("{name:str}", "csv").replace("{", "").replace("}", "")
    for name in (
        "cycle_id:int",
        "entry_id:int",
        "import_id:int",
        "person_id:int",
        "position_id:int",
        "profile_id:int",
        "resemblance_id:int",
        "unit_id:int",
    ):
        address = address.replace(name, "1")

    status = await status_for(browser, None, method, address)

    assert status in {303, 401}
    assert await rows("select 1 from session") == []
