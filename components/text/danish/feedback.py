"""What is said when an address asks for something that does not exist."""

from __future__ import annotations

from components.text.danish import child_faults
from data_layer.schema.case import CaseFault

_WHAT = {
    "period": "Perioden",
    "indicator": "Målet",
    "maal": "Målet",
    "region": "Regionen",
    "division": "Regionsinddelingen",
    "chosen": "Kommunen",
    "sort": "Sorteringen",
    "view": "Visningen",
    "pooled": "Antallet af halvår",
    "visning": "Visningen",
    "midte": "Midten",
    "mod": "Sammenligningen",
    "egenskab": "Egenskaben",
    "med": "Egenskaben",
    "metode": "Metoden",
    "forklar": "Det, der skal forklares,",
    "udvalg": "Udvalget",
    "vandret": "Målet på den vandrette akse",
    "lodret": "Målet på den lodrette akse",
}


_SENTENCES = {
    "too_many_chosen": "Der kan højst vælges seks kommuner ad gangen. De øvrige er udeladt.",
    "municipality": "Kommunen «{}» i adressen findes ikke. Siden vises uden en egen kommune.",
    "sprog": "Siderne findes på dansk og engelsk, ikke på «{}». Her vises de på dansk.",
    "v": "Adressen er skrevet i en anden udgave (v={}) end den, der kører her. Det, der kan læses, vises.",
    "hold": "«{}» i adressen kan ikke læses som et team. Et team skrives som navn, aldre og indsatser, for eksempel "
    "«Børneteam.0-12.forebyggelse-anbringelse». Resten af tegningen vises.",
    "spoergsmaal": "Spørgsmålet «{}» i adressen findes ikke. Det skrives som «faglig-tryghed-3». Resten vises.",
    "hold-mange": "Adressen har {} teams. Der kan tegnes tolv; de øvrige er udeladt.",
}


_WHOLE = "Her regnes på hele perioden."
_EQUAL = "Her tæller de fem træk lige meget."
_DEFAULT_NUMBER = "Her vises de otte nærmeste."


def problem(key: str, given: str) -> str:
    """Say which choice of the address was not understood and what is shown instead."""
    if key in set(CaseFault):
        return child_faults.problem(key, given)
    if key in _SENTENCES:
        return _SENTENCES[key].format(given)
    if key == "start":
        return f"Der kan ikke regnes fra «{given}»: det skal være et af halvårene frem til det valgte. {_WHOLE}"
    if key in {"weights", "vaegte"}:
        rule = "hvert træk vejer 0, 1 eller 2, og mindst ét skal tælle"
        return f"Lignende kommuner kan ikke findes med «{given}»: {rule}. {_EQUAL}"
    if key == "n_similar":
        return f"Antallet af lignende kommuner kan ikke være «{given}»: det skal være fra 4 til 20. {_DEFAULT_NUMBER}"
    return f"{_WHAT.get(key, 'Valget')} «{given}» i adressen findes ikke i de indlæste tal. Her vises standardvalget."
