"""Answer every kommune's first question before anybody asks it, once per dataset and worker.

A leader who steps through kommuner meets finished answers; the few seconds of work are done between real requests.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from werkzeug.test import EnvironBuilder, run_wsgi_app

from data_layer.errors import DataLayerError
from web.guard import UPDATE_PATH

if TYPE_CHECKING:
    from web.wsgi import Application

ENCODING = "br"  # what browsers are answered with
PAUSE_SECONDS = 0.02
POLL_SECONDS = 5.0


def router_question(pathname: str, search: str = "") -> bytes:
    """Write what ``assets/20_navigate.js`` asks the page router for an address, byte for byte."""
    location = "_pages_location"
    question = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}],
        "inputs": [
            {"id": location, "property": "pathname", "value": pathname},
            {"id": location, "property": "search", "value": search},
        ],
        "changedPropIds": [f"{location}.pathname", f"{location}.search"],
    }
    return json.dumps(question, ensure_ascii=False, separators=(",", ":")).encode()


def warm(application: Application, paths: Iterable[str]) -> int:
    """Ask the application for every path and let its cache keep the answers; returns how many were asked."""
    asked = 0
    for path in paths:
        headers = [("Accept-Encoding", ENCODING), ("Content-Type", "application/json")]
        builder = EnvironBuilder(UPDATE_PATH, method="POST", data=router_question(path), headers=headers)
        run_wsgi_app(application, builder.get_environ(), buffered=True)
        asked += 1
        time.sleep(PAUSE_SECONDS)  # a real request goes first
    return asked


def keep_warm(application: Application, paths: Callable[[], Iterable[str]], dataset_version: Callable[[], str]) -> None:
    """Warm now and after every change of dataset; runs for ever, as a greenlet of a worker."""
    warmed = ""
    while True:
        try:
            version = dataset_version()
            if version != warmed:
                warm(application, paths())
                warmed = version
        except DataLayerError:  # no data yet: said by who looked for them
            warmed = ""
        time.sleep(POLL_SECONDS)
