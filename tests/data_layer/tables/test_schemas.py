import pandas as pd
import pytest

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.tables.schemas import check_table
from tests.data_layer.tables.tidy import background, organisation, staffing


@pytest.mark.parametrize(
    ("subject", "table"),
    [
        (Subject.STAFFING, staffing([20, 5, "suppressed"], fte=[18.5, 12, "suppressed"]).query("headcount.notna()")),
        (Subject.ORGANISATION, organisation()),
        (Subject.BACKGROUND, background()),
    ],
)
def test_check_table_returns_a_valid_table_unchanged(subject, table):
    pd.testing.assert_frame_equal(check_table(subject, table), table)


def test_check_table_puts_columns_in_order():
    table = organisation()
    assert list(check_table(Subject.ORGANISATION, table[table.columns[::-1]]).columns) == list(table.columns)


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        (staffing(leavers=[21]), "leavers_at_most_1_times_headcount"),
        (staffing(short_tenure_headcount=[21]), "short_tenure_headcount_at_most_1_times_headcount"),
        (staffing(sickness_days=[18.5 * 184 + 1]), "sickness_days_at_most_184_times_fte"),
        (staffing([5_001]), "in_range"),
        (staffing([4]), "disclosure_rule"),
        (staffing(half_year="2024-1"), "str_matches"),
        (staffing().assign(leavers_state="missing"), "leavers_has_value_exactly_when_observed"),
        (staffing().assign(leavers_state="unknown"), "isin"),
        (staffing().assign(leavers=[-1]).astype({"leavers": "Int64"}), "in_range"),
        (staffing().assign(leavers=2.5), "dtype"),
        (staffing().assign(extra=1), "column_in_schema"),
        (staffing().drop(columns="fte"), "column_in_dataframe"),
        (staffing().assign(municipality_code="0101"), "str_matches"),
        (pd.concat([staffing(), staffing()], ignore_index=True), "multiple_fields_uniqueness"),
    ],
)
def test_check_table_names_the_broken_rule(table, rule):
    with pytest.raises(DataLayerError, match=rule) as caught:
        check_table(Subject.STAFFING, table)
    assert caught.value.code == "bad_table"
