"""The invented organisation, built once on a database of its own."""

import json
from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from evaluations.audit import broken_links
from evaluations.clock import today
from evaluations.competencies.queries.dictionary import dictionary_page, open_resemblances
from evaluations.competencies.tables import EntryKind
from evaluations.database import DB, as_system, row, rows
from evaluations.demo import build
from evaluations.demo.calendar import Calendar
from evaluations.demo.cast import CAST
from evaluations.documents.canonical import canonical, record_of, sha256_of
from evaluations.people.demo_accounts import ACCOUNTS, PASSWORD
from evaluations.people.sessions import Browser, Lifetime
from evaluations.people.sign_in import Visitor, sign_in
from evaluations.postgres import Urls
from evaluations.reviews.queries.behaviour_ratings import LEAST, behaviour_ratings
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import COLUMNS, SeenReview, as_review
from evaluations.reviews.rounding import half_up
from evaluations.reviews.score_reader import read_score_data
from evaluations.reviews.scoring import score
from evaluations.reviews.sensitive import sensitive_words
from evaluations.reviews.states import ReviewKind, Side, State
from tests.database import a_copy, pool_put_aside
from tests.factories import side_viewer

NUEVA = "nueva@demo.example"
AUDITOR = "auditoria@demo.example"


@pytest.fixture(scope="module")
async def built(server: Urls, database: Urls, worker_id: str) -> AsyncIterator[Urls]:
    """The demo's database; the other tests' pool is back in its place afterwards."""
    async with a_copy(server, f"test_demo_{worker_id}") as urls:
        with pool_put_aside():
            await DB.connect(urls.app, size=2)
            try:
                await build()
            finally:
                await DB.close_connection_pool()
        yield urls


@pytest.fixture
async def demo(built: Urls, unconnected: None) -> AsyncIterator[None]:
    await DB.connect(built.app, size=2)
    yield
    await DB.close_connection_pool()


async def reviews(where: str = "true", *values: object) -> list[SeenReview]:
    found = await rows(f"select {COLUMNS} from review where {where} order by id", *values)
    return [as_review(line) for line in found]


async def review_of(name: str) -> SeenReview:
    """Their newest one."""
    found = await reviews("facts ->> 'name' = $1", name)
    return found[-1]


async def count(what: str) -> int:
    return int((await row(f"select count(*) as n from {what}"))["n"])


async def test_it_has_five_units_forty_people_and_six_positions(demo: None) -> None:
    async with as_system():
        assert await count("unit") == 5
        assert await count("person") == 40
        assert await count('"position"') == 6
        assert await count("organization where is_demo and headcount = 40") == 1


async def test_two_positions_are_as_rich_as_real_ones(demo: None) -> None:
    async with as_system():
        found = await rows(
            """
            select jsonb_array_length(content -> 'functions'), count(distinct c.id), count(*)
            from profile p join competency c on c.profile = p.id
            join behaviour b on b.competency = c.id group by p.id order by 3 desc limit 2
            """
        )
    assert [tuple(line) for line in found] == [(17, 9, 34), (17, 8, 14)]


async def test_reviews_stand_in_every_state(demo: None) -> None:
    async with as_system():
        found = await reviews()
    annual = {review.state for review in found if review.kind == ReviewKind.ANNUAL}
    probations = [review.state for review in found if review.is_probation]
    assert annual == set(State)
    assert sorted(probations) == sorted(
        [State.AWAITING_BOTH, State.AWAITING_BOTH, State.AWAITING_DECISION, State.SEALED]
    )


@pytest.mark.parametrize("email", [*ACCOUNTS, AUDITOR])
async def test_a_visitor_may_sign_in_as(email: str, demo: None) -> None:
    lifetime = Lifetime(timedelta(hours=1), timedelta(hours=8))
    entry = await sign_in(email, PASSWORD, Visitor(Browser()), lifetime)
    assert entry.token


async def test_nobody_else_has_a_password(demo: None) -> None:
    async with as_system():
        assert await count("person where password_hash is not null") == len(ACCOUNTS) + 1


async def test_no_link_of_the_history_is_broken(demo: None) -> None:
    async with as_system():
        assert await broken_links() == []


async def test_everybody_did_their_own_part(demo: None) -> None:
    async with as_system():
        strange = await rows(
            """
            select h.id from history_entry h join review r on h.subject = 'review ' || r.id
            where h.action = 'behaviour_rated'
            and h.actor <> case h.before ->> 'side' when 'self' then r.person else r.manager end
            """
        )
    assert strange == []


async def test_every_sealed_document_says_what_anyone_recomputes(demo: None) -> None:
    async with as_system():
        found = await rows(
            "select d.data, d.sha256, r.overall, r.band from document d join review r on r.id = d.review"
        )
        assert len(found) == await count("review where state = 'sealed'") > 0
    for document in found:
        result = score(read_score_data(json.loads(document["data"])["score"]))
        assert result.overall is not None
        assert sha256_of(document["data"]) == document["sha256"]
        assert canonical(record_of(document["data"])) == document["data"]
        assert (half_up(result.overall, 1), result.band) == (document["overall"], document["band"])


