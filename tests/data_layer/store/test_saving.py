from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest
import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import (
    NewDataset,
    activate,
    active_datasets,
    active_version,
    list_datasets,
    read_table,
    save_dataset,
    save_datasets,
)
from data_layer.store.database import ROWS
from tests.data_layer.tables.tidy import background, big_staffing, organisation, staffing, teams

WORDS = {"title": "Udtræk", "source": "KRL", "extract_date": date(2025, 6, 11)}


def count_rows(engine):
    with engine.connect() as connection:
        return [connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() for table in ROWS.values()]


@pytest.mark.parametrize(
    ("subject", "table"),
    [
        (Subject.STAFFING, staffing([20, 30], sickness_days=[0.1 + 0.2, "not_reported"])),
        (Subject.ORGANISATION, organisation(("age", "both", "missing"), (True, False, "missing"))),
        (Subject.BACKGROUND, background((659350, 104899))),
    ],
)
def test_save_dataset_stores_exactly_the_table(engine, subject, table):
    info = save_dataset(engine, subject, table, **WORDS)
    pd.testing.assert_frame_equal(read_table(engine, info.id, subject), table)


def test_save_dataset_describes_what_it_stored(engine):
    info = save_dataset(engine, Subject.STAFFING, staffing([20, 30]), **WORDS, simulated=True)
    assert (info.subject, info.title, info.source, info.extract_date) == (Subject.STAFFING, *WORDS.values())
    assert info.simulated
    assert (info.n_rows, info.n_municipalities, info.first_period, info.last_period) == (2, 2, "2024H1", "2024H1")
    assert abs(datetime.now(UTC) - info.imported_at) < timedelta(minutes=1)
    assert list_datasets(engine) == [info]
    assert active_datasets(engine) == {Subject.STAFFING: info}


def test_save_dataset_replaces_the_active_version_of_its_subject_only(engine):
    other = save_dataset(engine, Subject.ORGANISATION, organisation(), **WORDS)
    old = save_dataset(engine, Subject.STAFFING, staffing([20]), **WORDS)
    new = save_dataset(engine, Subject.STAFFING, staffing([30]), **WORDS)
    assert active_datasets(engine) == {Subject.STAFFING: new, Subject.ORGANISATION: other}
    assert read_table(engine, old.id, Subject.STAFFING)["headcount"].tolist() == [20]
    assert active_version(engine) == f"{new.id}-{other.id}-0-0.3"


def test_equal_tables_have_equal_hashes(engine):
    first = save_dataset(engine, Subject.STAFFING, staffing([20]), **WORDS)
    second = save_dataset(engine, Subject.STAFFING, staffing([20]), **WORDS)
    third = save_dataset(engine, Subject.STAFFING, staffing([21]), **WORDS)
    assert first.sha256 == second.sha256 != third.sha256


@pytest.mark.parametrize("bad", [staffing([4]), staffing(leavers=[21]), staffing([]), staffing().drop(columns="fte")])
def test_save_dataset_refuses_a_bad_table_and_keeps_the_old(engine, bad):
    old = save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    before = count_rows(engine)
    with pytest.raises(DataLayerError) as caught:
        save_dataset(engine, Subject.STAFFING, bad, **WORDS)
    assert caught.value.code == "bad_table"
    assert list_datasets(engine) == [old]
    assert count_rows(engine) == before


def test_save_datasets_stores_all_or_none(engine):
    good = NewDataset(Subject.ORGANISATION, organisation(), **WORDS)
    with pytest.raises(DataLayerError):
        save_datasets(engine, [good, NewDataset(Subject.STAFFING, staffing([4]), **WORDS)])
    assert list_datasets(engine) == []
    infos = save_datasets(engine, [good, NewDataset(Subject.STAFFING, staffing(), **WORDS)])
    assert sorted(active_datasets(engine).values(), key=lambda info: info.id) == infos


