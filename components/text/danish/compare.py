"""Sammenlign: the words of the page. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish import common
from components.text.danish.grammar import listed, municipalities
from data_layer.schema import IndicatorId, MissingState, Unit

TITLE = "Sammenlign"
WHOLE_COUNTRY = "hele landet"
COUNTRY = "Landet"
OWN_SUFFIX = "jeres kommune"

SORT_LABEL = "Rækkefølge"
SORT_VERDICT = "Efter vurdering"
SORT_VALUE = "Efter tal"
SORT_NAME = "Efter navn"
SORT_REGION = "Efter region"

COLUMN_MUNICIPALITY = "Kommune"
COLUMN_REGION = "Region"
COLUMN_LOWER = "Interval fra"
COLUMN_UPPER = "Interval til"
COLUMN_INTERVAL = "95 %-interval"
COLUMN_VERDICT = "Set mod landet"
COLUMN_HALF_YEAR = "Halvår"
COLUMN_CODE = "Kommunekode"
COLUMN_DIFFERENCE: Mapping[Unit, str] = {
    Unit.SHARE: "Forskel til landet, procentpoint",
    Unit.DAYS_PER_FTE: "Forskel til landet, dage",
    Unit.PER_100: "Forskel til landet",
}
# What is counted above and below the line of the fraction.
NUMERATOR: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "Fratrådte",
    IndicatorId.SICKNESS_ABSENCE: "Sygedage i alt",
    IndicatorId.PARENTAL_LEAVE: "Barselsdage i alt",
    IndicatorId.SHORT_TENURE_SHARE: "Under 1 år på arbejdspladsen",
    IndicatorId.TURNOVER_YEAR_SHARE: "Fratrådte i to halvår",
    IndicatorId.TURNOVER_YEAR_RATE: "Fratrådte i to halvår",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sygedage i to halvår",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Barselsdage i to halvår",
}
DENOMINATOR: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "Ansatte ved halvårets begyndelse",
    IndicatorId.SICKNESS_ABSENCE: "Fuldtidsansatte",
    IndicatorId.PARENTAL_LEAVE: "Fuldtidsansatte",
    IndicatorId.SHORT_TENURE_SHARE: "Ansatte ved halvårets begyndelse",
    IndicatorId.TURNOVER_YEAR_SHARE: "Ansatte, gennemsnit af to halvår",
    IndicatorId.TURNOVER_YEAR_RATE: "Ansatte, gennemsnit af to halvår",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Fuldtidsansatte, gennemsnit",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Fuldtidsansatte, gennemsnit",
}

TABLE_HEADING = "Alle tal i en tabel"
TABLE_NOTE = (
    "Klik på en kolonne for at sortere. Filerne indeholder netop de rækker og den rækkefølge, som vises her, "
    "med kilde, periode og datasæt."
)
DOWNLOAD_CSV = "Hent som CSV"
DOWNLOAD_XLSX = "Hent som Excel"

EMPTY_TITLE = "Her er ingen tal at vise"
EMPTY_HELP = "Vælg en anden periode eller region. Nedenfor står, hvorfor kommunerne ikke har tal."
DOWNLOAD_SERIES = "Hent serierne som CSV"

MISSING_HEADING = "Kommuner uden tal i perioden"

CHOSEN_HEADING = "Valgte kommuner over tid"
CHOSEN_EMPTY = "Vælg en kommune, så tegnes dens halvår ved siden af landets. Der er plads til seks ad gangen."
CHOSEN_FULL = "Der er plads til seks kommuner ad gangen. Fjern en for at tilføje en anden."
CHOSEN_LIST = "Valgte kommuner"
ADD_LABEL = "Tilføj kommune"
ADD_PLACEHOLDER = "Vælg en kommune"
CHOSEN_NOTE = (
    "Små grupper svinger mere end landet, også når intet er ændret. "
    "Et hul i linjen er et halvår uden tal. Landet er vægtet: summen af alle kommuner med tal."
)


def subtitle(measure: str, period: str, area: str) -> str:
    return f"{measure} · {period} · {area}"


def region_area(region: str) -> str:
    return f"Region {region}"


def remove(name: str) -> str:
    return f"Fjern {name}"


ONLY_ONE = "Kun én kommune har tal"


def lead_days(span: str, country: str, n: int) -> str:
    """``span``: ``2,1 til 24,0 dage``."""
    if n == 1:
        return f"{ONLY_ONE}."
    return f"De {municipalities(n)} med tal ligger fra {span}. Hele landet ligger på {country}."


def span(low: str, high: str) -> str:
    """``2,1 til 24,0 dage``; ``high`` carries the unit."""
    return f"{low} til {high}"


def between(low: str, high: str) -> str:
    """``2,1 og 24,0 dage``; ``high`` carries the unit."""
    return f"{low} og {high}"


def lead_none(period: str) -> str:
    return f"Ingen kommune har tal for {period} med de valg, du har truffet."


def own_position(name: str, value: str) -> str:
    return f"{name} ligger på {value}."


def own_missing(name: str, reason: str) -> str:
    return f"{name} har ikke et tal i perioden: {reason}."


def own_elsewhere(name: str) -> str:
    return f"{name} hører ikke til den viste region."


def finding_days(span: str) -> str:
    return f"Kommunerne ligger fra {span}"


NOTE_DAYS = (
    "Prikken er kommunens tal. Der er ingen streg for usikkerhed, fordi data ikke viser, hvor mange personer dagene er "
    "fordelt på: i en lille gruppe kan ét langt forløb flytte tallet flere dage. "
    "Rækkefølgen mellem kommuner, der ligger tæt, betyder ingenting."
)
NOTE_PARENTAL = "Barselsfravær er et vilkår og ikke noget, der skal sænkes. Det vurderes derfor ikke."
NOTE_PER_100 = (
    "Prikken er kommunens tal. Der er ingen streg for usikkerhed, fordi den samme stilling kan skifte to gange på et "
    "år. Rækkefølgen mellem kommuner, der ligger tæt, betyder ingenting."
)
NOTE_YEAR_SHARE = (
    "Prikken er kommunens tal, sat sammen af to halvår. Der er ingen streg for usikkerhed, fordi de samme ansatte "
    "indgår i begge halvår. Rækkefølgen mellem kommuner, der ligger tæt, betyder ingenting."
)


def alternative_ranking(measure: str, period: str, area: str, n: int, country: str) -> str:
    """Text for those who cannot see the dots."""
    return (
        f"Prikdiagram: {measure} i {municipalities(n)}, {area}, {period}. En prikket linje viser landets tal, "
        f"{country}. Alle tal står i tabellen."
    )


def alternative_chosen(measure: str, names: Sequence[str]) -> str:
    return f"Linjediagram: {measure} halvår for halvår for {listed(names)} og landet. Alle tal står i tabellen."


def finding_chosen(names: Sequence[str], swing: str, country: str) -> str:
    """Compare how far the chosen and the country have swung; both as ``between`` writes them."""
    who = names[0] if len(names) == 1 else "De valgte kommuner"
    return f"{who} har ligget mellem {swing}, landet mellem {country}"


def finding_chosen_none(names: Sequence[str]) -> str:
    return f"{listed(names)} har ingen tal i de viste halvår"


def missing_line(words: str, n: int) -> str:
    return f"{words}, {municipalities(n)}:"


_WHY_MANY: Mapping[MissingState, str] = {
    MissingState.NOT_REPORTED: (
        "De er ikke med i tallene for halvåret, typisk fordi de ikke konterer lønnen på funktion 6.45.58, som tallene "
        "er trukket på."
    ),
    MissingState.NOT_APPLICABLE: "Andre kommuner løser opgaven for dem i forpligtende samarbejder.",
}


def missing_why(state: MissingState, n: int) -> str:
    """Say why the kommuner of one missing state have no number."""
    return common.MISSING_WHY[state] if n == 1 else _WHY_MANY.get(state, common.MISSING_WHY[state])


def table_caption(measure: str, period: str, area: str) -> str:
    return f"{measure}, {period}, {area}"


def chosen_caption(measure: str) -> str:
    return f"{measure}, valgte kommuner og landet, alle halvår"


def counted(indicator: IndicatorId, numerator: str, denominator: str) -> str:
    """Both parts of the fraction in words, for the label under the pointer."""
    return f"{NUMERATOR[indicator]}: {numerator}. {DENOMINATOR[indicator]}: {denominator}"


def interval_95(interval: str) -> str:
    return f"95 %-interval {interval}" if interval else ""


def own_row(name: str) -> str:
    return f"{name} ({OWN_SUFFIX})"


def line_hover(name: str, period: str, value: str) -> str:
    return f"<b>{name}</b><br>{period}: {value}"


def hover(name: str, region: str, values: Sequence[str]) -> str:
    """One kommune in the ranking; empty parts are left out."""
    lines = (f"<b>{name}</b>", region_area(region), *values)
    return "<br>".join(line for line in lines if line)
