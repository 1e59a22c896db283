"""The figures that the report and the article print, with their sections."""

from __future__ import annotations

from functools import cache

from data_layer.errors import DataLayerError
from data_layer.reference.files import read_rows
from data_layer.schema import PublishedFact

_COVERAGE_PREFIX = "T41_2"  # T41_2016H1 ... T41_2024H1: VIVE 2025, Table 4.1


def _number(text: str) -> float | None:
    """Read a bound; an empty cell is an open one, ``2 of 3`` a fraction."""
    if not text:
        return None
    part, _, whole = text.partition(" of ")
    return float(part) / float(whole or 1)


def _fact(row: dict[str, str]) -> PublishedFact:
    return PublishedFact(
        id=row["id"],
        indicator=row["indicator"],
        period=row["period"],
        geography=row["geography"],
        value_low=_number(row["value_low"]),
        value_high=_number(row["value_high"]),
        unit=row["unit"],
        wording_precision=row["wording_precision"],
        source_section=row["source_section"],
        note=row["note"],
    )


@cache
def published_facts() -> tuple[PublishedFact, ...]:
    """List every printed figure in the order of the file; an open bound is None."""
    return tuple(map(_fact, read_rows("published_facts.csv")))


@cache
def _by_id() -> dict[str, PublishedFact]:
    return {fact.id: fact for fact in published_facts()}


def published_fact(fact_id: str) -> PublishedFact:
    """Find one printed figure.

    Raises
    ------
    DataLayerError ``unknown_fact``: no figure has the id.
    """
    found = _by_id().get(fact_id)
    if found is None:
        raise DataLayerError("unknown_fact", f"Expected an id of published_facts.csv, got {fact_id[:40]!r}.")
    return found


def report_coverage() -> dict[str, int]:
    """Return the number of kommuner in the report's data by half-year (VIVE 2025, Table 4.1)."""
    facts = (fact for fact in published_facts() if fact.id.startswith(_COVERAGE_PREFIX))
    return {fact.period: int(fact.value_low or 0) for fact in facts}
