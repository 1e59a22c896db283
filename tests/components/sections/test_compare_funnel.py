"""The funnel's words, marks, table and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.sections import compare as section
from components.sections.compare_funnel import funnel_chart
from components.text import funnel as text
from data_layer.schema import Direction, IndicatorId
from data_layer.schema.funnel import Funnel, FunnelFlag, Outside
from tests import factories as make
from tests.components.looking import hrefs, parts
from tests.components.looking import text as said_by
from tests.components.views_by_hand import COUNTRY, compare_view

FLAGS = {"101": FunnelFlag(Direction.UP, is_alarm=True)}
FUNNEL = Funnel(
    centre=make.benchmark(COUNTRY, ""),
    is_adjusted=False,
    flags=FLAGS,
    sizes=(5.0, 50.0),
    warning=((0.0, 0.03), (0.38, 0.22)),
    alarm=((0.0, 0.0), (0.6, 0.28)),
    plain=Outside(1, 0, 1),
    adjusted=Outside(0, 0, 0),
    expected_false=0.4,
    fewest_for_low=29,
)


def view(funnel=FUNNEL, **choices):
    return compare_view(changes={"funnel": funnel, "centre_region": "Sjælland"}, **choices)


def chart(funnel=FUNNEL, **choices):
    return funnel_chart(view(funnel, **choices), funnel)


def test_the_finding_counts_flags_and_the_note_tells_both_counts():
    found = chart()
    assert found.finding == "1 af 3 kommuner ligger uden for tragten"
    assert "Uden for 95 %-grænserne: 1 over (heraf 1 uden for 99,8 %)" in found.note
    assert "Efter justering for ekstra spredning: ingen." in found.note
    assert "Med færre end 29 ansatte kan man ikke ligge under grænsen, selv uden fratrådte." in found.note
    assert "Et mærke er ikke en vurdering af niveauet" in found.note


def test_the_adjusted_funnel_counts_its_own_flags():
    found = chart(replace(FUNNEL, is_adjusted=True, flags={}))
    assert found.finding == "Ingen kommune ligger uden for tragten"
    assert "de forskelle, der i forvejen er mellem kommuner" in found.note


def test_without_measurable_differences_there_is_nothing_to_adjust():
    assert "ingenting at justere" not in chart().note
    assert "så der er intet at justere for" in chart(replace(FUNNEL, adjusted=None)).note


@pytest.mark.parametrize(
    ("n", "said"), [(1, "omkring 0,1 af 1 kommune ligge der."), (3, "0,1 af 3 kommuner ligge der.")]
)
def test_the_note_counts_one_kommune_as_one(n, said):
    assert said in text.note_counts(FUNNEL.plain, None, n, "0,1")


def test_a_region_as_centre_is_named():
    regional = replace(FUNNEL, centre=make.benchmark(COUNTRY, "Sjælland"))
    assert "føre fra Region Sjællands 12,0 %" in chart(regional).note.replace("\u00a0", " ")


def test_the_table_says_the_flag_in_words():
    rows = {row[0].text: row[-1].text for row in chart().table.rows}
    assert rows == {"København": "Over 99,8 %-grænsen", "Aarhus": text.INSIDE, "Kalundborg": text.INSIDE}


def test_tooltips_hold_flag_and_verdict():
    figure = chart().figure
    hovers = [hover for trace in figure["data"] for hover in trace.get("hovertext", ())]
    assert any("Over 99,8 %-grænsen" in hover and "Med stor sikkerhed over landet" in hover for hover in hovers)


@pytest.mark.parametrize(
    ("is_above", "is_alarm", "words"),
    [
        (True, False, "Over 95 %-grænsen"),
        (True, True, "Over 99,8 %-grænsen"),
        (False, False, "Under 95 %-grænsen"),
        (False, True, "Under 99,8 %-grænsen"),
    ],
)
def test_each_flag_has_its_words(is_above, is_alarm, words):
    assert text.flag(is_above=is_above, is_alarm=is_alarm) == words


def test_the_funnel_comes_first_and_the_list_is_a_link():
    screen = section.screen(view(municipality=make.KALUNDBORG))
    assert parts(screen, "Graph")[0].id == "tragt"
    links = hrefs(screen)
    for key in ("visning=rangering", "spredning=justeret", "midte=region"):
        assert any(key in href for href in links)


def test_the_list_is_shown_where_it_is_asked_for_or_no_persons_are_counted():
    assert parts(section.screen(view(view="rangering")), "Graph")[0].id == "rangering"
    days = section.screen(compare_view(IndicatorId.SICKNESS_ABSENCE))
    assert parts(days, "Graph")[0].id == "rangering"
    assert text.VIEW_FUNNEL not in said_by(days)


def test_the_centre_of_a_region_is_offered_only_where_there_is_one():
    nowhere = section.screen(compare_view(changes={"funnel": FUNNEL}))
    assert not [href for href in hrefs(nowhere) if "midte" in href]
