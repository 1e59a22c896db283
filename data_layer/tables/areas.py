"""What a row of a file is about: a kommune, or an area that is none (country, region, the island 411, a total)."""

from __future__ import annotations

import re
from enum import StrEnum

from data_layer.reference.names import municipality_code_of
from data_layer.reference.spelling import ascii_text
from data_layer.schema import FaultKind
from data_layer.sources.raw_table import Cell, cell_text
from data_layer.tables.numbers import Problem


class Level(StrEnum):
    """Areas that stand beside the kommuner in other people's files."""

    COUNTRY = "the whole country"
    REGION = "regions"
    PROVINCE = "provinces"
    ISLAND = "the island 411, which is no kommune"
    TOTAL = "totals and means"


_LEVELS = (
    (Level.COUNTRY, re.compile(r"^0+$|^0?000\b|^(?:hele )?landet\b|^hele danmark$|^(?:all )?denmark$|^danmark$")),
    (Level.REGION, re.compile(r"^0{0,2}8[1-9]\b|^108[1-9]$|^region(?:en)? |^region:")),
    (Level.PROVINCE, re.compile(r"^(?:0[1-9]|1[01])\b(?! ?\d)|^landsdel\b|^province\b")),
    (Level.ISLAND, re.compile(r"^0?411\b|^christiansoe?\b|^ertholmene$")),
    (
        Level.TOTAL,
        re.compile(r"^i ?alt\b|^total|^sum\b|^hovedtotal|^grand total|^(?:lands|regions)?gennemsnit|^alle\b"),
    ),
)


def level_of(cell: Cell) -> Level | None:
    """Name what kind of area a text means when it is not a kommune; None for a kommune and for anything unknown."""
    text = " ".join(ascii_text(cell_text(cell)).split())
    if municipality_code_of(text) is not None:
        return None
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


def parse_municipality(cell: Cell) -> str | Problem:
    """Read a code or a name as the three-digit code of a kommune."""
    text = cell_text(cell)
    code = municipality_code_of(text)
    if code is not None:
        return code
    level = level_of(text)
    if level is Level.ISLAND:
        remedy = "remove the row: 411 is an island outside the kommuner"
        return Problem("one of the 98 kommuner", remedy, FaultKind.ISLAND)
    if level is not None:
        remedy = "remove the row: totals, regions and the country are computed from the kommuner"
        return Problem("one of the 98 kommuner", remedy, FaultKind.TOTAL_ROW)
    if re.fullmatch(r"0?[1-9][0-9]{2}", text.strip()):
        remedy = "write today's code: older ones belong to kommuner merged in 2007"
        return Problem("the code of one of the 98 kommuner", remedy, FaultKind.UNKNOWN_MUNICIPALITY)
    remedy = "write the three-digit code, e.g. 101, or the full name"
    return Problem("code or name of one of the 98 kommuner", remedy, FaultKind.UNKNOWN_MUNICIPALITY)
