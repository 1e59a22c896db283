"""The application's own pages on this machine, for as long as they are printed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from data_layer.config import ROOT
from data_layer.errors import DataLayerError

START_SECONDS = 90


@contextmanager
def serving() -> Iterator[str]:
    """Start the product's server on a free port of this machine alone; yields its origin.

    Raises
    ------
    DataLayerError ``no_server``.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {"HOST": "127.0.0.1", "PORT": str(port), "WEB_CONCURRENCY": "1", "WARM_UP": "0", "API_RATE_LIMIT": ""}
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), "app:server"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=quiet, stderr=quiet)  # noqa: S603
    try:
        _wait(process, f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  # our own server
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise DataLayerError("no_server", "Expected the pages to print to be served; does `make run` start?")
