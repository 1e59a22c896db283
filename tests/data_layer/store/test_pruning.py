from datetime import date

import pytest
import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import activate, active_datasets, active_version, list_datasets, prune, read_table, save_dataset
from data_layer.store.database import ROWS
from tests.data_layer.tables.tidy import organisation, staffing

WORDS = {"title": "t", "source": "s", "extract_date": date(2025, 6, 11)}


def save(engine, headcount, **words):
    return save_dataset(engine, Subject.STAFFING, staffing([headcount]), **WORDS, **words)


def stored_rows(engine):
    with engine.connect() as connection:
        return sorted(connection.scalars(sa.select(ROWS[Subject.STAFFING].c.dataset_id)))


def test_prune_keeps_the_newest_the_active_and_the_simulated(engine):
    simulated, active, old, new = (
        save(engine, 20, simulated=True),
        save(engine, 21),
        save(engine, 22),
        save(engine, 23),
    )
    other = save_dataset(engine, Subject.ORGANISATION, organisation(), **WORDS)
    activate(engine, active.id)
    before = active_version(engine)
    assert prune(engine, 1) == [old]
    assert list_datasets(engine) == [simulated, active, new, other]
    assert active_datasets(engine)[Subject.STAFFING] == active
    assert read_table(engine, active.id, Subject.STAFFING)["headcount"].tolist() == [21]
    assert stored_rows(engine) == [simulated.id, active.id, new.id]
    assert active_version(engine) != before  # what pages list has changed
    assert prune(engine, 1) == []


def test_prune_counts_per_subject(engine):
    saved = [save(engine, headcount) for headcount in (20, 21, 22)]
    save_dataset(engine, Subject.ORGANISATION, organisation(), **WORDS)
    assert prune(engine, 2) == saved[:1]
    assert prune(engine, 5) == []


def test_prune_that_fails_removes_nothing(engine, monkeypatch):
    saved = [save(engine, headcount) for headcount in (20, 21)]
    monkeypatch.setattr("data_layer.store.pruning.ROWS", {})  # then rows would be left without their dataset
    with pytest.raises(DataLayerError, match="removing old datasets"):
        prune(engine, 1)
    assert list_datasets(engine) == saved
    assert stored_rows(engine) == [info.id for info in saved]


def test_prune_refuses_to_keep_none(engine):
    with pytest.raises(DataLayerError, match="at least one version"):
        prune(engine, 0)
