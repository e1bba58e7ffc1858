"""The HTML tags and Markdown signs that converters leave in text, fed into a `Flow`."""

import html
import re

from evaluations.competencies.reading.formats.flow import Flow
from evaluations.competencies.reading.formats.tags import BLOCKS, BOLD, CELLS

INLINE = BOLD | frozenset("i em u span font sup sub a br small mark s style html body".split())
KNOWN = BLOCKS | CELLS | INLINE
"""Only these are mark-up; any other tag (a script, say) is text of the document."""

_NAMES = "|".join(sorted(KNOWN, key=len, reverse=True))
TAG = re.compile(rf"<(/?)({_NAMES})(\s[^<>]*)?/?>", re.IGNORECASE)
ROWSPAN = re.compile(r"rowspan\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)
LINK = re.compile(r"\[([^\[\]]+)\]\((?:mailto:|https?:|www\.)[^()\s]*\)")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
UNDERSCORES = re.compile(r"(?<!\w)_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?!\w)")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$|<>~&%])")


def markup_into(flow: Flow, text: str) -> None:
    """Feed tags as tags and everything else as words."""
    end = 0
    for tag in TAG.finditer(text):
        _words_into(flow, text[end : tag.start()])
        end = tag.end()
        if tag[1]:
            flow.close(tag[2].lower())
        else:
            flow.open(tag[2].lower(), _rows(tag[3] or ""))
    _words_into(flow, text[end:])


def _rows(attributes: str) -> int:
    found = ROWSPAN.search(attributes)
    return int(found[1]) if found else 1


def without_markup(text: str) -> str:
    """The words of a line alone, to compare and measure it."""
    return _plain(TAG.sub(" ", text).replace("**", ""))


def has_tags(text: str) -> bool:
    return bool(TAG.search(text))


def _words_into(flow: Flow, text: str) -> None:
    for number, words in enumerate(re.split(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)", text)):
        if number:
            flow.toggle_bold()
        if words:
            flow.say(_plain(words))


def _plain(text: str) -> str:
    text = LINK.sub(r"\1", text)
    text = UNDERSCORES.sub(r"\1", EMPHASIS.sub(r"\1", text))
    text = ESCAPE.sub(r"\1", text)
    return ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
