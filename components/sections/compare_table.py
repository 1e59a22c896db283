"""The tables of Sammenlign: what stands on the screen is what the files hold."""

from __future__ import annotations

from typing import Literal, NamedTuple

from components.addresses import address
from components.formats import half_year, in_unit, measured, number
from components.tables import Cell, Column, Table
from components.text import common
from components.text import compare as text
from components.text import indicators as indicator_text
from components.text import verdicts as verdict_text
from data_layer.schema import CompareView, Indicator, Place, Series, Unit

EMPTY = Cell("")
SORTS = ("name", "region", "value", "headcount")
DEFAULT_SORT = "name"


class Sortable(NamedTuple):
    """A column and the key it sorts by; ``first`` is the direction of the first click."""

    key: str
    label: str
    first: Literal["", "-"] = ""


def places_table(view: CompareView, *, marked: bool = True) -> Table:
    """Build the table of all shown kommuner, those without a value last, in words.

    Parameters
    ----------
    marked : name the reader's own kommune as such; off for files, which may be joined on the name.
    """
    identity, unit = view.indicator.id, view.indicator.unit
    bounds = (Column(text.COLUMN_LOWER, numeric=True), Column(text.COLUMN_UPPER, numeric=True))
    columns = (
        _column(view, Sortable("name", text.COLUMN_MUNICIPALITY)),
        _column(view, Sortable("region", text.COLUMN_REGION)),
        _column(view, Sortable("value", indicator_text.SHORT_NAME[identity], "-"), numeric=True),
        *(bounds if has_intervals(view) else ()),
        Column(text.COLUMN_DIFFERENCE[unit], numeric=True),
        *((Column(text.COLUMN_VERDICT),) if has_intervals(view) else ()),
        Column(text.NUMERATOR[identity], numeric=True),
        _column(view, Sortable("headcount", text.DENOMINATOR[identity], "-"), numeric=True),
    )
    rows = [_row(view, place, marked=marked) for place in (*view.places, *view.missing)]
    return Table(caption(view), columns, tuple(rows))


def has_intervals(view: CompareView) -> bool:
    """Whether the indicator has an interval per kommune."""
    return any(place.value.lower is not None for place in view.places)


def sort_of(view: CompareView) -> str:
    """Read the order the address asks for; ``""``, the default, when it asks for one that does not exist."""
    sort = view.frame.choices.sort
    return sort if sort.removeprefix("-") in SORTS else ""


def file_address(view: CompareView) -> str:
    """Write the address whose query the files of the page answer."""
    return address("compare", view.frame.choices, sort=sort_of(view))


def chosen_codes(view: CompareView) -> tuple[str, ...]:
    """List the chosen kommuner without the own one, which has a look of its own."""
    own = view.frame.choices.municipality
    return tuple(one.code for one in view.frame.choices.chosen if own is None or one.code != own.code)


def area(view: CompareView) -> str:
    """Name what is shown: the region of the filter, or the whole country."""
    region = view.frame.choices.region
    return common.region_name(region) if region else text.WHOLE_COUNTRY


def caption(view: CompareView) -> str:
    """Name measure, period and area."""
    return text.table_caption(indicator_text.NAME[view.indicator.id], half_year(view.frame.choices.period), area(view))


def _column(view: CompareView, sortable: Sortable, *, numeric: bool = False) -> Column:
    """Link a header to the order it would give; clicking the sorted column turns it."""
    current = sort_of(view) or DEFAULT_SORT
    is_current = current.removeprefix("-") == sortable.key
    descending = current.startswith("-")
    turned = sortable.key if descending else f"-{sortable.key}"
    target = turned if is_current else f"{sortable.first}{sortable.key}"
    direction: Literal["ascending", "descending"] = "descending" if descending else "ascending"
    return Column(
        sortable.label,
        numeric=numeric,
        sort_href=address("compare", view.frame, sort="" if target == DEFAULT_SORT else target),
        sorted=direction if is_current else None,
    )


