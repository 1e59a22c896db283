"""Moenstre: do traits of kommuner explain the differences, do these last, and what goes together with what."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.queries.apart import State, Work, state_of
from data_layer.queries.lasting import lasting
from data_layer.queries.model_inputs import periods_of, table_of
from data_layer.queries.panel import Panel
from data_layer.queries.resolve import frame
from data_layer.queries.scatter import scatter
from data_layer.queries.source import per_dataset
from data_layer.reference.model_battery import model_battery
from data_layer.reference.published import published_fact
from data_layer.reference.published_models import PRINTED, ROWS, coefficient, table_4_5
from data_layer.schema import Request
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import Curve, FitMethod, FittedModel, OwnModel, Trait, Unfitted
from data_layer.schema.patterns_view import (
    Models,
    OwnAnswer,
    PatternsView,
    Printed,
    PrintedModel,
    PrintedTable,
    Result,
    TermEffect,
)
from data_layer.statistics.battery import curve
from data_layer.statistics.messages import BATTERY
from data_layer.statistics.regression import CONSTANT, STEPS

BASIC = 16  # the first models of the battery: those of Table 4.5
WHOLE_STEP = 1.0  # of a region: belonging to it or not


@per_dataset
def patterns(panel: Panel, request: Request) -> PatternsView:
    """Answer Moenstre; what a process of its own is still computing is missing, and the view says so."""
    around = frame(panel, request)
    chosen = around.choices.patterns
    work = panel.once("models", lambda: Work(lambda: table_of(panel)))
    asked = asked_model(chosen)
    own_state = state_of(work, asked) if asked else State.ANSWERED
    state = state_of(work, BATTERY)
    return PatternsView(
        frame=around,
        simulated=around.staffing.simulated or around.background.simulated,
        periods=periods_of(panel),
        models=_models(work, chosen),
        own=_own(work, asked) if asked else None,
        lasting=lasting(panel, around.choices),
        scatter=scatter(panel, around.choices),
        progress=None if state is State.ANSWERED else work.progress,
        models_failed=state is State.FAILED,
        own_failed=own_state is State.FAILED,
        models_wait=state is State.WAITING,
        own_waits=own_state is State.WAITING,
    )


def asked_model(chosen: PatternChoices) -> OwnModel | None:
    """Turn choices into a question; None without any trait."""
    if not chosen.traits:
        return None
    return OwnModel(chosen.outcome, chosen.traits, chosen.panel_only, chosen.with_region, chosen.method)


def _models(work: Work, chosen: PatternChoices) -> Models:
    fits, tests = work.fits or {}, work.tests or {}
    plain: Mapping[str, Result] = fits.get(FitMethod.OLS, {})
    return Models(
        curves=_curves(fits[chosen.method]) if fits else {},
        joint=tests.get(chosen.trait),
        printed=tuple(PrintedModel(one, table_4_5(one), plain.get(one.id)) for one in model_battery()[:BASIC]),
        tables=tuple(_table(name, plain) for name in PRINTED),
    )


def _curves(fits: Mapping[str, Result]) -> dict[Trait, Curve]:
    return {trait: curve(fits, model_battery(), trait) for trait in Trait}


def _table(name: str, fits: Mapping[str, Result]) -> PrintedTable:
    prefix, identity = PRINTED[name]
    return PrintedTable(
        name=name,
        specification=next(one for one in model_battery() if one.id == identity),
        rows=tuple(Printed(trait, *coefficient(prefix, row)) for row, trait in ROWS.items()),
        r_squared=published_fact(f"{prefix}_r2"),
        n=published_fact(f"{prefix}_n"),
        loaded=fits.get(identity),
    )


def _own(work: Work, asked: OwnModel) -> OwnAnswer:
    result = work.own.get(asked)
    fitted = None if result is None or isinstance(result, Unfitted) else result
    return OwnAnswer(asked, result, _effects(fitted) if fitted else ())


def _effects(fitted: FittedModel) -> tuple[TermEffect, ...]:
    """Turn coefficients into shares of the outcome per readable step; those of log-odds averaged over the kommuner."""
    found = []
    for term in fitted.terms:
        if term.name == CONSTANT:
            continue
        step = STEPS[Trait(term.name)] if term.name in set(Trait) else WHOLE_STEP
        scale = step * (fitted.average_effect[term.name] / term.estimate if term.estimate else 1.0)
        bounds = (term.estimate * scale, term.lower * scale, term.upper * scale)
        found.append(TermEffect(term.name, *bounds, term.pvalue, term.vif))
    return tuple(found)
