"""Elements are built without Dash's check of their arguments (``components/elements.py``); here all screens are checked."""

from __future__ import annotations

import inspect

import dash
import pytest

from tests.components.looking import parts

SCREENS = {
    "overview": {"kommune": "326-kalundborg"},
    "municipality": {"token": "326-kalundborg"},
    "compare": {"kommune": "326-kalundborg", "valgte": "101,147", "sorter": "navn"},
    "regions": {"kommune": "326-kalundborg", "inddeling": "2027"},
    "organisation": {"kommune": "326-kalundborg", "hold": "A.0-12.alle,B.13-22.alle"},
    "patterns": {"kommune": "326-kalundborg"},
    "dialog": {"kommune": "326-kalundborg", "visning": "moede"},
    "presentation": {"kommune": "326-kalundborg", "fortaelling": "jeres-tal"},
    "sheet": {"kommune": "326-kalundborg"},
    "data": {},
    "not_found_404": {},
}


def layout_of(name: str):
    """The layout as the page wrote it, before its still parts are compiled."""
    return inspect.unwrap(next(page["layout"] for module, page in dash.page_registry.items() if module.endswith(name)))


@pytest.mark.parametrize("name", SCREENS)
def test_every_property_of_every_element_exists(application, name):
    for element in parts(layout_of(name)(**SCREENS[name])):
        if element._namespace != "dash_html_components":
            continue
        known = set(element._prop_names)
        given = {key for key in vars(element) if not key.startswith("_") and key not in vars(dash.html.Div())}
        unknown = {key for key in given if key not in known and not key.startswith(("data-", "aria-"))}
        assert not unknown, (element._type, unknown)
