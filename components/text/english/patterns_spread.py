"""Patterns: what lasts from one half-year to the next, and two indicators against each other, in English."""

from __future__ import annotations

from components.text.english.grammar import listed, municipalities
from components.text.letters import lower_first
from data_layer.schema.patterns import Measure

# --- from one half-year to the next ----------------------------------------------------------------------------------

UNCHANGED = "Unchanged turnover"
LASTING_EMPTY_TITLE = "There are no two half-years to compare"
LASTING_EMPTY_HELP = "Load more half-years to see whether the differences between municipalities last."
LASTING_FEW = "Too few municipalities have numbers in both half-years to say whether the differences last"
_COUNT = {8: "eight", 7: "seven", 6: "six", 5: "five", 4: "four", 3: "three", 2: "two"}


def lasting_axis(period: str) -> str:
    return f"Turnover in {period}"


def lasting_finding(n: int, back: float, shown: str) -> str:
    """``back``: share of the distance to the others that is gone; ``shown``: the same in per cent."""
    who = f"The {_COUNT.get(n, str(n))} highest"
    if back >= 1:
        return f"{who} fall all the way back of their own accord"
    if back <= 0:
        return f"{who} do not fall back: they lie as far from the others as before"
    return f"{who} fall {shown} of the way back of their own accord"


def lasting_note(n: int, first: str, second: str, now: str, then: str, everyone: str) -> str:
    """All numbers formatted."""
    return (
        f"Each dot is a municipality. The {n} with the highest turnover in {first} (diamonds) averaged {now} then and "
        f"{then} in {second}, when the unweighted average of all municipalities was {everyone}."
    )


FALL_BACK = (
    "Very high turnover in a small group is partly chance. So the municipalities with the highest turnover "
    "fall back even without an intervention, and a fall does not in itself say that an intervention works."
)


def kept(lower: str, upper: str) -> str:
    return f"Of the distance to the others, about {lower} to {upper} disappeared (approx. 90% interval)."


def correlation(shown: str, lower: str, upper: str, n: int) -> str:
    return (
        f"The two half-years go together with r = {shown} (approx. 90% interval {lower} to {upper}; "
        f"{municipalities(n)})."
    )


def span(low: str, high: str) -> str:
    return f"{low} to {high}"


def signal(share: float, shown: str, bounds: str, period: str, n: int) -> str:
    """``share``: of the variance that is lasting; ``bounds``: its interval."""
    around = f"approx. 90% interval {bounds}; {municipalities(n)}"
    if share <= 0:
        return (
            f"The difference between municipalities in {period} is no greater than chance gives in small groups "
            f"({around})."
        )
    return (
        f"Of the difference between municipalities in {period}, about {shown} is something other than chance in small "
        f"groups ({around})."
    )


def lasting_alternative(n: int, first: str, second: str, finding_: str) -> str:
    return (
        f"Scatter plot: turnover in {first} and in {second} in {municipalities(n)}. {finding_}. All numbers are in "
        "the table."
    )


def lasting_caption(first: str, second: str) -> str:
    return f"Turnover in {first} and {second}"


COLUMN_MUNICIPALITY = "Municipality"
COLUMN_HIGHEST = "Among the highest"
YES = "Yes"
NO = "No"


def lasting_hover(name: str, first: str, now: str, second: str, then: str) -> str:
    return f"<b>{name}</b><br>{first}: {now}<br>{second}: {then}"


def own_moved(name: str, now: str, then: str) -> str:
    return f"**{name}** went from {now} to {then}."


def own_absent(name: str, why: str) -> str:
    return f"**{name}** is not drawn: {why}."


# --- two indicators --------------------------------------------------------------------------------------------------

