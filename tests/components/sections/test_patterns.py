"""Moenstre: what the page says, counts, links and tables; and what it says while numbers are missing."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.sections import patterns as section
from components.sections.patterns_curve import choice_words, curve_chart, curve_section, joint_block, matrix_rows
from components.sections.patterns_lasting import lasting_chart, lasting_section, sentences
from components.sections.patterns_own import own_section
from components.sections.patterns_printed import coefficient_table, finding, grid_table, loaded_stars, printed_section
from components.sections.patterns_scatter import scatter_chart, scatter_section, shown
from components.text import addresses, patterns, patterns_spread
from data_layer.schema import MissingState, Value
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import FitMethod, Measure, Outcome, Trait, Unfitted, UnfittedReason
from data_layer.schema.signal import Estimate
from tests import factories as make
from tests.components import pattern_views as given
from tests.components.looking import hrefs, parts, text


def said(component):
    return text(component).replace("\u00a0", " ")


def cells(table):
    return [[cell.text.replace("\u00a0", " ") for cell in row] for row in table.rows]


# --- the whole screen ------------------------------------------------------------------------------------------------


def test_the_screen_tells_whether_asking_again_will_show_more():
    states = {
        "": given.view(),
        "waiting": given.view(models_wait=True, models_failed=False, own_failed=True),
        "failed": given.view(own_failed=True),
    }
    for state, view in states.items():
        assert vars(section.screen(view))["data-unfinished"] == state


def test_the_lead_names_traits_that_stand_out_in_all_their_models():
    steady = given.curve(Trait.SERVICE, given.point(), given.point("M12", 0.01))
    turning = given.curve(Trait.NEED, given.point("M10", -0.01), given.point("M12", 0.01))
    weak = given.curve(Trait.SICKNESS, given.point(pvalue=0.2), given.point("M12", 0.01, 0.3))
    curves = {one.trait: one for one in (steady, turning, weak)}
    view = given.view(models=given.models(curves=curves))
    assert section.lead(view).startswith("Serviceniveau er den eneste af 3 egenskaber, der peger samme vej i alle")
    two = given.view(models=given.models(curves={**curves, Trait.SHORT_TENURE: given.curve()}))
    assert (
        section.lead(two).startswith("Anciennitet og serviceniveau er de eneste af 4") is False
    )  # order of the curves
    assert "er de eneste af 4 egenskaber" in section.lead(two)
    assert section.lead(two).endswith("Modellerne viser, hvad der går sammen, ikke hvad der er årsag.")
    none = given.view(models=given.models(curves={Trait.NEED: turning}))
    assert section.lead(none).startswith("Ingen af 1 egenskaber")


def test_the_lead_while_there_are_no_models():
    waits, failed = (
        given.view(models=given.NOTHING_YET, **state) for state in ({"models_wait": True}, {"models_failed": True})
    )
    assert section.lead(waits).startswith("De 46 modeller regnes nu")
    assert "kunne ikke regnes" in section.lead(failed)
    empty = given.view(models=given.models(curves={Trait.NEED: given.Curve(Trait.NEED, (), ())}))
    assert section.lead(empty).startswith("Ingen af de 46 modeller kan regnes")


def test_every_screen_without_models_still_draws_the_rest():
    screen = section.screen(given.view(models=given.NOTHING_YET, models_wait=True, own=None))
    assert [one.id for one in parts(screen, "Graph")] == ["fra-halvaar-til-halvaar", "to-maal"]
    assert "Beregner: gør klar" in text(screen)


def test_simulated_background_is_told_where_the_staff_is_real():
    real = replace(given.view().frame, staffing=make.dataset(simulated=False, title="KRL"))
    told = said(section.screen(replace(given.view(), frame=real)))
    assert "SIMULEREDE TAL. Det gælder baggrundstallene" in told
    assert "KRL · udtræk 22. november 2026 · Simuleret datasæt · udtræk 22. november 2026 · op til 82 kommuner" in told
    assert "Det gælder baggrundstallene" not in said(section.screen(given.view()))
    assert "Det gælder baggrundstallene" not in said(section.screen(replace(given.view(), frame=real, simulated=False)))


# --- the curve -------------------------------------------------------------------------------------------------------


def test_the_finding_tells_the_direction_and_whether_others_turn():
    assert curve_chart(given.view(), given.curve()).finding == (
        "Anciennitet peger samme vej i alle 3 modeller: flere med under 1 års anciennitet går sammen med højere afgang"
    )
    turning = given.curve(Trait.NEED, given.point(effect=-0.01), given.point(effect=0.01))
    view = given.view(models=given.models(curves={Trait.SHORT_TENURE: given.curve(), Trait.NEED: turning}))
    assert curve_chart(view, given.curve()).finding.endswith("højere afgang; de øvrige skifter")
    assert curve_chart(view, turning).finding == "Udgiftsbehov skifter retning: op i 1 og ned i 1 af 2 modeller"
    down = given.curve(Trait.POPULATION, given.point(effect=-0.01), given.point(effect=-0.02))
    few = given.curve(Trait.SERVICE, given.point(), given.point(pvalue=0.05), given.point(pvalue=0.3))
    assert (
        curve_chart(given.view(), few).finding
        == "Serviceniveau peger samme vej i alle 3 modeller, men kun 1 er signifikant"
    )
    none = given.curve(Trait.SERVICE, given.point(pvalue=0.05), given.point(pvalue=0.3))
    assert curve_chart(given.view(), none).finding.endswith("i alle 2 modeller, men intet er signifikant")
    half = given.curve(Trait.SERVICE, *[given.point()] * 2, *[given.point(pvalue=0.3)] * 2)
    assert curve_chart(given.view(), half).finding.endswith("men kun 2 er signifikante")
    assert "flere indbyggere går sammen med lavere afgang" in curve_chart(given.view(), down).finding


def test_the_curve_says_how_many_are_significant_and_what_one_step_is():
    chart = curve_chart(given.view(), given.curve())
    assert "10 procentpoint flere med under 1 års anciennitet" in chart.note
    assert "det gælder 2 af 3 modeller (67 %)" in chart.note.replace("\u00a0", " ")
    assert go.Figure(chart.figure).data
    assert chart.table.rows[2][6].text == "Delvist udledt"  # M25
    assert cells(chart.table)[1][:5] == ["M10", "+2,00", "+1,00 til +3,00", "0,010", "82"]
    assert chart.simulated
    assert chart.filename == "modelkurve-anciennitet-ols-2024H1"


def test_one_model_alone_is_significant_or_not():
    alone = given.curve(Trait.SERVICE, given.point(pvalue=0.3))
    assert curve_chart(given.view(), alone).finding == (
        "Serviceniveau kan kun regnes i én model, og dér er det ikke signifikant"
    )


def test_the_matrix_shows_choices_that_somebody_makes():
    rows = matrix_rows(given.curve())
    assert [one.key for one in rows] == ["panel", "region", "tenure_before", "density", "inferred"]
    assert [one.key for one in rows if one.is_mark] == ["inferred"]
    assert choice_words(given.BATTERY["M30"]) == [
        "Anciennitet ½ år før",
        "Tæthed for pendling",
        "Uden Kbh. og Frb.",
        "Delvist udledt",
    ]


def test_choices_of_the_curve_are_addresses():
    curves = {Trait.SERVICE: given.curve(Trait.SERVICE)}
    part = curve_section(given.view(PatternChoices(trait=Trait.SERVICE), models=given.models(curves=curves)))
    values = [one.value for one in parts(part, "Option")]
    assert "/moenstre?kommune=326-kalundborg&egenskab=pendling" in values
    assert "/moenstre?kommune=326-kalundborg&egenskab=serviceniveau&metode=hc3" in hrefs(part)


def test_a_trait_without_models_says_why_they_are_missing():
    why = Unfitted(UnfittedReason.MISSING_VARIABLE, ("need", "service"))
    empty = given.Curve(Trait.SHORT_TENURE, (), ((given.BATTERY["M01"], why), (given.BATTERY["M02"], given.TOO_FEW)))
    told = said(curve_section(given.view(models=given.models(curves={Trait.SHORT_TENURE: empty}))))
    assert "Ingen model med anciennitet kan regnes" in told
    assert "2 modeller kan ikke regnes" in told
    assert "M01: Der er ingen tal for udgiftsbehov og serviceniveau i de indlæste data." in told
    assert "M02: Der er tal for 9 kommuner; modellen kræver mindst 18." in told


def test_models_that_cannot_be_fitted_stand_under_the_others():
    still = Unfitted(UnfittedReason.NO_VARIATION, ("need",))
    alone = Unfitted(UnfittedReason.NO_VARIATION)
    curve = given.curve(unfitted=((given.BATTERY["M03"], still), (given.BATTERY["M04"], alone)))
    told = said(curve_section(given.view(models=given.models(curves={Trait.SHORT_TENURE: curve}))))
    assert "M03: Udgiftsbehov er ens i alle kommuner" in told
    assert "M04: Forklaringerne gentager hinanden" in told


def test_regions_keep_their_capital_among_traits():
    for reason in (UnfittedReason.NO_VARIATION, UnfittedReason.MISSING_VARIABLE):
        said = patterns.unfitted(reason, ["Udgiftsbehov", "Pendling", "Region Syddanmark"], 9, 18)
        assert "dgiftsbehov, pendling og Region Syddanmark" in said


@pytest.mark.parametrize(("pvalue", "is_more"), [(0.0019, True), (0.0499, True), (0.05, False), (0.4, False)])
def test_the_joint_test_is_told_in_words(pvalue, is_more):
    told = said(joint_block(given.view(models=given.models(joint=given.joint(p_significant=pvalue)))))
    assert ("viser tilsammen mere" in told) is is_more
    assert "byttet tilfældigt rundt 500 gange" in told
    assert "uanset hvilken metode" not in told
    robust = given.view(PatternChoices(method=FitMethod.HC3))
    assert "uanset hvilken metode" in said(joint_block(robust))
    assert "i snit 1,5 af dem signifikante i samme retning; her er det 24" in told


def test_the_joint_test_waits_fails_or_has_nothing_to_test():
    waits = given.view(models=given.models(joint=None), models_wait=True, progress=given.HALF_WAY)
    told = joint_block(waits)
    assert "Beregner permutationer: 150 af 500" in text(told)
    assert (parts(told, "Progress")[0].value, parts(told, "Progress")[0].max) == ("150", "500")
    failed = joint_block(replace(waits, models_wait=False, models_failed=True))
    assert parts(failed, "Button")
    assert "ingen modeller at teste" in text(joint_block(replace(waits, models_wait=False)))


def test_models_that_failed_can_be_asked_for_again():
    told = curve_section(given.view(models=given.NOTHING_YET, models_failed=True))
    assert "Det er ikke noget, du har gjort" in text(told)
    assert vars(parts(told, "Button")[0])["data-again"] == ""


# --- the report's tables ---------------------------------------------------------------------------------------------


def test_printed_and_loaded_models_are_counted_by_traits_and_signs():
    assert finding(given.view()) == "De indlæste tal giver samme billede som rapporten i 1 af 2 modeller"
    other = given.view(models=given.models(printed=given.models().printed[1:]))
    assert "et andet billede" in finding(other)
    assert finding(given.view(models=given.NOTHING_YET)) == "Rapportens egne modeller, som de er trykt"


@pytest.mark.parametrize(
    ("pvalue", "stars"), [(0.001, 3), (0.0011, 2), (0.01, 2), (0.011, 1), (0.05, 1), (0.0501, None)]
)
def test_stars_have_the_reports_borders(pvalue, stars):
    found = loaded_stars(given.model(given.term("service", 0.1, pvalue), given.term("constant")))
    assert found.get(Trait.SERVICE) == stars
    assert loaded_stars(given.model(given.term("service", -0.1, 0.001))) == {Trait.SERVICE: -3}


def test_the_grid_names_printed_and_loaded_traits():
    rows = cells(grid_table(given.view()))
    assert rows[0] == [
        "Alle kommuner, hele året, med regioner, med anciennitet",
        "Anciennitet*** (+)",
        "Anciennitet*** (+)",
    ]
    assert rows[1][1:] == ["Pendling* (−)", "Pendling* (+)"]
    unfitted = replace(given.models().printed[0], loaded=given.TOO_FEW)
    view = given.view(models=replace(given.NOTHING_YET, printed=(*given.NOTHING_YET.printed, unfitted)))
    assert [row[2] for row in cells(grid_table(view))] == ["Regnes endnu", "Kan ikke regnes"]


def test_coefficients_are_in_the_reports_units():
    table = given.models().tables[0]
    assert cells(coefficient_table(table)) == [
        ["Anciennitet", "0,2171", "0,001", "0,2171", "0,001"],
        ["R²", "0,34", "", "0,34", ""],
        ["Kommuner", "82", "", "82", ""],
    ]
    people = replace(
        table,
        rows=(given.Printed(Trait.POPULATION, -0.0, 0.245),),
        loaded=given.model(given.term("population", -40.0, 0.2)),
    )
    assert cells(coefficient_table(people))[0] == ["Befolkningstal", "0,0000", "0,245", "−0,0004", "0,200"]
    assert cells(coefficient_table(replace(table, loaded=None)))[0][3:] == ["Regnes endnu", ""]
    assert cells(coefficient_table(replace(table, loaded=given.TOO_FEW)))[0][3:] == ["Kan ikke regnes", ""]


def test_the_report_is_named_and_other_half_years_are_told():
    told = said(printed_section(given.view()))
    assert "Anciennitet er signifikant i 1 af 1 modeller i rapporten og 1 på de indlæste tal." in told
    assert "VIVE 2025, afsnit 4.1.5" in told
    assert "ligheden siger derfor intet nyt" in told
    assert "andre halvår end rapportens" not in told
    later = given.view(periods=replace(given.PERIODS, last="2025H1"))
    assert "andre halvår end rapportens" in said(printed_section(later))
    density = given.view(PatternChoices(trait=Trait.DENSITY))
    assert "Befolkningstæthed indgår ikke i tabel 4.5." in said(printed_section(density))


# --- the own model ---------------------------------------------------------------------------------------------------


def test_the_own_model_is_a_table_with_a_warning():
    part = own_section(given.view())
    row = [said(cell) for cell in parts(parts(part, "Tr")[1])[1:]]
    assert row == ["10 procentpoint flere med under 1 års anciennitet", "+2,34", "+1,34 til +3,34", "< 0,001", "1,3"]
    told = said(part)
    assert "Læs ikke tallene som årsager" in told
    assert "82 kommuner med alle tal, 2. halvår 2023 til 1. halvår 2024; modellen forklarer 34 % af forskellene" in told
    assert "Forklaringen er signifikant" in told


@pytest.mark.parametrize(
    ("pvalues", "finding_"),
    [
        ((0.2, 0.3), "Ingen af de 2 forklaringer er signifikante"),
        ((0.01, 0.3), "1 af 2 forklaringer er signifikant"),
        ((0.01, 0.0499, 0.05), "2 af 3 forklaringer er signifikante"),
        ((0.01, 0.02), "Alle 2 forklaringer er signifikante"),
        ((0.05,), "Forklaringen er ikke signifikant"),
    ],
)
def test_significant_explanations_are_counted(pvalues, finding_):
    names = [one.value for one in Trait]
    answer = given.own(*(given.effect(name, pvalue=p) for name, p in zip(names, pvalues, strict=False)))
    assert finding_ in said(own_section(given.view(own=answer)))


def test_regions_are_rows_and_are_not_counted_as_explanations():
    regions = [given.effect(f"region:{name}") for name in given.PERIODS.regions[1:]]
    told = said(own_section(given.view(own=given.own(given.effect(), *regions, with_region=True))))
    assert "Region Sjælland" in told
    assert "Regionerne er sammenlignet med Region Hovedstaden." in told
    assert "Forklaringen er signifikant" in told


@pytest.mark.parametrize(("vif", "is_told"), [(5.0, False), (5.1, True)])
def test_overlapping_explanations_are_told(vif, is_told):
    told = said(own_section(given.view(own=given.own(given.effect(vif=vif)))))
    assert ("Anciennitet har VIF over 5" in told) is is_told
    two = given.own(given.effect(vif=9), given.effect("need", vif=9))
    assert "Anciennitet og Udgiftsbehov har VIF over 5: deres estimater er usikre." in said(
        own_section(given.view(own=two))
    )


def test_a_quasi_binomial_model_of_one_half_year_tells_its_spread():
    answer = given.own(outcome=Outcome.HALF, method=FitMethod.QUASI_BINOMIAL)
    result = given.model(method=FitMethod.QUASI_BINOMIAL, r_squared=None, adjusted=None, phi=1.62)
    told = said(own_section(given.view(own=replace(answer, result=result))))
    assert "82 kommuner med alle tal, 1. halvår 2024; spredningen er 1,6 gange den tilfældige." in told


def test_traits_are_taken_in_and_left_out_by_links():
    chosen = PatternChoices(traits=(Trait.SERVICE,))
    found = hrefs(own_section(given.view(chosen)))
    assert "/moenstre?kommune=326-kalundborg&med=ingen" in found
    assert "/moenstre?kommune=326-kalundborg&med=anciennitet,serviceniveau" in found
    assert "/moenstre?kommune=326-kalundborg&med=serviceniveau&udvalg=hele-perioden" in found
    marked = [one.children for one in parts(own_section(given.view(chosen)), "A") if vars(one).get("aria-current")]
    assert "Serviceniveau" in marked
    assert "Pendling" not in marked


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"own": None}, "Vælg mindst én forklaring"),
        ({"own": given.OwnAnswer(given.own().asked, None, ()), "own_waits": True}, "Beregner jeres model"),
        ({"own_failed": True}, "Modellen kunne ikke regnes lige nu"),
        (
            {"own": given.OwnAnswer(given.own().asked, given.TOO_FEW, ())},
            "Der er tal for 9 kommuner; modellen kræver mindst 18.",
        ),
    ],
)
def test_there_is_no_table_without_a_model(changes, words):
    part = own_section(given.view(**changes))
    assert words in text(part)
    assert not parts(part, "Table")


# --- what lasts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (0.288, "De otte højeste falder 71 % af vejen tilbage af sig selv"),
        (0.0, "De otte højeste falder hele vejen tilbage af sig selv"),
        (-0.2, "De otte højeste falder hele vejen tilbage af sig selv"),
        (1.0, "De otte højeste falder ikke tilbage: de ligger lige så langt fra de andre som før"),
    ],
)
def test_how_far_the_highest_fall_back(kept, words):
    found = replace(given.lasting().persistence, kept=Estimate(kept, -0.06, 0.76))
    assert lasting_chart(given.view(), given.lasting(persistence=found)).finding.replace("\u00a0", " ") == words


def test_what_lasts_has_its_intervals_and_the_own_kommune():
    told = " ".join(sentences(given.view(), given.lasting())).replace("\u00a0", " ")
    assert "**Kalundborg** gik fra 9,1 % til 6,1 %." in told
    assert "Af afstanden til de andre forsvandt ca. 24 % til 106 % (ca. 90 %-interval)." in told
    assert "r = 0,30 (ca. 90 %-interval 0,13 til 0,46; 83 kommuner)" in told
    assert (
        "er ca. 58 % andet end tilfældige udsving i små grupper (ca. 90 %-interval 47 % til 68 %; 83 kommuner)" in told
    )
    chance = given.lasting(signal=Estimate(-0.1, -0.4, 0.2))
    assert "ikke større, end tilfældige udsving" in " ".join(sentences(given.view(), chance))


def test_a_hidden_own_kommune_is_said_and_not_drawn():
    hidden = given.lasting(
        pairs=given.lasting().pairs[1:], own=(make.share(1, 10), Value(None, MissingState.SUPPRESSED))
    )
    assert sentences(given.view(), hidden)[0] == "**Kalundborg** er ikke tegnet: vises ikke (for få ansatte)."
    figure = go.Figure(lasting_chart(given.view(), hidden).figure)
    assert "own" not in [one.name for one in figure.data]
    assert "own" in [one.name for one in go.Figure(lasting_chart(given.view(), given.lasting()).figure).data]


def test_the_highest_are_marked_in_picture_and_table():
    chart = lasting_chart(given.view(municipality=None), given.lasting(own=None))
    marked = next(one for one in go.Figure(chart.figure).data if one.name == "marked")
    assert marked.x == (30.0,)
    assert [row[3].text for row in chart.table.rows] == ["Nej", "Ja", "Nej"]


def test_too_little_data_says_so():
    assert "ikke to halvår at sammenligne" in text(lasting_section(given.view(lasting=None)))
    few = given.lasting(persistence=None, signal=None, own=None)
    chart = lasting_chart(given.view(municipality=None), few)
    assert chart.finding.startswith("For få kommuner")
    assert sentences(given.view(municipality=None), few) == []


# --- two measures ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("correlation", "words"),
    [
        (Estimate(0.35, 0.01, 0.52), "Under 1 års anciennitet og afgang i halvåret følges ad"),
        (Estimate(-0.35, -0.52, -0.01), "Under 1 års anciennitet og afgang i halvåret går hver sin vej"),
        (Estimate(0.1, -0.1, 0.3), "Under 1 års anciennitet og afgang i halvåret følges ikke sikkert ad"),
        (None, "Under 1 års anciennitet og afgang i halvåret: for få kommuner eller ingen forskelle"),
    ],
)
def test_the_interval_decides_what_is_said(correlation, words):
    assert scatter_chart(given.view(scatter=given.scatter(correlation=correlation))).finding == words


def test_the_scatter_counts_who_is_left_out_and_places_the_own_kommune():
    told = said(scatter_section(given.view()))
    assert "2 med begge tal i 1. halvår 2024. 96 er udeladt" in told
    assert "Sammenhæng r = 0,35 (95 %-interval 0,15 til 0,52)" in told
    assert "Kalundborg: under 1 års anciennitet: 20,0 %, afgang i halvåret: 6,1 %." in told
    hidden = given.view(scatter=given.scatter(pairs=given.scatter().pairs[1:]))
    assert "Kalundborg er ikke tegnet" in said(scatter_section(hidden))


def test_a_skewed_measure_has_a_logarithmic_axis_and_says_so():
    pairs = tuple(given.Pair(one.municipality, 50_000.0, one.second) for one in given.scatter().pairs)
    chosen = PatternChoices(across=Measure.POPULATION)
    view = given.view(chosen, scatter=given.scatter(pairs=pairs, years=(2023,)))
    assert scatter_chart(view).figure["layout"]["xaxis"]["type"] == "log"
    told = said(scatter_section(view))
    assert "regnet på logaritmen" in told
    assert "baggrundstal fra 2023" in told


def test_two_background_measures_are_of_no_half_year():
    chosen = PatternChoices(across=Measure.POPULATION, up=Measure.NEED_INDEX)
    pairs = tuple(given.Pair(one.municipality, 50_000.0, 110.0) for one in given.scatter().pairs)
    part = scatter_section(given.view(chosen, scatter=given.scatter(pairs=pairs, n_left_out=0, years=(2023,))))
    assert "2 med begge tal, baggrundstal fra 2023." in said(part)
    assert "halvår 2024" not in said(part)


def test_numbers_of_no_known_time_are_counted_all_the_same():
    assert patterns_spread.scatter_note(2, 0, "", "") == "Hver prik er en kommune: 2 med begge tal."


def test_no_picture_of_a_measure_with_itself_or_of_nobody():
    same = scatter_section(given.view(PatternChoices(across=Measure.TURNOVER)))
    assert "Vælg to forskellige mål" in text(same)
    assert len(parts(same, "Select")) == 2
    assert "Ingen kommune har tal for begge" in text(scatter_section(given.view(scatter=given.scatter(pairs=()))))


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        (Measure.TURNOVER, 0.1234, "12,3 %"),
        (Measure.SICKNESS_ABSENCE, 8.04, "8,0 dage"),
        (Measure.POPULATION, 48_213, "48.213"),
        (Measure.COMMUTING_KM, 24.66, "24,7"),
        (Measure.TURNOVER_YEAR_RATE, 24.14, "24,1"),
    ],
)
def test_numbers_have_the_unit_of_their_measure(measure, value, words):
    assert shown(measure, value).replace("\u00a0", " ") == words


def test_every_measure_and_trait_has_words():
    assert set(patterns_spread.MEASURE) == set(addresses.MEASURES) == set(Measure)
    for words in (patterns.NAME, patterns.STEP, patterns.MORE, addresses.PATTERN_TRAITS):
        assert set(words) == set(Trait)
    for words in (patterns.METHOD_NAME, patterns.METHOD_NOTE, addresses.METHODS):
        assert set(words) == set(FitMethod)
