"""The OpenAPI 3.1 document, made from parameters, row types and loaded data: there is nothing to keep in step."""

from __future__ import annotations

from typing import Any, Literal

import orjson
from pydantic import TypeAdapter

from components.open_data import API_ROOT
from components.text import open_data as text
from data_layer.queries import OpenData
from web.api.formats import FORMATS, JSON_TYPE, csv_bytes, json_bytes
from web.api.parameters import PARAMETERS, Parameter
from web.api.resources import RESOURCES, Links, Meta, Page, Resource, page_of
from web.problems import PROBLEM_TYPE, URN

Json = dict[str, Any]
REF = "#/components/schemas/"
HEADERS: Json = {
    "ETag": ("Strong; changes with the dataset and the release. Send it back as If-None-Match.", "string"),
    "Cache-Control": ("public, max-age=60", "string"),
    "Link": ("Addresses of the first, previous, next and last page (RFC 8288).", "string"),
}


def openapi(data: OpenData) -> Json:
    """Describe every address, parameter, answer and error."""
    return {
        "openapi": "3.1.0",
        "info": {"title": text.TITLE, "version": "1", "description": text.SUMMARY},
        "servers": [{"url": API_ROOT}],
        "paths": {
            "/": {"get": _contents_operation()},
            "/openapi.json": {"get": _own_operation()},
            **{f"/{one.name}": {"get": _operation(one, data)} for one in RESOURCES.values()},
        },
        "components": {"schemas": _schemas(), "responses": _problems()},
    }


def _operation(resource: Resource, data: OpenData) -> Json:
    page = page_of(resource, {"page_size": ("1",)}, data)
    return {
        "operationId": f"get_{resource.name}",
        "summary": text.RESOURCES[resource.name],
        "description": f"Numbers: {page.meta.dataset}. Columns of files: {', '.join(resource.columns)}.",
        "parameters": [_parameter(PARAMETERS[name], data) for name in resource.all_parameters],
        "responses": {
            "200": {
                "description": text.RESOURCES[resource.name],
                "headers": {name: _header(*said) for name, said in HEADERS.items()},
                "content": _content(resource, page),
            },
            "304": {"description": "The ETag sent as If-None-Match still names the answer."},
            **{str(status): {"$ref": f"#/components/responses/{status}"} for status in PROBLEMS},
        },
    }


def _content(resource: Resource, page: Page) -> Json:
    """Describe the answer in every format, with the first row that is there now."""
    answer = {"$ref": f"{REF}{resource.name}"}
    written: Json = {one.media_type: {"schema": {"type": "string"}} for one in FORMATS.values()}
    written["text/csv"]["example"] = csv_bytes(page).decode()
    return {**written, JSON_TYPE: {"schema": answer, "example": orjson.loads(json_bytes(page))}}


def _parameter(parameter: Parameter, data: OpenData) -> Json:
    said: Json = {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": text.PARAMETERS[parameter.name],
        "schema": parameter.schema(data),
    }
    if parameter.is_list:
        said |= {"style": "form", "explode": False}
    if parameter.example:
        said["example"] = parameter.example.split(",") if parameter.is_list else parameter.example
    return said


def _header(description: str, kind: str) -> Json:
    return {"description": description, "schema": {"type": kind}}


def _schemas() -> Json:
    """Make schemas from the row types; every field gets its description."""
    types = [*(one.row for one in RESOURCES.values()), Meta, Links]
    written: Literal["serialization"] = "serialization"
    adapted: list[tuple[type, Literal["serialization"], TypeAdapter[Any]]]
    adapted = [(one, written, TypeAdapter(one)) for one in types]
    found = TypeAdapter.json_schemas(adapted, ref_template=REF + "{model}")[1]["$defs"]
    for schema in found.values():
        for name, said in schema.get("properties", {}).items():
            said.pop("title", None)
            said["description"] = text.FIELDS[name][1]
    answers = {one.name: _answer(one) for one in RESOURCES.values()}
    return {**found, **answers, "Problem": PROBLEM}


def _answer(resource: Resource) -> Json:
    row = {"$ref": f"{REF}{resource.row.__name__}"}
    parts = {
        "meta": {"$ref": f"{REF}Meta"},
        "links": {"$ref": f"{REF}Links"},
        "data": {"type": "array", "items": row, "maxItems": PARAMETERS["page_size"].most},
    }
    return {"type": "object", "required": list(parts), "properties": parts}


PROBLEM: Json = {
    "type": "object",
    "description": "RFC 9457. Title and detail are Danish.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "What kind of problem, for programs."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "parameter": {"type": "string", "description": "The parameter that was not understood."},
        "received": {"type": "string", "description": "What came."},
        "allowed": {"description": "What is allowed: words, or the smallest and largest whole number."},
    },
}
PROBLEMS: dict[int, tuple[str, str, str]] = {
    400: ("unknown-value", text.UNKNOWN_VALUE, text.unknown_value("format", "pdf", ", ".join(FORMATS))),
    404: ("no-such-page", text.NO_SUCH_PAGE, text.no_such_page(9, 2)),
    406: ("not-acceptable", text.NOT_ACCEPTABLE, text.not_acceptable("image/png", JSON_TYPE)),
    429: ("too-many-requests", text.TOO_MANY, text.too_many("300/minute", 12)),
    503: ("store-unavailable", text.NO_DATA, text.NO_DATA_HELP),
}
MEANINGS = {
    400: "A parameter or its value is unknown.",
    404: "There is no such page, or choices contradict each other.",
    406: "None of the formats is accepted.",
    429: "Too many requests; Retry-After says in how many seconds to come back.",
    503: "No data are loaded, or the store does not answer yet.",
}


def _problems() -> Json:
    def answer(status: int) -> Json:
        kind, title, detail = PROBLEMS[status]
        example = {"type": URN + kind, "title": title, "status": status, "detail": detail}
        content = {PROBLEM_TYPE: {"schema": {"$ref": f"{REF}Problem"}, "example": example}}
        said: Json = {"description": MEANINGS[status], "content": content}
        if status in {429, 503}:
            said["headers"] = {"Retry-After": _header("Seconds.", "string")}
        return said

    return {str(status): answer(status) for status in PROBLEMS}


def _contents_operation() -> Json:
    schema = {"type": "object", "required": ["title", "summary", "openapi", "resources"]}
    return _plain_operation("get_contents", "The resources.", schema)


def _own_operation() -> Json:
    return _plain_operation("get_openapi", "This document.", {"type": "object", "required": ["openapi", "paths"]})


def _plain_operation(name: str, summary: str, schema: Json) -> Json:
    problems = {str(status): {"$ref": f"#/components/responses/{status}"} for status in (400, 429, 503)}
    found = {"description": summary, "content": {JSON_TYPE: {"schema": schema}}}
    return {"operationId": name, "summary": summary, "responses": {"200": found, **problems}}
