"""Files to take home: each is a table of a screen, with the words that say what it is and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.exports import file_name
from components.formats import date, half_year, number
from components.sections.compare_similar_table import similar_file_table
from components.sections.compare_table import area, places_table, series_table
from components.sections.data_coverage import coverage_file_table
from components.sections.data_definitions import definitions_table
from components.sections.organisation_table import answers_table
from components.sections.patterns_own import note_sentences, own_table
from components.sections.region_means import means_table, published_points
from components.sections.teams import is_simulated, teams_table
from components.tables import Cell, Column, Table
from components.text import addresses as address_words
from components.text import common, datasets
from components.text import downloads as text
from components.text import indicators as indicator_text
from components.text import patterns_own as own_text
from components.text import similar as similar_text
from data_layer.schema import (
    CompareView,
    DatasetInfo,
    DataView,
    Frame,
    MunicipalityView,
    OrganisationView,
    PublishedFact,
    RegionsView,
)
from data_layer.schema.patterns import FittedModel
from data_layer.schema.patterns_view import PatternsView

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class File:
    """What is written.

    ``name`` without ending; ``stamp``: columns that end every row; ``about``: what the sheet about the file says.
    """

    name: str
    table: Table
    stamp: Pairs
    about: Pairs


def compare_file(view: CompareView) -> File:
    """Take the table of Sammenlign, filtered and sorted as on screen."""
    return _staffing_file(view.frame, _stem(view, "compare"), places_table(view, marked=False), _about(view))


def series_file(view: CompareView) -> File:
    """Take the chosen kommuner and the country over all half-years."""
    return _staffing_file(view.frame, _stem(view, "series"), series_table(view), _about(view), has_period=False)


def similar_file(view: CompareView) -> File:
    """Take the kommuner most like the own one, with what they are found by.

    Raises
    ------
    ValueError: the view has none.
    """
    if view.similar is None or not view.similar.rows:
        raise ValueError("expected a view with similar kommuner")
    own, background = view.similar.own.municipality, view.frame.background
    weights = view.frame.choices.likeness.by_trait.items()
    counting = ", ".join(f"{similar_text.TRAITS[trait]} {weight}" for trait, weight in weights)
    about = (
        (text.ABOUT_MEASURE, indicator_text.NAME[view.indicator.id]),
        (text.ABOUT_SIMILAR, own.name),
        (text.ABOUT_WEIGHTS, counting),
        (text.ABOUT_N, number(view.similar.benchmark.n_municipalities)),
        (text.ABOUT_BACKGROUND, dataset_words(background)),
    )
    stem = f"{address_words.FILES['similar']}-{own.slug}-{address_words.INDICATORS[view.indicator.id]}"
    made = _staffing_file(view.frame, stem, similar_file_table(view, view.similar), about)
    return replace(made, stamp=(*made.stamp, (text.ABOUT_BACKGROUND, dataset_words(background))))


def regions_file(view: RegionsView) -> File:
    """Take the weighted means of Regioner."""
    table = means_table(view, published_points(view))
    about = (
        (text.ABOUT_MEASURE, indicator_text.NAME[view.indicator.id]),
        (text.ABOUT_N, number(view.country.n_municipalities)),
    )
    return _staffing_file(view.frame, _stem(view, "regions"), table, about)


def _stem(view: CompareView | RegionsView, kind: str) -> str:
    return f"{address_words.FILES[kind]}-{address_words.INDICATORS[view.indicator.id]}"


def organisation_file(view: OrganisationView) -> File:
    """Take the table of all kommuner's organisation."""
    dataset = view.frame.organisation
    about = (*_origin(dataset), (text.ABOUT_N, number(sum(count.n for count in view.counts))))
    name = file_name(address_words.FILES["organisation"], simulated=dataset.simulated)
    return File(name, answers_table(view, links=False), ((text.DATASET_COLUMN, dataset_words(dataset)),), about)


def teams_file(view: MunicipalityView) -> File:
    """Take the table of a kommune's teams; hidden numbers are not in it either.

    Raises
    ------
    ValueError: the view has no teams.
    """
    if view.teams is None:
        raise ValueError("expected a view with teams")
    teams, period = view.teams, view.frame.choices.period
    named = (view.municipality.slug, address_words.INDICATORS[teams.indicator.id], str(period))
    together = " - ".join(half_year(one) for one in (teams.periods[0], teams.periods[-1]))
    about = (
        (text.ABOUT_MUNICIPALITY, view.municipality.name),
        (text.ABOUT_MEASURE, indicator_text.NAME[teams.indicator.id]),
        (text.ABOUT_PERIOD, half_year(period)),
        *(((text.ABOUT_TOGETHER, together),) if len(teams.periods) > 1 else ()),
        (text.ABOUT_TEAMS, number(len(teams.visible))),
        *_origin(teams.dataset),
        *_origin(view.frame.staffing),
    )
    stamp = (
        (text.ABOUT_MUNICIPALITY, view.municipality.name),
        (text.ABOUT_PERIOD, half_year(period) if len(teams.periods) == 1 else together),
        (text.DATASET_COLUMN, f"{dataset_words(teams.dataset)}; {dataset_words(view.frame.staffing)}"),
    )
    name = file_name(address_words.FILES["teams"], *named, simulated=is_simulated(view, teams))
    return File(name, teams_table(view, teams), stamp, about)


