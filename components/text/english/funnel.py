"""Compare: the words of the funnel in English. A flag says that a number is unusual; the verdict is in ``verdicts``."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.english.grammar import municipalities
from components.text.records import Counts
from data_layer.schema import IndicatorId

AXIS = "Employees at the start of the half-year"
WARNING_LABEL = "95%"
ALARM_LABEL = "99.8%"

VIEW_LABEL = "Figure"
VIEW_FUNNEL = "Funnel"
VIEW_RANKING = "List"
SPREAD_LABEL = "The limits show"
SPREAD_PLAIN = "Chance only"
SPREAD_ADJUSTED = "Adjusted for extra spread"
CENTRE_LABEL = "The centre is"
CENTRE_COUNTRY = "Denmark"

COLUMN_FLAG = "In the funnel"
SIMILAR = "Similar municipality"
SIMILAR_ANSWER = {True: "Yes", False: "No"}
INSIDE = "Within the limits"
_SIDES = {True: "Above", False: "Below"}

NOUNS: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "leavers",
    IndicatorId.SHORT_TENURE_SHARE: "new employees",
}


def finding(outside: int, n: int) -> str:
    if not outside:
        return "No municipality lies outside the funnel"
    if n == 1:
        return "The municipality lies outside the funnel"
    return f"{outside} of {n} municipalities {'lies' if outside == 1 else 'lie'} outside the funnel"


def note_picture(centre: str, *, adjusted: bool) -> str:
    """``centre``: ``Denmark's 12.2%``."""
    what = (
        f"chance, and the differences there already are between municipalities, can take a number from {centre}"
        if adjusted
        else f"chance alone can take a number from {centre}"
    )
    return (
        f"Each dot is a municipality; further to the right there are more employees. The lines show how far {what}: "
        "the inner ones in 95 of 100 cases, the outer ones in 99.8. The marks follow the exact rule; the lines are a "
        "guide to the eye."
    )


def note_counts(plain: Counts, adjusted: Counts | None, n: int, expected_false: str) -> str:
    """Both counts in words; ``expected_false``: ``2.1``."""
    found = (
        f"Outside the 95% limits: {_sides(plain)}; if the municipalities were exactly alike, about {expected_false} "
        f"of {municipalities(n)} would lie there."
    )
    if adjusted is None:
        return f"{found} The municipalities do not differ measurably beyond chance, so there is nothing to adjust for."
    return f"{found} After adjusting for extra spread: {_sides(adjusted)}."


def _sides(found: Counts) -> str:
    if not found.high and not found.low:
        return "none"
    sides = " and ".join(f"{n} {word}" for n, word in ((found.high, "above"), (found.low, "below")) if n)
    return f"{sides} ({found.alarms} of them outside 99.8%)" if found.alarms else sides


def note_small(identity: IndicatorId, fewest: int) -> str:
    return (
        f"With fewer than {fewest} employees a municipality cannot lie below the limit, even with no {NOUNS[identity]}."
    )


NOTE_FLAG = "A mark is not a verdict on the level; the verdict is in the table below."


def similar_centre(n: int, n_left_out: int) -> str:
    """Say what the level of similar kommuner is made of."""
    left_out = f"; {n_left_out} without a number {'is' if n_left_out == 1 else 'are'} left out" if n_left_out else ""
    similar = "1 similar municipality" if n == 1 else f"{n} similar municipalities"
    return f"The centre is weighted: the sum over {similar}, without your own{left_out}. They have a ring around them."


def centre_country(value: str) -> str:
    return f"Denmark's {value}"


def centre_region(region: str, value: str) -> str:
    """``Region Sjælland's 12.2%``, ``similar municipalities' 12.2%``."""
    ending = "'" if region.endswith("s") else "'s"
    return f"{region}{ending} {value}"


def centre_label(name: str, value: str) -> str:
    return f"{name} {value}"


def flag(*, is_above: bool, is_alarm: bool) -> str:
    return f"{_SIDES[is_above]} the {ALARM_LABEL if is_alarm else WARNING_LABEL} limit"


def alternative(measure: str, n: int, outside: int, centre: str) -> str:
    """Text for those who cannot see the dots."""
    return (
        f"Funnel chart: {measure}. {municipalities(n)} by number of employees, "
        f"with limits around {centre}. {outside} {'lies' if outside == 1 else 'lie'} outside the 95% limits. "
        "All numbers are in the table."
    )
