"""What the team panel says of its numbers: the finding and the note, computed, never stronger than chance allows."""

from __future__ import annotations

from components import formats
from components.text import indicators as indicator_text
from components.text import teams as text
from data_layer.schema import Direction, TeamRow, TeamsView, Unit

MANY_TEAMS = 6  # from here on chance alone sends one team outside more often than one half-year in four


def team_name(row: TeamRow) -> str:
    """Name a team as its kommune does, or say that its caseworkers belong to none."""
    return row.name or text.WITHOUT_TEAM


def span(teams: TeamsView) -> str:
    """Say which half-years are shown."""
    return text.when(tuple(map(formats.half_year, teams.periods)))


def finding(teams: TeamsView) -> str:
    """Say what the teams' numbers allow to be said."""
    what, period = indicator_text.DEFINITE[teams.indicator.id], span(teams)
    if not teams.rows:
        return text.finding_absent(period)
    if not teams.visible:
        return text.finding_none(what, period)
    if teams.judged and teams.own.value is not None:
        return _judgement(teams, formats.in_unit(teams.own.value, teams.indicator.unit), period)
    if _is_judgeable(teams):
        return text.finding_few(what, period)
    values = [row.value.value for row in teams.visible if row.value.value is not None]
    unit = teams.indicator.unit
    low, high = (formats.in_unit(end, unit) for end in (min(values), max(values)))
    return (
        text.finding_range(what, formats.without_unit(low), high, period)
        if low != high
        else (text.finding_same(what, high, period))
    )


def _is_judgeable(teams: TeamsView) -> bool:
    """Whether chance has a rule for the indicator and the half-years shown."""
    return teams.indicator.unit is Unit.SHARE and not teams.indicator.is_year and len(teams.periods) == 1


def _judgement(teams: TeamsView, own: str, period: str) -> str:
    outside = tuple(team_name(row) for row in teams.judged if row.flag is not Direction.NONE)
    if not outside:
        return text.finding_within(len(teams.judged), own, period)
    return text.finding_outside(outside, len(teams.judged), own, period)


def note(teams: TeamsView) -> str:
    """Say how many teams are shown, how they are counted and how much chance there is in it."""
    shown = text.shown(len(teams.visible), len(teams.rows))
    return " ".join([shown, *_about_chance(teams), text.CHANCE] if teams.visible else [shown])


def _about_chance(teams: TeamsView) -> list[str]:
    if teams.indicator.unit is Unit.DAYS_PER_FTE:
        return [text.DAYS]
    if len(teams.periods) > 1:
        return [text.AUTOMATIC, text.POOLED] if teams.is_automatic else [text.POOLED]
    if not teams.judged or teams.own.value is None:
        return []
    many = [text.MANY] if len(teams.judged) >= MANY_TEAMS else []
    return [text.judged(formats.in_unit(teams.own.value, teams.indicator.unit)), *many]
