"""The funnel of Sammenlign: from places and limits to dots and lines, and the words around them."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Chart
from components.charts.funnel import Centre, Limit, Mark, Point, funnel_figure
from components.charts.looks import Look, looks_of
from components.controls import Option, segmented
from components.formats import NBSP, interval, measured, number
from components.sections.compare_table import area, caption, chosen_codes, counted
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import compare as compare_text
from components.text import funnel as text
from components.text import indicators as indicator_text
from components.text import verdicts as verdict_text
from components.text.addresses import INDICATORS
from components.text.records import Counts
from data_layer.schema import SIMILAR, Around, CompareView, Direction, Place
from data_layer.schema.funnel import Band, Funnel, Outside

SLUG = "tragt"


def funnel_chart(view: CompareView, funnel: Funnel) -> Chart:
    """Describe the funnel of all shown kommuner."""
    n, identity = len(view.places), view.indicator.id
    centre = _centre_words(view, funnel)
    shown = funnel.adjusted if funnel.is_adjusted and funnel.adjusted else funnel.plain
    return Chart(
        id=ids.COMPARE_FUNNEL,
        finding=text.finding(shown.total, n),
        note=_note(view, funnel, centre),
        figure=funnel_figure(
            _points(view, funnel), _limits(funnel), _centre(view, funnel), simulated=view.frame.staffing.simulated
        ),
        alternative=text.alternative(f"{indicator_text.NAME[identity]}, {area(view)}", n, shown.total, centre),
        table=_table(view, funnel),
        source=source_with(view.frame, n),
        simulated=view.frame.staffing.simulated,
        filename=f"{SLUG}-{INDICATORS[identity]}-{view.frame.choices.period}",
        method=identity.value,
    )


def funnel_controls(view: CompareView) -> list[Component]:
    """Links that change what the limits allow for and what they stand around."""
    frame, choices = view.frame, view.frame.choices
    spread = [
        Option(label, address("compare", frame, adjusted=on), choices.adjusted is on)
        for on, label in ((False, text.SPREAD_PLAIN), (True, text.SPREAD_ADJUSTED))
    ]
    labels = {Around.COUNTRY: text.CENTRE_COUNTRY}
    if view.centre_region:
        labels[Around.REGION] = common.region_name(view.centre_region)
    if view.similar and view.similar.rows:
        labels[Around.SIMILAR] = common.SIMILAR_LABEL
    current = choices.centre if choices.centre in labels else Around.COUNTRY
    centre = [Option(label, address("compare", frame, centre=one), one is current) for one, label in labels.items()]
    more = [segmented(text.CENTRE_LABEL, centre)] if len(labels) > 1 else []
    return [segmented(text.SPREAD_LABEL, spread), *more]


def _note(view: CompareView, funnel: Funnel, centre: str) -> str:
    adjusted = None if funnel.adjusted is None else _counts(funnel.adjusted)
    return " ".join(
        (
            text.note_picture(centre, adjusted=funnel.is_adjusted),
            text.note_counts(_counts(funnel.plain), adjusted, len(view.places), number(funnel.expected_false, 0)),
            text.note_small(view.indicator.id, funnel.fewest_for_low),
            text.NOTE_FLAG,
            *_about_centre(funnel),
        )
    )


def _about_centre(funnel: Funnel) -> list[str]:
    """Say how the level of similar kommuner is counted; that of a region is told where regions are."""
    group = funnel.centre
    return [text.similar_centre(group.n_municipalities, group.n_left_out)] if group.name == SIMILAR else []


def _counts(found: Outside) -> Counts:
    return Counts(found.high, found.low, found.alarms)


def _centre_words(view: CompareView, funnel: Funnel) -> str:
    value = measured(funnel.centre.value, view.indicator)
    if not funnel.centre.name:
        return text.centre_country(value)
    return text.centre_region(common.in_sentence(funnel.centre.name), value)


def _centre(view: CompareView, funnel: Funnel) -> Centre:
    name = common.region_name(funnel.centre.name) if funnel.centre.name else text.CENTRE_COUNTRY
    label = text.centre_label(name, measured(funnel.centre.value, view.indicator))
    return Centre(100 * (funnel.centre.value.value or 0.0), label, is_country=not funnel.centre.name)


def _limits(funnel: Funnel) -> list[Limit]:
    named = ((funnel.warning, text.WARNING_LABEL, "solid"), (funnel.alarm, text.ALARM_LABEL, "dash"))
    return [_limit(funnel.sizes, band, label.replace(" ", NBSP), dash) for band, label, dash in named]


def _limit(sizes: tuple[float, ...], band: Band, label: str, dash: str) -> Limit:
    lower, upper = (tuple(round(100 * one, 3) for one in side) for side in band)
    return Limit(sizes, lower, upper, label, dash)


def _points(view: CompareView, funnel: Funnel) -> list[Point]:
    looks = looks_of(chosen_codes(view))
    return [_point(view, funnel, place, looks.get(place.municipality.code)) for place in view.places]


def _point(view: CompareView, funnel: Funnel, place: Place, look: Look | None) -> Point:
    own, value = view.frame.choices.municipality, place.value
    is_own = own is not None and own.code == place.municipality.code
    is_similar = place.municipality.code in _similar_codes(view, funnel)
    shown = measured(value, view.indicator)
    return Point(
        staff=value.denominator or 1.0,
        share=100 * (value.value or 0.0),
        hover=compare_text.hover(
            place.municipality.name,
            place.region,
            (
                shown,
                compare_text.interval_95(interval(value, view.indicator)),
                compare_text.counted(view.indicator.id, counted(value.numerator).text, counted(value.denominator).text),
                _flag(funnel, place),
                verdict_text.short(place.comparison),
                *([text.SIMILAR] if is_similar else []),
            ),
        ),
        mark=_mark(funnel, place),
        label=f"{place.municipality.name} {shown}" if is_own or look else "",
        is_own=is_own,
        look=look,
        is_similar=is_similar,
    )


def _similar_codes(view: CompareView, funnel: Funnel) -> frozenset[str]:
    """Name those the centre is made of; none where it is the country or a region."""
    rows = view.similar.rows if view.similar and funnel.centre.name == SIMILAR else ()
    return frozenset(row.municipality.code for row in rows)


def _mark(funnel: Funnel, place: Place) -> Mark:
    flag = funnel.flags.get(place.municipality.code)
    if flag is None:
        return Mark.INSIDE
    if flag.direction is Direction.UP:
        return Mark.FAR_ABOVE if flag.is_alarm else Mark.ABOVE
    return Mark.FAR_BELOW if flag.is_alarm else Mark.BELOW


def _flag(funnel: Funnel, place: Place) -> str:
    flag = funnel.flags.get(place.municipality.code)
    return text.INSIDE if flag is None else text.flag(is_above=flag.direction is Direction.UP, is_alarm=flag.is_alarm)


def _table(view: CompareView, funnel: Funnel) -> Table:
    """Build the dots in words: size of staff, number, flag."""
    identity = view.indicator.id
    columns = (
        Column(compare_text.COLUMN_MUNICIPALITY),
        Column(compare_text.DENOMINATOR[identity], numeric=True),
        Column(indicator_text.SHORT_NAME[identity], numeric=True),
        Column(text.COLUMN_FLAG),
    )
    rows = tuple(
        (
            Cell(place.municipality.name),
            counted(place.value.denominator),
            Cell(measured(place.value, view.indicator), place.value.value),
            Cell(_flag(funnel, place)),
        )
        for place in view.places
    )
    similar = _similar_codes(view, funnel)
    if not similar:
        return Table(caption(view), columns, rows)
    answers = (Cell(text.SIMILAR_ANSWER[place.municipality.code in similar]) for place in view.places)
    more = tuple((*row, answer) for row, answer in zip(rows, answers, strict=True))
    return Table(caption(view), (*columns, Column(text.SIMILAR)), more)
