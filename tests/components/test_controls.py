"""Controls are addresses."""

from components import controls, feedback, ids
from data_layer.schema import IndicatorId, Problem
from tests import factories as make
from tests.components.looking import parts, text


def chosen(control):
    return [text(one) for one in parts(control, "Option") if one.selected]


def test_municipality_select_offers_all_and_none_and_remembers():
    control = controls.municipality_select(make.frame(municipality=make.KALUNDBORG), "compare")
    options = {text(one): one.value for one in parts(control, "Option")}
    assert options["Ingen kommune"] == "/sammenlign"
    assert options["Aarhus"] == "/sammenlign?kommune=751-aarhus"
    assert chosen(control) == ["Kalundborg"]
    select = parts(control, "Select")[0].to_plotly_json()["props"]
    assert select["id"] == ids.goto("kommune")
    assert select["data-remember"] == ""
    assert parts(control, "Label")[0].htmlFor == select["id"]


def test_municipality_select_without_a_choice_says_so():
    assert chosen(controls.municipality_select(make.frame(), "overview")) == ["Ingen kommune valgt"]


def test_periods_come_newest_first_and_keep_the_kommune():
    control = controls.period_select(make.frame(municipality=make.KALUNDBORG), "municipality")
    values = [one.value for one in parts(control, "Option")]
    assert values[0] == "/kommune/326-kalundborg"
    assert values[-1] == "/kommune/326-kalundborg?periode=2022H2"
    assert chosen(control) == ["1.\u00a0halvår 2024"]


def test_indicators_can_be_limited():
    control = controls.indicator_select(make.frame(), "compare", [IndicatorId.SICKNESS_ABSENCE, IndicatorId.TURNOVER])
    assert [text(one) for one in parts(control, "Option")] == ["Sygefravær pr. fuldtidsansat", "Afgang i halvåret"]
    assert len(parts(controls.indicator_select(make.frame(), "compare"), "Option")) == len(IndicatorId)


def test_region_select_offers_the_regions_of_the_division():
    options = [text(one) for one in parts(controls.region_select(make.frame(region="Sjælland"), "compare"), "Option")]
    assert options[:2] == ["Hele landet", "Region Hovedstaden"]
    assert chosen(controls.region_select(make.frame(region="Sjælland"), "compare")) == ["Region Sjælland"]


def test_division_switch_drops_the_filter_on_one_region():
    links = parts(controls.division_switch(make.frame(region="Sjælland"), "regions"), "A")
    assert [link.href for link in links] == ["/regioner", "/regioner?inddeling=2027"]
    assert links[0].to_plotly_json()["props"]["aria-current"] == "true"
    assert "aria-current" not in links[1].to_plotly_json()["props"]


def test_problems_are_told_one_by_one_or_not_at_all():
    assert feedback.problems(make.frame()) is None
    frame = make.frame(problems=(Problem("period", "1999H1"), Problem("too_many_chosen", "8")))
    said = text(feedback.problems(frame))
    assert "«1999H1»" in said
    assert "højst vælges seks" in said


def test_empty_state_speaks():
    assert text(feedback.empty_state("Ingen tal", "Prøv et andet halvår.")) == "Ingen talPrøv et andet halvår."
