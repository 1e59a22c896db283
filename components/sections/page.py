"""The frame of every screen: banner, heading, choices, finding, content, footer."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import feedback, ids
from components.addresses import address, lasting
from components.attributes import aria, data
from components.elements import html
from components.formats import date, half_year
from components.spoken_links import in_language
from components.text import common as text
from components.text import datasets, indicators
from components.text import shell as shell_text
from data_layer.schema import Frame

_BY_INDICATOR = {"overview", "municipality", "compare", "regions", "sheet"}  # pages that show one chosen number
Content = Component | str | None


def banner(frame: Frame) -> Component:
    """Say on every page that numbers are simulated, and which when not all are."""
    sentence = text.SIMULATED_SENTENCE if frame.staffing.simulated else text.SIMULATED_ORGANISATION
    return html.Aside(
        html.P(
            [
                html.Strong(f"{text.SIMULATED_MARK}. "),
                f"{sentence} ",
                html.A(
                    text.SIMULATED_LINK, href=in_language(shell_text.IMPORT_HREF), **data(keep=shell_text.IMPORT_HREF)
                ),
            ],
            className="wrap",
        ),
        className="sim",
        **aria(label=text.SIMULATED_MARK),
    )


def source_of(frame: Frame) -> str:
    """State dataset, extract date, n and period of the staffing numbers; under every chart and in the footer."""
    dataset = frame.staffing
    period = half_year(frame.choices.period)
    return text.source_line(
        datasets.shown(dataset.title), date(dataset.extract_date), frame.n_municipalities_with_data, period
    )


def _footer(frame: Frame) -> Component:
    links = [
        html.A(text.ACCESSIBILITY, href=in_language(text.ACCESSIBILITY_HREF), **data(keep=text.ACCESSIBILITY_HREF)),
        html.A(text.METHOD, href=in_language(text.METHOD_HREF), **data(keep=text.METHOD_HREF)),
    ]
    mark = f"{text.SIMULATED_MARK} · " if frame.staffing.simulated else ""
    return html.Footer(
        html.Div(
            [html.P(f"{mark}{text.SOURCE}: {source_of(frame)}"), html.P(links, className="footer-links")],
            className="wrap",
        ),
        className="foot",
    )


def printed_choices(frame: Frame, name: str) -> str:
    """Say on paper what the selects say on the screen: kommune, half-year, number, regions."""
    chosen = frame.choices
    own = chosen.municipality.name if chosen.municipality else text.NO_MUNICIPALITY
    parts = [own, half_year(chosen.period)]
    if name in _BY_INDICATOR:
        parts.append(indicators.NAME[chosen.indicator])
    return " · ".join([*parts, text.DIVISION_LABELS[chosen.division.id]])


def page(
    frame: Frame,
    name: str,
    title: str,
    subtitle: Content | Sequence[Content],
    lead: Content | Sequence[Content],
    controls: Sequence[Component],
    *content: Content,
) -> Component:
    """Put a screen into its frame.

    Parameters
    ----------
    frame : what every screen shows around its content.
    name : key of ``addresses.PAGES``.
    title, subtitle, lead : heading, line below it, the finding in one or two sentences; lead None leaves it out.
    controls : selects beside the heading.
    content : sections below.
    """
    head = html.Div(
        [
            html.Div(
                [html.H1(title, id=ids.TITLE, tabIndex=-1), html.P(subtitle, className="sub")], className="titles"
            ),
            html.Div(list(controls), className="picks"),
        ],
        className="head",
    )
    here = lasting(address(name, frame.choices))
    printed = html.P(f"{text.CHOSEN}: {printed_choices(frame, name)} · {here}", className="on-paper")
    main = html.Main(
        [
            head,
            printed,
            feedback.problems(frame),
            html.P(lead, className="lead", id=ids.LEAD) if lead else None,
            *content,
        ],
        id=ids.CONTENT,
        className=f"wrap page-{name}",
        tabIndex=-1,
        **data(page=name, here=here),
    )
    return html.Div([banner(frame) if frame.simulated else None, main, _footer(frame)])
