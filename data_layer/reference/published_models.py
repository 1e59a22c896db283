"""What the report prints of its models: Tables 4.5, 4.6 and 4.7 (VIVE 2025, section 4.1.5)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from data_layer.reference.files import read_rows
from data_layer.reference.published import published_fact
from data_layer.schema.patterns import Outcome, Specification, Trait

_NAMES = {  # how the words of Table 4.5 begin
    "Anciennitet": Trait.SHORT_TENURE,
    "Serviceniveau": Trait.SERVICE,
    "Barsel": Trait.PARENTAL_LEAVE,
    "Pendling": Trait.COMMUTING,
}
_MARK = re.compile(r"(\w+?)(\*+) \(([+-])\)")
PRINTED = {"4.6": ("T46", "M10"), "4.7": ("T47", "M12")}  # table -> prefix of its figures, id of the model
ROWS: Mapping[str, Trait] = {
    "SICK": Trait.SICKNESS,
    "MAT": Trait.PARENTAL_LEAVE,
    "SEN": Trait.SHORT_TENURE,
    "POP": Trait.POPULATION,
    "SERV": Trait.SERVICE,
    "NEED": Trait.NEED,
    "COM": Trait.COMMUTING,
}


def table_4_5(specification: Specification) -> dict[Trait, int]:
    """Return the significant traits of one of the sixteen basic models: trait -> stars with the sign.

    Raises
    ------
    KeyError: Table 4.5 has no such model.
    """
    words = _cells()[_key(specification)]
    found = {}
    for name, stars, sign in _MARK.findall(words):
        trait = next(trait for start, trait in _NAMES.items() if name.startswith(start))
        found[trait] = len(stars) * (1 if sign == "+" else -1)
    return found


def _key(one: Specification) -> str:
    sample = "79" if one.panel_only else "88"
    outcome = "2023H2-2024H1" if one.outcome is Outcome.YEAR else "2024H1"
    with_region, with_tenure = ("yes" if is_in else "no" for is_in in (one.with_region, one.tenure))
    return f"{sample} {outcome} {with_region} {with_tenure}"


@cache
def _cells() -> dict[str, str]:
    """Read the cells of Table 4.5 by sample, outcome, region dummies and seniority."""
    pattern = re.compile(r"up to (\d+) kommuner, outcome (\S+), region dummies (\w+), seniority (\w+)")
    found = {}
    for row in read_rows("published_facts.csv"):
        if row["id"].startswith("T45_") and (match := pattern.search(row["indicator"])):
            found[" ".join(match.groups())] = row["unit"]
    return found


def coefficient(prefix: str, row: str) -> tuple[float | None, float | None]:
    """Return estimate and p-value of one row of Table 4.6 (``T46``) or 4.7 (``T47``)."""
    estimate, pvalue = (published_fact(f"{prefix}_{row}_{part}").value_low for part in ("b", "p"))
    return estimate, pvalue
