"""CSV of Statistikbanken: a column per variable, TID among them, the figure last in INDHOLD. No meaning is added here.

Seen: semicolon or comma, UTF-8 with or without BOM, Latin-1 from the web page, areas as code, text or both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data_layer.reference.statbank_tables import statbank_tables, variable_name
from data_layer.sources.fault import refuse, shown
from data_layer.sources.files import read_file
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import RawTable

TIME, CONTENT = "tid", "indhold"
WORKPLACE, DISTANCE_BAND = "arbejdssted", "pendafst"
_REMEDY = "download the table as CSV with one column per variable"


@dataclass(frozen=True)
class StatbankFile:
    """Raw cells and the place of each kind of column; ``others`` are the variables that divide people further."""

    raw: RawTable
    area: int
    time: int
    content: int
    others: dict[str, int]

    @property
    def variables(self) -> frozenset[str]:
        """Names of all variables in plain ascii, without time and figure."""
        return frozenset({variable_name(self.raw.header[self.area]), *self.others})


def read_statbank(path: Path, progress: Progress = silent) -> StatbankFile:
    """Read a file and find its columns.

    Raises
    ------
    UnreadableFileError: not readable, or no column for area, time or figure.
    """
    raw = read_file(path, "statbank", progress)
    places = {variable_name(title): place for place, title in enumerate(raw.header)}
    if len(places) < len(raw.header):
        raise refuse(f"a column twice in {_titles(raw)}", "each variable once", _REMEDY, raw.header_line)
    _check_kind(raw, places)
    area = _find(
        raw, places, _area_names(), "the area (OMR\N{LATIN CAPITAL LETTER A WITH RING ABOVE}DE, BOPOMR or KOMK)"
    )
    time = _find(raw, places, {TIME}, "the time (TID)")
    content = _find(raw, places, {CONTENT}, "the figure (INDHOLD)")
    others = {name: place for name, place in places.items() if place not in {area, time, content}}
    return StatbankFile(raw, area, time, content, others)


def _area_names() -> set[str]:
    return {table.area for table in statbank_tables().values()}


def _check_kind(raw: RawTable, places: dict[str, int]) -> None:
    if WORKPLACE in places:
        found, expected = "areas of workplace (ARBEJDSSTED)", "areas of residence (BOPOMR, table AFSTB4)"
        raise refuse(found, expected, "download AFSTB4 instead", raw.header_line)
    if DISTANCE_BAND in places:
        found, expected = "counts by distance band (PENDAFST)", "mean distances in km (table AFSTB4)"
        raise refuse(found, expected, "download AFSTB4 instead", raw.header_line)


def _find(raw: RawTable, places: dict[str, int], names: set[str], wanted: str) -> int:
    found = [places[name] for name in names if name in places]
    if len(found) != 1:
        raise refuse(f"the columns {_titles(raw)}", f"one column for {wanted}", _REMEDY, raw.header_line)
    return found[0]


def _titles(raw: RawTable) -> str:
    return ", ".join(shown(title) for title in raw.header[:10])
