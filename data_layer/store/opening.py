"""Opening the store: driver settings, and tables made once however many processes start together.

A forked worker must not use its parent's connections: call ``engine.dispose(close=False)`` in gunicorn's ``post_fork``.
SQLite keeps no connection between two uses (``NullPool``), so nothing crosses a fork there.
"""

from __future__ import annotations

import time
from sqlite3 import Connection as SqliteConnection

import sqlalchemy as sa
from sqlalchemy.pool import NullPool, StaticPool
from sqlalchemy.schema import CreateTable

from data_layer.errors import DataLayerError
from data_layer.store.database import guard, metadata

BUSY_TIMEOUT_MS = 30_000
CONNECT_TIMEOUT_S = 5
SETUP_LOCK = 6_455_800  # any number of our own: one process at a time makes the PostgreSQL tables
WAL_ATTEMPTS = 100


def open_store(url: str) -> sa.Engine:
    """Open the database at a SQLAlchemy URL and make its tables if they are not there.

    Parameters
    ----------
    url : ``sqlite:///path`` or ``postgresql://user:password@host/name`` (driver psycopg 3).

    Raises
    ------
    DataLayerError ``store_unavailable``: wrong URL, no driver, no server, no permission, or not a database.
    """
    with guard("opening the store"):
        try:
            engine = _build_engine(_with_driver(sa.make_url(url)))
        except ValueError as error:  # a port that is no number
            message = f"Expected a database URL, got one with a fault ({error}); check DATABASE_URL."
            raise DataLayerError("store_unavailable", message) from error
        _create_tables(engine)
    return engine


def _with_driver(url: sa.URL) -> sa.URL:
    """Let the usual spellings of a PostgreSQL URL mean psycopg 3."""
    return url.set(drivername="postgresql+psycopg") if url.drivername in {"postgres", "postgresql"} else url


def _build_engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": CONNECT_TIMEOUT_S})
    in_memory = url.database in {None, "", ":memory:"}
    arguments = {"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False}
    engine = sa.create_engine(url, poolclass=StaticPool if in_memory else NullPool, connect_args=arguments)
    sa.event.listen(engine, "connect", _check_foreign_keys)
    return engine


def _check_foreign_keys(connection: SqliteConnection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON").close()


def _create_tables(engine: sa.Engine) -> None:
    if engine.dialect.name == "sqlite":
        _use_write_ahead_log(engine)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(SETUP_LOCK)))
        for table in metadata.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))


def _use_write_ahead_log(engine: sa.Engine) -> None:
    """Switch to WAL, so that readers never wait for an import; SQLite refuses instead of waiting while others start."""
    for attempt in range(WAL_ATTEMPTS):
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        except sa.exc.OperationalError as error:
            if "locked" not in str(error) or attempt == WAL_ATTEMPTS - 1:
                raise
            time.sleep(0.05)
        else:
            return