async def test_every_sealed_document_waits_for_its_pdf(demo: None) -> None:
    async with as_system():
        assert await count("pgqueuer") == await count("document")


async def test_last_years_means_stand_in_this_years_document(demo: None) -> None:
    async with as_system():
        found = await row(
            "select d.data from document d join review r on r.id = d.review"
            " where r.facts ->> 'name' = 'Octavio Peñaloza Ríos' order by r.starts_on desc"
        )
    assert all(part.last_mean for part in record_of(found["data"]).competencies)


async def test_the_two_look_at_some_things_very_differently(demo: None) -> None:
    async with as_system():
        review = await review_of("Citlali Ruvalcaba")
        outcome = await outcome_of(review, await side_viewer(review, Side.MANAGER))
    flags = {part.name: part.flag for part in outcome.rated if part.flag}
    assert flags == {
        "Mediación lectora": "hidden_strength",
        "Planeación y organización": "blind_spot",
        "Adaptabilidad": "hidden_strength",
    }


async def test_what_nobody_observed_is_not_evaluable(demo: None) -> None:
    async with as_system():
        review = await review_of("Yolotzin Méndez Acatitla")
        outcome = await outcome_of(review, await side_viewer(review, Side.MANAGER))
    assert [part.name for part in outcome.rated if not part.evaluable] == [
        "Criterio y toma de decisiones"
    ]


async def test_goals_are_of_every_kind_and_one_is_excluded(demo: None) -> None:
    async with as_system():
        kinds = {line["kind"] for line in await rows("select distinct kind from goal")}
        assert kinds == {"threshold", "ratio", "range", "milestones", "yes_no"}
        assert await count("goal where excluded_reason <> ''") == 1


async def test_the_new_person_and_her_manager_can_go_on_to_the_end(demo: None) -> None:
    async with as_system():
        review = await review_of("Nayeli Cordero Ibarra")
        assert review.state == State.AWAITING_BOTH
        assert (today() - review.starts_on).days == 21
        assert await count(f"goal where plan = {review.plan}") == 3
        assert await count(f"review_requirement where review = {review.id}") == 13


async def test_somebody_begins_today_and_has_no_review_yet(demo: None) -> None:
    async with as_system():
        found = await rows(
            "select e.person from employment e where probation_days > 0 and starts_on = $1"
            " and not exists (select 1 from review r where r.person = e.person)",
            today(),
        )
    assert len(found) == 1


async def test_facts_happened_within_their_periods(demo: None) -> None:
    async with as_system():
        strange = await rows(
            "select a.id from rating a join review r on r.id = a.review where a.fact <> ''"
            " and (a.fact_on is null or a.fact_on not between r.starts_on and r.ends_on"
            "      or a.fact_on > $1)",
            today(),
        )
    assert strange == []


async def test_the_dictionary_shares_words_offers_near_ones_and_shows_ratings(demo: None) -> None:
    async with as_system():
        shared = await dictionary_page(EntryKind.BEHAVIOUR, "termina lo que se comprometio", 1)
        assert [line.positions for line in shared] == [2]
        assert len(await open_resemblances(1)) >= 2
        (scale,) = await behaviour_ratings(shared[0].id)
    assert scale.sides[Side.MANAGER].people >= LEAST


async def test_no_text_hints_at_sensitive_data(demo: None) -> None:
    async with as_system():
        found = await rows(
            "select fact as text from rating union select text from note"
            " union select comment from acknowledgement union select fact from review_requirement"
        )
    assert [words for line in found if (words := sensitive_words(line["text"]))] == []


def test_everybody_has_a_manager_of_the_cast_but_two() -> None:
    keys = {one.key for one in CAST}
    assert {one.manager for one in CAST} - {""} <= keys
    assert [one.name for one in CAST if not one.manager] == [
        "Ofelia Ñáñez Urrutia",
        "Leobardo Xool",
    ]


@pytest.mark.parametrize("offset", range(0, 800, 7))
def test_the_rounds_are_in_order_whatever_the_day(offset: int) -> None:
    calendar = Calendar(date(2027, 1, 1) + timedelta(days=offset))
    before, now = calendar.last_round, calendar.this_round
    assert (before.starts_on.day, now.starts_on.day) == (1, 1)
    assert before.ends_on + timedelta(days=1) == now.starts_on
    assert now.ends_on < calendar.today < now.self_due_on < now.manager_due_on < now.closes_on
    assert before.name != now.name


async def test_a_profile_was_reworded_by_consent_and_one_is_being_consulted(demo: None) -> None:
    async with as_system():
        states = await rows(
            "select state, count(*) as n from profile group by state order by state"
        )
        waiting = await row(
            "select c.answer from consultation c join person p on p.id = c.person"
            " join profile v on v.id = c.profile"
            " where p.email = 'persona@demo.example' and v.state = 'consultation'"
        )
        errata = await count("erratum")
    assert [tuple(line) for line in states] == [
        ("approved", 6),
        ("consultation", 1),
        ("replaced", 1),
    ]
    assert (waiting["answer"], errata) == (None, 1)