ACROSS = "Horizontal"
UP = "Vertical"
MEASURE = {
    Measure.TURNOVER: "Turnover in the half-year",
    Measure.SICKNESS_ABSENCE: "Sickness absence",
    Measure.PARENTAL_LEAVE: "Parental leave",
    Measure.SHORT_TENURE_SHARE: "Under one year at the workplace",
    Measure.TURNOVER_YEAR_SHARE: "At least one change in 12 months",
    Measure.TURNOVER_YEAR_RATE: "Departures per 100 positions in 12 months",
    Measure.SICKNESS_ABSENCE_YEAR: "Sickness absence in 12 months",
    Measure.PARENTAL_LEAVE_YEAR: "Parental leave in 12 months",
    Measure.POPULATION: "Population",
    Measure.DENSITY: "Population density",
    Measure.COMMUTING_KM: "Commuting",
    Measure.NEED_INDEX: "Expenditure need",
    Measure.SERVICE_INDEX: "Service level",
}
UNIT = {
    Measure.SICKNESS_ABSENCE: "days per full-time employee",
    Measure.PARENTAL_LEAVE: "days per full-time employee",
    Measure.SICKNESS_ABSENCE_YEAR: "days per full-time employee",
    Measure.PARENTAL_LEAVE_YEAR: "days per full-time employee",
    Measure.POPULATION: "inhabitants, logarithmic",
    Measure.DENSITY: "inhabitants per km², logarithmic",
    Measure.COMMUTING_KM: "km to work",
    Measure.NEED_INDEX: "index, 100 is the average",
    Measure.SERVICE_INDEX: "index, 100 is as expected",
}
SAME_TITLE = "Choose two different indicators"
SAME_HELP = "An indicator always goes together with itself."
EMPTY_TITLE = "No municipality has numbers for both indicators"
EMPTY_HELP = "Choose another half-year or other indicators."


def axis(measure: Measure) -> str:
    unit = UNIT.get(measure, "")
    return f"{MEASURE[measure]} ({unit})" if unit else MEASURE[measure]


def scatter_finding(across: Measure, up: Measure, lower: float | None, upper: float | None) -> str:
    """Say whether the interval of the correlation lies clear of 0; None: no correlation can be stated."""
    one, other = MEASURE[across], lower_first(MEASURE[up])
    if lower is None or upper is None:
        return f"{one} and {other}: too few municipalities or no differences"
    if lower > 0:
        return f"{one} and {other} go together"
    if upper < 0:
        return f"{one} and {other} go opposite ways"
    return f"{one} and {other} do not go together with any certainty"


def scatter_note(n: int, left_out: int, period: str, years: str) -> str:
    """``period``: ``""`` where neither measure is of a half-year; ``years``: of background variables."""
    of = f" in {period}" if period else ""
    background = f"{';' if period else ','} background figures from {years}" if years else ""
    missing = f" {_left_out(left_out)} missing or may not be shown." if left_out else ""
    return f"Each dot is a municipality: {n} with both numbers{of}{background}.{missing}"


def _left_out(n: int) -> str:
    return "1 is left out because one of its numbers is" if n == 1 else f"{n} are left out because a number is"


def scatter_correlation(shown: str, lower: str, upper: str, *, is_logged: bool) -> str:
    on_logs = ", calculated on the logarithm" if is_logged else ""
    return (
        f"Correlation r = {shown} (95% interval {lower} to {upper}{on_logs}). It does not say what the cause is, and "
        "of 20 random pairs about one will look certain."
    )


def scatter_alternative(across: Measure, up: Measure, n: int, finding: str) -> str:
    return (
        f"Scatter plot: {lower_first(MEASURE[across])} on the horizontal axis and {lower_first(MEASURE[up])} on the "
        f"vertical axis for {municipalities(n)}. {finding}. All numbers are in the table."
    )


def scatter_caption(across: Measure, up: Measure, period: str) -> str:
    return ", ".join(filter(None, (f"{MEASURE[across]} and {lower_first(MEASURE[up])}", period)))


def own_stands(name: str, first: str, second: str) -> str:
    return f"**{name}** – {lower_first(first)}; {lower_first(second)}."


def scatter_hover(name: str, first: str, second: str) -> str:
    return f"<b>{name}</b><br>{first}<br>{second}"


def named(measure: Measure, shown: str) -> str:
    return f"{MEASURE[measure]}: {shown}"


def years_words(years: tuple[int, ...]) -> str:
    return listed([str(one) for one in years]) if years else ""


OWN_HIDDEN = "one of the numbers is missing or may not be shown"
