"""Labels and values in columns of plain text."""

from evaluations.competencies.reading import read_profile

TEXT = """Job Title:         Night Ferry Deckhand
Department:        Crossings
Reporting to:      Deck Manager
Location of Post:  North Pier
Mooring of boat:   Berth 4
Working Hours:     35 hours per week

DUTIES

  * Coil the ropes.
"""


def test_a_label_after_a_label_that_sounds_unfinished_is_one_of_its_own() -> None:
    found = read_profile(TEXT.encode(), "post.txt")

    assert (found.reports_to, found.location) == ("Deck Manager", "North Pier")
    assert (found.unit, found.hours_per_week) == ("Crossings", 35)
