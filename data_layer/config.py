"""One frozen configuration, read from the environment once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Config:
    """Settings of one running instance.

    ``database_url``: SQLAlchemy URL (``DATABASE_URL``); default an SQLite file in ``instance/``.
    ``secret_key``: signs Dash callback handles and what is kept in the shared cache; random per start unless
    ``SECRET_KEY`` is set (``has_own_secret``), which all machines must set alike.
    ``cache_url``: Redis that all processes share (``CACHE_URL``); default none, every process remembers for itself.
    ``accessibility_contact``: whom a reader asks about accessibility (``ACCESSIBILITY_CONTACT``: name, phone, e-mail).
    ``version_poll_seconds``: how often a worker looks for a newly activated dataset.
    """

    database_url: str
    secret_key: str
    cache_url: str = ""
    has_own_secret: bool = False
    accessibility_contact: str = ""
    version_poll_seconds: float = 1.0


def read_config() -> Config:
    """Read the environment variables named in ``Config``; create the folder of the default SQLite file."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        folder = ROOT / "instance"
        folder.mkdir(exist_ok=True)
        url = f"sqlite:///{folder / 'barometer.sqlite'}"
    secret = os.environ.get("SECRET_KEY", "")
    return Config(
        database_url=url,
        secret_key=secret or os.urandom(32).hex(),
        cache_url=os.environ.get("CACHE_URL", ""),
        has_own_secret=bool(secret),
        accessibility_contact=os.environ.get("ACCESSIBILITY_CONTACT", ""),
    )
