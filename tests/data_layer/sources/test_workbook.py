import io
import zipfile
from datetime import date

import openpyxl
import pytest

from data_layer.schema import FaultKind
from data_layer.sources.fault import UnreadableFileError
from data_layer.sources.raw_table import OPERATOR, Limits
from data_layer.sources.workbook import read_workbook


def xlsx(*, hidden=(), **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = xlsx(data=[["code", "fte"], [101, 18.5]])


def test_read_workbook_keeps_numbers_and_text():
    table = read_workbook(xlsx(data=[["code", "n", "x"], [" 0101 ", 20, 18.5], [101, None, True]]), "staffing")
    assert table.header == ("code", "n", "x")
    assert [row.cells for row in table.rows] == [("0101", 20, 18.5), (101, "", "true")]
    assert table.sheet == "data"


def test_read_workbook_gives_sheet_rows_as_lines():
    table = read_workbook(xlsx(data=[[], ["a"], [], [1]]), "staffing")
    assert (table.header_line, table.rows[0].line) == (2, 4)


def test_read_workbook_gives_dates_as_iso_text():
    table = read_workbook(xlsx(data=[["a"], [date(2024, 1, 1)]]), "staffing")
    assert table.rows[0].cells[0].startswith("2024-01-01")


def test_read_workbook_prefers_the_sheet_named_after_the_subject():
    data = xlsx(other=[["a"], [1]], Staffing=[["b"], [2]])
    assert read_workbook(data, "staffing").header == ("b",)


def test_read_workbook_ignores_empty_sheets():
    assert read_workbook(xlsx(empty=[], data=[["a"], [1]]), "staffing").sheet == "data"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (xlsx(one=[["a"], [1]], two=[["a"], [1]]), "2 sheets with content"),
        (xlsx(one=[], two=[]), "2 sheets with content"),
        (xlsx(one=[]), "an empty file"),
        (xlsx(one=[["a"]]), "a header only"),
        (xlsx(one=[["a"], ["=1+1"]]), "without a saved value"),
        (b"PK\x03\x04 no zip", "damaged or cut-off"),
        (GOOD[:400], "damaged or cut-off"),
        (
            xlsx(one=[["a"], *([1] for _ in range(3))]).replace(b"xl/workbook.xml", b"xl/workbxxk.xml"),
            "a damaged workbook",
        ),
    ],
)
def test_read_workbook_explains_what_it_cannot_read(data, found):
    with pytest.raises(UnreadableFileError, match=found):
        read_workbook(data, "staffing")


def test_read_workbook_refuses_a_zip_without_workbook():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(UnreadableFileError, match="XLSX workbook"):
        read_workbook(out.getvalue(), "staffing")


def test_read_workbook_refuses_what_unpacks_too_large():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (OPERATOR.unpacked_bytes + 1))
    with pytest.raises(UnreadableFileError, match="MB of packed content"):
        read_workbook(out.getvalue(), "staffing")


def test_read_workbook_keeps_to_the_limits_it_is_given():
    rows = xlsx(data=[["a"], *([1] for _ in range(4))])
    assert len(read_workbook(rows, "staffing", limits=Limits(rows=4)).rows) == 4
    for limits in (Limits(rows=3), Limits(unpacked_bytes=2_000), Limits(parts=5)):
        with pytest.raises(UnreadableFileError):
            read_workbook(rows, "staffing", limits=limits)


def test_read_workbook_refuses_macros():
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"anything")
    with pytest.raises(UnreadableFileError, match="a workbook with macros") as caught:
        read_workbook(out.getvalue(), "staffing")
    assert caught.value.fault.kind is FaultKind.MACROS


def test_read_workbook_refuses_a_cell_far_to_the_right():
    with pytest.raises(UnreadableFileError, match="a cell in column 101"):
        read_workbook(xlsx(data=[["a"], [1] + [None] * 99 + [1]]), "staffing")


def test_read_workbook_refuses_a_workbook_that_expands_entities():
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9))
    document = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "haha">{bomb}]><x>&e8;</x>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as good, zipfile.ZipFile(out, "w") as archive:
        for part in good.namelist():
            archive.writestr(part, document if part == "xl/worksheets/sheet1.xml" else good.read(part))
    with pytest.raises(UnreadableFileError):
        read_workbook(out.getvalue(), "staffing")


def test_read_workbook_stops_at_more_rows_than_a_sheet_has():
    with pytest.raises(UnreadableFileError, match="more than 1 sheet rows"):
        read_workbook(GOOD, "staffing", limits=Limits(sheet_rows=1))


def test_read_workbook_takes_the_header_from_a_stated_row():
    table = read_workbook(xlsx(data=[["Title"], [], ["a", "b"], [1, 2]]), "staffing", header_line=3)
    assert (table.header, table.header_line) == (("a", "b"), 3)
    assert [row.cells for row in table.rows] == [(1, 2)]
