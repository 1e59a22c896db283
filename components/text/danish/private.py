"""Words around a leader's own numbers on Min kommune: shown beside the loaded ones, stored nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.common import PRIVATE_MARK
from data_layer.schema import columns as col

STRIP = "Egne tal, ikke gemt"
STRIP_WHERE = "kun i denne fane"
REMOVE = "Fjern"
REMOVED = "Jeres egne tal er fjernet."
CHOOSE = "Vælg fil"
CHOOSE_OTHER = "Vælg en anden fil"
OR_DROP = "eller slip den her. CSV eller Excel (XLSX)."
TEMPLATE = "Skabelon"
TEMPLATE_CSV = "CSV"
TEMPLATE_XLSX = "Excel"

EMPTY_HEADING = "Har I selv nyere tal?"
EMPTY = (
    "Se jeres nyeste halvår her på siden, før de bliver indlæst. Serveren regner på filen og glemmer den igen: tallene "
    "gemmes ikke, står ikke i links og er væk, når fanen lukkes eller genindlæses."
)
COLUMNS_HEADING = "Kolonnerne i filen"

TOO_LARGE = "Filen er for stor. Den må højst fylde 500 kB: gem kun arket med jeres egne halvår."
SEVERAL = "Slip én fil ad gangen."
UNREADABLE = "Filen kunne ikke læses fra jeres computer. Prøv igen."
READING = "Læser filen …"
REFUSED = "Serveren tog ikke imod filen. Genindlæs siden, og prøv igen."
FOREIGN = "Filen kan kun sendes fra siden selv."

LINE_SHORT = "Egne tal"
TABLE_LABEL = "Egne tal (ikke gemt)"
TABLE_OF = "Antal, egne"
CHART_NOTE = (
    "Firkanterne er jeres egne tal; de er ikke gemt. De tynde, prikkede linjer fører de seneste tal for dem, I "
    "sammenlignes med, frem."
)

HISTORY_NEVER = "For dette mål vises hverken grænser for udsving eller en retning, med eller uden jeres egne tal."
HISTORY_HIDDEN = (
    "Udsving og retning kan ikke føres videre med jeres egne tal: ingen af filens halvår har et tal for målet, der må "
    "vises."
)
LIMITS_NONE = "Grænser for udsving kan ikke vises: tallet flytter sig ikke, heller ikke med jeres egne tal."
DIRECTION_NONE = "En retning kan ikke vises: tallet flytter sig ikke, heller ikke med jeres egne tal."
LIMITS_NOTE = (
    "Firkanterne er jeres egne tal, ikke gemt; hvor et halvår også er indlæst, gælder filens. De regnes med i niveau, "
    "grænser og tegn som alle andre halvår."
)
DIRECTION_NOTE = (
    "Firkanterne er jeres egne tal, ikke gemt; hvor et halvår også er indlæst, gælder filens. Linjen er regnet med dem."
)
FILE_LIMITS = "egne-tal-udsving"
FILE_DIRECTION = "egne-tal-retning"


def history_too_few(n: int, fewest: int) -> str:
    """Say why neither limits nor a direction can be shown."""
    return (
        f"Hverken grænser for udsving eller en retning kan vises: også med jeres egne tal er der kun {n} halvår med "
        f"tal, og der skal mindst {fewest} til."
    )


def history_alternative(shown: str, n: int) -> str:
    """Say in words how the own numbers continue the loaded half-years."""
    return f"{shown} {'Et halvår er' if n == 1 else f'{n} halvår er'} egne tal, ikke gemt."


def table_period(period: str) -> str:
    return f"{period}, egne tal (ikke gemt)"


def heading(period: str) -> str:
    return f"Jeres egne tal for {period}"


def line_label(name: str) -> str:
    return f"{name}, egne tal"


def compared(group: str, period: str, *, is_same: bool) -> str:
    """Say which half-year ``group``, region or similar kommuner, and country are from."""
    if is_same:
        return f"Holdt op mod {group} og landet i samme halvår, {period}."
    return f"Holdt op mod {group} og landet i {period}, det nyeste halvår, der er indlæst."


def own_periods(first: str, last: str) -> str:
    """Say which half-years the file has."""
    return f"Filen har {first}." if first == last else f"Filen har halvår fra {first} til {last}."


def overlap(periods: Sequence[str]) -> str:
    """Say for which half-years there are loaded numbers too; ``""`` for none."""
    if not periods:
        return ""
    named = " og ".join(periods) if len(periods) < 3 else f"{len(periods)} af dem"
    return f"For {named} er der også indlæste tal; figuren og tabellen viser begge."


def hidden(count: str) -> str:
    """Say why own numbers are hidden too."""
    return (
        f"{count} af tallene i filen vises ikke: der er færre end fem ansatte eller fuldtidsansatte (færre end ti "
        "fuldtidsansatte for fravær), og så kan tallene pege på enkeltpersoner. Reglen gælder også jeres egne tal, for "
        "siden kan blive vist for andre, printet og gemt som billede."
    )


def alternative(shown: str) -> str:
    return f"Egne tal, ikke gemt: {shown}."


def card_mark(*, simulated: bool) -> str:
    return f"{PRIVATE_MARK} · SAMMENLIGNET MED SIMULEREDE TAL" if simulated else PRIVATE_MARK


MISSING = "Tallet mangler i filen."


def days_against_group(difference: str, sign: int, group: str) -> str:
    """Say the difference to the region or to similar kommuner in days; ``group`` as inside a sentence."""
    return {1: f"{difference} over {group}.", -1: f"{difference} under {group}.", 0: f"Som {group}."}[sign]


# --- the template ----------------------------------------------------------------------------------------------------

GUIDE_SHEET = "vejledning"
TEMPLATE_COLUMNS = {
    col.MUNICIPALITY_CODE: "Kommunekode",
    col.HALF_YEAR: "Halvår",
    col.HEADCOUNT: "Antal personer",
    col.FTE: "Fuldtidsansatte",
    col.LEAVERS: "Fratrådte",
    col.SICKNESS_DAYS: "Sygedage",
    col.PARENTAL_LEAVE_DAYS: "Barselsdage",
    col.SHORT_TENURE_HEADCOUNT: "Under 1 års anciennitet",
}
COLUMN_MEANING = {
    col.MUNICIPALITY_CODE: "Kommunens tre cifre; kun rækker for kommunen på siden",
    col.HALF_YEAR: "For eksempel 1. halvår 2026 eller 2026H1; én række for hvert halvår",
    col.HEADCOUNT: "Børne- og ungerådgivere ansat på halvårets første dag",
    col.FTE: "Fuldtidsansatte i gennemsnit i halvåret",
    col.LEAVERS: "Af dem, der var ansat den første dag: ikke længere i samme stilling på halvårets sidste dag",
    col.SICKNESS_DAYS: "Sygedage i halvåret, omregnet til hele fuldtidsdage",
    col.PARENTAL_LEAVE_DAYS: "Barselsdage i halvåret, omregnet på samme måde",
    col.SHORT_TENURE_HEADCOUNT: "Af dem, der var ansat den første dag: under ét år på arbejdspladsen",
}
EMPTY_CELLS = "En tom celle betyder, at tallet mangler."


def template_note(name: str) -> str:
    return f"Egne tal: {name}. {EMPTY_CELLS}"
