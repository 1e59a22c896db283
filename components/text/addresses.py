"""The words of addresses: readable, ascii, never changed once published."""

from __future__ import annotations

from data_layer.schema import IndicatorId

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
}
VIEW_TREND, VIEW_BESIDE = "retning", "region-og-land"  # of Min kommune; "" is its own half-years with limits
# Choices that are made or not: key and the one value that makes them.
SWITCHES = {
    "without_own": ("uden-egen", "ja"),
    "adjusted": ("spredning", "justeret"),
    "regional_centre": ("midte", "region"),
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
