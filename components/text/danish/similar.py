"""Words of similar kommuner: who they are, what they are found by, what they are together. Numbers arrive formatted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish.grammar import listed, municipalities
from data_layer.schema import columns as col

HEADING = "Lignende kommuner"
NUMBER = "Antal kommuner"
TRAITS: Mapping[str, str] = {
    col.POPULATION: "Indbyggere",
    col.DENSITY: "Indbyggere pr. km²",
    col.COMMUTING_KM: "Pendling, km",
    col.NEED_INDEX: "Udgiftsbehov",
    col.SERVICE_INDEX: "Serviceniveau",
}
IN_SENTENCE: Mapping[str, str] = {
    col.POPULATION: "indbyggertal",
    col.DENSITY: "befolkningstæthed",
    col.COMMUTING_KM: "pendling",
    col.NEED_INDEX: "udgiftsbehov",
    col.SERVICE_INDEX: "serviceniveau",
}
WEIGHTS: Mapping[int, str] = {0: "Tæller ikke", 1: "Tæller", 2: "Tæller dobbelt"}
FAR = 1.0  # standard deviations to the nearest, from which on nobody is much like the own kommune

EMPTY = (
    "Vælg jeres kommune, så vises de kommuner, der ligner den mest i indbyggertal, tæthed, pendling, udgiftsbehov og "
    "serviceniveau, og hvad de ligger på tilsammen."
)

COLUMN_MUNICIPALITY = "Kommune"
COLUMN_DISTANCE = "Afstand"
TOGETHER = "Lignende kommuner tilsammen"
DOWNLOAD_CSV = "Hent lignende som CSV"
DOWNLOAD_XLSX = "Hent lignende som Excel"


def finding(n: int, name: str, what: str, value: str) -> str:
    """``what``: the indicator in the definite form; ``value`` with its unit."""
    return f"Hos de {n} kommuner, der ligner {name} mest, er {what} {value}"


def finding_none(n: int, name: str, period: str) -> str:
    return f"Ingen af de {n} kommuner, der ligner {name} mest, har et tal for {period}"


def who(names: Sequence[str]) -> str:
    return f"Nærmest først: {listed(names)}."


def counted(n_visible: int, n_left_out: int, name: str) -> str:
    """Say how the group's number is counted, with n and those left out."""
    left_out = {0: "", 1: " 1 uden tal er udeladt."}.get(n_left_out, f" {n_left_out} uden tal er udeladt.")
    kommuner = municipalities(n_visible)
    return f"Tallet er vægtet: tallene fra {kommuner} lagt sammen, uden {name} selv.{left_out}"


def own(name: str, value: str, said: str) -> str:
    """``said``: the verdict in a few words, ``""`` where there is none."""
    return f"{name} ligger på {value}{f': {said[0].lower()}{said[1:]}' if said else ''}."


def own_missing(name: str, reason: str) -> str:
    return f"{name} har selv intet tal: {reason}."


def picture_note(name: str) -> str:
    """Explain dots and distance; two kommuner drawn at random lie the square root of two apart."""
    return (
        f"Mørke prikker er de lignende kommuner, lyse alle andre, målt i standardafvigelser fra {name}: 0 er ens, og "
        "to tilfældige kommuner ligger typisk 1,4 fra hinanden."
    )


def far(name: str, nearest: str) -> str:
    """Warn where even the nearest kommune is not much like the own one."""
    return f"{name} ligner ingen anden kommune ret meget: selv den nærmeste er {nearest} væk."


SIMULATED = "Kommunerne er fundet med baggrundstal, der helt eller delvist er simulerede."


def unknown(name: str, traits: Sequence[str]) -> str:
    """Say which own figures are not known, and what to do."""
    return (
        f"Der kan ikke findes kommuner, der ligner {name}: {listed(traits)} mangler i de indlæste tal. Lad det, der "
        "mangler, være uden vægt, så findes kommunerne ud fra resten."
    )


def alone(name: str) -> str:
    return f"Der kan ikke findes kommuner, der ligner {name}: de andre kommuners tal mangler, eller de er ens for alle."


def axis(name: str) -> str:
    return f"Standardafvigelser fra {name}"


def alternative(name: str, members: Sequence[str], distance: str) -> str:
    return (
        f"Prikdiagram: hvor langt {listed(members)} ligger fra {name} i hvert træk. Afstande: {distance}. Alle tal "
        "står i tabellen."
    )


def hover(name: str, trait: str, value: str, difference: str) -> str:
    return f"<b>{name}</b><br>{trait}: {value}<br>{difference} standardafvigelser fra jer"


def cell(value: str, difference: str) -> str:
    """A trait's figure with how far it is from the own one."""
    return f"{value} ({difference})" if difference else value


def column_difference(trait: str) -> str:
    return f"{trait}, forskel i standardafvigelser"


def caption(name: str, measure: str, period: str) -> str:
    return f"Kommuner, der ligner {name} mest, og deres tal: {measure}, {period}"


def caption_differences(name: str) -> str:
    """Explain the second number of a cell."""
    return f"I parentes: standardafvigelser fra {name}"


def source(staffing: str, background: str, traits: Sequence[str]) -> str:
    """Name both datasets: the numbers compared, and what the kommuner are found by."""
    return f"{staffing}. Lighed: {background}, {listed(traits)}"


# --- Min kommune -----------------------------------------------------------------------------------------------------

BESIDE = "Sammenlign med"
CHANGE = "Vælg, hvor mange det er, og hvad der tæller"


def beside(names: Sequence[str], n_turnover: int, n_absence: int) -> str:
    """Say on Min kommune whom the own numbers are held against, how they are counted, and how many of them."""
    have = f"{n_turnover or 'Ingen'} af dem har et tal for halvåret"
    if n_turnover != n_absence:
        have = f"{n_turnover} af dem har et tal for afgang, {n_absence} for fravær"
    rest = "" if n_turnover == n_absence in {0, len(names)} else "; resten er udeladt"
    who = f"Lignende kommuner er de {len(names)}, der ligger nærmest jer i det, der tæller: {listed(names)}."
    return f"{who} {have}{rest}. Tallet er vægtet som regionens: deres tal lagt sammen, altid uden jeres egne."


def beside_not_found(name: str) -> str:
    return (
        f"Lignende kommuner kan ikke findes: baggrundstal for {name} mangler i de indlæste tal. Her vises regionen "
        "i stedet."
    )
