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
    ``secret_key``: signs Dash callback handles; random per start unless ``SECRET_KEY`` is set.
    ``accessibility_contact``: whom a reader asks about accessibility (``ACCESSIBILITY_CONTACT``: name, phone, e-mail).
    ``version_poll_seconds``: how often a worker looks for a newly activated dataset.
    """

    database_url: str
    secret_key: str
    accessibility_contact: str = ""
    version_poll_seconds: float = 2.0


def read_config() -> Config:
    """Read the environment variables named in ``Config``; create the folder of the default SQLite file."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        folder = ROOT / "instance"
        folder.mkdir(exist_ok=True)
        url = f"sqlite:///{folder / 'barometer.sqlite'}"
    return Config(
        database_url=url,
        secret_key=os.environ.get("SECRET_KEY", "") or os.urandom(32).hex(),
        accessibility_contact=os.environ.get("ACCESSIBILITY_CONTACT", ""),
    )
