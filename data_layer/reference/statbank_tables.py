"""Which tables of Statistikbanken the product reads, and what is asked of its open API."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache

from data_layer.reference.files import FOLDER
from data_layer.reference.spelling import ascii_text

AREA_KM2 = "area_km2"  # not a measure of its own: it turns population into density


@dataclass(frozen=True)
class StatbankTable:
    """One table; names of variables are in plain ascii (``koen``) except in ``request``, which is sent as it stands.

    ``totals``: per variable the codes and texts of the value that means everybody.
    """

    id: str
    title: str
    measure: str
    area: str
    totals: dict[str, tuple[str, ...]]
    request: dict[str, list[str]] = field(default_factory=dict)


def variable_name(title: str) -> str:
    """Spell a variable as it is compared: ``KOEN`` and the Danish spelling are one."""
    return ascii_text(title).strip()


@cache
def statbank_tables() -> dict[str, StatbankTable]:
    """Read the tables by id, in the order of the file."""
    raw = tomllib.loads((FOLDER / "statbank_tables.toml").read_text(encoding="utf-8"))
    return {table_id: _table(table_id, entry) for table_id, entry in raw.items()}


def _table(table_id: str, entry: dict[str, object]) -> StatbankTable:
    totals, request = entry["totals"], entry.get("request", {})
    if not isinstance(totals, dict) or not isinstance(request, dict):
        raise TypeError(table_id)
    return StatbankTable(
        id=table_id,
        title=str(entry["title"]),
        measure=str(entry["measure"]),
        area=variable_name(str(entry["area"])),
        totals={variable_name(name): tuple(map(str, values)) for name, values in totals.items()},
        request={str(name): [str(value) for value in values] for name, values in request.items()},
    )
