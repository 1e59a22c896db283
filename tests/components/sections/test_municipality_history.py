"""The chart of own half-years on Min kommune: what it says for each rule, size and gap."""

import pytest

from components.sections.municipality_history import evidence_panel
from data_layer.schema import HalfYear, IndicatorId
from tests.components.histories import QUIET, history, view
from tests.components.looking import parts, text

NBSP = "\u00a0"
LAST = f"1.{NBSP}halvår 2024"
RISING = (5, 6, 4, 7, 5, 3, 6, 8, 5, 4, 1, 2, 3, 4, 5, 6, 7)
RUN = (1, 2, 1, 3, 2, 1, 2, 4, 3, 1, 7, 6, 8, 6, 7, 9, 7)
SMALL = (1, 2, 1, 1, 2, 2, 2, 1, 1, 2, 1, 2, 1, 2, 1, 1, 2)
SICKNESS, LEAVE, TENURE = (
    IndicatorId.SICKNESS_ABSENCE,
    IndicatorId.PARENTAL_LEAVE,
    IndicatorId.SHORT_TENURE_SHARE,
)


def panel(found, indicator=IndicatorId.TURNOVER, **changes):
    return evidence_panel(view(found, indicator, **changes))


def heading(component):
    return text(parts(component, "H2")[0])


def note(component):
    return text(next(one for one in parts(component, "P") if getattr(one, "className", "") == "note"))


def cells(component):
    return [[text(cell) for cell in row.children] for row in parts(component, "Tr")]


def test_nothing_stands_out():
    shown = panel(history())
    assert heading(shown) == (
        "Ingen tegn på ændring i afgangen: udsvingene ligger inden for det, tilfældigheder giver i en gruppe på ca. 45 "
        "medarbejdere"
    )
    assert note(shown).endswith("Ingen tegn på ændring betyder ikke, at niveauet er godt.")
    for absent in ("foreløbige", "Gruppen er så lille", "huller", "overlapper"):
        assert absent not in note(shown)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((*QUIET[:16], 25), f"Afgangen i {LAST} ligger højere, end tilfældigheder normalt giver: undersøg, hvad der skete"),
        (RUN, f"Afgangen har ligget over jeres eget gennemsnit i 7 halvår i træk, senest i {LAST}"),
        (RISING, f"Afgangen er steget hver gang gennem 7 halvår i træk, senest i {LAST}"),
        ((*QUIET[:14], 12, 8, 13), "Afgangen har i mindst to af de seneste tre halvår ligget tæt på den øvre grænse eller over den"),
    ],
)  # fmt: skip
def test_each_rule_that_includes_the_newest_half_year_is_the_heading(counts, said):
    shown = panel(history(counts))
    assert heading(shown) == said
    assert "Se nærmere" in str(parts(shown, "Graph")[0].figure)


def test_an_older_sign_is_a_mark_and_a_row_and_no_heading():
    shown = panel(history((*QUIET[:8], 25, *QUIET[9:])))
    assert heading(shown) == (
        f"Ingen tegn på ændring i afgangen i {LAST}; mærkerne viser tidligere halvår, der skilte sig ud"
    )
    assert "Se nærmere" not in str(parts(shown, "Graph")[0].figure)
    marked = [row[0] for row in cells(shown) if "Over den øvre grænse" in row]
    assert marked == [f"1.{NBSP}halvår 2020"]


def test_fewer_than_usual_is_told_and_never_orange():
    shown = panel(history((*[15] * 8, 14, 16, 15, 14, 16, 15, 14, 16, 2)))
    assert heading(shown).startswith(f"Afgangen i {LAST} ligger lavere, end tilfældigheder normalt giver:")
    assert "#c2500a" not in str(parts(shown, "Graph")[0].figure)


def test_a_small_group_is_pooled_and_told_what_cannot_be_seen():
    shown = panel(history(SMALL, n=14))
    assert "i en gruppe på ca. 14 medarbejdere" in heading(shown)
    assert "Et punkt er to halvår lagt sammen" in note(shown)
    assert "selv en fordobling sjældent vil kunne ses" in note(shown)
    assert "To halvår lagt sammen" in cells(shown)[0]


def test_short_series_are_provisional_and_gaps_are_told():
    shown = panel(history((*[None] * 5, *QUIET[5:])))
    assert "Grænserne er foreløbige: de bygger på 12 punkter, og der skal 13 til." in note(shown)
    assert "huller i kurven" in note(shown)
    assert "foreløbige" not in note(panel(history((*[None] * 4, *QUIET[4:]))))


