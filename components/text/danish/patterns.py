"""Mønstre: the words of the 46 models. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.grammar import listed, municipalities
from components.text.letters import lower_first
from data_layer.schema.patterns import FitMethod, Outcome, Progress, Specification, Trait, UnfittedReason

TITLE = "Mønstre"
TRAIT = "Egenskab"
METHOD = "Metode"

NAME = {
    Trait.SHORT_TENURE: "Anciennitet",
    Trait.SICKNESS: "Sygefravær",
    Trait.PARENTAL_LEAVE: "Barselsfravær",
    Trait.POPULATION: "Befolkningstal",
    Trait.DENSITY: "Befolkningstæthed",
    Trait.COMMUTING: "Pendling",
    Trait.NEED: "Udgiftsbehov",
    Trait.SERVICE: "Serviceniveau",
    Trait.HISTORY: "Tidligere afgang",
}
# What one step up means: "10 procentpoint flere nye ... går sammen med ..."
STEP = {
    Trait.SHORT_TENURE: "10 procentpoint flere med under 1 års anciennitet",
    Trait.SICKNESS: "1 sygedag mere pr. fuldtidsansat",
    Trait.PARENTAL_LEAVE: "1 barselsdag mere pr. fuldtidsansat",
    Trait.POPULATION: "10.000 flere indbyggere",
    Trait.DENSITY: "100 flere indbyggere pr. km²",
    Trait.COMMUTING: "1 km længere til arbejde",
    Trait.NEED: "10 point højere udgiftsbehov",
    Trait.SERVICE: "10 point højere serviceniveau",
    Trait.HISTORY: "10 procentpoint højere afgang tidligere",
}
MORE = {
    Trait.SHORT_TENURE: "flere med under 1 års anciennitet",
    Trait.SICKNESS: "mere sygefravær",
    Trait.PARENTAL_LEAVE: "mere barselsfravær",
    Trait.POPULATION: "flere indbyggere",
    Trait.DENSITY: "tættere befolkning",
    Trait.COMMUTING: "længere pendling",
    Trait.NEED: "højere udgiftsbehov",
    Trait.SERVICE: "højere serviceniveau",
    Trait.HISTORY: "højere afgang tidligere",
}
METHOD_NAME = {
    FitMethod.OLS: "OLS (rapportens)",
    FitMethod.HC3: "OLS med HC3",
    FitMethod.WLS: "Vægtet efter ansatte",
    FitMethod.QUASI_BINOMIAL: "Kvasi-binomial",
}
METHOD_NOTE = {
    FitMethod.OLS: "Mindste kvadraters metode (OLS), som i rapporten: alle kommuner tæller lige meget.",
    FitMethod.HC3: "OLS med HC3-fejl: samme estimater, men usikkerheden må gerne være større i små kommuner.",
    FitMethod.WLS: "Kommunerne er vægtet efter antal ansatte, med HC3-fejl.",
    FitMethod.QUASI_BINOMIAL: (
        "Kvasi-binomial regression af antal fratrådte ud af antal ansatte: store kommuner tæller mest, og "
        "usikkerheden følger størrelsen. Estimaterne er omregnet til procentpoint i gennemsnit over kommunerne."
    ),
}
CAUSE = "Modellerne viser, hvad der går sammen, ikke hvad der er årsag."


def subtitle(last: str) -> str:
    return f"Kan kommunernes kendetegn forklare forskellene i afgang? · modellerne er regnet til og med {last}"


# --- lead ------------------------------------------------------------------------------------------------------------

LEAD_WAITING = "De 46 modeller regnes nu. Resten af siden kan bruges imens."
LEAD_FAILED = "De 46 modeller kunne ikke regnes lige nu. Resten af siden kan bruges."
LEAD_NONE = "Ingen af de 46 modeller kan regnes på de indlæste tal."


def lead(steady: Sequence[Trait], n_traits: int) -> str:
    """``steady``: traits that point one way in all their models and are significant in most of them."""
    if not steady:
        return f"Ingen af {n_traits} egenskaber peger samme vej og er signifikant i de fleste modeller. {CAUSE}"
    names = listed([lower_first(NAME[one]) for one in steady])
    start, ending = ("er den eneste", "") if len(steady) == 1 else ("er de eneste", "e")
    return (
        f"{names[0].upper()}{names[1:]} {start} af {n_traits} egenskaber, der peger samme vej i alle modeller og er "
        f"signifikant{ending} i de fleste af dem. {CAUSE}"
    )


# --- specification curve ---------------------------------------------------------------------------------------------


def finding(trait: Trait, n: int, n_above: int, n_significant: int, *, others_turn: bool) -> str:
    """``others_turn``: every other trait changes direction somewhere."""
    name = NAME[trait]
    if not n:
        return f"Ingen model med {lower_first(name)} kan regnes"
    if n_above not in {0, n}:
        return f"{name} skifter retning: op i {n_above} og ned i {n - n_above} af {n} modeller"
    same = f"{name} peger samme vej i alle {n} modeller" if n > 1 else f"{name} kan kun regnes i én model"
    if 2 * n_significant <= n:
        return f"{same}, {_few(n, n_significant)}"
    side = f"{MORE[trait]} går sammen med {'højere' if n_above else 'lavere'} afgang"
    return f"{same}: {side}{'; de øvrige skifter' if others_turn and n > 1 else ''}"


def _few(n: int, n_significant: int) -> str:
    if n == 1:
        return "og dér er det ikke signifikant"
    if not n_significant:
        return "men intet er signifikant"
    return f"men kun {n_significant} er signifikant{'' if n_significant == 1 else 'e'}"


def note(trait: Trait, n: int, n_significant: int, share: str) -> str:
    return (
        f"Hver prik er en model: hvad {lower_first(STEP[trait])} går sammen med, i procentpoint afgang pr. halvår, med "
        f"95 %-interval. Udfyldt prik: p < 0,05; det gælder {n_significant} af {n} modeller ({share}). Under kurven "
        "står modellens valg."
    )


def periods_note(first: str, last: str, known: str, years: str) -> str:
    """When the numbers of the models are of; ``years``: ``2023`` or ``""``."""
    background = f", baggrundstal fra {years}" if years else ""
    return (
        f"Modellerne forklarer afgangen i {first} og {last} med det, der var kendt før: fravær og anciennitet fra "
        f"{known}{background}. De følger ikke periodevalget øverst."
    )


JOINT_TITLE = "Er det mere end tilfældigheder?"


def joint(n_models: int, n_significant: int, mean: str, p: str, n_permutations: int, p_median: str) -> str:
    """Tell the permutation test in plain words; numbers formatted."""
    return (
        f"Kommunernes afgang er byttet tilfældigt rundt {n_permutations} gange, og alle {n_models} modeller regnet om "
        f"(OLS). Så bliver i snit {mean} af dem signifikante i samme retning; her er det {n_significant} ({p}). For "
        f"medianen af estimaterne er {p_median}."
    )


def joint_verdict(pvalue: float) -> str:
    return (
        "Modellerne med egenskaben viser tilsammen mere, end tilfældigheder plejer."
        if pvalue < 0.05
        else "Modellerne med egenskaben viser ikke tilsammen mere, end tilfældigheder plejer."
    )


JOINT_METHOD = " Testen er regnet med OLS, uanset hvilken metode der er valgt til kurven."
JOINT_WAITS = "Den samlede test (permutationer) regnes endnu."
JOINT_FAILED = "Den samlede test (permutationer) kunne ikke regnes."
JOINT_NONE = "Der er ingen modeller at teste samlet."


def p_words(pvalue: float, shown: str) -> str:
    """``shown``: the value with three decimals."""
    return "p < 0,001" if pvalue < 0.001 else f"p = {shown}"


def p_cell(pvalue: float, shown: str) -> str:
    """Write a p-value under a heading that says what it is."""
    return "< 0,001" if pvalue < 0.001 else shown


def alternative(trait: Trait, finding_: str, low: str, high: str) -> str:
    return (
        f"Modelkurve for {lower_first(NAME[trait])}: {finding_}. Estimaterne går fra {low} til {high} procentpoint. "
        "Under kurven en matrix med hver models valg. Alle tal står i tabellen."
    )


AXIS = "Procentpoint afgang"
CHOICE_ROWS = {
    "panel": "Tal i alle halvår",
    "half": "Kun sidste halvår",
    "region": "Regioner med",
    "tenure_before": "Anciennitet ½ år før",
    "tenure_earlier": "Anciennitet 1 år før",
    "tenure_assumed": "Anciennitet antaget",
    "density": "Tæthed for pendling",
    "capital": "Uden Kbh. og Frb.",
    "history_1y": "Afgang året før",
    "history_2y": "Afgang to år før",
    "history_all": "Afgang alle år før",
    "structural": "Kun strukturelle",
    "without_need": "Uden udgiftsbehov",
    "inferred": "Delvist udledt",
}
INFERRED_NOTE = (
    "«Delvist udledt»: rapporten beskriver ikke modellen fuldt ud, så en del af valgene er udledt. Det er {n} af de "
    "viste."
)


def hover(identity: str, effect: str, bounds: str, p: str, n: int, chosen: Sequence[str]) -> str:
    what = ", ".join(chosen) or "ingen tilvalg"
    return f"<b>{identity}</b><br>{effect} ({bounds})<br>{p}, {municipalities(n)}<br>{what}"


def between(low: str, high: str) -> str:
    return f"{low} til {high}"


def chosen(words: Sequence[str]) -> str:
    return ", ".join(words) or "Ingen tilvalg"


COLUMN_MODEL = "Model"
COLUMN_EFFECT = "Estimat"
COLUMN_INTERVAL = "95 %-interval"
COLUMN_P = "p"
COLUMN_N = "Kommuner"
COLUMN_CHOICES = "Valg"
COLUMN_CERTAIN = "Beskrivelse"
CERTAIN = {True: "Står i rapporten", False: "Delvist udledt"}


def table_caption(trait: Trait) -> str:
    return f"Modeller med {lower_first(NAME[trait])}: procentpoint afgang pr. {lower_first(STEP[trait])}"


def source(datasets: str, first: str, last: str) -> str:
    return f"{datasets} · {first} og {last}"


# --- why there is no model -------------------------------------------------------------------------------------------


def unfitted(reason: UnfittedReason, names: Sequence[str], n: int, needed: int) -> str:
    """Say why there is no model; ``names``: words of the variables concerned."""
    if reason is UnfittedReason.MISSING_VARIABLE:
        return f"Der er ingen tal for {listed([_inside(one) for one in names])} i de indlæste data."
    if reason is UnfittedReason.TOO_FEW:
        return f"Der er tal for {municipalities(n)}; modellen kræver mindst {needed}."
    if names:
        return f"{_begun(names)} er ens i alle kommuner, så der er intet at sammenligne."
    return "Forklaringerne gentager hinanden, eller en enkelt kommune afgør en af dem alene."


def _begun(names: Sequence[str]) -> str:
    """List terms at the start of a sentence: ``Anciennitet, pendling og Region Nordjylland``."""
    return listed([names[0], *(_inside(one) for one in names[1:])])


def _inside(name: str) -> str:
    """Name a term inside a sentence: ``pendling``, ``Region Nordjylland``."""
    return name if name.startswith("Region ") else lower_first(name)


def unfitted_heading(n: int) -> str:
    return "1 model kan ikke regnes" if n == 1 else f"{n} modeller kan ikke regnes"


def variable(name: str) -> str:
    """Name a term: a trait or a region."""
    if name.startswith("region:"):
        return f"Region {name.removeprefix('region:')}"
    return NAME[Trait(name)]


# --- waiting ---------------------------------------------------------------------------------------------------------

WAITING_TITLE = "Beregner modellerne"
WAITING_HELP = "Tallene kommer af sig selv om lidt. Resten af siden kan bruges imens."
FAILED_TITLE = "Modellerne kunne ikke regnes lige nu"
FAILED_HELP = "Det er ikke noget, du har gjort. Prøv igen om lidt; resten af siden virker."
RETRY = "Prøv igen"


def progress(now: Progress | None) -> str:
    """Say how far the work has come."""
    if now is None:
        return "Beregner: gør klar …"
    if now.stage == "models":
        return f"Beregner modellerne: {now.at} af {now.of} metoder …"
    return f"Beregner permutationer: {now.at} af {now.of} …"


def model_words(one: Specification) -> str:
    """Describe a model's two main choices: ``Alle kommuner, hele året``."""
    sample = "Kommuner med tal i alle halvår" if one.panel_only else "Alle kommuner"
    outcome = "hele året" if one.outcome is Outcome.YEAR else "sidste halvår"
    region = "med regioner" if one.with_region else "uden regioner"
    tenure = "med anciennitet" if one.tenure else "uden anciennitet"
    return f"{sample}, {outcome}, {region}, {tenure}"
