"""Mønstre: what lasts from one half-year to the next, and two measures against each other."""

from __future__ import annotations

from components.text.danish.grammar import listed, municipalities
from components.text.letters import lower_first
from data_layer.schema.patterns import Measure

# --- from one half-year to the next ----------------------------------------------------------------------------------

UNCHANGED = "Uændret afgang"
LASTING_EMPTY_TITLE = "Der er ikke to halvår at sammenligne"
LASTING_EMPTY_HELP = "Indlæs flere halvår for at se, om forskellene mellem kommuner holder."
LASTING_FEW = "For få kommuner har tal i begge halvår til at sige, om forskellene holder"
_COUNT = {8: "otte", 7: "syv", 6: "seks", 5: "fem", 4: "fire", 3: "tre", 2: "to"}


def lasting_axis(period: str) -> str:
    return f"Afgang i {period}"


def lasting_finding(n: int, back: float, shown: str) -> str:
    """``back``: share of the distance to the others that is gone; ``shown``: the same in per cent."""
    who = f"De {_COUNT.get(n, str(n))} højeste"
    if back >= 1:
        return f"{who} falder hele vejen tilbage af sig selv"
    if back <= 0:
        return f"{who} falder ikke tilbage: de ligger lige så langt fra de andre som før"
    return f"{who} falder {shown} af vejen tilbage af sig selv"


def lasting_note(n: int, first: str, second: str, now: str, then: str, everyone: str) -> str:
    """All numbers formatted."""
    return (
        f"Hver prik er en kommune. De {n} med den højeste afgang i {first} (ruder) lå i snit på {now}, i {second} på "
        f"{then}; alle kommuner lå da på {everyone} i uvægtet snit."
    )


FALL_BACK = (
    "En meget høj afgang i en lille gruppe er delvis et tilfælde. Derfor falder de højeste også uden en indsats, og et "
    "fald siger ikke i sig selv, at en indsats virker."
)


def kept(lower: str, upper: str) -> str:
    return f"Af afstanden til de andre forsvandt ca. {lower} til {upper} (ca. 90 %-interval)."


def correlation(shown: str, lower: str, upper: str, n: int) -> str:
    return f"De to halvår følges ad med r = {shown} (ca. 90 %-interval {lower} til {upper}; {municipalities(n)})."


def span(low: str, high: str) -> str:
    return f"{low} til {high}"


def signal(share: float, shown: str, bounds: str, period: str, n: int) -> str:
    """``share``: of the variance that is lasting; ``bounds``: its interval."""
    around = f"ca. 90 %-interval {bounds}; {municipalities(n)}"
    if share <= 0:
        return (
            f"Forskellen mellem kommuner i {period} er ikke større, end tilfældige udsving i små grupper giver "
            f"({around})."
        )
    return (
        f"Af forskellen mellem kommuner i {period} er ca. {shown} andet end tilfældige udsving i små grupper "
        f"({around})."
    )


def lasting_alternative(n: int, first: str, second: str, finding_: str) -> str:
    return f"Punktdiagram: afgang i {first} og i {second} i {municipalities(n)}. {finding_}. Alle tal står i tabellen."


def lasting_caption(first: str, second: str) -> str:
    return f"Afgang i {first} og {second}"


COLUMN_MUNICIPALITY = "Kommune"
COLUMN_HIGHEST = "Blandt de højeste"
YES = "Ja"
NO = "Nej"


def lasting_hover(name: str, first: str, now: str, second: str, then: str) -> str:
    return f"<b>{name}</b><br>{first}: {now}<br>{second}: {then}"


def own_moved(name: str, now: str, then: str) -> str:
    return f"**{name}** gik fra {now} til {then}."


def own_absent(name: str, why: str) -> str:
    return f"**{name}** er ikke tegnet: {why}."


# --- two measures ----------------------------------------------------------------------------------------------------

