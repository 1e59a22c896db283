"""Sentences about a kommune's own teams. Numbers arrive formatted. Never an order of merit, never a person."""

from __future__ import annotations

from components.text.danish.grammar import municipalities
from data_layer.schema import Direction, MissingState

WITHOUT_TEAM = "Uden team"
SWITCH = "Halvår lagt sammen"
SWITCH_LABELS = {1: "Halvåret", 2: "2 halvår", 4: "4 halvår"}
FILE_NOUN = "teams"

MISSING = {
    MissingState.SUPPRESSED: "Vises ikke",
    MissingState.NOT_REPORTED: "Ikke indberettet",
    MissingState.NOT_APPLICABLE: "Ikke relevant",
    MissingState.MISSING: "Mangler",
    MissingState.OBSERVED: "",
}
VERDICTS = {
    Direction.UP: "højere, end tilfældigheder normalt giver",
    Direction.DOWN: "lavere, end tilfældigheder normalt giver",
    Direction.NONE: "kan ikke skelnes fra jeres niveau",
}
TOO_FEW = "for få til at sige noget"

TABLE_TEAM = "Team"
TABLE_INTERVAL = "95 %-interval"
TABLE_COUNT = "Antal"
TABLE_HALF_YEARS = "Halvår med tal"
TABLE_VERDICT = "Mod jeres eget niveau"
DOWNLOAD_CSV = "Hent som CSV"
DOWNLOAD_XLSX = "Hent som Excel"

CHANCE = (
    "Forskelle mellem så små grupper er sjældent andet end tilfældigheder og siger intet om, hvordan et team ledes."
)
MANY = "Blandt så mange teams vil tilfældigheder alene af og til sende ét uden for de almindelige udsving."
POOLED = (
    "Tallet er gennemsnittet pr. halvår. De samme rådgivere tæller med flere gange, så intervallerne er omtrentlige, "
    "og der siges intet om, hvorvidt et team skiller sig ud. Et team vises, når alle dets halvår kan vises."
)
AUTOMATIC = "To halvår er lagt sammen, fordi et eller flere teams er på færre end 10."
DAYS = "For fravær findes ingen simpel regel for tilfældigheder: én persons lange fravær flytter et helt teams tal."
REFERENCE_SIMULATED = "Kommunens og landets tal er simulerede; teamenes er indlæst."
TEAMS_SIMULATED = "Teamenes tal er simulerede."


def subject(definite: str) -> str:
    """Begin a sentence: ``Afgangen``."""
    return f"{definite[0].upper()}{definite[1:]}"


def when(periods: tuple[str, ...]) -> str:
    """Say the half-year, or the first and last of several."""
    if len(periods) == 1:
        return f"i {periods[0]}"
    return f"over {len(periods)} halvår til og med {periods[-1]}"


def finding_none(what: str, span: str) -> str:
    """No team has a number that may be shown."""
    return f"{subject(what)} kan ikke vises for jeres teams hver for sig {span}"


def finding_absent(span: str) -> str:
    return f"Der er ingen tal for jeres teams {span}"


def finding_within(n: int, own: str, span: str) -> str:
    """All judged teams lie within chance."""
    who = {1: "Det ene team, der kan vurderes, ligger", 2: "Begge teams, der kan vurderes, ligger"}
    start = who.get(n, f"Alle {n} teams, der kan vurderes, ligger")
    return f"{start} inden for almindelige udsving omkring jeres eget niveau ({own}) {span}"


def finding_outside(names: tuple[str, ...], n: int, own: str, span: str) -> str:
    """Some teams lie outside; one is named, several are counted."""
    if len(names) == 1:
        others = {1: "", 2: "; det andet gør ikke"}.get(n, "; de øvrige gør ikke")
        return f"{names[0]} ligger uden for almindelige udsving omkring jeres eget niveau ({own}) {span}{others}"
    return f"{len(names)} af {n} teams ligger uden for almindelige udsving omkring jeres eget niveau ({own}) {span}"


def finding_few(what: str, span: str) -> str:
    return f"Jeres teams er for små til, at {what} {span} kan skelne dem fra hinanden"


def finding_range(what: str, low: str, high: str, span: str) -> str:
    """Say from where to where the teams lie; nothing about why. ``low`` comes without its unit."""
    return f"{subject(what)} ligger mellem {low} og {high} i jeres teams {span}"


def finding_same(what: str, value: str, span: str) -> str:
    return f"{subject(what)} er {value} {span} i hvert team, der kan vises"


def shown(n_visible: int, n_all: int) -> str:
    """Say how many teams have a number, and why others have none."""
    if n_visible == n_all:
        return f"{n_all} teams." if n_all != 1 else "Ét team."
    return (
        f"{_hidden(n_visible, n_all)}, fordi et team er på færre end fem (for fravær færre end ti fuldtidsansatte), "
        "eller fordi dets tal ellers kunne regnes ud af de andre teams og kommunens eget tal."
    )


def _hidden(n_visible: int, n_all: int) -> str:
    if not n_visible:
        return "Alle teams' tal er skjult" if n_all > 1 else "Teamets tal er skjult"
    rest = "De øvriges" if n_all - n_visible > 1 else "Det andet teams" if n_all == 2 else "Det sidste teams"
    return f"{n_visible} af {n_all} teams vises. {rest} tal er skjult"


def loaded(first: str, last: str) -> str:
    return (
        f"De indlæste teamtal dækker {first} til {last}." if first != last else f"De indlæste teamtal dækker {first}."
    )


def judged(own: str) -> str:
    """Say against what a team is held."""
    return (
        "Almindelige udsving er dem, et team på den størrelse ville have 19 ud af 20 gange på jeres eget niveau, "
        f"{own}; under 10 personer siges intet. Stregerne er 95 %-intervaller (Wilson) om "
        "teamets eget tal og kan ende lige ved siden af niveauet, uden at udsvinget er usædvanligt."
    )


def n_of(part: str, whole: str) -> str:
    return f"{part} af {whole}"


def n_days(fte: str) -> str:
    return f"{fte} fuldtidsansatte"


def half_years(n: int) -> str:
    return f"{n} halvår"


def source(teams: str, n: int, reference: str, n_country: int) -> str:
    noun = "team" if n == 1 else "teams"
    return f"{teams} · {n} {noun} med tal. Kommunen og landet: {reference}, {municipalities(n_country)}"


def dataset(title: str, extract_date: str) -> str:
    return f"{title} · udtræk {extract_date}"


def alternative(what: str, span: str, rows: tuple[str, ...], own: str, country: str) -> str:
    """Say in words what the picture shows."""
    parts = (f"Prikfigur. {subject(what)} {span}", *rows, own, country, "Tallene står i tabellen under figuren.")
    return ". ".join(parts)


def usual(words: str, low: str, high: str) -> str:
    """Add how many persons chance alone would give."""
    return f"{words} ({low} til {high})"
