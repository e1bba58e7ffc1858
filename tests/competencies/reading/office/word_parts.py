"""What the layouts in Word share: real lists, the cells of a competency, document control."""

from tests.competencies.reading.office.source import (
    Competencies,
    Competency,
    Item,
    Pair,
)
from tests.competencies.reading.office.word_xml import (
    BULLETS,
    LETTERS,
    NUMBERS,
    broken,
    paragraph,
    run,
)

LISTS = {"bullets": BULLETS, "ordered": NUMBERS, "lettered": LETTERS}


def shown(one: Competency, kind: str) -> str:
    """What stands in the cell of that column."""
    if kind == "negatives":
        return "\n".join(one.negatives)
    return f"{one.weight} %" if kind == "weight" else str(getattr(one, kind))


def bullets(items: list[Item], number: int | None = BULLETS) -> str:
    """A real list, its children one level deeper; without a number, plain paragraphs."""
    return "".join(
        paragraph(broken(text), numbered=(number, level) if number else None)
        for item in items
        for level, text in [(0, item.text), *((1, child) for child in item.children)]
    )


def control_text(pair: Pair) -> str:
    text = f"{pair.label}: {pair.value}" if pair.label else pair.value
    return "\n".join([text, *(item.text for item in pair.items)])


def facts_of(block: Competencies, one: Competency) -> str:
    kinds = [kind for kind in ("definition", "level", "weight") if kind in block.kinds]
    return "".join(
        paragraph(run(text if kind == "definition" else f"{block.label(kind)}: {text}"))
        for kind in kinds
        if (text := shown(one, kind))
    )


def conducts_of(block: Competencies, one: Competency, number: int = BULLETS) -> str:
    listed = bullets([Item(text) for text in one.behaviours], number)
    if not one.negatives:
        return listed
    unwanted = paragraph(run(f"{block.label('negatives')}:"))
    wanted = paragraph(run(f"{block.label('behaviours')}:"))
    return wanted + listed + unwanted + bullets([Item(text) for text in one.negatives], number)
