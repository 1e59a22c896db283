"""Opening the store: driver settings, and tables brought up to date however many processes start together.

No connection is kept between two uses (``NullPool``), so none crosses a fork, and every use of a store that has frozen
ends after ``CONNECT_TIMEOUT_S``: a connection that was kept would wait for an answer without end.
"""

from __future__ import annotations

import time
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Error as SqliteError

import sqlalchemy as sa
from sqlalchemy.pool import NullPool, StaticPool

from data_layer.errors import DataLayerError
from data_layer.store.database import guard
from data_layer.store.upgrading import bring_up_to_date

BUSY_TIMEOUT_MS = 30_000
CONNECT_TIMEOUT_S = 5
UNANSWERED_MS = 10_000  # a server that has vanished from the network in the middle of a question
WAL_ATTEMPTS = 100


def open_store(url: str) -> sa.Engine:
    """Open the database at a SQLAlchemy URL and bring its tables up to date.

    Parameters
    ----------
    url : ``sqlite:///path`` or ``postgresql://user:password@host/name`` (driver psycopg 3).

    Raises
    ------
    DataLayerError ``store_unavailable``: wrong URL, no driver, no server, no permission, or not a database;
    ``store_too_new``: a newer release has changed the store.
    """
    with guard("opening the store"):
        try:
            engine = _build_engine(_with_driver(sa.make_url(url)))
        except ValueError as error:  # a port that is no number
            message = f"Expected a database URL, got one with a fault ({error}); check DATABASE_URL."
            raise DataLayerError("store_unavailable", message) from error
        if engine.dialect.name == "sqlite":
            _use_write_ahead_log(engine)
        bring_up_to_date(engine)
    return engine


def may_come_back(error: DataLayerError) -> bool:
    """Whether a store that could not be opened is a server that may answer later, and not a wrong name for one."""
    failure = error.__cause__
    return isinstance(failure, sa.exc.OperationalError) and not isinstance(failure.orig, SqliteError)


def _with_driver(url: sa.URL) -> sa.URL:
    """Let the usual spellings of a PostgreSQL URL mean psycopg 3."""
    return url.set(drivername="postgresql+psycopg") if url.drivername in {"postgres", "postgresql"} else url


def _build_engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() != "sqlite":
        patience = {"connect_timeout": CONNECT_TIMEOUT_S, "tcp_user_timeout": UNANSWERED_MS}
        return sa.create_engine(url, poolclass=NullPool, connect_args=patience)
    in_memory = url.database in {None, "", ":memory:"}
    arguments = {"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False}
    engine = sa.create_engine(url, poolclass=StaticPool if in_memory else NullPool, connect_args=arguments)
    sa.event.listen(engine, "connect", _check_foreign_keys)
    return engine


def _check_foreign_keys(connection: SqliteConnection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON").close()


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
