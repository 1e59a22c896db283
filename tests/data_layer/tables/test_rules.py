import pytest

from data_layer.schema import MissingState
from data_layer.tables.cells import ParsedCell
from data_layer.tables.rules import ParsedRow, check_keys_once, check_row


def row(line=2, code="101", **values):
    cells = {
        name: ParsedCell(None, value) if isinstance(value, MissingState) else ParsedCell(value, MissingState.OBSERVED)
        for name, value in values.items()
    }
    return ParsedRow(line, {"municipality_code": code}, cells)


@pytest.mark.parametrize(
    ("part", "whole", "found"),
    [
        ({"leavers": 21}, {"headcount": 20}, "21 with headcount 20"),
        ({"short_tenure_headcount": 21}, {"headcount": 20}, "21 with headcount 20"),
        ({"sickness_days": 1841.0}, {"fte": 10.0}, "1841 with fte 10"),
        ({"parental_leave_days": 1841.0}, {"fte": 10.0}, "1841 with fte 10"),
    ],
)
def test_check_row_finds_parts_beyond_their_whole(part, whole, found):
    (fault,) = check_row(row(7, **part, **whole))
    assert (fault.line, fault.column, fault.found) == (7, *part, found)


def test_check_row_accepts_equal_and_unknown():
    assert not check_row(row(leavers=20, headcount=20, sickness_days=1840.0, fte=10.0))
    assert not check_row(row(leavers=20, headcount=MissingState.MISSING))
    assert not check_row(row(headcount=20))


def test_check_row_finds_partial_without_model():
    (fault,) = check_row(row(model=MissingState.MISSING, partial=False))
    assert fault.column == "partial"
    assert not check_row(row(model=MissingState.MISSING, partial=MissingState.MISSING))
    assert not check_row(row(model="age", partial=True))


def test_check_keys_once_names_both_lines():
    faults = check_keys_once([row(2), row(3, "147"), row(9), row(12)], ("municipality_code",))
    assert [fault.line for fault in faults] == [9, 12]
    assert all("first in line 2" in fault.found for fault in faults)


def test_check_keys_once_ignores_rows_without_key():
    assert not check_keys_once([ParsedRow(2, {}, {}), ParsedRow(3, {}, {})], ("municipality_code",))
