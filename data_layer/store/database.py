"""The database's tables and the one translation of database failures. No queries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.schema import columns as col
from data_layer.tables.layout import LAYOUTS, MAX_UNIT, Kind, Layout, Measure

metadata = sa.MetaData()
TURN_LOCK = 6_455_800  # any number of our own: who changes a PostgreSQL store as a whole holds this lock

datasets = sa.Table(
    "datasets",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("subject", sa.String(20), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("extract_date", sa.Date, nullable=False),
    sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("simulated", sa.Boolean, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("n_rows", sa.Integer, nullable=False),
    sa.Column("n_municipalities", sa.Integer, nullable=False),
    sa.Column("first_period", sa.String(6), nullable=False),
    sa.Column("last_period", sa.String(6), nullable=False),
    sqlite_autoincrement=True,
)

active = sa.Table(
    "active",
    metadata,
    sa.Column("subject", sa.String(20), primary_key=True),
    sa.Column("dataset_id", sa.ForeignKey(datasets.c.id), nullable=False),
)

KEY_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    col.MUNICIPALITY_CODE: sa.String(3),
    col.HALF_YEAR: sa.String(6),
    col.YEAR: sa.Integer(),
    col.UNIT: sa.String(MAX_UNIT),
}
MEASURE_TYPES: dict[Kind, sa.types.TypeEngine[Any]] = {
    Kind.COUNT: sa.Integer(),
    Kind.AMOUNT: sa.Double(),
    Kind.MODEL: sa.String(16),
    Kind.YES_NO: sa.Boolean(),
}


def _measure_columns(measure: Measure) -> tuple[sa.Column[object], sa.Column[str]]:
    return (
        sa.Column(measure.name, MEASURE_TYPES[measure.kind], nullable=True),
        sa.Column(measure.state, sa.String(16), nullable=False),
    )


def _rows_table(layout: Layout) -> sa.Table:
    """Rows of every version of one subject; never updated, only added."""
    owner: sa.Column[int] = sa.Column("dataset_id", sa.ForeignKey(datasets.c.id), primary_key=True, autoincrement=False)
    keys = [sa.Column(name, KEY_TYPES[name], primary_key=True, autoincrement=False) for name in layout.key]
    measures = [column for measure in layout.measures for column in _measure_columns(measure)]
    return sa.Table(layout.subject.value, metadata, owner, *keys, *measures)


ROWS: dict[Subject, sa.Table] = {subject: _rows_table(layout) for subject, layout in LAYOUTS.items()}


@contextmanager
def guard(doing: str) -> Iterator[None]:
    """Turn a database failure into the house's error.

    Raises
    ------
    DataLayerError ``store_unavailable``: the database does not answer, is locked, damaged or of another version.
    """
    try:
        yield
    except (sa.exc.SQLAlchemyError, ImportError) as error:
        cause = str(getattr(error, "orig", None) or error).strip().splitlines()
        raise DataLayerError(
            "store_unavailable",
            f"Expected a working database while {doing}, got {type(error).__name__}: {(cause or ['no reason'])[0]}; "
            "check DATABASE_URL, that the server or folder is there and writable, and try again.",
        ) from error


def take_turn(connection: sa.Connection) -> None:
    """Wait until no other process is in its turn, and keep others waiting until this transaction ends."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(TURN_LOCK)))
