"""Questions to the store: which versions are there, which are active, and one version's rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.schema import DatasetInfo, Subject
from data_layer.store.database import ROWS, active, datasets, guard
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.team_suppression import suppress_teams


def list_datasets(engine: sa.Engine) -> list[DatasetInfo]:
    """List every stored version, oldest first."""
    return _infos(engine, sa.select(datasets).order_by(datasets.c.id))


def active_datasets(engine: sa.Engine) -> dict[Subject, DatasetInfo]:
    """Look up the active version of each subject; a subject without data is absent."""
    query = sa.select(datasets).join(active, active.c.dataset_id == datasets.c.id)
    found = {info.subject: info for info in _infos(engine, query)}
    return {subject: found[subject] for subject in Subject if subject in found}


def active_version(engine: sa.Engine) -> str:
    """Name the set of active versions, e.g. ``"4-2-3-0.7"``: in the order of ``Subject``, and how many are stored.

    0 where a subject has none.  One small query: meant to be asked every few seconds and used as a cache key.
    """
    n_stored = sa.select(sa.func.count()).select_from(datasets).scalar_subquery()
    with guard("looking up the active datasets"), engine.connect() as connection:
        rows = connection.execute(sa.select(active.c.subject, active.c.dataset_id, n_stored.label("n_stored"))).all()
    ids = {row.subject: row.dataset_id for row in rows}
    return f"{'-'.join(str(ids.get(subject.value, 0)) for subject in Subject)}.{rows[0].n_stored if rows else 0}"


def read_table(engine: sa.Engine, dataset_id: int, subject: Subject) -> pd.DataFrame:
    """Read one version as a tidy table with the schema's columns and dtypes, sorted by key.

    Teams are suppressed anew against the active numbers of the kommuner, which may be newer than the teams.

    Raises
    ------
    DataLayerError ``unknown_dataset``: no version has this id and subject.
    """
    layout, rows = LAYOUTS[subject], ROWS[subject]
    query = (
        sa.select(*(rows.c[name] for name in layout.columns))
        .where(rows.c.dataset_id == dataset_id)
        .order_by(*(rows.c[name] for name in layout.key))
    )
    with guard(f"reading dataset {dataset_id}"), engine.connect() as connection:
        records = [tuple(row) for row in connection.execute(query)]
    if not records:
        find_dataset(engine, dataset_id, subject)
    table = pd.DataFrame.from_records(records, columns=list(layout.columns)).astype(layout.dtypes)
    return suppress_teams(table, active_staffing(engine))[0] if subject is Subject.TEAM_STAFFING else table


def active_staffing(engine: sa.Engine) -> pd.DataFrame | None:
    """Read the kommuner's own numbers that are active now, if any."""
    info = active_datasets(engine).get(Subject.STAFFING)
    return None if info is None else read_table(engine, info.id, Subject.STAFFING)


def find_dataset(engine: sa.Engine, dataset_id: int, subject: Subject | None = None) -> DatasetInfo:
    """Look up one version.

    Raises
    ------
    DataLayerError ``unknown_dataset``: no version has this id (and subject).
    """
    for info in _infos(engine, sa.select(datasets).where(datasets.c.id == dataset_id)):
        if subject in {None, info.subject}:
            return info
    raise DataLayerError(
        "unknown_dataset",
        f"Expected the id of a stored {subject or 'dataset'}, got {dataset_id}; see `python -m data_layer list`.",
    )


def _infos(engine: sa.Engine, query: sa.Select[*tuple[object, ...]]) -> list[DatasetInfo]:
    with guard("listing the datasets"), engine.connect() as connection:
        return [info_of(row) for row in connection.execute(query).mappings()]


def info_of(row: sa.RowMapping) -> DatasetInfo:
    """Turn a row of ``datasets`` into its record; SQLite forgets that times are UTC."""
    imported_at: datetime = row["imported_at"]
    aware = imported_at.astimezone(UTC) if imported_at.tzinfo else imported_at.replace(tzinfo=UTC)
    return DatasetInfo(**{**row, "subject": Subject(row["subject"]), "imported_at": aware})
