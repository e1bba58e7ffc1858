"""Profiles to send out and take in, and Hypothesis' ways to make more of them."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.exchange.case.export import About
from evaluations.competencies.reading.wording import folded

LISTENING = CompetencyContent(
    name="Escucha",
    definition="Entiende lo que la otra persona necesita.",
    level="Avanzado",
    weight=Decimal(60),
    behaviours=("Pregunta antes de suponer.", "Repite con sus palabras lo que entendió."),
    negative_behaviours=("Interrumpe a quien habla.",),
)
CARE = CompetencyContent(
    name="Cuidado del acervo", weight=Decimal("39.5"), behaviours=("Repara lo que se daña.",)
)
CURIOSITY = CompetencyContent(
    name="Curiosidad", definition="Busca lo que no sabe.", weight=Decimal("0.5"), required=False
)
CONTENT = Content(
    title="Coordinación de sala infantil",
    objective="Que cada niña y cada niño encuentre qué leer.",
    location="Biblioteca del puerto",
    education="Licenciatura",
    contract_type="Tiempo completo",
    closing_date="2026-03-31",
    gross_salary=Salary(text="$18,500 al mes", amount="18500.00", currency="MXN", period="month"),
    benefits="Vales",
    functions=("Organizar la hora del cuento.", "Llevar el inventario."),
    knowledge_areas=("Literatura infantil",),
    experience=("Dos años con grupos",),
    languages=("Español",),
    required_skills=("Narración oral",),
    desirable_skills=("Lengua de señas",),
    values=("Paciencia",),
    competencies=(LISTENING, CARE, CURIOSITY),
    places={"Escucha": 3},
)
ABOUT = About(
    organization="Red de bibliotecas",
    post="Coordinación de sala infantil",
    changed_at=datetime(2026, 1, 12, 9, 30, tzinfo=UTC),
    number=2,
    status="Adopted",
)

SIGNS = st.characters(
    codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n='+-@;,\"\t"
)
words = (
    st.text(SIGNS, min_size=1, max_size=30)
    .map(lambda text: "\n".join(text.split("\r")).strip())
    .filter(bool)
)
names = words.filter(folded)
blank_or_words = st.just("") | words
weights = st.decimals("0.001", 1000, places=3)


def competencies(name: st.SearchStrategy[str] = names) -> st.SearchStrategy[CompetencyContent]:
    return st.builds(
        CompetencyContent,
        name=name,
        definition=words,
        level=blank_or_words,
        weight=weights,
        required=st.booleans(),
        behaviours=st.lists(words, max_size=4).map(tuple),
        negative_behaviours=st.lists(words, max_size=2).map(tuple),
    )


distinct = st.lists(
    competencies(), min_size=1, max_size=4, unique_by=lambda one: folded(one.name)
).map(tuple)
"""Competencies that nobody would take for one another."""
texts = st.lists(words, max_size=3).map(tuple)
contents = st.builds(
    Content,
    title=words,
    objective=blank_or_words,
    education=blank_or_words,
    functions=texts,
    values=texts,
    knowledge_areas=texts,
    languages=texts,
    competencies=distinct,
    hours_per_week=st.none() | st.decimals(1, 48, places=1),
    probation_days=st.none() | st.integers(0, 180),
    places=st.dictionaries(words, st.integers(1, 99), max_size=3),
)
