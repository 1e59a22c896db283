from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import pytest
from dash import MATCH, Dash, Input, Output, State

from web.contract import Slot, argument_hints, hint_of, is_deeper_than, is_of, read_contract


@pytest.mark.parametrize(
    ("value", "hint", "expected"),
    [
        ("a", str, True),
        (1, str, False),
        (1, int, True),
        (True, int, False),
        (1.5, int, False),
        (1, float, True),
        (True, float, False),
        (True, bool, True),
        ("a", str | None, True),
        (1, str | None, False),
        (["a"], list[str], True),
        ([1], list[str], False),
        ([None], list[str], True),
        ("ab", list[str], False),
        (["a"], Sequence[str], True),
        ({}, Mapping[str, Any], True),
        ([], dict[str, Any], False),
        ("x", Literal["x", "y"], True),
        ("z", Literal["x", "y"], False),
        (object(), Any, True),
    ],
)
def test_value_is_held_against_annotation(value, hint, expected):
    assert is_of(value, hint) is expected


def test_depth_counts_lists_and_objects():
    assert not is_deeper_than(3, {"a": [1]})
    assert is_deeper_than(2, {"a": [1]})


def registered(app: Dash, output: str) -> Mapping[str, Any]:
    return app.callback_map[output]


def test_contract_of_single_matching_callback():
    app = Dash("contract", use_async=False)

    @app.callback(Output({"i": MATCH}, "title"), Input({"i": MATCH}, "n_clicks"), State("s", "data"))
    def _update(clicks: int, data: dict[str, Any]) -> str:
        return f"{clicks}{data}"

    contract = read_contract(registered(app, '{"i":["MATCH"]}.title'))
    body = {
        "outputs": {"id": {"i": "a"}, "property": "title"},
        "inputs": [{"id": {"i": "a"}, "property": "n_clicks", "value": 1}],
        "state": [{"id": "s", "property": "data", "value": {}}],
        "changedPropIds": ['{"i":"a"}.n_clicks'],
    }
    assert contract.problem(body) == ""
    assert contract.problem(body | {"changedPropIds": ['{"i":"b"}.n_clicks']}) == "changedPropIds"
    assert contract.problem(body | {"state": [{"id": "s", "property": "data", "value": []}]}) == "state"


def test_contract_of_callback_with_duplicate_output_and_without_output():
    app = Dash("duplicates", use_async=False)

    @app.callback(Output("a", "title", allow_duplicate=True), Input("b", "value"), prevent_initial_call=True)
    def _double(value: str) -> str:
        return value

    @app.callback(Input("b", "value"))
    def _silent(_value: str) -> None: ...

    inputs = [{"id": "b", "property": "value", "value": "x"}]
    doubled, silent = app.callback_map.items()
    sent = {"id": "a", "property": doubled[0].removeprefix("a.")}
    assert read_contract(doubled[1]).problem({"outputs": sent, "inputs": inputs}) == ""
    assert read_contract(silent[1]).problem({"inputs": inputs}) == ""


def test_router_takes_texts_only():
    spec = {
        "inputs": [{"id": "_pages_location", "property": name} for name in ("pathname", "search")],
        "state": [],
        "output": None,
        "no_output": True,
        "inputs_state_indices": {"pathname_": 0, "search_": 1},
    }
    contract = read_contract(spec)

    def body(pathname: Any) -> dict[str, Any]:
        return {
            "inputs": [
                {"id": "_pages_location", "property": "pathname", "value": pathname},
                {"id": "_pages_location", "property": "search", "value": ""},
            ]
        }

    assert contract.problem(body("/")) == ""
    assert contract.problem(body(None)) == "inputs"
    assert contract.problem(body(5)) == "inputs"
    assert contract.problem(body("Atlantis")) == "inputs"


def test_annotation_for_type_checkers_only_leaves_that_argument_unchecked():
    def hidden(value: NotImported, other: int) -> NotImported: ...  # type: ignore[name-defined]  # noqa: F821

    assert hint_of(hidden, "value") is Any
    assert hint_of(hidden, "other") is int


def test_arguments_grouped_by_name_are_left_unchecked():
    spec = {"inputs": [1], "state": [], "inputs_state_indices": {"a": 0}, "callback": None}
    assert argument_hints(spec) == [Any]


def test_long_text_passes_only_where_long_texts_live():
    long = "x" * 5_000
    assert not Slot("a", "value").fits({"id": "a", "property": "value", "value": long})
    assert Slot("a", "data").fits({"id": "a", "property": "data", "value": long})
