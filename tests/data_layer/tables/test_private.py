"""A leader's own rows: read like an import, for one kommune, in memory."""

from datetime import date

import pytest

from data_layer.schema import FaultKind
from data_layer.tables.private import read_private
from tests.data_layer.sources.test_workbook import xlsx

TODAY = date(2026, 11, 24)
HEAD = "Kommunekode;Halvår;Antal personer;Årsværk;Fratrådte;Sygedage;Barselsdage;Under 1 års anciennitet"
ROW = ["326", "2026H1", "35", "32,5", "6", "250,5", "100", "9"]


def csv(*rows, head=HEAD):
    return "\n".join([head, *(";".join(row) for row in rows)]).encode()


def changed(**cells):
    """A good row with other cells by place: ``c1="2027H1"``."""
    return [cells.get(f"c{place}", cell) for place, cell in enumerate(ROW)]


def kinds(data, code="326"):
    return [fault.kind for fault in read_private(data, code, TODAY).faults]


def test_a_good_row_becomes_a_tidy_table():
    table = read_private(csv(ROW), "326", TODAY).table
    assert table.to_dict("records") == [
        {
            "municipality_code": "326",
            "half_year": "2026H1",
            "headcount": 35,
            "fte": 32.5,
            "leavers": 6,
            "sickness_days": 250.5,
            "parental_leave_days": 100.0,
            "short_tenure_headcount": 9,
            **dict.fromkeys(table.filter(like="_state").columns, "observed"),
        }
    ]


def test_a_workbook_says_the_same():
    head = HEAD.split(";")
    data = xlsx(**{"egne tal": [head, [326, "2026H1", 35, 32.5, 6, 250.5, 100, 9]], "vejledning": [["a"], ["b"]]})
    assert read_private(data, "326", TODAY).table.equals(read_private(csv(ROW), "326", TODAY).table)


def test_small_cells_are_hidden_by_the_rule_of_every_import():
    reading = read_private(csv(changed(c2="4", c3="4", c4="1", c7="1")), "326", TODAY)
    assert set(reading.table.filter(like="_state").iloc[0]) == {"suppressed"}
    assert reading.understanding.n_suppressed_by_rule == 6


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (changed(c0="101"), FaultKind.OTHER_MUNICIPALITY),
        (changed(c0="411"), FaultKind.ISLAND),
        (changed(c0="Atlantis"), FaultKind.UNKNOWN_MUNICIPALITY),
        (changed(c0="Hele landet"), FaultKind.TOTAL_ROW),
        (changed(c1="2026"), FaultKind.YEAR_FOR_HALF_YEAR),
        (changed(c1="2027H1"), FaultKind.NOT_BEGUN),
        (changed(c1="2099H2"), FaultKind.NOT_BEGUN),
        (changed(c1="2006H2"), FaultKind.YEAR_OUT_OF_RANGE),
        (changed(c1="1. kvartal 2026"), FaultKind.NOT_A_HALF_YEAR),
        (changed(c1="2026-01-01"), FaultKind.DATE_FOR_HALF_YEAR),
        (changed(c4="36"), FaultKind.MORE_THAN_WHOLE),
        (changed(c5="9999"), FaultKind.MORE_THAN_WHOLE),
        (changed(c4="-1"), FaultKind.NEGATIVE),
        (changed(c4="6,5"), FaultKind.NOT_WHOLE),
        (changed(c2="99999"), FaultKind.TOO_HIGH),
        (changed(c3="32.5"), FaultKind.OTHER_DECIMAL_SIGN),
        (changed(c4="seks"), FaultKind.NOT_A_NUMBER),
        (changed(c4="=1+1"), FaultKind.NOT_A_NUMBER),
        (ROW[:-1], FaultKind.MISFIT),
        (changed(c2="", c3="", c4="", c5="", c6="", c7=""), FaultKind.NO_NUMBERS),
    ],
)
def test_every_fault_of_a_row_has_its_kind(row, kind):
    assert kind in kinds(csv(row))


def test_a_thousand_or_one_and_a_bit_is_ambiguous():
    assert kinds(csv(changed(c3="32", c5="1.234"))) == [FaultKind.AMBIGUOUS_NUMBER]


def test_the_running_half_year_has_begun():
    assert kinds(csv(changed(c1="2026H2"))) == []


def test_a_half_year_twice_names_the_earlier_line():
    fault = read_private(csv(ROW, ROW), "326", TODAY).faults[0]
    assert (fault.kind, fault.line, fault.facts) == (FaultKind.REPEATED_ROW, 3, (("earlier", "2"),))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FaultKind.EMPTY),
        (HEAD.encode(), FaultKind.HEADER_ONLY),
        (b"\x00\x01", FaultKind.NOT_TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FaultKind.OLD_WORKBOOK),
        (b"PK\x03\x04rest", FaultKind.NOT_WORKBOOK),
        (csv(ROW) + b'\n"', FaultKind.OPEN_QUOTE),
        (csv(*[ROW] * 201), FaultKind.TOO_MANY_ROWS),
        (csv(ROW, head=HEAD + ";x" * 100), FaultKind.TOO_MANY_COLUMNS),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Chefer")), FaultKind.UNKNOWN_COLUMN),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Nyansatte")), FaultKind.NOT_COMPARABLE),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Nyansatte")), FaultKind.ABSENT_COLUMN),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Sygedage")), FaultKind.REPEATED_COLUMN),
        (xlsx(one=[["a"], ["b"]], two=[["a"], ["b"]]), FaultKind.SEVERAL_SHEETS),
        (xlsx(one=[["a"], ["=1+1"]]), FaultKind.FORMULA),
    ],
)
def test_every_fault_of_a_file_has_its_kind(data, kind):
    assert kind in kinds(data)


def test_a_name_of_another_kommune_beside_the_code_is_a_fault():
    assert kinds(csv([*ROW, "Odense"], head=f"{HEAD};Kommune")) == [FaultKind.OTHER_NAME]


def test_a_region_the_kommune_is_not_in_is_a_fault():
    assert kinds(csv([*ROW, "Hovedstaden"], head=f"{HEAD};Region")) == [FaultKind.OTHER_REGION]
