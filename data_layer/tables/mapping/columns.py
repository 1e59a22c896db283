"""The section ``[columns]`` of a mapping file: which of their columns is which of ours, and in which unit."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from data_layer.schema import MissingState
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, shown
from data_layer.tables.layout import Kind, Layout, Measure
from data_layer.tables.mapping.plan import NEED_HOURS, NEED_WHOLE, UNITS, ColumnPlan, ColumnUnit
from data_layer.tables.mapping.toml_text import MappingFaultError, Section, commented_line
from data_layer.tables.mapping.values import read_choice, read_factor, read_reference, read_text
from data_layer.tables.vocabulary import MUNICIPALITY_NAME, REGION

KEYS = ("column", "unit", "of", "hours_per_day", "factor", "fixed")
COUNTED = frozenset({col.HEADCOUNT, col.LEAVERS, col.SHORT_TENURE_HEADCOUNT})  # nobody is counted in tens


def read_columns(whole: Section, layout: Layout, faults: list[Fault]) -> tuple[ColumnPlan, ...]:
    """Read every column; what is wrong is added to ``faults``."""
    plans = []
    try:
        section = whole.section("columns")
        _check_period_is_elsewhere(section, layout)
        section.check_known(column_names(layout))
    except MappingFaultError as error:
        faults.append(error.fault)
        return ()
    for name in section.content:
        try:
            plans.append(_read_column(section, name, layout))
        except MappingFaultError as error:
            faults.append(error.fault)
    faults += [_absent(section, name, layout) for name in _absent_names(section.content, layout)]
    return tuple(plans)


def column_names(layout: Layout) -> tuple[str, ...]:
    """List the columns that ``[columns]`` may name: all of the template but the period."""
    checked = (MUNICIPALITY_NAME, REGION, *layout.optional_key)
    return (*_keys(layout), *checked, *(measure.name for measure in layout.measures))


def _keys(layout: Layout) -> list[str]:
    return [name for name in layout.key if name != layout.period]


def _check_period_is_elsewhere(section: Section, layout: Layout) -> None:
    if layout.period in section.content:
        key = str(layout.period)
        raise section.fault(key, key, "the period under [period]", f"move the line below a line [period]: {key} = ...")


def _read_column(section: Section, name: str, layout: Layout) -> ColumnPlan:
    if not isinstance(section.content[name], dict):
        return ColumnPlan(name, read_reference(section, name))
    one = section.section(name)
    one.check_known(KEYS)
    measure = next((measure for measure in layout.measures if measure.name == name), None)
    if "fixed" in one.content:
        return _read_fixed(one, name, measure)
    if "column" not in one.content:
        raise one.fault("", "no column", "the title of a column in the file", 'write column = "title"')
    plan = ColumnPlan(
        name=name,
        source=read_reference(one, "column"),
        unit=read_choice(one, "unit", ColumnUnit),
        of=read_reference(one, "of"),
        hours_per_day=read_factor(one, "hours_per_day"),
        factor=read_factor(one, "factor"),
    )
    _check_unit(one, plan)
    _check_factor(one, plan, measure)
    return plan


def _read_fixed(one: Section, name: str, measure: Measure | None) -> ColumnPlan:
    word = read_text(one, "fixed")
    words = _fixed_words(measure)
    if word not in words:
        expected = f"one of {', '.join(words)}" if words else "a column of the file"
        raise one.fault("fixed", shown(word), expected, "write what holds for every row, or name a column")
    if len(one.content) > 1:
        raise one.fault("fixed", "fixed beside other keys", "fixed alone", "remove fixed, or the other keys")
    return ColumnPlan(name, fixed=word)


def _fixed_words(measure: Measure | None) -> tuple[str, ...]:
    """A number is never the same in every row by decree; a state or a yes can be."""
    if measure is None:
        return ()
    states = tuple(state.value for state in MissingState if state is not MissingState.OBSERVED)
    return (*states, "yes", "no") if measure.kind is Kind.YES_NO else states


def _check_unit(one: Section, plan: ColumnPlan) -> None:
    allowed = UNITS.get(plan.name, frozenset())
    if plan.unit is not None and plan.unit not in allowed:
        words = ", ".join(unit for unit in ColumnUnit if unit in allowed)
        expected = f"one of {words}" if words else f"{plan.name} as the template asks for it, without a unit"
        raise one.fault("unit", shown(str(plan.unit)), expected, "remove unit, or name the column that has this unit")
    _check_companion(one, "of", NEED_WHOLE, plan, "what it is a part of, or a rate of", 'of = "title"')
    _check_companion(one, "hours_per_day", NEED_HOURS, plan, "the hours of a full-time day", "hours_per_day = 7.4")


def _check_companion(
    one: Section, key: str, units: Iterable[ColumnUnit], plan: ColumnPlan, meaning: str, example: str
) -> None:
    """A unit that cannot be converted without ``key`` must have it, and no other may."""
    needed, given = plan.unit in set(units), key in one.content
    if needed and not given:
        raise one.fault("", f"unit {plan.unit} without {key}", f"{key}: {meaning}", f"add {example}; it is not guessed")
    if given and not needed:
        raise one.fault(key, f"{key} without a unit that needs it", f"unit {' or '.join(sorted(units))}", "add unit")


def _check_factor(one: Section, plan: ColumnPlan, measure: Measure | None) -> None:
    is_number = measure is not None and measure.kind in {Kind.COUNT, Kind.AMOUNT}
    is_counted = plan.name in COUNTED and plan.unit is None
    if plan.factor != Decimal(1) and (not is_number or is_counted):
        expected = f"{plan.name} as the template asks for it, without a factor"
        raise one.fault("factor", str(plan.factor), expected, "remove factor")


def _absent_names(given: Iterable[str], layout: Layout) -> list[str]:
    named = set(given)
    known = named | ({col.MUNICIPALITY_CODE} if MUNICIPALITY_NAME in named else set())
    return [name for name in _needed(layout) if name not in known]


def _needed(layout: Layout) -> list[str]:
    return [*_keys(layout), *(measure.name for measure in layout.measures)]


def _absent(section: Section, name: str, layout: Layout) -> Fault:
    expected, remedy = f"all of {', '.join(_needed(layout))}", f'write {name} = "title of the column"'
    if name == col.MUNICIPALITY_CODE:
        remedy += f", or {MUNICIPALITY_NAME} for a column with names"
    if line := commented_line(section.text, name):
        return section.fault("", f"no {name}", expected, f"decide the comment in line {line} and remove its #").fault
    if name not in layout.key:
        remedy += f'; if the file does not have it, {name} = {{ fixed = "missing" }}, or "not_reported"'
    return section.fault("", f"no {name}", expected, remedy).fault
