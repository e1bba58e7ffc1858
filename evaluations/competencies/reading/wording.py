"""What words look like: cleaned as printed, folded for comparison, finished or broken off."""

import re
import unicodedata

INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"))
LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
GENDERS = re.compile(r"(?:/(?:a|o|as|os|es)|\((?:a|o|as|os|es|s)\))(?![a-z])")
NUMBER_SIGN = re.compile(r"\bn(?:\.\s?[o°]|°|ro)\.?(?=\s|$)")
""" "N.º", "N°", "Nro." """
EITHER = re.compile(r"\b(?:y/o|and/or)\b")
ENDINGS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
FUNCTION_WORDS = frozenset(
    "a al ante con contra de del desde e el en entre hacia hasta la las lo los mediante ni o para"
    " por que según sin sobre su sus tras u un una y the of and or to in with for by on an from"
    " as that".split()
)


def cleaned(text: str) -> str:
    """The text as printed: composed, without invisible characters, white space collapsed."""
    text = unicodedata.normalize("NFC", text.translate(INVISIBLE).translate(LIGATURES))
    return " ".join(CONTROL.sub(" ", text).split())


def folded(text: str) -> str:
    """The text without accents, case and punctuation at its ends."""
    bare = unicodedata.normalize("NFKD", cleaned(text).casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return bare.strip(" .:;*_-–—…\t\"'“”«»")


def folded_label(text: str) -> str:
    """A label folded further: numbering, parentheses and gender endings taken off."""
    bare = " ".join(GENDERS.sub("", folded(text)).replace("_", " ").split())
    bare = EITHER.sub("o", NUMBER_SIGN.sub("no", bare))
    bare = re.sub(r"\s?[(\[][^)\]]{0,200}[)\]]", "", bare)
    bare = re.sub(r"^(?:[ivxl]+|\d+(?:\.\d+)*|[a-z])\s?(?:[.)\-–—]+|º|\.-)\s*(?=\w)", "", bare)
    bare = re.sub(r"^\d+(?:\.\d+)*\s+", "", bare)
    return bare.strip(" .:;*_-–—…¿?")


def is_finished(text: str) -> bool:
    """Whether the sentence ends here by its punctuation."""
    return bool(ENDINGS.search(text))


def breaks_off(text: str) -> bool:
    """Whether the sentence cannot end here: on a comma, a hyphen or a word that asks for more."""
    last = text.rsplit(None, 1)[-1] if text else ""
    return last.endswith((",", "-", "(")) or last.casefold() in FUNCTION_WORDS


def asks_for_more(text: str) -> bool:
    """Whether the text ends on a word such as "de", after which something must come."""
    return text.rsplit(None, 1)[-1:] != [] and text.split()[-1].casefold() in FUNCTION_WORDS - {"a"}


def starts_low(text: str) -> bool:
    """Whether the text begins like the middle of a sentence."""
    return bool(re.match(r"[(\"“«]?[a-záéíóúüñ]|[°%]", text))


def word_count(text: str) -> int:
    return len(text.split())


def is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 3 and all(sign.isupper() for sign in letters)


def without_full_stop(text: str) -> str:
    """A name as printed, without the stop a table puts after it (abbreviations keep theirs)."""
    if re.search(r"(?:\b\w\.\s?\w|\b(?:etc|Lic|Ing))\.$", text):
        return text
    return text.rstrip(" .;:,") if text.endswith((".", ";", ":", ",")) else text
