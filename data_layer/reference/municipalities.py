"""The 98 kommuner."""

from __future__ import annotations

from functools import cache

from data_layer.errors import DataLayerError
from data_layer.reference.files import read_rows
from data_layer.reference.spelling import ascii_text, sort_key
from data_layer.schema import MissingState, Municipality


def _default_gap(reason: str) -> MissingState:
    if "binding co-operation" in reason:
        return MissingState.NOT_APPLICABLE
    return MissingState.SUPPRESSED if "island:" in reason else MissingState.NOT_REPORTED


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        slug=ascii_text(row["name"]).replace(" ", "-"),
        region=row["region"],
        population=int(row["population_2024_01_01"]),
        area_km2=float(row["area_km2"]),
        density=float(row["density_2023"]),
        commuting_km=float(row["commuting_km_2022"]),
        in_report_panel=row["in_panel_79"] == "yes",
        coverage_note=row["reason"],
        default_gap=_default_gap(row["reason"]),
    )


@cache
def municipalities() -> tuple[Municipality, ...]:
    """List the 98 kommuner by code.

    ``default_gap`` is not applicable where another kommune carries the task, suppressed on the five small islands
    (VIVE 2025, section 4.1.1) and not reported otherwise.
    """
    return tuple(sorted(map(_municipality, read_rows("municipalities.csv")), key=lambda one: one.code))


@cache
def _by_code() -> dict[str, Municipality]:
    return {one.code: one for one in municipalities()}


def municipality(code: str) -> Municipality:
    """Find the kommune with the three-digit ``code``.

    Raises
    ------
    DataLayerError ``unknown_municipality``: no kommune has the code.
    """
    found = _by_code().get(code)
    if found is None:
        raise DataLayerError(
            "unknown_municipality",
            f"Expected the three-digit code of one of the 98 kommuner, got {code[:40]!r}; see municipalities.csv.",
        )
    return found


@cache
def by_danish_name() -> tuple[Municipality, ...]:
    """List the 98 kommuner in Danish alphabetical order, Aabenraa, Aalborg and Aarhus last."""
    return tuple(sorted(municipalities(), key=lambda one: sort_key(one.name)))
