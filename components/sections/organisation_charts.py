"""The three charts of Organisering: kommuner per model, models per region, turnover per model."""

from __future__ import annotations

from itertools import combinations

from components import ids
from components.chart_panel import Chart
from components.charts.composition import Bar, Point, Stack, counts_figure, points_figure, stacks_figure
from components.formats import date, half_year, in_unit, interval, measured
from components.sections.compare_table import bound, counted
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common, datasets
from components.text import organisation as text
from data_layer.schema import Indicator, IndicatorId, ModelCount, OrganisationModel, OrganisationView, Unit

NO_RISK = OrganisationModel.NEITHER


def n_answers(view: OrganisationView) -> int:
    """Count kommuner with an answer."""
    return sum(count.n for count in view.counts)


def n_risk(view: OrganisationView) -> int:
    """Count kommuner where a change of caseworker can follow from the organisation."""
    return sum(count.n for count in view.counts if count.model is not NO_RISK)


def counts_chart(view: OrganisationView) -> Chart:
    """Describe the chart of kommuner per model; at least one answer."""
    most = max(view.counts, key=lambda count: count.n)
    bars = [_bar(count) for count in view.counts]
    return Chart(
        id=ids.ORGANISATION_MODELS,
        finding=text.models_finding(most.model, most.n, n_answers(view)),
        note=f"{text.MODELS_NOTE} {published(view)}",
        figure=counts_figure(bars, simulated=view.frame.organisation.simulated),
        alternative=text.alternative_models([(count.model, count.n) for count in view.counts]),
        table=counts_table(view),
        source=_source(view),
        simulated=view.frame.organisation.simulated,
        filename="organisering-modeller",
    )


def _bar(count: ModelCount) -> Bar:
    label = text.segment(count.n, count.n_partial)
    hover = text.bar_hover(count.model, label)
    return Bar(text.MODELS_BRIEF[count.model], count.n - count.n_partial, count.n_partial, label, hover)


def published(view: OrganisationView) -> str:
    """Put the report's own figures beside, and say whether they are the same."""
    pairs = [(count.model, count.published_n, count.published_partial) for count in view.counts]
    is_same = all((count.n, count.n_partial) == (count.published_n, count.published_partial) for count in view.counts)
    verdict = text.SAME_AS_PUBLISHED if is_same else text.UNLIKE_PUBLISHED
    return f"{text.published(pairs, sum(n for _, n, _ in pairs))} {verdict}"


def counts_table(view: OrganisationView) -> Table:
    """Build models by counts, ours beside the report's."""
    columns = tuple(Column(label, numeric=index > 0) for index, label in enumerate(text.COUNT_COLUMNS))
    rows = tuple(
        (
            Cell(text.MODELS[one.model]),
            *(counted(n) for n in (one.n, one.n_partial, one.published_n, one.published_partial)),
        )
        for one in view.counts
    )
    return Table(text.COUNT_CAPTION, columns, rows)


def regions_chart(view: OrganisationView) -> Chart:
    """Describe the chart of models per region; at least one region with an answer."""
    stacks = [
        Stack(region, tuple(counts[model] for model in OrganisationModel), text.without_answer(none))
        for region, counts, none in view.by_region
    ]
    risks = [
        (common.region_name(region), sum(counts.values()) - counts[NO_RISK], sum(counts.values()))
        for region, counts, _ in view.by_region
    ]
    ranked = sorted((one for one in risks if one[2]), key=lambda one: one[1] / one[2])
    return Chart(
        id=ids.ORGANISATION_REGIONS,
        finding=text.regions_finding(ranked[0], ranked[-1]),
        note=text.REGIONS_NOTE,
        figure=stacks_figure(
            stacks,
            [(text.LETTERS[m], text.MODELS_SHORT[m]) for m in OrganisationModel],
            simulated=view.frame.organisation.simulated,
        ),
        alternative=text.alternative_regions(risks),
        table=regions_table(view),
        source=_source(view),
        simulated=view.frame.organisation.simulated,
        filename="organisering-regioner",
    )


def regions_table(view: OrganisationView) -> Table:
    """Build regions by models, with those at risk and those without an answer."""
    labels = (text.COLUMN_REGION, *text.MODELS.values(), text.COLUMN_RISK, text.COLUMN_WITHOUT)
    columns = tuple(Column(label, numeric=index > 0) for index, label in enumerate(labels))
    rows = tuple(
        (
            Cell(common.region_name(region)),
            *(counted(counts[model]) for model in OrganisationModel),
            counted(sum(counts.values()) - counts[NO_RISK]),
            counted(none),
        )
        for region, counts, none in view.by_region
    )
    return Table(text.REGIONS_CAPTION, columns, rows)


