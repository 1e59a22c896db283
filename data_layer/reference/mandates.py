"""The report's case kommuner: who may decide what (Tables 3.1, 3.2, appendix 2.1) and their profile (Table 4.8)."""

from __future__ import annotations

from functools import cache

from data_layer.reference.files import read_rows
from data_layer.reference.published import published_fact
from data_layer.schema.dialog import CaseMunicipality, Decider, Decision, Mandate

LETTERS = "ABCDE"
UNCERTAIN = "uncertain"
_ORDER = {one: place for place, one in enumerate(Decider)}


@cache
def mandates() -> tuple[Mandate, ...]:
    """List what can be read with certainty or probably, in the order of the tables."""
    return tuple(_mandate(row) for row in _rows() if row["certainty"] != UNCERTAIN)


@cache
def deciders_by_print() -> dict[str, Decider]:
    """Tell what kind of decider a printed one is; where two are printed, the one nearest the child."""
    return {row["printed"]: Decider(row["decider"]) for row in read_rows("deciders.csv")}


@cache
def decisions() -> tuple[Decision, ...]:
    """List the measures of the plans with the decider nearest the child in each case kommune that can be read."""
    named = deciders_by_print()
    found: dict[tuple[str, str], dict[str, list[Decider]]] = {}
    for one in mandates():
        deciders = found.setdefault((one.paragraph, one.measure), {}).setdefault(one.municipality, [])
        deciders += [named[one.decider]] if one.decider in named else []  # else none is printed
    return tuple(_decision(*measure, by_letter) for measure, by_letter in found.items())


def _decision(paragraph: str, measure: str, by_letter: dict[str, list[Decider]]) -> Decision:
    read = {letter: by_letter[letter] for letter in sorted(by_letter) if by_letter[letter]}
    nearest = tuple((letter, min(deciders, key=lambda one: _ORDER[one])) for letter, deciders in read.items())
    return Decision(
        paragraph, measure, nearest, tuple(one for one, deciders in read.items() if Decider.TEAM in deciders)
    )


@cache
def n_uncertain() -> int:
    """Count what stands in the tables but cannot be assigned to a kommune or a decider; never shown as facts."""
    return sum(row["certainty"] == UNCERTAIN for row in _rows())


@cache
def case_municipalities() -> tuple[CaseMunicipality, ...]:
    """Profile the five; their names are not published."""
    return tuple(map(_case, LETTERS))


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(read_rows("competence_plans.csv"))


def _mandate(row: dict[str, str]) -> Mandate:
    return Mandate(
        paragraph=row["paragraph"],
        measure=row["measure"],
        municipality=row["kommune"],
        decider=row["decider"],
        limit=row["limit_value"],
        unit=row["limit_unit"],
        note=row["note"],
        is_certain=row["certainty"] == "certain",
        table=row["source_table"],
    )


def _case(letter: str) -> CaseMunicipality:
    spending, socio_economic, against = (_exact(f"T48_{letter}_{kind}") for kind in "USW")
    inhabitants = published_fact(f"T48_{letter}_P")
    return CaseMunicipality(letter, spending, socio_economic, against, inhabitants.value_low, inhabitants.value_high)


def _exact(fact_id: str) -> float:
    value = published_fact(fact_id).value_low
    if value is None:
        raise ValueError(f"expected a printed number of {fact_id}")
    return value
