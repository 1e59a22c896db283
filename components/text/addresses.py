"""The words of addresses: readable, ascii, never changed once published."""

from __future__ import annotations

from data_layer.schema import Around, IndicatorId
from data_layer.schema import columns as col

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
}
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
