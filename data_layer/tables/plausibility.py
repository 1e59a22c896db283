"""Public figures of a kommune against what the reference data know of it: another unit or table shows at once."""

from __future__ import annotations

from data_layer.reference import municipality
from data_layer.reference.statbank_tables import AREA_KM2
from data_layer.schema import Municipality
from data_layer.schema import columns as col
from data_layer.tables.numbers import Problem

# How far a figure may lie from the reference (population 2024, area 2023, commuting 2022), down and up.  Since 2007 no
# population moved beyond 0.76-1.27, no area beyond 0.92-1.07; men alone, thousands or hectares lie outside.
FACTORS = {col.POPULATION: 0.6, AREA_KM2: 0.75, col.COMMUTING_KM: 0.4, col.DENSITY: 0.5}


def check_plausible(code: str, measure: str, value: float) -> Problem | None:
    """Tell when a figure cannot be the measure of kommune ``code``; None where nothing is known of the measure."""
    known, factor = _reference(municipality(code)).get(measure), FACTORS.get(measure)
    if known is None or factor is None or known * factor <= value <= known / factor:
        return None
    return Problem(
        f"{measure} of {municipality(code).name} near {known:g}",
        "check that the file holds this measure, for everybody, in this unit",
    )


def _reference(one: Municipality) -> dict[str, float]:
    return {
        col.POPULATION: one.population,
        AREA_KM2: one.area_km2,
        col.COMMUTING_KM: one.commuting_km,
        col.DENSITY: one.density,
    }
