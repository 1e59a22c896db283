"""Sammenlign: what the page says, groups, links and tables."""

from dataclasses import replace

import pytest

from components.language import Language, speaking
from components.sections import compare as section
from components.sections.compare_chosen import chosen_chart, chosen_panel
from components.sections.compare_ranking import ranking_chart, tally
from components.sections.compare_table import chosen_table, places_table, series_table
from data_layer.schema import IndicatorId, MissingState, Verdict
from tests import factories as make
from tests.components.looking import hrefs, parts, text
from tests.components.views_by_hand import HIGH, chosen_view, compare_view, place

NBSP = "\u00a0"
OWN = make.KALUNDBORG


def said(view):
    return text(section.lead(view)).replace(NBSP, " ")


def test_the_lead_counts_and_places_the_own_kommune():
    assert said(compare_view(municipality=OWN)) == (
        "1 af 3 kommuner kan ikke skelnes fra landets 12,0 %. 1 ligger med stor sikkerhed over; "
        "1 er for lille til at sammenligne. Kalundborg ligger på 11,1 %: kan ikke skelnes fra landet."
    )


def test_the_lead_without_anybody_outside():
    view = compare_view(municipality=OWN, changes={"places": (place(),)})
    assert "1 af 1 kommune kan ikke" in said(view)
    assert "Ingen ligger med stor sikkerhed over eller under." in said(view)
    probably = compare_view(changes={"places": (place(verdict=Verdict.PROBABLY_BELOW), place())})
    assert said(probably).endswith("Ingen ligger med stor sikkerhed over eller under, 1 sandsynligvis under.")


def test_the_lead_when_the_own_kommune_stands_out():
    view = compare_view(municipality=make.KOBENHAVN)
    assert said(view).endswith("København ligger på 40,0 %: med stor sikkerhed over landet (97 %).")
    below = compare_view(municipality=OWN, changes={"places": (place(verdict=Verdict.PROBABLY_BELOW),)})
    assert said(below).endswith("Kalundborg ligger på 11,1 %: sandsynligvis under landet (92 %).")


def test_the_lead_when_the_own_kommune_has_no_number_or_is_not_shown():
    assert "Læsø har ikke et tal i perioden: vises ikke" in said(compare_view(municipality=make.LAESO))
    elsewhere = compare_view(municipality=OWN, changes={"places": (place(make.KOBENHAVN),)})
    assert said(elsewhere).endswith("Kalundborg hører ikke til den viste region.")


def test_days_get_a_range_and_no_verdict():
    view = compare_view(IndicatorId.SICKNESS_ABSENCE, municipality=OWN)
    assert said(view).startswith("De 3 kommuner med tal ligger fra 0,1 til 0,4 dage. Hele landet ligger på 0,1 dage.")
    assert said(view).endswith("Kalundborg ligger på 0,1 dage.")


def test_nothing_to_show_says_so():
    view = compare_view(changes={"places": ()})
    assert said(view).startswith("Ingen kommune har tal for 1. halvår 2024")
    screen = section.screen(view)
    assert "Her er ingen tal at vise" in text(screen)
    assert "Læsø" in text(screen)


def test_both_sides_are_counted():
    verdicts = (Verdict.ABOVE, Verdict.BELOW, Verdict.BELOW, Verdict.PROBABLY_ABOVE, Verdict.TOO_FEW)
    view = compare_view(changes={"places": tuple(place(verdict=one) for one in verdicts)})
    assert tally(view) == (5, 1, 1, 0, 2, 1, 0)
    assert "1 ligger med stor sikkerhed over og 2 under, 1 sandsynligvis over; 1 er for lille" in said(view)
    assert ranking_chart(view).finding == "0 af 5 kommuner kan ikke skelnes fra landet"
    assert ranking_chart(compare_view(changes={"places": (place(),)})).finding == "Ingen kommune kan skelnes fra landet"


def test_dots_are_grouped_by_the_verdict():
    figure = ranking_chart(compare_view()).figure
    headings = [one["text"] for one in figure["layout"]["annotations"]]
    assert headings[:3] == [
        "<b>Med stor sikkerhed over landet (1)</b>",
        "<b>Kan ikke skelnes fra landet (1)</b>",
        "<b>For få til at sammenligne (1)</b>",
    ]
    hovers = [hover for trace in figure["data"] for hover in trace.get("hovertext", ())]
    assert hovers[0].startswith("<b>Kalundborg</b><br>Region Sjælland<br>11,1")
    assert hovers[0].endswith("<br>Kan ikke skelnes fra landet")
    assert any(hover.endswith(f"Med stor sikkerhed over landet (97{NBSP}%)") for hover in hovers)


