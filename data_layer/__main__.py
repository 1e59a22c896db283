"""The operator's command line: import, validate, export, list, activate, seed. It only asks, calls and prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from data_layer.config import read_config
from data_layer.demo.files import demo_files, demo_metadata
from data_layer.errors import DataLayerError
from data_layer.schema import DatasetInfo, MissingState, Subject
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault
from data_layer.store import (
    NewDataset,
    activate,
    active_datasets,
    list_datasets,
    open_store,
    read_table,
    save_dataset,
    save_datasets,
)
from data_layer.store.saving import content_hash
from data_layer.tables.export import marked_csv_text
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.reading import Reading, read_subject

if TYPE_CHECKING:
    import pandas as pd
    import sqlalchemy as sa

T = TypeVar("T")
MAX_FAULTS_PRINTED = 200
MAX_TEXT = 200
SECONDS_BEFORE_BAR = 2
SIGNS = {",": "comma", ".": "point", ";": "semicolon", "\t": "tab", "": "none needed"}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 faults in the file or a store that fails, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except DataLayerError as error:
        return _fail(error.message)
    except BrokenPipeError:  # the reader of our output has gone, as in `list | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(f"{error}. Check the path, the permissions and the space left.")
    except (KeyboardInterrupt, MemoryError) as error:
        return _fail(f"Stopped by {type(error).__name__}; the stored data are as before.")


def _fail(message: str) -> int:
    print(f"Error: {message}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data_layer", description="Load, check and export datasets.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_import(commands.add_parser("import", help="check a file and make it the active dataset of its subject"))
    _add_validate(commands.add_parser("validate", help="check a file without storing anything"))
    _add_export(commands.add_parser("export", help="write the active dataset as CSV"))
    commands.add_parser("list", help="show every stored version").set_defaults(run=_list)
    _add_activate(commands.add_parser("activate", help="go back to a stored version"))
    commands.add_parser("seed", help="load simulated demo data for subjects without data").set_defaults(run=_seed)
    return parser


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", type=Subject, choices=list(Subject), metavar="SUBJECT", help=", ".join(Subject))
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX of the template in docs/import.md")


def _add_import(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument("--title", type=_short_text, help="shown on every page; default: the file's name")
    parser.add_argument("--source", type=_short_text, help="who delivered the data; default: the file's name")
    parser.add_argument("--extract-date", type=_past_date, metavar="YYYY-MM-DD", help="default: the file's date")
    parser.add_argument("--simulated", action="store_true", help="mark the numbers as simulated wherever they show")
    parser.set_defaults(run=_import)


def _add_validate(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.set_defaults(run=_validate)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", type=Subject, choices=list(Subject), metavar="SUBJECT", help=", ".join(Subject))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="file to write; replaced if it exists")
    parser.set_defaults(run=_export)


def _add_activate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, help="id of the version, see list")
    parser.set_defaults(run=_activate)


def _short_text(text: str) -> str:
    cleaned = " ".join(text.split())
    if not cleaned or len(cleaned) > MAX_TEXT or not cleaned.isprintable():
        raise argparse.ArgumentTypeError(f"expected 1 to {MAX_TEXT} printable characters")
    return cleaned


def _past_date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date such as 2025-06-11, got {text[:20]!r}") from None
    if day > datetime.now(UTC).date():
        raise argparse.ArgumentTypeError(f"expected a date that has been, got {day}")
    return day


def _import(options: argparse.Namespace) -> int:
    reading = read_subject(options.subject, options.file, _progress_bar)
    if not _report(reading, options.file) or reading.table is None:
        print("Nothing was stored; the active dataset is as before.")
        return 1
    engine = open_store(read_config().database_url)
    simulated = options.simulated or reading.understanding.marked_simulated or _is_known_simulated(engine, reading)
    info = save_dataset(
        engine,
        options.subject,
        reading.table,
        title=options.title or _one_line(options.file.stem, MAX_TEXT),
        source=options.source or _one_line(options.file.name, MAX_TEXT),
        extract_date=options.extract_date or datetime.fromtimestamp(options.file.stat().st_mtime, tz=UTC).date(),
        simulated=simulated,
    )
    print(f"Stored and active: {_describe(info)}")
    return 0


def _is_known_simulated(engine: sa.Engine, reading: Reading) -> bool:
    """Recognise simulated numbers that come back without their mark."""
    if reading.table is None:
        return False
    known = {info.sha256 for info in list_datasets(engine) if info.simulated and info.subject is reading.subject}
    return content_hash(reading.subject, reading.table) in known


def _validate(options: argparse.Namespace) -> int:
    is_good = _report(read_subject(options.subject, options.file, _progress_bar), options.file)
    print("The file can be imported." if is_good else "The file cannot be imported.")
    return 0 if is_good else 1


def _export(options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    info = active_datasets(engine).get(options.subject)
    if info is None:
        return _fail(f"Expected an active {options.subject} dataset, got none; import one or run seed.")
    table = read_table(engine, info.id, info.subject)
    _replace_file(options.out, marked_csv_text(info.subject, table, simulated=info.simulated))
    print(f"Wrote {info.n_rows} rows to {options.out}: {_describe(info)}")
    return 0


def _replace_file(path: Path, text: str) -> None:
    """Write beside the target and swap, so that no half file is ever seen."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _list(_options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    current = {info.id for info in active_datasets(engine).values()}
    infos = list_datasets(engine)
    for info in infos:
        print(f"{'active' if info.id in current else '      '}  {_describe(info)}")
    if not infos:
        print("No datasets are stored; import one or run seed.")
    return 0


