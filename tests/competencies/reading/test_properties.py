"""Whatever comes in: a reading, or a sentence; never another error, never an invented word."""

from contextlib import suppress

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from evaluations.competencies.reading import UnreadableProfile, as_json, read_profile
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.transport import packed, unpacked

NAMES = ("p.txt", "p.md", "p.html", "p.csv", "p.tsv", "p.pdf", "p.docx", "p.odt", "p.xlsx", "p", "")
MAGIC = st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"{\\rtf"])
WORDS = st.sampled_from(
    [
        "Puesto", "Funciones", "Competencias", "Competencia", "Conductas", "Nivel: 3", "Definición:",
        "Peso", "Sueldo bruto", "$1,000", "3 meses de prueba", "Aprobó", "Clave", "Revisión: 2", "✓",
        "•", "- ", "a) ", "1. ", "\t", "|", ":", ";", "\n", "\n\n", "\f", " ", "**", "<ul><li>", "</ul>",
        "<table><tr><td>", "</td>", "</table>", "# ", "---", "Trabajo en equipo", "escucha.", "de",
        "x@y.mx", "28 de abril", "2024", "Página 1 de 2", "(continúa)", "Deseable", "[ ]", "[x]", "é",
    ]
)  # fmt: skip
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def read_or_refuse(data: bytes, name: str) -> None:
    with suppress(UnreadableProfile):
        reading = read_profile(data, name)
        assert unpacked(packed(reading)) == reading
        assert as_json(reading)["title"] == reading.title


@SLOW
@given(st.binary(max_size=400), MAGIC, st.sampled_from(NAMES))
def test_any_bytes_are_read_or_refused(data: bytes, magic: bytes, name: str) -> None:
    read_or_refuse(magic + data, name)


@SLOW
@given(st.text(max_size=300), st.sampled_from(NAMES[:5]))
@example("0:", "p.txt")
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    read_or_refuse(text.encode("utf-8", "replace"), name)


@SLOW
@given(st.lists(WORDS, max_size=60), st.sampled_from(NAMES[:5]))
def test_any_mixture_of_labels_and_signs_is_read_or_refused(words: list[str], name: str) -> None:
    read_or_refuse("".join(words).encode(), name)


def test_every_topic_has_a_name_of_its_own() -> None:
    assert len({topic.value for topic in Topic}) == len(Topic)
