"""Bring a store's tables to what this release needs: Alembic's migrations, loaded only when there is one to run.

Everything happens in one transaction that only one process at a time can be in: a process that is killed on the way
leaves the store as it was, and one that comes second finds the work done.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from data_layer.errors import DataLayerError
from data_layer.store.database import take_turn

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"  # the newest revision in migrations/versions; known here so that a start need not load Alembic
MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = sa.table("alembic_version", sa.column("version_num", sa.String))


def bring_up_to_date(engine: sa.Engine) -> None:
    """Run the migrations a store lacks; one made before there were migrations is adopted with its rows.

    Raises
    ------
    DataLayerError ``store_too_new``: a newer release has changed the store.
    """
    with engine.connect() as connection:
        if stored_revision(connection) == HEAD:
            return
    with engine.begin() as connection:
        take_turn(connection)
        _migrate(connection)


def stored_revision(connection: sa.Connection) -> str | None:
    """Name the revision a store is at; None for an empty one and for one made before there were migrations."""
    if not sa.inspect(connection).has_table(VERSION_TABLE.name):
        return None
    found: str | None = connection.execute(sa.select(VERSION_TABLE.c.version_num)).scalar_one_or_none()
    return found


def _migrate(connection: sa.Connection) -> None:
    stored = stored_revision(connection)
    if stored == HEAD:
        return
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if stored not in known | {None}:
        raise DataLayerError(
            "store_too_new",
            f"Expected a store of revision {HEAD} or older, found {stored!r}: a newer release has changed it; "
            "start that release, or restore the backup made before it was installed.",
        )
    command.upgrade(config, "head")


def alembic_config(connection: sa.Connection) -> Config:
    """Let Alembic's commands work on our revisions through an open connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
