"""The place for own numbers on Min kommune in its three states, and what the rest of the screen then says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.sections import municipality as section
from components.sections.private_template import guide_rows, template_csv, template_rows
from components.text import private as words
from data_layer.schema import (
    MAX_PRIVATE_BYTES,
    FaultKind,
    FileFault,
    IndicatorId,
    MissingState,
    PrivateNumbers,
    PrivateView,
)
from tests import factories as make
from tests.components.histories import history
from tests.components.looking import parts, text

NBSP = "\u00a0"
CARDS = (
    IndicatorId.TURNOVER,
    IndicatorId.SICKNESS_ABSENCE,
    IndicatorId.PARENTAL_LEAVE,
    IndicatorId.SHORT_TENURE_SHARE,
)


def numbers(**changes):
    own = make.share(6, 40, 0.071, 0.291)
    made = PrivateNumbers(
        series=make.series([make.share(3, 38), own], "", "326", ("2024H2", "2025H1")),
        newest="2025H1",
        compared_with="2024H1",
        cards=tuple(make.card(one) for one in CARDS),
        n_hidden=0,
        simulated=False,
    )
    return replace(made, **changes)


def drawn(private):
    return section.screen(make.municipality_view(), private)


def panel(private):
    return next(one for one in parts(drawn(private), "Section") if getattr(one, "id", "") == "egne-tal")


def test_the_empty_place_says_what_happens_to_the_file_and_offers_both_templates():
    place = panel(PrivateView())
    said = text(place)
    assert "Har I selv nyere tal?" in said
    assert "gemmes ikke" in said
    hrefs = [one.href for one in parts(place, "A")]
    assert hrefs == [f"/egne-tal/326-kalundborg/skabelon-egne-tal.{ending}" for ending in ("csv", "xlsx")]
    assert [text(one) for one in parts(place, "Button")] == ["Vælg fil"]
    assert getattr(place, "data-private") == "/egne-tal/326-kalundborg"
    assert getattr(place, "data-limit") == str(MAX_PRIVATE_BYTES)
    assert len(parts(place, "Dt")) == 8


def test_shown_numbers_carry_the_strip_the_half_years_and_the_mark_on_every_card():
    place = panel(PrivateView(numbers()))
    said = text(place)
    assert "Egne tal, ikke gemt · kun i denne fane" in said
    assert text(parts(place, "H2")) == f"Jeres egne tal for 1.{NBSP}halvår 2025"
    assert f"Holdt op mod Region Sjælland og landet i 1.{NBSP}halvår 2024, det nyeste halvår, der er indlæst." in said
    assert f"Filen har halvår fra 2.{NBSP}halvår 2024 til 1.{NBSP}halvår 2025." in said
    assert said.count("EGNE TAL, IKKE GEMT · SAMMENLIGNET MED SIMULEREDE TAL") == 4
    assert [text(one) for one in parts(place, "Button")] == ["Vælg en anden fil", "Fjern"]


def test_shares_and_days_are_held_against_region_and_country():
    said = text(panel(PrivateView(numbers())))
    assert "Kan ikke skelnes fra landet." in said
    assert "Kan ikke skelnes fra Region Sjælland." in said
    assert f"1,0{NBSP}dage under Region Sjælland." in said  # 8.0 against 9.0
    assert f"Usikkerhed: 10,0–35,9{NBSP}%" in said


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (MissingState.SUPPRESSED, "Færre end 5 ansatte."),
        (MissingState.MISSING, "Tallet mangler i filen."),
        (MissingState.NOT_REPORTED, "Kommunen er ikke med i datagrundlaget"),
    ],
)
def test_an_own_number_that_is_not_there_says_why(state, why):
    card = make.card(IndicatorId.TURNOVER, make.missing(state))
    said = text(panel(PrivateView(numbers(cards=(card,)))))
    assert why in said


def test_hidden_own_numbers_are_counted_and_explained():
    assert "3 af tallene i filen vises ikke" in text(panel(PrivateView(numbers(n_hidden=3))))
    assert "vises ikke" not in text(panel(PrivateView(numbers())))


def test_half_years_that_are_loaded_too_are_named():
    series = make.series([make.share(3, 38)], "", "326", ("2024H1",))
    said = text(panel(PrivateView(numbers(series=series, newest="2024H1"))))
    assert f"For 1.{NBSP}halvår 2024 er der også indlæste tal" in said
    assert f"i samme halvår, 1.{NBSP}halvår 2024" in said
    assert "Filen har 1." in said


def test_a_file_with_faults_shows_them_and_no_numbers():
    place = panel(PrivateView(faults=(FileFault(4, "Sygedage", FaultKind.NOT_A_NUMBER, {"cell": "seks"}),)))
    said = text(place)
    assert "Filen er ikke vist: der er én fejl i den" in said
    assert "Linje 4, Sygedage" in said
    assert "Har I selv nyere tal?" in said
    assert "Egne tal, ikke gemt" not in said


def test_chart_table_source_picture_and_alternative_say_that_own_numbers_are_shown():
    screen = drawn(PrivateView(numbers()))
    save = next(one for one in parts(screen, "Button") if getattr(one, "data-save", ""))
    assert getattr(save, "data-mark") == "SIMULEREDE TAL · EGNE TAL, IKKE GEMT"
    assert getattr(save, "data-filename").endswith("-simulerede-tal-egne-tal-ikke-gemt")
    assert "Firkanterne er jeres egne tal" in getattr(save, "data-note")
    picture = next(one for one in parts(screen, "Div") if getattr(one, "role", "") == "img")
    assert f"Egne tal, ikke gemt: 2.{NBSP}halvår 2024 7,9{NBSP}%, 1.{NBSP}halvår 2025 15,0{NBSP}%." in getattr(
        picture, "aria-label"
    )
    heads = [text(one) for one in parts(parts(screen, "Table")[0], "Th") if one.scope == "col"]
    assert heads == [
        "Halvår",
        "Egne tal (ikke gemt)",
        "Antal, egne",
        "Kalundborg",
        "Antal",
        "Region Sjælland",
        "Landet",
    ]
    first = parts(parts(screen, "Table")[0], "Tr")[1]
    assert [text(cell) for cell in first.children] == [
        f"1.{NBSP}halvår 2025",
        f"15,0{NBSP}%",
        "6 / 40",
        *["\N{EN DASH}"] * 4,
    ]


def test_without_a_file_nothing_on_the_screen_speaks_of_own_unstored_numbers():
    said = text(drawn(PrivateView()))
    assert "EGNE TAL" not in said
    assert "Egne tal" not in said


def test_links_of_the_screen_are_the_same_with_and_without_own_numbers():
    def hrefs(private):
        return {one.href for one in parts(drawn(private), "A") if not one.href.startswith("/egne-tal")}

    assert hrefs(PrivateView(numbers())) == hrefs(PrivateView())


def test_the_template_has_a_row_per_half_year_and_plain_words():
    rows = template_rows(make.KALUNDBORG, ["2024H2", "2025H1"])
    assert rows[0] == tuple(words.TEMPLATE_COLUMNS.values())
    assert rows[1][:3] == ("326", "2. halvår 2024", "")
    assert template_csv(make.KALUNDBORG, rows).startswith("\ufeff# Egne tal: Kalundborg.")
    assert len(guide_rows()) == len(rows[0]) + 1


def test_the_limits_go_on_with_the_own_numbers_in_finding_table_and_words():
    found = history()
    mine = make.series([make.share(5, 45)], "", "326", (found.series.periods[-1],))
    screen = drawn(PrivateView(numbers(series=mine, history=found)))
    said = text(screen)
    assert "Firkanterne er jeres egne tal, ikke gemt; hvor et halvår også er indlæst, gælder filens." in said
    assert "egne tal (ikke gemt)" in said
    assert "Et halvår er egne tal, ikke gemt." in str(screen)
    assert any(getattr(one, "id", "") == "egne-tal-udsving" for one in parts(screen, "Graph"))


def test_the_direction_goes_on_with_the_own_numbers():
    found = history()
    mine = make.series([make.share(5, 45)], "", "326", (found.series.periods[-1],))
    screen = drawn(PrivateView(numbers(series=mine, history=found)))
    graph = next(one for one in parts(screen, "Graph") if getattr(one, "id", "") == "egne-tal-retning")
    assert words.DIRECTION_NOTE in text(screen)
    assert "EGNE TAL, IKKE GEMT" in str(graph.figure)
    squares = next(one for one in graph.figure["data"] if one.get("marker", {}).get("symbol") == "square")
    assert [number is not None for number in squares["y"]].count(True) == 1


@pytest.mark.parametrize(
    ("changes", "said", "gone"),
    [
        ({"chart": None}, words.LIMITS_NONE, "egne-tal-udsving"),
        ({"trend": None}, words.DIRECTION_NONE, "egne-tal-retning"),
        ({"chart": None, "trend": None, "n_points": 4}, words.history_too_few(4, 6), "egne-tal-udsving"),
    ],
)
def test_where_a_chart_cannot_go_on_a_sentence_says_why(changes, said, gone):
    screen = drawn(PrivateView(numbers(history=replace(history(), **changes))))
    assert said in text(screen)
    assert gone not in str(screen)


def test_a_measure_without_history_and_a_file_without_visible_numbers_say_so():
    hidden = make.series([make.missing()], "", "326", ("2024H2",))
    assert words.HISTORY_NEVER in text(drawn(PrivateView(numbers())))
    assert words.HISTORY_HIDDEN in text(drawn(PrivateView(numbers(series=hidden))))
