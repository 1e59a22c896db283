"""Compare: how many kommuner have which verdict, and what the groups of the picture mean, in English."""

from __future__ import annotations

from components.text.english.grammar import municipalities
from components.text.english.verdicts import headline
from components.text.records import Tally
from data_layer.schema import Verdict

POSITION_GROUP = "All municipalities with a number"

NOTE_SHARE = (
    "The dot is the municipality's number, the bar its uncertainty (95% interval, Wilson), the dotted line Denmark. "
    "The order of municipalities whose bars overlap means nothing. The groups follow the probability of lying above "
    "Denmark when all municipalities are seen together: almost certainly is at least 95%, probably at least 90%."
)


def note_borderline(n: int) -> str:
    """Intervals that miss the country's line although the kommune can not be told apart."""
    if not n:
        return ""
    return (
        f" For {municipalities(n)} the bar does not quite reach the line, although the difference is not certain: the "
        "verdict also takes account of how much municipalities differ at all."
    )


def lead_share(tally: Tally, country: str) -> tuple[str, str]:
    """How many can not be told apart from the country, and how many can: the second is set in bold.

    One sentence where too few kommuner have a number to compare any.
    """
    if tally.no_others:
        return f"Numbers from {municipalities(tally.n)} are not enough to say which differ from Denmark.", ""
    first = f"{tally.unclear} of {municipalities(tally.n)} cannot be told apart from Denmark's {country}."
    sure = _sides(tally.over, tally.under, f"{'is' if (tally.over or tally.under) == 1 else 'are'} almost certainly")
    parts = [sure or "None is almost certainly above or below"]
    parts += [_sides(tally.probably_over, tally.probably_under, "probably")] if tally.probable else []
    return first, f"{', '.join(parts)}{_too_few(tally.too_few)}."


def _too_few(n: int) -> str:
    return f"; {n} are too small to compare" if n > 1 else "; 1 is too small to compare" if n else ""


def _sides(n_over: int, n_under: int, certainty: str) -> str:
    """``6 are almost certainly above and 8 below``; ``""`` when both are none."""
    first, *rest = [*([(n_over, "above")] if n_over else []), *([(n_under, "below")] if n_under else []), (0, "")]
    words = f"{first[0]} {certainty} {first[1]}" if first[0] else ""
    return words + "".join(f" and {n} {side}" for n, side in rest if n)


def own_judged(name: str, value: str, verdict: str) -> str:
    """``verdict``: in a few words, ``Probably above Denmark (92%)``."""
    return f"{name} is at {value}: {verdict[0].lower()}{verdict[1:]}."


def finding_share(tally: Tally) -> str:
    if tally.no_others:
        return "The numbers are not enough to compare the municipalities"
    if tally.unclear + tally.too_few == tally.n:
        return "No municipality can be told apart from Denmark"
    return f"{tally.unclear} of {municipalities(tally.n)} cannot be told apart from Denmark"


def group_heading(group: Verdict, n: int) -> str:
    name = POSITION_GROUP if group is Verdict.POSITION_ONLY else headline(group).removesuffix(".")
    return f"{name} ({n})"
