"""A view of Moenstre small enough to know every number by heart."""

from __future__ import annotations

from dataclasses import replace

from data_layer.reference.model_battery import model_battery
from data_layer.schema import IndicatorId, PublishedFact
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import (
    Curve,
    FitMethod,
    FittedModel,
    JointTest,
    Outcome,
    OwnModel,
    Point,
    Progress,
    Term,
    Trait,
    Unfitted,
    UnfittedReason,
)
from data_layer.schema.patterns_view import (
    Lasting,
    ModelPeriods,
    Models,
    OwnAnswer,
    Pair,
    PatternsView,
    Printed,
    PrintedModel,
    PrintedTable,
    Scatter,
    TermEffect,
)
from data_layer.schema.signal import Estimate, Persistence
from tests import factories as make

BATTERY = {one.id: one for one in model_battery()}
PERIODS = ModelPeriods("2023H2", "2024H1", "2023H1", "2022H2", (2023,), make.division().regions)


def point(identity="M10", effect=0.02, pvalue=0.01, reach=0.01):
    return Point(BATTERY[identity], effect, effect - reach, effect + reach, pvalue, 82)


def curve(trait=Trait.SHORT_TENURE, *points, unfitted=()):
    return Curve(trait, points or (point("M01", 0.01, 0.2, 0.015), point(), point("M25", 0.03)), tuple(unfitted))


def joint(**changes):
    made = JointTest(26, 500, 0.2, 24, 17.9, 0.004, 0.0019, 0.0019, 1.458, 11.0)
    return replace(made, **changes)


def term(name, estimate=0.2171, pvalue=0.0009, **changes):
    return Term(name, estimate, 0.06, pvalue, estimate - 0.1, estimate + 0.1, **changes)


def model(*terms, **changes):
    made = FittedModel(FitMethod.OLS, 82, terms or (term("short_tenure"), term("constant")), 0.34, 0.24, None, {})
    return replace(made, **changes)


def fact(value):
    return PublishedFact("x", "r2", "", "", value, value, "", "exact", "", "")


def models(**changes):
    printed = (
        PrintedModel(BATTERY["M10"], {Trait.SHORT_TENURE: 3}, model()),
        PrintedModel(BATTERY["M07"], {Trait.COMMUTING: -1}, model(term("commuting", 0.001, 0.03))),
    )
    tables = (
        PrintedTable(
            "4.6", BATTERY["M10"], (Printed(Trait.SHORT_TENURE, 0.2171, 0.001),), fact(0.34), fact(82), model()
        ),
    )
    made = Models({Trait.SHORT_TENURE: curve()}, joint(), printed, tables)
    return replace(made, **changes)


def effect(name="short_tenure", size=0.0234, pvalue=0.0001, vif=1.27):
    return TermEffect(name, size, size - 0.01, size + 0.01, pvalue, vif)


def own(*effects, **asked):
    question = replace(OwnModel(Outcome.YEAR, (Trait.SHORT_TENURE,)), **asked)
    return OwnAnswer(question, model(), effects or (effect(),))


def lasting(**changes):
    now, then = make.share(3, 33), make.share(2, 33)
    found = Persistence(Estimate(0.3, 0.13, 0.46), 0.31, 0.175, 0.125, Estimate(0.288, -0.06, 0.76), 8, 83)
    pairs = (Pair(make.KALUNDBORG, 3 / 33, 2 / 33), Pair(make.AARHUS, 0.3, 0.2), Pair(make.KOBENHAVN, 0.1, 0.1))
    made = Lasting("2023H2", "2024H1", pairs, ("751",), found, Estimate(0.58, 0.47, 0.68), 83, (now, then))
    return replace(made, **changes)


def scatter(**changes):
    pairs = (Pair(make.KALUNDBORG, 0.2, 2 / 33), Pair(make.AARHUS, 0.3, 0.2))
    return replace(Scatter(pairs, 96, Estimate(0.35, 0.15, 0.52), ()), **changes)


def view(chosen=None, *, simulated=True, municipality=make.KALUNDBORG, **changes):
    frame = make.frame(patterns=chosen or PatternChoices(), municipality=municipality, indicator=IndicatorId.TURNOVER)
    made = PatternsView(
        frame=frame,
        simulated=simulated,
        periods=PERIODS,
        models=models(),
        own=own(),
        lasting=lasting(),
        scatter=scatter(),
    )
    return replace(made, **changes)


NOTHING_YET = Models({}, None, (PrintedModel(BATTERY["M10"], {Trait.SHORT_TENURE: 3}, None),), ())
HALF_WAY = Progress("permutations", 150, 500)
TOO_FEW = Unfitted(UnfittedReason.TOO_FEW, (), 9, 18)
