"""Which column holds the period, how it is written, or which period the whole file seems to be of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from data_layer.reference.spelling import ascii_text
from data_layer.schema import columns as col
from data_layer.sources.fault import shown
from data_layer.sources.raw_table import Cell, RawTable
from data_layer.tables.keys import PARSERS
from data_layer.tables.layout import Layout
from data_layer.tables.mapping.period import HALVES, period_cell
from data_layer.tables.mapping.plan import PeriodPlan
from data_layer.tables.numbers import Problem
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.lines import Line, reference, toml_text
from data_layer.tables.suggestion.titles import CERTAIN, LIKE, likeness
from data_layer.tables.vocabulary import plain

FORMS = (
    *("{month}/{year}", "{month}-{year}", "{month}.{year}", "{year}-{month}", "{year}/{month}", "{year}{month}"),
    *(
        "{day}-{month}-{year}",
        "{day}.{month}.{year}",
        "{day}/{month}/{year}",
        "{year}-{month}-{day}",
        "{year}{month}{day}",
    ),
    *("{year}/{half}", "{half}/{year}", "{half}-{year}", "{half}. halvaar {yy}", "h{half} {yy}", "{yy}h{half}"),
)
_NAMED = re.compile(
    r"(?P<year>20[0-9]{2}) ?-?h ?(?P<half>[12])(?![0-9])"
    r"|(?P<half_2>[12]|foerste|andet)\.? ?halvaar,? (?P<year_2>20[0-9]{2})"
)


def period_line(raw: RawTable, layout: Layout, columns: Sequence[Facts], above: Iterable[str]) -> Line | None:
    """Propose how the period of a row is found; None where the subject has none.

    Parameters
    ----------
    above : texts outside the table that may name one period for all rows.
    """
    name = layout.period
    if name is None:
        return None
    ways: list[Callable[[], Line | None]] = [
        lambda: _whole_column(raw, name, columns),
        lambda: _year_and_half(raw, name, columns),
        lambda: _written_otherwise(raw, name, columns),
        lambda: _named_above(name, above),
    ]
    found = (way() for way in ways)
    return next((line for line in found if line), None) or _nothing(name)


def _whole_column(raw: RawTable, name: str, columns: Sequence[Facts]) -> Line | None:
    """A column whose cells are all periods as the template knows them; certain where the title is ours too."""
    fitting = [one for one in columns if one.cells and _all_fit(one, PARSERS[name])]
    best = max(fitting, key=lambda one: likeness(one.title, name).score, default=None)
    if best is None or (name == col.YEAR and likeness(best.title, name).score < LIKE):
        return None
    is_known = likeness(best.title, name).score >= CERTAIN or name == col.HALF_YEAR
    doubts = () if is_known else (f"is {shown(best.title)} the {name} of the row?",)
    return Line("period", "period", ((name, reference(raw, best.place)),), doubts, best.place)


def _all_fit(facts: Facts, parse: Callable[[Cell], object]) -> bool:
    return all(not isinstance(parse(text), Problem) for text in facts.distinct)


def _year_and_half(raw: RawTable, name: str, columns: Sequence[Facts]) -> Line | None:
    if name != col.HALF_YEAR:
        return None
    years = [one for one in columns if one.cells and _all_fit(one, PARSERS[col.YEAR])]
    halves = [one for one in columns if one.cells and all(plain(text) in HALVES for text in one.distinct)]
    year = max(years, key=lambda one: likeness(one.title, col.YEAR).score, default=None)
    half = max(halves, key=lambda one: likeness(one.title, col.HALF_YEAR).score, default=None)
    if year is None or half is None:
        return None
    is_known = likeness(year.title, col.YEAR).score >= CERTAIN and likeness(half.title, col.HALF_YEAR).score >= LIKE
    doubts = () if is_known else (f"is {shown(year.title)} the year and {shown(half.title)} the half of it?",)
    entries = (("year", reference(raw, year.place)), ("half", reference(raw, half.place)))
    return Line("period", "period", entries, doubts, year.place)


def _written_otherwise(raw: RawTable, name: str, columns: Sequence[Facts]) -> Line | None:
    """A column whose cells all fit one way of writing a half-year."""
    if name != col.HALF_YEAR:
        return None
    for one in columns:
        form = next((form for form in FORMS if one.cells and _fits(one, form)), None)
        if form:
            first = next(iter(one.distinct))
            means = period_cell(PeriodPlan(name, 1, form=form), first, "")
            entries = ((name, reference(raw, one.place)), ("format", toml_text(form)))
            doubt = f"is {shown(first)} in {shown(one.title)} the half-year {means}?"
            return Line("period", "period", entries, (doubt,), one.place)
    return None


def _fits(facts: Facts, form: str) -> bool:
    plan = PeriodPlan(col.HALF_YEAR, 1, form=form)
    made = (period_cell(plan, text, "") for text in facts.distinct)
    return all(not isinstance(cell, Problem) and not isinstance(PARSERS[col.HALF_YEAR](cell), Problem) for cell in made)


def _named_above(name: str, above: Iterable[str]) -> Line | None:
    """A half-year that the sheet, a line above the table or the file's name speaks of."""
    if name != col.HALF_YEAR:
        return None
    for text in above:
        match = _NAMED.search(ascii_text(text))
        if match:
            half = HALVES[match["half"] or match["half_2"]]
            period = f"{match['year'] or match['year_2']}H{half}"
            doubt = f"no column has the half-year; {shown(text)} names {period}: is every row of it?"
            return Line("period", "period", (("fixed", toml_text(period)),), (doubt,))
    return None


def _nothing(name: str) -> Line:
    doubt = "no column has the period: which one, or which period is every row of?"
    example = "2024H1" if name == col.HALF_YEAR else "2024"
    return Line("period", "period", (("fixed", toml_text(example)),), (doubt,))
