"""The dated divisions of the kommuner into regions."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import groupby

from data_layer.errors import DataLayerError
from data_layer.reference.files import read_rows
from data_layer.reference.spelling import ascii_text
from data_layer.schema import RegionDivision


def _division(division_id: str, rows: list[dict[str, str]]) -> RegionDivision:
    valid_to = rows[0]["valid_to"]
    return RegionDivision(
        id=division_id,
        valid_from=date.fromisoformat(rows[0]["valid_from"]),
        valid_to=date.fromisoformat(valid_to) if valid_to else None,
        regions=tuple(dict.fromkeys(row["region"] for row in rows)),
        region_of={row["municipality_code"]: row["region"] for row in rows},
    )


@cache
def divisions() -> tuple[RegionDivision, ...]:
    """List the divisions in time; regions stand in display order, which is the order of the file."""
    grouped = groupby(read_rows("region_divisions.csv"), key=lambda row: row["division_id"])
    return tuple(_division(division_id, list(rows)) for division_id, rows in grouped)


def division(division_id: str) -> RegionDivision:
    """Find the division ``"2007"`` or ``"2027"``.

    Raises
    ------
    DataLayerError ``unknown_division``: no division has the id.
    """
    for one in divisions():
        if one.id == division_id:
            return one
    known = ", ".join(one.id for one in divisions())
    raise DataLayerError("unknown_division", f"Expected a region division ({known}), got {division_id[:40]!r}.")


def division_on(day: date) -> RegionDivision:
    """Find the division in force on ``day``.

    Raises
    ------
    DataLayerError ``no_division``: the day lies before the first division.
    """
    for one in reversed(divisions()):
        if one.valid_from <= day:
            return one
    raise DataLayerError("no_division", f"Expected a day from {divisions()[0].valid_from} on, got {day}.")


@cache
def _region_by_text() -> dict[str, str]:
    names = {name for one in divisions() for name in one.regions}
    rows = read_rows("region_codes.csv")
    codes = {code: row["region"] for row in rows for code in (row["code"], row["code"].lstrip("0"))}
    return codes | {ascii_text(name): name for name in names}


def region_named(text: str) -> str | None:
    """Tell which region of any division a name (with or without the word region) or a code means; None for others."""
    words = ascii_text(text).replace(":", " ").split()
    known = _region_by_text()
    if words and words[0] in known:
        return known[words[0]]
    return known.get(" ".join(word for word in words if word not in {"region", "regionen"}))
