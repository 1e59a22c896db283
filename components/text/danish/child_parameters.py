"""What the case model reckons with: the names of its parameters, where each comes from, and what it assumes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema.case import YearBasis
from data_layer.schema.case_view import ParameterId, ParameterSource, TurnoverFrom

HEADING = "Det regner modellen med"
NOTE = (
    "Rapporten og de indlæste tal dækker kun en del. Resten er antagelser: brug spændvidden til at prøve, om svaret "
    "holder, eller sæt jeres egne tal ind."
)
CAPTION = "Modellens forudsætninger med værdi, kilde og spændvidde"
COLUMNS = ("Forudsætning", "Værdi", "Hvor fra", "Interval eller spændvidde")
SUGGESTED = "Som foreslået"
ABOVE = "Vælges ovenfor"
NO_AGES = "Ingen"

NAMES: Mapping[ParameterId, str] = {
    ParameterId.ENTRY_AGE: "Barnets alder, når sagen begynder",
    ParameterId.YEARS: "Barnet følges i",
    ParameterId.TURNOVER: "Afgang på et år",
    ParameterId.BASIS: "Sådan bliver to halvår til et år",
    ParameterId.BOUNDARIES: "Aldersgrænser",
    ParameterId.BOUNDARY_SHARE: "Sager, der får ny rådgiver ved en aldersgrænse",
    ParameterId.PLACEMENT: "Børn hjemme, der bliver anbragt på et år",
    ParameterId.PLACEMENT_SHARE: "Anbringelser, der giver ny rådgiver",
    ParameterId.RETURN: "Anbragte børn, der kommer hjem på et år",
    ParameterId.RETURN_SHARE: "Hjemgivelser, der giver ny rådgiver",
    ParameterId.RECEPTION_SHARE: "Sager, der får ny rådgiver, når modtagelsen slutter",
    ParameterId.SICKNESS_DAYS: "Sygedage pr. fuldtidsansat på et år",
    ParameterId.LONG_SHARE: "Heraf i lange forløb",
    ParameterId.SICKNESS_SPELL: "Et langt sygeforløb varer",
    ParameterId.LEAVE_DAYS: "Barselsdage pr. fuldtidsansat på et år",
    ParameterId.LEAVE_SPELL: "Et barselsforløb varer",
    ParameterId.COVER: "Afgange, hvor en vikar har sagen, før den nye kommer",
    ParameterId.CASELOAD: "Åbne sager i kommunen",
}
SOURCES: Mapping[ParameterSource, str] = {
    ParameterSource.CHOSEN: "Valgt af jer",
    ParameterSource.OWN: "Indlæste tal: kommunen",
    ParameterSource.OWN_AS_COUNTED: "Indlæste tal: kommunen",
    ParameterSource.REGION: "Indlæste tal: regionen",
    ParameterSource.COUNTRY: "Indlæste tal: landet",
    ParameterSource.ANSWER: "Indlæst svar om organisering",
    ParameterSource.DRAWING: "Jeres tegning af teams",
    ParameterSource.REPORT: "Rapporten (afsnit 2)",
    ParameterSource.ASSUMPTION: "Antagelse",
}
BASES: Mapping[YearBasis, str] = {
    YearBasis.COMPOUND: "To halvår efter hinanden",
    YearBasis.SUM: "To halvår lagt sammen",
    YearBasis.GIVEN: "Eget tal for et år",
}
BASIS_NOTES: Mapping[YearBasis, str] = {
    YearBasis.COMPOUND: "Mindst ét skift på 12 måneder: 12 % og 12 % giver 22,6 %",
    YearBasis.SUM: "Som rapporten regner: 12 % og 12 % giver 24 %",
    YearBasis.GIVEN: "Valgt af jer",
}
TURNOVERS: Mapping[TurnoverFrom, str] = {
    TurnoverFrom.OWN: "Egen kommunes",
    TurnoverFrom.REGION: "Regionens",
    TurnoverFrom.COUNTRY: "Landets",
}
AGES_ASSUMED = "Svaret siger, at der er en aldersgrænse; alderen 12 år er en antagelse"
PER_YEAR = "på et år"
NOTES: Mapping[ParameterId, str] = {
    ParameterId.RECEPTION_SHARE: (
        "0 %: uret starter, når barnet har fået sin rådgiver efter modtagelsen. Ellers slutter den efter fire måneder"
    ),
    ParameterId.PLACEMENT: (
        "I 2021 begyndte 3.300 anbringelser, og 43.800 børn fik forebyggende støtte (Danmarks Statistik): højst 7,5 %"
    ),
    ParameterId.CASELOAD: "Vælges under «Hvad nu hvis?»; bruges kun til overdragelser om året",
}

ASSUMPTIONS_HEADING = "Det antager modellen, og den vej fejler det"
ASSUMPTIONS: tuple[tuple[str, str], ...] = (
    (
        "Alle rådgivere har lige mange sager og stopper lige tit.",
        "Er de forskellige, har lidt flere børn samme rådgiver, end modellen siger.",
    ),
    (
        "Afgangen er den samme hvert år og for alle sager.",
        "Kan fejle begge veje: en sag hos en nyansat skifter måske oftere, en sag hos en erfaren sjældnere.",
    ),
    (
        "Barnet bliver i kommunen, og sagen er åben hele perioden.",
        "Sager, der lukkes før, når færre skift, end modellen siger.",
    ),
    (
        "Afgangen tæller kun dem, der var ansat, da halvåret begyndte.",
        "Den, der både kommer og går i samme halvår, mangler: der er flere skift, end modellen siger.",
    ),
    (
        "Barnet bor hjemme, når uret starter, og har fået sin rådgiver efter modtagelsen, medmindre I regner den med.",
        (
            "Skift fra modtagelsen tælles kun, når I vælger det, og skift til et handicapteam eller et andet distrikt "
            "tælles aldrig: der er flere skift, end modellen siger."
        ),
    ),
    (
        "Årsagerne kommer uafhængigt af hinanden.",
        "Kan fejle begge veje: falder to overgange sammen, bliver de måske til ét skift.",
    ),
    (
        "Alle børn bliver anbragt lige tit, uanset alder.",
        "Kan fejle begge veje: nogle aldre anbringes oftere end andre.",
    ),
    (
        "Langt fravær giver en vikar og samme rådgiver tilbage.",
        "Kommer rådgiveren ikke tilbage, eller skifter vikaren, er der flere skift, end modellen siger.",
    ),
)


def of_a_year(words: str) -> str:
    return f"{words} {PER_YEAR}"


def at_age(age: int) -> str:
    """Name the share of one boundary among several."""
    return f"Heraf ved {age} år"


def not_drawn(ages: Sequence[int]) -> str:
    """Say which boundaries the drawing does not have."""
    *first, last = [str(age) for age in ages]
    return (
        f"{', '.join(first)} og {last} år står ikke i jeres tegning."
        if first
        else f"{last} år står ikke i jeres tegning."
    )


def years(n: float) -> str:
    return f"{n:g} år"


def days(n: str) -> str:
    return f"{n} dage"
