"""Regioner: the words of the page. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish import indicators
from components.text.danish.grammar import listed, municipalities
from data_layer.schema import IndicatorId

TITLE = "Regioner"
REGION_HIGHLIGHT = "Fremhæv"
NO_HIGHLIGHT = "Ingen region"


def own_highlight(region: str) -> str:
    """Name the choice that follows the own kommune."""
    return f"Jeres region ({region})"


def subtitle(indicator: IndicatorId, period: str, n: int) -> str:
    """Say what is compared, when, on how many kommuner."""
    return f"{indicators.NAME[indicator]} · {period} · {municipalities(n)} med tal"


def counted(n: int, total: int) -> str:
    """Say on how many of its kommuner a region's number rests."""
    return f"{n} af {total} kommuner"


def country_label(value: str) -> str:
    """Label the dotted line."""
    return f"Landet {value}"


def hover_interval(words: str) -> str:
    """Say the interval in a tooltip."""
    return f"95 %-interval: {words}" if words else ""


def unweighted_hover(value: str) -> str:
    """Say in a tooltip what the small circle is."""
    return f"Uvægtet gennemsnit af kommunerne: {value}"


def published_hover(words: str) -> str:
    """Say in a tooltip what the diamond is."""
    return f"Rapporten: {words}"


# --- what the intervals say ------------------------------------------------------------------------------------------


def lead(above: Sequence[str], below: Sequence[str], n_others: int, country: str) -> str:
    """Say which regions' intervals lie clear of the country's number.

    Parameters
    ----------
    above, below : regions with their number, ``Hovedstaden (16,1 %)``, whose interval lies over or under it.
    n_others : regions whose interval holds it.
    country : the country's number.
    """
    if not above and not below:
        return f"Usikkerheden om alle {n_others} regioner rummer landets {country}: forskellene kan være tilfældige."
    parts = []
    if above:
        parts.append(f"{listed(above)} ligger over landets {country}")
    if below:
        parts.append(f"{listed(below)} ligger under{'' if above else f' landets {country}'}")
    return f"{', og '.join(parts)}.{_others(n_others)}"


def _others(n: int) -> str:
    if not n:
        return ""
    if n == 1:
        return " For den sidste region rummer usikkerheden landets tal: forskellen kan være tilfældig."
    return f" For de øvrige {_NUMBERS.get(n, str(n))} rummer usikkerheden landets tal: forskellene kan være tilfældige."


_NUMBERS = {2: "to", 3: "tre", 4: "fire"}


def lead_without_intervals(lowest: str, highest: str, country: str) -> str:
    """Say the spread where no interval can be stated for the indicator."""
    return f"Regionerne spænder fra {lowest} til {highest}; landet ligger på {country}."


def only_region(name: str) -> str:
    """Say that no other region has a number."""
    return f"Kun {name} har tal"


LEAD_EMPTY = "Ingen regioner har tal for det valgte mål og halvår."


def with_number(name: str, value: str) -> str:
    """Name a region with its number."""
    return f"{name} ({value})"


def means_finding(indicator: IndicatorId, lowest: str, highest: str) -> str:
    """Say the lowest and highest region; overlapping intervals decide nothing and are not mentioned."""
    subject = indicators.DEFINITE[indicator]
    return f"{subject[0].upper()}{subject[1:]} spænder fra {lowest} til {highest}"


_COUNTED = {
    IndicatorId.TURNOVER: "summen af fratrådte delt med summen af rådgivere",
    IndicatorId.SHORT_TENURE_SHARE: "summen af rådgivere med under 1 år delt med summen af rådgivere",
    IndicatorId.SICKNESS_ABSENCE: "summen af dage delt med summen af fuldtidsansatte",
    IndicatorId.PARENTAL_LEAVE: "summen af dage delt med summen af fuldtidsansatte",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "summen af dage delt med summen af fuldtidsansatte",
    IndicatorId.PARENTAL_LEAVE_YEAR: "summen af dage delt med summen af fuldtidsansatte",
    IndicatorId.TURNOVER_YEAR_SHARE: "regionens samlede fratrådte og rådgivere i de to halvår",
    IndicatorId.TURNOVER_YEAR_RATE: "regionens samlede fratrådte og rådgivere i de to halvår",
}


def means_note(indicator: IndicatorId, *, has_intervals: bool, has_unweighted: bool) -> str:
    """Say how regions are counted and what the marks are."""
    interval = " Bjælke: 95 %-interval for regionens niveau." if has_intervals else " Der kan ikke angives et interval."
    circle = " ○ uvægtet gennemsnit, hvor hver kommune tæller lige meget." if has_unweighted else ""
    return f"Prik: vægtet tal, {_COUNTED[indicator]}.{interval}{circle}"


