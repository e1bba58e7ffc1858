"""The tags of marked-up text that say where something begins and ends."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu"})
CELLS = frozenset({"td", "th"})
TERMS = frozenset({"dt", "dd"})
BOLD = frozenset({"b", "strong"})
BLOCKS = (
    frozenset(
        "p div section article header footer main aside blockquote pre dd dt dl li tr table caption"
        " thead tbody tfoot form fieldset figure figcaption address hr nav".split()
    )
    | set(HEADINGS)
    | LISTS
)
