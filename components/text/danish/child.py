"""What a child can expect: the words of the picture of 100 children, the course by age, and the causes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema.case import Absence, Cause, YearBasis
from data_layer.schema.case_view import ParameterSource
from data_layer.schema.drawing import Transition

HEADING = "Hvad kan et barn vente?"
MODEL_MARK = "Model, ikke måling"
INTRO = (
    "En model, ikke en måling: ingen har talt, hvor mange rådgivere børnene får. Den regner på jeres afgang og på de "
    "skift, der følger af organiseringen. Alt, den bygger på, står nedenfor med kilde og kan ændres."
)
DRAW = "Tegn jeres teams ovenfor, så bygger modellen på dem i stedet for på antagelser."
INTRO_COUNTRY = (
    "En model, ikke en måling. Uden en valgt kommune regner den med landets afgang og uden automatiske skift. "
    "Vælg kommune øverst, eller sæt selv aldersgrænserne."
)
CONTROL_AGE, CONTROL_YEARS, CONTROL_TURNOVER = "Barnets alder, når sagen begynder", "Barnet følges i", "Afgang"
CONTROL_BOUNDARIES = "Sagen skifter team, når barnet fylder"
YEARS_OLD = "år"
_ANSWERED = "modellen efter kommunens svar"
_UNANSWERED = "kommunen har ikke svaret om organisering"
_COUNTRY_ONLY = "hele landet, uden automatiske skift"

COUNTS = ("Samme rådgiver", "1 skift", "2 skift", "3 skift eller flere")
COUNT_MARKS = ("0", "1", "2", "3+")
COUNT_COLUMNS = ("Varige skift", "Børn af 100", "Nøjagtigt")
HUNDRED_CAPTION = "100 børn efter antal varige skift"
COURSE_CAPTION = "100 børn efter barnets alder og antal varige skift"
COURSE_COLUMNS = ("Barnets alder", *COUNTS, "Samme rådgiver, interval", "Skift pr. barn")
_COURSE_NOTE = "Hver søjle er 100 børn på fødselsdagen."
_COURSE_BAND = (
    "Den lodrette streg viser, hvor mange der har samme rådgiver, når kun usikkerheden i afgangen regnes med."
)
_COURSE_PLAIN = "Afgangen er et valgt tal og har ingen usikkerhed."
_COURSE_BOUNDARY = "Den prikkede linje er en aldersgrænse."
AT_START = "Start"

CAUSES: Mapping[Cause, str] = {
    Cause.LEAVING: "Rådgiveren stopper",
    Cause.AGE: "Aldersgrænse",
    Cause.PLACEMENT: "Anbringelse og hjemgivelse",
    Cause.RECEPTION: "Modtagelsen slutter",
}
CAUSES_INSIDE: Mapping[Cause, str] = {
    Cause.LEAVING: "at rådgiveren stopper",
    Cause.AGE: "aldersgrænsen",
    Cause.PLACEMENT: "anbringelse og hjemgivelse",
    Cause.RECEPTION: "at modtagelsen slutter",
}
ABSENCES: Mapping[Absence, str] = {
    Absence.SICKNESS: "Lang sygdom",
    Absence.PARENTAL_LEAVE: "Barsel",
}
CAUSES_CAPTION = "Skift efter årsag, pr. 100 børn"
CAUSES_COLUMNS = ("Årsag", "Alle skift pr. 100 børn", "Første skift, børn af 100", "Varighed")
LASTING, FOR_A_TIME, NOT_FIRST = "varigt", "midlertidigt", "regnes ikke"
TOTAL = "Varige skift i alt"
CAUSE_ROWS = ("Alle varige skift", "Det første varige skift", "Midlertidige skift")
CAUSES_NOTE = (
    "Pr. 100 børn i hele perioden. Et midlertidigt skift er en vikar under lang sygdom eller barsel og tilbage igen; "
    "det er ikke talt med i de varige."
)

_SMALL = ("nul", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_TIMES = ("én gang", "to gange", "tre gange eller flere")


def years_words(years: int) -> str:
    """Say a whole number of years in words up to twelve."""
    return f"{_SMALL[years] if years < len(_SMALL) else years} år"


def aged(age: int) -> str:
    return f"som {age}\u2011årig" if age else "i deres første leveår"


def hundred_finding(age: int, years: int, hundred: Sequence[int]) -> str:
    """Say the picture of 100 in one sentence; what no child does is left out."""
    same, *others = hundred
    kept = f"{same} samme rådgiver" if same else "ingen den samme rådgiver"
    start = f"Af 100 børn, der får en sag {aged(age)}, har {kept} efter {years_words(years)}"
    told = [(n, words) for n, words in zip(others, _TIMES, strict=True) if n]
    if not told:
        return start
    parts = [f"{told[0][0]} har skiftet {told[0][1]}", *(f"{n} {words}" for n, words in told[1:])]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} og {parts[-1]}"
    return f"{start}; {listed}"


def whose(source: ParameterSource, place: str, region: str) -> str:
    """Say whose turnover is taken."""
    named = {
        ParameterSource.OWN: f"Afgangen i {place} (kommunens tal, trukket lidt mod de andres, fordi små tal svinger)",
        ParameterSource.OWN_AS_COUNTED: f"Afgangen i {place} (kommunens tal, som det er: for få andre har tal)",
        ParameterSource.REGION: f"Afgangen i Region {region}",
        ParameterSource.COUNTRY: "Afgangen i landet",
        ParameterSource.REPORT: "Rapportens afgang",
    }
    return named.get(source, "Den valgte afgang")


def made(basis: YearBasis, half_year: str) -> str:
    """Say how a year's turnover was made; the two ways are never mixed."""
    if basis is YearBasis.GIVEN:
        return "jeres eget tal for et år"
    if basis is YearBasis.SUM:
        return f"to halvår som det valgte ({half_year}) lagt sammen, som rapporten regner"
    return f"to halvår som det valgte ({half_year}) efter hinanden, hvor hver stilling tæller højst én gang"