def test_under_six_half_years_the_line_stands_alone():
    shown = panel(history((*[None] * 12, *QUIET[12:])))
    assert heading(shown).startswith(f"Der er kun 5 halvår med tal fra 1.{NBSP}halvår 2016. Der skal 6 til")
    assert "Grænser" not in cells(shown)[0]
    assert note(shown).startswith("Kurven står alene, uden grænser og uden linje. Halvår uden tal")
    assert "Vælg et tidligere halvår" in note(panel(history(start=14), start="2023H1"))
    assert heading(panel(history([0] * 17))) == "Der er ingen udsving i afgangen at regne grænser af"


def test_a_missing_newest_half_year_is_told():
    assert heading(panel(history((*QUIET[:16], None)))) == (
        f"Der er ikke noget tal for {LAST}; kurven viser de halvår, der har et"
    )
    assert heading(panel(history((*SMALL[:15], None, 2), n=14))) == (
        f"{LAST} og halvåret før kan ikke lægges sammen, fordi der mangler et tal"
    )


def test_days_are_held_against_the_own_half_years_only():
    assert heading(
        panel(history((8, 9, 7, 8, 9, 8, 7, 8, 9, 8, 7, 9, 8, 7, 8, 9, 8), indicator=SICKNESS), SICKNESS)
    ) == ("Ingen tegn på ændring i sygefraværet: udsvingene er ikke større, end jeres egne halvår plejer at svinge")


@pytest.mark.parametrize(("newest", "where"), [(8, "ligger inden for"), (30, "er højere, end"), (1, "er lavere, end")])
def test_parental_leave_has_limits_without_judgement(newest, where):
    days = (8, 9, 7, 8, 9, 8, 7, 8, 9, 8, 7, 9, 8, 7, 8, 9, newest)
    shown = panel(history(days, indicator=LEAVE), LEAVE)
    assert heading(shown).startswith(f"Barselsfraværet i {LAST} {where}")
    assert "Undersøg" not in text(shown)
    assert "godt" not in note(shown)
    assert "Barselsfravær vurderes ikke" in note(shown)
    assert "#c2500a" not in str(parts(shown, "Graph")[0].figure)


def test_newcomers_are_counted_twice_and_only_marked_outside_the_limits():
    shown = panel(history(RUN, indicator=TENURE), TENURE)
    assert heading(shown).startswith("Ingen tegn på ændring i andelen af nye")
    assert "kan tælle med i to halvår i træk" in note(shown)
    assert "To halvår lagt sammen" not in cells(panel(history(SMALL, n=14, indicator=TENURE), TENURE))[0]


def test_the_direction_has_a_verdict_and_its_own_table():
    flat = panel(history(), name="retning")
    assert heading(flat).startswith(f"Ingen sikker retning i afgangen siden 1.{NBSP}halvår 2016")
    assert note(flat).endswith("Ingen sikker retning betyder ikke, at niveauet er uændret eller godt.")
    rising = panel(history((2, 3, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11)), name="retning")
    assert heading(rising).startswith(f"Afgangen er steget siden 1.{NBSP}halvår 2016: linjen går fra ")
    assert cells(rising)[0][-2:] == ["Linjen", "95 %-interval"]


def test_counting_from_a_chosen_half_year_is_drawn_listed_and_kept_in_links():
    shown = panel(history(start=4), start="2018H1")
    rows = {row[0]: row for row in cells(shown)}
    assert rows[f"2.{NBSP}halvår 2017"][3] == "–"
    assert rows[f"1.{NBSP}halvår 2018"][3] != "–"
    assert f"i 13 halvår siden 1.{NBSP}halvår 2018" in note(shown)
    options = {text(one): one.value for one in parts(parts(shown, "Select")[0], "Option")}
    assert options["Hele perioden"] == "/kommune/326-kalundborg"
    assert options[f"1.{NBSP}halvår 2024 · Barnets lov (for få halvår endnu)"].endswith("?fra=2024H1")
    assert f"2.{NBSP}halvår 2021" in options  # six are left
    assert f"1.{NBSP}halvår 2022" not in options
    assert all(
        "fra=2018H1" in one.href for one in parts(shown, "A") if "maal=" in (one.href or "") and "#" not in one.href
    )


def test_region_and_country_have_a_view_of_their_own():
    shown = panel(history(), name="region-og-land")
    assert "ligger inden for jeres egne udsving siden" in heading(shown)
    current = [text(one) for one in parts(shown, "A") if one.to_plotly_json()["props"].get("aria-current")]
    assert current == ["Region og landet", "Afgang"]


def test_year_figures_have_region_and_country_only():
    shown = panel(None, IndicatorId.TURNOVER_YEAR_SHARE)
    assert "Er noget ændret?" not in text(shown)
    assert len(parts(shown, "Graph")[0].figure["data"]) == 3


def test_an_older_half_year_is_seen_as_it_was_then():
    found = history(QUIET[:10])
    assert view(found).frame.choices.period == HalfYear(2020, 2)
    assert f"2.{NBSP}halvår 2020" in cells(panel(found))[1][0]
