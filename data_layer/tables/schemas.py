"""Pandera schemas of the tidy tables: what every stored table is known to satisfy."""

from __future__ import annotations

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from data_layer.errors import DataLayerError
from data_layer.schema import MissingState, OrganisationModel, Subject
from data_layer.schema import columns as col
from data_layer.tables.keys import is_unit_name
from data_layer.tables.layout import (
    DAYS_IN_HALF_YEAR,
    FIRST_YEAR,
    HAS_STAFF,
    LAST_YEAR,
    LAYOUTS,
    Kind,
    Layout,
    Measure,
)
from data_layer.tables.suppression import ABSENCE_MEASURES, is_safe

KEY_CHECKS = {
    col.MUNICIPALITY_CODE: pa.Check.str_matches(r"^[1-8][0-9]{2}$"),
    col.HALF_YEAR: pa.Check.str_matches(r"^20[0-9]{2}H[12]$"),
    col.YEAR: pa.Check.in_range(FIRST_YEAR, LAST_YEAR),
    col.UNIT: pa.Check(is_unit_name, element_wise=True, name="unit_is_a_name"),
}


def check_table(subject: Subject, table: pd.DataFrame) -> pd.DataFrame:
    """Validate a tidy table and return it with columns in the schema's order.

    Raises
    ------
    DataLayerError ``bad_table``: columns, types, keys, ranges, states or the disclosure rule do not hold.
    """
    try:
        valid: pd.DataFrame = build_schema(LAYOUTS[subject]).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as error:
        raise DataLayerError("bad_table", _explain(subject, error)) from error
    return valid[list(LAYOUTS[subject].columns)]


def _explain(subject: Subject, error: pandera.errors.SchemaErrors) -> str:
    broken = list(dict.fromkeys(f"{case.check}" for case in error.failure_cases.itertuples()))
    first = "; ".join(broken[:5])
    return (
        f"Expected a valid {subject} table, got {len(broken)} broken rules ({first}); correct the data and try again."
    )


def build_schema(layout: Layout) -> pa.DataFrameSchema:
    """Build the schema of one subject's tidy table."""
    keys = {name: pa.Column(layout.dtypes[name], KEY_CHECKS[name]) for name in layout.key}
    measures = {name: column for measure in layout.measures for name, column in _measure_columns(measure).items()}
    return pa.DataFrameSchema(
        columns=keys | measures, checks=_table_checks(layout), unique=list(layout.key), strict=True, name=layout.subject
    )


def _measure_columns(measure: Measure) -> dict[str, pa.Column]:
    states = pa.Check.isin([state.value for state in MissingState])
    return {
        measure.name: pa.Column(measure.dtype, _value_check(measure), nullable=True),
        measure.state: pa.Column("str", states),
    }


def _value_check(measure: Measure) -> pa.Check | None:
    if measure.kind is Kind.MODEL:
        return pa.Check.isin([model.value for model in OrganisationModel])
    return None if measure.kind is Kind.YES_NO else pa.Check.in_range(measure.minimum, measure.maximum)


def _table_checks(layout: Layout) -> list[pa.Check]:
    checks = [_value_exactly_when_observed(measure) for measure in layout.measures]
    if layout.subject not in HAS_STAFF:
        return checks
    parts = [_at_most(part, col.HEADCOUNT) for part in (col.LEAVERS, col.SHORT_TENURE_HEADCOUNT)]
    days = [_at_most(measure, col.FTE, DAYS_IN_HALF_YEAR) for measure in ABSENCE_MEASURES]
    return [*checks, *parts, *days, pa.Check(is_safe, name="disclosure_rule")]


def _value_exactly_when_observed(measure: Measure) -> pa.Check:
    def holds(table: pd.DataFrame) -> pd.Series:
        return table[measure.name].notna() == (table[measure.state] == MissingState.OBSERVED.value)

    return pa.Check(holds, name=f"{measure.name}_has_value_exactly_when_observed")


def _at_most(part: str, whole: str, times: int = 1) -> pa.Check:
    def holds(table: pd.DataFrame) -> pd.Series:
        return (table[part] <= table[whole] * times).fillna(value=True).astype(bool)

    return pa.Check(holds, name=f"{part}_at_most_{times}_times_{whole}")
