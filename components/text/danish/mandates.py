"""Dialog: who may decide what in the report's five case kommuner, worded in Danish from the file's English units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HEADING = "Hvem må beslutte hvad i fem kommuner"
SLUG = "beslutningskompetence"
FINDING = (
    "Nogle steder må rådgiveren selv bevilge, andre steder skal lederen eller visitationsudvalget. Flere formelle "
    "beføjelser giver ikke i sig selv en oplevelse af større handlerum (afsnit 3.5.1)."
)
TEAM_LEVEL = "Teamet uden teamleder beslutter i kommune {letters}: {n} steder i planen."
LEFT_OUT = "{n} felter i rapportens tabeller kan ikke læses sikkert nok og er udeladt. «Sandsynlig»: kolonnen er tydet."
COLUMN_KOMMUNE, COLUMN_WHO, COLUMN_READING, COLUMN_TABLE = "Kommune", "Hvem og hvor meget", "Aflæsning", "Tabel"
READING = {True: "Sikker", False: "Sandsynlig"}
CAPTION = "Hvem må beslutte: {measure}"
SOURCE = "VIVE 2025, tabel 3.1 og 3.2 og bilagstabel 2.1"
NONE_PRINTED = "Ingen angivet"

CASES_HEADING = "De fem kommuner"
CASES_SLUG = "de-fem-kommuner"
CASES_NOTE = (
    "Kommunerne er anonyme i rapporten. Indeks: landet er 100. Udgifter mod forventet viser, om kommunen "
    "bruger mere eller mindre, end dens socioøkonomi tilsiger."
)
CASES_CAPTION = "De fem casekommuner (VIVE 2025, tabel 4.8)"
CASES_COLUMNS = ("Kommune", "Indbyggere", "Udgiftsniveau, indeks", "Socioøkonomisk indeks", "Udgifter mod forventet")
CASES_SOURCE = "VIVE 2025, tabel 4.8"

DECIDERS: Mapping[str, str] = {
    "- (none printed)": NONE_PRINTED,
    "Koordinator i handicap": "Koordinator på handicapområdet",
}
UNITS: Mapping[str, str] = {
    "": "",
    "all": "alt",
    "all other": "alt andet",
    "all other (øvrige)": "alt øvrigt",
    "at extension: up to every 2nd weekend + 1 week of holiday": (
        "ved forlængelse: op til hver anden weekend og en uges ferie"
    ),
    "days and nights per month (above)": "over {n} døgn pr. måned",
    "days and nights per month (above), aflastning": "aflastning over {n} døgn pr. måned",
    "days and nights per month (from), from 5 vederlag": "fra {n} døgn pr. måned, fra 5 vederlag",
    "days and nights per month (up to) + 2 weeks of holiday": "op til {n} døgn pr. måned og to ugers ferie",
    "days and nights per month (up to) + 2 weeks of holiday, aflastning": (
        "aflastning op til {n} døgn pr. måned og to ugers ferie"
    ),
    "days and nights per month (up to), up to 4 vederlag": "op til {n} døgn pr. måned, op til 4 vederlag",
    "except keeping up a placement": "undtagen opretholdelse af anbringelse",
    "external residential institution": "ekstern døgninstitution",
    "full TA, and TA at unemployment": "fuld tabt arbejdsfortjeneste og ved ledighed",
    "higher cost (øget udgift)": "ved øget udgift",
    "honorar (max)": "højst {n} honorar",
    "honorarer (and above)": "{n} honorarer og derover",
    "honorarer (max)": "højst {n} honorarer",
    "honorarer (up to)": "op til {n} honorarer",
    "hours per month (above)": "over {n} timer pr. måned",
    "hours per month (above), afløsning": "afløsning over {n} timer pr. måned",
    "hours per month (up to and including)": "til og med {n} timer pr. måned",
    "hours per month (up to)": "op til {n} timer pr. måned",
    "hours per month (up to), afløsning": "afløsning op til {n} timer pr. måned",
    "hours per week": "{n} timer pr. uge",
    "hours per week (above)": "over {n} timer pr. uge",
    "hours per week (below)": "under {n} timer pr. uge",
    "hours per week (up to)": "op til {n} timer pr. uge",
    "hours per week (up to), at extension (løntrin 11)": "ved forlængelse: op til {n} timer pr. uge (løntrin 11)",
    "hours per week (up to), own provider": "op til {n} timer pr. uge, egen udfører",
    "if external: max pay step 11 (løntrin 11)": "hvis ekstern: højst løntrin 11",
    "if medical ground (hvis lægelig grund)": "hvis der er lægelig grund",
    "keeping up a placement (opretholdelse af anbringelse)": "opretholdelse af anbringelse",
    "kr. (above)": "over {n} kr.",
    "kr. (above), ekstern udfører": "over {n} kr., ekstern udfører",
    "kr. (above), external provider": "over {n} kr., ekstern udfører",
    "kr. (single expenses above)": "enkeltudgifter over {n} kr.",
    "kr. (single expenses up to)": "enkeltudgifter op til {n} kr.",
    "kr. (up to)": "op til {n} kr.",
    "kr. (up to), ekstern udfører": "op til {n} kr., ekstern udfører",
    "kr. (up to), external provider": "op til {n} kr., ekstern udfører",
    "kr. (up to), own provider": "op til {n} kr., egen udfører",
    "kr. per month (above)": "over {n} kr. pr. måned",
    "kr. per month (up to)": "op til {n} kr. pr. måned",
    "kr. per time (up to), max 4 times per year": "op til {n} kr. pr. gang, højst 4 gange om året",
    "kr. per year (above)": "over {n} kr. pr. år",
    "kr. per year (all beyond)": "alt over {n} kr. pr. år",
    "kr. per year (below)": "under {n} kr. pr. år",
    "kr. per year (from)": "fra {n} kr. pr. år",
    "kr. per year (single expenses up to)": "enkeltudgifter op til {n} kr. pr. år",
    "kr. per year (support below)": "støtte under {n} kr. pr. år",
    "kr. per year (up to)": "op til {n} kr. pr. år",
    "light courses (lette forløb)": "lette forløb",
    "months (extension above)": "forlængelse over {n} måneder",
    "months (up to)": "op til {n} måneder",
    "months (up to), own provider": "op til {n} måneder, egen udfører",
    "months extension": "forlængelse {n} måneder",
    "months extension, together with own provider": "forlængelse {n} måneder, sammen med egen udfører",
    "no limit printed": "uden angivet grænse",
    "one-off payments (engangsydelser)": "engangsydelser",
    "ongoing cases (igangværende sager)": "igangværende sager",
    "otherwise (no limit printed)": "ellers, uden angivet grænse",
    "partial TA (delvis)": "delvis tabt arbejdsfortjeneste",
    "same cost (samme udgift)": "ved samme udgift",
    "vederlag (and above)": "{n} vederlag og derover",
    "vederlag (up to)": "op til {n} vederlag",
    "vederlag (up to), ongoing cases": "op til {n} vederlag, igangværende sager",
}
# Notes that change what may be decided; all others are about the scan and stand behind the word of the reading.
NOTES: Mapping[str, str] = {
    "plus all measures with own provider (egen udfører), no amount": "og alle indsatser hos egen udfører",
    "plus all internal offers": "og alle interne tilbud",
    "plus external provider": "og ekstern udfører",
    "plus respite in an institution": "og aflastning på institution",
    "also double measures and external provider": "og dobbelte indsatser og ekstern udfører",
    "and one-off expenses below 15,000 kr.": "og engangsudgifter under 15.000 kr.",
    "and single expenses up to 25,000 kr.": "og enkeltudgifter op til 25.000 kr.",
    "and one-off expenses above 25,000 kr.": "og engangsudgifter over 25.000 kr.",
}


def measure(paragraph: str, printed: str) -> str:  # noqa: ARG001  # other languages need it
    """Name what ``paragraph`` lets be decided, as the tables print it."""
    return printed


def paragraph(printed: str) -> str:
    """Name the paragraph of the act."""
    return printed


def table(printed: str) -> str:
    """Name the report's table."""
    return printed


def span(ends: Sequence[str]) -> str:
    """Write a limit, or the two between which it lies."""
    return " til ".join(ends)


def decision(decider: str, unit: str, limit: str, note: str) -> str:
    """Word one field: ``Teamleder: op til 15.000 kr., og alle interne tilbud``.

    Raises
    ------
    KeyError: the unit has no words yet.
    """
    who = DECIDERS.get(decider, decider)
    much = ", ".join(part for part in (UNITS[unit].format(n=limit), NOTES.get(note, "")) if part)
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
    return f"{fewest} til {most}" if most else f"Over {fewest}"
