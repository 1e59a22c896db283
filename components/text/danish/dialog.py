"""Dialog: from numbers to conversation. Questions, never diagnoses."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.danish.dialog_factors import FACTORS
from components.text.danish.grammar import listed
from components.text.records import Point
from data_layer.schema.dialog import Factor, Occasion, QuestionId

TITLE = "Dialog"
SUB = "Tre faktorer, 15 spørgsmål og det, fem kommuner gør"
LEAD = (
    "Rådgivere og ledere i fem kommuner peger på tre ting, der får rådgivere til at blive: **et stærkt fællesskab**, "
    "**faglig tryghed** og **mulighed for at handle**. Tallene kan sige, hvor det er værd at spørge. "
    "Svarene har kun I selv."
)
ORIGIN = (
    "Faktorerne kommer fra interview med rådgivere og ledere i fem kommuner (VIVE 2025, afsnit 3.2 til 3.6). "
    "Teksten er vores egne ord. Løn nævnes også, men kun af rådgivere, der savnede mindst én af de tre."
)
PICTURE_HEADING = "De tre faktorer"
ASK_HEADING = "Fem spørgsmål at begynde med"
ASK_COLUMNS = ("Spørgsmål", "Hvorfor netop det")
ASK_NOTE = "Et tal viser ikke, hvorfor det er, som det er. Spørgsmålene er til at tale om, ikke til at dømme ud fra."
ASK_NOTE_NONE = "Vælg en kommune for at se, hvilke spørgsmål dens tal lægger op til."
ASK_ALL = "Alle spørgsmål, og hvad andre kommuner gør"
ASK_MUNICIPALITY = "Til jeres næste teammøde"
COMMON_REASON = "Et spørgsmål, alle teams kan begynde med."

SEARCH = "Søg i siden"
SEARCH_NOTE = "Viser kun de punkter, der indeholder ordene. Tallet efter et punkt er afsnittet i rapporten."
SEARCH_NONE = "Ingen punkter indeholder det. Prøv et kortere ord."
SEARCH_FOUND = "Viste punkter: {n}"

QUESTIONS = "Spørgsmål"
STRENGTHENS = "Det styrker"
WEAKENS = "Det svækker"
PRACTICES = "Det gør kommuner"
LINK = "Link til punktet"

ROOM_FINDING = (
    "Der er ingen entydig sammenhæng mellem, hvad rådgiverne formelt må beslutte, og hvor frie de oplever at være. Et "
    "oplevet hensyn til besparelser følger heller ikke kommunens faktiske udgifter."
)
ROOM_FINDING_SECTION = "3.5.1"

LEADERS_HEADING = "Det gælder også for lederne"
LEADERS_SLUG = "ledernes-ledere"
LEADERS_SECTION = "3.6"
LEADERS_INTRO = "De samme tre faktorer gælder for teamledere over for deres egne ledere."
LEADERS: Mapping[Factor, str] = {
    Factor.COHESION: "Topledelsen sætter samarbejde på tværs på dagsordenen.",
    Factor.SECURITY: "Topledelsen bakker op, når borgere henvender sig til direktionen.",
    Factor.ROOM: "Topledelsen lytter til teamlederne før store beslutninger.",
}
LEADERS_LIMIT = (
    "En fælles lønpolitik kan omvendt tage handlerummet fra en leder, der gerne vil anerkende sine medarbejdere."
)

SUGGESTIONS_WHY: Mapping[Occasion, str] = {
    Occasion.NEWCOMERS: (
        "Mange nye på samme tid svækker fællesskabet; en plan og udpegede personer styrker det. "
        "Fire af de fem kommuner har mentorer."
    ),
    Occasion.ABSENCE: (
        "Trygheden og fællesskabet styrkes, når lederen er til at få fat i og reagerer, når en sag har været hård."
    ),
    Occasion.AGE_SPLIT: "Viden om en aldersgruppe følger teamet og kan mangle, når teams lægges sammen.",
    Occasion.SMALL_GROUP: "Det styrker, når et team under pres får hjælp af et andet; små grupper har få at dele med.",
    Occasion.TURNOVER: "Rapporten peger på tre faktorer, der får rådgivere til at blive. Hvor det er svagt, ved kun I.",
}


def section(numbers: str) -> str:
    """Name a section of the report, or several with commas between them."""
    return f"afsnit {listed(numbers.split(', '))}"


def box(name: str, number: int) -> str:
    """Say where the report prints a question."""
    return f"{name}, spørgsmål {number}"


def question(identity: QuestionId) -> str:
    return FACTORS[identity.factor].questions[identity.number - 1]


def question_slug(identity: QuestionId) -> str:
    """Write the anchor of a question on the page."""
    return f"{FACTORS[identity.factor].slug}-spoergsmaal-{identity.number}"


def point_slug(factor: Factor, kind: str, number: int) -> str:
    """Write the anchor of a finding or a practice."""
    return f"{FACTORS[factor].slug}-{kind}-{number}"


def points(factor: Factor) -> Mapping[str, tuple[Point, ...]]:
    """List what strengthens and what weakens, by the word of their anchors."""
    return {"styrker": FACTORS[factor].strengthens, "svaekker": FACTORS[factor].weakens}


def heading_of(name: str) -> str:
    return f"Spørgsmål, som tallene for {name} lægger op til"


def newcomers(n: str, staff: str) -> str:
    return f"{n} af {staff} rådgivere har været ansat under ét år."


def absence(days: str) -> str:
    return f"Sygefraværet er {days} pr. fuldtidsansat: blandt den fjerdedel af kommunerne, der har mest."


def age_split(*, by_both: bool) -> str:
    return f"I fordeler sagerne efter {'både barnets alder og indsatsen' if by_both else 'barnets alder'}."


def small_group(staff: str) -> str:
    return f"I er {staff} rådgivere."


def turnover(n: str, staff: str) -> str:
    return (
        f"{n} af {staff} rådgivere forlod jobbet: en større andel end i landet, og det er sandsynligvis ikke kun "
        "tilfældigheder."
    )


def organisation_source(title: str, extract: str) -> str:
    return f"organisering: {title} · udtræk {extract}"
