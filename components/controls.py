"""Controls that lead to another address: native selects whose options are finished addresses, and rows of links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dash.development.base_component import Component

from components import ids
from components.addresses import address, addresses_of
from components.attributes import aria, data
from components.elements import html
from components.formats import half_year
from components.text import common as text
from components.text import indicators as indicator_text
from data_layer.schema import Frame, IndicatorId

_ANY = "000-any"  # stands for any choice in an address: writing one address is quicker than ninety-eight


class Option(NamedTuple):
    """One link of a segmented control."""

    label: str
    href: str
    current: bool = False


def goto_select(
    label: str, key: str, options: Sequence[tuple[str, str]], current_href: str, *, remember: bool = False
) -> Component:
    """Draw a labelled native select; choosing goes to the option's address.

    Parameters
    ----------
    label : visible label.
    key : unique on the page and stable between pages, so that focus stays.
    options : pairs of label and address.
    current_href : address of the option that is chosen now.
    remember : the browser keeps the kommune of the chosen address for the next visit.
    """
    items = [html.Option(name, value=href, selected=href == current_href) for name, href in options]
    marks = data(goto="", remember="") if remember else data(goto="")
    return html.Div(
        [
            html.Label(label, htmlFor=ids.goto(key)),
            html.Select(items, id=ids.goto(key), className="select", **marks),
        ],
        className="pick",
    )


def municipality_select(frame: Frame, page: str) -> Component:
    """Choose or forget the kommune; the choice is remembered by the browser."""
    own = frame.choices.municipality
    none = text.FORGET_MUNICIPALITY if own else text.NO_MUNICIPALITY
    options = [(none, address(page, frame, municipality=""))]
    href = addresses_of(page, frame)
    options += [(one.name, href(one)) for one in frame.municipalities]
    return goto_select(text.MUNICIPALITY, "kommune", options, address(page, frame), remember=True)


def period_select(frame: Frame, page: str) -> Component:
    """Choose the half-year, newest first."""
    pattern = address(page, frame, period=_ANY)
    older = [(half_year(one), pattern.replace(_ANY, one)) for one in reversed(frame.periods[:-1])]
    options = [(half_year(frame.periods[-1]), address(page, frame, period=frame.periods[-1])), *older]
    return goto_select(text.PERIOD, "periode", options, address(page, frame))


def indicator_select(frame: Frame, page: str, ids_shown: Sequence[IndicatorId] | None = None) -> Component:
    """Choose the indicator; ``ids_shown`` limits and orders the list, default is the catalogue."""
    shown = ids_shown or [one.id for one in frame.indicators]
    options = [(indicator_text.NAME[one], address(page, frame, indicator=one)) for one in shown]
    return goto_select(text.INDICATOR, "maal", options, address(page, frame))


def region_select(frame: Frame, page: str) -> Component:
    """Choose one region of the chosen division, or the whole country."""
    options = [(text.ALL_REGIONS, address(page, frame, region=""))]
    options += [(text.region_name(one), address(page, frame, region=one)) for one in frame.choices.division.regions]
    return goto_select(text.REGION, "region", options, address(page, frame))


def division_switch(frame: Frame, page: str) -> Component:
    """Switch between the regions until 2026 and those from 2027; the filter on one region is dropped."""
    current = frame.choices.division.id
    options = [
        Option(label, address(page, frame, division=one, region=""), one == current)
        for one, label in text.DIVISION_LABELS.items()
    ]
    return segmented(text.DIVISION, options)


def segmented(label: str, options: Sequence[Option]) -> Component:
    """Draw a row of links of which one is current."""
    links = [html.A(one.label, href=one.href, **aria(current="true" if one.current else "")) for one in options]
    return html.Div(links, className="segmented", role="group", **aria(label=label))