def _describe(info: DatasetInfo) -> str:
    period = f", {info.first_period} to {info.last_period}" if info.first_period else ""
    simulated = "yes" if info.simulated else "no"
    return (
        f"id {info.id}  {info.subject}  {info.title!r}  simulated: {simulated}  extract {info.extract_date}  "
        f"{info.n_rows} rows, {info.n_municipalities} kommuner{period}  imported {info.imported_at:%Y-%m-%d %H:%M} UTC"
    )


def _activate(options: argparse.Namespace) -> int:
    print(f"Active: {_describe(activate(open_store(read_config().database_url), options.id))}")
    return 0


def _seed(_options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    present = active_datasets(engine)
    absent = {subject: path for subject, path in demo_files().items() if subject not in present}
    if not absent:
        print("Data are active already; nothing to do.")
        return 0
    infos = save_datasets(engine, [_demo_dataset(subject, path) for subject, path in absent.items()])
    for info in infos:
        print(f"Stored and active: {_describe(info)}")
    return 0


def _demo_dataset(subject: Subject, path: Path) -> NewDataset:
    reading, words = read_subject(subject, path), demo_metadata()
    if reading.table is None:
        raise DataLayerError("bad_demo", f"Expected valid demo data in {path.name}, got {reading.faults[:5]}.")
    return NewDataset(subject, reading.table, words.title, words.source, words.extract_date, simulated=True)


def _progress_bar(items: Iterable[T], doing: str) -> Iterable[T]:
    from tqdm import tqdm

    bar: Iterable[T] = tqdm(items, desc=doing, unit=" rows", delay=SECONDS_BEFORE_BAR, file=sys.stderr, leave=False)
    return bar


def _report(reading: Reading, path: Path) -> bool:
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
    print(f"File           {_one_line(path.name, MAX_TEXT)}")
    if told.sheet:
        print(f"Sheet          {_one_line(told.sheet, MAX_TEXT)}")
    else:
        print(f"Encoding       {told.encoding}")
        print(f"Separator      {SIGNS.get(told.separator, told.separator)}")
    print(f"Decimal sign   {SIGNS[told.decimal_sign]}")
    mapped = [f"{name} <- {_one_line(title, 60)}" for name, title in told.titles.items()]
    print(f"Columns        {', '.join(mapped) or 'none recognised'}")
    print(f"Rows           {told.n_rows}")
    if told.marked_simulated:
        print("Simulated      yes, the file says so")


def _print_contents(subject: Subject, table: pd.DataFrame, n_suppressed_by_rule: int) -> None:
    layout = LAYOUTS[subject]
    print(f"Kommuner       {table[col.MUNICIPALITY_CODE].nunique()}")
    if layout.period:
        periods = sorted(set(table[layout.period].astype(str)))
        print(f"Periods        {len(periods)}: {periods[0]} to {periods[-1]}")
    states = [state for measure in layout.measures for state in table[measure.state]]
    counts = ", ".join(f"{state.value} {states.count(state.value)}" for state in MissingState)
    print(f"Cells          {counts}")
    if subject is Subject.STAFFING:
        print(f"Suppressed     {n_suppressed_by_rule} cells that the file showed, by the rule for small kommuner")


def _print_faults(faults: list[Fault]) -> None:
    print(f"\n{len(faults)} fault{'s' if len(faults) > 1 else ''}:")
    cells = [("line", "column", "found", "expected", "what to do")]
    cells += [
        (str(one.line or "-"), one.column or "-", one.found, one.expected, one.remedy)
        for one in faults[:MAX_FAULTS_PRINTED]
    ]
    rows = [[_one_line(text, MAX_TEXT) for text in row] for row in cells]
    widths = [min(max(map(len, column)), 40) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
    if len(faults) > MAX_FAULTS_PRINTED:
        print(f"... and {len(faults) - MAX_FAULTS_PRINTED} more")


def _one_line(text: str, limit: int) -> str:
    """Make text from a file harmless for a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:limit])


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Danish letters is no reason to stop
    sys.exit(main())