def test_an_order_by_value_has_no_groups():
    figure = ranking_chart(compare_view(sort="-value")).figure
    assert not [one for one in figure["layout"]["annotations"] if one["text"].startswith("<b>")]


def test_sorting_by_region_groups_by_region_and_by_name_not_at_all():
    by_region = ranking_chart(compare_view(sort="region")).figure["layout"]["annotations"]
    assert "<b>Region Hovedstaden</b>" in [one["text"] for one in by_region]
    by_name = ranking_chart(compare_view(sort="name")).figure["layout"]["annotations"]
    assert not [one for one in by_name if one["text"].startswith("<b>")]


def test_the_note_tells_of_borderline_intervals():
    outside_interval = replace(HIGH, lower=0.2, upper=0.5)
    view = compare_view(changes={"places": (place(value=outside_interval),)})
    assert "Hos 1 kommune når stregen ikke" in ranking_chart(view).note
    assert "når stregen ikke" not in ranking_chart(compare_view()).note


@pytest.mark.parametrize(
    ("indicator", "words"),
    [
        (IndicatorId.SICKNESS_ABSENCE, "ét langt forløb"),
        (IndicatorId.PARENTAL_LEAVE, "vurderes derfor ikke"),
        (IndicatorId.TURNOVER_YEAR_SHARE, "de samme ansatte indgår"),
        (IndicatorId.TURNOVER_YEAR_RATE, "skifte to gange"),
    ],
)
def test_the_note_says_why_there_is_no_interval(indicator, words):
    chart = ranking_chart(compare_view(indicator))
    assert words in chart.note
    assert "betyder ingenting" in chart.note
    assert all(trace["mode"] == "markers" for trace in chart.figure["data"])


def test_the_region_of_the_filter_is_drawn_grey_beside_the_country():
    view = compare_view(changes={"region": make.benchmark(make.share(30, 200), "Sjælland", 16)})
    lines = ranking_chart(view).figure["layout"]["shapes"]
    assert [round(one["x0"], 6) for one in lines] == [12.0, 15.0]


@pytest.mark.parametrize(
    ("language", "said"), [("da", "hele landet, 1. halvår 2024."), ("en", "all of Denmark, H1 2024.")]
)
def test_the_picture_in_words_names_its_half_year(language, said):
    with speaking(Language(language)):
        assert said in ranking_chart(compare_view()).alternative.replace(NBSP, " ")


def test_the_table_has_numbers_differences_and_missing_rows_last():
    table = places_table(compare_view(municipality=OWN))
    assert [column.label for column in table.columns] == [
        "Kommune",
        "Region",
        "Afgang",
        "Interval fra",
        "Interval til",
        "Forskel til landet, procentpoint",
        "Set mod landet",
        "Fratrådte",
        "Ansatte ved halvårets begyndelse",
    ]
    first, own, last = table.rows[0], table.rows[2], table.rows[3]
    assert [cell.text.replace(NBSP, " ") for cell in first[2:]] == [
        *("40,0 %", "27,1 %", "54,5 %", "+28,0", "Med stor sikkerhed over landet (97 %)"),
        *("18", "45"),
    ]
    assert own[0].text == "Kalundborg (jeres kommune)"
    assert own[5].text == "−0,9"
    assert last[0].text == "Læsø"
    assert last[2].text == "Vises ikke (for få ansatte)"
    assert [cell.text for cell in last[3:]] == [""] * 6
    assert places_table(compare_view(municipality=OWN), marked=False).rows[2][0].text == "Kalundborg"


def test_headers_sort_and_turn():
    table = places_table(compare_view())
    value, name = table.columns[2], table.columns[0]
    assert (name.sorted, name.sort_href.endswith("sorter=-name")) == ("ascending", True)
    assert (value.sorted, value.sort_href) == (None, "/sammenlign?sorter=-value")
    turned = places_table(compare_view(sort="-value")).columns[2]
    assert (turned.sorted, turned.sort_href.endswith("sorter=value")) == ("descending", True)
    staff = places_table(compare_view()).columns[-1]
    assert staff.sort_href.endswith("sorter=-headcount")
    back = places_table(compare_view(sort="-name")).columns[0]
    assert "sorter" not in back.sort_href


def test_a_difference_of_nothing_has_no_sign():
    same = compare_view(changes={"country": make.benchmark(make.share(5, 45))})
    assert places_table(same).rows[2][5].text == "0,0"


