"""gunicorn's settings. Read by ``make run``, the container and the tests: one configuration everywhere.

gevent workers, because two half-open connections stop a sync worker and 100 do not disturb this one. Preload, so
that tables and compressed files are loaded once and shared, and a killed worker is back in a tenth of a second.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import Any

import gevent
import gunicorn.http.wsgi

host = os.environ.get("HOST", "127.0.0.1")
port = os.environ.get("PORT", "8050")

bind = [f"[{host}]:{port}" if ":" in host else f"{host}:{port}"]
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gevent"
worker_connections = 1000
preload_app = True
backlog = 2048
keepalive = 15
timeout = 60
graceful_timeout = 8
max_requests = 0
control_socket_disable = True  # nobody steers it from beside; its folder cannot be written in a read-only container
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190
accesslog = None
errorlog = "-"
loglevel = os.environ.get("LOG_LEVEL", "warning")
# behind a proxy on another host, name it: only then are its X-Forwarded-Proto and (by the API's limit) -For believed
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")

gunicorn.http.wsgi.SERVER = "web"  # an answer does not tell which server program gave it


def when_ready(_server: Any) -> None:
    """Say where the application answers, once it does."""
    shown = "localhost" if host in {"0.0.0.0", "::"} else host  # noqa: S104  # compared, not bound
    print(f"Ready: http://{shown}:{port}/  (stop with Ctrl+C)", flush=True)  # noqa: T201


def pre_fork(_server: Any, _worker: Any) -> None:
    """Keep the collector's hands off everything loaded so far, so that workers go on sharing its memory."""
    gc.collect()
    gc.freeze()


def post_fork(_server: Any, _worker: Any) -> None:
    """Let the worker look into the store itself before it shows anything."""
    queries = sys.modules.get("data_layer.queries")
    if hasattr(queries, "after_fork"):
        queries.after_fork()


def post_worker_init(_worker: Any) -> None:
    """Let nothing wait alone for PostgreSQL; prepare answers in the background (``WARM_UP=0`` leaves it out)."""
    if "psycopg.waiting" in sys.modules:  # loaded before waiting was made cooperative: it must choose anew how to wait
        importlib.reload(sys.modules["psycopg.waiting"])
    application = sys.modules.get("app")
    if hasattr(application, "warm_up") and os.environ.get("WARM_UP", "1") != "0":
        gevent.spawn(application.warm_up)


def worker_exit(_server: Any, worker: Any) -> None:
    """Leave at once: taking patched threads apart at the interpreter's end prints tracebacks that mean nothing."""
    if worker.booted:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
