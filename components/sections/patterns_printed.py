"""The report's Tables 4.5, 4.6 and 4.7 beside the same models on the loaded data."""

from __future__ import annotations

from collections.abc import Mapping

from dash.development.base_component import Component

from components import ids
from components.elements import html
from components.formats import number
from components.tables import Cell, Column, Table, data_table
from components.text import common, datasets
from components.text import patterns as model_text
from components.text import patterns_printed as text
from data_layer.schema.patterns import SIGNIFICANT, FittedModel, Term, Trait
from data_layer.schema.patterns_view import PatternsView, PrintedModel, PrintedTable, Result

STARS = ((0.001, 3), (0.01, 2), (SIGNIFICANT, 1))
REPORT_LAST = "2024H1"
PER_PERSON = 1e-5  # the loaded models count population in 100,000s
BLANK = ""


def printed_section(view: PatternsView) -> Component:
    """Show both kinds of table, each behind its summary."""
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if view.simulated else None
    return html.Section(
        [
            html.H2(finding(view), className="finding"),
            html.P(_note(view), className="note"),
            html.Details(
                [html.Summary(text.GRID_SUMMARY), data_table(grid_table(view))], id=ids.PATTERN_GRID, className="fold"
            ),
            html.Details(
                [
                    html.Summary(text.COEFFICIENTS_SUMMARY),
                    *(data_table(coefficient_table(one)) for one in view.models.tables),
                ],
                id=ids.PATTERN_COEFFICIENTS,
                className="fold",
            ),
            html.P(
                [mark, f"{common.SOURCE}: {text.SOURCE}; {datasets.shown(view.frame.staffing.title)}"],
                className="source",
            ),
        ],
        className="panel",
        id=ids.PATTERN_PRINTED,
    )


def finding(view: PatternsView) -> str:
    """Count the models of Table 4.5 that come out the same."""
    fitted = [one for one in view.models.printed if isinstance(one.loaded, FittedModel)]
    if not fitted:
        return text.FINDING_PRINTED
    return text.finding(sum(signs(one.significant) == signs(loaded_stars(one.loaded)) for one in fitted), len(fitted))


def signs(stars: Mapping[Trait, int]) -> dict[Trait, bool]:
    """Keep which traits are significant, and whether upwards."""
    return {trait: number > 0 for trait, number in stars.items()}


def loaded_stars(result: Result | None) -> dict[Trait, int]:
    """Read significant traits off a fitted model the way Table 4.5 tells them; empty without a fit."""
    if not isinstance(result, FittedModel):
        return {}
    traits = [one for one in result.terms if one.name in set(Trait) and one.pvalue <= SIGNIFICANT]
    return {Trait(one.name): _stars(one) for one in traits}


def _stars(term: Term) -> int:
    many = next(count for limit, count in STARS if term.pvalue <= limit)
    return many if term.estimate > 0 else -many


def _note(view: PatternsView) -> str:
    trait, models = view.frame.choices.patterns.trait, view.models.printed
    holding = [one for one in models if one.specification.tenure or trait is not Trait.SHORT_TENURE]
    holding = [] if trait in {Trait.DENSITY, Trait.HISTORY} else holding
    printed = sum(trait in one.significant for one in holding)
    is_fitted = all(isinstance(one.loaded, FittedModel) for one in holding)
    loaded = sum(trait in loaded_stars(one.loaded) for one in holding) if is_fitted else None
    sentences = [text.trait_counts(trait, printed, loaded, len(holding)), text.NOTE]
    sentences += [text.CALIBRATED] if view.frame.staffing.simulated else []
    return " ".join([*sentences, *([] if view.periods.last == REPORT_LAST else [text.OTHER_PERIOD])])


def grid_table(view: PatternsView) -> Table:
    """Build Table 4.5: one model per row, printed and loaded."""
    columns = (Column(text.COLUMN_MODEL), Column(text.COLUMN_PRINTED), Column(text.COLUMN_LOADED))
    rows = tuple(
        (Cell(model_text.model_words(one.specification)), Cell(_listed(one.significant)), Cell(_loaded(one)))
        for one in view.models.printed
    )
    return Table(text.GRID_CAPTION, columns, rows)


def _listed(stars: Mapping[Trait, int]) -> str:
    return ", ".join(text.marks(trait, stars[trait]) for trait in Trait if trait in stars) or text.NOBODY


def _loaded(one: PrintedModel) -> str:
    if one.loaded is None:
        return text.NOT_YET
    return _listed(loaded_stars(one.loaded)) if isinstance(one.loaded, FittedModel) else text.NOT_FITTED


def coefficient_table(table: PrintedTable) -> Table:
    """Build Table 4.6 or 4.7, in the report's units."""
    columns = (
        Column(text.COLUMN_TRAIT),
        *(
            Column(text.column(who, what), numeric=True)
            for who in (text.COLUMN_PRINTED, text.COLUMN_LOADED)
            for what in (text.COLUMN_B, text.COLUMN_P)
        ),
    )
    loaded = table.loaded if isinstance(table.loaded, FittedModel) else None
    terms = {one.name: one for one in loaded.terms} if loaded else {}
    rows = tuple(
        (Cell(text.label(row.trait)), *_pair(row.estimate, row.pvalue), *_own_pair(table, terms.get(row.trait)))
        for row in table.rows
    )
    caption = text.coefficients_caption(table.name, with_region=table.specification.with_region)
    return Table(caption, columns, (*rows, *_foot(table, loaded)))


def _pair(estimate: float | None, pvalue: float | None) -> tuple[Cell, Cell]:
    return _cell(estimate, 4), _cell(pvalue, 3)


def _own_pair(table: PrintedTable, term: Term | None) -> tuple[Cell, Cell]:
    if term is None:
        return Cell(text.NOT_YET if table.loaded is None else text.NOT_FITTED), Cell(BLANK)
    scale = PER_PERSON if term.name == Trait.POPULATION else 1.0
    return _pair(term.estimate * scale, term.pvalue)


def _cell(value: float | None, decimals: int) -> Cell:
    return Cell(BLANK) if value is None else Cell(number(value, decimals), value)


def _foot(table: PrintedTable, loaded: FittedModel | None) -> tuple[tuple[Cell, ...], ...]:
    r_squared = loaded.r_squared if loaded else None
    n = loaded.n if loaded else None
    return (
        (
            Cell(text.R_SQUARED),
            _cell(table.r_squared.value_low, 2),
            Cell(BLANK),
            _cell(r_squared, 2),
            Cell(BLANK),
        ),
        (Cell(text.N), _cell(table.n.value_low, 0), Cell(BLANK), _cell(n, 0), Cell(BLANK)),
    )
