from __future__ import annotations

import logging
from typing import Any

import pytest

from tests.web.conftest import GOOD


def with_(**changes: Any) -> dict[str, Any]:
    return {**GOOD, **changes}


def with_value(value: Any) -> dict[str, Any]:
    return with_(inputs=[{"id": "kommune", "property": "value", "value": value}])


ROW = {"type": "row", "index": 1}
PATTERN = {
    "output": '..echo.children...{"index":["ALL"],"type":"row"}.title..',
    "outputs": [{"id": "echo", "property": "children"}, [{"id": ROW, "property": "title"}]],
    "inputs": [[{"id": ROW, "property": "n_clicks", "value": 2}]],
    "state": [{"id": "kommune", "property": "value", "value": "Odense"}],
    "changedPropIds": ['{"index":1,"type":"row"}.n_clicks'],
    "parsedChangedPropsIds": [ROW],
}

BAD = {
    "null": b"null",
    "list": b"[]",
    "string": b'"x"',
    "number": b"7",
    "empty object": b"{}",
    "no json": b"hello",
    "broken utf-8": b'{"output":"\xff\xfe"}',
    "NaN": b'{"output":"greeting.children","inputs":[{"id":"kommune","property":"value","value":NaN}]}',
    "bottomless": b"[" * 100_000 + b"]" * 100_000,
    "deep": b'{"output":"greeting.children","state":' + b"[" * 60 + b"]" * 60 + b"}",
    "unknown key": with_(surprise=1),
    "prototype": {"__proto__": {"x": 1}, "output": "greeting.children"},
    "unknown output": with_(output="nope.children"),
    "output of another type": with_(output=["greeting.children"]),
    "outputs missing": {key: value for key, value in GOOD.items() if key != "outputs"},
    "outputs of another property": with_(outputs={"id": "greeting", "property": "style"}),
    "outputs a text": with_(outputs="greeting"),
    "outputs twice": with_(outputs=[GOOD["outputs"], GOOD["outputs"]]),
    "inputs missing": {key: value for key, value in GOOD.items() if key != "inputs"},
    "inputs empty": with_(inputs=[]),
    "inputs a text": with_(inputs="x"),
    "inputs an object": with_(inputs={"id": "kommune"}),
    "inputs fifty times": with_(inputs=GOOD["inputs"] * 50),
    "input of another component": with_(inputs=[{"id": "echo", "property": "value", "value": "Aalborg"}]),
    "input without property": with_(inputs=[{"id": "kommune", "value": "Aalborg"}]),
    "input with numeric property": with_(inputs=[{"id": "kommune", "property": 3, "value": "Aalborg"}]),
    "input a list": with_(inputs=[[GOOD["inputs"][0]]]),
    "state unasked": with_(state=GOOD["inputs"]),
    "changed something else": with_(changedPropIds=["zzz.value"]),
    "changed without dot": with_(changedPropIds=["kommune"]),
    "changed a number": with_(changedPropIds=5),
    "changed numbers": with_(changedPropIds=[5]),
    "value a list": with_value(["Aalborg"]),
    "value an object": with_value({"a": 1}),
    "value a number": with_value(5),
    "value too long": with_value("x" * 5_000),
    "pattern entry not a list": PATTERN | {"inputs": [PATTERN["inputs"][0][0]]},
    "pattern with other keys": PATTERN | {"inputs": [[{"id": {"type": "row"}, "property": "n_clicks"}]]},
    "pattern with other type": PATTERN | {"inputs": [[{"id": {"type": "col", "index": 1}, "property": "n_clicks"}]]},
    "pattern with text id": PATTERN | {"inputs": [[{"id": "row", "property": "n_clicks"}]]},
    "pattern with object wildcard": PATTERN
    | {"inputs": [[{"id": {"type": "row", "index": {}}, "property": "n_clicks"}]]},
    "pattern state missing": PATTERN | {"state": []},
    "pattern state of other type": PATTERN | {"state": [{"id": "kommune", "property": "value", "value": 4}]},
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_malformed_request_gets_400_and_one_log_line(post, toy, caplog, body):
    with caplog.at_level(logging.INFO):
        answer = post(body)
    assert answer.status_code == 400
    assert answer.is_json
    assert answer.json["error"]
    assert toy.calls == 0
    assert len(caplog.records) <= 1
    assert all(record.exc_info is None for record in caplog.records)


@pytest.mark.parametrize("value", ["Atlantis", None])
def test_value_outside_the_data_gets_400(post, value):
    answer = post(with_value(value))
    assert answer.status_code == 400
    assert answer.json["error"] == "unknown_municipality"


def test_good_requests_pass(post):
    assert "Hej Aalborg" in post(GOOD).get_data(as_text=True)
    assert post(PATTERN).json["response"]["echo"]["children"] == "[2]"
    assert (
        post(PATTERN | {"outputs": [PATTERN["outputs"][0], []], "inputs": [[]], "changedPropIds": []}).status_code
        == 200
    )


def test_wrong_content_type_is_refused(post):
    assert post(GOOD, Content_Type="text/plain").status_code == 415


def test_large_body_is_refused_and_the_connection_closed(client):
    answer = client.post("/_dash-update-component", data=b"x" * 1_000_001, content_type="application/json")
    assert answer.status_code == 413
    assert answer.headers["Connection"] == "close"


def test_body_without_length_is_refused(client):
    answer = client.post("/_dash-update-component", content_type="application/json")
    assert answer.status_code == 411
    assert answer.headers["Connection"] == "close"


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-component-suites/../..",
        "/_dash-component-suites/dash",
        "/_dash-component-suites/dash/dash.py",
        "/_dash-component-suites/os/x.js",
        "/_dash-component-suites/dash/dcc/nope.js",
        "/_dash-component-suites/dash/../../../etc/passwd",
        "/_reload-hash",
        "/_alive",
        "/_mcp",
        "/assets/../../app.py",
        "/assets/nope.css",
    ],
)
def test_unknown_internal_path_is_404(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/_dash-update-component"])
def test_other_methods_are_405(client, method, path):
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"]
