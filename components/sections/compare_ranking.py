"""The ranked picture of Sammenlign: from places to groups of dots, and the words around them."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from components import ids
from components.chart_panel import Chart
from components.charts.looks import Look, looks_of
from components.charts.ranking import Dot, Group, Reference, Role, ranking_figure
from components.formats import half_year, in_unit, interval, measured, number
from components.sections.compare_table import area, caption, chosen_codes, counted, has_intervals, sort_of
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import compare as text
from components.text import compare_verdicts as judged
from components.text import indicators as indicator_text
from components.text import verdicts as verdict_text
from components.text.addresses import INDICATORS
from components.text.records import Tally
from data_layer.schema import CompareView, Place, Unit, Verdict

GROUP_ORDER = (
    Verdict.ABOVE,
    Verdict.PROBABLY_ABOVE,
    Verdict.INDISTINGUISHABLE,
    Verdict.TOO_FEW,
    Verdict.NO_OTHERS,
    Verdict.PROBABLY_BELOW,
    Verdict.BELOW,
    Verdict.POSITION_ONLY,
)
ROLES = {Verdict.ABOVE: Role.ABOVE, Verdict.BELOW: Role.BELOW}


def ranking_chart(view: CompareView) -> Chart:
    """Describe the chart of all shown kommuner; ``view.places`` must not be empty."""
    identity, unit = view.indicator.id, view.indicator.unit
    country = measured(view.country.value, view.indicator)
    return Chart(
        id=ids.COMPARE_RANKING,
        finding=_finding(view),
        note=_note(view),
        figure=ranking_figure(_groups(view), _references(view), unit=unit, simulated=view.frame.staffing.simulated),
        alternative=text.alternative_ranking(
            indicator_text.NAME[identity],
            half_year(view.frame.choices.period),
            area(view),
            len(view.places),
            country,
        ),
        table=_short_table(view),
        source=source_with(view.frame, len(view.places)),
        simulated=view.frame.staffing.simulated,
        filename=f"sammenlign-{INDICATORS[identity]}-{view.frame.choices.period}",
        method=identity.value,
    )


def tally(view: CompareView) -> Tally:
    """Count the shown kommuner by verdict."""
    n = Counter(place.verdict for place in view.places)
    return Tally(
        n=len(view.places),
        over=n[Verdict.ABOVE],
        probably_over=n[Verdict.PROBABLY_ABOVE],
        probably_under=n[Verdict.PROBABLY_BELOW],
        under=n[Verdict.BELOW],
        too_few=n[Verdict.TOO_FEW],
        no_others=n[Verdict.NO_OTHERS],
    )


def extremes(view: CompareView) -> str:
    """Write the lowest and the highest shown value, ``2,1 til 24,0 dage``."""
    values = [place.value.value for place in view.places if place.value.value is not None]
    unit = view.indicator.unit
    return text.span(bare(min(values), unit), in_unit(max(values), unit))


def bare(value: float, unit: Unit) -> str:
    """Write a value without its unit, for the first of two numbers."""
    return number(value * (100 if unit is Unit.SHARE else 1), 1)


def _finding(view: CompareView) -> str:
    if has_intervals(view):
        return judged.finding_share(tally(view))
    return text.finding_days(extremes(view)) if len(view.places) > 1 else text.ONLY_ONE


def _note(view: CompareView) -> str:
    if has_intervals(view):
        return judged.NOTE_SHARE + judged.note_borderline(_borderline(view))
    note = {Unit.SHARE: text.NOTE_YEAR_SHARE, Unit.PER_100: text.NOTE_PER_100}.get(view.indicator.unit, text.NOTE_DAYS)
    return note if view.indicator.judged else f"{note} {text.NOTE_PARENTAL}"


def _borderline(view: CompareView) -> int:
    """Count intervals that miss the country's value although the kommune can not be told apart."""
    country = view.country.value.value
    return sum(
        place.verdict in {Verdict.INDISTINGUISHABLE, Verdict.TOO_FEW} and not _holds(place, country)
        for place in view.places
    )


def _holds(place: Place, country: float | None) -> bool:
    lower, upper = place.value.lower, place.value.upper
    return country is None or lower is None or upper is None or lower <= country <= upper


def _groups(view: CompareView) -> list[Group]:
    """Group by verdict, names inside, unless the reader asks for another order; by region when sorted so."""
    sort = sort_of(view).removeprefix("-")
    if sort == "region":
        parts = groupby(view.places, key=lambda place: place.region)
        return [Group(common.region_name(region), _dots(view, list(places))) for region, places in parts]
    if not sort and has_intervals(view):
        named = [(verdict, [p for p in view.places if p.verdict is verdict]) for verdict in GROUP_ORDER]
        return [Group(judged.group_heading(v, len(places)), _dots(view, places)) for v, places in named if places]
    return [Group("", _dots(view, list(view.places)))]


def _dots(view: CompareView, places: list[Place]) -> tuple[Dot, ...]:
    looks = looks_of(chosen_codes(view))
    return tuple(_dot(view, place, looks.get(place.municipality.code)) for place in places)


def _dot(view: CompareView, place: Place, look: Look | None) -> Dot:
    scale = 100 if view.indicator.unit is Unit.SHARE else 1
    value = place.value
    role = _role(view, place, is_chosen=look is not None)
    shown = measured(value, view.indicator)
    return Dot(
        name=place.municipality.name,
        value=(value.value or 0.0) * scale,
        lower=None if value.lower is None else value.lower * scale,
        upper=None if value.upper is None else value.upper * scale,
        hover=text.hover(
            place.municipality.name,
            place.region,
            (
                shown,
                text.interval_95(interval(value, view.indicator)),
                text.counted(view.indicator.id, counted(value.numerator).text, counted(value.denominator).text),
                verdict_text.short(place.comparison) if has_intervals(view) else "",
            ),
        ),
        role=role,
        label=shown if role in {Role.OWN, Role.CHOSEN} else "",
        look=look,
    )


def _role(view: CompareView, place: Place, *, is_chosen: bool) -> Role:
    own = view.frame.choices.municipality
    if own is not None and own.code == place.municipality.code:
        return Role.OWN
    return Role.CHOSEN if is_chosen else ROLES.get(place.verdict, Role.OTHER)


def _references(view: CompareView) -> list[Reference]:
    named = [(text.COUNTRY, view.country)]
    if view.region is not None:
        named.append((view.region.name, view.region))
    scale = 100 if view.indicator.unit is Unit.SHARE else 1
    return [
        Reference(f"{name} {measured(one.value, view.indicator)}", one.value.value * scale, is_country=index == 0)
        for index, (name, one) in enumerate(named)
        if one.value.value is not None
    ]


def _short_table(view: CompareView) -> Table:
    """Build the dots in words, for the chart's own table; the full table stands further down the page."""
    name = indicator_text.SHORT_NAME[view.indicator.id]
    columns = [Column(text.COLUMN_MUNICIPALITY), Column(name, numeric=True)]
    if has_intervals(view):
        columns += [Column(text.COLUMN_INTERVAL, numeric=True), Column(text.COLUMN_VERDICT)]
    rows = [
        (
            Cell(place.municipality.name),
            Cell(measured(place.value, view.indicator), place.value.value),
            Cell(interval(place.value, view.indicator)),
            Cell(verdict_text.short(place.comparison)),
        )[: len(columns)]
        for place in view.places
    ]
    return Table(caption(view), tuple(columns), tuple(rows))
