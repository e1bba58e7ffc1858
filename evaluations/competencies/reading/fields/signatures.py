"""The words around a signature: who signs, in which part, and where a name ends."""

import re
from collections.abc import Iterable, Sequence

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.wording import folded_label, word_count

LONGEST_NAME = 8
SIGNING = re.compile(
    r"(?:recib|acept|enterad|notificad)\w*(?: de)? conform\w*|"
    r"(?:acept|enterad|elabor|prepar|redact|revis|"
    r"valid|verific|aprob|autoriz|solicit|recib|conform|v[°o]?\.? ?b|"
    r"visto bueno|vo\.? ?bo|prepared|reviewed|approved|authori[sz]ed|received|written|issued|"
    r"signed|"
    r"firma|signature)\w*(?: (?:por|by|y \w+))?|fecha|date"
)
"""What heads a signature, or stands beside it."""
SAID = {
    "name": re.compile(
        r"(?:nombres?|name)(?: (?:completo|y apellidos?|y firma|(?:and|&) signature))?"
    ),
    "title": re.compile(r"cargo|puesto|rol|posicion|(?:job )?title|position|role"),
    "aside": re.compile(r"firma|fecha|signature|date"),
}
_POST = (
    r"(?:Sub)?(?:[Dd]irec(?:tor|ción|ctora)|[Gg]eren(?:te|cia)|[Jj]ef(?:e|a|atura)\b|[Cc]oordina|"
    r"[Ss]ecretari|[Pp]resident|[Tt]itular\b|[Rr]esponsable|[Rr]epresentante|[Aa]poderad|"
    r"[Ee]ncargad|"
    r"[Aa]dministrador|[Oo]ficial(?:ía)?\b|[Tt]esorer|[Cc]ontralor|[Rr]egidor|[Ss]índic|[Dd]ecan|"
    r"[Ss]upervisor|[Ss]uperintendent|[Ii]ntendent|[Ii]nspector|[Aa]nalista|[Aa]sesor|"
    r"[Ee]specialista|"
    r"[Pp]rofesional\b|[Dd]elegad|[Pp]ropietari|[Ss]oci[oa]\b|[Ff]undador|[Cc]omisionad|"
    r"[Cc]onsejer|"
    r"Vice|Rector|Vicerrector|Alcalde|Comisari|Ministr|Magistrad|Procurador|Notari|Autoridad|"
    r"Head\b|Manager|Chief|Assistant|Deputy|Executive|Officer|Chair|Trustee|Partner\b|Lead\b|"
    r"Dean\b|"
    r"Provost|Superintendent|Secretary|Treasurer|Principal\b|Commissioner|Supervisor|Human\b|HR\b|"
    r"Regional\b|Country\b|Senior\b|General\b|CEO\b|COO\b|CFO\b)"
)
POST = re.compile(rf",\s+|\s+[–—-]\s+|(?<=[a-záéíóúñ.]\s)\s*(?={_POST})")
"""Where a name ends and the post begins: at a comma, a dash, or at the word for the post."""
NAME_AND_POST = re.compile(rf"[^,]+(?:,|\s[–—-])\s+{_POST}.*")
LABELLED = re.compile(r"(?:nombre|name|cargo|puesto|title|position)\s*:\s*", re.IGNORECASE)


def is_signing(text: str) -> bool:
    """Whether the text only says in what part somebody signs ("Elaboró", "Date")."""
    return bool(SIGNING.fullmatch(folded_label(text)))


def said_of_signer(label: str) -> str:
    """What a head says of the one who signs: "name", "title", "aside"; empty for none of them."""
    bare = folded_label(label)
    return next((part for part, words in SAID.items() if words.fullmatch(bare)), "")


def signed(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without lines to sign on."""
    return [piece for piece in pieces if piece.text.strip("_ -.…") and not _is_aside(piece)]


def _is_aside(piece: Piece) -> bool:
    return said_of_signer(piece.text.partition(":")[0]) == "aside"


def name_and_title(pieces: Sequence[Piece]) -> list[Piece]:
    """The first two lines, or the two halves of one; empty if they name nobody."""
    lines = [piece.saying(LABELLED.sub("", piece.text, count=1)) for piece in signed(pieces)][:2]
    is_both = bool(lines) and bool(NAME_AND_POST.fullmatch(lines[0].text))
    if (len(lines) == 1 or is_both) and (found := POST.search(lines[0].text)):
        name, title = lines[0].text[: found.start()], lines[0].text[found.end() :]
        lines = [lines[0].saying(name.rstrip()), lines[0].saying(title)]
    lines = [line for line in lines if line.text]
    if not lines or is_signing(lines[0].text):
        return []
    return lines if word_count(lines[0].text) <= LONGEST_NAME else []
