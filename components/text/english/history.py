"""Sentences about one kommune against its own half-years, in English.

Numbers arrive formatted; source: docs/methods.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from components.text.danish.history import FEWEST, LOCKED, NO_SIGN
from components.text.letters import capital
from data_layer.schema import ControlRule, Direction

__all__ = ["FEWEST", "LOCKED", "NO_SIGN"]

VIEWS = "The question the figure answers"
VIEW_LIMITS, VIEW_TREND = "Has anything changed?", "Which direction?"
START = "Count from"
WHOLE = "The whole period"
EVENTS: Mapping[str, str] = {"2020H1": "Covid begins", "2023H1": "after Covid", "2024H1": "Child's Act"}
TOO_FEW_YET = "too few half-years yet"

LOOK = "Look closer"
UPPER, LOWER, CENTRE = "Upper limit", "Lower limit", "Your level"
SINGLE = "Single half-year"
LINE = "The line"
COUNTED_FROM = "Counted from here"
TABLE_POOLED = "Two half-years added together"
TABLE_LIMITS = "Limits"
TABLE_SIGN = "Sign"
TABLE_LINE = "The line"
TABLE_BAND = "95% interval"
FILE_LIMITS = "own-variation"

NOT_GOOD = "No sign of change does not mean that the level is good."
NO_POWER = (
    "The group is so small that even a doubling could seldom be seen. Use the number as an occasion to talk, not as a "
    "measurement."
)
OVERLAP = (
    "A point is two half-years added together. The same employees count in both, so the points overlap. Small dots are "
    "single half-years."
)
COUNTED_TWICE = (
    "Someone who is new can count in two half-years in a row. So only half-years outside the limits are marked, and a "
    "direction has to be clearer than otherwise."
)
NEVER_JUDGED = "Parental leave is not judged: it is a fact to plan with, not something to bring down."
GAPS = "Half-years without a number are gaps in the curve; nothing is counted across them."


def view_beside(*, similar: bool) -> str:
    """Name the view that shows what the own half-years are held against."""
    return "Similar and country" if similar else "Region and country"


def pooled_label(name: str) -> str:
    """Name a line whose points are two half-years each."""
    return f"{name}, two half-years"


def start_option(period: str, event: str, *, too_few: bool) -> str:
    """Name one half-year to count from, with what happened then."""
    what = f"{period} · {event}" if event else period
    return f"{what} ({TOO_FEW_YET})" if too_few else what


# --- headings: only what includes the newest half-year ---------------------------------------------------------------


def when(period: str, *, pooled: bool) -> str:
    """Name what the last point covers."""
    return f"{period} and the half-year before" if pooled else period


def quiet(what: str, staff: str) -> str:
    """Say that nothing ever stood out; ``staff`` persons, ``""`` where the own half-years are the only yardstick."""
    if not staff:
        return f"No sign of change in {what}: the variation is no larger than your own half-years usually show"
    return (
        f"No sign of change in {what}: the variation lies within what chance gives in a group of about {staff} "
        f"{'employee' if staff == '1' else 'employees'}"
    )


def quiet_now(what: str, period: str) -> str:
    """Say that nothing stands out now, where earlier half-years did."""
    return f"No sign of change in {what} in {period}; the marks show earlier half-years that stood out"


def announced(rule: ControlRule, direction: Direction, what: str, last: str, n: int, *, days: bool) -> str:
    """Tell a rule that includes the newest half-year.

    ``what``: the indicator in the definite form; ``last``: the newest half-year (with the one before it, where two are
    pooled); ``n``: half-years the rule covers; ``days``: the own half-years are the yardstick, not chance.
    """
    up, whose = direction is Direction.UP, "your own variation" if days else "chance"
    level = "your typical level" if days else "your own average"
    return {
        ControlRule.OUTSIDE: (
            f"{capital(what)} in {last} is {'higher' if up else 'lower'} than {whose} normally gives: look into what "
            "happened"
        ),
        ControlRule.RUN: (
            f"{capital(what)} has been {'above' if up else 'below'} {level} for {n} half-years in a row, "
            f"most recently in {last}"
        ),
        ControlRule.STEPS: (
            f"{capital(what)} has {'risen' if up else 'fallen'} every time through {n} half-years in a row, "
            f"most recently in {last}"
        ),
        ControlRule.NEAR: (
            f"In at least two of the latest three half-years, {what} has been close to the "
            f"{'upper limit or above it' if up else 'lower limit or below it'}"
        ),
    }[rule]


def position(subject: str, direction: Direction) -> str:
    """Place parental leave among the own half-years, without a judgement."""
    where = {
        Direction.NONE: "lies within your own variation",
        Direction.UP: "is higher than your own half-years usually are",
        Direction.DOWN: "is lower than your own half-years usually are",
    }[direction]
    return f"{subject} {where}"


def without_number(period: str, *, pooled: bool) -> str:
    if pooled:
        return f"{capital(period)} and the half-year before cannot be added together because a number is missing"
    return f"There is no number for {period}; the curve shows the half-years that have one"


def too_few(n: int, start: str) -> str:
    """Say that there are too few half-years for limits or a line."""
    count = {0: "are no half-years", 1: "is only one half-year"}.get(n, f"are only {n} half-years")
    have = "with a number" if n == 1 else "with numbers"
    return f"There {count} {have} from {start} on. It takes {FEWEST} before variation and direction can be judged"


def alone(*, can_start_earlier: bool) -> str:
    """Say what is shown where nothing can be judged, and what would help."""
    shown = "The curve stands alone, without limits and without a line."
    return f"{shown} Choose an earlier half-year to count from to get them." if can_start_earlier else shown


def unmoved(what: str) -> str:
    return f"There is no variation in {what} to draw limits from"


# --- what stands below the heading -----------------------------------------------------------------------------------


def limits(what: str, span: str, centre: str, n: int, start: str) -> str:
    """Explain level and limits."""
    return (
        f"The band shows the limits within which {what} normally varies for you, most recently {span}. The middle is "
        f"your own level, {centre}, over {n} {'half-year' if n == 1 else 'half-years'} since {start}."
    )


def provisional(n: int) -> str:
    return f"The limits are provisional: they rest on {n} {'point' if n == 1 else 'points'}, and it takes {LOCKED}."


def sign(rule: ControlRule, direction: Direction, n: int) -> str:
    """Name a rule at one half-year, for a tooltip or a row."""
    up = direction is Direction.UP
    return {
        ControlRule.OUTSIDE: "Above the upper limit" if up else "Below the lower limit",
        ControlRule.RUN: f"One of {n} half-years in a row {'above' if up else 'below'} your level",
        ControlRule.STEPS: f"One of {n} half-years that {'rise' if up else 'fall'} every time",
        ControlRule.NEAR: f"Two of three half-years close to the {'upper' if up else 'lower'} limit",
    }[rule]


def alternative(subject: str, own: str, span: str, signs: int) -> str:
    """Say in words what the picture of limits shows."""
    marked = {0: "No half-year is marked.", 1: "One half-year is marked."}.get(signs, f"{signs} half-years are marked.")
    return f"Line chart with limits. {subject}: {own}. Limits: {span}. {marked} All half-years are in the table."


def plain_alternative(subject: str, own: str) -> str:
    return f"Line chart. {subject}: {own}. All half-years are in the table."


# --- direction -------------------------------------------------------------------------------------------------------


def trend(what: str, start: str, direction: Direction, first: str, last: str) -> str:
    """Say where the line points, in the numbers of its two ends."""
    if direction is Direction.NONE:
        return f"No certain direction in {what} since {start}: the line may well be flat"
    moved = "risen" if direction is Direction.UP else "fallen"
    return f"{capital(what)} has {moved} since {start}: the line goes from {first} to {last}"


def trend_note(n: int, start: str, band: str) -> str:
    half_years = "half-year with a number" if n == 1 else "half-years with numbers"
    return (
        f"The line is drawn from the {n} {half_years} since {start}. The band is the 95% interval for the line, in the "
        f"latest half-year {band}; single half-years can lie outside it. A direction is stated only when it is clearer "
        "than chance (p below 5%)."
    )


NO_DIRECTION_IS_NOT_FLAT = "No certain direction does not mean that the level is unchanged or good."


def trend_alternative(subject: str, own: str, line: str, band: str) -> str:
    return f"Line chart. {subject}: {own}. The line: {line} ({band}). All half-years are in the table."
