"""Organisering: the words of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish.common import MISSING_SHORT
from components.text.danish.grammar import municipalities
from components.text.letters import lower_first
from data_layer.schema import MissingState, OrganisationModel

TITLE = "Organisering og skift"
SUBTITLE = "Hvordan kommunerne fordeler sager mellem rådgivere, og hvad det betyder for et barns skift"
COUNTRY = "Landet"

MODELS: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Efter alder",
    OrganisationModel.INTERVENTION: "Efter indsats",
    OrganisationModel.BOTH: "Efter både alder og indsats",
    OrganisationModel.NEITHER: "Hverken efter alder eller indsats",
}
MODELS_SHORT: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Alder",
    OrganisationModel.INTERVENTION: "Indsats",
    OrganisationModel.BOTH: "Begge dele",
    OrganisationModel.NEITHER: "Hverken eller",
}
# Left of a bar.
MODELS_BRIEF: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Efter alder",
    OrganisationModel.INTERVENTION: "Efter indsats",
    OrganisationModel.BOTH: "Efter begge dele",
    OrganisationModel.NEITHER: "Hverken eller",
}
LETTERS: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "A",
    OrganisationModel.INTERVENTION: "I",
    OrganisationModel.BOTH: "B",
    OrganisationModel.NEITHER: "H",
}
DIVIDED: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Rådgiverne har enten de yngste børn eller de ældre børn og unge.",
    OrganisationModel.INTERVENTION: "Rådgiverne har for eksempel enten forebyggende indsatser eller anbringelser.",
    OrganisationModel.BOTH: "Rådgiverne er delt både efter barnets alder og efter typen af indsats.",
    OrganisationModel.NEITHER: "Ingen opdeling, eller opdeling efter distrikt.",
}
WHEN: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Når barnet når aldersgrænsen.",
    OrganisationModel.INTERVENTION: "Når indsatsen skifter type, for eksempel fra forebyggelse til anbringelse.",
    OrganisationModel.BOTH: "Ved begge overgange: aldersgrænsen, og når indsatsen skifter type.",
    OrganisationModel.NEITHER: "Følger ikke af alder eller indsats. Er der distrikter, kan en flytning give et skift.",
}
RISK: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Ja, ved en aldersgrænse",
    OrganisationModel.INTERVENTION: "Ja, når indsatsen skifter",
    OrganisationModel.BOTH: "Ja, ved begge overgange",
    OrganisationModel.NEITHER: "Nej, ikke af de grunde",
}
MEANS: Mapping[OrganisationModel, tuple[str, str]] = {
    OrganisationModel.AGE: (
        (
            "Et barn, der stadig har brug for hjælp, når det når aldersgrænsen, skifter rådgiver, selv om rådgiveren "
            "ikke er rejst. Tidspunktet er kendt i forvejen."
        ),
        "Hvornår taler I med barnet om skiftet, og hvem følger det over?",
    ),
    OrganisationModel.INTERVENTION: (
        (
            "Et barn, hvis hjælp for eksempel går fra forebyggelse til anbringelse, skifter rådgiver samtidig, "
            "selv om rådgiveren ikke er rejst."
        ),
        "Hvem kan barnet holde fast i, mens både hjælpen og rådgiveren bliver ny?",
    ),
    OrganisationModel.BOTH: (
        (
            "Et barn kan skifte rådgiver to gange, uden at nogen er rejst: ved aldersgrænsen, og når indsatsen skifter "
            "type."
        ),
        "Kan en sag blive hos rådgiveren, når de to overgange ligger tæt på hinanden?",
    ),
    OrganisationModel.NEITHER: (
        (
            "Et barn beholder sin rådgiver hen over alder og indsats. Det skifter, når rådgiveren stopper eller er "
            "længe væk, og måske ved en flytning, hvis der er distrikter."
        ),
        "Er der andre situationer, hvor en sag gives videre?",
    ),
}

MODELS_NOTE = (
    "Svar fra ledere og koordinatorer. Delvist betyder, at svarene fra samme kommune er forskellige, "
    "eller at de selv siger, at kun en del af sagerne er fordelt sådan."
)
SWITCHES_HEADING = "Hvornår skifter barnet rådgiver, uden at rådgiveren er rejst?"
SWITCHES_NOTE = "Kun skift, der følger af organiseringen. Afgang, sygdom og barsel kommer oveni."
SWITCHES_COLUMNS = ("Sagerne fordeles", "Det vil sige", "Barnet skifter", "Automatisk skift")
SWITCHES_CAPTION = "De fire måder at fordele sager på"
REGIONS_NOTE = (
    "Tallene i felterne er antal kommuner, bredden deres andel af kommunerne med svar. "
    "A, I og B giver risiko for automatisk rådgiverskift, H gør ikke."
)
REGIONS_CAPTION = "Kommuner efter region og organisering"
COLUMN_REGION = "Region"
COLUMN_RISK = "Med risiko for automatisk skift"
COLUMN_WITHOUT = "Uden svar"
MAP_FINDING = "Sådan fordeler kommunerne sagerne"
MAP_NOTE = "Bogstavet og tonen siger, hvordan sagerne fordeles. En skraveret kommune har ikke svaret."
LEGEND_TITLE = "Sagerne fordeles efter"
TURNOVER_NOTE = (
    "Prikken er afgangen i alle kommuner med den organisering lagt sammen, stregen et 95 %-interval. Figuren forklarer "
    "ingenting: rapporten har ikke koblet organisering til afgang, og kommunerne er forskellige på meget andet."
)
TABLE_HEADING = "Alle 98 kommuner"
TABLE_CAPTION = "Organisering i alle kommuner"
TABLE_NOTE = (
    "Delvist betyder, at svarene fra kommunen er forskellige, eller at de siger, det kun gælder en del af sagerne. "
    "Klik på en kolonne for at sortere."
)
EMPTY_TITLE = "Der er ikke indlæst svar om organisering"
EMPTY_HELP = "Siden Data og metode forklarer, hvordan svarene indlæses."
COUNT_CAPTION = "Kommuner efter organisering"
TABLE_COLUMNS = ("Kommune", "Region", "Sagerne fordeles", "Automatisk skift")
OWN_NOTE_PARTIAL = "Efter svarene fra kommunen gælder det kun en del af sagerne."
OWN_HEADING = "Hvad betyder det hos jer?"
OWN_NONE = "Kommunen har ikke et svar i datasættet, så siden kan ikke sige, hvornår et barn skifter rådgiver hos jer."
TALK = "Tal om:"
OWN_PICK = "Vælg jeres kommune for at se, hvad jeres organisering betyder for et barns skift."
TO_DRAWING = "Tegn jeres egne teams"
PARTLY = "delvist"
NO_ANSWER = "Intet svar"
COUNT_COLUMNS = ("Sagerne fordeles", "Kommuner", "Heraf delvist", "I rapporten", "Heraf delvist i rapporten")
TURNOVER_COLUMNS = (
    "Sagerne fordeles",
    "Kommuner",
    "Afgang",
    "Interval fra",
    "Interval til",
    "Fratrådte",
    "Antal personer",
)


def lead(n_risk: int, n_answers: int, share: str) -> tuple[str, str]:
    """The finding and what it means, apart so that the first can be set in bold."""
    return (
        f"I {n_risk} af {municipalities(n_answers)} ({share}) kan et barn skifte rådgiver, uden at rådgiveren er rejst",
        ": skiftet følger af, at sagerne er fordelt efter barnets alder, efter indsats eller efter begge dele.",
    )


def lead_none() -> str:
    return "Der er ikke indlæst svar om organisering."


def own_lead(name: str, model: OrganisationModel, *, partial: bool) -> str:
    some = "en del af sagerne " if partial else "sagerne "
    return f"{name} fordeler {some}{lower_first(MODELS[model])}."


def own_no_answer(name: str) -> str:
    return f"Der er intet svar fra {name}."


def own_heading(name: str, model: OrganisationModel, *, partial: bool) -> str:
    part = "delvist " if partial else ""
    return f"{name} fordeler {part}sagerne {lower_first(MODELS[model])}"


def own_heading_none(name: str) -> str:
    return f"Vi ved ikke, hvordan {name} fordeler sagerne"


def own_same(n_same: int, n_answers: int) -> str:
    """How many kommuner are organised alike; ``n_same`` counts the kommune itself."""
    if n_same == 1:
        return f"Ingen andre af de {n_answers} kommuner med svar gør det på samme måde."
    return f"{n_same} af de {n_answers} kommuner med svar gør det på samme måde, jeres egen talt med."


def models_finding(model: OrganisationModel, n: int, n_answers: int) -> str:
    return f"{n} af {municipalities(n_answers)} fordeler sagerne {lower_first(MODELS[model])}"


def segment(n: int, n_partial: int) -> str:
    """The label at the end of a model's bar."""
    return f"{n} ({n_partial} delvist)" if n_partial else str(n)


