"""What every reader of somebody else's public figures hands on, and how that becomes a background table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from data_layer.reference import municipalities
from data_layer.schema import DatasetInfo, FaultKind, Subject
from data_layer.sources.fault import Fault
from data_layer.sources.raw_table import Cell
from data_layer.tables.background import LAYOUT, MEASURES, Key, Said, merge_said
from data_layer.tables.cells import ParsedCell, parse_cell
from data_layer.tables.numbers import Problem
from data_layer.tables.plausibility import check_plausible
from data_layer.tables.reading import Origin, Reading, Understanding, build_table

MANY = 5  # names in a sentence


@dataclass(frozen=True)
class Entry:
    """One figure of a file."""

    line: int
    key: Key
    measure: str
    cell: ParsedCell


Outcome = Entry | Fault | str  # str: why a row or cell is left out


@dataclass(frozen=True)
class OutsideReading:
    """What files say, or what is wrong with them; ``title`` and ``source`` as the files name themselves."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    understanding: Understanding = field(default_factory=Understanding)
    title: str = ""
    source: str = ""


def together(readings: Sequence[OutsideReading], names: Sequence[str]) -> OutsideReading:
    """Join what several files say; a figure that two of them give is a fault, for one would silently win."""
    if len(readings) == 1:
        return readings[0]
    faults = [_in_file(fault, name) for one, name in zip(readings, names, strict=True) for fault in one.faults]
    understanding = replace(
        readings[0].understanding,
        titles={name: title for one in readings for name, title in one.understanding.titles.items()},
        n_rows=sum(one.understanding.n_rows for one in readings),
        notes=tuple(
            f"{name}: {note}" for one, name in zip(readings, names, strict=True) for note in one.understanding.notes
        ),
    )
    entries = [entry for one in readings for entry in one.entries]
    title = ", ".join(dict.fromkeys(one.title for one in readings))
    return OutsideReading(entries, faults or _given_twice(readings, names), understanding, title, readings[0].source)


def _in_file(fault: Fault, name: str) -> Fault:
    return replace(fault, column=f"{name}: {fault.column}" if fault.column else name)


def _given_twice(readings: Sequence[OutsideReading], names: Sequence[str]) -> list[Fault]:
    first: dict[tuple[Key, str], str] = {}
    for one, name in zip(readings, names, strict=True):
        for entry in one.entries:
            other = first.setdefault((entry.key, entry.measure), name)
            if other != name:
                code, year = entry.key
                found = f"{entry.measure} of {code} in {year}, which stands in {other} too"
                return [
                    Fault(entry.line, name, found, "each figure in one file only", "leave out one of the two files")
                ]
    return []


def parse_figure(
    cell: Cell, key: Key, measure: str, decimal_sign: str, marks: Mapping[str, str]
) -> ParsedCell | Problem:
    """Read a figure; ``marks`` are the source's own signs for no number, each with the word or number it means."""
    text = marks.get(cell.strip().casefold(), cell) if isinstance(cell, str) else cell
    parsed = parse_cell(text, MEASURES[measure], decimal_sign)
    if isinstance(parsed, Problem) or not isinstance(parsed.value, int | float):
        return parsed
    return check_plausible(key[0], measure, parsed.value) or parsed


def gather(outcomes: Iterable[Outcome]) -> tuple[list[Entry], list[Fault], list[str]]:
    """Sort outcomes: entries, faults in the order of the file (also a figure that stands twice), and sentences."""
    sorted_out: tuple[list[Entry], list[Fault], Counter[str]] = ([], [], Counter())
    entries, faults, left_out = sorted_out
    for outcome in outcomes:
        if isinstance(outcome, Entry):
            entries.append(outcome)
        elif isinstance(outcome, Fault):
            faults.append(outcome)
        else:
            left_out[outcome] += 1
    notes = [f"left out: {reason} ({count} row{'s' if count > 1 else ''})" for reason, count in left_out.items()]
    return entries, sorted([*faults, *_repeated(entries)], key=lambda fault: fault.line), notes


def _repeated(entries: Iterable[Entry]) -> list[Fault]:
    first: dict[tuple[Key, str], int] = {}
    faults = []
    for entry in entries:
        earlier = first.setdefault((entry.key, entry.measure), entry.line)
        if earlier != entry.line:
            code, year = entry.key
            found = f"{entry.measure} of {code} in {year} a second time, first in line {earlier}"
            remedy = f"remove line {earlier} or line {entry.line}"
            faults.append(Fault(entry.line, "", found, "one figure for each", remedy, FaultKind.REPEATED_ROW))
    return faults


