"""Organisering: counts, consequences, regions, turnover, map and table."""

import json
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.sections import organisation as section
from components.sections.organisation_charts import counts_chart, overlap, regions_chart, turnover_chart
from components.sections.organisation_map import map_description, map_panel
from components.sections.organisation_table import answers_table
from components.text import organisation as words
from data_layer.schema import MissingState, OrganisationModel, Value
from tests import factories as make
from tests.components.looking import parts, text
from tests.components.views_by_hand import model_count, organisation_view

NBSP = "\u00a0"


def said(view):
    return text(section.lead(view)).replace(NBSP, " ")


def test_the_lead_counts_the_risk_as_the_report_does():
    assert said(organisation_view()).startswith(
        "I 64 af 94 kommuner (68 %) kan et barn skifte rådgiver, uden at rådgiveren er rejst"
    )


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (make.KALUNDBORG, "Kalundborg fordeler sagerne efter alder."),
        (make.KOBENHAVN, "København fordeler en del af sagerne efter både alder og indsats."),
        (make.LAESO, "Der er intet svar fra Læsø."),
    ],
)
def test_the_lead_says_how_the_own_kommune_does(own, sentence):
    assert said(organisation_view(own)).endswith(sentence)


def test_own_panel_says_what_it_means_for_a_child():
    own = text(section.own_panel(organisation_view(make.KALUNDBORG)))
    assert "skifter rådgiver, selv om rådgiveren ikke er rejst" in own
    assert "37 af de 94 kommuner med svar gør det på samme måde, jeres egen talt med." in own
    partial = text(section.own_panel(organisation_view(make.KOBENHAVN)))
    assert words.OWN_NOTE_PARTIAL in partial
    assert words.OWN_NONE in text(section.own_panel(organisation_view(make.LAESO)))
    assert words.OWN_PICK in text(section.own_panel(organisation_view()))


def test_a_kommune_alone_with_its_model_is_told_so():
    assert words.own_same(1, 94) == "Ingen andre af de 94 kommuner med svar gør det på samme måde."


def test_counts_stand_beside_the_reports_and_partial_ones_in_words():
    chart = counts_chart(organisation_view())
    go.Figure(chart.figure)
    assert chart.finding == "37 af 94 kommuner fordeler sagerne efter alder"
    assert words.SAME_AS_PUBLISHED in chart.note
    assert "37 (4 delvist)" in [one["text"] for one in chart.figure["layout"]["annotations"]]
    rows = [[cell.text for cell in row] for row in chart.table.rows]
    assert rows[0] == ["Efter alder", "37", "4", "37", "4"]
    unlike = organisation_view(
        counts=(*organisation_view().counts[:3], model_count(OrganisationModel.NEITHER, 29, published_n=30))
    )
    assert words.UNLIKE_PUBLISHED in counts_chart(unlike).note


def test_one_kommune_is_not_several():
    assert words.source("Svar", "1. maj 2026", 1).endswith("· 1 kommune med svar")
    assert "Efter alder: 1 kommune." in words.alternative_map([(OrganisationModel.AGE, 1)])


def test_regions_compare_the_shares_at_risk():
    chart = regions_chart(organisation_view())
    go.Figure(chart.figure)
    assert chart.finding == (
        "Risiko for automatisk rådgiverskift: fra 29 af 49 kommuner i Region Sjælland til 35 af 45 i Region Hovedstaden"
    )
    assert [cell.text for cell in chart.table.rows[0]] == [
        "Region Hovedstaden", "20", "5", "10", "10", "35", "1",
    ]  # fmt: skip
    assert words.regions_finding(("A", 1, 2), ("B", 2, 4)).endswith("den samme i alle regioner")
    assert words.regions_finding(("A", 1, 2), ("A", 1, 2)).endswith("1 af 2 kommuner i A, den eneste med svar")


def test_turnover_explains_nothing_and_says_whether_intervals_overlap():
    wide = Value(0.12, MissingState.OBSERVED, 12, 100, 0.05, 0.30)
    together = organisation_view(counts=tuple(model_count(model, 20, turnover=wide) for model in OrganisationModel))
    chart = turnover_chart(together)
    assert overlap(together)
    assert chart.finding.replace("\u00a0", " ") == "Afgangen er 12,0 % i alle grupper"
    assert "det viser hverken en forskel eller det modsatte" in chart.note
    assert "rapporten har ikke koblet organisering til afgang" in chart.note
    apart = turnover_chart(organisation_view())
    assert "figuren siger ikke hvorfor" in apart.finding
    assert not overlap(organisation_view())
    assert go.Figure(apart.figure).data[0].x == (37, 11, 16, 30)


