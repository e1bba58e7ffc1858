"""Names as people write them, sort them and shorten them."""

import unicodedata

PARTICLES = {"de", "del", "la", "las", "los", "y", "van", "von", "da", "dos"}


def sort_key(name: str) -> str:
    """The name without accents or case; ñ comes after n, as in Spanish lists."""
    marked = name.casefold().replace("ñ", "n\uffff")
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", marked)
        if not unicodedata.combining(letter)
    )
    return plain.replace("\uffff", "~")[:200]


def initials(name: str) -> str:
    """Of the first word and the one after it, without particles: "María de la Luz" gives "ML"."""
    words = [word for word in name.split() if word.casefold() not in PARTICLES]
    return "".join(word[0] for word in words[:2]).upper()
