"""Data and method: changes of data and of methods in English, newest first; CHANGELOG.md says the same."""

from __future__ import annotations

from collections.abc import Sequence

CHANGE_LOG: Sequence[tuple[str, str, str]] = (
    (
        "2026-11-27",
        "Method",
        (
            "Where fewer than ten municipalities have numbers, nothing is said of differences, levels or places, and "
            "there is no funnel. The reason is given: other municipalities' numbers are not enough. With three to "
            "nine, levels were too certain before; with one or two it said 'too few', also of large ones. While "
            "under half of them have numbers, every page says that Denmark and the regions are the sum of those."
        ),
    ),
    (
        "2026-11-27",
        "Method",
        (
            "In employment data and ready-made team tables, teams whose names differ only in capital letters, spaces "
            "or the form of the characters count as one team. It is shown the way most rows write it."
        ),
    ),
    (
        "2026-11-27",
        "Method",
        (
            "On Organisation, a leader can draw the municipality's teams. The drawing gives the report's model, "
            "the transitions where a case passes to another team, and who has the case at each age and intervention. "
            "The drawing does not say how many children a transition concerns."
        ),
    ),
    (
        "2026-11-27",
        "Method",
        (
            "Control charts of absence have limits 1.2 times as wide as before. This gives at most 10% false signals "
            "over 17 half-years where no single long absence makes up everything; before, it was up to 15%."
        ),
    ),
    (
        "2026-11-27",
        "Method",
        (
            "Organisation works out what a child can expect: how many of 100 children keep their caseworker, how many "
            "changes they get, and why. Turnover is the municipality's smoothed level (two half-years in a row, "
            "or added together if you choose so) with its interval; the hand-overs come from the drawing or the "
            "answers; whatever has no source is called an assumption and can be changed."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "Below 34 employees, My municipality also shows two and four half-years added together, for turnover with "
            "an interval that is only approximate, because the same employees count several times; no verdict is "
            "drawn from it. The cards also give the verdict against the region or similar municipalities, and the "
            "map gives the same one as every other page."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "The municipalities most like your own (4 to 20, five traits, the reader's weights) are shown on Compare "
            "with their distances, and can take the region's place on My municipality and in the middle of the funnel. "
            "Their number is a sum divided by a sum, from those with a visible number, without your own municipality."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "Patterns runs the report's 46 models on the loaded data with a joint test (500 permutations), the "
            "reader's own model, what lasts from half-year to half-year, and two indicators against each other. On the "
            "simulated numbers, tenure points the same way in all 26 models, 24 of them significant."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "Compare opens with a funnel: exact binomial limits (95% and 99.8%) around Denmark or a region by number "
            "of employees, and on request limits that allow for municipalities being different. A mark in the funnel "
            "is not a verdict."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "My municipality holds a municipality against its own half-years: control chart (Laney's p', for "
            "absence XmR), four rules for signals and a line with an interval, counted from a half-year the reader "
            "chooses. Those new at the workplace count in two half-years; so only the limits are looked at there, and "
            "the line's uncertainty is made larger."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "A municipality's own teams can be loaded and are shown on My municipality. Enough teams are hidden that "
            "no hidden one can be worked out from those shown and the municipality's own number."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "The verdict on a municipality now follows the probability that its own level lies above that of the "
            "comparison, when all municipalities are seen together (95% and 90%), instead of the exact binomial rule. "
            "Estimated level, rank as an interval and the difference in persons have been added. Absence is held "
            "against the municipality's own half-years."
        ),
    ),
    (
        "2026-11-24",
        "Method",
        (
            "Several answers on organisation from the same municipality can be loaded. If they differ, the "
            "municipality counts as partly divided by everything that is named. Shares become persons only where "
            "exactly one number fits."
        ),
    ),
    (
        "2026-11-23",
        "Data",
        "First dataset: simulated numbers, calibrated to the national and regional numbers VIVE has published.",
    ),
    (
        "2026-11-23",
        "Method",
        (
            "Region and country are sums divided by sums. Numbers for 12 months exist as a share (at least one change) "
            "and as the number of departures per 100 positions. A municipality stands out by the exact binomial rule "
            "(95%)."
        ),
    ),
    (
        "2026-11-23",
        "Method",
        (
            "Fewer than 5 persons or full-time employees hides all numbers; fewer than 10 full-time employees hides "
            "absence. Hidden municipalities are left out of every sum."
        ),
    ),
)
