"""What a callback accepts, read once from its registration, and whether a request's body fits it.

A callback's own annotations are part of its contract: a parameter annotated ``str | None`` refuses a list before the
function runs. Values outside the data (an unknown kommune) are the callback's to judge.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

WILDCARDS = (["ALL"], ["MATCH"], ["ALLSMALLER"])
COLLECTING = (["ALL"], ["ALLSMALLER"])
KNOWN_KEYS = {"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"}
LONG_PROPERTIES = {"data", "figure", "children", "contents", "rowData", "clickData", "hoverData", "relayoutData"}
MAX_TEXT = 4_000
MAX_DEPTH = 40
MAX_MATCHES = 2_000
ROUTER_ID = "_pages_location"
ADDRESS_PARTS = {"pathname": re.compile("/"), "search": re.compile(r"\?|$")}


@dataclass(frozen=True)
class Slot:
    """One declared input, state or output: its component, its property, the type its callback wants."""

    component: str | dict[str, Any]
    prop: str
    hint: Any = Any
    is_required: bool = False

    @property
    def is_collecting(self) -> bool:
        """Whether the client sends a list: every component that matches."""
        return isinstance(self.component, dict) and any(value in COLLECTING for value in self.component.values())

    def fits(self, entry: Any) -> bool:
        """Whether a sent entry is this slot's."""
        if self.is_collecting:
            return (
                isinstance(entry, list) and len(entry) <= MAX_MATCHES and all(self._fits_one(one, Any) for one in entry)
            )
        return self._fits_one(entry, self.hint)

    def _fits_one(self, entry: Any, hint: Any) -> bool:
        if not isinstance(entry, dict) or entry.get("property") is None:
            return False
        if not isinstance(entry["property"], str) or entry["property"].split("@")[0] != self.prop:
            return False
        return self._is_me(entry.get("id")) and self._takes(entry.get("value"), hint)

    def _is_me(self, sent: Any) -> bool:
        if isinstance(self.component, str) or not isinstance(sent, dict):
            return bool(sent == self.component)
        return sent.keys() == self.component.keys() and all(
            isinstance(sent[key], str | int | float) if wanted in WILDCARDS else sent[key] == wanted
            for key, wanted in self.component.items()
        )

    def _takes(self, value: Any, hint: Any) -> bool:
        if isinstance(value, str) and len(value) > MAX_TEXT and self.prop not in LONG_PROPERTIES:
            return False
        return not self.is_required if value is None else is_of(value, hint)


@dataclass(frozen=True)
class Contract:
    """All slots of one callback."""

    outputs: tuple[Slot, ...]
    inputs: tuple[Slot, ...]
    state: tuple[Slot, ...]

    def problem(self, body: Mapping[str, Any]) -> str:
        """Name the first thing in a body that this callback did not declare, or return an empty text."""
        outputs = body.get("outputs")
        sent = outputs if isinstance(outputs, list) else [] if outputs is None else [outputs]
        if not fit_all(self.outputs, sent):
            return "outputs"
        if not fit_all(self.inputs, body.get("inputs") or []):
            return "inputs"
        if not fit_all(self.state, body.get("state") or []):
            return "state"
        return "" if are_changes_of(body.get("changedPropIds", []), body.get("inputs") or []) else "changedPropIds"


def fit_all(slots: Sequence[Slot], sent: Any) -> bool:
    """Whether the entries are exactly the declared ones, in their order."""
    return (
        isinstance(sent, list)
        and len(sent) == len(slots)
        and all(slot.fits(entry) for slot, entry in zip(slots, sent, strict=True))
    )


def are_changes_of(changed: Any, inputs: list[Any]) -> bool:
    """Whether every changed property is one of the sent inputs."""
    entries = [one for entry in inputs for one in (entry if isinstance(entry, list) else [entry])]
    known = {f"{written_id(entry['id'])}.{entry['property']}" for entry in entries}
    return isinstance(changed, list) and all(isinstance(name, str) and name in known for name in changed)


def written_id(component: Any) -> str:
    """Write a component's id the way the renderer does."""
    if isinstance(component, str):
        return component
    return json.dumps(component, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_contract(registered: Mapping[str, Any]) -> Contract:
    """Turn Dash's registration of one callback into its contract."""
    hints = argument_hints(registered)
    declared = registered["output"] or []
    outputs = [] if registered["no_output"] else declared if isinstance(declared, list | tuple) else [declared]
    n_inputs = len(registered["inputs"])
    return Contract(
        outputs=tuple(read_slot(output.to_dict()) for output in outputs),
        inputs=tuple(map(read_slot, registered["inputs"], hints[:n_inputs])),
        state=tuple(map(read_slot, registered["state"], hints[n_inputs:])) if registered["state"] else (),
    )


def read_slot(spec: Mapping[str, Any], hint: Any = Any) -> Slot:
    """Read one ``{"id": ..., "property": ...}``; a pattern's id is JSON in a string."""
    component = spec["id"]
    if component == ROUTER_ID:  # Dash's own page callback fails on anything but these
        return Slot(component, spec["property"], ADDRESS_PARTS.get(spec["property"], hint), is_required=True)
    if isinstance(component, str) and component.startswith("{"):
        component = json.loads(component)
    return Slot(component, spec["property"].split("@")[0], hint)


def argument_hints(registered: Mapping[str, Any]) -> list[Any]:
    """Collect the annotations of a callback's arguments in the order the client sends them."""
    count = len(registered["inputs"]) + len(registered["state"])
    order = registered["inputs_state_indices"]
    function = getattr(registered.get("callback"), "__wrapped__", None)
    if function is None or order not in (0, list(range(count))):
        return [Any] * count
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    return ([hint_of(function, name) for name in names] + [Any] * count)[:count]


def hint_of(function: Callable[..., Any], name: str) -> Any:
    """Evaluate one annotation; a name that exists for type checkers only leaves its argument unchecked."""
    written = {name: function.__annotations__.get(name, Any)}
    try:
        return typing.get_type_hints(types.SimpleNamespace(__annotations__=written), function.__globals__)[name]
    except NameError:
        return Any


def is_of(value: Any, hint: Any) -> bool:
    """Whether a JSON value is of an annotated type; types JSON cannot hold count as fitting."""
    if isinstance(hint, re.Pattern):
        return isinstance(value, str) and hint.match(value) is not None
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return any(is_of(value, one) for one in typing.get_args(hint))
    if origin is Literal:
        return value in typing.get_args(hint)
    plain = origin or hint
    if isinstance(plain, type) and issubclass(plain, list | tuple | Sequence) and plain is not str:
        inner = typing.get_args(hint)[:1]
        return isinstance(value, list) and (not inner or all(one is None or is_of(one, inner[0]) for one in value))
    if isinstance(plain, type) and issubclass(plain, Mapping):
        return isinstance(value, dict)
    return is_scalar_of(value, plain)


def is_scalar_of(value: Any, plain: Any) -> bool:
    """Whether a value is of a plain JSON type; a whole number is a float too, a truth value is no number."""
    if plain is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if plain is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if plain in {str, bool}:
        return isinstance(value, plain)
    return plain is not type(None)


def is_deeper_than(limit: int, body: Any) -> bool:
    """Whether lists and objects are nested deeper than ``limit``; never recurses."""
    level = [body]
    for _ in range(limit):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return False
    return True