def test_a_model_without_turnover_keeps_its_row():
    none = model_count(OrganisationModel.BOTH, 3)
    hidden = replace(none, turnover=replace(none.turnover, value=make.missing(), n_municipalities=0))
    chart = turnover_chart(organisation_view(counts=(*organisation_view().counts[:3], hidden)))
    assert chart.table.rows[3][2].text == "Vises ikke (for få ansatte)"
    assert chart.figure["data"][0]["x"][3] is None


def test_the_map_has_a_letter_per_model_and_a_word_per_gap():
    description = map_description(organisation_view(make.KALUNDBORG), tiles=True)
    areas = {one["code"]: one for one in description["areas"]}
    assert (areas["326"]["brief"], areas["326"]["paint"], areas["326"]["lines"]) == ("A", "age", ["Efter alder"])
    assert areas["101"]["lines"] == ["Efter både alder og indsats (delvist)"]
    assert (areas["825"]["brief"], areas["825"]["paint"], areas["825"]["lines"]) == ("", "not_reported", ["Intet svar"])
    assert {one["paint"] for one in description["classes"]} == {model.value for model in OrganisationModel}
    assert description["missing"] == [{"paint": "not_reported", "label": "Intet svar", "n": 1, "missing": True}]
    assert (description["own"], description["ownLabel"]) == ("326", "")
    assert map_description(organisation_view(make.KALUNDBORG), tiles=False)["ownLabel"] == "Kalundborg"
    assert description["mark"] == "SIMULEREDE TAL"


def test_the_maps_form_stands_in_the_address():
    panel = map_panel(organisation_view())
    drawn = json.loads(next(getattr(one, "data-map") for one in parts(panel, "Div") if hasattr(one, "data-map")))
    assert drawn["view"] == "tiles"
    outlines = organisation_view(frame=make.frame(view="kort"))
    panel = map_panel(outlines)
    drawn = json.loads(next(getattr(one, "data-map") for one in parts(panel, "Div") if hasattr(one, "data-map")))
    assert drawn["view"] == "shapes"


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [("", "Kalundborg", "Aarhus"), ("-name", "Aarhus", "Kalundborg"), ("region", "København", "Kalundborg"),
     ("model", "Kalundborg", "Læsø"), ("ukendt", "Kalundborg", "Aarhus")],
)  # fmt: skip
def test_the_table_sorts_as_the_address_says(sort, first, last):
    table = answers_table(organisation_view(frame=make.frame(sort=sort)))
    assert (table.rows[0][0].text, table.rows[-1][0].text) == (first, last)


def test_headers_of_the_table_sort_and_turn():
    columns = answers_table(organisation_view()).columns
    assert (columns[0].sorted, columns[0].sort_href) == ("ascending", "/organisering?sorter=-name")
    assert columns[1].sort_href == "/organisering?sorter=region"
    assert columns[3].sort_href is None
    assert answers_table(organisation_view(), links=False).columns[0].sort_href is None
    turned = answers_table(organisation_view(frame=make.frame(sort="-name"))).columns[0]
    assert (turned.sorted, turned.sort_href) == ("descending", "/organisering")


def test_risk_is_said_for_each_kommune():
    rows = {row[0].text: [cell.text for cell in row[2:]] for row in answers_table(organisation_view()).rows}
    assert rows["Kalundborg"] == ["Efter alder", "Ja, ved en aldersgrænse"]
    assert rows["Aarhus"] == ["Hverken efter alder eller indsats", "Nej, ikke af de grunde"]
    assert rows["Læsø"] == ["Intet svar", ""]


def test_without_answers_the_page_says_so():
    empty = organisation_view(counts=tuple(model_count(model, 0) for model in OrganisationModel))
    assert "Der er ikke indlæst svar om organisering" in text(section.screen(empty))


def test_the_whole_page_draws_with_and_without_turnover():
    screen = section.screen(organisation_view(make.KALUNDBORG))
    assert len(parts(screen, "Graph")) == 3
    silent = organisation_view(country=make.benchmark(make.missing()))
    assert len(parts(section.screen(silent), "Graph")) == 2


def test_no_answer_keeps_other_states_words():
    assert words.no_answer(MissingState.NOT_APPLICABLE) == "Ikke relevant"