def test_tables_of_chosen_are_wide_on_screen_and_long_in_files():
    view = chosen_view("101", own=OWN)
    wide = chosen_table(view)
    assert [column.label for column in wide.columns] == ["Halvår", "Kalundborg", "København", "Landet"]
    assert wide.rows[1][2].text == "Vises ikke (for få ansatte)"
    long = series_table(view)
    assert len(long.rows) == 3 * 4
    assert [cell.text for cell in long.rows[0][:3]] == ["Kalundborg", "326", "2022H2"]
    assert long.rows[-1][0].text == "Landet"


def test_own_line_is_blue_and_the_chosen_have_looks():
    lines = {one["name"]: one for one in chosen_chart(chosen_view("101", own=OWN)).figure["data"]}
    assert lines["Kalundborg"]["line"]["color"] == "#0b62a8"
    assert lines["København"]["marker"]["symbol"] != "circle"
    assert lines["Landet"]["line"]["dash"] == "dot"


def test_the_chosen_finding_compares_swings():
    one = chosen_chart(chosen_view("101")).finding.replace(NBSP, " ")
    assert one == "København har ligget mellem 11,1 og 40,0 %, landet mellem 12,0 og 12,0 %"
    many = chosen_chart(chosen_view("101", own=OWN)).finding
    assert many.startswith("De valgte kommuner har ligget mellem")
    hidden = compare_view(chosen=(make.LAESO,), changes={"chosen": (make.series([make.missing()] * 4, "Læsø", "825"),)})
    assert chosen_chart(hidden).finding == "Læsø har ingen tal i de viste halvår"


def test_kommuner_are_added_and_removed_by_addresses():
    panel = chosen_panel(chosen_view("101", own=OWN))
    assert [text(one) for one in parts(panel, "A") if one.className == "chip"] == ["Fjern København"]
    options = {text(one): one.value for one in parts(panel, "Option")}
    assert "valgte=101,751" in options["Aarhus"]
    assert not {"København", "Kalundborg"} & options.keys()
    assert any(href.startswith("/hent/serier.csv?") for href in hrefs(panel))


def test_nothing_chosen_invites_and_six_are_the_limit():
    assert "Der er plads til seks ad gangen" in text(chosen_panel(compare_view()))
    six = tuple(make.municipality(str(code), f"By {code}") for code in range(201, 207))
    full = chosen_panel(compare_view(chosen=six, changes={"chosen": (make.series([make.missing()] * 4),)}))
    assert "Fjern en for at tilføje en anden" in text(full)
    assert parts(full, "Select") == []


def test_missing_kommuner_are_listed_in_words_by_reason():
    gaps = (place(make.LAESO, make.missing()), place(make.AARHUS, make.missing(MissingState.NOT_REPORTED)))
    listed = [text(one) for one in parts(section.screen(compare_view(changes={"missing": gaps})), "Li")]
    assert any(
        one.startswith("Vises ikke (for få ansatte), 1 kommune: Læsø. Tallet vises ikke, fordi") for one in listed
    )
    assert any(one.startswith("Ikke indberettet, 1 kommune: Aarhus. Kommunen er ikke med") for one in listed)


def test_several_without_a_number_are_spoken_of_as_several():
    gaps = tuple(place(one, make.missing(MissingState.NOT_REPORTED)) for one in (make.LAESO, make.AARHUS))
    listed = [text(one) for one in parts(section.screen(compare_view(changes={"missing": gaps})), "Li")]
    assert any("2 kommuner: Læsø og Aarhus. De er ikke med i tallene" in one for one in listed)


def test_files_carry_the_choices_of_the_page():
    links = hrefs(section.screen(compare_view(municipality=OWN, sort="name", region="Sjælland")))
    assert "/hent/sammenlign.xlsx?kommune=326-kalundborg&periode=2024H1&region=sjaelland&sorter=name" in links


def test_an_order_that_does_not_exist_is_the_default_and_never_reaches_a_file():
    screen = section.screen(compare_view(sort="navn"))
    assert not [href for href in hrefs(screen) if "navn" in href and href.startswith("/hent")]
    assert places_table(compare_view(sort="navn")).columns[0].sorted == "ascending"


def test_every_choice_has_its_select_and_all_eight_measures_are_offered():
    screen = section.screen(compare_view())
    assert [text(one) for one in parts(screen, "Label")][:4] == ["Mål", "Periode", "Region", "Kommune"]
    measures = text(parts(screen, "Select")[0])
    assert "Mindst ét skift på 12 måneder" in measures
    assert "Afgange pr. 100 stillinger på 12 måneder" in measures