def coverage(entries: Sequence[Entry], source: str) -> list[str]:
    """Say which measures a file gave, for which years, and which kommuner it does not have."""
    sentences = []
    for measure in dict.fromkeys(entry.measure for entry in entries):
        keys = [entry.key for entry in entries if entry.measure == measure]
        years, codes = sorted({year for _, year in keys}), {code for code, _ in keys}
        n_missing = sum(entry.measure == measure and entry.cell.value is None for entry in entries)
        without = f", {n_missing} without a figure" if n_missing else ""
        sentences.append(f"{measure} from {source}: {len(codes)} kommuner, {_span(years)}{without}")
        absent = [one.name for one in municipalities() if one.code not in codes]
        if absent:
            more = f" and {len(absent) - MANY} more" if len(absent) > MANY else ""
            sentences.append(f"no {measure} for {', '.join(absent[:MANY])}{more}")
    return sentences


def _span(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]} ({len(years)} years)"


def _said_by(entries: Iterable[Entry]) -> Said:
    said: dict[Key, dict[str, ParsedCell]] = {}
    for entry in entries:
        said.setdefault(entry.key, {})[entry.measure] = entry.cell
    return said


@dataclass(frozen=True)
class Base:
    """The active version of the background table, which stays where files say nothing."""

    info: DatasetInfo
    table: pd.DataFrame


def onto(reading: OutsideReading, base: Base | None, built_on: int | None) -> Reading:
    """Put what files say onto the active background table.

    Parameters
    ----------
    base : None to keep nothing.
    built_on : see ``Origin``.

    Returns
    -------
    The table that would be stored, simulated as long as a simulated cell is left in it; or the faults.
    """
    if reading.faults:
        return Reading(Subject.BACKGROUND, None, reading.faults, reading.understanding)
    merged = merge_said(_said_by(reading.entries), base.table if base else None)
    if not merged.rows:
        return Reading(Subject.BACKGROUND, None, [_NO_POPULATION], reading.understanding)
    kept = base if base and merged.kept else None
    notes = [*reading.understanding.notes, *_told(merged.n_densities, merged.n_areas_unused)]
    notes += _kept(merged.kept, simulated=bool(kept and kept.info.simulated))
    understanding = replace(reading.understanding, notes=tuple(notes))
    table = _checked(build_table(LAYOUT, merged.rows))
    return Reading(Subject.BACKGROUND, table, [], understanding, _origin(reading, kept, built_on))


def _origin(reading: OutsideReading, kept: Base | None, built_on: int | None) -> Origin:
    """Name the old version too where some of it is left."""
    own = Origin(reading.title, reading.source, built_on)
    if kept is None:
        return own
    old = kept.info
    title, source = _joined(own.title, old.title), _joined(own.source, old.source)
    return replace(own, title=title, source=source, simulated=old.simulated)


def _joined(own: str, old: str) -> str:
    """Name each source once, however often it was imported."""
    return "; ".join(dict.fromkeys([own, *old.split("; ")]))


def _checked(table: pd.DataFrame) -> pd.DataFrame:
    from data_layer.tables.schemas import check_table  # pandera is slow to import, and only imports need it

    return check_table(Subject.BACKGROUND, table)


_NO_POPULATION = Fault(
    line=0,
    column="",
    found="areas without a population to divide",
    expected="the population of the same year, in another file or already stored",
    remedy="name the file with the population (FOLK1A) in the same command",
)


def _told(n_densities: int, n_unused: int) -> list[str]:
    computed = f"density computed from population and area for {n_densities} kommuner and years"
    unused = f"left out: the area of {n_unused} kommuner and years whose population is not known"
    return [computed] * bool(n_densities) + [unused] * bool(n_unused)


def _kept(kept: Mapping[str, int], *, simulated: bool) -> list[str]:
    if not kept:
        return []
    cells = ", ".join(f"{name} ({count} cells)" for name, count in kept.items())
    mark = "; they are simulated, so the result is marked as simulated (--replace leaves them out)" if simulated else ""
    return [f"kept from the active dataset, where the file has no figure: {cells}{mark}"]