@pytest.mark.parametrize("statement", range(1, 5))
def test_a_failure_at_any_statement_leaves_nothing(engine, statement, monkeypatch):
    monkeypatch.setattr("data_layer.store.saving.CHUNK", 120)
    old = save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    before = count_rows(engine)
    seen = []

    def fail(*_):
        seen.append(1)
        if len(seen) == statement:
            raise sa.exc.OperationalError("statement", {}, Exception("disk full"))

    sa.event.listen(engine, "after_cursor_execute", fail)
    with pytest.raises(DataLayerError, match="disk full"):
        save_dataset(engine, Subject.STAFFING, big_staffing(), **WORDS)
    sa.event.remove(engine, "after_cursor_execute", fail)
    assert list_datasets(engine) == [old]
    assert active_datasets(engine) == {Subject.STAFFING: old}
    assert count_rows(engine) == before


def test_activate_goes_back_to_an_older_version(engine):
    old = save_dataset(engine, Subject.STAFFING, staffing([20]), **WORDS)
    new = save_dataset(engine, Subject.STAFFING, staffing([30]), **WORDS)
    assert activate(engine, old.id) == old
    assert active_datasets(engine) == {Subject.STAFFING: old}
    assert list_datasets(engine) == [old, new]


@pytest.mark.parametrize("dataset_id", [0, 99, -1])
def test_activate_refuses_an_unknown_version(engine, dataset_id):
    with pytest.raises(DataLayerError, match="data_layer list") as caught:
        activate(engine, dataset_id)
    assert caught.value.code == "unknown_dataset"


def test_teams_are_stored_as_they_may_stand_beside_the_active_numbers(engine):
    save_dataset(engine, Subject.STAFFING, staffing([38], fte=[38.0], leavers=[6]), **WORDS)
    info = save_dataset(engine, Subject.TEAM_STAFFING, teams([20, 15, 3]), **WORDS)
    stored = read_table(engine, info.id, Subject.TEAM_STAFFING)
    assert stored["headcount_state"].tolist() == ["observed", "suppressed", "suppressed"]
    assert info.first_period == info.last_period == "2024H1"


def test_teams_are_judged_by_the_numbers_that_come_with_them(engine):
    save_dataset(engine, Subject.STAFFING, staffing([38], fte=[38.0]), **WORDS)
    new = [
        NewDataset(Subject.TEAM_STAFFING, teams([20, 15]), **WORDS),
        NewDataset(Subject.STAFFING, staffing([35], fte=[35.0]), **WORDS),
    ]
    info = save_datasets(engine, new)[0]
    assert read_table(engine, info.id, Subject.TEAM_STAFFING)["headcount"].tolist() == [20, 15]


def test_newer_numbers_of_the_kommune_hide_stored_teams(engine):
    save_dataset(engine, Subject.STAFFING, staffing([35], fte=[35.0]), **WORDS)
    info = save_dataset(engine, Subject.TEAM_STAFFING, teams([20, 15]), **WORDS)
    assert read_table(engine, info.id, Subject.TEAM_STAFFING)["headcount"].tolist() == [20, 15]
    save_dataset(engine, Subject.STAFFING, staffing([36], fte=[36.0]), **WORDS)
    assert read_table(engine, info.id, Subject.TEAM_STAFFING)["headcount"].isna().all()


def test_a_version_built_on_the_active_one_is_saved(engine):
    new = NewDataset(Subject.BACKGROUND, background(), **WORDS, built_on=0)
    (first,) = save_datasets(engine, [new])
    (second,) = save_datasets(engine, [NewDataset(Subject.BACKGROUND, background((1,)), **WORDS, built_on=first.id)])
    assert active_datasets(engine) == {Subject.BACKGROUND: second}


@pytest.mark.parametrize("built_on", [0, 1])
def test_a_version_built_on_one_that_is_no_longer_active_is_not_saved(engine, built_on):
    save_dataset(engine, Subject.BACKGROUND, background(), **WORDS)
    save_dataset(engine, Subject.BACKGROUND, background((1,)), **WORDS)
    before = active_datasets(engine), list_datasets(engine), count_rows(engine)
    late = NewDataset(Subject.BACKGROUND, background((2,)), **WORDS, built_on=built_on)
    with pytest.raises(
        DataLayerError, match=f"Expected background version {built_on} to be the active one still"
    ) as raised:
        save_datasets(engine, [NewDataset(Subject.ORGANISATION, organisation(), **WORDS), late])
    assert raised.value.code == "changed_meanwhile"
    assert (active_datasets(engine), list_datasets(engine), count_rows(engine)) == before
