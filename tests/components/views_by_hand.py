"""Views of Sammenlign, Organisering and Data small enough to know every number by heart."""

from __future__ import annotations

from dataclasses import replace

from data_layer.schema import (
    CompareView,
    CoverageRow,
    DataView,
    Definition,
    IndicatorId,
    MissingState,
    ModelCount,
    OrganisationAnswer,
    OrganisationModel,
    OrganisationView,
    Place,
    Unit,
    Value,
    Verdict,
)
from tests import factories as make

# Wilson 95 % intervals of 2/8, 5/45 and 48/400: docs/methods.md.
HIGH = Value(18 / 45, MissingState.OBSERVED, 18, 45, 0.271, 0.545)
MIDDLE = Value(5 / 45, MissingState.OBSERVED, 5, 45, 0.0484, 0.2350)
COUNTRY = Value(0.12, MissingState.OBSERVED, 480, 4000, 0.11, 0.13)


def place(one=make.KALUNDBORG, value=MIDDLE, verdict=Verdict.INDISTINGUISHABLE):
    return Place(one, one.region, value, make.comparison(verdict))


def compare_view(indicator=IndicatorId.TURNOVER, changes=None, **choices):
    """København above, Kalundborg inside, Aarhus with too few; Læsø hidden. ``choices`` are fields of Choices."""
    frame = make.frame(indicator=indicator, **choices)
    is_share = make.indicator(indicator).unit is Unit.SHARE
    few = Value(2 / 8, MissingState.OBSERVED, 2, 8, 0.0715, 0.5907)
    places = (
        place(make.KOBENHAVN, HIGH, Verdict.ABOVE),
        place(make.AARHUS, few, Verdict.TOO_FEW),
        place(),
    )
    if not is_share or make.indicator(indicator).is_year:
        places = tuple(
            replace(one, value=replace(one.value, lower=None, upper=None), comparison=make.POSITION) for one in places
        )
    made = CompareView(
        frame=frame,
        indicator=make.indicator(indicator),
        places=places,
        missing=(place(make.LAESO, make.missing(), Verdict.TOO_FEW),),
        country=make.benchmark(COUNTRY),
        region=None,
        chosen=(),
        country_series=make.series([COUNTRY] * 4, "", ""),
    )
    return replace(made, **(changes or {}))


def chosen_view(*codes, own=None):
    """A view with series of the kommuner named by code, own first."""
    named = {one.code: one for one in make.MUNICIPALITIES}
    chosen = tuple(named[code] for code in codes)
    lines = [make.series([MIDDLE, make.missing(), HIGH, MIDDLE], one.name, one.code) for one in chosen]
    mine = [make.series([MIDDLE] * 4)] if own else []
    return compare_view(chosen=chosen, municipality=own, changes={"chosen": (*mine, *lines)})


def answer(one, model=None, *, partial=False, state=MissingState.OBSERVED):
    return OrganisationAnswer(one, model, partial, state)


def model_count(model, n, n_partial=0, turnover=None, **published):
    value = turnover or Value(n / 100, MissingState.OBSERVED, n, 100, max(0, n / 100 - 0.05), n / 100 + 0.05)
    defaults = {"published_n": n, "published_partial": n_partial}
    return ModelCount(model, n, n_partial, turnover=make.benchmark(value, model.value, n), **(defaults | published))


def organisation_view(own=None, **changes):
    """The report's counts; three of four kommuner by hand with an answer."""
    answers = (
        answer(make.KALUNDBORG, OrganisationModel.AGE),
        answer(make.KOBENHAVN, OrganisationModel.BOTH, partial=True),
        answer(make.LAESO, state=MissingState.NOT_REPORTED),
        answer(make.AARHUS, OrganisationModel.NEITHER),
    )
    regions = (
        ("Hovedstaden", dict(zip(OrganisationModel, (20, 5, 10, 10), strict=True)), 1),
        ("Sjælland", dict(zip(OrganisationModel, (17, 6, 6, 20), strict=True)), 3),
    )
    made = OrganisationView(
        frame=make.frame(municipality=own),
        counts=(
            model_count(OrganisationModel.AGE, 37, 4),
            model_count(OrganisationModel.INTERVENTION, 11),
            model_count(OrganisationModel.BOTH, 16, 5),
            model_count(OrganisationModel.NEITHER, 30),
        ),
        answers=answers,
        by_region=regions,
        own=next((one for one in answers if own and one.municipality.code == own.code), None),
        country=make.benchmark(COUNTRY),
    )
    return replace(made, **changes)


def data_view(**changes):
    """Two kommuner with numbers, one hidden throughout, one whose task went to another kommune."""
    seen, hidden, elsewhere = MissingState.OBSERVED, MissingState.SUPPRESSED, MissingState.NOT_APPLICABLE
    dragor = make.municipality("155", "Dragør", "Hovedstaden")
    frame = make.frame()
    made = DataView(
        frame=frame,
        datasets=frame.datasets,
        coverage=(
            CoverageRow(make.KALUNDBORG, "Sjælland", (seen,) * 4),
            CoverageRow(make.KOBENHAVN, "Hovedstaden", (seen,) * 4),
            CoverageRow(make.LAESO, "Nordjylland", (hidden,) * 4),
            CoverageRow(dragor, "Hovedstaden", (seen, elsewhere, elsewhere, elsewhere)),
        ),
        observed_by_period=(3, 2, 2, 2),
        published_by_period=(3, 2, 5, None),
        definitions=(
            Definition(
                make.indicator(),
                "leavers",
                "headcount",
                (("headcount", 5), ("fte", 5)),
                "2026-11-22",
                "2024H1",
                "2024H2",
            ),
        ),
    )
    return replace(made, **changes)
