"""Overblik: the words of the page. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish import indicators
from components.text.danish.fractions import every_nth, out_of
from components.text.danish.grammar import municipalities
from components.text.letters import capital
from data_layer.schema import IndicatorId

TITLE = "Overblik"
CHOOSE_TITLE = "Hvordan ser det ud hos jer?"
CHOOSE_LABEL = "Vælg jeres kommune"
CHOOSE_NOTE = "Så får I kommunens egne tal, sat op mod regionen og landet, og hvad tilfældigheder kan forklare."
CHOOSE_FIRST = "Vælg kommune …"
CARD_SWITCH = "Automatisk rådgiverskift"


def subtitle(n: int, period: str) -> str:
    """Say whose numbers and when."""
    return f"Børne- og ungerådgivere i myndighed · {municipalities(n)} med tal · {period}"


def lead_turnover(period: str, leavers: str, persons: str, percent: str, share: float) -> str:
    """Say how many left, and the everyday fraction where one is true."""
    words = every_nth(share)
    fraction = f", **{words}**" if words else ""
    return f"I {period} forlod **{leavers} af {persons}** børne- og ungerådgivere jobbet. Det er {percent}{fraction}."


def lead_spread(lowest: str, highest: str, region_lowest: str, region_highest: str) -> str:
    """Say how far kommuner and regions lie from each other, without naming any; ``""`` = not known."""
    kommuner = f"Kommunerne spænder fra {lowest} til {highest}" if lowest else ""
    regions = f"fra {region_lowest} til {region_highest}" if region_lowest else ""
    if kommuner and regions:
        return f"{kommuner}, regionerne {regions}."
    return f"{kommuner}." if kommuner else f"Regionerne spænder {regions}." if regions else ""


LEAD_EMPTY = "Der er ingen landstal for afgangen i {period}."


CARD_COLUMNS = ("Hvem", "Ud af")
SWITCH_WORD = "automatiske-skift"
CARDS_TITLE = "Landet i fire tal"


def turnover_basis(leavers: str, persons: str) -> str:
    """Say what the national turnover stands on."""
    return f"{leavers} af {persons} rådgivere"


def days_basis(employees: str) -> str:
    """Say what national days stand on."""
    return f"pr. fuldtidsansat, {employees} fuldtidsansatte"


_CARD_SENTENCE = {
    IndicatorId.TURNOVER: "Mellem {lowest} og {highest} i de {n} halvår siden {since}.",
    IndicatorId.SICKNESS_ABSENCE: (
        "Mellem {lowest} og {highest} i de {n} halvår siden {since}. "
        "I en lille kommune kan ét langt forløb flytte tallet meget."
    ),
    IndicatorId.PARENTAL_LEAVE: (
        "Mellem {lowest} og {highest} i de {n} halvår siden {since}. "
        "Et vilkår at planlægge efter, ikke noget, der skal sænkes."
    ),
}


def card_sentence(indicator: IndicatorId, lowest: str, highest: str, n: int, since: str) -> str:
    """Say the range of the national number over the half-years."""
    return _CARD_SENTENCE[indicator].format(lowest=lowest, highest=highest, n=n, since=since)


def quarter_sentence(n: int, n_observed: int) -> str:
    """Say in how many kommuner at least every fourth left; ``""`` of a single one."""
    if n_observed < 2:
        return ""
    share = f"{n} af {n_observed}" if n else f"ingen af {n_observed}"
    return f"I {share} kommuner forlod mindst hver fjerde jobbet i halvåret."


def switch_value(part: int, whole: int) -> str:
    """Say how many kommuner have organised themselves with a risk of automatic switches."""
    return f"{part} af {whole}"


SWITCH_BASIS = "kommuner, der har svaret"


def switch_sentence(part: int, whole: int) -> str:
    """Say what the kommuner do, with the everyday fraction where one is true."""
    words = out_of(part, whole)
    who = f"{words[0].upper()}{words[1:]}" if words else "De"
    return (
        f"{who} deler sager efter alder, indsats eller begge dele. Så skifter nogle børn rådgiver, alene fordi de "
        "fylder år eller får en anden hjælp."
    )


SWITCH_NONE = "Ingen svar om organisering i de indlæste data."


def own_line(name: str, value: str, basis: str, indicator: str, period: str) -> str:
    """Say the reader's own number beside the selector."""
    detail = f" ({basis})" if basis else ""
    return f"**{name}: {value}**{detail}. {indicator}, {period}."


def own_link(name: str) -> str:
    """Name the link to Min kommune."""
    return f"Se {name}s tal" if not name.endswith(("s", "x", "z")) else f"Se tallene for {name}"


# --- over time -------------------------------------------------------------------------------------------------------

SERIES_TITLE = "Landet over tid"


