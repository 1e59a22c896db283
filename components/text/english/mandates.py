"""Dialog in English: who may decide what in the report's five case kommuner, worded from the file's own units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text import letters
from components.text.danish import mandates as danish

HEADING = "Who may decide what in five municipalities"
SLUG = danish.SLUG
FINDING = (
    "In some places caseworkers may grant support themselves; in others it takes the leader or the allocation panel. "
    "More formal powers do not in themselves make people feel they have more room to act (section 3.5.1)."
)
TEAM_LEVEL = "In municipality {letters} the team decides without its team leader in {n} places in the plan."
LEFT_OUT = (
    "{n} fields in the report's tables cannot be read with enough certainty and are left out. “Probable”: the column "
    "has been inferred."
)
COLUMN_KOMMUNE, COLUMN_WHO, COLUMN_READING, COLUMN_TABLE = "Municipality", "Who and how much", "Reading", "Table"
READING = {True: "Certain", False: "Probable"}
CAPTION = "Who may decide: {measure}"
SOURCE = "VIVE 2025, Tables 3.1 and 3.2 and Appendix Table 2.1"
NONE_PRINTED = "None stated"

CASES_HEADING = "The five municipalities"
CASES_SLUG = danish.CASES_SLUG
CASES_NOTE = (
    "The municipalities are anonymous in the report. Index: Denmark is 100. Spending against expected shows whether "
    "the municipality spends more or less than its socio-economic conditions suggest."
)
CASES_CAPTION = "The five case municipalities (VIVE 2025, Table 4.8)"
CASES_COLUMNS = (
    "Municipality",
    "Inhabitants",
    "Spending level, index",
    "Socio-economic index",
    "Spending against expected",
)
CASES_SOURCE = "VIVE 2025, Table 4.8"

DECIDERS: Mapping[str, str] = {
    "- (none printed)": NONE_PRINTED,
    "Koordinator i handicap": "Disability coordinator",
}
# The other deciders the tables print, as ``_spelt`` spells them; Danish shows them as they are printed.
_PRINTED: Mapping[str, str] = {
    "Faglig_konsulent": "Professional consultant",
    "Myndighedsleder": "Head of casework",
    "Raadgiver": "Caseworker",
    "Team_uden_teamleder": "Team without team leader",
    "Teamleder": "Team leader",
    "Teamleder_eller_faglig_konsulent": "Team leader or professional consultant",
    "Tvaergaaende_hjemmetraeningsteam": "Home-training team across units",
    "Visitationsudvalg": "Allocation panel",
}
# By the units of the file without their Danish letters, see ``_plain``.
_UNITS: Mapping[str, str] = {
    "": "",
    "all": "everything",
    "all other": "everything else",
    "all other (oevrige)": "everything else",
    "at extension: up to every 2nd weekend + 1 week of holiday": (
        "on extension: up to every other weekend and one week of holiday"
    ),
    "days and nights per month (above)": "over {n} days and nights per month",
    "days and nights per month (above), aflastning": "respite care over {n} days and nights per month",
    "days and nights per month (from), from 5 vederlag": "from {n} days and nights per month, from 5 fee units",
    "days and nights per month (up to) + 2 weeks of holiday": (
        "up to {n} days and nights per month and two weeks of holiday"
    ),
    "days and nights per month (up to) + 2 weeks of holiday, aflastning": (
        "respite care up to {n} days and nights per month and two weeks of holiday"
    ),
    "days and nights per month (up to), up to 4 vederlag": "up to {n} days and nights per month, up to 4 fee units",
    "except keeping up a placement": "except keeping up a placement",
    "external residential institution": "external residential institution",
    "full TA, and TA at unemployment": "full cover of lost earnings, and in unemployment",
    "higher cost (oeget udgift)": "at a higher cost",
    "honorar (max)": "at most {n} fee",
    "honorarer (and above)": "{n} fees and above",
    "honorarer (max)": "at most {n} fees",
    "honorarer (up to)": "up to {n} fees",
    "hours per month (above)": "over {n} hours per month",
    "hours per month (above), afloesning": "relief care over {n} hours per month",
    "hours per month (up to and including)": "up to and including {n} hours per month",
    "hours per month (up to)": "up to {n} hours per month",
    "hours per month (up to), afloesning": "relief care up to {n} hours per month",
    "hours per week": "{n} hours per week",
    "hours per week (above)": "over {n} hours per week",
    "hours per week (below)": "under {n} hours per week",
    "hours per week (up to)": "up to {n} hours per week",
    "hours per week (up to), at extension (loentrin 11)": "on extension: up to {n} hours per week (pay step 11)",
    "hours per week (up to), own provider": "up to {n} hours per week, own provider",
    "if external: max pay step 11 (loentrin 11)": "if external: at most pay step 11",
    "if medical ground (hvis laegelig grund)": "if there are medical grounds",
    "keeping up a placement": "keeping up a placement",
    "kr. (above)": "over DKK {n}",
    "kr. (above), ekstern udfoerer": "over DKK {n}, external provider",
    "kr. (above), external provider": "over DKK {n}, external provider",
    "kr. (single expenses above)": "single expenses over DKK {n}",
    "kr. (single expenses up to)": "single expenses up to DKK {n}",
    "kr. (up to)": "up to DKK {n}",
    "kr. (up to), ekstern udfoerer": "up to DKK {n}, external provider",
    "kr. (up to), external provider": "up to DKK {n}, external provider",
    "kr. (up to), own provider": "up to DKK {n}, own provider",
    "kr. per month (above)": "over DKK {n} per month",
    "kr. per month (up to)": "up to DKK {n} per month",
    "kr. per time (up to), max 4 times per year": "up to DKK {n} each time, at most 4 times a year",
    "kr. per year (above)": "over DKK {n} per year",
    "kr. per year (all beyond)": "everything over DKK {n} per year",
    "kr. per year (below)": "under DKK {n} per year",
    "kr. per year (from)": "from DKK {n} per year",
    "kr. per year (single expenses up to)": "single expenses up to DKK {n} per year",
    "kr. per year (support below)": "support under DKK {n} per year",
    "kr. per year (up to)": "up to DKK {n} per year",
    "light courses (lette forloeb)": "light courses of support",
    "months (extension above)": "extension over {n} months",
    "months (up to)": "up to {n} months",
    "months (up to), own provider": "up to {n} months, own provider",
    "months extension": "extension of {n} months",
    "months extension, together with own provider": "extension of {n} months, together with own provider",
    "no limit printed": "no limit stated",
    "one-off payments (engangsydelser)": "one-off payments",
    "ongoing cases (igangvaerende sager)": "ongoing cases",
    "otherwise (no limit printed)": "otherwise, no limit stated",
    "partial TA (delvis)": "partial cover of lost earnings",
    "same cost (samme udgift)": "at the same cost",
    "vederlag (and above)": "{n} fee units and above",
    "vederlag (up to)": "up to {n} fee units",
    "vederlag (up to), ongoing cases": "up to {n} fee units, ongoing cases",
}
# Notes that change what may be decided; all others are about the scan and stand behind the word of the reading.
_NOTES: Mapping[str, str] = {
    "plus all measures with own provider (egen udfoerer), no amount": "and all interventions by own provider",
    "plus all internal offers": "and all internal services",
    "plus external provider": "and external provider",
    "plus respite in an institution": "and respite care in an institution",
    "also double measures and external provider": "and double interventions and external provider",
    "and one-off expenses below 15,000 kr.": "and one-off expenses under DKK 15,000",
    "and single expenses up to 25,000 kr.": "and single expenses up to DKK 25,000",
    "and one-off expenses above 25,000 kr.": "and one-off expenses over DKK 25,000",
}


def _plain(printed: str) -> str:
    """Spell without Danish letters, and without the one gloss that would need a Danish word here."""
    return printed.partition(" (opretholdelse")[0].translate(letters.ASCII_LETTERS)


def _spelt(decider: str) -> str:
    """Spell a printed decider as one word without Danish letters."""
    return decider.translate(letters.ASCII_LETTERS).replace(" ", "_")


UNITS: Mapping[str, str] = {unit: _UNITS[_plain(unit)] for unit in danish.UNITS}
NOTES: Mapping[str, str] = {note: _NOTES[_plain(note)] for note in danish.NOTES}


# By paragraph and the first letter of what the tables print; one paragraph has two.
_MEASURES: Mapping[str, str] = {
    "§ 32, stk. 1, nr. 1 o": "Day care and the like",
    "§ 32, stk. 1, nr. 2 p": "Practical, educational or other support at home",
    "§ 32, stk. 1, nr. 3 f": "Permanent contact person and youth consultant",
    "§ 32, stk. 1, nr. 5 f": "Family treatment",
    "§ 32, stk. 1, nr. 6 f": "Family placement: residential stay for child and parents",
    "§ 35, stk. 1 o": "Financial grants",
    "§ 35, stk. 3 o": "Financial support for leisure activities",
    "§ 35, stk. 4 t": "Grant for a boarding school (efterskole)",
    "§ 35, stk. 4, nr. 5 u": "Expenses that can make contact between parents and child steadier during placement",
    "§ 38, § 39 f": "Orders to parents and to young people",
    "§ 46 a": "Placement",
    "§ 46 f": "Expenses that follow from placement",
    "§ 75 s": "Support person for parents",
    "§ 85 h": "Home training",
    "§ 86 m": "Additional expenses",
    "§ 87 t": "Lost earnings",
    "§ 89 l": "Companion scheme",
    "§ 90, stk. 1, nr. 2 a": "Relief and respite care",
    "§ 98 a": "Changed place of placement",
    "§ 100 h": "Return home",
    "§ 104 s": "Supported contact",
    "§ 114, § 116, § 119 u": "Support for young people, and its resumption",
}
_PARTS = ((", stk. ", " subs. "), (", nr. ", " no. "))


def measure(paragraph: str, printed: str) -> str:
    """Name what is decided.

    Raises
    ------
    KeyError: it has no English words yet.
    """
    return _MEASURES[f"{paragraph} {printed.casefold().translate(letters.ASCII_LETTERS)[0]}"]


def paragraph(printed: str) -> str:
    """Name the paragraph of the act."""
    for ours, theirs in _PARTS:
        printed = printed.replace(ours, theirs)
    return printed


def table(printed: str) -> str:
    """Name the report's table."""
    return printed.replace("Bilagstabel", "Appendix Table").replace("Tabel", "Table")


def span(ends: Sequence[str]) -> str:
    """Write a limit, or the two between which it lies."""
    return " to ".join(ends)


def decision(decider: str, unit: str, limit: str, note: str) -> str:
    """Word one field: ``Team leader: up to DKK 15,000, and all internal services``.

    Raises
    ------
    KeyError: the unit has no words yet.
    """
    who = DECIDERS.get(decider) or _PRINTED.get(_spelt(decider), decider)
    said = UNITS[unit].format(n=limit)
    counted = said.replace("fee units", "fee unit") if limit == "1" else said
    much = ", ".join(part for part in (counted, NOTES.get(note, "")) if part)
    return f"{who}: {much}" if much else who


def team_level(letters: str, n: str) -> str:
    return TEAM_LEVEL.format(letters=letters, n=n)


def left_out(n: str) -> str:
    return LEFT_OUT.format(n=n)


def caption(measure: str) -> str:
    return CAPTION.format(measure=measure)


def inhabitants(fewest: str, most: str) -> str:
    """Word a band of inhabitants; ``""`` for an open end."""
    if not fewest:
        return f"Under {most}"
    return f"{fewest} to {most}" if most else f"Over {fewest}"
