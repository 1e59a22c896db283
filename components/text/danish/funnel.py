"""Sammenlign: the words of the funnel. A flag says that a number is unusual; the verdict stands in ``verdicts``."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.danish.grammar import municipalities
from components.text.records import Counts
from data_layer.schema import IndicatorId

AXIS = "Ansatte ved halvårets begyndelse"
WARNING_LABEL = "95 %"
ALARM_LABEL = "99,8 %"

VIEW_LABEL = "Figur"
VIEW_FUNNEL = "Tragt"
VIEW_RANKING = "Liste"
SPREAD_LABEL = "Grænserne viser"
SPREAD_PLAIN = "Kun tilfældigheder"
SPREAD_ADJUSTED = "Justeret for ekstra spredning"
CENTRE_LABEL = "Midten er"
CENTRE_COUNTRY = "Landet"

COLUMN_FLAG = "I tragten"
SIMILAR = "Lignende kommune"
SIMILAR_ANSWER = {True: "Ja", False: "Nej"}
INSIDE = "Inden for grænserne"
_SIDES = {True: "Over", False: "Under"}

NOUNS: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "fratrådte",
    IndicatorId.SHORT_TENURE_SHARE: "nye",
}


def finding(outside: int, n: int) -> str:
    if not outside:
        return "Ingen kommune ligger uden for tragten"
    return f"{outside} af {n} kommuner ligger uden for tragten" if n > 1 else "Kommunen ligger uden for tragten"


def note_picture(centre: str, *, adjusted: bool) -> str:
    """``centre``: ``landets 12,2 %``."""
    what = (
        f"tilfældigheder og de forskelle, der i forvejen er mellem kommuner, kan føre fra {centre}"
        if adjusted
        else f"tilfældigheder alene kan føre fra {centre}"
    )
    return (
        f"Hver prik er en kommune; mod højre er der flere ansatte. Linjerne viser, hvor langt {what}: inderst i 95, "
        "yderst i 99,8 af 100 tilfælde. Mærkerne følger den eksakte regel, linjerne er tegnet for øjet."
    )


def note_counts(plain: Counts, adjusted: Counts | None, n: int, expected_false: str) -> str:
    """Both counts in words; ``expected_false``: ``2,1``."""
    found = (
        f"Uden for 95 %-grænserne: {_sides(plain)}; var kommunerne helt ens, ville omkring {expected_false} af "
        f"{municipalities(n)} ligge der."
    )
    if adjusted is None:
        return f"{found} Kommunerne adskiller sig ikke målbart ud over tilfældigheder, så der er intet at justere for."
    return f"{found} Efter justering for ekstra spredning: {_sides(adjusted)}."


def _sides(found: Counts) -> str:
    if not found.high and not found.low:
        return "ingen"
    sides = " og ".join(f"{n} {word}" for n, word in ((found.high, "over"), (found.low, "under")) if n)
    return f"{sides} (heraf {found.alarms} uden for 99,8 %)" if found.alarms else sides


def note_small(identity: IndicatorId, fewest: int) -> str:
    return f"Med færre end {fewest} ansatte kan man ikke ligge under grænsen, selv uden {NOUNS[identity]}."


NOTE_FLAG = "Et mærke er ikke en vurdering af niveauet; den står i tabellen nedenfor."


def similar_centre(n: int, n_left_out: int) -> str:
    """Say what the level of similar kommuner is made of."""
    left_out = f"; {n_left_out} uden tal er udeladt" if n_left_out else ""
    kommuner = "1 lignende kommune" if n == 1 else f"{n} lignende kommuner"
    return f"Midten er vægtet: summen fra {kommuner}, uden jeres egen{left_out}. De har en ring om sig."


def centre_country(value: str) -> str:
    return f"landets {value}"


def centre_region(region: str, value: str) -> str:
    return f"{region}s {value}"


def centre_label(name: str, value: str) -> str:
    return f"{name} {value}"


def flag(*, is_above: bool, is_alarm: bool) -> str:
    return f"{_SIDES[is_above]} {ALARM_LABEL if is_alarm else WARNING_LABEL}-grænsen"


def alternative(measure: str, n: int, outside: int, centre: str) -> str:
    """Text for those who cannot see the dots."""
    return (
        f"Tragtdiagram: {measure} i {municipalities(n)} efter antal ansatte, med grænser omkring {centre}. "
        f"{outside} ligger uden for 95 %-grænserne. Alle tal står i tabellen."
    )
