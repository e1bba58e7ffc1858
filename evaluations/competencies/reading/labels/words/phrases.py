"""How the words are written down: phrases, each of them a pattern over folded text."""

import re


def any_of(phrases: str) -> str:
    """One pattern of phrases divided by " | "; where a line breaks between them says nothing."""
    return "|".join(
        part for part in re.split(r"\s*(?:^|\s)\|(?:\s|$)\s*", " ".join(phrases.split())) if part
    )
