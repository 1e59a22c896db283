"""Files under ``/hent/``: the tables of the screens as CSV and XLSX, and the stored datasets.

A file answers the same address as its page: same keys, same query, same table. Where a page shows a default for a
choice it cannot honour, a file is refused: nobody would notice the default in a file.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import orjson
from flask import Blueprint, Flask, Response, request

from components import addresses
from components.exports import FILE_ROOT, csv_text, export_rows, file_name
from components.sections import child_files, compare_table, files, organisation_table
from components.text import addresses as address_words
from components.text import downloads as text
from data_layer import queries
from data_layer.reference.published import published_facts
from data_layer.schema import Choices, DataView, Request, Subject
from data_layer.schema.patterns import FittedModel
from web.errors import error_page, wants_page

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WAIT_SECONDS, WAIT_STEP = 10.0, 0.1

downloads = Blueprint("downloads", __name__, url_prefix=FILE_ROOT)


@dataclass(frozen=True)
class Kind:
    """One file: the page whose address it understands, the query it asks, how its table is made, its sort keys."""

    page: str
    query: Callable[[Request], Any]
    build: Callable[[Any], files.File]
    sorts: tuple[str, ...] = ()


def _published(_view: DataView) -> files.File:
    return files.published_file(published_facts())


KINDS = {
    address_words.FILES["compare"]: Kind("compare", queries.compare, files.compare_file, compare_table.SORTS),
    address_words.FILES["series"]: Kind("compare", queries.compare, files.series_file, compare_table.SORTS),
    address_words.FILES["similar"]: Kind("compare", queries.compare, files.similar_file, compare_table.SORTS),
    address_words.FILES["regions"]: Kind("regions", queries.regions, files.regions_file),
    address_words.FILES["organisation"]: Kind(
        "organisation", queries.organisation, files.organisation_file, organisation_table.SORTS
    ),
    address_words.FILES["child"]: Kind("organisation", queries.organisation, child_files.course_file),
    address_words.FILES["scenarios"]: Kind("organisation", queries.organisation, child_files.scenarios_file),
    address_words.FILES["teams"]: Kind("municipality", queries.municipality, files.teams_file),
    address_words.FILES["own_model"]: Kind("patterns", queries.patterns, files.own_model_file),
    address_words.FILES["coverage"]: Kind("data", queries.data_status, files.coverage_file),
    address_words.FILES["definitions"]: Kind("data", queries.data_status, files.definitions_file),
    address_words.FILES["published"]: Kind("data", queries.data_status, _published),
}


def register_downloads(server: Flask) -> None:
    """Let ``server`` answer ``/hent/...``."""
    server.register_blueprint(downloads)


@downloads.get("/<name>.<any(csv, xlsx):ending>")
def table_file(name: str, ending: str) -> Response:
    """Answer one table with the choices of the query string."""
    kind = KINDS.get(name)
    if kind is None:
        return not_found()
    if unknown := unknown_keys(kind.page):
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(unknown))
    asked = addresses.read(kind.page, request.args.to_dict(flat=False))
    resolved = queries.choices(asked)
    if wrong := _wrong_in_table(resolved, kind):
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(wrong))
    if kind.page == "municipality" and resolved.municipality is None:
        return refusal(400, text.BAD_QUERY_TITLE, text.NO_MUNICIPALITY)
    view = _finished(kind.query, asked)
    return _nothing_to_write(name, view) or attached(kind.build(view), ending)


def _finished(query: Callable[[Request], Any], asked: Request) -> Any:
    """Ask again, for a while, as long as the reader's own model is computed: every worker fits its own."""
    end = time.monotonic() + WAIT_SECONDS
    while getattr(view := query(asked), "own_waits", False) and time.monotonic() < end:
        time.sleep(WAIT_STEP)
    return view


