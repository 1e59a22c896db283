"""One frozen configuration, read from the environment once."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RATE_LIMIT = re.compile(r"[1-9]\d{0,6}/(second|minute|hour)")


@dataclass(frozen=True)
class Config:
    """Settings of one running instance.

    ``database_url``: SQLAlchemy URL (``DATABASE_URL``); default an SQLite file in ``instance/``.
    ``secret_key``: signs Dash callback handles and what is kept in the shared cache; random per start unless
    ``SECRET_KEY`` is set (``has_own_secret``), which all machines must set alike.
    ``cache_url``: Redis that all processes share (``CACHE_URL``); default none, every process remembers for itself.
    ``accessibility_contact``: whom a reader asks about accessibility (``ACCESSIBILITY_CONTACT``: name, phone, e-mail).
    ``api_rate_limit``: requests of one address to the open data API (``API_RATE_LIMIT``); ``""`` = no limit.
    ``trusted_proxies``: addresses of proxies that are believed (``FORWARDED_ALLOW_IPS``); ``n_proxies``: how many stand
    in a row between a reader and the application (``PROXY_COUNT``).
    ``pptx_template``: the organisation's PowerPoint template for slides (``PPTX_TEMPLATE``); default our own look.
    ``embed_hosts``: sites that may show a figure in a frame (``EMBED_HOSTS``, separated by spaces); default none.
    ``version_poll_seconds``: how often a worker looks for a newly activated dataset.
    """

    database_url: str
    secret_key: str
    cache_url: str = ""
    has_own_secret: bool = False
    accessibility_contact: str = ""
    pptx_template: str = ""
    embed_hosts: tuple[str, ...] = ()
    version_poll_seconds: float = 1.0
    api_rate_limit: str = "300/minute"
    trusted_proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    n_proxies: int = 1


def read_config() -> Config:
    """Read the environment variables named in ``Config``; create the folder of the default SQLite file.

    Raises
    ------
    ValueError: ``API_RATE_LIMIT`` or ``PROXY_COUNT`` cannot be read.
    """
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
        api_rate_limit=_checked("API_RATE_LIMIT", Config.api_rate_limit, RATE_LIMIT, "300/minute, or nothing for none"),
        trusted_proxies=_words(os.environ.get("FORWARDED_ALLOW_IPS", ",".join(Config.trusted_proxies))),
        n_proxies=int(_checked("PROXY_COUNT", str(Config.n_proxies), re.compile("[1-9]"), "a number from 1 to 9") or 1),
        pptx_template=os.environ.get("PPTX_TEMPLATE", ""),
        embed_hosts=tuple(os.environ.get("EMBED_HOSTS", "").split()),
    )


def _checked(name: str, default: str, pattern: re.Pattern[str], expected: str) -> str:
    given = os.environ.get(name, default)
    if given and not pattern.fullmatch(given):
        raise ValueError(f"Expected {name} to be like {expected}; got {given[:40]!r}.")
    return given


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
