"""The words of addresses: readable, ascii, never changed once published."""

from __future__ import annotations

from data_layer.schema import Around, IndicatorId
from data_layer.schema import columns as col
from data_layer.schema.case import YearBasis
from data_layer.schema.case_view import ScenarioKind, TurnoverFrom
from data_layer.schema.drawing import Intervention
from data_layer.schema.patterns import FitMethod, Measure, Outcome, Trait

# Field of Request -> key in the query.
KEYS = {
    "municipality": "kommune",
    "period": "periode",
    "indicator": "maal",
    "region": "region",
    "division": "inddeling",
    "chosen": "valgte",
    "sort": "sorter",
    "view": "visning",
    "pooled": "samlet",
    "start": "fra",
    "centre": "midte",
    "beside": "mod",
    "n_similar": "lignende",
    "weights": "vaegte",
    "drawing": "hold",
    "asked": "spoergsmaal",
}
# Praesentation: the pinned views, and a ready-made story in their place.
PINS, STORY = "visninger", "fortaelling"
STORIES = {"tal": "jeres-tal"}
NAMES, NO_NAMES = "navne", "nej"  # of other kommuner in slides to take home
# One figure without the shell, for another site: a word of ``visning`` beside the page's own, and the figure's id.
EMBEDDED, FIGURE = "indlejret", "figur"
# Links say which edition of these words they are written in; a change that old links would not survive makes a new one.
VERSION, VERSIONS = "v", ("1",)
LANGUAGE = "sprog"  # a code of components.language; Danish where an address says nothing
VIEW_TREND, VIEW_BESIDE = "retning", "region-og-land"  # of Min kommune; "" is its own half-years with limits
# Choices that are made or not: key and the one value that makes them.
SWITCHES = {
    "without_own": ("uden-egen", "ja"),
    "adjusted": ("spredning", "justeret"),
}
AROUND = {Around.COUNTRY: "landet", Around.REGION: "region", Around.SIMILAR: "lignende"}
# Traits of similar kommuner, each followed by its weight where that is not 1: "indbyggere2,pendling0".
TRAITS = {
    col.POPULATION: "indbyggere",
    col.DENSITY: "taethed",
    col.COMMUTING_KM: "pendling",
    col.NEED_INDEX: "udgiftsbehov",
    col.SERVICE_INDEX: "serviceniveau",
}
# A drawn organisation: what cases a team has, and the key under which too many teams are told.
INTERVENTIONS = {
    Intervention.RECEPTION: "modtagelse",
    Intervention.PREVENTION: "forebyggelse",
    Intervention.PLACEMENT: "anbringelse",
    Intervention.DISABILITY: "handicap",
}
ALL_INTERVENTIONS, NO_INTERVENTIONS = "alle", "ingen"
MANY_TEAMS = "hold-mange"
MEETING = "moede"  # the second screen of Dialog
RANKING = "rangering"  # the second picture of Sammenlign
INDICATORS = {
    IndicatorId.TURNOVER: "afgang",
    IndicatorId.SICKNESS_ABSENCE: "sygefravaer",
    IndicatorId.PARENTAL_LEAVE: "barselsfravaer",
    IndicatorId.SHORT_TENURE_SHARE: "anciennitet",
    IndicatorId.TURNOVER_YEAR_SHARE: "skift-12-maaneder",
    IndicatorId.TURNOVER_YEAR_RATE: "afgange-12-maaneder",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "sygefravaer-12-maaneder",
    IndicatorId.PARENTAL_LEAVE_YEAR: "barselsfravaer-12-maaneder",
}

