"""Where queries read from: the store, the version that is active now, and the panel computed from it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import sqlalchemy as sa

from data_layer.cache import cache
from data_layer.config import Config
from data_layer.errors import DataLayerError
from data_layer.queries.panel import Panel, build_panel
from data_layer.schema import Request
from data_layer.store import active_version, open_store

View = TypeVar("View")


class _Source:
    """The open store of this process and what is remembered of it."""

    def __init__(self) -> None:
        self.engine: sa.Engine | None = None
        self.poll_seconds = 2.0
        self.contact = ""
        self.version = ""
        self.asked_at = float("-inf")
        self.panels: dict[str, Panel] = {}


_source = _Source()


def init(config: Config, server: Any) -> None:
    """Open the store, wire the cache to the Flask ``server`` and compute the active panel.

    Raises
    ------
    DataLayerError ``store_unavailable`` or ``no_dataset``.
    """
    cache.init_app(server)
    _source.engine = open_store(config.database_url)
    _source.poll_seconds = config.version_poll_seconds
    _source.contact = config.accessibility_contact
    _source.panels.clear()
    _source.version = ""
    _source.asked_at = float("-inf")
    active_panel()


def after_fork() -> None:
    """Forget database connections inherited from the parent process."""
    if _source.engine is not None:
        _source.engine.dispose(close=False)


def store_engine() -> sa.Engine:
    """Return the open store."""
    if _source.engine is None:
        raise DataLayerError("store_unavailable", "Expected queries.init(config, server) before the first query.")
    return _source.engine


def accessibility_contact() -> str:
    """Return whom the operator named, or ``""``."""
    return _source.contact


def dataset_version() -> str:
    """Name the active versions; looks into the store at most every ``version_poll_seconds``.

    A store that stops answering leaves the last known version in force: what is loaded can still be shown.
    """
    now = time.monotonic()
    if now - _source.asked_at >= _source.poll_seconds:
        _source.asked_at = now
        try:
            _source.version = active_version(store_engine())
        except DataLayerError:
            if not _source.version:
                raise
    return _source.version


def active_panel() -> Panel:
    """Return the panel of the active version, computing it the first time; older ones are dropped."""
    version = dataset_version()
    panel = _source.panels.get(version)
    if panel is None:  # no lock: greenlets that meet here compute the same, one that waits in a lock stops its worker
        panel = build_panel(store_engine())
        _source.panels = {version: panel}
    return panel


def is_healthy() -> bool:
    """Whether the store answers."""
    try:
        active_version(store_engine())
    except DataLayerError:
        return False
    return True


def per_dataset(question: Callable[[Panel, Request], View]) -> Callable[[Request], View]:
    """Turn ``(panel, request) -> view`` into a cached ``request -> view`` of the active version."""

    def answer(_version: str, request: Request) -> View:
        return question(active_panel(), request)

    # the cache key is made of this name: without it every question would share one answer
    answer.__qualname__ = f"{question.__module__}.{question.__name__}"
    remembered = cache.memoize()(answer)

    @wraps(question)
    def ask(request: Request) -> View:
        return remembered(dataset_version(), request)

    return ask
