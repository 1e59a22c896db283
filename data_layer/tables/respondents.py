"""Several respondents of one kommune merged into the kommune's one answer. Who they are is dropped here.

The rule is the report's, as far as it is printed (VIVE 2025, section 2.1, notes to figure 2.1): where the answers
from a kommune differ, it counts as partly divided.  Which model it then counts under is not printed;
``docs/decisions/0006-respondents.md`` says why every way of dividing that any respondent names counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from data_layer.reference.municipalities import municipalities, municipality
from data_layer.schema import MissingState, OrganisationModel
from data_layer.schema import columns as col
from data_layer.tables.cells import ParsedCell
from data_layer.tables.rules import ParsedRow

_WAYS = {
    OrganisationModel.AGE: frozenset({"age"}),
    OrganisationModel.INTERVENTION: frozenset({"intervention"}),
    OrganisationModel.BOTH: frozenset({"age", "intervention"}),
    OrganisationModel.NEITHER: frozenset(),
}
_MODEL_OF_WAYS = {ways: model for model, ways in _WAYS.items()}


def merge_respondents(rows: Iterable[ParsedRow]) -> tuple[list[ParsedRow], tuple[str, ...]]:
    """Give each kommune one row.

    Parameters
    ----------
    rows : one per respondent, without faults; ``key`` has the kommune and the respondent.

    Returns
    -------
    One row per kommune in the order of its first respondent, without the respondent, and sentences for the file's
    owner: how many answered, who disagreed, who gave no answer.  Respondents without an answer are left out where
    another one answered; a kommune where nobody did keeps their common missing state, else ``missing``.
    """
    by_code: dict[str, list[ParsedRow]] = {}
    for row in rows:
        by_code.setdefault(str(row.key[col.MUNICIPALITY_CODE]), []).append(row)
    merged = [_merge(code, given) for code, given in by_code.items()]
    return merged, _notes(by_code)


def joint_model(models: Iterable[OrganisationModel]) -> OrganisationModel:
    """Combine what respondents name: by age if any says so, by intervention if any says so, by both if both are."""
    return _MODEL_OF_WAYS[frozenset().union(*(_WAYS[model] for model in models))]


def _merge(code: str, rows: list[ParsedRow]) -> ParsedRow:
    models = _models(rows)
    cells = _answer(rows, models) if models else _no_answer(rows)
    return ParsedRow(rows[0].line, {col.MUNICIPALITY_CODE: code}, cells)


def _models(rows: Iterable[ParsedRow]) -> Counter[OrganisationModel]:
    named = (row.cells[col.MODEL].value for row in rows)
    return Counter(OrganisationModel(str(model)) for model in named if model is not None)


def _answer(rows: list[ParsedRow], models: Iterable[OrganisationModel]) -> Mapping[str, ParsedCell]:
    named = set(models)
    model = ParsedCell(joint_model(named), MissingState.OBSERVED)
    partial = ParsedCell(value=True, state=MissingState.OBSERVED) if len(named) > 1 else _any_partial(rows)
    return {col.MODEL: model, col.PARTIAL: partial}


def _any_partial(rows: list[ParsedRow]) -> ParsedCell:
    """Partly if one of those who named a model says so."""
    cells = [row.cells[col.PARTIAL] for row in rows if row.cells[col.MODEL].value is not None]
    answers = [cell.value for cell in cells if cell.value is not None]
    return ParsedCell(any(answers), MissingState.OBSERVED) if answers else ParsedCell(None, _common_state(cells))


def _no_answer(rows: list[ParsedRow]) -> Mapping[str, ParsedCell]:
    names = (col.MODEL, col.PARTIAL)
    return {name: ParsedCell(None, _common_state([row.cells[name] for row in rows])) for name in names}


def _common_state(cells: list[ParsedCell]) -> MissingState:
    states = {cell.state for cell in cells}
    return states.pop() if len(states) == 1 else MissingState.MISSING


def _notes(by_code: Mapping[str, list[ParsedRow]]) -> tuple[str, ...]:
    named = {code: _models(rows) for code, rows in by_code.items()}
    n_respondents, n_answered = sum(map(Counter.total, named.values())), sum(map(bool, named.values()))
    n_without = len(municipalities()) - n_answered
    silent = sorted(code for code, models in named.items() if not models)
    differing = sorted(code for code, models in named.items() if len(models) > 1)
    said = [f"{n_respondents} respondents answered for {n_answered} kommuner; {n_without} of the 98 have no answer"]
    said += [f"in the file without an answer: {', '.join(map(_named, silent))}"] if silent else []
    said += [f"kommuner whose respondents named different models: {len(differing)}"] if differing else []
    return (*said, *(_difference(code, named[code]) for code in differing))


def _difference(code: str, models: Counter[OrganisationModel]) -> str:
    counts = ", ".join(f"{model} {models[model]}" for model in OrganisationModel if models[model])
    return f"{_named(code)}: {counts}; stored as {joint_model(models)}, partly"


def _named(code: str) -> str:
    return f"{code} {municipality(code).name}"
