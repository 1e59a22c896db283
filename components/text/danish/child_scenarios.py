"""What if: the words of scenarios, of what the report says against them, and of what matters most."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema.case_view import ParameterId, ScenarioKind

HEADING = "Hvad nu hvis?"
INTRO = (
    "Vælg op til tre ændringer. Hver af dem regnes for sig, mod i dag, for det samme barn. Organiseringen har også "
    "andre mål end færre skift; derfor står der ved hver ændring, hvad rapporten siger om det, den kan koste."
)
TODAY = "I dag"
NONE = "Ingen"
SLOTS = ("Ændring 1", "Ændring 2", "Ændring 3")
CASELOAD = "Åbne sager i kommunen"
CAPTION = "I dag og de valgte ændringer"
COLUMNS = (
    "",
    "Samme rådgiver, børn af 100",
    "Ændring i børn",
    "Skift pr. barn",
    "Overdragelser om året",
    "Ændring i overdragelser",
    "Hyppigste årsag",
)
FIRST_COLUMN = "Hvad nu hvis"
NOTE = "100 børn efter antal varige skift, når perioden er gået. Hver ændring regnes for sig."
REPORT_SAYS, CONSIDER = "Rapporten:", "Overvej:"
NO_CAUSE = "ingen skift"

_DISTRICTS = "Distrikter i stedet for aldersteams"
_REGION, _COUNTRY = "Afgang som i regionen", "Afgang som i landet"
_QUARTER = "Afgang som i den laveste fjerdedel"
AGAINST: Mapping[ScenarioKind, tuple[str, str]] = {  # what the report says, and what to consider besides
    ScenarioKind.DISTRICTS: (
        (
            "To af de fem casekommuner fjernede delingen i børne- og ungeteams, da Barnets lov kom. Afsnit 3.4.1 "
            "nævner, at et team bagefter kan mangle viden om for eksempel mindre børn, og hyppige omorganiseringer "
            "svækker sammenholdet (3.3.2)."
        ),
        "Hvem har viden om de mindste og de ældste, når alle har alle aldre?",
    ),
    ScenarioKind.KEEP: (
        "Det svækker den faglige tryghed, når teamet eller teamlederen ikke kender målgruppen (3.4.1).",
        (
            "En rådgiver, der følger med, får sager uden for sit eget teams aldre eller indsatser. Hvem giver "
            "sparring på dem?"
        ),
    ),
    ScenarioKind.REGION: (
        "Ingen opskrift på lavere afgang. Den peger på sammenhængskraft, faglig tryghed og handlemulighed (kapitel 3).",
        "Hvor meget de tre flytter afgangen, er ikke målt.",
    ),
    ScenarioKind.COVER: (
        (
            "Fire af de fem casekommuner har en mentorordning for nyansatte; i én underviser to medarbejdere nye "
            "kolleger tre timer om ugen hver (3.3.2)."
        ),
        "Det koster erfarne rådgiveres tid, og om det forkorter en ledig periode, er ikke målt.",
    ),
}
_TURNOVER_KINDS = frozenset({ScenarioKind.REGION, ScenarioKind.QUARTER, ScenarioKind.TURNOVER})
NOTHING: Mapping[ScenarioKind, str] = {
    ScenarioKind.DISTRICTS: "Det ændrer intet her: barnet møder ingen aldersgrænse i perioden.",
    ScenarioKind.KEEP: "Det ændrer intet her: der er ingen overgang, hvor barnet får en ny rådgiver.",
    ScenarioKind.COVER: (
        "Det ændrer intet her: så ofte har en vikar sagen imellem i dag. Sæt jeres eget tal under forudsætningerne."
    ),
}
_SAME_TURNOVER = "Det ændrer intet her: afgangen er den samme."
ALREADY_LOWER = "Afgangen er allerede lavere i dag."
COVER_KEEPS = "Det ændrer ikke, hvor mange der beholder deres rådgiver, kun hvor mange overdragelser der er."


def name(kind: ScenarioKind, amount: str, *, has_own: bool) -> str:
    """Name a scenario; ``amount`` as written on screen, ``has_own``: a kommune is chosen, so that a region exists."""
    named = {
        ScenarioKind.DISTRICTS: _DISTRICTS,
        ScenarioKind.KEEP: f"Rådgiveren følger med i {amount} af overgangene",
        ScenarioKind.REGION: _REGION if has_own else _COUNTRY,
        ScenarioKind.QUARTER: _QUARTER,
        ScenarioKind.TURNOVER: f"Afgang på {amount} på et år",
        ScenarioKind.COVER: f"Mentor eller dækning: vikar ved {amount} af afgange",
    }
    return named[kind]


def brief(kind: ScenarioKind, amount: str, *, has_own: bool) -> str:
    """Name it left of a bar, in two short lines."""
    named = {
        ScenarioKind.DISTRICTS: "Distrikter, ingen<br>aldersteams",
        ScenarioKind.KEEP: f"Rådgiveren følger<br>med i {amount}",
        ScenarioKind.REGION: "Afgang som<br>i regionen" if has_own else "Afgang som<br>i landet",
        ScenarioKind.QUARTER: "Afgang som i<br>laveste fjerdedel",
        ScenarioKind.TURNOVER: f"Afgang<br>på {amount}",
        ScenarioKind.COVER: f"Vikar imellem<br>ved {amount}",
    }
    return named[kind]


def against(kind: ScenarioKind) -> tuple[str, str]:
    """Say what the report says against a change, and what to consider besides."""
    return AGAINST[ScenarioKind.REGION if kind in _TURNOVER_KINDS else kind]


def nothing(kind: ScenarioKind) -> str:
    return NOTHING.get(kind, _SAME_TURNOVER)


def finding(name_: str, best: int, today: int) -> str:
    if not name_:
        return "Ingen af de valgte ændringer giver flere børn samme rådgiver"
    return f"{name_} giver flest børn samme rådgiver: {best} af 100 mod {today} i dag"


def children(n: int, change: str) -> str:
    """Say how many keep their caseworker; ``change`` from ``more``."""
    return f"{n} af 100 beholder deres rådgiver, {change}."


def more(change: int, written: str) -> str:
    if change == 0:
        return "som i dag"
    return f"{'én' if abs(change) == 1 else written} {'flere' if change > 0 else 'færre'} end i dag"


def hand_overs(n: str, caseload: str, change: str) -> str:
    return f"{n} overdragelser om året ved {caseload} åbne sager, {change}."


def leading(cause: str) -> str:
    return f"Hyppigste årsag: {cause}."


def at_turnover(share: str) -> str:
    return f"Afgang på et år: {share}."


def alternative(rows: list[tuple[str, int]]) -> str:
    told = [f"{name_}: {n}" for name_, n in rows]
    return f"Stablede søjler af 100 børn efter antal skift. Med samme rådgiver: {'; '.join(told)}."


def hover(row: str, what: str, n: str) -> str:
    return f"{row}<br>{what}: <b>{n}</b> af 100"


# --- what matters most ------------------------------------------------------------------------------------------------
_LOWEST = "den fjerdedel af kommunerne, hvor den er lavest,"
_HIGHEST, _HIGHEST_ALONE = "den fjerdedel, hvor den er højest", "den fjerdedel af kommunerne, hvor den er højest"
_OWN_TURNOVER = "jeres egen"
_THOUGHT = " En aldersgrænse, barnet ikke møder, er tænkt midt i perioden."
SWING_CAPTION = "Børn af 100 med samme rådgiver, når én forudsætning ændres"
SWING_COLUMNS = ("Forudsætning", "Fra", "Til", "Børn ved første", "Børn ved sidste", "Forskel")
SWING_TODAY = "I dag"
_SWINGS: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "Afgang på et år",
    ParameterId.BOUNDARY_SHARE: "Sager, der skifter ved aldersgrænsen",
    ParameterId.PLACEMENT_SHARE: "Anbringelser, der giver ny rådgiver",
    ParameterId.RETURN_SHARE: "Hjemgivelser, der giver ny rådgiver",
    ParameterId.PLACEMENT: "Børn, der anbringes på et år",
    ParameterId.RECEPTION_SHARE: "Sager, der skifter, når modtagelsen slutter",
    ParameterId.RETURN: "Børn, der kommer hjem på et år",
}
_SWINGS_BRIEF: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "Afgang",
    ParameterId.BOUNDARY_SHARE: "Aldersgrænse",
    ParameterId.PLACEMENT_SHARE: "Skift ved anbringelse",
    ParameterId.RETURN_SHARE: "Skift ved hjemgivelse",
    ParameterId.PLACEMENT: "Anbringelser",
    ParameterId.RECEPTION_SHARE: "Modtagelsen slutter",
    ParameterId.RETURN: "Hjemgivelser",
}
_SUPPOSED = "Sager, der ville skifte ved en tænkt aldersgrænse midt i perioden"
_SUPPOSED_BRIEF = "Tænkt aldersgrænse"
_SWINGS_INSIDE: Mapping[ParameterId, str] = {
    ParameterId.TURNOVER: "afgangen",
    ParameterId.BOUNDARY_SHARE: "aldersgrænsen",
    ParameterId.PLACEMENT_SHARE: "om en anbringelse giver ny rådgiver",
    ParameterId.RETURN_SHARE: "om en hjemgivelse giver ny rådgiver",
    ParameterId.PLACEMENT: "hvor tit børn anbringes",
    ParameterId.RECEPTION_SHARE: "om modtagelsen giver barnet videre",
    ParameterId.RETURN: "hvor tit børn kommer hjem",
}


def swing_turnover(*, is_own_lowest: bool, is_own_highest: bool) -> str:
    """Say from where to where; an end is today's own where that lies outside the quarters of kommuner."""
    highest = _HIGHEST_ALONE if is_own_lowest else _HIGHEST
    low, high = (_OWN_TURNOVER if own else end for own, end in ((is_own_lowest, _LOWEST), (is_own_highest, highest)))
    return f" Afgangen går fra {low} til {high}."


