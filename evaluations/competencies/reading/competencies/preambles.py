"""Sentences of a competencies section that name none: demands, values, announcements."""

import re

DEMAND = (
    r"(?:(?:es|sera|resulta) )?(?:indispensable|imprescindible)|(?:it is )?essential (?:to|that)"
)
VALUES = re.compile(
    rf"{DEMAND}|"
    r".*\b(?:valores|values|compromiso etico)\b|"
    r"(?:toda|cualquier|las?|every|all|any)\b.*\b(?:debe(?:n|ra|ran)?|must)\b"
)
INTRODUCES = re.compile(r".*(?:siguientes?|a continuacion|following|below)\b")
