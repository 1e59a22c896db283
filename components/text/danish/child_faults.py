"""What no child, kommune or year can be, said in words: in the section itself and at the top of the page."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema.case import CaseFault

TITLE = "Det kan modellen ikke regne på"
NO_NUMBER = "Derfor står der ikke tal under «Hvad kan et barn vente?», før det er rettet."

_WHAT: Mapping[CaseFault, str] = {
    CaseFault.ENTRY_AGE: "Sagen kan ikke begynde ved alderen «{}»: den skal være et helt tal fra 0 til 22 år.",
    CaseFault.YEARS: "Et barn kan ikke følges i «{}» år: det skal være et helt antal år fra 1 til 15.",
    CaseFault.TOO_OLD: (
        "Barnet ville være {} år, når årene er gået. Støtten kan vare til det 23. år: vælg en lavere alder "
        "eller færre år."
    ),
    CaseFault.TURNOVER: (
        "Afgangen kan ikke være «{}»: den skal være jeres egen, regionens, landets eller et tal fra 0 til 95 % "
        "på et år."
    ),
    CaseFault.BOUNDARY_AGE: (
        "Aldersgrænserne kan ikke være «{}»: de skal være højst otte forskellige hele tal fra 1 til 22 år."
    ),
    CaseFault.SHARE: "En andel kan ikke være «{}»: den skal være fra 0 til 100 %.",
    CaseFault.RATE: (
        "Så mange børn som «{}» kan ikke blive anbragt eller komme hjem på et år: det skal være fra 0 til 90 %."
    ),
    CaseFault.HAND_OVERS: (
        "Andelen af afgange, hvor en vikar har sagen imellem, kan ikke være «{}»: den skal være fra 0 til 100 %."
    ),
    CaseFault.ABSENCE: "Et fravær kan ikke vare «{}» dage: det skal være et helt tal fra 1 til 1.000.",
    CaseFault.CASELOAD: "Antallet af sager kan ikke være «{}»: det skal være et helt tal fra 1 til 20.000.",
    CaseFault.SCENARIO: (
        "Vi kan ikke regne på «{}»: der kan vælges højst tre forskellige af de ting, siden foreslår under "
        "«Hvad nu hvis»."
    ),
    CaseFault.UNCOVERED: (
        "I jeres tegning mangler der et team til forebyggelse eller anbringelse, når barnet er {} år. Modellen kan "
        "ikke sige, hvad et barn kan vente, før der er ét."
    ),
}
_OF_THE_DATA = "De indlæste tal giver en afgang på næsten alle stillinger på et år. Det kan modellen ikke regne på."


def fault(key: CaseFault, given: str) -> str:
    """Say what cannot be; ``given`` is the reader's own text, ``""`` where the data are what cannot be."""
    return _WHAT[key].format(given) if given else _OF_THE_DATA


def problem(key: str, given: str) -> str:
    """Say it at the top of the page."""
    return f"{fault(CaseFault(key), given)} {NO_NUMBER}"
