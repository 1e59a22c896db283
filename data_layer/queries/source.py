"""Where queries read from: the store, the version that is active now, and the panel computed from it.

What a process shows is always one whole version: a version counts from the moment its panel is computed. A store that
stops answering leaves the last one in force in every process that the store has confirmed it to. A process that the
store has not answered since its start has nothing it may show: what its parent loaded may have been replaced long ago.
"""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import sqlalchemy as sa

from data_layer.cache import cache, settings
from data_layer.cache.code_version import code_version
from data_layer.config import Config
from data_layer.errors import DataLayerError
from data_layer.queries.panel import Panel, build_panel
from data_layer.schema import Request
from data_layer.store import active_version, may_come_back, open_store

View = TypeVar("View")
Asked = TypeVar("Asked")
log = logging.getLogger("data_layer.queries")

PATIENCE_SECONDS = 0.5  # a request that has something to show waits no longer for the store
FIRST_PATIENCE_SECONDS = 15.0


@dataclass(frozen=True)
class Loaded:
    """A version and what was computed from it."""

    version: str
    panel: Panel


class _Source:
    """The store of this process and what is remembered of it."""

    def __init__(self) -> None:
        self.start(Config("", ""))

    def start(self, config: Config) -> None:
        """Begin anew with a store that has not been asked yet."""
        self.url = config.database_url
        self.poll_seconds = config.version_poll_seconds
        # who looks at every query wants to see what is there
        self.patience = PATIENCE_SECONDS if self.poll_seconds else FIRST_PATIENCE_SECONDS
        self.contact = config.accessibility_contact
        self.engine: sa.Engine | None = None
        self.loaded: Loaded | None = None
        self.is_confirmed = False  # the store has told this very process that ``loaded`` is active
        self.trouble: DataLayerError | None = None
        self.asked_at = float("-inf")
        self.asking: threading.Event | None = None


_source = _Source()


def init(config: Config, server: Any) -> None:
    """Open the store, wire the cache to the Flask ``server`` and compute the active panel.

    A database server that does not answer is waited for: until it does, every query raises ``store_unavailable``.

    Raises
    ------
    DataLayerError ``store_unavailable``: no such store; ``no_dataset``: an empty one; ``bad_cache``: no such cache.
    """
    _connect_cache(config, server)
    _source.start(config)
    try:
        _look()
    except DataLayerError as error:
        if not may_come_back(error):
            raise
        _note_trouble(error)


def _connect_cache(config: Config, server: Any) -> None:
    if config.cache_url and not config.has_own_secret:
        raise DataLayerError(
            "bad_cache",
            "Expected SECRET_KEY beside CACHE_URL: processes trust only what one with the same key has put into the "
            "shared cache; set the same long random SECRET_KEY on every machine.",
        )
    try:
        cache.init_app(server, settings(config.cache_url, config.secret_key))
    except (ImportError, ValueError) as error:
        message = f"Expected CACHE_URL to be redis://host:port/number with the package redis installed: {error}."
        raise DataLayerError("bad_cache", message) from error


def after_fork() -> None:
    """Forget what only the parent process knows: its connections, and that its panel is the active one."""
    if _source.engine is not None:
        _source.engine.dispose(close=False)
    _source.is_confirmed = False
    _source.asked_at = float("-inf")


def store_engine() -> sa.Engine:
    """Return the open store, opening it when that has not succeeded yet."""
    if _source.engine is None:
        if not _source.url:
            raise DataLayerError("store_unavailable", "Expected queries.init(config, server) before the first query.")
        _source.engine = open_store(_source.url)
    return _source.engine


def accessibility_contact() -> str:
    """Return whom the operator named, or ``""``."""
    return _source.contact


def dataset_version() -> str:
    """Name the version everything is answered from; looks into the store at most every ``version_poll_seconds``.

    Raises
    ------
    DataLayerError ``store_unavailable`` or ``no_dataset``: the store has not answered this process yet.
    """
    return _current().version


def active_panel() -> Panel:
    """Return the panel of ``dataset_version``."""
    return _current().panel


def active_loaded() -> Loaded:
    """Return version and panel together, for a question that names the version it is answered from."""
    return _current()


def is_healthy() -> bool:
    """Whether pages can be answered."""
    try:
        _current()
    except DataLayerError:
        return False
    return True


def per_dataset(question: Callable[[Panel, Request], View]) -> Callable[[Request], View]:
    """Turn ``(panel, request) -> view`` into a cached ``request -> view`` of the active version.

    A view that says it is not ``is_whole`` yet is built anew the next time.
    The view may be kept outside this process (``CACHE_URL``): nothing private may go through here.
    """
    name = f"{question.__module__}.{question.__name__}"

    @wraps(question)
    def ask(request: Request) -> View:
        current = _current()
        about = hashlib.sha256(f"{_source.contact}\0{request!r}".encode(errors="backslashreplace")).hexdigest()
        key = f"{code_version()}:{name}:{current.version}:{about}"
        view: View | None = cache.get(key)
        if view is None:
            view = question(current.panel, request)
            if getattr(view, "is_whole", True):
                cache.set(key, view)
        return view

    return ask


def of_one_version(question: Callable[[Asked], View]) -> Callable[[Asked], View]:
    """Ask again when the dataset changed meanwhile, for a question that looks more than once."""

    @wraps(question)
    def ask(request: Asked) -> View:
        version = dataset_version()
        view = question(request)
        return view if dataset_version() == version else ask(request)

    return ask


def _current() -> Loaded:
    """Look into the store when it is time, and return what may be shown."""
    asking = _source.asking
    is_due = time.monotonic() - _source.asked_at >= _source.poll_seconds
    if asking is None and is_due:
        asking = _start_asking()
        asking.wait(_source.patience if _source.is_confirmed else FIRST_PATIENCE_SECONDS)
    elif asking is not None and not _source.is_confirmed:
        asking.wait(FIRST_PATIENCE_SECONDS)
    if _source.loaded is None or not _source.is_confirmed:
        trouble = _source.trouble or DataLayerError("store_unavailable", "Expected the store's first answer in time.")
        raise DataLayerError(trouble.code, trouble.message)
    return _source.loaded


def _start_asking() -> threading.Event:
    """Ask beside the request: the store may take as long as it likes. Returns what others can wait for at once."""
    _source.asked_at = time.monotonic()
    answered = threading.Event()
    _source.asking = answered
    threading.Thread(target=_look_and_tell, args=(answered,), name="store", daemon=True).start()
    return answered


def _look_and_tell(answered: threading.Event) -> None:
    try:
        _look()
    except DataLayerError as error:
        _note_trouble(error)
    except Exception as error:
        if _source.trouble is None:
            log.exception("what is active in the store cannot be loaded")
        _source.trouble = DataLayerError("bad_dataset", f"Expected datasets that can be computed, got {error!r}.")
    finally:
        _source.asking = None
        answered.set()


def _look() -> None:
    """Load what is active in the store, unless it is loaded; an import in the middle begins the loading anew."""
    engine, loaded = store_engine(), _source.loaded
    version = active_version(engine)
    while loaded is None or loaded.version != version:
        loaded = Loaded(version, build_panel(engine))
        version = active_version(engine)
    _source.loaded, _source.is_confirmed = loaded, True
    if _source.trouble is not None:
        log.warning("the store answers again")
        _source.trouble = None


def _note_trouble(error: DataLayerError) -> None:
    if _source.trouble is None:
        shown = "the loaded data are shown" if _source.is_confirmed else "pages answer 503"
        log.warning("%s Until then %s.", error.message, shown)
    _source.trouble = error
