"""A sheet beside what stands: what each post would become."""

from dataclasses import replace

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.comparison import (
    Comparison,
    CurrentPost,
    Outcome,
    compared,
    fingerprint,
)
from evaluations.competencies.exchange.sheets.sheet import SheetProfile
from evaluations.people.names import sort_key
from tests.competencies.exchange.profiles import CARE, CONTENT, LISTENING

SALA = CurrentPost(7, "Sala infantil", profile=3, number=2, content=CONTENT)


def beside(said: tuple[CompetencyContent, ...], post: CurrentPost | None = SALA) -> Comparison:
    posts = {sort_key(post.title): post} if post else {}
    (one,) = compared([SheetProfile(title="SALA INFANTIL", competencies=said)], posts)
    return one


def test_the_same_competencies_change_nothing() -> None:
    assert beside(CONTENT.competencies).outcome is Outcome.UNCHANGED


def test_other_competencies_change_the_post_and_nothing_else_of_it() -> None:
    one = beside((CARE,))

    assert one.outcome is Outcome.CHANGED
    assert one.title == "Sala infantil"
    assert one.after == CONTENT.model_copy(
        update={
            "competencies": (CARE,),
            "places": {"Cuidado del acervo": 1, "Repara lo que se daña.": 1},
        }
    )


def test_the_difference_names_what_comes_and_goes() -> None:
    said = LISTENING.model_copy(update={"behaviours": ("Pregunta antes de suponer.", "Anota.")})

    one = beside((said, *CONTENT.competencies[1:]))

    assert one.difference.behaviour_counts == {"same": 3, "added": 1, "removed": 1}


def test_a_post_without_a_profile_is_new_and_so_is_one_that_does_not_exist() -> None:
    bare = beside((CARE,), CurrentPost(7, "Sala infantil"))
    unknown = beside((CARE,), None)

    assert (bare.outcome, bare.title) == (Outcome.NEW, "Sala infantil")
    assert (unknown.outcome, unknown.title) == (Outcome.NEW, "SALA INFANTIL")
    assert unknown.after.title == "SALA INFANTIL"
    assert unknown.before == Content(title="SALA INFANTIL")


def test_the_rows_of_the_sheet_are_the_drafts_source() -> None:
    said = LISTENING.model_copy(update={"behaviours": ("Una\nen dos líneas.",)})

    one = beside((said,))

    assert one.lines == [
        "Escucha | Entiende lo que la otra persona necesita. | Avanzado | 60 | requerida"
        " | Una en dos líneas. | conducta",
        "Escucha | Interrumpe a quien habla. | no deseada",
    ]
    assert one.places["Interrumpe a quien habla."] == 2


def test_what_was_shown_is_recognised_until_a_post_gets_another_profile() -> None:
    shown = fingerprint([beside((CARE,))])

    assert fingerprint([beside((CARE,))]) == shown
    assert fingerprint([beside((CARE,), replace(SALA, profile=4))]) != shown
