"""Similar kommuner as a table: on the screen each trait with its difference in one cell, in files apart."""

from __future__ import annotations

from components.addresses import address
from components.formats import half_year, measured, number
from components.sections.compare_table import EMPTY, counted
from components.tables import Cell, Column, Table
from components.text import compare as compare_text
from components.text import indicators as indicator_text
from components.text import similar as text
from data_layer.schema import CompareView, SimilarRow, SimilarView, Value
from data_layer.schema import columns as col

_DECIMALS = {col.POPULATION: 0}


def decimals(trait: str) -> int:
    """Persons are whole; everything else has one decimal."""
    return _DECIMALS.get(trait, 1)


def difference(value: float) -> str:
    """Write standard deviations with their sign."""
    shown = number(value, 1)
    return f"+{shown}" if value > 0 and shown != number(0, 1) else shown


def similar_table(view: CompareView, found: SimilarView) -> Table:
    """List the own kommune, the similar ones nearest first, and what these are together."""
    columns = (*_first(), *(Column(label, numeric=True) for label in text.TRAITS.values()), *_last(view))
    rows = [
        (*_who(view, row, found), *(_trait(row, trait) for trait in text.TRAITS), *_numbers(view, row.value))
        for row in (found.own, *found.rows)
    ]
    caption = f"{_caption(view, found)}. {text.caption_differences(found.own.municipality.name)}"
    return Table(caption, columns, (*rows, _together(view, found, len(text.TRAITS))))


def similar_file_table(view: CompareView, found: SimilarView) -> Table:
    """List the same, the differences in columns of their own and names without marks."""
    traits = [Column(one, numeric=True) for label in text.TRAITS.values() for one in (label, _apart(label))]
    rows = [
        (
            Cell(row.municipality.name),
            Cell(row.municipality.code),
            Cell(number(row.distance, 2), row.distance),
            *(cell for trait in text.TRAITS for cell in _trait_apart(row, trait)),
            *_numbers(view, row.value),
        )
        for row in (found.own, *found.rows)
    ]
    columns = (_first()[0], Column(compare_text.COLUMN_CODE), _first()[1], *traits, *_last(view))
    name, *rest = _together(view, found, len(traits))
    return Table(_caption(view, found), columns, (*rows, (name, EMPTY, *rest)))


def _caption(view: CompareView, found: SimilarView) -> str:
    name, measure = found.own.municipality.name, indicator_text.NAME[view.indicator.id]
    return text.caption(name, measure, half_year(view.frame.choices.period))


def _first() -> tuple[Column, Column]:
    return Column(text.COLUMN_MUNICIPALITY), Column(text.COLUMN_DISTANCE, numeric=True)


def _last(view: CompareView) -> tuple[Column, ...]:
    identity = view.indicator.id
    labels = (indicator_text.SHORT_NAME[identity], compare_text.NUMERATOR[identity], compare_text.DENOMINATOR[identity])
    return tuple(Column(label, numeric=True) for label in labels)


def _who(view: CompareView, row: SimilarRow, found: SimilarView) -> tuple[Cell, Cell]:
    one = row.municipality
    name = compare_text.own_row(one.name) if one == found.own.municipality else one.name
    return Cell(name, href=address("municipality", view.frame, municipality=one)), Cell(number(row.distance, 2))


def _trait(row: SimilarRow, trait: str) -> Cell:
    value = row.traits[trait]
    if value is None:
        return EMPTY
    apart = difference(row.differences[trait]) if trait in row.differences else ""
    return Cell(text.cell(number(value, decimals(trait)), apart), value)


def _trait_apart(row: SimilarRow, trait: str) -> tuple[Cell, Cell]:
    value, apart = row.traits[trait], row.differences.get(trait)
    return (
        EMPTY if value is None else Cell(number(value, decimals(trait)), value),
        EMPTY if apart is None else Cell(difference(apart), apart),
    )


def _apart(label: str) -> str:
    return text.column_difference(label)


def _numbers(view: CompareView, value: Value) -> tuple[Cell, ...]:
    return Cell(measured(value, view.indicator), value.value), counted(value.numerator), counted(value.denominator)


def _together(view: CompareView, found: SimilarView, n_traits: int) -> tuple[Cell, ...]:
    return (Cell(text.TOGETHER), *[EMPTY] * (n_traits + 1), *_numbers(view, found.benchmark.value))
