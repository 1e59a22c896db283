"""Start the server for one person at one machine: check the port, fill an empty store, hand over to gunicorn.

Containers and ``make run`` use it alike; a system with its own supervisor can call gunicorn directly.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def is_taken(host: str, port: int) -> bool:
    """Whether another program listens on the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def main() -> None:
    """Replace this process by gunicorn, or end with one sentence."""
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8050")
    if not port.isdigit() or not 0 < int(port) < 65536:
        sys.exit(f"PORT must be a number between 1 and 65535, not {port!r}")
    if is_taken(host, int(port)):
        sys.exit(f"{host}:{port} is taken; stop the other program or choose another port: PORT=8051 make run")
    os.chdir(ROOT)
    seed = subprocess.run([sys.executable, "-m", "data_layer", "seed"], check=False)  # our own command
    if seed.returncode and not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        sys.exit("the store could not be filled with the demo dataset (see the message above)")
    # a database server may be back in a minute: the application says 503 until it is
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), "app:server"]
    os.execv(sys.executable, gunicorn)  # noqa: S606  # our own command


if __name__ == "__main__":
    main()