def turnover_indicator(view: OrganisationView) -> Indicator:
    """Find the indicator of the comparison."""
    return next(one for one in view.frame.indicators if one.id is IndicatorId.TURNOVER)


def can_compare(view: OrganisationView) -> bool:
    """Whether the country and two models have a turnover."""
    return view.country.value.is_observed and sum(count.turnover.value.is_observed for count in view.counts) > 1


def turnover_chart(view: OrganisationView) -> Chart:
    """Describe the chart of turnover per model, where ``can_compare``."""
    indicator = turnover_indicator(view)
    do_overlap = overlap(view)
    period = half_year(view.frame.choices.period)
    simulated = view.frame.staffing.simulated or view.frame.organisation.simulated
    country = f"{text.COUNTRY} {measured(view.country.value, indicator)}"
    return Chart(
        id=ids.ORGANISATION_TURNOVER,
        finding=_turnover_finding(view, indicator),
        note=f"{period}. {text.overlap_sentence(overlap=do_overlap)} {text.TURNOVER_NOTE}",
        figure=points_figure(
            [_point(count, indicator) for count in view.counts],
            (view.country.value.value or 0.0) * 100,
            country,
            simulated=simulated,
        ),
        alternative=text.alternative_turnover(
            [(count.model, measured(count.turnover.value, indicator)) for count in view.counts]
        ),
        table=turnover_table(view),
        source=source_with(view.frame, sum(count.turnover.n_municipalities for count in view.counts)),
        simulated=simulated,
        filename=f"afgang-efter-organisering-{view.frame.choices.period}",
        method=IndicatorId.TURNOVER.value,
    )


def _turnover_finding(view: OrganisationView, indicator: Indicator) -> str:
    values = [count.turnover.value for count in view.counts if count.turnover.value.value is not None]
    ordered = sorted(values, key=lambda one: one.value or 0.0)
    return text.turnover_finding(measured(ordered[0], indicator), measured(ordered[-1], indicator))


def overlap(view: OrganisationView) -> bool:
    """Whether every pair of intervals overlaps; models without an interval are left out."""
    bounds = [
        (value.lower, value.upper)
        for value in (count.turnover.value for count in view.counts)
        if value.lower is not None and value.upper is not None
    ]
    return all(one[0] <= other[1] and other[0] <= one[1] for one, other in combinations(bounds, 2))


def _point(count: ModelCount, indicator: Indicator) -> Point:
    value = count.turnover.value
    name = text.MODELS_BRIEF[count.model]
    n = text.with_numbers(count.turnover.n_municipalities)
    if value.value is None:
        return Point(f"{name}<br>{n}", None, None, None, "", text.MODELS[count.model])
    shown = in_unit(value.value, Unit.SHARE)
    return Point(
        name=f"{name}<br>{n}",
        value=value.value * 100,
        lower=None if value.lower is None else value.lower * 100,
        upper=None if value.upper is None else value.upper * 100,
        label=shown,
        hover=text.point_hover(count.model, shown, interval(value, indicator), n),
    )


def turnover_table(view: OrganisationView) -> Table:
    """Build models by turnover with interval and both parts of the fraction."""
    indicator = turnover_indicator(view)
    columns = tuple(Column(label, numeric=index > 0) for index, label in enumerate(text.TURNOVER_COLUMNS))
    rows = tuple(
        (
            Cell(text.MODELS[one.model]),
            counted(one.turnover.n_municipalities),
            Cell(measured(one.turnover.value, indicator), one.turnover.value.value),
            bound(one.turnover.value.lower, Unit.SHARE),
            bound(one.turnover.value.upper, Unit.SHARE),
            counted(one.turnover.value.numerator),
            counted(one.turnover.value.denominator),
        )
        for one in view.counts
    )
    return Table(text.turnover_caption(half_year(view.frame.choices.period)), columns, rows)


def _source(view: OrganisationView) -> str:
    """State the organisation dataset and its n; it has no half-years."""
    dataset = view.frame.organisation
    return text.source(datasets.shown(dataset.title), date(dataset.extract_date), n_answers(view))
