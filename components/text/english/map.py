"""Words of the map of kommuner in English: classes, legend, what one kommune says, findings."""

from __future__ import annotations

from components.text.danish import map as danish_map
from components.text.english import common, indicators
from data_layer.schema import IndicatorId, MissingState

VIEW_TILES = danish_map.VIEW_TILES  # as it stands in the address
VIEW_LABEL = "Shape of the map"
VIEW_SHAPES_LABEL = "Map"
VIEW_TILES_LABEL = "Tiles of equal size"

CORNER = "Copenhagen area, enlarged"
CORNER_SHORT = "Enlarged"
LEGEND_COUNT = "Number of municipalities"
FAILURE = "The map could not be loaded. The numbers are in the table below the figure."

COLUMN_MUNICIPALITY = "Municipality"
COLUMN_REGION = "Region"
COLUMN_BASIS = "Basis"

_BASIS = {
    IndicatorId.TURNOVER: "{numerator} of {denominator} caseworkers",
    IndicatorId.SHORT_TENURE_SHARE: "{numerator} of {denominator} caseworkers",
    IndicatorId.SICKNESS_ABSENCE: "{denominator} full-time employees",
    IndicatorId.PARENTAL_LEAVE: "{denominator} full-time employees",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "{denominator} full-time employees",
    IndicatorId.PARENTAL_LEAVE_YEAR: "{denominator} full-time employees",
    IndicatorId.TURNOVER_YEAR_SHARE: "{numerator} {leavers}, {denominator} caseworkers on average",
    IndicatorId.TURNOVER_YEAR_RATE: "{numerator} {leavers}, {denominator} caseworkers on average",
}


def tile_name(name: str) -> str:
    """Shorten a kommune's name to four letters that no other kommune has; the same in every language."""
    return danish_map.tile_name(name)


def basis(indicator: IndicatorId, numerator: str, denominator: str) -> str:
    """Say how many persons a number stands on, ``7 of 35 caseworkers``."""
    leavers = "leaver" if numerator == "1" else "leavers"
    return _BASIS[indicator].format(numerator=numerator, denominator=denominator, leavers=leavers)


def legend_title(indicator: IndicatorId, period: str) -> str:
    """Head the legend with what the colours mean."""
    return f"{indicators.NAME[indicator]}, {period}"


def class_below(upper: str) -> str:
    """Name the lowest class, ``Under 5%``."""
    return f"Under {upper}"


def class_from(lower: str) -> str:
    """Name the highest class, ``20% or more``."""
    return f"{lower} or more"


def missing_label(state: MissingState) -> str:
    """Name a hatch in the legend."""
    return common.MISSING_SHORT[state]


def own_label(name: str, value: str) -> str:
    """Label the reader's kommune on the map."""
    return f"{name} {value}"


def finding(indicator: IndicatorId, lowest: tuple[str, int], highest: tuple[str, int]) -> str:
    """Say how many kommuner lie in the lowest and the highest class.

    Parameters
    ----------
    lowest, highest : class range in words and number of kommuner in it.
    """
    subject = indicators.DEFINITE[indicator]
    low = f"{lowest[0][0].lower()}{lowest[0][1:]} in {_municipalities(lowest[1])}"
    return f"{subject[0].upper()}{subject[1:]} is {low} and {highest[0]} in {_count_only(highest[1])}"


def _municipalities(n: int) -> str:
    return f"{n} {'municipality' if n == 1 else 'municipalities'}" if n else "no municipalities"


def _count_only(n: int) -> str:
    return str(n) if n else "none"


def column_said(*, has_verdict: bool) -> str:
    """Head the column with what the number allows: a verdict, or a place where none can be given."""
    return "Compared with Denmark" if has_verdict else "Place among the municipalities"


def finding_without_values(indicator: IndicatorId) -> str:
    """Say that no kommune has a number."""
    return f"No municipalities have a number for {indicators.DEFINITE[indicator]}"


def note(n: int, n_missing: int, *, judged: bool) -> str:
    """Say what is drawn, on how many kommuner, and how not to read it."""
    verb = "is" if n_missing == 1 else "are"
    missing = f" {_municipalities(n_missing)} without a number {verb} hatched." if n_missing else ""
    caution = (
        "Small municipalities swing a lot from half-year to half-year: a dark colour is not in itself a sign of a "
        "problem."
        if judged
        else "Shades of grey, because bringing the number down is not a goal."
    )
    return f"The colours show {_municipalities(n)} with a number, divided into five fixed groups.{missing} {caution}"


def alternative(title: str, ranges: list[tuple[str, int]], own: str) -> str:
    """Describe the map for those who do not see it; arrow keys are told here because only they need it."""
    parts = "; ".join(f"{label}: {_municipalities(n)}" for label, n in ranges)
    mine = f" {own}." if own else ""
    return (
        f"Map of the municipalities. {title}. {parts}.{mine} Arrow keys move between municipalities; Enter opens a "
        "municipality."
    )


def table_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table with the map's numbers."""
    return f"{indicators.NAME[indicator]}, {period}, all municipalities"


def column_value(indicator: IndicatorId) -> str:
    """Head the column with the numbers."""
    return indicators.SHORT_NAME[indicator]
