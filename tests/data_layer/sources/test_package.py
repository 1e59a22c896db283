"""Packages that would cost far more to open than to send."""

import io
import time
import zipfile

import pytest

from data_layer.schema import FaultKind
from data_layer.sources.fault import UnreadableFileError
from data_layer.sources.package import check_package
from data_layer.sources.raw_table import OPERATOR, Limits
from tests.data_layer.sources.test_workbook import GOOD, xlsx

FEW = Limits(rows=200, unpacked_bytes=3_000_000, parts=100, weight=12_000)


def replaced(part, content, packing=zipfile.ZIP_DEFLATED):
    """A good workbook with one part in other words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as good, zipfile.ZipFile(out, "w", packing) as archive:
        for name in good.namelist():
            archive.writestr(name, content if name == part else good.read(name))
    return out.getvalue()


def sheet(body):
    return f"<worksheet><sheetData>{body}</sheetData></worksheet>"


SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        (SHEET, sheet("<row/>" * 400_000), FaultKind.TOO_MUCH_PACKED),
        (SHEET, sheet("<row><c/></row>" * 12_001), FaultKind.TOO_MUCH_PACKED),
        (SHEET, sheet("<x:row xmlns:x='a'/>" * 12_001), FaultKind.TOO_MUCH_PACKED),
        (SHEET, "<x>" * 100_000, FaultKind.TOO_MUCH_PACKED),
        (STYLES, f"<styleSheet>{'<xf/>' * 3_000}</styleSheet>", FaultKind.TOO_MUCH_PACKED),
        (STYLES, f"<styleSheet>{'<xf/>' * 3_000}<broken", FaultKind.TOO_MUCH_PACKED),
        (SHEET, sheet("<row " + " ".join(f"a{n}='1'" for n in range(200_000)) + "/>"), FaultKind.NOT_WORKBOOK),
        (SHEET, sheet(f"<!--{'x > ' * 500_000}-->"), FaultKind.NOT_WORKBOOK),
        (SHEET, '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', FaultKind.NOT_WORKBOOK),
        (SHEET, b" " * 90_000_000, FaultKind.TOO_MUCH_PACKED),
    ],
    ids=["blank rows", "cells", "prefixed", "deep", "styles", "broken", "attributes", "comment", "doctype", "bomb"],
)
def test_a_bomb_is_refused_before_it_is_opened(part, content, kind):
    data = replaced(part, content)
    started = time.process_time()
    with pytest.raises(UnreadableFileError) as caught:
        check_package(data, FEW)
    assert caught.value.fault.kind is kind
    assert time.process_time() - started < 0.3


def test_what_an_office_writes_passes():
    rows = [[326, f"{year}H{half}", 35, 32.5, 6, 250.5, 100, 9] for year in range(2007, 2027) for half in (1, 2)]
    check_package(xlsx(data=[["a"] * 8, *rows]), FEW)


def test_an_operator_may_load_more_than_a_reader():
    check_package(replaced(SHEET, sheet("<row/>" * 400_000)), OPERATOR)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_no_spreadsheet_uses_are_refused(packing):
    with pytest.raises(UnreadableFileError, match="packed or locked"):
        check_package(replaced(SHEET, "<x/>", packing), OPERATOR)


def test_locked_parts_are_refused():
    data = bytearray(GOOD)
    start = data.rindex(b"PK\x01\x02")
    data[start + 8] |= 1  # the flag of an encrypted part, in the list of parts
    with pytest.raises(UnreadableFileError, match="packed or locked"):
        check_package(bytes(data), OPERATOR)
