"""All screen text, in two languages: the packages ``danish`` and ``english`` hold the same modules with the same names.

``from components.text import common`` hands out a text that answers in the language being spoken (``language``), so
texts are to be read while a screen is built, never while a module is loaded: no constant may hold one, and nothing is
imported out of a text by name. What stands here beside the two packages is no language: words of addresses, letters,
the open data API, and shapes that texts fill in.
"""

from __future__ import annotations

from importlib import import_module

from components.language import Language, spoken
from components.text.danish import (
    cards,
    changes,
    child,
    child_faults,
    child_parameters,
    child_scenarios,
    common,
    compare,
    compare_verdicts,
    data,
    datasets,
    dialog,
    dialog_factors,
    downloads,
    drawing,
    drawing_remarks,
    faults,
    feedback,
    formats,
    fractions,
    funnel,
    grammar,
    history,
    indicators,
    mandates,
    map,  # noqa: A004
    meeting,
    method,
    municipality,
    organisation,
    overview,
    own_mandates,
    patterns,
    patterns_own,
    patterns_printed,
    patterns_spread,
    presentation,
    private,
    regions,
    reports,
    sheet,
    shell,
    similar,
    statement,
    teams,
    verdicts,
    web,
)

__all__ = [
    "cards",
    "changes",
    "child",
    "child_faults",
    "child_parameters",
    "child_scenarios",
    "common",
    "compare",
    "compare_verdicts",
    "data",
    "datasets",
    "dialog",
    "dialog_factors",
    "downloads",
    "drawing",
    "drawing_remarks",
    "faults",
    "feedback",
    "formats",
    "fractions",
    "funnel",
    "grammar",
    "history",
    "indicators",
    "mandates",
    "map",
    "meeting",
    "method",
    "municipality",
    "organisation",
    "overview",
    "own_mandates",
    "patterns",
    "patterns_own",
    "patterns_printed",
    "patterns_spread",
    "presentation",
    "private",
    "regions",
    "reports",
    "sheet",
    "shell",
    "similar",
    "statement",
    "teams",
    "verdicts",
    "web",
]


class Text:
    """One module of texts, in whatever language is spoken."""

    def __init__(self, name: str) -> None:
        packages = {Language.DANISH: "danish", Language.ENGLISH: "english"}
        self._said = {one: import_module(f"{__name__}.{package}.{name}") for one, package in packages.items()}

    def __getattr__(self, name: str) -> object:
        return getattr(self._said[spoken()], name)


globals().update({name: Text(name) for name in __all__})  # the Danish ones tell type checkers what they have