def swing_note(turnover: str, *, is_supposed: bool) -> str:
    """Say what a bar is; ``turnover`` from ``swing_turnover``, ``""`` where it moves nothing."""
    return (
        "Hver bjælke viser, hvor langt tallet flytter sig, når én ting ændres hele vejen og resten er som i dag."
        f"{turnover} Overdragelser går fra ingen til alle. Det, der flytter mindre end et halvt barn af 100, står kun "
        f"i tabellen.{_THOUGHT if is_supposed else ''}"
    )


def swing(identity: ParameterId, *, is_supposed: bool) -> str:
    """Name a swing; ``is_supposed``: the child meets no boundary today."""
    return _SUPPOSED if is_supposed and identity is ParameterId.BOUNDARY_SHARE else _SWINGS[identity]


def swing_brief(identity: ParameterId, reach: str, *, is_supposed: bool) -> str:
    is_thought = is_supposed and identity is ParameterId.BOUNDARY_SHARE
    return f"{_SUPPOSED_BRIEF if is_thought else _SWINGS_BRIEF[identity]}<br>{reach}"


def swing_finding(identity: ParameterId, low: int, high: int, *, is_widest: bool) -> str:
    """Name what matters most; ``is_widest``: nothing that the organisation does not have moves the number further."""
    inside = _SWINGS_INSIDE[identity]
    is_clause = inside.startswith(("om ", "hvor "))
    if is_widest:
        start = f"Mest betyder{',' if is_clause else ''} {inside}"
    else:
        start = f"Af det, I har i dag, betyder {f'det mest, {inside}' if is_clause else f'{inside} mest'}"
    return f"{start}: fra {low} til {high} af 100 børn med samme rådgiver"


def swing_alternative(rows: list[tuple[str, int, int]]) -> str:
    told = [f"{name_}: {low} til {high}" for name_, low, high in rows]
    return f"Bjælker med antal børn af 100, der har samme rådgiver. {'; '.join(told)}."


def swing_hover(name_: str, low: str, high: str, reach: str) -> str:
    return f"<b>{name_}</b><br>{reach}<br>fra {low} til {high} af 100"
