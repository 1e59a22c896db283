"""What a child can expect, made by hand: the model's pinned case with the sources a kommune would have."""

from __future__ import annotations

from dataclasses import replace

from data_layer.schema.case import Absences, CaseSettings, YearBasis
from data_layer.schema.case_view import (
    CaseChoices,
    ChildView,
    Parameter,
    ParameterId,
    ParameterSource,
    Scenario,
    ScenarioKind,
)
from data_layer.statistics.case_model import of_hundred
from data_layer.statistics.case_scenarios import Levels, band_of, changed, compared, result, swings_of
from tests import factories as make
from tests.components.views_by_hand import organisation_view

HALVES = CaseSettings(  # two halves of 12 % compounded, three years: 46 of 100 without a split
    entry_age=10,
    years=3,
    turnover=0.2256,
    basis=YearBasis.COMPOUND,
    absences=Absences(16, 0.5, 60, 14, 200),
)
WITH_AGE = replace(HALVES, boundaries=((12.0, 0.9),))
LEVELS = Levels(region=0.3, low_quarter=0.15, high_quarter=0.26)
DISTRICTS, KEEP = Scenario(ScenarioKind.DISTRICTS), Scenario(ScenarioKind.KEEP, 0.5)
COVER, REGION = Scenario(ScenarioKind.COVER, 0.2), Scenario(ScenarioKind.REGION)
RANGES = {
    ParameterId.TURNOVER: (0.15, 0.26),
    ParameterId.BOUNDARY_SHARE: (0.0, 1.0),
    ParameterId.PLACEMENT_SHARE: (0.0, 1.0),
}


def parameters(settings, source=ParameterSource.OWN):
    values = {
        ParameterId.ENTRY_AGE: settings.entry_age,
        ParameterId.YEARS: settings.years,
        ParameterId.TURNOVER: settings.turnover,
        ParameterId.BOUNDARIES: len(settings.boundaries),
        ParameterId.BOUNDARY_SHARE: 0.9,
        ParameterId.PLACEMENT: settings.placement,
        ParameterId.PLACEMENT_SHARE: settings.placement_share,
        ParameterId.RETURN: settings.return_,
        ParameterId.RETURN_SHARE: settings.return_share,
        ParameterId.RECEPTION_SHARE: settings.reception_share,
        ParameterId.SICKNESS_DAYS: 16.0,
        ParameterId.LONG_SHARE: 0.5,
        ParameterId.SICKNESS_SPELL: 60.0,
        ParameterId.LEAVE_DAYS: 14.0,
        ParameterId.LEAVE_SPELL: 200.0,
        ParameterId.COVER: settings.hand_overs - 1,
        ParameterId.CASELOAD: 400.0,
    }
    found = {one: Parameter(one, value, ParameterSource.ASSUMPTION) for one, value in values.items()}
    found[ParameterId.TURNOVER] = Parameter(ParameterId.TURNOVER, settings.turnover, source, 0.19, 0.26)
    found[ParameterId.BOUNDARIES] = replace(found[ParameterId.BOUNDARIES], source=ParameterSource.ANSWER)
    found[ParameterId.BOUNDARY_SHARE] = replace(found[ParameterId.BOUNDARY_SHARE], lower=0.5, upper=1.0)
    return found


def child_view(settings=WITH_AGE, scenarios=(DISTRICTS, KEEP), **changes):
    """An answered view; ``changes`` are fields of ChildView."""
    today = result(settings, 400)
    others = [compared(today, result(changed(settings, one, LEVELS), 400, one)) for one in scenarios]
    asked = CaseChoices(entry_age=int(settings.entry_age), years=int(settings.years), scenarios=scenarios)
    made = ChildView(
        choices=asked,
        settings=settings,
        parameters=parameters(settings),
        faults=(),
        half_year=0.12,
        results=(today, *others),
        by_year=tuple(of_hundred(year.counts) for year in today.outcome.course),
        band=band_of(settings, 0.19, 0.26, 0.9),
        swings=swings_of(settings, RANGES),
        scenarios=scenarios,
    )
    return replace(made, **changes)


def on_screen(child=None, own=make.KALUNDBORG):
    """The whole view of Organisering with this child in it."""
    child = child or child_view()
    view = organisation_view(own, child=child)
    return replace(view, frame=make.frame(municipality=own, case=child.choices))
