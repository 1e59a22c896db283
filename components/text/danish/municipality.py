"""Sentences of Min kommune. Numbers arrive formatted; only whole persons are counted here."""

from __future__ import annotations

from components.text.danish.cards import WORKDAYS
from components.text.danish.grammar import municipalities
from data_layer.schema import IndicatorId, MissingState, OrganisationModel

CHOOSE_TITLE = "Vælg jeres kommune"
CHOOSE_LEAD = (
    "Så husker siden den til næste gang, og alle sider viser jeres egne tal ved siden af regionens og landets."
)
CHOOSE_LIST = "Alle kommuner efter region"
CARDS = "De fire tal"
INDICATOR_SWITCH = "Vis i figuren"
PREVIOUS = "Forrige halvår"
NEXT = "Næste halvår"
ORGANISATION_HEADING = "Sådan er sagerne fordelt"
CAVEATS_HEADING = "Forbehold for jeres tal"
COUNTED_HEADING = "Sådan er tallene regnet"
ORGANISATION_LINK = "Se alle fire måder at organisere på"
COMPARE_LINK = "Sammenlign med andre kommuner"
WITHOUT_OWN_LABEL, COUNTRY_OWN_LABEL = "Region og land regnes", "Landet regnes"
WITH_OWN = "med jeres egne tal"
WITHOUT_OWN = "uden jeres egne tal"
TABLE_PERIOD = "Halvår"
TABLE_OF = "Antal"

_UNSURE = "forskellen ligger inden for usikkerheden"
FEW_HALF_YEARS = 4  # earlier half-years below which nothing is said about the usual range


def subtitle(region: str, headcount: str, model: str) -> str:
    """Say region, size and organisation in one line; empty parts are left out."""
    staff = f"{headcount} børne- og ungerådgivere" if headcount else ""
    return " · ".join(part for part in (f"Region {region}", staff, model) if part)


# --- lead ------------------------------------------------------------------------------------------------------------


def left(period: str, leavers: str, staff: str) -> str:
    """Say how many left."""
    who = f"ingen af jeres {staff}" if leavers == "0" else f"{leavers} af {staff}"
    return f"I {period} forlod **{who}** rådgivere jobbet."


LEAD_SUBJECT = "Afgangen"


def lead_too_few(one_person: str) -> str:
    """Say that a very small group cannot be compared."""
    return f"Gruppen er for lille til en sammenligning med landet: én person flytter tallet {one_person}."


LEAD_NO_OTHERS = "Andre kommuners tal rækker ikke til en sammenligning med landet."


def lead_missing(name: str, period: str, why: str, group: str = "regionen") -> str:
    """Say that there is no number, and why; ``group``: what stands beside the country."""
    return f"**Der er ikke noget tal for {name} i {period}.** {why} Tallene for {group} og landet står herunder."


def history(position: str, first: str, low: str, high: str, span: str) -> str:
    """Say where the half-year lies among the kommune's own earlier ones."""
    return {
        "within": f"Afgangen ligger inden for det, I selv har haft siden {first} ({span}).",
        "above": f"Afgangen er højere end i noget tidligere halvår siden {first} (højst {high}).",
        "below": f"Afgangen er lavere end i noget tidligere halvår siden {first} (mindst {low}).",
        "above_unsure": f"I har ikke haft så høj en afgang siden {first} (højst {high}), men {_UNSURE}.",
        "below_unsure": f"I har ikke haft så lav en afgang siden {first} (mindst {low}), men {_UNSURE}.",
    }.get(position, "")


# --- chart -----------------------------------------------------------------------------------------------------------


def finding(position_name: str, subject: str, first: str, low: str, high: str, span: str) -> str:
    """Say where the chosen half-year lies in the kommune's own series; nothing stronger than the numbers."""
    return {
        "within": f"{subject} ligger inden for jeres egne udsving siden {first} ({span})",
        "above": f"{subject} er højere end i alle jeres tidligere halvår siden {first} (højst {high})",
        "below": f"{subject} er lavere end i alle jeres tidligere halvår siden {first} (mindst {low})",
        "above_unsure": f"{subject} er den højeste siden {first} (højst {high} før), men {_UNSURE}",
        "below_unsure": f"{subject} er den laveste siden {first} (mindst {low} før), men {_UNSURE}",
        "few": f"{subject} kan endnu ikke holdes op mod jeres egne udsving",
        "missing": "Der er ikke noget tal for halvåret; kurven viser de halvår, der har et",
        "none": "Der er ingen tal for jer; figuren viser dem, I sammenlignes med",
    }[position_name]


def chart_note(definition: str, region: str, n_region: int, n_country: int) -> str:
    """Say how the lines are counted, with n."""
    return f"{definition} I halvåret har {municipalities(n_region)} i Region {region} og {n_country} i landet et tal."


def chart_note_similar(definition: str, n_similar: int, n_chosen: int, n_country: int) -> str:
    """Say the same where similar kommuner stand in the region's place; they are summed like it."""
    return (
        f"{definition} Lignende kommuner regnes på samme måde. I halvåret har {n_similar} af de {n_chosen} lignende "
        f"kommuner og {n_country} i landet et tal."
    )


def chart_alternative(subject: str, own: str, region: str, country: str) -> str:
    return f"Linjefigur. {subject}: {own}. {region}. {country}. Alle halvår står i tabellen under figuren."


# --- change ----------------------------------------------------------------------------------------------------------

CHANGE_NAMES = {
    "headcount": "Rådgivere",
    IndicatorId.TURNOVER: "Fratrådte",
    IndicatorId.SHORT_TENURE_SHARE: "Nye på arbejdspladsen",
    IndicatorId.SICKNESS_ABSENCE: "Sygefravær",
    IndicatorId.PARENTAL_LEAVE: "Barselsfravær",
}
CHANGE_MISSING = "kan ikke regnes"
CHANGES_MISSING = "Kan ikke regnes: et af de to halvår mangler."
CHANGE_NOTE = "Fravær i dage pr. fuldtidsansat."


