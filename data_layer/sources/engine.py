"""The analytical engine that reads person rows: in memory only, alone, and silent about what it reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from data_layer.sources.fault import refuse

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "3GB"  # of the 4 GiB that an import of five million employments and five million spells may take
PRIVATE = {
    "memory_limit": MEMORY,
    "temp_directory": "",  # nothing is ever written to a disk: what does not fit into memory is refused
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


@contextmanager
def private_engine() -> Iterator[DuckDBPyConnection]:
    """Open an engine without a file, without a network and without a place to spill to; close it, and all is gone."""
    import duckdb  # slow to import, and only an import of employments needs it

    with duckdb.connect(":memory:", config=dict(PRIVATE)) as engine:
        engine.execute("SET enable_progress_bar = false")
        yield engine


@contextmanager
def silenced(doing: str) -> Iterator[None]:
    """Keep back what the engine says of a failure, because it quotes the rows.

    Raises
    ------
    UnreadableFileError: the engine failed; the message holds nothing from the file.
    """
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException:
        remedy = "import fewer kommuner at a time"
        raise refuse(f"more than fits into {MEMORY} while {doing}", "a smaller file", remedy) from None
    except duckdb.Error as error:
        kind = type(error).__name__
        raise refuse(f"{kind} while {doing}", "a file the engine can read", "save the file again") from None
