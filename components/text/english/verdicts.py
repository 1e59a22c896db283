"""The words of the one verdict, in English, for cards, charts, tables and files.

Numbers arrive formatted or as whole persons.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import floor

from components.text.danish.common import COUNTRY as _UNNAMED
from components.text.danish.verdicts import MARKS
from components.text.english import common
from data_layer.schema import Comparison, Direction, IndicatorId, People, RankInterval, Verdict

__all__ = ["MARKS"]

# Signatures are one in all languages, so what stands for the country when no group is named is the Danish word.
_UNNAMED_OWNER = f"{_UNNAMED}s"

WITHOUT_BENCHMARK = {
    Verdict.TOO_FEW: "Too few to compare",
    Verdict.NO_OTHERS: "Other municipalities' numbers are not enough to compare with",
    Verdict.POSITION_ONLY: "Not judged",
}
WORDS = {
    Verdict.ABOVE: "almost certainly above",
    Verdict.PROBABLY_ABOVE: "probably above",
    Verdict.INDISTINGUISHABLE: "cannot be told apart from",
    Verdict.PROBABLY_BELOW: "probably below",
    Verdict.BELOW: "almost certainly below",
}
NOUNS: Mapping[IndicatorId, tuple[str, str]] = {
    IndicatorId.TURNOVER: ("leaver", "leavers"),
    IndicatorId.SHORT_TENURE_SHARE: ("new employee", "new employees"),
}
UNUSUAL_BUT_SMALL = "The number is unusual, but the group is too small to establish that the level is different."
PRONOUN = {True: "them", False: "it"}  # similar kommuner; a region
NO_DIFFERENCE = "The municipalities do not differ measurably beyond chance."


def _named(benchmark: str) -> str:
    return common.COUNTRY if benchmark == _UNNAMED else benchmark


def headline(verdict: Verdict, benchmark: str = _UNNAMED) -> str:
    """Say the verdict as a sentence of its own: ``Almost certainly above Denmark.``"""
    words = f"{WORDS[verdict]} {_named(benchmark)}" if verdict in WORDS else WITHOUT_BENCHMARK[verdict]
    return f"{words[0].upper()}{words[1:]}."


def level_is(subject: str, verdict: Verdict, benchmark: str = _UNNAMED_OWNER) -> str:
    """Say the verdict about something: ``Turnover is **probably above Denmark's**.``"""
    verb = "" if verdict is Verdict.INDISTINGUISHABLE else "is "
    whose = f"{common.COUNTRY}'s" if benchmark == _UNNAMED_OWNER else benchmark
    return f"{subject} {verb}**{WORDS[verdict]} {whose}**."


def short(found: Comparison, benchmark: str = _UNNAMED) -> str:
    """Say verdict and probability in a few words, for tables, tooltips and files."""
    said = headline(found.verdict, benchmark).removesuffix(".")
    certainty = sureness(found)
    return f"{said} ({certainty})" if certainty else said


def seen(found: Comparison) -> str:
    """Say what one kommune's number allows, for its tooltip and its row: verdict, or the place among the kommuner.

    Days, parental leave and year figures have a place and no verdict.
    """
    if found.verdict is Verdict.POSITION_ONLY:
        return "" if found.rank_share is None else position(found.rank_share).removesuffix(".")
    return short(found)


def sureness(found: Comparison) -> str:
    """Write how sure the side of the verdict is, ``97%``; ``""`` where the verdict names no side.

    Rounded down, so that what is printed never promises more than the verdict does.
    """
    if found.probability is None or found.verdict not in MARKS:
        return ""
    return _whole(max(found.probability, 1 - found.probability))


def chance(found: Comparison, benchmark: str = _UNNAMED) -> str:
    """Say the probability behind the verdict; ``""`` without one.

    A side is named when the verdict names one; otherwise the probability of lying above, which then is 11 to 89.
    """
    if found.probability is None or found.verdict not in WORDS:
        return ""
    side = "below" if found.verdict in {Verdict.BELOW, Verdict.PROBABLY_BELOW} else "above"
    number = sureness(found) or f"{min(max(round(found.probability * 100), 11), 89)}%"
    return f"Probability of lying {side} {_named(benchmark)}: {number}."


def _whole(probability: float) -> str:
    return "over 99%" if probability > 0.99 else f"{floor(round(probability * 100, 6))}%"


def persons(identity: IndicatorId, found: People, benchmark: str = _UNNAMED) -> str:
    """Tell it in persons.

    ``With the same share as Denmark, you would have had 2 fewer leavers: about 5, usually 2 to 10.``
    """
    one, many = NOUNS[identity]
    around = f"about {found.whole}, usually {found.lower} to {found.upper}"
    difference = _difference(found.fewer, one, many)
    return f"With the same share as {_named(benchmark)}, you would have had {difference}: {around}."


def _difference(fewer: int, one: str, many: str) -> str:
    if not fewer:
        return f"the same number of {many}"
    word = "fewer" if fewer > 0 else "more"
    return f"one {word} {one}" if abs(fewer) == 1 else f"{abs(fewer)} {word} {many}"


def bridge(found: Comparison) -> str:
    """Explain why a number is not judged: nobody differs, or it is unusual but the group small; ``""`` otherwise."""
    if found.verdict is Verdict.INDISTINGUISHABLE and found.level is not None and not found.level.differs:
        return NO_DIFFERENCE
    flagged = found.people is not None and found.people.flag is not Direction.NONE
    return UNUSUAL_BUT_SMALL if flagged and found.verdict is Verdict.INDISTINGUISHABLE else ""


def level(mean: str, interval: str) -> str:
    """Name the second mark of a card: the own level once all kommuner have been looked at."""
    return f"Estimated level: {mean} ({interval})"


LEVEL_NOTE = (
    "Estimated level: your number seen together with those of all municipalities. The smaller the group, the closer it "
    "is drawn to the typical level, because small groups vary by chance. The band holds the level in about 9 cases "
    "out of 10."
)


def rank(found: RankInterval) -> str:
    """Say an interval instead of a rank."""
    if found.lower == found.upper:
        return f"Rank: {found.lower} of {found.n_municipalities} (1 is the highest)."
    return f"Rank: {found.lower} to {found.upper} of {found.n_municipalities} (1 is the highest)."


def position(rank_share: float) -> str:
    """Say roughly where a number of days lies among the kommuner, without a rank."""
    if rank_share >= 0.9:
        return "Among the tenth of municipalities with the most."
    if rank_share >= 0.75:
        return "In the quarter of municipalities with the most."
    if rank_share >= 0.25:
        return "In the middle half of municipalities."
    return (
        "In the quarter of municipalities with the least."
        if rank_share >= 0.1
        else "Among the tenth of municipalities with the least."
    )


def own_days(direction: Direction, span: str) -> str:
    """Hold days against the kommune's own half-years; ``span``: ``4.1 to 12.8 days``."""
    return {
        Direction.NONE: f"Within your own variation ({span}).",
        Direction.UP: f"More than your own variation normally gives ({span}).",
        Direction.DOWN: f"Less than your own variation normally gives ({span}).",
    }[direction]


def others_days(direction: Direction, span: str) -> str:
    """Tell that days lie outside what kommuner usually have; ``""`` when they do not."""
    return {
        Direction.NONE: "",
        Direction.UP: f"More than municipalities normally have ({span}).",
        Direction.DOWN: f"Less than municipalities normally have ({span}).",
    }[direction]
