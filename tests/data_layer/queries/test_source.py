"""A newly activated dataset is seen without a restart, and no question gets another question's answer."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from flask import Flask

from data_layer import queries
from data_layer.config import Config
from data_layer.demo.files import demo_files
from data_layer.errors import DataLayerError
from data_layer.queries import source
from data_layer.schema import OverviewView, RegionsView, Request, Subject
from data_layer.store import open_store, save_dataset
from data_layer.tables.reading import read_subject
from tests.conftest import copied_store
from tests.data_layer.queries.conftest import answer_from


@pytest.fixture
def engine(database_url, tmp_path):
    """A store of our own that queries answer from."""
    url = copied_store(database_url, tmp_path)
    answer_from(url)
    yield open_store(url)
    answer_from(database_url)


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
    answer_from(database_url)


def test_the_operators_contact_reaches_the_data_page(database_url):
    config = Config(database_url, "test", accessibility_contact="Team Digital", version_poll_seconds=0)
    queries.init(config, Flask("contact"))
    assert queries.data_status(Request()).contact == "Team Digital"
    answer_from(database_url)


def test_a_store_that_stops_answering_leaves_the_loaded_numbers_on_screen(loaded, monkeypatch):
    before = queries.dataset_version()
    monkeypatch.setattr(source, "active_version", gone)
    assert queries.dataset_version() == before
    assert queries.overview(Request()).n_observed
    assert queries.is_healthy()


def test_health_follows_the_store(loaded):
    assert queries.is_healthy()


def test_stored_csv_marks_simulated_rows_and_holds_every_row(loaded):
    info, text = queries.stored_csv(Subject.STAFFING)
    assert info.subject is Subject.STAFFING
    assert queries.stored_csv(Subject.TEAM_STAFFING) is None
    assert "SIMULEREDE TAL" in text.splitlines()[0]
    assert sum(line[:3].isdigit() for line in text.splitlines()) == 98 * 17


def test_answers_change_with_the_version_even_when_it_changes_while_one_is_computed(loaded, monkeypatch):
    """An answer is kept under the version it was computed from, not under the one that is active when it is done."""
    asked = []

    @source.per_dataset
    def question(panel, _request):
        asked.append(panel)
        monkeypatch.setattr(source._source, "loaded", source.Loaded("another", panel))
        return len(asked)

    monkeypatch.setattr(source, "_look", lambda: None)
    version = queries.dataset_version()
    assert question(Request()) == 1
    assert queries.dataset_version() == "another"
    assert question(Request()) == 2
    monkeypatch.setattr(source._source, "loaded", source.Loaded(version, asked[0]))
    assert question(Request()) == 1


def test_a_question_that_looks_twice_is_asked_again_when_the_dataset_changed_in_between(loaded, monkeypatch):
    seen = []

    @source.of_one_version
    def question(_request):
        seen.append(queries.dataset_version())
        if len(seen) == 1:
            monkeypatch.setattr(source._source, "loaded", source.Loaded("another", source.active_panel()))
        return seen[-1], queries.dataset_version()

    monkeypatch.setattr(source, "_look", lambda: None)
    assert question(Request()) == ("another", "another")
    assert len(seen) == 2


def test_a_worker_shows_nothing_until_the_store_has_answered_it(loaded, monkeypatch):
    version = queries.dataset_version()
    queries.after_fork()
    with monkeypatch.context() as away:
        away.setattr(source, "active_version", gone)
        with pytest.raises(DataLayerError, match="gone"):
            queries.dataset_version()
        assert not queries.is_healthy()
    assert queries.dataset_version() == version
    assert queries.is_healthy()


def test_a_question_between_the_first_ones_start_and_its_answer_waits_with_it(loaded, monkeypatch):
    """Cooperative threads yield while they start: another request comes in exactly there."""
    version = queries.dataset_version()
    monkeypatch.setattr(source, "FIRST_PATIENCE_SECONDS", 0)
    between = []

    class Yielding(threading.Thread):
        def start(self):
            between.append(queries.is_healthy())
            super().start()
            self.join()

    monkeypatch.setattr(threading, "Thread", Yielding)
    queries.after_fork()
    assert queries.dataset_version() == version
    assert between == [False]


def test_an_import_while_the_panel_is_built_begins_it_anew(loaded, monkeypatch):
    versions = iter(["1", "2", "2"])
    monkeypatch.setattr(source, "active_version", lambda _engine: next(versions))
    built = []
    monkeypatch.setattr(source, "build_panel", lambda _engine: built.append(1) or len(built))
    monkeypatch.setattr(source._source, "loaded", None)
    assert source._current() == source.Loaded("2", 2)


def test_a_dataset_that_cannot_be_computed_leaves_the_old_one_and_one_stack_in_the_log(loaded, monkeypatch, caplog):
    version = queries.dataset_version()
    monkeypatch.setattr(source, "active_version", lambda _engine: "another")
    monkeypatch.setattr(source, "build_panel", lambda _engine: 1 / 0)
    assert [queries.dataset_version() for _ in range(3)] == [version] * 3
    assert [record.exc_info is not None for record in caplog.records] == [True]
    queries.after_fork()
    with pytest.raises(DataLayerError, match="division by zero"):
        queries.dataset_version()
    monkeypatch.undo()
    assert queries.dataset_version() == version


def test_an_outage_of_the_store_is_two_lines_of_the_log(loaded, monkeypatch, caplog):
    with monkeypatch.context() as away:
        away.setattr(source, "active_version", gone)
        for _ in range(3):
            queries.dataset_version()
    for _ in range(3):
        queries.dataset_version()
    assert caplog.messages == ["gone Until then the loaded data are shown.", "the store answers again"]


def gone(_engine):
    raise DataLayerError("store_unavailable", "gone")


def test_a_database_server_that_is_away_at_the_start_is_waited_for(database_url, caplog):
    queries.init(Config("postgresql://nobody@127.0.0.1:1/none", "test", version_poll_seconds=0), Flask("away"))
    assert "pages answer 503" in caplog.text
    with pytest.raises(DataLayerError, match="check DATABASE_URL"):
        queries.overview(Request())
    answer_from(database_url)
    assert queries.is_healthy()


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////nonexistent/folder/x.sqlite"])
def test_a_store_that_can_never_answer_stops_the_start(database_url, url):
    with pytest.raises(DataLayerError, match="check DATABASE_URL"):
        queries.init(Config(url, "test"), Flask("wrong"))
    answer_from(database_url)


def test_a_shared_cache_needs_a_secret_that_others_can_have_too(database_url, redis_server):
    with pytest.raises(DataLayerError, match="the same long random SECRET_KEY on every machine"):
        queries.init(Config(database_url, "random", cache_url=redis_server.url), Flask("no secret"))
    with pytest.raises(DataLayerError, match="Expected CACHE_URL to be redis://"):
        queries.init(Config(database_url, "own", cache_url="http://x", has_own_secret=True), Flask("no redis"))
    shared = Config(database_url, "own", cache_url=redis_server.url, has_own_secret=True, version_poll_seconds=0)
    queries.init(shared, Flask("shared"))
    assert queries.overview(Request()) == queries.overview(Request())
    answer_from(database_url)
