"""Plain elements, ``html.Div`` and the like, without Dash's check of every argument.

A screen has hundreds of elements, and the check took 40 % of the time to build it; tests check all screens instead
(``tests/pages/test_elements.py``). In everything else these are Dash's own components.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import dash
from dash.development.base_component import Component


class Input(Component):
    """An HTML input, which Dash leaves out. Only inside what becomes an island: no script draws it."""

    _children_props: list[str] = []  # noqa: RUF012  # Dash reads these names from the class
    _base_nodes = ["children"]  # noqa: RUF012
    _namespace = "dash_html_components"
    _type = "Input"

    def __init__(self, **properties: Any) -> None:
        names = ["id", "type", "name", "value", "checked", "disabled", "maxLength", "min", "max", "step", "className"]
        more = ["placeholder", "autoComplete", "inputMode", "list", "spellCheck", "accept"]
        self._prop_names = self.available_properties = [*names, *more]
        self._valid_wildcard_attributes = self.available_wildcard_properties = ["data-", "aria-"]
        super().__init__(**properties)  # type: ignore[no-untyped-call]


class _Elements:
    """Dash's HTML components by name, made unchecked when first asked for."""

    def __getattr__(self, name: str) -> Callable[..., Component]:
        found = unchecked(Input if name == "Input" else getattr(dash.html, name))
        setattr(self, name, found)
        return found


def unchecked(element: type[Component]) -> type[Component]:
    """Return ``element`` with an ``__init__`` that believes its arguments."""

    class Unchecked(element):  # type: ignore[misc, valid-type]
        def __init__(self, children: object = None, **properties: object) -> None:
            self.__dict__.update(properties, children=children)

    Unchecked.__name__ = element.__name__
    for name, value in vars(element()).items():  # what Dash writes into every single one
        setattr(Unchecked, name, value)
    return Unchecked


html = _Elements()