def own_model_file(view: PatternsView) -> File:
    """Take the table of the reader's own model, with what it rests on and the warning against reading it as causes.

    Raises
    ------
    ValueError: the view has no fitted model.
    """
    if view.own is None or not isinstance(view.own.result, FittedModel):
        raise ValueError("expected a view with a fitted model")
    model, used = view.own.result, (view.frame.staffing, view.frame.background)
    periods = " - ".join(half_year(one) for one in (view.periods.first, view.periods.last))
    about = (
        *_origin(view.frame.staffing),
        *_origin(view.frame.background),
        (text.ABOUT_PERIOD, periods),
        (text.ABOUT_MODEL_N, number(model.n)),
        (text.ABOUT_COUNTED, " ".join(note_sentences(view, view.own, model))),
        (text.ABOUT_WARNING, own_text.WARNING),
    )
    stamp = (
        (text.ABOUT_PERIOD, periods),
        (text.ABOUT_MODEL_N, number(model.n)),
        (text.DATASET_COLUMN, "; ".join(map(dataset_words, used))),
    )
    return File(
        file_name(address_words.FILES["own_model"], simulated=view.simulated), own_table(view.own), stamp, about
    )


def coverage_file(view: DataView) -> File:
    """Take every kommune's state in every half-year."""
    return _staffing_file(view.frame, address_words.FILES["coverage"], coverage_file_table(view), (), has_period=False)


def definitions_file(view: DataView) -> File:
    """Take the definitions of all indicators."""
    return _staffing_file(view.frame, address_words.FILES["definitions"], definitions_table(view), (), has_period=False)


def published_file(facts: Sequence[PublishedFact]) -> File:
    """Take every figure that the report prints; an open bound stays empty."""
    columns = tuple(Column(label) for label in text.PUBLISHED_COLUMNS)
    table = Table(text.PUBLISHED_CAPTION, columns, tuple(map(_fact_row, facts)))
    about = ((text.ABOUT_SOURCE, text.PUBLISHED_SOURCE),)
    return File(address_words.FILES["published"], table, ((text.DATASET_COLUMN, text.PUBLISHED_SOURCE),), about)


def _fact_row(fact: PublishedFact) -> tuple[Cell, ...]:
    return (
        Cell(fact.id),
        Cell(fact.indicator),
        Cell(fact.period),
        Cell(fact.geography),
        _limit(fact.value_low),
        _limit(fact.value_high),
        Cell(fact.unit),
        Cell(fact.wording_precision),
        Cell(fact.source_section),
        Cell(fact.note),
    )


def _limit(value: float | None) -> Cell:
    return Cell("") if value is None else Cell(number(value, 2), value)


def _staffing_file(frame: Frame, stem: str, table: Table, about: Pairs, *, has_period: bool = True) -> File:
    """Stamp a table of the staffing numbers; without a period the table spans all of them."""
    period, dataset = frame.choices.period, frame.staffing
    parts = (str(period),) if has_period else ()
    stamp = ((text.ABOUT_PERIOD, half_year(period)),) if has_period else ()
    return File(
        file_name(stem, *parts, simulated=dataset.simulated),
        table,
        (*stamp, (text.DATASET_COLUMN, dataset_words(dataset))),
        (*_origin(dataset), (text.ABOUT_PERIOD, half_year(period)), *about, _division(frame)),
    )


def dataset_words(dataset: DatasetInfo) -> str:
    """Name the dataset; simulated numbers say so before their title."""
    title = datasets.shown(dataset.title)
    return f"{common.SIMULATED_MARK}: {title}" if dataset.simulated else title


def _origin(dataset: DatasetInfo) -> Pairs:
    warning = ((text.ABOUT_WARNING, text.SIMULATED_WARNING),) if dataset.simulated else ()
    return (
        (text.ABOUT_DATASET, dataset_words(dataset)),
        *warning,
        (text.ABOUT_SOURCE, datasets.shown(dataset.source)),
        (text.ABOUT_EXTRACT, date(dataset.extract_date)),
    )


def _division(frame: Frame) -> tuple[str, str]:
    return text.ABOUT_DIVISION, common.DIVISION_LABELS[frame.choices.division.id]


def _about(view: CompareView) -> Pairs:
    chosen = ", ".join(series.name for series in view.chosen)
    return (
        (text.ABOUT_MEASURE, indicator_text.NAME[view.indicator.id]),
        (text.ABOUT_AREA, area(view)),
        (text.ABOUT_N, number(len(view.places))),
        *(((text.ABOUT_CHOSEN, chosen),) if chosen else ()),
    )
