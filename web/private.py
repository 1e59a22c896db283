"""A leader's own file under ``/egne-tal/``: read in memory, answered, forgotten.

The answer is Min kommune with the own numbers in it, in the form ``assets/20_navigate.js`` shows. Nothing of a file
may reach a cache, a log, a disk or an address: the body is no form, is never parsed before it is measured, and what
goes wrong is told without the words of the exception, which may quote a cell.
"""

from __future__ import annotations

import functools
import threading
import time
import traceback
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import orjson
from dash.development.base_component import Component
from flask import Blueprint, Flask, Response, abort, request

from components import addresses
from components.islands import compile_still
from components.sections import municipality as section
from components.sections.private_panel import ROOT
from components.sections.private_template import guide_rows, template_csv, template_rows
from components.text import private as text
from components.text import shell as words
from components.text.addresses import TEMPLATE
from data_layer import queries
from data_layer.schema import MAX_PRIVATE_BYTES, PRIVATE_SHEET, MunicipalityView, PrivateView, Request
from web.downloads import CSV_TYPE, XLSX_TYPE, attachment
from web.errors import NOTHING_TO_SHOW
from web.response_cache import read_body

T = TypeVar("T")
NEVER_KEPT = {"Cache-Control": "no-store"}
BODY_TYPE = "application/octet-stream"
ROWS_BETWEEN_PAUSES = 20

private_numbers = Blueprint("private_numbers", __name__, url_prefix=ROOT)


class UnreadPrivateFileError(Exception):
    """Reading failed in a way that is ours to mend; says where, never with which content."""


def register_private(server: Flask) -> None:
    """Let ``server`` answer ``/egne-tal/...``; what checks tables is loaded with the first file."""
    server.register_blueprint(private_numbers)


@private_numbers.after_request
def keep_nowhere(response: Response) -> Response:
    """Forbid every cache on the way to hold an answer."""
    response.headers.update(NEVER_KEPT)
    return response


@private_numbers.post("/<token>")
def draw(token: str) -> Response:
    """Answer Min kommune with the numbers of the file in the body, or with what is wrong with it."""
    asked = asked_for(token)
    data = received()
    view = queries.municipality(asked)
    return screen_answer(view, understood(data, asked))


@private_numbers.get(f"/<token>/{TEMPLATE}.<any(csv, xlsx):ending>")
def template(token: str, ending: str) -> Response:
    """Answer an empty file for the kommune, with a row for each half-year that is not loaded yet."""
    place = queries.municipality(asked_for(token)).municipality
    rows = template_rows(place, queries.private_periods(today()))
    if ending == "csv":
        return attachment(template_csv(place, rows).encode(), f"{TEMPLATE}-{place.slug}.csv", CSV_TYPE)
    from web.workbook import workbook_bytes  # openpyxl is slow to import and large, and only workbooks need it

    book = workbook_bytes(rows, guide_rows(), (PRIVATE_SHEET, text.GUIDE_SHEET))
    return attachment(book, f"{TEMPLATE}-{place.slug}.xlsx", XLSX_TYPE)


def asked_for(token: str) -> Request:
    """Read the address as Min kommune does; 404 where it names no kommune."""
    asked = addresses.read("municipality", {**request.args.to_dict(flat=False), "token": token})
    if queries.choices(asked).municipality is None:
        abort(404)
    return asked


def received() -> bytes:
    """Take the body into memory, when our own page sent it and it is small enough."""
    if not is_from_here():
        abort(403)
    if request.mimetype != BODY_TYPE:
        abort(415)
    length = request.content_length
    if length is None:
        abort(411)
    if length > MAX_PRIVATE_BYTES:
        abort(413)
    data = read_body(request.environ, length)
    if data is None:
        abort(408)
    return data


def is_from_here() -> bool:
    """Whether a page of this very address sent the request; browsers on plain HTTP tell it by ``Origin`` alone."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    return request.headers.get("Origin") in {f"http://{request.host}", f"https://{request.host}"}


def understood(data: bytes, asked: Request) -> PrivateView:
    """Read the file, one at a time in this worker, so that whoever asks for a page waits for one at most.

    Raises
    ------
    UnreadPrivateFileError: a fault of ours; the words of the exception behind it are dropped.
    """
    with gate(), Wordless():
        return queries.private(data, asked, today(), letting_others_go_first)


class Wordless:
    """A block whose exceptions lose their words: those may quote a cell, and exceptions are logged."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Say the type and the place only; what the store has to say is no secret."""
        if isinstance(error, Exception) and getattr(error, "code", "") not in NOTHING_TO_SHOW:
            raise UnreadPrivateFileError(f"{type(error).__name__} in {places_of(error)}") from None


def places_of(error: Exception) -> str:
    """Name the innermost calls an exception came through."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    return ", ".join(f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames)


@functools.cache
def gate() -> threading.BoundedSemaphore:
    """Made when first asked for: a lock from before gevent patched this worker would stop it."""
    return threading.BoundedSemaphore(1)


def letting_others_go_first(items: Iterable[T], doing: str) -> Iterator[T]:
    """Hand on rows and let waiting requests run in between."""
    del doing  # the protocol's argument
    for count, item in enumerate(items):
        if count % ROWS_BETWEEN_PAUSES == 0:
            time.sleep(0)
        yield item


def screen_answer(view: MunicipalityView, private: PrivateView) -> Response:
    """Write the screen in the form the page router would; ``faulty`` tells the tab to let go of the file.

    A list of faults is the answer that was asked for, and so 200: a browser logs anything else as an error of the page.
    """
    screen = compile_still(section.screen(view, private))
    said = {"children": screen, "title": words.page_title(view.municipality.name), "faulty": bool(private.faults)}
    body = orjson.dumps(said, default=Component.to_plotly_json)
    return Response(body, mimetype="application/json")


def today() -> date:
    return datetime.now(UTC).date()
