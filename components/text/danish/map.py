"""Words of the map of kommuner: classes, legend, what one kommune says, findings."""

from __future__ import annotations

from components.text.danish import common, indicators
from components.text.letters import capital
from data_layer.schema import IndicatorId, MissingState

VIEW_TILES = "fliser"  # as it stands in the address
VIEW_LABEL = "Kortets form"
VIEW_SHAPES_LABEL = "Kort"
VIEW_TILES_LABEL = "Lige store fliser"

CORNER = "Hovedstadsområdet, forstørret"
CORNER_SHORT = "Forstørret"
LEGEND_COUNT = "Antal kommuner"
FAILURE = "Kortet kunne ikke hentes. Tallene står i tabellen under figuren."

COLUMN_MUNICIPALITY = "Kommune"
COLUMN_REGION = "Region"
COLUMN_BASIS = "Grundlag"

_BASIS = {
    IndicatorId.TURNOVER: "{numerator} af {denominator} rådgivere",
    IndicatorId.SHORT_TENURE_SHARE: "{numerator} af {denominator} rådgivere",
    IndicatorId.SICKNESS_ABSENCE: "{denominator} fuldtidsansatte",
    IndicatorId.PARENTAL_LEAVE: "{denominator} fuldtidsansatte",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "{denominator} fuldtidsansatte",
    IndicatorId.PARENTAL_LEAVE_YEAR: "{denominator} fuldtidsansatte",
    IndicatorId.TURNOVER_YEAR_SHARE: "{numerator} fratrådte, {denominator} rådgivere i gennemsnit",
    IndicatorId.TURNOVER_YEAR_RATE: "{numerator} fratrådte, {denominator} rådgivere i gennemsnit",
}


# Names whose first four letters others share.
_TILE_NAMES = {
    "Frederiksberg": "Frbg",
    "Fredensborg": "Fred",
    "Frederikssund": "Frsu",
    "Fredericia": "Frci",
    "Frederikshavn": "Frhv",
    "Brøndby": "Brby",
    "Brønderslev": "Brsl",
    "Ringsted": "Rste",
    "Ringkøbing-Skjern": "RiSk",
    "Nordfyns": "Nfyn",
    "Norddjurs": "Ndju",
}


def tile_name(name: str) -> str:
    """Shorten a kommune's name to four letters that no other kommune has."""
    return _TILE_NAMES.get(name, name[:4])


def basis(indicator: IndicatorId, numerator: str, denominator: str) -> str:
    """Say how many persons a number stands on, ``7 af 35 rådgivere``."""
    return _BASIS[indicator].format(numerator=numerator, denominator=denominator)


def legend_title(indicator: IndicatorId, period: str) -> str:
    """Head the legend with what the colours mean."""
    return f"{indicators.NAME[indicator]}, {period}"


def class_below(upper: str) -> str:
    """Name the lowest class, ``Under 5 %``."""
    return f"Under {upper}"


def class_from(lower: str) -> str:
    """Name the highest class, ``20 % og derover``."""
    return f"{lower} og derover"


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
    subject = capital(indicators.DEFINITE[indicator])
    low = f"{lowest[0][0].lower()}{lowest[0][1:]} i {_municipalities(lowest[1])}"
    return f"{subject} er {low} og {highest[0]} i {_count_only(highest[1])}"


def _municipalities(n: int) -> str:
    return f"{n} {'kommune' if n == 1 else 'kommuner'}" if n else "ingen kommuner"


def _count_only(n: int) -> str:
    return str(n) if n else "ingen"


def column_said(*, has_verdict: bool) -> str:
    """Head the column with what the number allows: a verdict, or a place where none can be given."""
    return "Set mod landet" if has_verdict else "Plads blandt kommunerne"


def finding_without_values(indicator: IndicatorId) -> str:
    """Say that no kommune has a number."""
    return f"Ingen kommuner har tal for {indicators.DEFINITE[indicator]}"


def note(n: int, n_missing: int, *, judged: bool) -> str:
    """Say what is drawn, on how many kommuner, and how not to read it."""
    hatched = "skraveret" if n_missing == 1 else "skraverede"
    missing = f" {_municipalities(n_missing)} uden tal er {hatched}." if n_missing else ""
    caution = (
        "Små kommuner svinger meget fra halvår til halvår: en mørk farve er ikke i sig selv tegn på et problem."
        if judged
        else "Gråtoner, fordi det ikke er et mål at få tallet ned."
    )
    return f"Farven viser {_municipalities(n)} med tal, delt i fem faste grupper.{missing} {caution}"


def alternative(title: str, ranges: list[tuple[str, int]], own: str) -> str:
    """Describe the map for those who do not see it; arrow keys are told here because only they need it."""
    parts = "; ".join(f"{label}: {_municipalities(n)}" for label, n in ranges)
    mine = f" {own}." if own else ""
    return f"Kort over kommunerne. {title}. {parts}.{mine} Piletaster flytter mellem kommuner, Enter åbner en kommune."


def table_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table with the map's numbers."""
    return f"{indicators.NAME[indicator]} i {period}, alle kommuner"


def column_value(indicator: IndicatorId) -> str:
    """Head the column with the numbers."""
    return indicators.SHORT_NAME[indicator]
