"""Hostile files: whatever the bytes, the importer answers with a table or with faults, and half an import never happens."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_layer.cli.main import main
from data_layer.schema import MissingState, Subject
from data_layer.store import active_datasets, list_datasets, open_store
from data_layer.store.database import ROWS
from data_layer.tables.cells import ParsedCell
from data_layer.tables.export import csv_text
from data_layer.tables.layout import LAYOUTS, Kind
from data_layer.tables.reading import SUPPRESSIONS, build_table, read_subject
from data_layer.tables.rules import ParsedRow, check_row
from data_layer.tables.schemas import check_table
from tests.data_layer.tables.tidy import background, organisation, staffing, teams

MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NASTY = [
    *(
        "",
        " ",
        "-",
        "..",
        "nan",
        "NaN",
        "inf",
        "-inf",
        "1e999",
        "#REF!",
        "#N/A",
        "=1+1",
        "+1",
        "@x",
        "-0",
        "0",
        "4",
        "4,99",
    ),
    *(
        "1.234",
        "1,234",
        "1.234,5",
        "12.5",
        "12,5",
        "99999999999",
        "-1",
        "\u0661",
        "suppressed",
        "<5",
        "mangler",
        '"',
        "'",
    ),
    *("101", "0101", "411", "999", "København", "Christiansø", "2024H1", "2024-1", "2024H3", "1. halvår 2024", "2024"),
    *("age", "ja", "\ufeff", "\u202e", "\r", "\n", "\t", ";", "x" * 5_000),
]
CELLS = st.sampled_from(NASTY) | st.text(max_size=20)
SUBJECTS = st.sampled_from(list(Subject))
VALID = {
    Subject.STAFFING: csv_text(Subject.STAFFING, staffing([20, 30, 40])),
    Subject.ORGANISATION: csv_text(Subject.ORGANISATION, organisation()),
    Subject.BACKGROUND: csv_text(Subject.BACKGROUND, background((659350, 104899))),
    Subject.TEAM_STAFFING: csv_text(Subject.TEAM_STAFFING, teams([20, 15, 12])),
}
SHEET_VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates(date(1900, 3, 1), date(2100, 1, 1))
    | st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1))  # noqa: DTZ001  # sheets know no time zones
    | st.sampled_from([cell for cell in NASTY if cell.isprintable()])
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def store(folder):
    """A store with an active dataset; gives the engine and what it holds."""
    url = f"sqlite:///{folder / 'store.sqlite'}"
    patch = pytest.MonkeyPatch()
    patch.setenv("DATABASE_URL", url)
    main(["import", "staffing", str(write(folder, VALID[Subject.STAFFING].encode()))])
    yield open_store(url)
    patch.undo()


def write(folder, data, name="file.csv"):
    file = folder / name
    file.write_bytes(data)
    return file


def state_of(engine):
    with engine.connect() as connection:
        counts = [connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() for table in ROWS.values()]
    return active_datasets(engine), len(list_datasets(engine)), counts


def check_answer(subject, file):
    """A valid table, or faults that can be shown."""
    reading = read_subject(subject, file)
    assert (reading.table is None) == bool(reading.faults)
    if reading.table is not None:
        pd.testing.assert_frame_equal(check_table(subject, reading.table), reading.table)
    for fault in reading.faults:
        assert fault.found
        assert fault.expected
        assert fault.remedy
    return reading


def mutate(text, places, cells, separator):
    """Put cells in the place of others."""
    rows = [line.split(",") for line in text.splitlines()]
    for place, cell in zip(places, cells, strict=False):
        row = rows[place % len(rows)]
        row[place // 7 % len(row)] = cell
    return "\n".join(separator.join(row) for row in rows)


@MANY
@given(subject=SUBJECTS, data=st.binary(max_size=400))
def test_arbitrary_bytes_are_answered(folder, subject, data):
    check_answer(subject, write(folder, data))


@FEW
@given(
    subject=SUBJECTS,
    data=st.binary(max_size=400),
    sign=st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"sep=;\n", b"# \n"]),
)
def test_bytes_that_pretend_are_answered(folder, subject, data, sign):
    check_answer(subject, write(folder, sign + data, "file.xlsx"))


@MANY
@given(
    subject=SUBJECTS,
    places=st.lists(st.integers(0, 200), max_size=6),
    cells=st.lists(CELLS, min_size=6, max_size=6),
    separator=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
)
def test_mutated_templates_are_answered(folder, subject, places, cells, separator, encoding):
    data = mutate(VALID[subject], places, cells, separator).encode(encoding, errors="replace")
    check_answer(subject, write(folder, data))


@MANY
@given(
    subject=SUBJECTS,
    places=st.lists(st.integers(0, 10_000), min_size=1, max_size=5),
    data=st.binary(min_size=5, max_size=5),
)
def test_templates_with_broken_bytes_are_answered(folder, subject, places, data):
    broken = bytearray(VALID[subject].encode())
    for place, byte in zip(places, data, strict=False):
        broken[place % len(broken)] = byte
    check_answer(subject, write(folder, bytes(broken)))


def workbook(subject, places, values):
    book = openpyxl.Workbook()
    rows = [line.split(",") for line in VALID[subject].splitlines()]
    for place, value in zip(places, values, strict=False):
        row = rows[place % len(rows)]
        row[place // 7 % len(row)] = value
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@FEW
@given(
    subject=SUBJECTS,
    places=st.lists(st.integers(0, 200), max_size=6),
    values=st.lists(SHEET_VALUES, min_size=6, max_size=6),
)
def test_workbooks_with_any_values_are_answered(folder, subject, places, values):
    check_answer(subject, write(folder, workbook(subject, places, values), "file.xlsx"))


@MANY
@given(places=st.lists(st.integers(0, 100_000), min_size=1, max_size=20), data=st.binary(min_size=20, max_size=20))
def test_broken_workbooks_are_answered(folder, places, data):
    broken = bytearray(workbook(Subject.STAFFING, [], []))
    for place, byte in zip(places, data, strict=False):
        broken[place % len(broken)] = byte
    check_answer(Subject.STAFFING, write(folder, bytes(broken), "file.xlsx"))


@FEW
@given(
    subject=SUBJECTS,
    places=st.lists(st.integers(0, 200), min_size=1, max_size=6),
    cells=st.lists(CELLS, min_size=6, max_size=6),
)
def test_an_import_is_whole_or_not_at_all(folder, store, subject, places, cells):
    before, versions, counts = state_of(store)
    file = write(folder, mutate(VALID[subject], places, cells, ";").encode("utf-8", errors="replace"))
    code = main(["import", subject.value, str(file)])
    after, versions_after, counts_after = state_of(store)
    assert code in {0, 1}
    if code:
        assert (after, versions_after, counts_after) == (before, versions, counts)
    else:
        assert versions_after == versions + 1
        assert sum(counts_after) == sum(counts) + after[subject].n_rows


def measures(layout):
    """Any cell of each measure, also a missing one."""
    values = {
        Kind.COUNT: st.integers(0, 5_000),
        Kind.AMOUNT: st.floats(0, 500),
        Kind.MODEL: st.sampled_from(["age", "intervention", "both", "neither"]),
        Kind.YES_NO: st.booleans(),
    }
    missing = st.sampled_from([state for state in MissingState if state is not MissingState.OBSERVED])
    return st.fixed_dictionaries(
        {
            one.name: (st.floats(one.minimum, 500) if one.minimum else values[one.kind]).map(
                lambda value: ParsedCell(value, MissingState.OBSERVED)
            )
            | missing.map(lambda state: ParsedCell(None, state))
            for one in layout.measures
        }
    )


@MANY
@given(data=st.data(), subject=SUBJECTS)
def test_what_is_stored_reads_back_identical_from_its_export(folder, data, subject):
    layout = LAYOUTS[subject]
    keys = {"municipality_code": "101", "unit": "Nord", "half_year": "2024H1", "year": 2023}
    cells = data.draw(st.lists(measures(layout), min_size=1, max_size=3))
    rows = [
        ParsedRow(place, {name: keys[name] for name in layout.key} | {"municipality_code": code}, row)
        for place, (row, code) in enumerate(zip(cells, ("101", "147", "151"), strict=False))
    ]
    table = build_table(layout, [row for row in rows if not check_row(row)])
    table = SUPPRESSIONS[subject](table)[0] if subject in SUPPRESSIONS else table
    if not table.empty:
        reading = check_answer(subject, write(folder, csv_text(subject, table).encode()))
        pd.testing.assert_frame_equal(reading.table, table)