ACROSS = "Vandret"
UP = "Lodret"
MEASURE = {
    Measure.TURNOVER: "Afgang i halvåret",
    Measure.SICKNESS_ABSENCE: "Sygefravær",
    Measure.PARENTAL_LEAVE: "Barselsfravær",
    Measure.SHORT_TENURE_SHARE: "Under 1 års anciennitet",
    Measure.TURNOVER_YEAR_SHARE: "Mindst ét skift på 12 måneder",
    Measure.TURNOVER_YEAR_RATE: "Afgange pr. 100 stillinger på 12 måneder",
    Measure.SICKNESS_ABSENCE_YEAR: "Sygefravær på 12 måneder",
    Measure.PARENTAL_LEAVE_YEAR: "Barselsfravær på 12 måneder",
    Measure.POPULATION: "Befolkningstal",
    Measure.DENSITY: "Befolkningstæthed",
    Measure.COMMUTING_KM: "Pendling",
    Measure.NEED_INDEX: "Udgiftsbehov",
    Measure.SERVICE_INDEX: "Serviceniveau",
}
UNIT = {
    Measure.SICKNESS_ABSENCE: "dage pr. fuldtidsansat",
    Measure.PARENTAL_LEAVE: "dage pr. fuldtidsansat",
    Measure.SICKNESS_ABSENCE_YEAR: "dage pr. fuldtidsansat",
    Measure.PARENTAL_LEAVE_YEAR: "dage pr. fuldtidsansat",
    Measure.POPULATION: "indbyggere, logaritmisk",
    Measure.DENSITY: "indbyggere pr. km², logaritmisk",
    Measure.COMMUTING_KM: "km til arbejde",
    Measure.NEED_INDEX: "indeks, 100 er gennemsnittet",
    Measure.SERVICE_INDEX: "indeks, 100 er som forventet",
}
SAME_TITLE = "Vælg to forskellige mål"
SAME_HELP = "Et mål følger altid sig selv."
EMPTY_TITLE = "Ingen kommune har tal for begge mål"
EMPTY_HELP = "Vælg et andet halvår eller andre mål."


def axis(measure: Measure) -> str:
    unit = UNIT.get(measure, "")
    return f"{MEASURE[measure]} ({unit})" if unit else MEASURE[measure]


def scatter_finding(across: Measure, up: Measure, lower: float | None, upper: float | None) -> str:
    """Say whether the interval of the correlation lies clear of 0; None: no correlation can be stated."""
    one, other = MEASURE[across], lower_first(MEASURE[up])
    if lower is None or upper is None:
        return f"{one} og {other}: for få kommuner eller ingen forskelle"
    if lower > 0:
        return f"{one} og {other} følges ad"
    if upper < 0:
        return f"{one} og {other} går hver sin vej"
    return f"{one} og {other} følges ikke sikkert ad"


def scatter_note(n: int, left_out: int, period: str, years: str) -> str:
    """``period``: ``""`` where neither measure is of a half-year; ``years``: of background variables."""
    of = f" i {period}" if period else ""
    background = f"{';' if period else ','} baggrundstal fra {years}" if years else ""
    missing = f" {left_out} er udeladt, fordi et af tallene mangler eller ikke må vises." if left_out else ""
    return f"Hver prik er en kommune: {n} med begge tal{of}{background}.{missing}"


def scatter_correlation(shown: str, lower: str, upper: str, *, is_logged: bool) -> str:
    on_logs = ", regnet på logaritmen" if is_logged else ""
    return (
        f"Sammenhæng r = {shown} (95 %-interval {lower} til {upper}{on_logs}). Den siger ikke, hvad der er årsag, og "
        "af 20 tilfældige par vil omkring ét se sikkert ud."
    )


def scatter_alternative(across: Measure, up: Measure, n: int, finding: str) -> str:
    return (
        f"Punktdiagram: {lower_first(MEASURE[across])} vandret og {lower_first(MEASURE[up])} lodret "
        f"for {municipalities(n)}. "
        f"{finding}. Alle tal står i tabellen."
    )


def scatter_caption(across: Measure, up: Measure, period: str) -> str:
    return ", ".join(filter(None, (f"{MEASURE[across]} og {lower_first(MEASURE[up])}", period)))


def own_stands(name: str, first: str, second: str) -> str:
    return f"**{name}**: {lower_first(first)}, {lower_first(second)}."


def scatter_hover(name: str, first: str, second: str) -> str:
    return f"<b>{name}</b><br>{first}<br>{second}"


def named(measure: Measure, shown: str) -> str:
    return f"{MEASURE[measure]}: {shown}"


def years_words(years: tuple[int, ...]) -> str:
    return listed([str(one) for one in years]) if years else ""


OWN_HIDDEN = "et af tallene mangler eller må ikke vises"
