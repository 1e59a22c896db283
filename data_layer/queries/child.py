"""What a child can expect, for the organisation and the turnover of one kommune: the case model on loaded data."""

from __future__ import annotations

from dataclasses import replace

from data_layer.queries.child_handovers import left_out, reception_drawn, undrawn
from data_layer.queries.child_settings import Found, settings_of, turnover_rate
from data_layer.queries.panel import Panel
from data_layer.queries.standing import field
from data_layer.schema import Choices, IndicatorId
from data_layer.schema.case import CaseFault, CaseSettings, fault_of
from data_layer.schema.case_view import (
    Band,
    ChildView,
    ParameterId,
    Scenario,
    ScenarioKind,
    TurnoverFrom,
)
from data_layer.schema.drawing import NOTHING_DERIVED, DrawnView, Intervention
from data_layer.statistics.case_model import of_hundred, year_turnover
from data_layer.statistics.case_scenarios import Levels, band_of, changed, compared, quarters, result, swings_of

HALF = 0.5  # of the cases keep their caseworker in the scenario shown of itself
WITH_BOUNDARY = (Scenario(ScenarioKind.DISTRICTS), Scenario(ScenarioKind.KEEP, HALF), Scenario(ScenarioKind.QUARTER))
WITH_PLACEMENT = (Scenario(ScenarioKind.KEEP, HALF), Scenario(ScenarioKind.REGION), Scenario(ScenarioKind.QUARTER))
WITH_NEITHER = (Scenario(ScenarioKind.REGION), Scenario(ScenarioKind.QUARTER))
FIGURES = (0.05, 0.1, 0.15, 0.2)  # of turnover of a year, taken where the kommune is lower than the others
FROM_NONE_TO_ALL = (0.0, 1.0)


def child_of(panel: Panel, choices: Choices, drawn: DrawnView = NOTHING_DERIVED) -> ChildView:
    """Answer the model for the chosen child and kommune, today and otherwise; no number where something cannot be."""
    found = settings_of(panel, choices, drawn)
    faults = _faults(choices, found, drawn)
    half_year = found.rate.value if found.rate else None
    view = ChildView(
        choices=choices.case,
        settings=found.settings,
        parameters=found.parameters,
        faults=faults,
        half_year=half_year,
        reception_drawn=reception_drawn(drawn),
        left_out=left_out(drawn, found.settings.reception_share),
        undrawn=undrawn(choices, drawn),
    )
    return view if faults else _answered(panel, choices, found, view)


def _answered(panel: Panel, choices: Choices, found: Found, view: ChildView) -> ChildView:
    settings, levels = found.settings, _levels(panel, choices)
    caseload = found.parameters[ParameterId.CASELOAD].value
    today = result(settings, caseload)
    view = replace(view, levels={ScenarioKind.REGION: levels.region, ScenarioKind.QUARTER: levels.low_quarter})
    scenarios = choices.case.scenarios if choices.case.scenarios is not None else _proposed(view)
    others = [compared(today, result(changed(settings, one, levels), caseload, one)) for one in scenarios]
    return replace(
        view,
        scenarios=scenarios,
        results=(today, *others),
        by_year=tuple(of_hundred(year.counts) for year in today.outcome.course),
        band=_band(found),
        swings=swings_of(settings, _ranges(found, levels)),
    )


def _faults(choices: Choices, found: Found, drawn: DrawnView) -> tuple[tuple[CaseFault, str], ...]:
    """List what the address asked that cannot be, else what the model itself refuses, else a gap in the drawing."""
    told = tuple((CaseFault(one.key), one.text) for one in choices.problems if one.key in set(CaseFault))
    fault = fault_of(found.settings)
    return told or (((fault, ""),) if fault else _gaps(found.settings, drawn))


def _gaps(settings: CaseSettings, drawn: DrawnView) -> tuple[tuple[CaseFault, str], ...]:
    """List the ages of the child at which the drawing has no team for a child at home or placed."""
    end = settings.entry_age + settings.years
    needed = {Intervention.PREVENTION} | ({Intervention.PLACEMENT} if settings.placement else set())
    gaps = sorted(
        (one.first, one.last)
        for one in drawn.questions
        if not one.teams and needed & set(one.interventions) and one.first < end and one.last >= settings.entry_age
    )
    return ((CaseFault.UNCOVERED, "\u2013".join(map(str, dict.fromkeys(gaps[0])))),) if gaps else ()


def _proposed(view: ChildView) -> tuple[Scenario, ...]:
    """Take the scenarios that fit the organisation; a whole figure for those that would raise the turnover."""
    settings = view.settings
    usual = WITH_BOUNDARY if settings.crossed else WITH_PLACEMENT if settings.placement_share else WITH_NEITHER
    kept = tuple(one for one in usual if view.is_lower(one))
    figures = [Scenario(ScenarioKind.TURNOVER, share) for share in FIGURES if share < settings.turnover]
    return (*kept, *figures[-1:]) if len(kept) < len(usual) else kept


def _levels(panel: Panel, choices: Choices) -> Levels:
    """Compute yearly turnover of the region (of the country while no kommune is chosen) and of the quarters."""
    basis = choices.case.basis
    region = year_turnover(turnover_rate(panel, choices, TurnoverFrom.REGION).value, basis)
    period = str(choices.period)
    low, high = panel.once(
        ("quarters", period, basis),
        lambda: quarters(field(panel, IndicatorId.TURNOVER, period), basis, region),
    )
    return Levels(region, low, high)


def _band(found: Found) -> Band | None:
    turnover = found.parameters[ParameterId.TURNOVER]
    if found.rate is None or turnover.lower is None or turnover.upper is None:
        return None
    return band_of(found.settings, turnover.lower, turnover.upper, found.rate.coverage)


def _ranges(found: Found, levels: Levels) -> dict[ParameterId, tuple[float, float]]:
    """Say how far each parameter is moved: turnover between the quarters of kommuner, shares from none to all."""
    settings, turnover = found.settings, found.settings.turnover
    ranges = {
        ParameterId.TURNOVER: (min(levels.low_quarter, turnover), max(levels.high_quarter, turnover)),
        ParameterId.BOUNDARY_SHARE: FROM_NONE_TO_ALL,
        ParameterId.PLACEMENT_SHARE: FROM_NONE_TO_ALL,
        ParameterId.RETURN_SHARE: FROM_NONE_TO_ALL,
    }
    if settings.reception_share:
        ranges[ParameterId.RECEPTION_SHARE] = FROM_NONE_TO_ALL
    for identity, value in ((ParameterId.PLACEMENT, settings.placement), (ParameterId.RETURN, settings.return_)):
        one = found.parameters[identity]
        ranges[identity] = (min(one.lower or 0.0, value), max(one.upper or 0.0, value))
    return ranges
