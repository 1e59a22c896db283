"""Which column holds which measure, and in which unit, as far as titles and numbers tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data_layer.schema import columns as col
from data_layer.sources.fault import shown
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import Kind, Measure
from data_layer.tables.mapping.plan import ColumnUnit
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.lines import Line, reference, toml_text
from data_layer.tables.suggestion.titles import CERTAIN, LIKE, RATE, Likeness, likeness
from data_layer.tables.vocabulary import plain

MEANINGS: Mapping[str, str] = {
    col.HEADCOUNT: "persons employed on the first day of the half-year",
    col.FTE: "mean full-time employees in the half-year",
    col.LEAVERS: "of the headcount, no longer in the same position on the last day",
    col.SICKNESS_DAYS: "full-time days of sickness of the whole staff in the half-year",
    col.PARENTAL_LEAVE_DAYS: "full-time days of parental leave of the whole staff in the half-year",
    col.SHORT_TENURE_HEADCOUNT: "of the headcount, under one year at the workplace",
    col.MODEL: "how cases are divided: age, intervention, both or neither",
    col.PARTIAL: "whether only a part of the department divides them so",
}
DAYS = (col.SICKNESS_DAYS, col.PARENTAL_LEAVE_DAYS)
PERSONS = (col.LEAVERS, col.SHORT_TENURE_HEADCOUNT)
HOURS_PER_DAY = "7.4"
UNIT_NAMES = {ColumnUnit.SHARE: "share (0-1, as Excel stores per cent)"}
_PART = re.compile(r"\b(?:pct|procent|per ?cent|andel|andele|rate)\b")
_HOURS = re.compile(r"timer?\b|\bhours?\b")
_MUST_HAVE = (col.HEADCOUNT, col.FTE)


@dataclass(frozen=True)
class Match:
    """A column of ours, the file's column that is most like it, and how like."""

    name: str
    facts: Facts
    likeness: Likeness


def match_columns(columns: Sequence[Facts], names: Iterable[str]) -> dict[str, Match]:
    """Give each column of ours the most likely one of the file; no column of the file is taken twice."""
    pairs = (Match(name, one, likeness(one.title, name)) for name in names for one in columns)
    ranked = sorted((pair for pair in pairs if _may_be(pair)), key=lambda pair: -pair.likeness.score)
    matched: dict[str, Match] = {}
    for pair in ranked:
        if pair.name not in matched and pair.facts.place not in {one.facts.place for one in matched.values()}:
            matched[pair.name] = pair
    return matched


def _may_be(pair: Match) -> bool:
    is_refused = pair.name == col.LEAVERS and not_comparable(pair.facts.title) is not None
    return pair.likeness.score >= LIKE and not is_refused


def measure_line(raw: RawTable, measure: Measure, matched: Mapping[str, Match]) -> Line:
    """Propose where a measure comes from, or that the file does not have it."""
    match = matched.get(measure.name)
    if match is None:
        loss = "; without it every other number of the row is withheld" if measure.name in _MUST_HAVE else ""
        doubt = f"{measure.name} ({MEANINGS.get(measure.name, measure.name)}): no column is like it{loss}"
        return Line("columns", measure.name, ((measure.name, '{ fixed = "missing" }'),), (doubt,))
    unit = _unit(measure, match.facts)
    whole = _whole(measure, unit, matched)
    doubts = [*_title_doubts(match), *_unit_doubts(unit, whole, raw), *_number_doubts(measure, match, unit, matched)]
    entry = (measure.name, _right_side(raw, match.facts.place, unit, whole))
    return Line("columns", measure.name, (entry,), tuple(doubts), match.facts.place)


def _title_doubts(match: Match) -> list[str]:
    if match.likeness.score >= CERTAIN:
        return []
    word = match.likeness.word
    like = f" (like {word!r})" if word != plain(match.facts.title) else ""
    return [f"{match.name} ({MEANINGS.get(match.name, match.name)}): is it {shown(match.facts.title)}{like}?"]


def _unit(measure: Measure, facts: Facts) -> ColumnUnit | None:
    """Name the unit that title and numbers speak of."""
    words = plain(facts.title)
    says_part = bool(_PART.search(words)) or "%" in facts.title or facts.has_per_cent_sign
    part = ColumnUnit.SHARE if facts.largest <= 1 and not facts.has_per_cent_sign else ColumnUnit.PER_CENT
    if measure.name in PERSONS:
        return part if says_part or not facts.is_whole else None
    if measure.name not in DAYS:
        return None
    if _HOURS.search(words):
        return ColumnUnit.HOURS_PER_FTE if RATE.search(words) else ColumnUnit.HOURS
    if RATE.search(words):
        return ColumnUnit.DAYS_PER_FTE
    return part if says_part else None


def _whole(measure: Measure, unit: ColumnUnit | None, matched: Mapping[str, Match]) -> Match | None:
    """Find the column that a part or rate is of: the headcount for persons, full-time employees for days."""
    if unit in {None, ColumnUnit.HOURS} or (measure.name in DAYS and unit in {ColumnUnit.PER_CENT, ColumnUnit.SHARE}):
        return None
    return matched.get(col.FTE if measure.name in DAYS else col.HEADCOUNT)


def _unit_doubts(unit: ColumnUnit | None, whole: Match | None, raw: RawTable) -> list[str]:
    if unit is None:
        return []
    doubts = []
    if unit is not ColumnUnit.HOURS:
        of = f"of {shown(raw.header[whole.facts.place])}" if whole else "of which column"
        doubts.append(f"the unit seems to be {UNIT_NAMES.get(unit, unit)}, {of}: is it?")
    if unit in {ColumnUnit.HOURS, ColumnUnit.HOURS_PER_FTE}:
        doubts.append(f"the unit seems to be hours: is it, and has a full-time day {HOURS_PER_DAY} hours?")
    return doubts


def _number_doubts(measure: Measure, match: Match, unit: ColumnUnit | None, matched: Mapping[str, Match]) -> list[str]:
    facts = match.facts
    if measure.kind in {Kind.COUNT, Kind.AMOUNT} and not facts.numbers:
        return ["the column has no numbers"]
    if measure.kind is Kind.COUNT and unit is None and not facts.is_whole:
        return [f"{measure.name} is counted in whole persons, and the column has decimals"]
    staff = matched.get(col.FTE)
    if measure.name in DAYS and unit is None and staff and facts.mean < staff.facts.mean:
        return ["fewer days than full-time employees: perhaps days per employee (unit days_per_fte)?"]
    return []


def _right_side(raw: RawTable, place: int, unit: ColumnUnit | None, whole: Match | None) -> str:
    title = reference(raw, place)
    if unit is None:
        return title
    parts = [f"column = {title}", f"unit = {toml_text(unit)}"]
    if unit is not ColumnUnit.HOURS:
        parts.append(f"of = {reference(raw, whole.facts.place) if whole else toml_text('which column?')}")
    if unit in {ColumnUnit.HOURS, ColumnUnit.HOURS_PER_FTE}:
        parts.append(f"hours_per_day = {HOURS_PER_DAY}")
    return f"{{ {', '.join(parts)} }}"
