"""Turn the still parts of a screen into single components, so that the browser has little to build.

A screen is mostly words and tables: hundreds of Dash components that will never change by themselves. ``compile_still``
writes every largest subtree without a live part (a chart) as one ``Island``: the same element with its content as HTML
text. What remains of a component tree is short enough to be patched in place (``assets/20_navigate.js``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, wraps
from typing import Any, TypeGuard

from dash import html
from dash.development.base_component import Component
from markupsafe import escape

from components.attributes import CARRIED

STILL = "dash_html_components"
VOID = frozenset({"img", "br", "hr", "input", "col"})
RENAMED = {"className": "class", "htmlFor": "for"}
TAG_OF = {"ObjectEl": "object", "MapEl": "map"}
_UNSHOWN = frozenset({"children", "key", "n_clicks", "disable_n_clicks", CARRIED}) | vars(html.Div()).keys()
_KINDS: dict[type, bool] = {}  # class -> whether it is an element's
_SPECIAL = re.compile(r"[&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Island(Component):
    """An element whose content is finished HTML; drawn by ``barometer.Island`` in ``assets/10_island.js``.

    ``tag``: element name. ``attributes``: React names (``className``). ``content``: inner HTML, escaped here and
    nowhere else. ``id``: of the component; the element's own id is among the attributes.
    """

    _children_props: list[str] = []  # noqa: RUF012  # Dash reads these names from the class
    _base_nodes = ["children"]  # noqa: RUF012
    _namespace = "barometer"
    _type = "Island"

    def __init__(self, id: str, tag: str, attributes: dict[str, Any], content: str) -> None:  # noqa: A002
        # without Dash's checks of its arguments, which cost more than the rest of a screen
        self._prop_names = ["id", "tag", "attributes", "content"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        self.id, self.tag, self.attributes, self.content = id, tag, attributes, content


def compile_still(component: Component, path: str = "part") -> Component:
    """Replace every largest still subtree by an Island; parents of live parts stay, with an id to be patched by.

    Parameters
    ----------
    component : any Dash tree; left as it is.
    path : stem of the ids given, the same for the same shape of screen.

    Returns
    -------
    A tree of live components, their parents, and Islands.
    """
    return _compiled(component, path, _live(component))


def compiled(layout: Callable[..., Component]) -> Callable[..., Component]:
    """Let a page's layout answer with its still parts compiled."""

    @wraps(layout)
    def answer(**query: object) -> Component:
        return compile_still(layout(**query))

    return answer


def _live(component: Component) -> frozenset[int]:
    """Collect the identities of live components and of everything around them."""
    found: set[int] = set()
    _collect(component, found)
    return frozenset(found)


def _collect(node: Component, found: set[int]) -> bool:
    """Add what is live in and around ``node``; every element of a screen is asked, so nothing is made for one."""
    is_live = node._namespace != STILL  # noqa: SLF001
    children = getattr(node, "children", None)
    if isinstance(children, (list, tuple)):
        for child in children:
            if _is_element(child) and _collect(child, found):
                is_live = True
    elif _is_element(children) and _collect(children, found):
        is_live = True
    if is_live:
        found.add(id(node))
    return is_live


def _is_element(node: object) -> TypeGuard[Component]:
    """Tell elements from texts and lists; a class is asked once, because Dash's own check of every node is slow."""
    kind = type(node)
    if kind not in _KINDS:
        _KINDS[kind] = issubclass(kind, Component)
    return _KINDS[kind]


def _compiled(node: object, path: str, live: frozenset[int]) -> Component:
    if not _is_element(node):
        return Island(path, "span", {}, to_html(node))
    if id(node) not in live:
        return Island(path, _tag(node), _properties(node), to_html(_children(node)))
    if node._namespace != STILL:  # noqa: SLF001  # Dash's own mark of where a component comes from
        return node
    children = [child for child in _children(node) if child is not None]
    parts = [_compiled(child, f"{path}-{place}", live) for place, child in enumerate(children)]
    build: Callable[..., Component] = type(node)
    return build(parts, **{"id": path, **_properties(node)})


def to_html(node: object) -> str:
    """Write a still tree as HTML, everything escaped."""
    pieces: list[str] = []
    _write(node, pieces.append)
    return "".join(pieces)


def _write(node: object, put: Callable[[str], None]) -> None:
    """Write in one pass: a screen has a thousand nodes, and every list made for one of them would be felt."""
    if isinstance(node, str):
        put(_text(node))
    elif isinstance(node, (list, tuple)):
        for child in node:
            _write(child, put)
    elif _is_element(node):
        _write_element(node, put)
    elif node is not None and not isinstance(node, bool):
        put(_text(str(node)))


def _write_element(element: Component, put: Callable[[str], None]) -> None:
    tag = _tag(element)
    put(f"<{tag}")
    for name, value in vars(element).items():
        if value is not None and name not in _UNSHOWN:
            put(_attribute(_attribute_name(name), value))
    put(">")
    if tag not in VOID:
        _write(getattr(element, "children", None), put)
        put(f"</{tag}>")


def _text(text: str) -> str:
    """Escape what would be markup, and drop control characters that HTML cannot hold; most texts have neither."""
    return str(escape(_CONTROL.sub("", text))) if _SPECIAL.search(text) else text


def _tag(component: Component) -> str:
    return _tag_of(component._type)  # noqa: SLF001


@cache
def _tag_of(name: str) -> str:
    return TAG_OF.get(name) or name.lower()


@cache
def _attribute_name(name: str) -> str:
    return RENAMED.get(name) or name.lower()


def _children(component: Component) -> Sequence[object]:
    children = getattr(component, "children", None)
    return children if isinstance(children, (list, tuple)) else (children,)


def _properties(component: Component) -> dict[str, Any]:
    return {name: value for name, value in vars(component).items() if value is not None and name not in _UNSHOWN}


def _attribute(name: str, value: object) -> str:
    """Write `` name="value"``; False leaves a plain attribute out, True names it alone."""
    if isinstance(value, str):
        return f' {name}="{_text(value)}"'
    if not isinstance(value, bool) or name.startswith(("aria-", "data-")):
        return f' {name}="{str(value).lower()}"'
    return f" {name}" if value else ""
