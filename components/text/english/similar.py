"""Similar kommuner in English: who they are, what they are found by, what they are together. Numbers come formatted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish import similar as danish_similar
from components.text.english.grammar import listed
from data_layer.schema import columns as col

HEADING = "Similar municipalities"
NUMBER = "Number of municipalities"
TRAITS: Mapping[str, str] = {
    col.POPULATION: "Inhabitants",
    col.DENSITY: "Inhabitants per km²",
    col.COMMUTING_KM: "Commuting, km",
    col.NEED_INDEX: "Expenditure need",
    col.SERVICE_INDEX: "Service level",
}
IN_SENTENCE: Mapping[str, str] = {
    col.POPULATION: "number of inhabitants",
    col.DENSITY: "population density",
    col.COMMUTING_KM: "commuting",
    col.NEED_INDEX: "expenditure need",
    col.SERVICE_INDEX: "service level",
}
WEIGHTS: Mapping[int, str] = {0: "Does not count", 1: "Counts", 2: "Counts double"}
FAR = danish_similar.FAR  # standard deviations to the nearest, from which on nobody is much like the own kommune

EMPTY = (
    "Choose your municipality to see those most like it in number of inhabitants, density, commuting, expenditure need "
    "and service level, and their number taken together."
)

COLUMN_MUNICIPALITY = "Municipality"
COLUMN_DISTANCE = "Distance"
TOGETHER = "Similar municipalities together"
DOWNLOAD_CSV = "Download similar as CSV"
DOWNLOAD_XLSX = "Download similar as Excel"


def finding(n: int, name: str, what: str, value: str) -> str:
    """``what``: the indicator as it stands inside a sentence; ``value`` with its unit."""
    return f"In the {n} municipalities most like {name}, {what} is {value}"


def finding_none(n: int, name: str, period: str) -> str:
    return f"None of the {n} municipalities most like {name} has a number for {period}"


def who(names: Sequence[str]) -> str:
    return f"Nearest first: {listed(names)}."


def counted(n_visible: int, n_left_out: int, name: str) -> str:
    """Say how the group's number is counted, with n and those left out."""
    left_out = {0: "", 1: " 1 without a number is left out."}.get(
        n_left_out, f" {n_left_out} without a number are left out."
    )
    visible = "1 municipality" if n_visible == 1 else f"{n_visible} municipalities"
    return f"The number is weighted: the numbers of {visible} added together, without {name} itself.{left_out}"


def own(name: str, value: str, said: str) -> str:
    """``said``: the verdict in a few words, ``""`` where there is none."""
    return f"{name} is at {value}{f': {said[0].lower()}{said[1:]}' if said else ''}."


def own_missing(name: str, reason: str) -> str:
    return f"{name} itself has no number: {reason}."


def picture_note(name: str) -> str:
    """Explain dots and distance; two kommuner drawn at random lie the square root of two apart."""
    return (
        "Dark dots are the similar municipalities, light dots all others, measured in standard deviations from "
        f"{name}: 0 is the same, and two municipalities picked at random typically lie 1.4 apart."
    )


def far(name: str, nearest: str) -> str:
    """Warn where even the nearest kommune is not much like the own one."""
    return f"{name} is not much like any other municipality: even the nearest is {nearest} away."


SIMULATED = "The municipalities were found with background numbers that are wholly or partly simulated."


def unknown(name: str, traits: Sequence[str]) -> str:
    """Say which own figures are not known, and what to do."""
    verb = "is" if len(traits) == 1 else "are"
    return (
        f"No municipalities like {name} can be found: {listed(traits)} {verb} missing from the loaded numbers. Give "
        "what is missing no weight, and the municipalities are found from the rest."
    )


def alone(name: str) -> str:
    return (
        f"No municipalities like {name} can be found: the other municipalities' numbers are missing, or they are the "
        "same for all."
    )


def axis(name: str) -> str:
    return f"Std deviations from {name}"


def alternative(name: str, members: Sequence[str], distance: str) -> str:
    return (
        f"Dot chart: how far {listed(members)} {'lies' if len(members) == 1 else 'lie'} from {name} in each trait. "
        f"Distances: {distance}. All numbers are in the table."
    )


def hover(name: str, trait: str, value: str, difference: str) -> str:
    return f"<b>{name}</b><br>{trait}: {value}<br>{difference} standard deviations from you"


def cell(value: str, difference: str) -> str:
    """A trait's figure with how far it is from the own one."""
    return f"{value} ({difference})" if difference else value


def column_difference(trait: str) -> str:
    return f"{trait}, difference in standard deviations"


def caption(name: str, measure: str, period: str) -> str:
    return f"The municipalities most like {name}, and their numbers: {measure}, {period}"


def caption_differences(name: str) -> str:
    """Explain the second number of a cell."""
    return f"In brackets: standard deviations from {name}"


def source(staffing: str, background: str, traits: Sequence[str]) -> str:
    """Name both datasets: the numbers compared, and what the kommuner are found by."""
    return f"{staffing}. Similarity: {background}, {listed(traits)}"


# --- My municipality -------------------------------------------------------------------------------------------------

BESIDE = "Compare with"
CHANGE = "Choose how many there are, and what counts"


def beside(names: Sequence[str], n_turnover: int, n_absence: int) -> str:
    """Say on My municipality whom the own numbers are held against, how they are counted, and how many of them."""
    some = f"{n_turnover or 'None'} of them {_has(n_turnover)}"
    have = f"{'All have' if n_turnover == len(names) else some} a number for the half-year"
    if n_turnover != n_absence:
        have = f"{n_turnover} of them {_has(n_turnover)} a number for turnover, {n_absence} for absence"
    rest = "" if n_turnover == n_absence in {0, len(names)} else "; the rest are left out"
    who = f"Similar municipalities are the {len(names)} closest to yours on the traits that count: {listed(names)}."
    return (
        f"{who} {have}{rest}. The number is weighted like the region's: their numbers added together, always without "
        "your own."
    )


def _has(n: int) -> str:
    return "has" if n == 1 else "have"


def beside_not_found(name: str) -> str:
    return (
        f"Similar municipalities cannot be found: background numbers for {name} are missing from the loaded numbers. "
        "The region is shown here instead."
    )
