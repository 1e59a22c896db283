"""What a child can expect: the sentence, the pictures, the parameters with their sources, and what cannot be."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components import ids
from components.chart_panel import chart_panel, panels_of
from components.islands import to_html
from components.sections import child as section
from components.sections.child_asked import Asked, basis_note
from components.sections.child_charts import causes_panel, course_panel, hundred_panel
from components.sections.child_controls import boundary_switches, reception_switch, step_select, turnover_select
from components.sections.child_files import course_file
from components.sections.child_parameters import parameters_panel
from components.text import child as words
from components.text import child_parameters as names
from data_layer.schema import OrganisationModel
from data_layer.schema.case import CaseFault, YearBasis
from data_layer.schema.case_view import CaseChoices, Parameter, ParameterId, ParameterSource, TurnoverFrom
from data_layer.schema.drawing import Drawing, Intervention, Team, Transition
from tests import factories as make
from tests.components.child_views import HALVES, WITH_AGE, child_view, on_screen
from tests.components.looking import hrefs, parts, text

ALL = tuple(Intervention)
PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})


def asked(child=None, own=make.KALUNDBORG):
    view = on_screen(child, own)
    return Asked(view.frame, view.child)


def said(one):
    return (one if isinstance(one, str) else text(one)).translate(PLAIN)


def test_the_sentence_counts_a_hundred_children():
    assert said(hundred_panel(asked(child_view(HALVES))).finding) == (
        "Af 100 børn, der får en sag som 10-årig, har 46 samme rådgiver efter tre år; "
        "36 har skiftet én gang, 14 to gange og 4 tre gange eller flere"
    )


@pytest.mark.parametrize(
    ("hundred", "end"),
    [
        ((100, 0, 0, 0), "har 100 samme rådgiver efter ét år"),
        ((0, 100, 0, 0), "har ingen den samme rådgiver efter ét år; 100 har skiftet én gang"),
        ((40, 0, 0, 60), "har 40 samme rådgiver efter ét år; 60 har skiftet tre gange eller flere"),
        ((40, 0, 50, 10), "efter ét år; 50 har skiftet to gange og 10 tre gange eller flere"),
    ],
)
def test_what_no_child_does_is_not_said(hundred, end):
    assert said(words.hundred_finding(10, 1, hundred)).endswith(end)
    assert "i deres første leveår" in words.hundred_finding(0, 15, hundred)


def test_the_note_says_whose_turnover_and_how_a_year_was_made():
    note = said(basis_note(asked()))
    assert (
        "Afgangen i Kalundborg (kommunens tal, trukket lidt mod de andres, fordi små tal svinger) er 22,6 % på et år"
        in note
    )
    assert "to halvår som det valgte (12,0 %) efter hinanden" in note
    assert "(90 %-interval) giver fra 4 til 5 børn" in note
    assert "en aldersgrænse ved 12 år (90 % af sagerne flyttes)" in note
    summed = said(basis_note(asked(child_view(replace(HALVES, turnover=0.24, basis=YearBasis.SUM)))))
    assert "er 24,0 % på et år: to halvår som det valgte (12,0 %) lagt sammen, som rapporten regner" in summed
    assert "ingen aldersgrænse" in summed
    own = child_view(replace(HALVES, basis=YearBasis.GIVEN), band=None, half_year=None)
    assert "jeres eget tal" in said(basis_note(asked(own)))


def test_the_note_says_which_drawn_hand_overs_are_left_out():
    all_three = (Transition.RECEPTION, Transition.DISABILITY, Transition.MOVE)
    assert said(words.left_out_note(all_three)) == (
        "I har også tegnet skiftet fra modtagelsen, skift til handicapteamet og skift ved flytning til et andet distrikt; "
        "de er ikke regnet med. Uret starter, når barnet har fået sin rådgiver efter modtagelsen. "
        "Hvor tit de to sidste sker, er der ikke tal for."
    )
    assert said(words.left_out_note((Transition.MOVE,))).endswith(
        "; det er ikke regnet med. Hvor tit det sker, er der ikke tal for."
    )
    assert said(words.left_out_note((Transition.DISABILITY, Transition.MOVE))).endswith(
        "; de er ikke regnet med. Hvor tit de sker, er der ikke tal for."
    )
    assert "tegnet" not in said(basis_note(asked()))


def test_reception_is_counted_by_a_switch_and_is_a_cause_of_its_own_then():
    without = asked(child_view(reception_drawn=1.0, left_out=(Transition.RECEPTION,)))
    assert any("overdrages-modtagelse=100" in one for one in hrefs(reception_switch(without)))
    assert reception_switch(asked()) is None
    counted = asked(child_view(replace(HALVES, reception_share=1.0)))
    assert "Efter fire måneder, når modtagelsen slutter, får 100 % af børnene" in said(basis_note(counted))
    chart = causes_panel(counted)
    go.Figure(chart.figure)
    assert said(chart.finding).startswith("Den hyppigste årsag til et varigt skift er at modtagelsen slutter: 100 af")
    assert [trace["name"] for trace in chart.figure["data"]][3] == "Modtagelsen slutter"
    assert len(causes_panel(asked()).figure["data"]) == len(chart.figure["data"]) - 1
    assert len(hrefs(reception_switch(counted))) == 2


def test_several_boundaries_have_a_share_each():
    two = child_view(replace(HALVES, boundaries=((11.0, 0.5), (12.0, 0.9))))
    view = on_screen(replace(two, choices=replace(two.choices, boundary_shares=((12, 0.9),))))
    table = text(section.child_section(view)[-1]).translate(PLAIN)
    assert "Heraf ved 11 år" in table
    chosen = [one.value for one in parts(section.child_section(view)[-1], "Option") if "flyttes-ved" in one.value]
    assert any("flyttes-ved=11-20,12-90" in one for one in chosen)
    assert "Heraf ved" not in text(section.child_section(on_screen())[-1])


def test_a_kommune_without_a_number_is_told_whose_is_taken():
    child = child_view()
    turnover = replace(child.parameters[ParameterId.TURNOVER], source=ParameterSource.REGION)
    note = said(basis_note(asked(replace(child, parameters=child.parameters | {ParameterId.TURNOVER: turnover}))))
    assert note.startswith("Kalundborg har ikke et synligt tal for halvåret")
    assert "Afgangen i Region Sjælland" in note


def test_the_course_names_the_year_of_the_boundary():
    chart = course_panel(asked())
    go.Figure(chart.figure)
    assert (
        said(chart.finding)
        == "Det største fald kommer mellem 11 og 12 år, hvor barnet møder en aldersgrænse: fra 77 til 6 af 100"
    )
    assert [trace["y"][-1] for trace in chart.figure["data"][:4]] == list(asked().child.by_year[-1])
    assert len(chart.table.rows) == 4
    assert chart.figure["layout"]["shapes"][0]["x0"] == 1.5


def test_a_course_without_any_change_says_so():
    still = child_view(replace(HALVES, turnover=0.0), band=None)
    assert course_panel(asked(still)).finding == "Ingen af de 100 børn skifter rådgiver i perioden"
    assert causes_panel(asked(still)).finding == "Modellen venter ingen varige skift på tre år"


def test_causes_add_up_in_chart_and_table():
    chart = causes_panel(asked())
    go.Figure(chart.figure)
    assert said(chart.finding).startswith("Den hyppigste årsag til et varigt skift er aldersgrænsen: 90 af 167 skift")
    leaving, age, placed, total, sick, leave = (row[1].number for row in chart.table.rows)
    assert leaving + age + placed == pytest.approx(total)
    assert (sick, leave) == pytest.approx((300 * 16 * 0.5 / 60, 300 * 14 / 200))
    drawn = [trace["x"] for trace in chart.figure["data"]]
    assert sum(row[0] for row in drawn) == pytest.approx(total)
    assert sum(row[2] for row in drawn) == pytest.approx(sick + leave)


def test_the_picture_has_a_hundred_children_and_words_for_all_of_them():
    panel = hundred_panel(asked())
    image = parts(panel.content, "Img")[0]
    assert image.src.count("circle") == 100
    assert "SIMULEREDE TAL" in image.src
    alternative = panel.content.children[0].to_plotly_json()["props"]["aria-label"]
    assert "Samme rådgiver: 5" in said(alternative)
    plain = make.frame(simulated=False, municipality=make.KALUNDBORG)
    assert "SIMULEREDE" not in parts(hundred_panel(Asked(plain, child_view())).content, "Img")[0].src


def test_every_parameter_stands_with_its_source():
    rows = parts(section.child_section(on_screen())[-1], "Tr")[1:]
    assert len(rows) == len(ParameterId)
    table = {said(row.children[0]): [said(cell) for cell in row.children[1:]] for row in rows}
    assert table["Afgang på et år"] == ["22,6 %", "Indlæste tal: kommunen", "19,0–26,0 %"]
    assert table["Aldersgrænser"][1] == "Svaret siger, at der er en aldersgrænse; alderen 12 år er en antagelse"
    assert table["Sager, der får ny rådgiver ved en aldersgrænse"][1:] == ["Antagelse", "50–100 %"]


def test_every_control_has_a_label():
    screen = section.child_section(on_screen())
    selects = [one.id for part in screen for one in parts(part, "Select")]
    labels = [one.htmlFor for part in screen for one in parts(part, "Label")]
    assert sorted(selects) == sorted(labels)
    assert len(selects) == len(set(selects))


def test_a_step_that_is_not_offered_is_shown_all_the_same_and_can_be_taken_back():
    child = child_view()
    odd = Parameter(ParameterId.PLACEMENT, 0.035, ParameterSource.CHOSEN)
    child = replace(child, parameters=child.parameters | {ParameterId.PLACEMENT: odd})
    options = step_select(Asked(make.frame(case=CaseChoices(placement=0.035)), child), ParameterId.PLACEMENT).children
    assert said(options[0]) == "3,5 %"
    assert [said(one) for one in options if one.selected] == ["3,5 %"]
    assert said(options[-1]) == "Som foreslået"
    assert options[-1].value == "/organisering"


def test_boundaries_are_switched_one_by_one():
    child = child_view(replace(HALVES, boundaries=((12.0, 0.9), (17.0, 0.9))))
    switches = boundary_switches(Asked(make.frame(), child))
    links = {said(one): one for one in parts(switches, "A")}
    assert list(links) == ["6 år", "12 år", "13 år", "15 år", "17 år", "18 år"]
    assert links["12 år"].href.endswith("graenser=17")
    assert links["6 år"].href.endswith("graenser=6,12,17")
    alone = child_view(WITH_AGE)
    assert "/organisering?graenser=ingen" in hrefs(boundary_switches(Asked(make.frame(), alone)))


def test_turnover_can_be_the_readers_own_figure():
    chosen = child_view(choices=CaseChoices(turnover=0.185))
    options = turnover_select(Asked(make.frame(case=chosen.choices), chosen)).children[1].children
    assert [said(one) for one in options if one.selected] == ["18,5 % på et år"]
    country = turnover_select(Asked(make.frame(), child_view(choices=CaseChoices(turnover=TurnoverFrom.OWN))))
    assert said(country.children[1].children[0]) == "Landets"


def test_what_cannot_be_gets_a_sentence_and_controls_but_no_number():
    broken = child_view(faults=((CaseFault.ENTRY_AGE, "25"),), results=(), by_year=(), swings=())
    (part,) = section.child_section(on_screen(broken))
    assert "Sagen kan ikke begynde ved alderen «25»" in said(part)
    assert parts(part, "Graph") == []
    assert parts(part, "Select")


def test_without_a_kommune_the_country_is_named():
    told = said(section.child_section(on_screen(own=None))[0])
    assert "Uden en valgt kommune" in told
    assert section.child_section(replace(on_screen(), child=None)) == []


def test_the_section_has_its_anchor():
    assert section.child_section(on_screen())[0].id == ids.CHILD
    assert OrganisationModel.AGE in {one.model for one in on_screen().answers}


def test_every_panel_says_that_it_is_a_model_and_of_which_organisation():
    teams = Drawing(
        (Team("Modtagelse", 0, 22, ALL[:1]), Team("<b>Barn</b>", 0, 12, ALL[1:]), Team("", 13, 22, ALL[1:]))
    )
    child = child_view(left_out=(Transition.RECEPTION,))
    view = replace(on_screen(child), frame=make.frame(municipality=make.KALUNDBORG, case=child.choices, drawing=teams))
    start = (
        "Model, ikke måling · jeres tegning: Modtagelse, <b>Barn</b> 0–12, Team 3 13–22 · "
        "ikke talt med: skiftet fra modtagelsen. "
    )
    panels = panels_of(section.child_section(view))
    assert len(panels) == 5
    for panel in panels.values():
        assert panel.note.startswith(start)
        assert panel.table.caption.startswith(start)
        assert panel.stamp == (("Organisering", start.rstrip(". ")),)
    assert "<b>Barn" not in to_html(chart_panel(panels[ids.CHILD_COURSE]))
    assert course_file(view).stamp[3][0] == "Organisering"


def test_an_organisation_that_is_not_drawn_is_named_too():
    assert asked().model == "Model, ikke måling · modellen efter kommunens svar"
    assert asked(own=None).model == "Model, ikke måling · hele landet, uden automatiske skift"
    chosen = child_view()
    ages = replace(chosen.parameters[ParameterId.BOUNDARIES], source=ParameterSource.CHOSEN)
    own = replace(chosen, parameters={**chosen.parameters, ParameterId.BOUNDARIES: ages})
    assert asked(own).model.endswith("kommunens svar, med aldersgrænser, I selv har valgt")


def test_a_boundary_that_is_not_drawn_is_told_in_the_table():
    settings = replace(HALVES, boundaries=((13.0, 1.0), (15.0, 1.0)))
    made = child_view(settings, undrawn=(15,))
    share = replace(made.parameters[ParameterId.BOUNDARY_SHARE], source=ParameterSource.DRAWING)
    child = replace(made, parameters={**made.parameters, ParameterId.BOUNDARY_SHARE: share})
    rows = [said(one) for one in parts(parameters_panel(asked(child)), "Tr")]
    (at_13,) = [one for one in rows if one.startswith("Heraf ved 13 år")]
    (at_15,) = [one for one in rows if one.startswith("Heraf ved 15 år")]
    assert at_13.endswith("Jeres tegning af teams")
    assert at_15.endswith("Valgt af jer. 15 år står ikke i jeres tegning.")
    assert names.not_drawn([6, 15, 18]) == "6, 15 og 18 år står ikke i jeres tegning."


def test_an_interval_that_moves_no_child_is_told_plainly():
    assert words.band_note(0, 0, "90 %").endswith("har ingen af de 100 børn samme rådgiver.")
    assert words.band_note(7, 7, "90 %").endswith("har 7 af de 100 børn samme rådgiver.")
