"""Plain elements, ``html.Div`` and the like, without Dash's check of every argument.

A screen has hundreds of elements, and the check took 40 % of the time to build it; tests check all screens instead
(``tests/pages/test_elements.py``). In everything else these are Dash's own components.
"""

from __future__ import annotations

from collections.abc import Callable

import dash
from dash.development.base_component import Component


class _Elements:
    """Dash's HTML components by name, made unchecked when first asked for."""

    def __getattr__(self, name: str) -> Callable[..., Component]:
        found = unchecked(getattr(dash.html, name))
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