# --- Moenstre: field of PatternChoices -> key, and the words its values have ------------------------------------------
PATTERN_KEYS = {
    "trait": "egenskab",
    "method": "metode",
    "outcome": "forklar",
    "traits": "med",
    "panel_only": "udvalg",
    "with_region": "regionsled",
    "across": "vandret",
    "up": "lodret",
}
PATTERN_TRAITS = {
    Trait.SHORT_TENURE: "anciennitet",
    Trait.SICKNESS: "sygefravaer",
    Trait.PARENTAL_LEAVE: "barselsfravaer",
    Trait.POPULATION: "befolkning",
    Trait.DENSITY: "taethed",
    Trait.COMMUTING: "pendling",
    Trait.NEED: "udgiftsbehov",
    Trait.SERVICE: "serviceniveau",
    Trait.HISTORY: "tidligere-afgang",
}
NO_TRAITS = "ingen"
METHODS = {
    FitMethod.OLS: "ols",
    FitMethod.HC3: "hc3",
    FitMethod.WLS: "vaegtet",
    FitMethod.QUASI_BINOMIAL: "kvasi-binomial",
}
OUTCOMES = {Outcome.YEAR: "aaret", Outcome.HALF: "halvaaret"}
SAMPLES = {False: "alle", True: "hele-perioden"}
WITH_REGION = {False: "nej", True: "ja"}
MEASURES = {
    Measure.TURNOVER: "afgang",
    Measure.SICKNESS_ABSENCE: "sygefravaer",
    Measure.PARENTAL_LEAVE: "barselsfravaer",
    Measure.SHORT_TENURE_SHARE: "anciennitet",
    Measure.TURNOVER_YEAR_SHARE: "skift-12-maaneder",
    Measure.TURNOVER_YEAR_RATE: "afgange-12-maaneder",
    Measure.SICKNESS_ABSENCE_YEAR: "sygefravaer-12-maaneder",
    Measure.PARENTAL_LEAVE_YEAR: "barselsfravaer-12-maaneder",
    Measure.POPULATION: "befolkning",
    Measure.DENSITY: "taethed",
    Measure.COMMUTING_KM: "pendling",
    Measure.NEED_INDEX: "udgiftsbehov",
    Measure.SERVICE_INDEX: "serviceniveau",
}

# --- Organisering, what a child can expect: field of CaseChoices -> key, and the words its values have ----------------
CASE_KEYS = {
    "entry_age": "fraalder",
    "years": "aar",
    "turnover": "afgang-fra",
    "basis": "aarsafgang",
    "boundaries": "graenser",
    "boundary_share": "flyttes",
    "boundary_shares": "flyttes-ved",
    "placement": "anbringelse",
    "placement_share": "overdrages",
    "return_rate": "hjemgivelse",
    "return_share": "overdrages-hjem",
    "reception_share": "overdrages-modtagelse",
    "long_share": "lang-sygdom",
    "sickness_spell": "sygeforloeb",
    "leave_spell": "barselsforloeb",
    "cover": "vikar-imellem",
    "caseload": "sager",
    "scenarios": "hvad-hvis",
}
TURNOVERS = {TurnoverFrom.OWN: "egen", TurnoverFrom.REGION: "region", TurnoverFrom.COUNTRY: "landet"}
BASES = {YearBasis.COMPOUND: "to-halvaar", YearBasis.SUM: "sum"}
SCENARIOS = {  # followed by a percentage where the kind has one: "behold-50"
    ScenarioKind.DISTRICTS: "distrikter",
    ScenarioKind.KEEP: "behold-",
    ScenarioKind.REGION: "region",
    ScenarioKind.QUARTER: "bedste-kvartal",
    ScenarioKind.TURNOVER: "afgang-",
    ScenarioKind.COVER: "vikar-",
}
NO_BOUNDARIES = NO_SCENARIOS = "ingen"
# Files below /hent/, without their endings; the meeting's document; the template for a kommune's own numbers.
FILES = {
    "compare": "sammenlign",
    "series": "serier",
    "regions": "regioner",
    "organisation": "organisering",
    "definitions": "definitioner",
    "published": "publicerede-tal",
    "coverage": "daekning",
    "teams": "teams",
    "similar": "lignende-kommuner",
    "own_model": "egen-model",
    "child": "barnets-vej",
    "scenarios": "hvad-nu-hvis",
}
MEETING_DOCUMENT = "moede.docx"
TEMPLATE = "skabelon-egne-tal"
