"""The migrations make what the code expects, adopt what was there before them, and refuse what they do not know."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import list_datasets, open_store, read_table, save_dataset, upgrading
from data_layer.store.database import metadata
from tests.data_layer.tables.tidy import staffing

WORDS = {"title": "t", "source": "s", "extract_date": date(2025, 6, 11)}
FIRST = "0001"
OPEN = "import sys; from data_layer.store import open_store; open_store(sys.argv[1]); print('alembic' in sys.modules)"


def tables(engine):
    return set(sa.inspect(engine).get_table_names())


def test_the_migrated_store_is_what_the_code_expects(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    assert tables(engine) == set(metadata.tables) | {"alembic_version"}


def test_the_known_head_is_the_newest_revision_and_the_chain_has_one_end(engine):
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(upgrading.alembic_config(connection))
        assert scripts.get_heads() == [upgrading.HEAD]
        assert scripts.get_bases() == [FIRST]
        assert upgrading.stored_revision(connection) == upgrading.HEAD


def test_a_store_from_before_the_migrations_is_adopted_with_its_rows(engine, store_url):
    info = save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    later = set(metadata.tables) - {"datasets", "active", "staffing", "organisation", "background"}
    with engine.begin() as connection:
        for name in ("alembic_version", *later):
            connection.exec_driver_sql(f"DROP TABLE {name}")
    adopted = open_store(store_url)
    assert list_datasets(adopted) == [info]
    assert len(read_table(adopted, info.id, Subject.STAFFING)) == info.n_rows
    assert tables(adopted) == set(metadata.tables) | {"alembic_version"}
    adopted.dispose()


def test_a_store_of_a_newer_release_is_refused_and_left_alone(engine, store_url):
    with engine.begin() as connection:
        connection.execute(sa.update(upgrading.VERSION_TABLE).values(version_num="9999"))
    with pytest.raises(DataLayerError, match="'9999': a newer release has changed it") as refused:
        open_store(store_url)
    assert refused.value.code == "store_too_new"
    with engine.connect() as connection:
        assert upgrading.stored_revision(connection) == "9999"


def test_a_migration_that_fails_leaves_the_store_as_it_was(store_url, monkeypatch):
    upgrade = command.upgrade

    def fail_at_the_end(*arguments):
        upgrade(*arguments)
        raise sa.exc.OperationalError("", {}, Exception("the disk is full"))

    monkeypatch.setattr(command, "upgrade", fail_at_the_end)
    with pytest.raises(DataLayerError, match="the disk is full"):
        open_store(store_url)
    monkeypatch.undo()
    monkeypatch.setattr(upgrading, "bring_up_to_date", lambda _engine: None)
    monkeypatch.setattr("data_layer.store.opening.bring_up_to_date", lambda _engine: None)
    assert tables(open_store(store_url)) == set()


def test_a_second_start_does_not_load_alembic(tmp_path):
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    said = [subprocess.run([sys.executable, "-c", OPEN, url], check=True, capture_output=True).stdout for _ in range(2)]
    assert said == [b"True\n", b"False\n"]