def series_finding(indicator: IndicatorId, lowest: tuple[str, str], highest: tuple[str, str]) -> str:
    """Say when the national series was lowest and highest.

    Parameters
    ----------
    lowest, highest : value and half-year in words.
    """
    subject = capital(indicators.DEFINITE[indicator])
    return f"{subject} var lavest i {lowest[1]} ({lowest[0]}) og højest i {highest[1]} ({highest[0]})"


SERIES_EMPTY = "Ingen landstal i de indlæste data"
_SERIES_NOTE = {
    IndicatorId.TURNOVER: "Summen af fratrådte delt med summen af rådgivere.",
    IndicatorId.SICKNESS_ABSENCE: "Dage pr. fuldtidsansat i halvåret.",
    IndicatorId.PARENTAL_LEAVE: "Dage pr. fuldtidsansat i halvåret; hverken godt eller skidt i sig selv.",
}


def series_note(indicator: IndicatorId, n_periods: int, n_municipalities: int, period: str) -> str:
    """Say how the series is counted, over how many half-years and on how many kommuner."""
    return f"{_SERIES_NOTE[indicator]} {n_periods} halvår; {municipalities(n_municipalities)} i {period}."


def band_label(words: str) -> str:
    """Label the range that the report prints."""
    return f"Rapporten: {words}"


def point_label(value: str) -> str:
    """Say in the tooltip what a printed point is."""
    return f"Rapporten: {value}"


def published_note(sections: Sequence[str], *, has_points: bool) -> str:
    """Say what the marks of the report are, and where in it they stand."""
    points = ", ◇ er dens tal for halvåret" if has_points else ""
    return f"Gråt felt er rapportens spænd{points} (VIVE 2025, afsnit {', '.join(dict.fromkeys(sections))})."


def series_alternative(name: str, first: str, last: str, finding: str, published: Sequence[str]) -> str:
    """Describe a series for those who do not see it."""
    marks = f" Markeret: {'; '.join(published)}." if published else ""
    return f"Kurve over {name} for landet fra {first} til {last}. {finding}.{marks}"


SERIES_COLUMNS = ("Halvår", "Landet", "Grundlag", "Rapportens tal")


def series_caption(name: str) -> str:
    """Head the table of a national series."""
    return f"{name}, landet"


# --- other areas of work ---------------------------------------------------------------------------------------------

JOB_AREAS = {
    "F2601": "Alle kommunale områder under ét",
    "F2602": "Myndighed, voksne",
    "F2603": "Myndighed, børn og unge",
    "F2604": "Tilbud til børn og unge",
    "F2605": "Tilbud til voksne",
    "F2606": "Arbejdsmarkedsforanstaltninger",
    "F2607": "Jobcentre",
}
JOB_AREA_AXIS = "afgang pr. halvår"
JOB_AREA_SOURCE = "VIVE 2025, figur 2.6 · KRL, alle kommuner · gennemsnit af 2. halvår 2023 og 1. halvår 2024"
JOB_AREA_COLUMNS = ("Område", "Afgang pr. halvår")
JOB_AREA_CAPTION = "Afgang pr. halvår blandt socialrådgivere og socialformidlere, efter område"


def job_area_finding(label: str, value: str) -> str:
    """Say which readable area is highest."""
    return f"Blandt de områder, der kan læses i rapporten, er afgangen højest i {label[0].lower()}{label[1:]}: {value}"


def job_area_note(n_unreadable: int) -> str:
    """Say what the bars are, and that some bars of the report's figure are left out."""
    left_out = (
        f" {n_unreadable} af figurens søjler kan ikke læses i den skannede rapport og er udeladt,"
        " heriblandt myndighed for børn og unge; den kalder rapporten i teksten den næsthøjeste."
        if n_unreadable
        else ""
    )
    return f"Rapportens egne tal, ikke simulerede: kommunale socialrådgivere og socialformidlere.{left_out}"


def job_area_alternative(bars: Sequence[tuple[str, str]]) -> str:
    """Describe the bars for those who do not see them."""
    return "Søjler. " + "; ".join(f"{label}: {value}" for label, value in bars) + "."


# --- where to go next ------------------------------------------------------------------------------------------------

NEXT_TITLE = "Videre herfra"
NEXT_REGIONS = "Regionerne side om side"
NEXT_COMPARE = "Alle kommuner, og hvad tilfældigheder kan forklare"
NEXT_ORGANISATION = "Organisering og automatiske skift"
NEXT_DATA = "Hvor tallene kommer fra, og hvordan de er regnet"


def next_regions(lowest: str, highest: str) -> str:
    """Say the regions' spread in one line."""
    return f"Afgangen spænder fra {lowest} til {highest}." if lowest else ""


def next_organisation(part: int, whole: int) -> str:
    """Say how many kommuner have a risk of automatic switches."""
    return f"{part} af {whole} kommuner har en organisering, der giver automatiske skift." if whole else ""


def card_finding(title: str, number: str) -> str:
    return f"{title} i landet: {number}"