def _nothing_to_write(name: str, view: Any) -> Response | None:
    if name == address_words.FILES["series"] and not view.chosen:
        return refusal(400, text.BAD_QUERY_TITLE, text.NOTHING_CHOSEN)
    if name == address_words.FILES["similar"] and not (view.similar and view.similar.rows):
        return refusal(400, text.BAD_QUERY_TITLE, text.NO_SIMILAR)
    if name == address_words.FILES["teams"] and not (view.teams and view.teams.rows):
        return refusal(404, text.NO_TEAMS_TITLE, text.NO_TEAMS)
    if name in {address_words.FILES["child"], address_words.FILES["scenarios"]} and not (
        view.child and view.child.results
    ):
        return refusal(400, text.NO_CHILD_TITLE, text.NO_CHILD)
    if name == address_words.FILES["own_model"] and not (view.own and isinstance(view.own.result, FittedModel)):
        return refusal(404, text.NO_MODEL_TITLE, text.NO_MODEL)
    return None


@downloads.get("/dataset/<subject>.csv")
def dataset_file(subject: str) -> Response:
    """Answer a stored dataset in the form that the importer reads."""
    stored = queries.stored_csv(Subject(subject)) if subject in set(Subject) else None
    if stored is None:
        return not_found()
    info, content = stored
    name = file_name(subject, info.extract_date.isoformat(), simulated=info.simulated)
    return attachment(content.encode(), f"{name}.csv", CSV_TYPE)


@downloads.get("/")
@downloads.get("/<path:_path>")
def no_file(_path: str = "") -> Response:
    """Answer every other address below ``/hent/``."""
    return not_found()


def unknown_keys(page: str, *more: str) -> list[tuple[str, str]]:
    """List keys that are neither the page's nor among ``more``, or that stand there twice."""
    known = {*(addresses.KEYS[field] for field in addresses.PAGES[page].fields), address_words.LANGUAGE, *more}
    return [(key[:20], values[-1][:20]) for key, values in request.args.lists() if key not in known or len(values) > 1]


def wrong_choices(choices: Choices) -> list[tuple[str, str]]:
    """List choices, in the address's words, that the loaded data cannot honour."""
    return [(addresses.KEYS.get(problem.key, problem.key), problem.text) for problem in choices.problems]


def _wrong_in_table(choices: Choices, kind: Kind) -> list[tuple[str, str]]:
    wrong = wrong_choices(choices)
    is_sortable = choices.sort.removeprefix("-") in {"", *kind.sorts}
    return wrong if is_sortable else [*wrong, (address_words.KEYS["sort"], choices.sort[:20])]


def attached(file: files.File, ending: str) -> Response:
    """Answer a table as a file to keep."""
    rows = export_rows(file.table, file.stamp)
    if ending == "csv":
        return attachment(csv_text(rows).encode(), f"{file.name}.csv", CSV_TYPE)
    about = ((text.ABOUT_WHAT, file.table.caption), *file.about, (text.ABOUT_ADDRESS, request.full_path.rstrip("?")))
    from web.workbook import workbook_bytes  # openpyxl is slow to import and large, and only workbooks need it

    return attachment(workbook_bytes(rows, about), f"{file.name}.xlsx", XLSX_TYPE)


def attachment(content: bytes, name: str, mimetype: str) -> Response:
    """Answer bytes as a file to keep under ``name``."""
    keeping = "no-store" if has_own_words() else "no-cache"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": keeping}
    return Response(content, 200, headers, content_type=mimetype)


def has_own_words() -> bool:
    """Whether a drawn organisation stands in the address, or in the address of a view in it."""
    return f"{address_words.KEYS['drawing']}=" in unquote(unquote(request.query_string.decode("latin-1")))


def not_found() -> Response:
    """Say that there is no such file."""
    return refusal(404, text.NOT_FOUND_TITLE, text.NOT_FOUND_HELP)


def refusal(status: int, title: str, sentence: str) -> Response:
    """Say in Danish why there is no file, as a page for a person and as JSON for a program."""
    if not wants_page():
        return Response(orjson.dumps({"error": title, "message": sentence}), status, mimetype="application/json")
    return error_page(status, title, sentence)
