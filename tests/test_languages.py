"""Every sentence of the program stands in every catalogue, said whole and with the same values."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted(ROOT.glob("evaluations/locale/*/LC_MESSAGES/evaluations.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|%")
WORD = re.compile(r"[^\W\d_]{2,}")


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as po:
        return read_po(po)


def messages(of: Catalog) -> list[Message]:
    return [message for message in of if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What `./dev messages` finds."""
    pot = tmp_path_factory.mktemp("messages") / "evaluations.pot"
    folders = [str(ROOT / name) for name in ("evaluations", "templates")]
    order = ["pybabel", "-q", "extract", "-F", str(ROOT / "pyproject.toml"), "-o", str(pot)]
    CommandLineInterface().run([*order, *folders])
    return catalogue(pot)


def test_there_is_english() -> None:
    assert [path.parts[-3] for path in CATALOGUES] == ["en"]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_catalogue_has_exactly_the_sentences_of_the_program(
    path: Path, extracted: Catalog
) -> None:
    asked = {message.id for message in messages(extracted)}
    there = {message.id for message in messages(catalogue(path))}

    assert sorted(map(str, asked - there)) == [], "new: run ./dev messages and translate them"
    assert sorted(map(str, there - asked)) == [], "lost: run ./dev messages"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_catalogue_is_complete(path: Path) -> None:
    whole = catalogue(path)

    assert [m.id for m in messages(whole) if not all(forms(m.string))] == []
    assert [m.id for m in messages(whole) if m.fuzzy] == []
    assert list(whole.obsolete) == []


def test_no_sentence_is_also_the_singular_of_a_plural(extracted: Catalog) -> None:
    """A catalogue has one entry for both, and gettext alone would not find it there."""
    singulars = {forms(message.id)[0] for message in messages(extracted) if message.pluralizable}
    sources = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("evaluations/**/*.py")]
    code = "".join(source.read_text() for source in sources)

    alone = rf'(?<!ngettext\()(?<!\s)"(?:{"|".join(map(re.escape, singulars))})"'
    assert re.findall(alone, code) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_plural_is_said_in_every_number(path: Path) -> None:
    whole = catalogue(path)

    for message in messages(whole):
        number = whole.num_plurals if message.pluralizable else 1
        assert len(forms(message.string)) == number, message.id


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_translation_takes_the_values_of_its_sentence(path: Path) -> None:
    for message in messages(catalogue(path)):
        ids, said = forms(message.id), forms(message.string)
        expected = [placeholders(ids[min(n, len(ids) - 1)]) for n in range(len(said))]
        assert [placeholders(form) for form in said] == expected, message.id


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_no_translation_is_the_spanish_itself(path: Path) -> None:
    alike = {"Error:", "No", "no", "rev. %(revision)s"}

    copied = [
        message.id
        for message in messages(catalogue(path))
        if message.id == message.string and WORD.search(PLACEHOLDER.sub("", forms(message.id)[0]))
    ]

    assert set(copied) <= alike
