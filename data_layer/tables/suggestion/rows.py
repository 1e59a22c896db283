"""Kommuner, rows to leave out, and marks to explain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from data_layer.schema import OrganisationModel
from data_layer.schema import columns as col
from data_layer.sources.fault import shown
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import Kind, Layout
from data_layer.tables.mapping.document import cell_word, code_words
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.lines import WHICH, Line, filter_title, reference, toml_text, toml_texts
from data_layer.tables.suggestion.measures import Match
from data_layer.tables.suggestion.titles import CERTAIN, likeness
from data_layer.tables.vocabulary import ANSWER_OF_WORD, MODEL_OF_WORD, MUNICIPALITY_NAME, plain

AUTHORITY = ("6.45.58", "64558")  # account function of authority work on the specialised child and youth area
UNKNOWN = "what?"  # no word of ours: a mapping that still has it is refused
MOST_CODES = 12
MOST_DROPPED = 30
_STEMS = (
    (OrganisationModel.BOTH, re.compile(r"\bbegge\b")),
    (OrganisationModel.AGE, re.compile(r"alder")),
    (OrganisationModel.INTERVENTION, re.compile(r"indsats")),
    (OrganisationModel.NEITHER, re.compile(r"\b(?:ingen|hverken|ikke)\b|distrikt")),
)


def municipality_lines(raw: RawTable, columns: Sequence[Facts]) -> list[Line]:
    """Propose the column with the kommune, and which of its rows are none."""
    code = _best(columns, col.MUNICIPALITY_CODE)
    name = _best(columns, MUNICIPALITY_NAME)
    chosen = [(col.MUNICIPALITY_CODE, code)] if code else [(MUNICIPALITY_NAME, name)] if name else []
    if not chosen:
        doubt = "which column has the code or name of the kommune?"
        entry = (col.MUNICIPALITY_CODE, toml_text(WHICH))
        return [Line("columns", col.MUNICIPALITY_CODE, (entry,), (doubt,))]
    return [line for key, facts in chosen for line in municipality_of(raw, key, facts)]


def _best(columns: Sequence[Facts], name: str) -> Facts | None:
    """Take the column with our title and kommuner in it; for names also one whose cells are kommuner by name."""
    titled = [one for one in columns if likeness(one.title, name).score >= CERTAIN and one.kommuner]
    named = [one for one in columns if name == MUNICIPALITY_NAME and one.names_kommuner]
    return next(iter([*titled, *named]), None)


def municipality_of(raw: RawTable, key: str, facts: Facts) -> list[Line]:
    """Take a column for the kommune; what is no kommune in it becomes rows to leave out."""
    lines = [Line("columns", key, ((key, reference(raw, facts.place)),), place=facts.place)]
    title = filter_title(raw, facts.place)
    if facts.areas:
        lines.append(Line("drop", "rows that are no kommune", ((title, toml_texts(facts.areas[:MOST_DROPPED])),)))
    if facts.others:
        words = ", ".join(map(shown, facts.others[:5]))
        doubt = f"{words} in {shown(facts.title)}: no kommune; leave these rows out, or correct them in the file?"
        both = toml_texts([*facts.areas, *facts.others][:MOST_DROPPED])
        lines[1:] = [Line("drop", "rows that are no kommune", ((title, both),), (doubt,))]
    return lines


def function_lines(raw: RawTable, columns: Iterable[Facts]) -> list[Line]:
    """Keep only the account function that the product is about, where a file has several."""
    lines = []
    for one in columns:
        wanted = [text for text in one.distinct if cell_word(text) in AUTHORITY]
        if wanted and len(one.distinct) > len(wanted):
            lines.append(Line("keep", "account function", ((filter_title(raw, one.place), toml_texts(wanted)),)))
    return lines


def code_lines(layout: Layout, matched: Mapping[str, Match]) -> list[Line]:
    """Ask what each mark means that stands where a number or a word of ours should."""
    found: dict[str, list[Facts]] = {}
    for measure in layout.measures:
        if measure.name in matched:
            facts = matched[measure.name].facts
            for word in _strange(measure.kind, facts):
                found.setdefault(word, []).append(facts)
    words = code_words(layout)
    return [_code_line(word, columns, words) for word, columns in list(found.items())[:MOST_CODES]]


def _strange(kind: Kind, facts: Facts) -> Iterable[str]:
    known = {**(MODEL_OF_WORD if kind is Kind.MODEL else {}), **(ANSWER_OF_WORD if kind is Kind.YES_NO else {})}
    return [word for word in facts.strange_words if plain(word) not in known]


def _code_line(word: str, columns: Sequence[Facts], words: Sequence[str]) -> Line:
    n_cells = sum(one.distinct[word] for one in columns)
    more = f" and {len(columns) - 1} more" if len(columns) > 1 else ""
    where = f"{n_cells} cells in {shown(columns[0].title)}{more}"
    doubt = f"what does {shown(word)} mean ({where}): {', '.join(words)}?"
    meant = _meant(word) if OrganisationModel.AGE in words else UNKNOWN
    return Line("codes", word, ((toml_text(word), toml_text(meant)),), (doubt,))


def _meant(answer: str) -> str:
    """Read a survey's own words as far as they speak of how cases are divided."""
    words = plain(answer)
    said = [model for model, stem in _STEMS if stem.search(words)]
    if {OrganisationModel.AGE, OrganisationModel.INTERVENTION} <= set(said):
        return OrganisationModel.BOTH
    return said[0] if said else UNKNOWN