def change_heading(previous: str) -> str:
    return f"Siden {previous}"


def change_persons(change: int) -> str:
    """Say a change in persons: ``2 flere``, ``én færre``, ``lige så mange``."""
    if not change:
        return "lige så mange"
    if abs(change) == 1:
        return "én mere" if change > 0 else "én færre"
    return f"{abs(change)} {'flere' if change > 0 else 'færre'}"


def change_days(change: str, sign: int) -> str:
    """Say a change in days."""
    return {1: f"{change} mere", -1: f"{change} mindre", 0: "det samme"}[sign]


def moved(words: str, before: str, now: str) -> str:
    """Say the change, and between brackets from what to what."""
    return f"**{words}** ({before} → {now})"


# --- organisation ----------------------------------------------------------------------------------------------------

MODEL = {
    OrganisationModel.AGE: (
        "I fordeler sagerne **efter barnets alder**. Et barn skifter rådgiver, når det når aldersgrænsen, "
        "selv om rådgiveren ikke er rejst."
    ),
    OrganisationModel.INTERVENTION: (
        "I fordeler sagerne **efter typen af indsats**. Et barn skifter rådgiver, når hjælpen skifter type, "
        "for eksempel fra forebyggelse til anbringelse, selv om rådgiveren ikke er rejst."
    ),
    OrganisationModel.BOTH: (
        "I fordeler sagerne **både efter alder og efter indsats**. Et barn skifter rådgiver ved aldersgrænsen, og når "
        "hjælpen skifter type, selv om rådgiveren ikke er rejst."
    ),
    OrganisationModel.NEITHER: (
        "I fordeler sagerne **hverken efter alder eller indsats**. Organiseringen giver derfor ikke i sig selv et "
        "rådgiverskift ved de to overgange."
    ),
}
PARTIAL = "Fordelingen gælder kun en del af sagerne."


def same_model(n_same: int, n_answers: int) -> str:
    return f"{n_same} af de {n_answers} kommuner, der har svaret, gør det på samme måde, jer selv medregnet."


ORGANISATION_ELSEWHERE = (
    "En anden kommune løser opgaven i et forpligtende samarbejde. Her står, hvad kommunen selv er oplyst med i de "
    "indlæste data; i praksis er det den anden kommunes organisering, børnene møder."
)


def organisation_missing(state: MissingState) -> str:
    why = {
        MissingState.NOT_APPLICABLE: "En anden kommune løser opgaven.",
        MissingState.SUPPRESSED: "Svaret vises ikke.",
    }
    return f"Jeres organisering står ikke i de indlæste data. {why.get(state, 'Kommunen har ikke svaret.')}"


# --- caveats ---------------------------------------------------------------------------------------------------------

CAVEATS = {
    "few_fte": (
        "Sygefravær og barselsfravær vises ikke: I var færre end 10 fuldtidsansatte, og så kan én persons fravær "
        "læses ud af tallet."
    ),
    "gap_in_series": (
        "Der mangler et eller flere halvår. Kurven er brudt dér; hullerne er hverken gættet eller sprunget over."
    ),
    "not_in_report_panel": "Kommunen er ikke blandt de 79, som figurerne i VIVEs rapport bygger på.",
    "partnership": (
        "En anden kommune løser opgaven i et forpligtende samarbejde. Rådgiverne tæller med i dens tal, ikke i jeres."
    ),
    "suppressed": (
        "Tallene vises ikke, fordi der er færre end fem ansatte eller fuldtidsansatte. Det er en regel i "
        "datagrundlaget, og den gælder også i tabeller og filer."
    ),
    "not_reported": (
        "Kommunen er ikke med i datagrundlaget for halvåret, typisk fordi lønnen ikke konteres på funktion 6.45.58."
    ),
    "no_data_in_period": "Tallet for halvåret mangler i de indlæste data.",
    "simulated": "Tallene er simulerede. De siger intet om jeres kommune, før rigtige tal er indlæst.",
}


def small_staff(staff: str, one_person: str) -> str:
    return (
        f"I var {staff} rådgivere. Én person flytter afgangen {one_person}, så selv en fordobling fra ét halvår til "
        "det næste vil sjældent kunne skelnes fra tilfældigheder. Brug tallet som anledning til en samtale, ikke som "
        "en måling."
    )


def very_small_staff(staff: str, one_person: str) -> str:
    return (
        f"I var kun {staff} rådgivere, og én person flytter afgangen {one_person}. Læs hellere antallet af personer "
        "end procenten, og se på flere halvår under ét."
    )


COUNTED_COMPARISON = (
    "Vurderingen bygger på sandsynligheden for, at jeres eget niveau ligger over landets, når alle kommuners tal ses "
    "under ét: mindst 95 % er «med stor sikkerhed over», mindst 90 % «sandsynligvis over», og på samme måde under. "
    "«Oftest» er det antal personer, en gruppe på jeres størrelse ville have 19 ud af 20 gange på landets niveau "
    "(binomialfordelingen). Den blå streg på kortene er 95 %-intervallet (Wilson)."
)
COUNTED_DAYS = (
    "Fravær vurderes ikke mod landet: dagene er ikke uafhængige af hinanden, så der findes ingen simpel regel for "
    "tilfældigheder. De holdes op mod jeres egne halvår og mod, hvad kommuner normalt har. "
    f"Én medarbejder væk i hele halvåret er regnet som {WORKDAYS} arbejdsdage."
)
