"""What repeats around the pages is furniture; what two posts in one file both say is not."""

from evaluations.competencies.reading.pages.furniture import furniture_of


def test_what_stands_at_the_edge_of_most_pages_is_furniture() -> None:
    lines = ["Casa Azul", "Objetivo", "Casa Azul", "Barrer.", "Casa Azul", "Anotar."]

    assert furniture_of(lines, [1, 1, 2, 2, 3, 3]) == {0, 2, 4}


def test_what_begins_the_same_page_of_two_posts_is_none() -> None:
    post = [["Casa Azul", "Objetivo"], ["Casa Azul", "Comunicación"]]
    lines = [line for page in (*post, *post) for line in page]

    assert furniture_of(lines, [1, 1, 2, 2, 3, 3, 4, 4]) == {0, 2, 4, 6}
