"""The servers that a deployment has beside the application, real ones that the tests start: PostgreSQL, Redis, nginx."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
DEBIAN_SERVERS = "/usr/sbin"  # not on every user's PATH
NUMBERS = count()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def refuse(message: str) -> None:
    """Skip on a desk, fail where CI is set: there the test must run."""
    (pytest.fail if os.environ.get("CI", "").lower() == "true" else pytest.skip)(message)


def postgresql_folder() -> Path:
    """Folder of the server's programs; without them the test is skipped on a desk and fails where CI is set."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else DEBIAN
    if not folders:
        refuse("PostgreSQL's server programs (initdb, pg_ctl) are not installed; install the package postgresql")
    return folders[0]


def program(name: str, package: str) -> str:
    """Path of a server program; without it as ``postgresql_folder``."""
    found = shutil.which(name) or shutil.which(name, path=DEBIAN_SERVERS)
    if not found:
        refuse(f"{name} is not installed; install the package {package}")
    return str(found)


@dataclass(frozen=True)
class Postgresql:
    """A server of our own that listens on a socket file only."""

    programs: Path
    folder: Path

    def run(self, name: str, *arguments: str) -> None:
        """Run one of its programs; it refuses to run as root, so root lends it another user."""
        user = "postgres" if os.geteuid() == 0 else None
        command = [str(self.programs / name), "-D", str(self.folder / "data"), *arguments]
        with (self.folder / "output.txt").open("a") as output:  # a pipe would stay open as long as the server runs
            subprocess.run(command, user=user, group=user, cwd=self.folder, stdout=output, stderr=output, check=True)

    def make(self) -> None:
        self.run("initdb", "-U", "tester", "-A", "trust", "-N", "-E", "UTF8", "--locale=C")

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses='' -F"
        self.run("pg_ctl", "start", "-w", "-o", options, "-l", str(self.folder / "log"))

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "-w", "-m", "immediate")

    @property
    def pid(self) -> int:
        return int((self.folder / "data/postmaster.pid").read_text().split()[0])

    def new_store(self) -> str:
        """Make an empty schema and return a URL whose tables are there; a database each would take a second."""
        url, name = f"postgresql://tester@/postgres?host={self.folder}", f"test{next(NUMBERS)}"
        engine = sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:"), poolclass=sa.NullPool)
        with engine.begin() as connection:
            connection.execute(sa.schema.CreateSchema(name))
        return f"{url}&options=-csearch_path%3D{name}"


@contextmanager
def running_postgresql() -> Iterator[Postgresql]:
    """Run a fresh server until the block ends; the block may stop and start it."""
    programs = postgresql_folder()
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path may have 107 letters
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    server = Postgresql(programs, folder)
    server.make()
    server.start()
    try:
        yield server
    finally:
        if (folder / "data/postmaster.pid").exists():
            server.stop()
        shutil.rmtree(folder)


@dataclass
class Redis:
    """A server of our own that keeps nothing on disk and can be stopped, started and frozen."""

    program: str
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen([self.program, *options], stdout=subprocess.DEVNULL)
        wait_for_port(self.port)

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait(10)
            self.process = None

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)


@contextmanager
def running_redis() -> Iterator[Redis]:
    """Run a fresh server until the block ends; the block may stop, start and freeze it."""
    server = Redis(program("redis-server", "redis-server"))
    server.start()
    try:
        yield server
    finally:
        server.stop()


def wait_for_port(port: int) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail(f"nothing listens on port {port}")
