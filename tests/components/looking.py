"""Look into component trees: their text, and the parts of one kind."""

from __future__ import annotations

from dash.development.base_component import Component


def parts(component, kind=None):
    """Every component of the tree, or those of one class name (``"A"``)."""
    children = getattr(component, "children", None)
    children = children if isinstance(children, (list, tuple)) else [children]
    found = [component] if isinstance(component, Component) else []
    for child in children:
        if isinstance(child, (Component, list, tuple)):
            found += parts(child) if isinstance(child, Component) else [p for one in child for p in parts(one)]
    return [one for one in found if kind is None or one._type == kind]


def text(component) -> str:
    """All text of the tree, in order."""
    if component is None:
        return ""
    if isinstance(component, (str, int, float)):
        return str(component)
    if isinstance(component, (list, tuple)):
        return "".join(map(text, component))
    return text(getattr(component, "children", None))


def hrefs(component) -> list[str]:
    """The addresses of all links."""
    return [one.href for one in parts(component, "A")]
