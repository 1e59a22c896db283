"""Sentences about one kommune against its own half-years. Numbers arrive formatted; source: docs/methods.md."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.letters import capital
from data_layer.schema import ControlRule, Direction

VIEWS = "Figurens spørgsmål"
VIEW_LIMITS, VIEW_TREND = "Er noget ændret?", "Hvilken retning?"
START = "Regn fra"
WHOLE = "Hele perioden"
EVENTS: Mapping[str, str] = {"2020H1": "covid begynder", "2023H1": "efter covid", "2024H1": "Barnets lov"}
TOO_FEW_YET = "for få halvår endnu"
FEWEST = 6  # half-years with a number, below which there are no limits and no line
LOCKED = 13  # points, below which the limits are provisional

LOOK = "Se nærmere"
UPPER, LOWER, CENTRE = "Øvre grænse", "Nedre grænse", "Jeres niveau"
SINGLE = "Enkelt halvår"
LINE = "Linjen"
COUNTED_FROM = "Regnes fra her"
TABLE_POOLED = "To halvår lagt sammen"
TABLE_LIMITS = "Grænser"
TABLE_SIGN = "Tegn"
TABLE_LINE = "Linjen"
TABLE_BAND = "95 %-interval"
NO_SIGN = "–"
FILE_LIMITS = "egne-udsving"

NOT_GOOD = "Ingen tegn på ændring betyder ikke, at niveauet er godt."
NO_POWER = (
    "Gruppen er så lille, at selv en fordobling sjældent vil kunne ses. Brug tallet som anledning til samtale, ikke "
    "som måling."
)
OVERLAP = (
    "Et punkt er to halvår lagt sammen; de samme medarbejdere tæller med i begge, så punkterne overlapper hinanden. "
    "Små prikker er enkelte halvår."
)
COUNTED_TWICE = (
    "Den, der er ny, kan tælle med i to halvår i træk. Derfor mærkes kun halvår uden for grænserne, og en retning skal "
    "være tydeligere end ellers."
)
NEVER_JUDGED = "Barselsfravær vurderes ikke: det er et vilkår, ikke noget, der skal sænkes."
GAPS = "Halvår uden tal er huller i kurven; intet regnes hen over dem."


def view_beside(*, similar: bool) -> str:
    """Name the view that shows what the own half-years are held against."""
    return "Lignende og landet" if similar else "Region og landet"


def pooled_label(name: str) -> str:
    """Name a line whose points are two half-years each."""
    return f"{name}, to halvår"


def start_option(period: str, event: str, *, too_few: bool) -> str:
    """Name one half-year to count from, with what happened then."""
    what = f"{period} · {event}" if event else period
    return f"{what} ({TOO_FEW_YET})" if too_few else what


# --- headings: only what includes the newest half-year ---------------------------------------------------------------


def when(period: str, *, pooled: bool) -> str:
    """Name what the last point covers."""
    return f"{period} og halvåret før" if pooled else period


def quiet(what: str, staff: str) -> str:
    """Say that nothing ever stood out; ``staff`` persons, ``""`` where the own half-years are the only yardstick."""
    if not staff:
        return f"Ingen tegn på ændring i {what}: udsvingene er ikke større, end jeres egne halvår plejer at svinge"
    return (
        f"Ingen tegn på ændring i {what}: udsvingene ligger inden for det, tilfældigheder giver i en gruppe på "
        f"ca. {staff} medarbejdere"
    )


def quiet_now(what: str, period: str) -> str:
    """Say that nothing stands out now, where earlier half-years did."""
    return f"Ingen tegn på ændring i {what} i {period}; mærkerne viser tidligere halvår, der skilte sig ud"


def announced(rule: ControlRule, direction: Direction, what: str, last: str, n: int, *, days: bool) -> str:
    """Tell a rule that includes the newest half-year.

    ``what``: the indicator in the definite form; ``last``: the newest half-year (with the one before it, where two are
    pooled); ``n``: half-years the rule covers; ``days``: the own half-years are the yardstick, not chance.
    """
    up, whose = direction is Direction.UP, "jeres egne udsving" if days else "tilfældigheder"
    level = "jeres typiske niveau" if days else "jeres eget gennemsnit"
    return {
        ControlRule.OUTSIDE: (
            f"{capital(what)} i {last} ligger {'højere' if up else 'lavere'}, end {whose} normalt giver: undersøg, "
            "hvad der skete"
        ),
        ControlRule.RUN: (
            f"{capital(what)} har ligget {'over' if up else 'under'} {level} i {n} halvår i træk, senest i {last}"
        ),
        ControlRule.STEPS: (
            f"{capital(what)} er {'steget' if up else 'faldet'} hver gang gennem {n} halvår i træk, senest i {last}"
        ),
        ControlRule.NEAR: (
            f"{capital(what)} har i mindst to af de seneste tre halvår ligget tæt på den "
            f"{'øvre grænse eller over den' if up else 'nedre grænse eller under den'}"
        ),
    }[rule]


def position(subject: str, direction: Direction) -> str:
    """Place parental leave among the own half-years, without a judgement."""
    where = {
        Direction.NONE: "ligger inden for jeres egne udsving",
        Direction.UP: "er højere, end jeres egne halvår plejer at være",
        Direction.DOWN: "er lavere, end jeres egne halvår plejer at være",
    }[direction]
    return f"{subject} {where}"


def without_number(period: str, *, pooled: bool) -> str:
    if pooled:
        return f"{capital(period)} og halvåret før kan ikke lægges sammen, fordi der mangler et tal"
    return f"Der er ikke noget tal for {period}; kurven viser de halvår, der har et"


def too_few(n: int, start: str) -> str:
    """Say that there are too few half-years for limits or a line."""
    count = {0: "ingen halvår", 1: "kun ét halvår"}.get(n, f"kun {n} halvår")
    return f"Der er {count} med tal fra {start}. Der skal {FEWEST} til, før udsving og retning kan vurderes"


def alone(*, can_start_earlier: bool) -> str:
    """Say what is shown where nothing can be judged, and what would help."""
    shown = "Kurven står alene, uden grænser og uden linje."
    return f"{shown} Vælg et tidligere halvår at regne fra for at få dem." if can_start_earlier else shown


def unmoved(what: str) -> str:
    return f"Der er ingen udsving i {what} at regne grænser af"


# --- what stands below the heading -----------------------------------------------------------------------------------


def limits(what: str, span: str, centre: str, n: int, start: str) -> str:
    """Explain level and limits."""
    return (
        f"Båndet er grænserne for, hvor {what} normalt svinger hos jer, senest {span}. Midten er jeres eget niveau, "
        f"{centre}, i {n} halvår siden {start}."
    )


def provisional(n: int) -> str:
    return f"Grænserne er foreløbige: de bygger på {n} punkter, og der skal {LOCKED} til."


def sign(rule: ControlRule, direction: Direction, n: int) -> str:
    """Name a rule at one half-year, for a tooltip or a row."""
    up = direction is Direction.UP
    return {
        ControlRule.OUTSIDE: "Over den øvre grænse" if up else "Under den nedre grænse",
        ControlRule.RUN: f"Et af {n} halvår i træk {'over' if up else 'under'} jeres niveau",
        ControlRule.STEPS: f"Et af {n} halvår, der {'stiger' if up else 'falder'} hver gang",
        ControlRule.NEAR: f"To af tre halvår tæt på den {'øvre' if up else 'nedre'} grænse",
    }[rule]


def alternative(subject: str, own: str, span: str, signs: int) -> str:
    """Say in words what the picture of limits shows."""
    marks = {0: "Ingen halvår er mærket.", 1: "Ét halvår er mærket."}.get(signs, f"{signs} halvår er mærket.")
    return f"Linjefigur med grænser. {subject}: {own}. Grænser: {span}. {marks} Alle halvår står i tabellen."


def plain_alternative(subject: str, own: str) -> str:
    return f"Linjefigur. {subject}: {own}. Alle halvår står i tabellen."


# --- direction -------------------------------------------------------------------------------------------------------


def trend(what: str, start: str, direction: Direction, first: str, last: str) -> str:
    """Say where the line points, in the numbers of its two ends."""
    if direction is Direction.NONE:
        return f"Ingen sikker retning i {what} siden {start}: linjen kan godt være flad"
    moved = "steget" if direction is Direction.UP else "faldet"
    return f"{capital(what)} er {moved} siden {start}: linjen går fra {first} til {last}"


def trend_note(n: int, start: str, band: str) -> str:
    return (
        f"Linjen er regnet af de {n} halvår med tal siden {start}. Båndet er 95 %-intervallet for linjen, i det "
        f"seneste halvår {band}; enkelte halvår kan ligge uden for det. En retning siges kun, når den er tydeligere "
        "end tilfældige udsving (p under 5 %)."
    )


NO_DIRECTION_IS_NOT_FLAT = "Ingen sikker retning betyder ikke, at niveauet er uændret eller godt."


def trend_alternative(subject: str, own: str, line: str, band: str) -> str:
    return f"Linjefigur. {subject}: {own}. Linjen: {line} ({band}). Alle halvår står i tabellen."
