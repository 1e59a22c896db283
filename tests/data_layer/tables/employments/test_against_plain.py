"""The SQL and a plain pandas version of the same rule, written apart, count the same to the last person."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from benchmarks.employments.plain import KEY, MEASURES, plain_counts
from data_layer.schema import HalfYear
from data_layer.tables.employments.steps import read_step
from tests.data_layer.tables.employments.records import ABSENCE_TITLES, EMPLOYMENT_TITLES, ask, count

FIRST, EXTRACT = HalfYear(2021, 1), date(2024, 12, 31)
HALF_YEARS = [HalfYear.from_index(index) for index in range(FIRST.index, FIRST.index + 8)]
EDGES = [
    *(day for half in HALF_YEARS for day in (half.first_day, half.last_day, half.first_day + timedelta(days=1))),
    *(date(2023, 2, 28), date(2023, 3, 1), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28)),
]
DAYS = st.sampled_from(EDGES) | st.dates(date(2020, 1, 1), date(2025, 6, 30))
LENGTHS = st.sampled_from([0, 1, 2, 90, 180, 364, 365, 366]) | st.integers(0, 900)
TEAMS = ["Team Å", "Team Å", "TEAM Å", "team  å ", "Team A\u030a", "Å", ""]  # the fourth blanks, the fifth decomposed
EMPLOYMENTS = st.tuples(
    st.sampled_from(["p1", "p2", "p3"]),
    st.sampled_from(["101", "101", "101", "851"]),
    st.sampled_from(["6.45.58", "6.45.58", "6.45.58", "5.30.26"]),
    st.sampled_from(["Socialrådgiver", "Socialrådgiver", "Socialformidler", "Leder"]),
    st.sampled_from(TEAMS),
    DAYS,
    st.none() | LENGTHS,
    st.sampled_from([1.0, 0.8, 0.5, 0.25, 0.0]),
)
SPELLS = st.tuples(
    st.sampled_from(["p1", "p2", "p3"]),
    st.sampled_from(["101", "101", "851"]),
    st.sampled_from(["sickness", "sickness", "parental_leave", "care_day"]),
    DAYS,
    st.none() | LENGTHS,
    st.sampled_from([1.0, 1.0, 0.5, 0.3]),
)


def frame(titles, rows):
    """Columns as pandas has them: the end is given as a length in days."""
    table = pd.DataFrame(rows, columns=titles)
    first = pd.to_datetime(table["start_date"])
    length = pd.to_timedelta(table["end_date"].astype("float"), unit="D")
    return table.assign(start_date=first, end_date=first + length)


def texts(table):
    """The rows as they stand in a file."""
    return table.assign(
        start_date=table["start_date"].dt.strftime("%Y-%m-%d"),
        end_date=table["end_date"].dt.strftime("%Y-%m-%d").fillna(""),
    ).itertuples(index=False)


def check_agreement(employments, spells):
    with tempfile.TemporaryDirectory() as folder:
        question = ask(Path(folder), texts(employments), texts(spells), first=str(FIRST), extract=EXTRACT)
        found = count(question)
    expected = plain_counts(employments, spells, HALF_YEARS)
    both = [table.sort_values(KEY, ignore_index=True)[[*KEY, *MEASURES]] for table in (found, expected)]
    pd.testing.assert_frame_equal(*both, check_dtype=False, rtol=0, atol=1e-9)


@given(st.lists(EMPLOYMENTS, min_size=1, max_size=9), st.lists(SPELLS, max_size=6))
@settings(
    max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), derandomize=True
)
def test_few_persons_in_every_entanglement(employments, spells):
    check_agreement(frame(EMPLOYMENT_TITLES, employments), frame(ABSENCE_TITLES, spells))


def alike_persons(code=0, other_code=0):
    """Pairs that stand in one group of the engine's order, in a kommune each, so that their rows stand among each other."""
    with duckdb.connect() as engine:
        engine.execute(read_step("macros"))
        engine.execute("CREATE TABLE persons AS SELECT 'p' || number AS name FROM range(600000) AS numbers(number)")
        return engine.execute(
            "SELECT here.name, other.name FROM persons AS here JOIN persons AS other "
            "ON group_of(employee_of(hash(here.name), $1)) = group_of(employee_of(hash(other.name), $2)) "
            "WHERE here.name < other.name ORDER BY ALL",
            [code, other_code],
        ).fetchall()