def _row(view: CompareView, place: Place, *, marked: bool) -> tuple[Cell, ...]:
    own = view.frame.choices.municipality
    is_own = marked and own is not None and own.code == place.municipality.code
    name = text.own_row(place.municipality.name) if is_own else place.municipality.name
    head = (
        Cell(name, href=address("municipality", view.frame, municipality=place.municipality)),
        Cell(place.region),
        Cell(measured(place.value, view.indicator), place.value.value),
    )
    return (*head, *_details(view, place))


def _details(view: CompareView, place: Place) -> tuple[Cell, ...]:
    """Interval, difference, verdict and the two parts of the fraction; empty where there is no value."""
    unit, value, judged = view.indicator.unit, place.value, has_intervals(view)
    return (
        *((bound(value.lower, unit), bound(value.upper, unit)) if judged else ()),
        _difference(value.value, view.country.value.value, unit),
        *((_verdict(place),) if judged else ()),
        counted(value.numerator),
        counted(value.denominator),
    )


def _verdict(place: Place) -> Cell:
    """The verdict against the country in words with its probability."""
    return Cell(verdict_text.short(place.comparison)) if place.value.is_observed else EMPTY


def bound(value: float | None, unit: Unit) -> Cell:
    """One end of an interval."""
    return EMPTY if value is None else Cell(in_unit(value, unit), value)


def _difference(value: float | None, country: float | None, unit: Unit) -> Cell:
    if value is None or country is None:
        return EMPTY
    difference = (value - country) * (100 if unit is Unit.SHARE else 1)
    shown = number(difference, 1)
    return Cell(f"+{shown}" if difference > 0 and shown != number(0, 1) else shown, difference)


def counted(value: float | None) -> Cell:
    """Whole numbers without, other numbers with one decimal."""
    return EMPTY if value is None else Cell(number(value, 0 if value == int(value) else 1), value)


def chosen_table(view: CompareView) -> Table:
    """Build half-years by chosen kommuner and the country."""
    lines = (*view.chosen, view.country_series)
    names = [series.name or text.COUNTRY for series in lines]
    columns = (Column(text.COLUMN_HALF_YEAR), *(Column(name, numeric=True) for name in names))
    rows = (
        (Cell(half_year(period)), *(_at(series, index, view.indicator) for series in lines))
        for index, period in enumerate(view.country_series.periods)
    )
    return Table(text.chosen_caption(indicator_text.NAME[view.indicator.id]), columns, tuple(rows))


def _at(series: Series, index: int, indicator: Indicator) -> Cell:
    value = series.values[index]
    return Cell(measured(value, indicator), value.value)


def series_table(view: CompareView) -> Table:
    """Build one row per chosen kommune (and the country) and half-year: the long form for files."""
    identity = view.indicator.id
    columns = (
        Column(text.COLUMN_MUNICIPALITY),
        Column(text.COLUMN_CODE),
        Column(text.COLUMN_HALF_YEAR),
        Column(indicator_text.SHORT_NAME[identity], numeric=True),
        Column(text.COLUMN_LOWER, numeric=True),
        Column(text.COLUMN_UPPER, numeric=True),
        Column(text.NUMERATOR[identity], numeric=True),
        Column(text.DENOMINATOR[identity], numeric=True),
    )
    lines = (*view.chosen, view.country_series)
    rows = [_long_row(series, index, view.indicator) for series in lines for index in range(len(series.periods))]
    return Table(text.chosen_caption(indicator_text.NAME[identity]), columns, tuple(rows))


def _long_row(series: Series, index: int, indicator: Indicator) -> tuple[Cell, ...]:
    value = series.values[index]
    return (
        Cell(series.name or text.COUNTRY),
        Cell(series.code),
        Cell(series.periods[index]),
        _at(series, index, indicator),
        bound(value.lower, indicator.unit),
        bound(value.upper, indicator.unit),
        counted(value.numerator),
        counted(value.denominator),
    )
