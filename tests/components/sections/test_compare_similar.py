"""Similar kommuner on Sammenlign: sentences, controls, tables and the picture, on numbers known by heart."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.sections.compare_funnel import funnel_chart, funnel_controls
from components.sections.compare_similar import similar_chart, similar_controls, similar_panel
from components.sections.compare_similar_table import similar_file_table, similar_table
from components.sections.files import similar_file
from data_layer.schema import SIMILAR, Around, Comparison, IndicatorId, Likeness, SimilarRow, SimilarView, Verdict
from data_layer.schema import columns as c
from tests import factories as make
from tests.components.looking import hrefs, parts, text
from tests.components.sections.test_compare_funnel import FUNNEL
from tests.components.views_by_hand import MIDDLE, compare_view

NBSP = "\u00a0"
TRAITS = {c.POPULATION: 48309.0, c.DENSITY: 84.5, c.COMMUTING_KM: 26.6, c.NEED_INDEX: 97.2, c.SERVICE_INDEX: 121.5}
APART = {c.POPULATION: -0.31, c.DENSITY: 0.02, c.COMMUTING_KM: 0.7, c.NEED_INDEX: 1.24, c.SERVICE_INDEX: 0.0}


def row(one, distance, differences=APART, value=MIDDLE):
    return SimilarRow(one, distance, TRAITS, differences, value)


def found(**changes):
    """Aarhus nearest with 5 of 45, then Læsø, which is hidden; together 5 of 45."""
    made = SimilarView(
        own=row(make.KALUNDBORG, 0.0, {}, make.share(2, 33)),
        rows=(row(make.AARHUS, 0.62), row(make.LAESO, 0.71, value=make.missing())),
        unknown=(),
        rest=dict.fromkeys(TRAITS, (-2.0, 0.5)),
        benchmark=make.benchmark(MIDDLE, SIMILAR, 1, n_left_out=1, members=("751", "825")),
        comparison=make.comparison(Verdict.PROBABLY_BELOW),
    )
    return replace(made, **changes)


def view(similar=None, indicator=IndicatorId.TURNOVER, **choices):
    made = compare_view(indicator, municipality=make.KALUNDBORG, changes={"similar": similar or found()}, **choices)
    return replace(made, frame=replace(made.frame, background=make.dataset(simulated=True, title="Baggrund")))


def note(**changes):
    similar = found(**changes)
    return similar_chart(view(similar), similar).note.replace(NBSP, " ")


def test_the_finding_is_the_group_s_number():
    similar = found()
    assert similar_chart(view(similar), similar).finding.replace(NBSP, " ") == (
        "Hos de 2 kommuner, der ligner Kalundborg mest, er afgangen 11,1 %"
    )
    hidden = found(benchmark=make.benchmark(make.missing(), SIMILAR, 0, n_left_out=2))
    assert similar_chart(view(hidden), hidden).finding.replace(NBSP, " ") == (
        "Ingen af de 2 kommuner, der ligner Kalundborg mest, har et tal for 1. halvår 2024"
    )


def test_the_note_says_who_how_counted_how_many_left_out_and_the_verdict():
    said = note()
    assert "Nærmest først: Aarhus og Læsø." in said
    assert "Tallet er vægtet: tallene fra 1 kommune lagt sammen, uden Kalundborg selv. 1 uden tal er udeladt." in said
    assert "Kalundborg ligger på 6,1 %: sandsynligvis under lignende kommuner (92 %)." in said
    assert "Kommunerne er fundet med baggrundstal, der helt eller delvist er simulerede." in said
    assert "udeladt" not in note(benchmark=make.benchmark(MIDDLE, SIMILAR, 2, n_left_out=0))


def test_an_own_number_that_is_hidden_or_never_judged_is_said_plainly():
    hidden = note(own=row(make.KALUNDBORG, 0.0, {}, make.missing()), comparison=Comparison(Verdict.TOO_FEW))
    assert "Kalundborg har selv intet tal: vises ikke (for få ansatte)." in hidden
    assert "Kalundborg ligger på 6,1 %." in note(comparison=make.POSITION)


@pytest.mark.parametrize(("nearest", "is_far"), [(0.99, False), (1.0, True), (1.52, True)])
def test_it_is_said_when_nobody_is_much_like_the_own_kommune(nearest, is_far):
    said = note(rows=(row(make.AARHUS, nearest),))
    assert ("Kalundborg ligner ingen anden kommune ret meget" in said) is is_far


def test_nothing_chosen_unknown_traits_and_nobody_to_find_are_said():
    alone = compare_view()
    assert "Vælg jeres kommune" in text(similar_panel(alone))
    unknown = similar_panel(view(found(rows=(), unknown=(c.COMMUTING_KM, c.NEED_INDEX))))
    assert "der ligner Kalundborg: pendling og udgiftsbehov mangler i de indlæste tal." in text(unknown)
    assert parts(unknown, "Select")
    assert "de andre kommuners tal mangler" in text(similar_panel(view(found(rows=()))))


def test_number_and_weights_are_addresses_and_the_last_trait_stays():
    selects = [part for one in similar_controls(view()) for part in parts(one, "Select")]
    assert len(selects) == 6
    numbers = [option.value for option in selects[0].children]
    assert len(numbers) == 17
    assert numbers[0].endswith("?kommune=326-kalundborg&lignende=4")
    assert selects[3].children[0].value.endswith("vaegte=pendling0")
    alone = view(likeness=Likeness(8, (0, 0, 1, 0, 0)))
    commuting = [part for one in similar_controls(alone) for part in parts(one, "Select")][3]
    assert [option.children for option in commuting.children] == ["Tæller", "Tæller dobbelt"]


def test_the_table_begins_with_the_own_kommune_and_ends_with_the_sum():
    similar = found()
    table = similar_table(view(similar), similar)
    texts = [[cell.text.replace(NBSP, " ") for cell in one] for one in table.rows]
    assert [one[0] for one in texts] == [
        "Kalundborg (jeres kommune)",
        "Aarhus",
        "Læsø",
        "Lignende kommuner tilsammen",
    ]
    assert table.caption.endswith("I parentes: standardafvigelser fra Kalundborg")
    assert texts[1][1:] == [
        "0,62",
        "48.309 (−0,3)",
        "84,5 (0,0)",
        "26,6 (+0,7)",
        "97,2 (+1,2)",
        "121,5 (0,0)",
        "11,1 %",
        "5",
        "45",
    ]
    assert texts[2][-3:] == ["Vises ikke (for få ansatte)", "", ""]
    assert texts[3][-3:] == ["11,1 %", "5", "45"]


def test_the_file_has_the_differences_in_columns_of_their_own():
    similar = found()
    table = similar_file_table(view(similar), similar)
    assert {len(one) for one in table.rows} == {len(table.columns)}
    population = [column.label for column in table.columns].index("Indbyggere")
    assert (table.rows[1][population].number, table.rows[1][population + 1].number) == (48309.0, -0.31)
    assert [one[0].text for one in table.rows][:2] == ["Kalundborg", "Aarhus"]
    about = dict(similar_file(view(similar)).about)
    assert about["Ligner"] == "Kalundborg"
    assert about["Hvad tæller"].startswith("Indbyggere 1, ")
    with pytest.raises(ValueError, match="similar kommuner"):
        similar_file(compare_view())


def test_the_picture_holds_one_row_per_trait_that_counts():
    similar = found()
    figure = go.Figure(similar_chart(view(similar), similar).figure)
    rest, near = figure.data
    assert len(near.x) == 2 * len(TRAITS)
    assert near.x[:2] == (-0.31, -0.31)
    assert len(rest.x) == 2 * len(TRAITS)
    assert (figure.layout.xaxis.range, figure.layout.xaxis.tickvals) == ((-2.2, 1.44), (-2, -1, 0, 1))
    assert figure.layout.yaxis.ticktext[0] == "Indbyggere<br>48.309"
    assert "Aarhus" in near.hovertext[0]
    assert any("SIMULEREDE TAL" in one.text for one in figure.layout.annotations)
    fewer = {name: one for name, one in APART.items() if name != c.DENSITY}
    similar = found(rows=(row(make.AARHUS, 0.6, fewer),))
    assert len(go.Figure(similar_chart(view(similar), similar).figure).layout.yaxis.ticktext) == 4


def test_the_funnel_can_stand_around_them_where_there_are_any():
    links = hrefs(funnel_controls(view())[1])
    assert links[-1].endswith("midte=lignende")
    nobody = funnel_controls(view(found(rows=())))
    assert not any(href.endswith("midte=lignende") for one in nobody for href in hrefs(one))
    centred = replace(FUNNEL, centre=make.benchmark(MIDDLE, SIMILAR, 1, n_left_out=1))
    chart = funnel_chart(view(centre=Around.SIMILAR), centred)
    said = chart.note.replace(NBSP, " ")
    assert "føre fra lignende kommuners 11,1 %" in said
    assert "Midten er vægtet: summen fra 1 lignende kommune, uden jeres egen; 1 uden tal er udeladt." in said


def test_the_funnel_around_similar_kommuner_rings_and_tables_them():
    around = replace(FUNNEL, centre=found().benchmark)
    chart = funnel_chart(replace(view(), funnel=around), around)
    ring = next(one for one in go.Figure(chart.figure).data if one.name == "similar")
    assert len(ring.x) == 1  # Aarhus; Læsø has no number
    assert [row[-1].text for row in chart.table.rows] == ["Nej", "Ja", "Nej"]
    assert "similar" not in [one.name for one in go.Figure(funnel_chart(view(), FUNNEL).figure).data]
