"""The words of the one verdict, for cards, charts, tables and files. Numbers arrive formatted or as whole persons."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor

from data_layer.schema import Comparison, Direction, IndicatorId, People, RankInterval, Verdict

WITHOUT_BENCHMARK = {
    Verdict.TOO_FEW: "For få til at sammenligne",
    Verdict.NO_OTHERS: "Andre kommuners tal rækker ikke til en sammenligning",
    Verdict.POSITION_ONLY: "Vurderes ikke",
}
WORDS = {
    Verdict.ABOVE: "med stor sikkerhed over",
    Verdict.PROBABLY_ABOVE: "sandsynligvis over",
    Verdict.INDISTINGUISHABLE: "kan ikke skelnes fra",
    Verdict.PROBABLY_BELOW: "sandsynligvis under",
    Verdict.BELOW: "med stor sikkerhed under",
}
MARKS: Mapping[Verdict, str] = {
    Verdict.ABOVE: "▲",
    Verdict.PROBABLY_ABOVE: "△",
    Verdict.PROBABLY_BELOW: "▽",
    Verdict.BELOW: "▼",
}
NOUNS: Mapping[IndicatorId, tuple[str, str]] = {
    IndicatorId.TURNOVER: ("fratrådt", "fratrådte"),
    IndicatorId.SHORT_TENURE_SHARE: ("ny", "nye"),
}
UNUSUAL_BUT_SMALL = "Tallet er usædvanligt, men gruppen er for lille til at slå fast, at niveauet er et andet."
PRONOUN = {True: "dem", False: "den"}  # similar kommuner; a region
NO_DIFFERENCE = "Kommunerne adskiller sig ikke målbart ud over tilfældigheder."


def headline(verdict: Verdict, benchmark: str = "landet") -> str:
    """Say the verdict as a sentence of its own: ``Med stor sikkerhed over landet.``"""
    words = f"{WORDS[verdict]} {benchmark}" if verdict in WORDS else WITHOUT_BENCHMARK[verdict]
    return f"{words[0].upper()}{words[1:]}."


def level_is(subject: str, verdict: Verdict, benchmark: str = "landets") -> str:
    """Say the verdict about something: ``Afgangen er **sandsynligvis over landets**.``"""
    verb = "" if verdict is Verdict.INDISTINGUISHABLE else "er "
    return f"{subject} {verb}**{WORDS[verdict]} {benchmark}**."


def short(found: Comparison, benchmark: str = "landet") -> str:
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
    """Write how sure the side of the verdict is, ``97 %``; ``""`` where the verdict names no side.

    Rounded down, so that what is printed never promises more than the verdict does.
    """
    if found.probability is None or found.verdict not in MARKS:
        return ""
    return _whole(max(found.probability, 1 - found.probability))


def chance(found: Comparison, benchmark: str = "landet") -> str:
    """Say the probability behind the verdict; ``""`` without one.

    A side is named when the verdict names one; otherwise the probability of lying above, which then is 11 to 89.
    """
    if found.probability is None or found.verdict not in WORDS:
        return ""
    side = "under" if found.verdict in {Verdict.BELOW, Verdict.PROBABLY_BELOW} else "over"
    number = sureness(found) or f"{min(max(round(found.probability * 100), 11), 89)}\u00a0%"
    return f"Sandsynlighed for at ligge {side} {benchmark}: {number}."


def _whole(probability: float) -> str:
    return "over 99\u00a0%" if probability > 0.99 else f"{floor(round(probability * 100, 6))}\u00a0%"


def persons(identity: IndicatorId, found: People, benchmark: str = "landet") -> str:
    """Tell it in persons: ``Som landet ville I have haft 2 færre fratrådte: omkring 5, oftest 2 til 10.``"""
    one, many = NOUNS[identity]
    around = f"omkring {found.whole}, oftest {found.lower} til {found.upper}"
    return f"Som {benchmark} ville I have haft {_difference(found.fewer, one, many)}: {around}."


def _difference(fewer: int, one: str, many: str) -> str:
    if not fewer:
        return f"lige så mange {many}"
    if abs(fewer) == 1:
        return f"én {one} {'færre' if fewer > 0 else 'mere'}"
    return f"{abs(fewer)} {'færre' if fewer > 0 else 'flere'} {many}"


def bridge(found: Comparison) -> str:
    """Explain why a number is not judged: nobody differs, or it is unusual but the group small; ``""`` otherwise."""
    if found.verdict is Verdict.INDISTINGUISHABLE and found.level is not None and not found.level.differs:
        return NO_DIFFERENCE
    flagged = found.people is not None and found.people.flag is not Direction.NONE
    return UNUSUAL_BUT_SMALL if flagged and found.verdict is Verdict.INDISTINGUISHABLE else ""


def level(mean: str, interval: str) -> str:
    """Name the second mark of a card: the own level once all kommuner have been looked at."""
    return f"Anslået niveau: {mean} ({interval})"


LEVEL_NOTE = (
    "Anslået niveau: jeres tal set sammen med alle kommuners. Jo mindre gruppe, jo tættere trækkes det på det typiske "
    "niveau, fordi små grupper svinger tilfældigt. Båndet rummer niveauet i omkring 9 af 10 tilfælde."
)


def rank(found: RankInterval) -> str:
    """Say an interval instead of a rank."""
    if found.lower == found.upper:
        return f"Plads: nr. {found.lower} af {found.n_municipalities} (nr. 1 er højest)."
    return f"Plads: nr. {found.lower} til {found.upper} af {found.n_municipalities} (nr. 1 er højest)."


def position(rank_share: float) -> str:
    """Say roughly where a number of days lies among the kommuner, without a rank."""
    if rank_share >= 0.9:
        return "Blandt den tiendedel af kommunerne, der har mest."
    if rank_share >= 0.75:
        return "I den fjerdedel af kommunerne, der har mest."
    if rank_share >= 0.25:
        return "I den midterste halvdel af kommunerne."
    return (
        "I den fjerdedel af kommunerne, der har mindst."
        if rank_share >= 0.1
        else "Blandt den tiendedel af kommunerne, der har mindst."
    )


def own_days(direction: Direction, span: str) -> str:
    """Hold days against the kommune's own half-years; ``span``: ``4,1 til 12,8 dage``."""
    return {
        Direction.NONE: f"Inden for jeres egne udsving ({span}).",
        Direction.UP: f"Mere, end jeres egne udsving normalt giver ({span}).",
        Direction.DOWN: f"Mindre, end jeres egne udsving normalt giver ({span}).",
    }[direction]


def others_days(direction: Direction, span: str) -> str:
    """Tell that days lie outside what kommuner usually have; ``""`` when they do not."""
    return {
        Direction.NONE: "",
        Direction.UP: f"Mere, end kommuner normalt har ({span}).",
        Direction.DOWN: f"Mindre, end kommuner normalt har ({span}).",
    }[direction]
