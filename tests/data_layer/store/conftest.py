"""Every test that asks for ``engine`` runs on SQLite and on a PostgreSQL server that the test session starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_layer.store import open_store

DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
NUMBERS = count()


def postgresql_folder() -> Path:
    """Folder of the server's programs; without them the test is skipped on a desk and fails where CI is set."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else DEBIAN
    if not folders:
        refuse = pytest.fail if os.environ.get("CI", "").lower() == "true" else pytest.skip
        refuse("PostgreSQL's server programs (initdb, pg_ctl) are not installed; install the package postgresql")
    return folders[0]


def run(folder: Path, *command: str) -> None:
    """Run a server program; PostgreSQL refuses to run as root, so root lends it another user."""
    user = "postgres" if os.geteuid() == 0 else None
    with (folder / "output.txt").open("a") as output:  # a pipe would stay open as long as the server runs
        subprocess.run(command, user=user, group=user, cwd=folder, stdout=output, stderr=output, check=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """URL of a server of our own that listens on a socket file only."""
    programs = postgresql_folder()
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data = str(folder / "data")
    run(folder, str(programs / "initdb"), "-D", data, "-U", "tester", "-A", "trust", "-N", "-E", "UTF8", "--locale=C")
    options = f"-k {folder} -c listen_addresses='' -F"
    run(folder, str(programs / "pg_ctl"), "start", "-w", "-D", data, "-o", options, "-l", str(folder / "log"))
    yield f"postgresql://tester@/{{database}}?host={folder}"
    run(folder, str(programs / "pg_ctl"), "stop", "-w", "-m", "immediate", "-D", data)
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    server: str = request.getfixturevalue("postgresql")
    name = f"test{next(NUMBERS)}"
    url = server.format(database="postgres").replace("postgresql:", "postgresql+psycopg:")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return server.format(database=name)


@pytest.fixture
def engine(store_url: str) -> Iterator[sa.Engine]:
    opened = open_store(store_url)
    yield opened
    opened.dispose()
