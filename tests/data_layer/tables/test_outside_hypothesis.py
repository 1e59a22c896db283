"""Hostile files of Statistikbanken and noegletal.dk: answered with figures or with faults, stored whole or not at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_layer.cli.main import main
from data_layer.schema import MissingState, Subject
from data_layer.schema import columns as col
from data_layer.store import active_datasets, list_datasets, open_store, read_table
from data_layer.tables.background import LAYOUT, merge_said
from data_layer.tables.cells import ParsedCell
from data_layer.tables.layout import Kind
from data_layer.tables.noegletal import read_noegletal_file
from data_layer.tables.outside import onto
from data_layer.tables.reading import build_table
from data_layer.tables.statbank import read_statbank_files
from tests.data_layer.outside_files import afstb4, are207, folk1a, folk1am, noegletal

MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def short(text, n=16):
    """Header and the first areas: as telling as the whole, and quick."""
    return "\n".join([*text.splitlines()[:n], ""])


BLOCK = {"101": ["653.664", "653.664", "M"], "147": ["104.664", "-", "U"]}
FILES = {
    "FOLK1A.csv": short(folk1a()),
    "FOLK1AM.csv": short(folk1am()),
    "ARE207.csv": short(are207(years=("2022", "2023"))),
    "AFSTB4.csv": short(afstb4()),
    "nwRap.csv": noegletal({"Indbyggertal": BLOCK, "Areal": {"101": ["90,1"] * 3}, "Andel": BLOCK}),
}
NAMES = st.sampled_from(list(FILES))
CELLS = st.text(max_size=12) | st.sampled_from(
    re.split(
        r"\|",
        "|-|.|..|...|x|M|U|0|1.234|1,234|12,5|-1|99999999999|nan|#REF!|411|000|084|101|253|Greve|Christiansø|Region Sjælland"
        "|Hele landet|TID|INDHOLD|OMRÅDE|BOPOMR|KØN|TOT|IALT|I alt|2023|2023K1|2023K2|2023M01|2006|Kom.nr|Tegnforklaring:"
        "|Personaleomsætning|Indbyggertal|\u2028|\x85|(3)|'|\"",
    )
)


def read(path):
    if path.name == "nwRap.csv":
        return read_noegletal_file(path, {"Andel": "service_index"})
    return read_statbank_files([path])


def check_answer(path):
    """Figures that make a table the schema holds for, or faults that can be shown."""
    reading = read(path)
    assert bool(reading.entries) or bool(reading.faults)
    for fault in reading.faults:
        assert fault.found
        assert fault.expected
        assert fault.remedy
        assert fault.found.isprintable()
    result = onto(reading, None, None)
    assert (result.table is None) == bool(result.faults)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("outside")


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def mutated(text, places, cells):
    rows = [line.split(";") for line in text.splitlines()]
    for place, cell in zip(places, cells, strict=False):
        row = rows[place % len(rows)]
        row[place // 7 % len(row)] = cell
    return "\n".join(";".join(row) for row in rows)


@MANY
@given(name=NAMES, data=st.binary(max_size=300))
def test_arbitrary_bytes_are_answered(folder, name, data):
    check_answer(write(folder, name, data))


@MANY
@given(
    name=NAMES,
    places=st.lists(st.integers(0, 300), max_size=6),
    cells=st.lists(CELLS, min_size=6, max_size=6),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
)
def test_mutated_files_are_answered(folder, name, places, cells, encoding):
    check_answer(write(folder, name, mutated(FILES[name], places, cells).encode(encoding, errors="replace")))


@MANY
@given(
    name=NAMES,
    places=st.lists(st.integers(0, 10_000), min_size=1, max_size=5),
    data=st.binary(min_size=5, max_size=5),
    end=st.integers(1, 2_000),
)
def test_files_with_broken_bytes_and_cut_off_are_answered(folder, name, places, data, end):
    broken = bytearray(FILES[name].encode("cp1252"))
    for place, byte in zip(places, data, strict=False):
        broken[place % len(broken)] = byte
    check_answer(write(folder, name, bytes(broken[:end])))


@FEW
@given(
    names=st.lists(NAMES.filter(lambda name: name != "nwRap.csv"), min_size=1, max_size=3, unique=True),
    places=st.lists(st.integers(0, 300), max_size=2),
    cells=st.lists(CELLS, min_size=2, max_size=2),
)
def test_an_import_is_whole_or_not_at_all(folder, names, places, cells):
    url = f"sqlite:///{folder / 'store.sqlite'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        engine = open_store(url)
        before, versions = active_datasets(engine), len(list_datasets(engine))
        files = [str(write(folder, name, mutated(FILES[name], places, cells).encode())) for name in names]
        code = main(["import", "statbank", *files])
        after = active_datasets(engine)
        assert code in {0, 1}
        assert len(list_datasets(engine)) == versions + (code == 0)
        if code:
            assert after == before
        else:
            info = after[Subject.BACKGROUND]
            assert len(read_table(engine, info.id, info.subject)) == info.n_rows


KEYS = st.tuples(st.sampled_from(["101", "147"]), st.sampled_from([2022, 2023]))
VALUES = {Kind.COUNT: st.integers(0, 2_000_000), Kind.AMOUNT: st.floats(10, 500)}
STATES = st.sampled_from([state for state in MissingState if state is not MissingState.OBSERVED])
SAID = {
    one.name: VALUES[one.kind].map(lambda value: ParsedCell(value, MissingState.OBSERVED))
    | STATES.map(lambda state: ParsedCell(None, state))
    for one in LAYOUT.measures
}
FULL = st.dictionaries(KEYS, st.fixed_dictionaries(SAID), max_size=4)
PARTS = st.dictionaries(KEYS, st.fixed_dictionaries({}, optional=SAID).filter(bool), max_size=4)


@MANY
@given(old=FULL, said=PARTS)
def test_merging_keeps_every_figure_that_is_not_said_and_takes_every_one_that_is(old, said):
    table = build_table(LAYOUT, merge_said(old, None).rows) if old else None
    rows = {(row.key[col.MUNICIPALITY_CODE], row.key[col.YEAR]): row.cells for row in merge_said(said, table).rows}
    assert set(rows) == set(old) | set(said)
    for key, cells in rows.items():
        for name, cell in cells.items():
            before, told = old.get(key, {}).get(name), said.get(key, {}).get(name)
            figures = [one for one in (told, before) if one is not None and one.value is not None]
            assert cell.value == (figures[0].value if figures else None)
