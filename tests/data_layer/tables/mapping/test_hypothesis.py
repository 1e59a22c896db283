"""Whatever stands in the mapping and in the file: a valid table or faults, never an exception, never half a store."""

import pandas as pd
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_layer.cli.main import main
from data_layer.store import active_datasets, list_datasets, open_store
from data_layer.tables.mapping.toml_text import line_of
from data_layer.tables.schemas import check_table
from tests.data_layer.tables.mapping.files import CSV, MAPPING, read

MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = [
    *(
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "=",
        "\n",
        "#",
        "\\",
        "true",
        "-1",
        "1e999",
        "nan",
        "2024-01-01",
        '""',
        "[[x]]",
        "\ufeff",
    ),
    *('"Kom.nr"', '"Periode"', "9", "0", '"per_cent"', '"share"', '"hours"', 'of = "Personer"', "hours_per_day = 0.1"),
    *('fixed = "missing"', 'format = "{month}/{year}"', 'half = "Nye"', '[drop]\n"Nye" = ["6"]', '[keep]\n"8" = "6"'),
    *("[file]\nheader_rows = 3", "[file]\nlast_line = 2", '[codes]\n"6" = "0"', "factor = 1e-9", "[columns.fte]"),
]
CELLS = st.sampled_from(
    [
        "",
        "..",
        "-",
        "nan",
        "12 %",
        "0,5",
        "100,1",
        "-3",
        "1e308",
        "9" * 300,
        "suppressed",
        "I alt",
        "2024H1",
        "07/2024",
        "\u0661",
        "\x1f",
    ]
) | st.text(max_size=12)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("mapped")


def check(reading):
    assert (reading.table is None) == bool(reading.faults)
    if reading.table is not None:
        pd.testing.assert_frame_equal(check_table(reading.subject, reading.table), reading.table)
    for fault in reading.faults:
        assert fault.found
        assert fault.expected
        assert fault.remedy
    return reading


def splice(text, places, words):
    """Put words in the place of characters."""
    for place, word in zip(places, words, strict=False):
        at = place % (len(text) + 1)
        text = text[:at] + word + text[at + place % 4 :]
    return text


@MANY
@given(data=st.binary(max_size=300))
def test_any_bytes_may_be_the_mapping(folder, data):
    check(read(folder, data))


@settings(MANY, max_examples=60)
@given(
    places=st.lists(st.integers(0, 500), min_size=1, max_size=4),
    words=st.lists(st.sampled_from(WORDS) | st.text(max_size=8), min_size=4, max_size=4),
)
def test_any_mapping_is_answered(folder, places, words):
    check(read(folder, splice(MAPPING, places, words).encode("utf-8", errors="replace")))


VALUES = [
    '"Kom.nr"',
    '"Fuldtid"',
    "3",
    "99",
    "{ fixed = 'missing' }",
    '{ column = "Syg", unit = "hours", hours_per_day = 0.001 }',
]
VALUES += [
    f'{{ column = "Gået pct.", unit = "{unit}", of = "{of}" }}'
    for unit in ("per_cent", "share")
    for of in ("Nye", "Periode")
]


@MANY
@given(data=st.data())
def test_any_column_may_be_taken_for_any_other(folder, data):
    lines = MAPPING.splitlines()
    start = lines.index("[columns]") + 1
    made = [f"{line.partition(' =')[0]} = {data.draw(st.sampled_from(VALUES))}" for line in lines[start:]]
    check(read(folder, "\n".join([*lines[:start], *made])))


@settings(MANY, max_examples=60)
@given(places=st.lists(st.integers(0, 23), min_size=1, max_size=5), cells=st.lists(CELLS, min_size=5, max_size=5))
def test_any_header_and_cells_are_answered(folder, places, cells):
    rows = [line.split(";") for line in CSV.splitlines()]
    for place, cell in zip(places, cells, strict=False):
        rows[place // 8][place % 8] = cell
    check(read(folder, content="\n".join(map(";".join, rows)).encode("utf-8", errors="replace")))


@given(
    text=st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=20).map("".join),
    path=st.lists(st.text(max_size=5), max_size=3),
)
def test_the_line_of_any_key_is_within_the_text(text, path):
    assert 0 <= line_of(text, tuple(path)) <= text.count("\n") + 1


@settings(MANY, max_examples=8)
@given(place=st.integers(8, 23), cell=CELLS)
def test_an_import_is_whole_or_not_at_all(folder, place, cell):
    rows = [line.split(";") for line in CSV.splitlines()]
    rows[place // 8][place % 8] = cell
    read(folder, content="\n".join(map(";".join, rows)).encode("utf-8", errors="replace"))
    url = f"sqlite:///{folder / 'store.sqlite'}"
    engine = open_store(url)
    before = (active_datasets(engine), len(list_datasets(engine)), count(engine))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        code = main(["import", "mapped", str(folder / "file.csv"), "--mapping", str(folder / "map.toml")])
    after = (active_datasets(engine), len(list_datasets(engine)), count(engine))
    assert after == before if code else after[1:] == (before[1] + 1, before[2] + 2)


def count(engine):
    with engine.connect() as connection:
        return connection.execute(sa.text("select count(*) from staffing")).scalar()
