"""Changes to the store: a new version with its rows and its activation in one transaction, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import NotRequired, TypedDict, Unpack

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from data_layer.errors import DataLayerError
from data_layer.schema import DatasetInfo, Subject
from data_layer.schema import columns as col
from data_layer.store.database import ROWS, active, datasets, guard
from data_layer.store.reading import active_staffing, find_dataset
from data_layer.tables.export import csv_text
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.team_suppression import suppress_teams

CHUNK = 2_000  # rows per statement


class Provenance(TypedDict):
    """Where a dataset comes from; ``simulated`` data are marked as such wherever they are shown."""

    title: str
    source: str
    extract_date: date
    simulated: NotRequired[bool]


@dataclass(frozen=True)
class NewDataset:
    """A tidy table about to become a version.

    ``built_on``: id of the active version it was made from (0: there was none); saving stops when another has become
    active meanwhile.  None: made from files alone.
    """

    subject: Subject
    table: pd.DataFrame
    title: str
    source: str
    extract_date: date
    simulated: bool = False
    built_on: int | None = None


def save_dataset(
    engine: sa.Engine, subject: Subject, table: pd.DataFrame, **provenance: Unpack[Provenance]
) -> DatasetInfo:
    """Store a tidy table as a new version of its subject and make it the active one, in one transaction.

    Raises
    ------
    DataLayerError ``bad_table``: the schema or the disclosure rule does not hold, or the table is empty;
    ``store_unavailable``: the database failed.  The active version is then the old one.
    """
    return save_datasets(engine, [NewDataset(subject, table, **provenance)])[0]


def save_datasets(engine: sa.Engine, new: Sequence[NewDataset]) -> list[DatasetInfo]:
    """Store several versions as ``save_dataset`` does, all of them in one transaction.

    Raises
    ------
    DataLayerError ``changed_meanwhile``: a version that one of them was built on is no longer active.

    Teams are stored as they may be shown beside the kommuner's own numbers: those of ``new``, else the active ones.
    """
    checked = [(dataset, _check(dataset)) for dataset in _without_small_teams(engine, new)]
    with guard("saving datasets"), engine.begin() as connection:
        return [_save(connection, dataset, table) for dataset, table in checked]


def activate(engine: sa.Engine, dataset_id: int) -> DatasetInfo:
    """Make a stored version the active one of its subject.

    Raises
    ------
    DataLayerError ``unknown_dataset``: no version has this id.
    """
    info = find_dataset(engine, dataset_id)
    with guard(f"activating dataset {dataset_id}"), engine.begin() as connection:
        _point_to(connection, info.subject, info.id)
    return info


def content_hash(subject: Subject, table: pd.DataFrame) -> str:
    """SHA-256 of the table as ``export`` writes it: equal content has an equal hash."""
    return hashlib.sha256(csv_text(subject, table).encode()).hexdigest()


def _without_small_teams(engine: sa.Engine, new: Sequence[NewDataset]) -> list[NewDataset]:
    if all(dataset.subject is not Subject.TEAM_STAFFING for dataset in new):
        return list(new)
    own = next((dataset.table for dataset in new if dataset.subject is Subject.STAFFING), None)
    staffing = active_staffing(engine) if own is None else own
    return [
        replace(dataset, table=suppress_teams(dataset.table, staffing)[0])
        if dataset.subject is Subject.TEAM_STAFFING
        else dataset
        for dataset in new
    ]


def _check(dataset: NewDataset) -> pd.DataFrame:
    from data_layer.tables.schemas import check_table  # pandera is slow to import; the web never saves

    if dataset.table.empty:
        raise DataLayerError("bad_table", f"Expected rows in the {dataset.subject} table, got none; nothing is stored.")
    return check_table(dataset.subject, dataset.table)


def _save(connection: sa.Connection, dataset: NewDataset, table: pd.DataFrame) -> DatasetInfo:
    described = _describe(dataset, table)
    # the first statement writes, so that SQLite takes its write lock here and waits for other imports
    values = {name: value for name, value in vars(described).items() if name != "id"}
    dataset_id = int(connection.execute(sa.insert(datasets).values(values).returning(datasets.c.id)).scalar_one())
    rows = _records(table, dataset_id)
    for start in range(0, len(rows), CHUNK):
        connection.execute(sa.insert(ROWS[dataset.subject]), rows[start : start + CHUNK])
    _point_to(connection, dataset.subject, dataset_id, dataset.built_on)
    return replace(described, id=dataset_id)


def _describe(dataset: NewDataset, table: pd.DataFrame) -> DatasetInfo:
    """Describe the version to be; the database gives its id."""
    first, last = _periods(dataset.subject, table)
    return DatasetInfo(
        id=0,
        subject=dataset.subject,
        title=dataset.title,
        source=dataset.source,
        extract_date=dataset.extract_date,
        imported_at=datetime.now(UTC),
        simulated=dataset.simulated,
        sha256=content_hash(dataset.subject, table),
        n_rows=len(table),
        n_municipalities=int(table[col.MUNICIPALITY_CODE].nunique()),
        first_period=first,
        last_period=last,
    )


def _periods(subject: Subject, table: pd.DataFrame) -> tuple[str, str]:
    period = LAYOUTS[subject].period
    return (str(table[period].min()), str(table[period].max())) if period else ("", "")


def _records(table: pd.DataFrame, dataset_id: int) -> list[dict[str, object]]:
    """Rows as plain Python values, None where there is no value."""
    plain = table.astype(object).where(table.notna(), None)
    return [{"dataset_id": dataset_id, **{str(k): v for k, v in row.items()}} for row in plain.to_dict("records")]


def _point_to(connection: sa.Connection, subject: Subject, dataset_id: int, built_on: int | None = None) -> None:
    """Make a version the active one, in one statement that also sees whether ``built_on`` still is."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    row = insert(active).values(subject=subject.value, dataset_id=dataset_id)
    update = row.on_conflict_do_update(
        index_elements=[active.c.subject],
        set_={"dataset_id": row.excluded.dataset_id},
        where=None if built_on is None else active.c.dataset_id == built_on,
    )
    if connection.execute(update.returning(active.c.dataset_id)).first() is None:
        message = f"Expected {subject} version {built_on} to be the active one still, got another; import again."
        raise DataLayerError("changed_meanwhile", message)