def published_sentence(parts: Sequence[tuple[str, str]], section: str) -> str:
    """Repeat what the report prints for regions; ``""`` when it prints nothing for the choice."""
    if not parts:
        return ""
    listed = ", ".join(f"{region} {words}" for region, words in parts)
    return f"◇ Rapporten (VIVE 2025, afsnit {section}): {listed}."


def published_words(value: str, wording: str) -> str:
    """Keep the report's reservation: ``godt 16 %``, ``knap 8 %``; brackets where it can be read in two ways."""
    return {"low": f"godt {value}", "high": f"knap {value}", "exact": value, "ambiguous": f"(knap) {value}"}[wording]


MEANS_COLUMNS = (
    "Region",
    "Vægtet",
    "95 %-interval",
    "Uvægtet gennemsnit",
    "Grundlag",
    "Kommuner med tal",
    "Uden tal",
    "Rapporten",
)
COUNTRY_ROW = "Landet"


def means_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table of regional means."""
    return f"{indicators.NAME[indicator]} i {period}, regioner og landet"


def means_alternative(parts: Sequence[str], country: str) -> str:
    """Describe the chart of regional means for those who do not see it."""
    return f"Prik og bjælke for hver region: {'; '.join(parts)}. Landet {country}."


# --- over time -------------------------------------------------------------------------------------------------------


def lines_finding(region: str, n_above: int, n_periods: int) -> str:
    """Say in how many half-years a region lay over the country."""
    if n_above == n_periods:
        return f"{region} har ligget over landet i alle {n_periods} halvår"
    if n_above == 0:
        return f"{region} har ikke ligget over landet i noget af de {n_periods} halvår"
    return f"{region} har ligget over landet i {n_above} af {n_periods} halvår"


LINES_EMPTY = "Ingen regioner har tal over tid"


def lines_note(emphasised: str, first: str, last: str) -> str:
    """Say what the lines are."""
    dark = f" {emphasised} er fremhævet." if emphasised else ""
    return f"Vægtede tal, {first} til {last}. Prikket: landet.{dark} Udsving fra halvår til halvår kan være tilfældige."


def lines_caption(indicator: IndicatorId) -> str:
    """Head the table of regions over time."""
    return f"{indicators.NAME[indicator]}, regioner og landet, halvår for halvår"


LINES_FIRST_COLUMN = "Halvår"


def lines_alternative(indicator: IndicatorId, finding: str, first: str, last: str) -> str:
    """Describe the lines for those who do not see them."""
    return f"Kurver for regioner og landet, {indicators.NAME[indicator]}, fra {first} til {last}. {finding}."


# --- inside regions --------------------------------------------------------------------------------------------------


def spread_finding(region: str, inside: tuple[str, str], between: tuple[str, str], *, wider: bool) -> str:
    """Compare the spread of kommuner inside a region with the spread between regions."""
    comparison = "større spænd end" if wider else "mindre spænd end"
    return (
        f"I {region} spænder kommunerne fra {inside[0]} til {inside[1]}: et {comparison} mellem regionerne "
        f"({between[0]} til {between[1]})"
    )


def spread_inside(region: str, low: str, high: str) -> str:
    """Say the spread of kommuner in the one region that has numbers."""
    return f"I {region} spænder kommunerne fra {low} til {high}"


SPREAD_EMPTY = "Ingen kommuner har tal for det valgte mål og halvår"


def spread_note(n: int, staff: str) -> str:
    """Say what a dot is."""
    return (
        f"Hver prik er en kommune, {n} i alt; jo større prik, jo flere {staff}. Lodret streg: regionens vægtede tal. "
        "Små kommuner ligger yderst, fordi få personer flytter deres tal meget."
    )


def own_missing(name: str) -> str:
    """Say that the reader's kommune is not among the dots."""
    return f"{name} har ikke et tal for det valgte mål og halvår."


STAFF_PERSONS = "rådgivere"
STAFF_FTE = "fuldtidsansatte"

SPREAD_COLUMNS = ("Kommune", "Region", "Værdi", "95 %-interval", "Grundlag")


def spread_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table of kommuner by region."""
    return f"{indicators.NAME[indicator]} i {period}, kommuner med tal efter region"


def spread_alternative(parts: Sequence[str], own: str) -> str:
    """Describe the dots for those who do not see them."""
    mine = f" {own}." if own else ""
    return f"En prik pr. kommune. {'; '.join(parts)}.{mine}"


def spread_part(region: str, lowest: str, highest: str) -> str:
    """Say one region's spread."""
    return f"{region} fra {lowest} til {highest}"
