"""What if: the words of scenarios, of what the report says against them, and of what matters most, in English."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema.case_view import ParameterId, ScenarioKind

HEADING = "What if?"
INTRO = (
    "Choose up to three scenarios. Each is calculated on its own, against today, for the same child. The organisation "
    "has other aims than fewer changes of caseworker, so each scenario comes with what the report says about what it "
    "may cost."
)
TODAY = "Today"
NONE = "None"
SLOTS = ("Scenario 1", "Scenario 2", "Scenario 3")
CASELOAD = "Open cases in the municipality"
CAPTION = "Today and the chosen scenarios"
COLUMNS = (
    "",
    "Same caseworker, children out of 100",
    "Difference in children",
    "Changes per child",
    "Hand-overs per year",
    "Difference in hand-overs",
    "Most common cause",
)
FIRST_COLUMN = "What if"
NOTE = "100 children by number of lasting changes when the period is over. Each scenario is calculated on its own."
REPORT_SAYS, CONSIDER = "The report:", "Consider:"
NO_CAUSE = "no changes"

_DISTRICTS = "Districts instead of age teams"
_REGION, _COUNTRY = "Turnover as in the region", "Turnover as in Denmark"
_QUARTER = "Turnover as in the lowest quarter"
AGAINST: Mapping[ScenarioKind, tuple[str, str]] = {  # what the report says, and what to consider besides
    ScenarioKind.DISTRICTS: (
        (
            "Two of the five case municipalities ended the division into child teams and youth teams when the Child's "
            "Act (Barnets Lov) came. Section 3.4.1 mentions that a team may then lack knowledge of, for example, "
            "younger children, and frequent reorganisations weaken cohesion (3.3.2)."
        ),
        "Who knows about the youngest and the oldest when everyone has all ages?",
    ),
    ScenarioKind.KEEP: (
        "It weakens professional security when the team or the team leader does not know the target group (3.4.1).",
        (
            "A caseworker who stays with the child gets cases outside their own team's ages or interventions. Who "
            "will discuss those cases with them?"
        ),
    ),
    ScenarioKind.REGION: (
        (
            "It gives no recipe for lower turnover, but points to cohesion, professional security and room to act "
            "(chapter 3)."
        ),
        "How far these three move turnover has not been measured.",
    ),
    ScenarioKind.COVER: (
        (
            "Four of the five case municipalities have a mentor scheme for new employees; in one, two employees each "
            "teach new colleagues for three hours a week (3.3.2)."
        ),
        "It takes experienced caseworkers' time, and whether it shortens a vacancy has not been measured.",
    ),
}
_TURNOVER_KINDS = frozenset({ScenarioKind.REGION, ScenarioKind.QUARTER, ScenarioKind.TURNOVER})
NOTHING: Mapping[ScenarioKind, str] = {
    ScenarioKind.DISTRICTS: "It changes nothing here: the child meets no age boundary in the period.",
    ScenarioKind.KEEP: "It changes nothing here: there is no transition where the child gets a new caseworker.",
    ScenarioKind.COVER: (
        "It changes nothing here: a substitute has the case in between this often today. Set your own number among the "
        "model's inputs."
    ),
}
_SAME_TURNOVER = "It changes nothing here: turnover is the same."
ALREADY_LOWER = "Turnover is already lower today."
COVER_KEEPS = "It does not change how many keep their caseworker, only how many hand-overs there are."


def name(kind: ScenarioKind, amount: str, *, has_own: bool) -> str:
    """Name a scenario; ``amount`` as written on screen, ``has_own``: a kommune is chosen, so that a region exists."""
    named = {
        ScenarioKind.DISTRICTS: _DISTRICTS,
        ScenarioKind.KEEP: f"Caseworker stays in {amount} of transitions",
        ScenarioKind.REGION: _REGION if has_own else _COUNTRY,
        ScenarioKind.QUARTER: _QUARTER,
        ScenarioKind.TURNOVER: f"Turnover of {amount} per year",
        ScenarioKind.COVER: f"Mentor or cover: a substitute in {amount} of departures",
    }
    return named[kind]


def brief(kind: ScenarioKind, amount: str, *, has_own: bool) -> str:
    """Name it left of a bar, in two short lines."""
    named = {
        ScenarioKind.DISTRICTS: "Districts, no<br>age teams",
        ScenarioKind.KEEP: f"Caseworker stays<br>in {amount}",
        ScenarioKind.REGION: "Turnover as<br>in the region" if has_own else "Turnover as<br>in Denmark",
        ScenarioKind.QUARTER: "Turnover as in<br>lowest quarter",
        ScenarioKind.TURNOVER: f"Turnover<br>of {amount}",
        ScenarioKind.COVER: f"Substitute between<br>in {amount}",
    }
    return named[kind]


def against(kind: ScenarioKind) -> tuple[str, str]:
    """Say what the report says against a change, and what to consider besides."""
    return AGAINST[ScenarioKind.REGION if kind in _TURNOVER_KINDS else kind]


def nothing(kind: ScenarioKind) -> str:
    return NOTHING.get(kind, _SAME_TURNOVER)


def finding(name_: str, best: int, today: int) -> str:
    if not name_:
        return "None of the chosen scenarios gives more children the same caseworker"
    return f"“{name_}” gives the most children the same caseworker: {best} out of 100, against {today} today"


def children(n: int, change: str) -> str:
    """Say how many keep their caseworker; ``change`` from ``more``."""
    return f"{n} out of 100 {'keeps' if n == 1 else 'keep'} their caseworker, {change}."


def more(change: int, written: str) -> str:
    if change == 0:
        return "the same as today"
    return f"{'one' if abs(change) == 1 else written} {'more' if change > 0 else 'fewer'} than today"


def hand_overs(n: str, caseload: str, change: str) -> str:
    return (
        f"{n} {'hand-over' if n == '1' else 'hand-overs'} per year with {caseload} open "
        f"{'case' if caseload == '1' else 'cases'}, {change}."
    )


def leading(cause: str) -> str:
    return f"Most common cause: {cause}."


def at_turnover(share: str) -> str:
    return f"Turnover per year: {share}."


def alternative(rows: list[tuple[str, int]]) -> str:
    told = [f"{name_}: {n}" for name_, n in rows]
    return f"Stacked bars of 100 children by number of changes. With the same caseworker: {'; '.join(told)}."


def hover(row: str, what: str, n: str) -> str:
    return f"{row}<br>{what}: <b>{n}</b> out of 100"


# --- what matters most ------------------------------------------------------------------------------------------------
_LOWEST = "that of the quarter of municipalities where it is lowest"
_HIGHEST, _HIGHEST_ALONE = (
    "that of the quarter where it is highest",
    "that of the quarter of municipalities where it is highest",
)
_OWN_TURNOVER = "your own"
_THOUGHT = " An age boundary the child does not meet is imagined in the middle of the period."
SWING_CAPTION = "Children out of 100 with the same caseworker when one input is changed"
SWING_COLUMNS = ("Input", "From", "To", "Children at the first", "Children at the last", "Difference")
SWING_TODAY = "Today"
_SWINGS: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "Turnover per year",
    ParameterId.BOUNDARY_SHARE: "Cases that change caseworker at the age boundary",
    ParameterId.PLACEMENT_SHARE: "Placements that bring a new caseworker",
    ParameterId.RETURN_SHARE: "Returns home that bring a new caseworker",
    ParameterId.PLACEMENT: "Children who are placed in a year",
    ParameterId.RECEPTION_SHARE: "Cases that change caseworker when reception ends",
    ParameterId.RETURN: "Children who come home in a year",
}
_SWINGS_BRIEF: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "Turnover",
    ParameterId.BOUNDARY_SHARE: "Age boundary",
    ParameterId.PLACEMENT_SHARE: "Change at placement",
    ParameterId.RETURN_SHARE: "Change at return home",
    ParameterId.PLACEMENT: "Placements",
    ParameterId.RECEPTION_SHARE: "Reception ends",
    ParameterId.RETURN: "Returns home",
}
_SUPPOSED = "Cases that would change at an imagined age boundary in the middle of the period"
_SUPPOSED_BRIEF = "Imagined age boundary"
_SWINGS_INSIDE: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "turnover",
    ParameterId.BOUNDARY_SHARE: "the age boundary",
    ParameterId.PLACEMENT_SHARE: "whether a placement brings a new caseworker",
    ParameterId.RETURN_SHARE: "whether a return home brings a new caseworker",
    ParameterId.PLACEMENT: "how often children are placed",
    ParameterId.RECEPTION_SHARE: "whether reception passes the child on",
    ParameterId.RETURN: "how often children come home",
}


def swing_turnover(*, is_own_lowest: bool, is_own_highest: bool) -> str:
    """Say from where to where; an end is today's own where that lies outside the quarters of kommuner."""
    highest = _HIGHEST_ALONE if is_own_lowest else _HIGHEST
    low, high = (_OWN_TURNOVER if own else end for own, end in ((is_own_lowest, _LOWEST), (is_own_highest, highest)))
    return f" Turnover goes from {low} to {high}."