def bar_hover(model: OrganisationModel, label: str) -> str:
    return f"<b>{MODELS[model]}</b><br>{label}"


def legend(model: OrganisationModel, *, own: bool = False) -> str:
    return f"{LETTERS[model]}  {MODELS_SHORT[model]}{' (jer)' if own else ''}"


def own_legend(name: str, drawn: OrganisationModel | None) -> str:
    """Name the marked kommune, and what its reader has drawn."""
    return f"{name}, tegnet som {LETTERS[drawn]}" if drawn else name


def drawn_as(model: OrganisationModel) -> str:
    return f"Tegnet som: {lower_first(MODELS[model])}"


def with_numbers(n: int) -> str:
    return f"{municipalities(n)} med tal"


def point_hover(model: OrganisationModel, value: str, interval: str, n: str) -> str:
    bounds = f"95 %-interval {interval}" if interval else ""
    return "<br>".join(part for part in (f"<b>{MODELS[model]}</b>", value, bounds, n) if part)


def turnover_caption(period: str) -> str:
    return f"Afgang efter organisering, {period}"


def source(title: str, extract_date: str, n: int) -> str:
    return f"{title} · udtræk {extract_date} · {municipalities(n)} med svar"


def alternative_map(parts: Sequence[tuple[OrganisationModel, int]]) -> str:
    words = [f"{MODELS[model]}: {municipalities(n)}" for model, n in parts]
    return f"Kort over kommunernes organisering. {'. '.join(words)}."


