"""What is said in English when an address asks for something that does not exist."""

from __future__ import annotations

from components.text.english import child_faults
from data_layer.schema.case import CaseFault

_WHAT = {
    "period": "The period",
    "indicator": "The indicator",
    "maal": "The indicator",
    "region": "The region",
    "division": "The division into regions",
    "chosen": "The municipality",
    "sort": "The sort order",
    "view": "The view",
    "pooled": "The number of half-years",
    "visning": "The view",
    "midte": "The centre",
    "mod": "The comparison",
    "egenskab": "The trait",
    "med": "The trait",
    "metode": "The method",
    "forklar": "The outcome to be explained",
    "udvalg": "The selection",
    "vandret": "The indicator on the horizontal axis",
    "lodret": "The indicator on the vertical axis",
}


_SENTENCES = {
    "too_many_chosen": "At most six municipalities can be chosen at a time. The others are left out.",
    "municipality": (
        "The municipality “{}” in the address does not exist. The page is shown without a municipality of your own."
    ),
    "sprog": "The pages exist in Danish and English, not in “{}”. They are shown in Danish.",
    "v": "The address is written in another edition (v={}) than the one running here. What can be read is shown.",
    "hold": "“{}” in the address cannot be read as a team. A team is written as name, ages and interventions, for "
    "example “Children.0-12.forebyggelse-anbringelse”. The rest of the drawing is shown.",
    "spoergsmaal": (
        "The question “{}” in the address does not exist. It is written like “faglig-tryghed-3”. The rest is shown."
    ),
    "hold-mange": "The address has {} teams. Twelve can be drawn; the others are left out.",
}


_WHOLE = "The whole period is used here."
_EQUAL = "The five traits count equally here."
_DEFAULT_NUMBER = "The eight nearest are shown here."


def problem(key: str, given: str) -> str:
    """Say which choice of the address was not understood and what is shown instead."""
    if key in set(CaseFault):
        return child_faults.problem(key, given)
    if key in _SENTENCES:
        return _SENTENCES[key].format(given)
    if key == "start":
        return f"We cannot count from “{given}”: it must be one of the half-years up to the chosen one. {_WHOLE}"
    if key in {"weights", "vaegte"}:
        rule = "each trait weighs 0, 1 or 2, and at least one must count"
        return f"Similar municipalities cannot be found with “{given}”: {rule}. {_EQUAL}"
    if key == "n_similar":
        return f"The number of similar municipalities cannot be “{given}”: it must be from 4 to 20. {_DEFAULT_NUMBER}"
    what = _WHAT.get(key, "The choice")
    return f"{what} “{given}” in the address is not in the loaded data. The default choice is shown here."