def swing_note(turnover: str, *, is_supposed: bool) -> str:
    """Say what a bar is; ``turnover`` from ``swing_turnover``, ``""`` where it moves nothing."""
    return (
        "Each bar shows how far the number moves when one thing is changed all the way and the rest stays as today."
        f"{turnover} Hand-overs go from none to all. Anything that moves less than half a child out of 100 is only in "
        f"the table.{_THOUGHT if is_supposed else ''}"
    )


def swing(identity: ParameterId, *, is_supposed: bool) -> str:
    """Name a swing; ``is_supposed``: the child meets no boundary today."""
    return _SUPPOSED if is_supposed and identity is ParameterId.BOUNDARY_SHARE else _SWINGS[identity]


def swing_brief(identity: ParameterId, reach: str, *, is_supposed: bool) -> str:
    is_thought = is_supposed and identity is ParameterId.BOUNDARY_SHARE
    return f"{_SUPPOSED_BRIEF if is_thought else _SWINGS_BRIEF[identity]}<br>{reach}"


def swing_finding(identity: ParameterId, low: int, high: int, *, is_widest: bool) -> str:
    """Name what matters most; ``is_widest``: nothing that the organisation does not have moves the number further."""
    inside = _SWINGS_INSIDE[identity]
    start = f"What matters most is {inside}" if is_widest else f"Of what you have today, {inside} matters most"
    return f"{start}: from {low} to {high} out of 100 children with the same caseworker"


def swing_alternative(rows: list[tuple[str, int, int]]) -> str:
    told = [f"{name_}: {low} to {high}" for name_, low, high in rows]
    return f"Bars of the number of children out of 100 who have the same caseworker. {'; '.join(told)}."


def swing_hover(name_: str, low: str, high: str, reach: str) -> str:
    return f"<b>{name_}</b><br>{reach}<br>from {low} to {high} out of 100"
