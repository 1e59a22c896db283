"""Sammenlign: how many kommuner have which verdict, and what the groups of the picture mean."""

from __future__ import annotations

from components.text.danish.grammar import municipalities
from components.text.danish.verdicts import headline
from components.text.records import Tally
from data_layer.schema import Verdict

POSITION_GROUP = "Alle kommuner med tal"

NOTE_SHARE = (
    "Prikken er kommunens tal, stregen usikkerheden (95 %-interval, Wilson), den prikkede linje landet. "
    "Rækkefølgen mellem kommuner, hvis streger overlapper, betyder ingenting. Grupperne følger sandsynligheden for at "
    "ligge over landet, når alle kommuner ses under ét: stor sikkerhed er mindst 95 %, sandsynligvis mindst 90 %."
)


def note_borderline(n: int) -> str:
    """Intervals that miss the country's line although the kommune can not be told apart."""
    if not n:
        return ""
    return (
        f" Hos {municipalities(n)} når stregen ikke helt til linjen, selv om forskellen ikke er sikker: vurderingen "
        "ser også på, hvor forskellige kommuner i det hele taget er."
    )


def lead_share(tally: Tally, country: str) -> tuple[str, str]:
    """How many can not be told apart from the country, and how many can: the second is set in bold.

    One sentence where too few kommuner have a number to compare any.
    """
    if tally.no_others:
        return f"Tal fra {municipalities(tally.n)} rækker ikke til at sige, hvem der skiller sig ud fra landet.", ""
    first = f"{tally.unclear} af {municipalities(tally.n)} kan ikke skelnes fra landets {country}."
    sure = _sides(tally.over, tally.under, "ligger med stor sikkerhed")
    parts = [sure or "Ingen ligger med stor sikkerhed over eller under"]
    parts += [_sides(tally.probably_over, tally.probably_under, "sandsynligvis")] if tally.probable else []
    return first, f"{', '.join(parts)}{_too_few(tally.too_few)}."


def _too_few(n: int) -> str:
    return f"; {n} er for små til at sammenligne" if n > 1 else "; 1 er for lille til at sammenligne" if n else ""


def _sides(n_over: int, n_under: int, certainty: str) -> str:
    """``6 ligger med stor sikkerhed over og 8 under``; ``""`` when both are none."""
    first, *rest = [*([(n_over, "over")] if n_over else []), *([(n_under, "under")] if n_under else []), (0, "")]
    words = f"{first[0]} {certainty} {first[1]}" if first[0] else ""
    return words + "".join(f" og {n} {side}" for n, side in rest if n)


def own_judged(name: str, value: str, verdict: str) -> str:
    """``verdict``: in a few words, ``Sandsynligvis over landet (92 %)``."""
    return f"{name} ligger på {value}: {verdict[0].lower()}{verdict[1:]}."


def finding_share(tally: Tally) -> str:
    if tally.no_others:
        return "Tallene rækker ikke til at sammenligne kommunerne"
    if tally.unclear + tally.too_few == tally.n:
        return "Ingen kommune kan skelnes fra landet"
    return f"{tally.unclear} af {municipalities(tally.n)} kan ikke skelnes fra landet"


def group_heading(group: Verdict, n: int) -> str:
    name = POSITION_GROUP if group is Verdict.POSITION_ONLY else headline(group).removesuffix(".")
    return f"{name} ({n})"
