"""What the commands print: progress, what was understood of a file, its faults, a dataset in one line."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from data_layer.cli.arguments import MAX_TEXT
from data_layer.schema import DatasetInfo, MissingState, Subject
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault
from data_layer.tables.layout import HAS_STAFF, LAYOUTS, Layout
from data_layer.tables.reading import EITHER_SIGN, Reading

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
MAX_FAULTS_PRINTED = 200
SECONDS_BEFORE_BAR = 2
MAX_TITLE = 120  # of a column, with the unit it is in
SIGNS = {",": "comma", ".": "point", ";": "semicolon", "\t": "tab", "": "none needed", EITHER_SIGN: "comma or point"}


def fail(message: str) -> int:
    """Print why a command could not be done, and return its exit code."""
    print(f"Error: {message}", file=sys.stderr)
    return 1


def describe(info: DatasetInfo) -> str:
    """Tell a stored version in one line."""
    period = f", {info.first_period} to {info.last_period}" if info.first_period else ""
    simulated = "yes" if info.simulated else "no"
    return (
        f"id {info.id}  {info.subject}  {info.title!r}  simulated: {simulated}  extract {info.extract_date}  "
        f"{info.n_rows} rows, {info.n_municipalities} kommuner{period}  imported {info.imported_at:%Y-%m-%d %H:%M} UTC"
    )


def progress_bar(items: Iterable[T], doing: str, unit: str = " rows") -> Iterable[T]:
    """Show progress on a terminal once it takes longer than two seconds."""
    from tqdm import tqdm

    bar: Iterable[T] = tqdm(items, desc=doing, unit=unit, delay=SECONDS_BEFORE_BAR, file=sys.stderr, leave=False)
    return bar


def report(reading: Reading, path: Path) -> bool:
    """Print what was understood and every fault; tell whether the file is good."""
    _print_understanding(reading, path)
    if reading.table is not None:
        _print_contents(reading.subject, reading.table, reading.understanding.n_suppressed_by_rule)
    if reading.faults:
        _print_faults(reading.faults)
    return reading.table is not None


def _print_understanding(reading: Reading, path: Path) -> None:
    told = reading.understanding
    if not told.n_rows:
        return
    print(f"File           {one_line(path.name, MAX_TEXT)}")
    if told.sheet:
        print(f"Sheet          {one_line(told.sheet, MAX_TEXT)}")
    else:
        print(f"Encoding       {told.encoding}")
        print(f"Separator      {SIGNS.get(told.separator, told.separator)}")
    print(f"Decimal sign   {SIGNS[told.decimal_sign]}")
    mapped = [f"{name} <- {one_line(title, MAX_TITLE)}" for name, title in told.titles.items()]
    print(f"Columns        {', '.join(mapped) or 'none recognised'}")
    print(f"Rows           {told.n_rows}")
    if told.marked_simulated:
        print("Simulated      yes, the file says so")
    for note in told.notes:
        print(f"Note           {one_line(note, 2 * MAX_TEXT)}")


def _print_contents(subject: Subject, table: pd.DataFrame, n_suppressed_by_rule: int) -> None:
    layout = LAYOUTS[subject]
    print(f"Kommuner       {table[col.MUNICIPALITY_CODE].nunique()}")
    if layout.period:
        periods = sorted(set(table[layout.period].astype(str)))
        print(f"Periods        {len(periods)}: {periods[0]} to {periods[-1]}")
    states = _states(layout, table)
    counts = ", ".join(f"{state.value} {states.count(state.value)}" for state in MissingState)
    print(f"Cells          {counts}")
    if subject in HAS_STAFF:
        print(f"Suppressed     {n_suppressed_by_rule} cells that the file showed, by the rule for small staffs")


def _states(layout: Layout, table: pd.DataFrame) -> list[str]:
    return [state for measure in layout.measures for state in table[measure.state]]


def print_hidden_teams(table: pd.DataFrame) -> None:
    """Tell how much of the stored teams may be shown beside the kommuner's own numbers, and how to show more."""
    states = _states(LAYOUTS[Subject.TEAM_STAFFING], table)
    print(
        f"Teams          {states.count(MissingState.SUPPRESSED.value)} of {len(states)} cells are hidden beside the "
        "kommuner's own numbers; a team below five persons hides others too: put small teams together to show more"
    )


def _print_faults(faults: list[Fault]) -> None:
    print(f"\n{len(faults)} fault{'s' if len(faults) > 1 else ''}:")
    cells = [("line", "column", "found", "expected", "what to do")]
    cells += [
        (str(one.line or "-"), one.column or "-", one.found, one.expected, one.remedy)
        for one in faults[:MAX_FAULTS_PRINTED]
    ]
    rows = [[one_line(text, MAX_TEXT) for text in row] for row in cells]
    widths = [min(max(map(len, column)), 40) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
    if len(faults) > MAX_FAULTS_PRINTED:
        print(f"... and {len(faults) - MAX_FAULTS_PRINTED} more")


def one_line(text: str, limit: int) -> str:
    """Make text from a file harmless for a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:limit])