def turnover_note(whose_: str, year: str, how: str) -> str:
    return f"{whose_} er {year} på et år: {how}."


def band_note(low: int, high: int, coverage: str) -> str:
    if low == high:
        who = f"{low} af de 100 børn" if low else "ingen af de 100 børn"
        return f"Også når usikkerheden i afgangen ({coverage}-interval) tælles med, har {who} samme rådgiver."
    return f"Usikkerheden i afgangen alene ({coverage}-interval) giver fra {low} til {high} børn med samme rådgiver."


def fallback_note(place: str) -> str:
    return f"{place} har ikke et synligt tal for halvåret; derfor er et større områdes taget."


def crossed_note(ages: Sequence[str]) -> str:
    """Say which boundaries the child crosses."""
    if not ages:
        return "Barnet møder ingen aldersgrænse i perioden."
    listed = ages[0] if len(ages) == 1 else f"{', '.join(ages[:-1])} og {ages[-1]}"
    return f"Barnet møder en aldersgrænse ved {listed}."


def boundary(age: int, share: str) -> str:
    return f"{age} år ({share} af sagerne flyttes)"


_LEFT_OUT: Mapping[Transition, str] = {
    Transition.RECEPTION: "skiftet fra modtagelsen",
    Transition.DISABILITY: "skift til handicapteamet",
    Transition.MOVE: "skift ved flytning til et andet distrikt",
}


def of_model(organisation: str, left_out: Sequence[Transition]) -> str:
    """Say it in one line that stands alone: a model, of which organisation, and what is not counted."""
    parts = [MODEL_MARK, organisation, f"ikke talt med: {_listed(left_out)}" if left_out else ""]
    return " · ".join(part for part in parts if part)


def answered(source: ParameterSource, *, has_own: bool) -> str:
    """Name an organisation that nobody has drawn; ``source``: of the age boundaries."""
    if not has_own:
        return _COUNTRY_ONLY if source is not ParameterSource.CHOSEN else "hele landet"
    return _UNANSWERED if source is ParameterSource.ASSUMPTION else _ANSWERED


def with_chosen(organisation: str) -> str:
    return f"{organisation}, med aldersgrænser, I selv har valgt"


def not_counted(left_out: Sequence[Transition]) -> str:
    """Say it right behind a sentence that leaves a drawn hand-over out."""
    return f" ({_listed(left_out)} er ikke talt med)"


