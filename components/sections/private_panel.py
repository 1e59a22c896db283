"""The place on Min kommune for a leader's own file: empty, with its numbers, or with what is wrong with it.

``assets/44_private.js`` takes the file and keeps it in the tab; every word it says stands here.
"""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

from components import formats, ids
from components.attributes import data
from components.elements import html
from components.private_cards import private_card
from components.sections.file_faults import fault_list
from components.spoken_links import in_language
from components.text import common
from components.text import faults as fault_text
from components.text import private as text
from components.text.addresses import TEMPLATE
from data_layer.schema import MAX_PRIVATE_BYTES, FileFault, MunicipalityView, PrivateNumbers, PrivateView

ROOT = "/egne-tal"


def private_panel(view: MunicipalityView, private: PrivateView) -> Component:
    """Draw the panel in the state that ``private`` is in; the default PrivateView is the empty one."""
    if private.numbers is not None:
        return _section(view, _shown(view, private.numbers), "")
    faults = _faults(private.faults) if private.faults else []
    return _section(view, [*faults, *_invitation(view)], " private-empty")


def _section(view: MunicipalityView, content: list[Component | None], state: str) -> Component:
    status = html.P(id=ids.PRIVATE_STATUS, className="private-status", role="alert")
    return html.Section([*content, status], className=f"panel private{state}", id=ids.PRIVATE, **_for_the_script(view))


def _for_the_script(view: MunicipalityView) -> dict[str, Any]:
    """Where the script sends a file and what it says."""
    return data(
        private=f"{ROOT}/{view.municipality.token}",
        limit=str(MAX_PRIVATE_BYTES),
        large=text.TOO_LARGE,
        several=text.SEVERAL,
        unreadable=text.UNREADABLE,
        refused=text.REFUSED,
        reading=text.READING,
    )


def _choose(label: str) -> Component:
    return html.Button(label, id=ids.PRIVATE_CHOOSE, type="button", className="button", **data(choose=""))


def _invitation(view: MunicipalityView) -> list[Component]:
    token = view.municipality.token
    templates = [
        html.A(label, href=in_language(f"{ROOT}/{token}/{TEMPLATE}.{ending}"), download=f"{TEMPLATE}.{ending}")
        for label, ending in ((text.TEMPLATE_CSV, "csv"), (text.TEMPLATE_XLSX, "xlsx"))
    ]
    columns = [
        part
        for name, title in text.TEMPLATE_COLUMNS.items()
        for part in (html.Dt(title), html.Dd(text.COLUMN_MEANING[name]))
    ]
    return [
        html.Div(
            [
                html.Div([html.H2(text.EMPTY_HEADING), html.P(text.EMPTY, className="note")]),
                html.Div(
                    [
                        html.Div([_choose(text.CHOOSE), html.Span(text.OR_DROP)], className="private-drop"),
                        html.P([f"{text.TEMPLATE}: ", templates[0], ", ", templates[1]], className="private-templates"),
                    ]
                ),
            ],
            className="private-invitation",
        ),
        html.Details(
            [html.Summary(text.COLUMNS_HEADING), html.Dl(columns, className="facts-list"), html.P(text.EMPTY_CELLS)],
            id=ids.PRIVATE_COLUMNS,
            className="private-columns",
        ),
    ]


def _faults(faults: tuple[FileFault, ...]) -> list[Component]:
    heading = html.H2(fault_text.heading(len(faults)), className="finding")
    return [html.Div([heading, *fault_list(faults)], className="private-faults")]


def _shown(view: MunicipalityView, numbers: PrivateNumbers) -> list[Component | None]:
    simulated = view.frame.staffing.simulated
    cards = [private_card(one, view.municipality.name, simulated=simulated) for one in numbers.cards]
    strip = html.P([html.Strong(text.STRIP), f" · {text.STRIP_WHERE}"])
    remove = html.Button(text.REMOVE, type="button", className="button", **data(remove="", done=text.REMOVED))
    return [
        html.Div([strip, html.Div([_choose(text.CHOOSE_OTHER), remove])], className="private-strip"),
        html.H2(text.heading(formats.half_year(numbers.newest)), className="finding"),
        html.P(" ".join(filter(None, _notes(view, numbers))), className="note"),
        html.Div(cards, className="cards"),
        html.P(text.hidden(formats.count(numbers.n_hidden)), className="note") if numbers.n_hidden else None,
    ]


def _notes(view: MunicipalityView, numbers: PrivateNumbers) -> list[str]:
    """Which half-years the file has, what they are compared with, which of them are loaded too."""
    periods = numbers.series.periods
    loaded = dict(zip(view.own_series.periods, view.own_series.values, strict=True))
    both = [formats.half_year(one) for one in periods if one in loaded and loaded[one].is_observed]
    compared = formats.half_year(numbers.compared_with)
    return [
        text.compared(common.in_sentence(view.group), compared, is_same=numbers.compared_with == numbers.newest),
        text.own_periods(formats.half_year(periods[0]), formats.half_year(periods[-1])),
        text.overlap(both),
    ]
