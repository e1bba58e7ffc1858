"""Words that hint at data which a review must not hold (LFPDPPP 8; LFT 3, 56; RULES §4)."""

import re
import unicodedata

from evaluations.reviews.sentences import sentence

SENSITIVE_WARNING = sentence("Posible dato sensible; describe la conducta.")

STEMS = (
    r"embaraz\w*", r"encint\w*", r"maternidad", r"paternidad", r"lactancia",
    r"salud", r"enferm\w*", r"incapacidad(?:es)?", r"discapaci\w*", r"depresi\w*", r"ansiedad",
    r"psiquiatr\w*", r"medicament\w*", r"cancer", r"vih", r"diabet\w*", r"adiccion(?:es)?",
    r"religi\w*", r"creencias?", r"iglesia", r"catolic\w*", r"evangelic\w*", r"judi[oa]s?",
    r"sindica\w*", r"partido politico", r"militancia", r"ideologia politica",
    r"opinion(?:es)? politicas?", r"edad", r"vejez",
    r"orientacion sexual", r"preferencia sexual", r"homosexual\w*", r"heterosexual\w*",
    r"bisexual\w*", r"gay", r"lesbian\w*", r"trans", r"transgenero", r"transexual\w*",
    r"identidad de genero",
    r"origen etnico", r"etnia", r"raza", r"racial\w*", r"indigenas?", r"nacionalidad",
    r"migrantes?", r"estado civil", r"solter[oa]s?", r"casad[oa]s?", r"divorciad[oa]s?",
    r"antecedentes penales",
    r"salari\w*", r"sueldos?",
)  # fmt: skip

SENSITIVE = re.compile(rf"\b(?:{'|'.join(STEMS)})\b", re.IGNORECASE)


def sensitive_words(text: str) -> list[str]:
    """The words as they were written, each once, in order; a soft warning, never a refusal."""
    composed = unicodedata.normalize("NFC", text)
    found = SENSITIVE.finditer(_without_accents(composed))
    return list(dict.fromkeys(composed[match.start() : match.end()] for match in found))


def _without_accents(text: str) -> str:
    """Letter by letter, so that every place in the text stays where it is."""
    return text.translate(_PLAIN)


class _Plain(dict[int, int]):
    """Letters without their accents, each looked up once."""

    def __missing__(self, letter: int) -> int:
        self[letter] = plain = ord(unicodedata.normalize("NFD", chr(letter))[0])
        return plain


_PLAIN = _Plain()
