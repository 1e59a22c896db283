"""What is said when an address asks for something that does not exist."""

from __future__ import annotations

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
}


_TOO_MANY = "Der kan højst vælges seks kommuner ad gangen. De øvrige er udeladt."


_WHOLE = "Her regnes på hele perioden."


def problem(key: str, given: str) -> str:
    """Say which choice of the address was not understood and what is shown instead."""
    if key == "too_many_chosen":
        return _TOO_MANY
    if key == "municipality":
        return f"Kommunen «{given}» i adressen findes ikke. Siden vises uden en egen kommune."
    if key == "start":
        return f"Der kan ikke regnes fra «{given}»: det skal være et af halvårene frem til det valgte. {_WHOLE}"
    return f"{_WHAT.get(key, 'Valget')} «{given}» i adressen findes ikke i de indlæste tal. Her vises standardvalget."
