"""Finding entries of the dictionary by their words, whatever their accents and case."""

from evaluations.competencies.reading.wording import folded

FOLDED = r"""
(replace(e.text_sort, 'n~', 'n') || case when length(e.text_sort) < 200 then ''
    else lower(regexp_replace(normalize(substr(e.text, 100), NFKD), '[\u0300-\u036f]', '', 'g'))
    end)"""
"""The words of an entry `e`: `text_sort` is folded already, but ends after 200 signs."""

MATCHING = f"""
select distinct coalesce(e.merged_into, e.id) as id from dictionary_entry e
where e.kind = $1 and ($2::text[] = '{{}}' or {FOLDED} like all($2::text[]))
"""  # noqa: S608
"""Who stand for the entries of the kind $1 that have all the words $2."""


def patterns(text: str) -> list[str]:
    """A pattern for each word, which may be part of a longer one; no wildcards of the person's."""
    return [f"%{escaped(word)}%" for word in folded(text).split()]


def escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
