"""The frame of every screen: notices, heading, choices, finding, content, footer."""

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


def notices(frame: Frame) -> dict[str, str]:
    """What must be known before any number: mark -> sentence, for every screen and printed sheet."""
    said = {text.SIMULATED_MARK: _what_is_simulated(frame)} if frame.simulated else {}
    n, of = frame.n_municipalities_with_data, len(frame.municipalities)
    if 0 < 2 * n < of:
        said[text.FEW_MARK] = text.few_sentence(n, of)
    return said


def _what_is_simulated(frame: Frame) -> str:
    if frame.staffing.simulated:
        return text.SIMULATED_SENTENCE
    return text.SIMULATED_MORE if frame.background.simulated else text.SIMULATED_ORGANISATION


def _strip(mark: str, sentence: str) -> Component:
    href = shell_text.IMPORT_HREF
    link = html.A(text.SIMULATED_LINK, href=in_language(href), **data(keep=href))
    more = [" ", link] if mark == text.SIMULATED_MARK else []
    return html.Aside(
        html.P([html.Strong(f"{mark}. "), sentence, *more], className="wrap"), className="sim", **aria(label=mark)
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
    strips = [_strip(mark, sentence) for mark, sentence in notices(frame).items()]
    return html.Div([*strips, main, _footer(frame)])
