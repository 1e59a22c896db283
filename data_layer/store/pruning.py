"""Forgetting old versions, which imports never do."""

from __future__ import annotations

import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.schema import DatasetInfo, Subject
from data_layer.store.database import ROWS, active, datasets, guard, take_turn
from data_layer.store.reading import info_of


def prune(engine: sa.Engine, keep: int) -> list[DatasetInfo]:
    """Remove all but the ``keep`` newest versions of each subject, in one transaction.

    An active version always stays, and a simulated one: by it the importer knows simulated numbers that come back.
    Returns what was removed, oldest first.

    Raises
    ------
    DataLayerError ``bad_keep``: fewer than one to keep.
    """
    if keep < 1:
        raise DataLayerError("bad_keep", f"Expected to keep at least one version of each subject, got {keep}.")
    with guard("removing old datasets"), engine.begin() as connection:
        take_turn(connection)
        removed = _superfluous(connection, keep)
        for subject, rows in ROWS.items():
            _delete(connection, rows.c.dataset_id, [info for info in removed if info.subject is subject])
        _delete(connection, datasets.c.id, removed)
    return removed


def _superfluous(connection: sa.Connection, keep: int) -> list[DatasetInfo]:
    infos = [info_of(row) for row in connection.execute(sa.select(datasets).order_by(datasets.c.id)).mappings()]
    newest = {info.id for subject in Subject for info in [one for one in infos if one.subject is subject][-keep:]}
    kept = newest | set(connection.scalars(sa.select(active.c.dataset_id)))
    return [info for info in infos if info.id not in kept and not info.simulated]


def _delete(connection: sa.Connection, owner: sa.Column[int], infos: list[DatasetInfo]) -> None:
    connection.execute(sa.delete(owner.table).where(owner.in_([info.id for info in infos])))