PERSONS = [f"p{number}" for number in range(250)]


@pytest.mark.parametrize(
    ("tangle", "longest", "names"),
    [
        (0, 500, PERSONS),
        (60, 500, PERSONS),
        (0, 60, PERSONS[:40]),
        (0, 60, [name for pair in alike_persons() for name in pair]),
    ],
    ids=["one at a time", "some at the same time", "many short ones", "persons of one group"],
)
def test_many_persons(tangle, longest, names):
    """Careers one after the other, of many short employments too, and with up to ``tangle`` days of overlap."""
    chance = np.random.default_rng(45)
    n_rows, n_persons = 600, len(names)
    assert n_persons >= 40
    persons = np.sort(chance.integers(0, n_persons, n_rows))
    lengths = chance.integers(1, longest, n_rows)
    pauses = chance.choice([1, 1, 1, 100, 364, 365, 366, 500], n_rows) - chance.integers(0, tangle + 1, n_rows)
    starts = (
        pd.Series(lengths + pauses).groupby(persons).cumsum() - lengths + chance.integers(0, 200, n_persons)[persons]
    )
    employments = pd.DataFrame(
        {
            "person_id": [names[person] for person in persons],
            "municipality_code": chance.choice(["101", "101", "851"], n_rows),
            "account_function": chance.choice(["6.45.58"] * 9 + ["5.30.26"], n_rows),
            "job_group": chance.choice(["Socialrådgiver"] * 8 + ["Socialformidler", "Leder"], n_rows),
            "unit": chance.choice(["Nord", "Nord", "NORD", " nord", "Syd", "syd", ""], n_rows),
            "start_date": pd.Timestamp(2020, 6, 1) + pd.to_timedelta(starts, unit="D"),
            "fte_share": chance.choice([1.0, 0.9, 0.5], n_rows),
        }
    )
    ends = employments["start_date"] + pd.to_timedelta(lengths, unit="D")
    employments["end_date"] = ends.where(chance.random(n_rows) > 0.1)
    picked = employments.sample(400, random_state=45, ignore_index=True)
    spells = pd.DataFrame(
        {
            "person_id": picked["person_id"],
            "municipality_code": picked["municipality_code"],
            "kind": chance.choice(["sickness"] * 4 + ["parental_leave"], 400),
            "start_date": picked["start_date"] + pd.to_timedelta(chance.integers(0, 300, 400), unit="D"),
            "share": chance.choice([1.0, 0.5], 400),
        }
    )
    spells["end_date"] = spells["start_date"] + pd.to_timedelta(chance.integers(0, 200, 400), unit="D")
    check_agreement(employments[EMPLOYMENT_TITLES], spells[ABSENCE_TITLES])


@pytest.mark.parametrize("other_code", ["101", "851"])
def test_spells_at_the_same_time_are_seen_with_anothers_in_between(other_code):
    here, other = alike_persons(101, int(other_code))[0]
    post = ("6.45.58", "Socialrådgiver", "Nord", date(2021, 1, 1), None, 1.0)
    employments = frame(EMPLOYMENT_TITLES, [(here, "101", *post), (other, other_code, *post)])
    spells = [
        (here, "101", "sickness", date(2022, 2, 1), 30, 1.0),
        (other, other_code, "sickness", date(2022, 2, 4), 2, 1.0),
        (here, "101", "sickness", date(2022, 2, 10), 30, 1.0),
    ]
    check_agreement(employments, frame(ABSENCE_TITLES, spells))
