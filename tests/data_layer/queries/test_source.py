"""A newly activated dataset is seen without a restart, and no question gets another question's answer."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from data_layer import queries
from data_layer.config import Config
from data_layer.demo.files import demo_files
from data_layer.errors import DataLayerError
from data_layer.queries import source
from data_layer.schema import OverviewView, RegionsView, Request, Subject
from data_layer.store import activate, active_datasets, open_store, save_dataset
from data_layer.tables.reading import read_subject


@pytest.fixture
def engine(database_url, loaded):
    engine = open_store(database_url)
    before = active_datasets(engine)[Subject.STAFFING].id
    yield engine
    activate(engine, before)


def test_questions_with_the_same_request_keep_their_own_answers(loaded):
    assert isinstance(queries.overview(Request()), OverviewView)
    assert isinstance(queries.regions(Request()), RegionsView)
    assert isinstance(queries.overview(Request()), OverviewView)


def test_an_activated_dataset_is_seen_at_once_and_changes_the_version(engine):
    before = queries.dataset_version()
    assert queries.overview(Request()).frame.simulated
    table = read_subject(Subject.STAFFING, demo_files()[Subject.STAFFING]).table
    only = table[table["half_year"] <= "2020H1"]
    save_dataset(engine, Subject.STAFFING, only, title="T", source="S", extract_date=date(2026, 1, 1), simulated=False)
    assert queries.dataset_version() != before
    frame = queries.overview(Request()).frame
    assert (frame.periods[-1], frame.staffing.title, frame.staffing.simulated) == ("2020H1", "T", False)


def test_an_empty_store_is_a_clear_error(tmp_path, database_url):
    config = Config(f"sqlite:///{tmp_path / 'empty.sqlite'}", "test", version_poll_seconds=0)
    with pytest.raises(DataLayerError, match="data_layer seed"):
        queries.init(config, Flask("empty"))
    queries.init(Config(database_url, "test", version_poll_seconds=0), Flask("again"))


def test_the_operators_contact_reaches_the_data_page(database_url):
    config = Config(database_url, "test", accessibility_contact="Team Digital", version_poll_seconds=0)
    queries.init(config, Flask("contact"))
    assert queries.data_status(Request()).contact == "Team Digital"
    queries.init(Config(database_url, "test", version_poll_seconds=0), Flask("again"))


def test_a_store_that_stops_answering_leaves_the_loaded_numbers_on_screen(loaded, monkeypatch):
    before = queries.dataset_version()

    def gone(_engine):
        raise DataLayerError("store_unavailable", "gone")

    monkeypatch.setattr(source, "active_version", gone)
    assert queries.dataset_version() == before
    assert queries.overview(Request()).n_observed
    assert not queries.is_healthy()


def test_health_follows_the_store(loaded):
    assert queries.is_healthy()


def test_stored_csv_marks_simulated_rows_and_holds_every_row(loaded):
    text = queries.stored_csv(Subject.STAFFING)
    assert "SIMULEREDE TAL" in text.splitlines()[0]
    assert sum(line[:3].isdigit() for line in text.splitlines()) == 98 * 17
