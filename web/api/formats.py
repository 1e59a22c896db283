"""One page as JSON, CSV of two flavours, or a workbook: the same fields, the same numbers, the same marks."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from flask import request

from components.exports import Entry, csv_text, escape_formula, file_name
from components.text import common
from components.text import downloads as download_text
from components.text import open_data as text
from data_layer.schema import MissingState
from web.api.parameters import JSON_ROWS, MOST_ROWS, NotUnderstoodError
from web.api.resources import Page
from web.problems import problem

JSON_TYPE = "application/json"
CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Format:
    """How a page is written.

    ``ending``: of the file's name, empty for what is no file. ``rows``: of a page where nobody says how many; a person
    who opens a file expects all of it.
    """

    media_type: str
    write: Callable[[Page], bytes]
    ending: str = ""
    rows: int = MOST_ROWS


def json_bytes(page: Page) -> bytes:
    """Write meta, links and rows."""
    return orjson.dumps({"meta": page.meta, "links": page.links, "data": page.rows})


def _rows(page: Page, written: Callable[[Any], Entry | None]) -> Iterator[list[Entry | None]]:
    """Write every row's entries, and behind them the stamp, which is written once where it is the same for all."""
    fields, stamps = page.resource.fields, [name for name in page.resource.columns if name not in page.resource.fields]

    @functools.cache
    def stamp_of(said: tuple[Any, ...]) -> list[Entry | None]:
        return list(map(written, said))

    for row in page.rows:
        said = page.stamp(row)
        own = vars(row)
        yield [*(written(own[name]) for name in fields), *stamp_of(tuple(said[name] for name in stamps))]


def csv_bytes(page: Page) -> bytes:
    """Write comma, decimal point, UTF-8, ISO dates; what is missing is empty, and its state stands beside it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(page.resource.columns)
    writer.writerows(_rows(page, _plain))
    return out.getvalue().encode()


def _plain(entry: Any) -> str:
    if isinstance(entry, str):
        return escape_formula(entry)
    if entry is None:
        return ""
    if isinstance(entry, bool):
        return "true" if entry else "false"
    if isinstance(entry, date):
        return entry.isoformat()
    return repr(entry)


def danish_csv_bytes(page: Page) -> bytes:
    """Write what Danish Excel opens with a double click."""
    rows = (tuple("" if entry is None else entry for entry in row) for row in _rows(page, _danish))
    return csv_text([_danish_header(page), *rows]).encode()


def _danish_header(page: Page) -> tuple[str, ...]:
    return tuple(text.FIELDS[name][0] for name in page.resource.columns)


def _danish(entry: Any) -> Entry:
    if isinstance(entry, bool):
        return text.YES_NO[entry]
    if isinstance(entry, MissingState):
        return common.MISSING_SHORT[entry]
    return entry if isinstance(entry, float | int) else _plain(entry)


def xlsx_bytes(page: Page) -> bytes:
    """Write a workbook with a second sheet about what it is; equal pages give equal bytes."""
    from web.workbook import long_workbook_bytes  # openpyxl is slow to import and large, and only workbooks need it

    rows = _rows(page, lambda entry: None if entry is None else _danish(entry))
    return long_workbook_bytes(_danish_header(page), rows, _about(page), page.meta.dataset_extract_date)


def _about(page: Page) -> tuple[tuple[str, str], ...]:
    meta = page.meta
    given = {name: value for name, value in vars(meta).items() if value is not None}
    said = [
        (text.FIELDS[name][0], text.YES_NO[value] if isinstance(value, bool) else _plain(value))
        for name, value in given.items()
    ]
    return (
        (download_text.ABOUT_WHAT, text.RESOURCES_DANISH[meta.resource]),
        *said,
        (download_text.ABOUT_ADDRESS, page.links.self),
    )


FORMATS = {
    "json": Format(JSON_TYPE, json_bytes, rows=JSON_ROWS),
    "csv": Format(CSV_TYPE, csv_bytes, ".csv"),
    "csv-dk": Format(CSV_TYPE, danish_csv_bytes, "-dk.csv"),
    "xlsx": Format(XLSX_TYPE, xlsx_bytes, ".xlsx"),
}
_BY_TYPE = {JSON_TYPE: "json", CSV_TYPE: "csv", XLSX_TYPE: "xlsx"}


def asked_format(asked: tuple[str, ...]) -> str:
    """Choose by the parameter, else by the header Accept; JSON where anything will do.

    Raises
    ------
    NotUnderstoodError: the client takes none of the formats.
    """
    if asked:
        return asked[0]
    if not request.headers.get("Accept", "").strip():
        return "json"
    best = request.accept_mimetypes.best_match(list(_BY_TYPE))
    if best is None:
        received, allowed = request.headers["Accept"], list(_BY_TYPE)
        detail = text.not_acceptable(received[:100], ", ".join(allowed))
        raise NotUnderstoodError(
            problem(406, "not-acceptable", text.NOT_ACCEPTABLE, detail, received=received, allowed=allowed)
        )
    return _BY_TYPE[best]


def name_of_file(page: Page, ending: str) -> str:
    """Name what is in the file, of which half-years, which part of the whole it is, and that it is simulated."""
    meta = page.meta
    periods = dict.fromkeys((meta.period_from, meta.period_to))
    number = text.PAGE_OF_FILE.format(page=meta.page, pages=meta.pages) if meta.pages > 1 else ""
    return file_name(meta.resource, *periods, number, simulated=meta.simulated) + ending
