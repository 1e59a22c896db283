"""A process of its own: starts an import and dies of SIGKILL after the given number of statements."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date

import sqlalchemy as sa

from data_layer.schema import Subject
from data_layer.store import open_store, save_dataset, saving
from tests.data_layer.tables.tidy import big_staffing


def main(url: str, statements: int) -> None:
    saving.CHUNK = 60
    engine = open_store(url)
    seen: list[int] = []

    def die(*_: object) -> None:
        seen.append(1)
        if len(seen) == statements:
            os.kill(os.getpid(), signal.SIGKILL)

    sa.event.listen(engine, "after_cursor_execute", die)
    save_dataset(engine, Subject.STAFFING, big_staffing(), title="t", source="s", extract_date=date(2025, 1, 1))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