def published(pairs: Sequence[tuple[OrganisationModel, int, int]], n_answers: int) -> str:
    """The report's own figures; ``pairs``: model, kommuner, of these partly."""
    words = [f"{lower_first(MODELS_SHORT[model])} {segment(n, partial)}" for model, n, partial in pairs]
    return f"Rapporten (afsnit 2.1, figur 2.1) har {municipalities(n_answers)} med svar: {'; '.join(words)}."


SAME_AS_PUBLISHED = "Tallene her er de samme."
UNLIKE_PUBLISHED = "Tallene her er andre, fordi datasættet er et andet end rapportens."


def regions_finding(low: tuple[str, int, int], high: tuple[str, int, int]) -> str:
    """Region, kommuner with a risk, kommuner with an answer: the lowest and the highest share; one region is both."""
    if low[0] == high[0]:
        return f"Risiko for automatisk rådgiverskift: {low[1]} af {low[2]} kommuner i {low[0]}, den eneste med svar"
    if low[1] * high[2] == high[1] * low[2]:
        return "Andelen med risiko for automatisk rådgiverskift er den samme i alle regioner"
    return (
        f"Risiko for automatisk rådgiverskift: fra {low[1]} af {low[2]} kommuner i {low[0]} "
        f"til {high[1]} af {high[2]} i {high[0]}"
    )


def turnover_finding(lowest: str, highest: str) -> str:
    """Describe the groups and conclude nothing; both numbers are written as on screen."""
    if lowest == highest:
        return f"Afgangen er {lowest} i alle grupper"
    return f"Afgangen spænder fra {lowest} til {highest} i grupperne; figuren siger ikke hvorfor"


def overlap_sentence(*, overlap: bool) -> str:
    if overlap:
        return "Alle intervaller overlapper; det viser hverken en forskel eller det modsatte."
    return "Mindst to af intervallerne overlapper ikke; det kan skyldes alt andet, der adskiller kommunerne."


def without_answer(n: int) -> str:
    return f"{n} uden svar" if n else ""


def no_answer(state: MissingState) -> str:
    """A kommune that is in the dataset without an answer, or not at all, has not answered; the rest keeps its word."""
    return NO_ANSWER if state in {MissingState.MISSING, MissingState.NOT_REPORTED} else MISSING_SHORT[state]


def answer(model: OrganisationModel, *, partial: bool) -> str:
    return f"{MODELS[model]} ({PARTLY})" if partial else MODELS[model]


def alternative_models(parts: Sequence[tuple[OrganisationModel, int]]) -> str:
    words = [f"{MODELS_SHORT[model]}: {n}" for model, n in parts]
    return f"Søjler med antal kommuner. {'. '.join(words)}."


def alternative_regions(parts: Sequence[tuple[str, int, int]]) -> str:
    words = [f"{region}: {n} af {of} med risiko" for region, n, of in parts]
    return f"Stablede søjler pr. region. {'. '.join(words)}."


def alternative_turnover(parts: Sequence[tuple[OrganisationModel, str]]) -> str:
    words = [f"{MODELS_SHORT[model]}: {value}" for model, value in parts]
    return f"Afgang med usikkerhed pr. organisering. {'. '.join(words)}."