COUNT_RECEPTION = "Tæl skiftet fra modtagelsen med"


def _listed(transitions: Sequence[Transition]) -> str:
    named = [_LEFT_OUT[one] for one in transitions]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} og {named[-1]}"


_STARTS_AFTER = " Uret starter, når barnet har fået sin rådgiver efter modtagelsen."


def left_out_note(transitions: Sequence[Transition]) -> str:
    """Say which drawn hand-overs are not counted, and why; ``""`` where all are."""
    if not transitions:
        return ""
    listed, has_start = _listed(transitions), Transition.RECEPTION in transitions
    n_unknown = len(transitions) - has_start
    they = "det" if len(transitions) == 1 else "de"
    what = {1: "det sidste", 2: "de to sidste"}.get(n_unknown, "") if has_start else they
    unknown = f" Hvor tit {what} sker, er der ikke tal for." if n_unknown else ""
    return f"I har også tegnet {listed}; {they} er ikke regnet med.{_STARTS_AFTER if has_start else ''}{unknown}"


def reception_note(share: str) -> str:
    return f"Efter fire måneder, når modtagelsen slutter, får {share} af børnene en ny rådgiver; det er regnet med."


CONTROL_RECEPTION = "Skiftet efter modtagelsen"
RECEPTION_COUNTED = {False: "Regnes ikke med", True: "Regnes med"}


def hundred_alternative(hundred: Sequence[int]) -> str:
    parts = [f"{name}: {n}" for name, n in zip(COUNTS, hundred, strict=True)]
    return f"100 figurer, én for hvert barn, ordnet efter antal varige skift. {'. '.join(parts)}."


def legend(name: str, n: int) -> str:
    return f"{name}: {n}"


def course_finding(age: int, before: int, after: int, *, at_boundary: bool) -> str:
    """Say in which year most children lose their first caseworker."""
    if before == after:
        return "Ingen af de 100 børn skifter rådgiver i perioden"
    why = ", hvor barnet møder en aldersgrænse" if at_boundary else ""
    return f"Det største fald kommer mellem {age - 1} og {age} år{why}: fra {before} til {after} af 100"


def course_note(*, has_band: bool, has_boundary: bool) -> str:
    """Say what a column, the line on it, and a dotted line are."""
    parts = (_COURSE_NOTE, _COURSE_BAND if has_band else _COURSE_PLAIN, _COURSE_BOUNDARY if has_boundary else "")
    return " ".join(part for part in parts if part)


def course_alternative(rows: Sequence[tuple[int, int]]) -> str:
    parts = [f"{age} år: {n}" for age, n in rows]
    return f"Søjler af 100 børn efter alder. Med samme rådgiver: {', '.join(parts)}."


def course_hover(age: int, name: str, n: int) -> str:
    return f"<b>{age} år</b><br>{name}: {n} af 100"


AXIS_AGE = "Barnets alder"
AXIS_CHILDREN = "Børn af 100"


def causes_finding(cause: Cause | None, n: str, total: str, years: int) -> str:
    if cause is None:
        return f"Modellen venter ingen varige skift på {years_words(years)}"
    return (
        f"Den hyppigste årsag til et varigt skift er {CAUSES_INSIDE[cause]}: {n} af {total} skift pr. 100 børn "
        f"på {years_words(years)}"
    )


def causes_alternative(lasting: Sequence[tuple[str, str]], for_a_time: Sequence[tuple[str, str]]) -> str:
    told = [f"{name} {n}" for name, n in (*lasting, *for_a_time)]
    return f"Stablede søjler med skift pr. 100 børn. {', '.join(told)}."


def bar_end(n: str) -> str:
    return f"<b>{n}</b>"


def cause_hover(row: str, name: str, n: str) -> str:
    return f"{row}<br>{name}: <b>{n}</b> pr. 100 børn"


def source(datasets: Sequence[str], period: str) -> str:
    """State what was reckoned, and from which data."""
    return f"Beregnet med modellen · {' · '.join(dict.fromkeys(datasets))} · {period}"


def dataset(title: str, extract_date: str) -> str:
    return f"{title}, udtræk {extract_date}"


def filename(age: int, years: int) -> str:
    return f"{age}-aar-fulgt-i-{years}-aar"
