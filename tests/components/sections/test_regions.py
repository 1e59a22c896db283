"""Regioner, from a hand-made answer to components."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dash import html

from components.sections import regions as section
from components.sections.region_means import emphasised_region, means_panel, published_points
from components.sections.region_panels import lines_panel, spread_panel
from data_layer.schema import IndicatorId
from tests.components.looking import parts, text
from tests.components.national_views import fact, place, region_row, regions_view
from tests.factories import KALUNDBORG, LAESO, benchmark, frame, indicator, missing, per_fte, series, share


def spoken(component):
    return text(component).replace("\u00a0", " ")


def rows(component):
    return [[spoken(cell) for cell in row.children] for row in parts(component, "Tr")]


def test_the_lead_names_regions_whose_interval_lies_clear_of_the_country():
    assert section.lead(regions_view()).replace("\u00a0", " ") == (
        "Hovedstaden (15,0 %) ligger over landets 10,7 %, og Midtjylland (4,0 %) ligger under. "
        "For den sidste region rummer usikkerheden landets tal: forskellen kan være tilfældig."
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([(11, 100, 0.08, 0.14)] * 4, "Usikkerheden om alle 4 regioner rummer landets 10,7 %"),
        (
            [(15, 100, 0.12, 0.19)] + [(11, 100, 0.08, 0.14)] * 3,
            "R0 (15,0 %) ligger over landets 10,7 %. For de øvrige tre",
        ),
        (
            [(4, 100, 0.02, 0.07)] + [(11, 100, 0.08, 0.14)] * 2,
            "R0 (4,0 %) ligger under landets 10,7 %. For de øvrige to",
        ),
        ([(15, 100, 0.12, 0.19)] * 2, "R0 (15,0 %) og R1 (15,0 %) ligger over landets 10,7 %."),
        (
            [(15, 100, None, None), (4, 100, None, None)],
            "Regionerne spænder fra R1 (4,0 %) til R0 (15,0 %); landet ligger på 10,7 %.",
        ),
    ],
)
def test_the_lead_at_its_borders(values, words):
    made = tuple(region_row(f"R{n}", share(*value)) for n, value in enumerate(values))
    assert section.lead(regions_view(rows=made)).replace("\u00a0", " ").startswith(words)


def test_an_interval_that_ends_at_the_country_still_holds_it():
    at = replace(share(15, 100), lower=79 / 735, upper=0.2)
    rows = (region_row("R", at), region_row("S", at))
    assert "Usikkerheden om alle 2" in section.lead(regions_view(rows=rows))


def test_without_numbers_the_page_is_words():
    gone = regions_view(
        rows=(region_row("Hovedstaden", missing(), mean=None),),
        country=benchmark(missing()),
        country_series=series([missing()] * 4, "", ""),
        published=(),
    )
    said = spoken(html.Div(list(section.content(gone))))
    assert said.count("Ingen regioner har tal") >= 2
    assert "Ingen kommuner har tal" in said
    assert "None" not in said


def test_means_name_the_outermost_regions_and_conclude_nothing_from_intervals():
    assert spoken(parts(means_panel(regions_view()), "H2")) == (
        "Afgangen spænder fra Midtjylland (4,0 %) til Sjælland (20,0 %)"
    )
    near = (region_row("A", share(10, 100, 0.05, 0.15)), region_row("B", share(12, 100, 0.15, 0.2)))
    assert spoken(parts(means_panel(regions_view(rows=near)), "H2")).endswith("til B (12,0 %)")
    bare = (region_row("A", share(10, 100)), region_row("B", share(12, 100)))
    assert spoken(parts(means_panel(regions_view(rows=bare)), "H2")).endswith("til B (12,0 %)")


def test_means_note_says_how_it_is_counted_and_repeats_the_report():
    said = spoken(means_panel(regions_view()))
    assert "summen af fratrådte delt med summen af rådgivere" in said
    assert "○ uvægtet gennemsnit" in said
    assert "Rapporten (VIVE 2025, afsnit 2.3.3): Hovedstaden godt 16 %, Midtjylland knap 8 %." in said


def test_means_table_has_both_means_n_and_what_is_left_out():
    table = rows(means_panel(regions_view()))
    assert table[0][-1] == "Rapporten"
    assert table[1] == ["Hovedstaden", "15,0 %", "12,0–19,0 %", "12,0 %", "60 af 400 rådgivere", "1", "1", "godt 16 %"]
    assert table[4][:4] == ["Nordjylland", "Vises ikke (for få ansatte)", "", ""]
    assert table[5][0] == "Landet"
    assert "Rapporten" not in rows(means_panel(regions_view(published=())))[0]


def test_the_reports_reservations_are_kept():
    facts = (
        fact("SIC08", 16.4, 16.4, geography="Region Hovedstaden"),
        fact("TUR15", None, 12.0, geography="Region Sjælland", wording="knap (ambiguous)"),
        fact("TUR16", 10.0, 12.0, geography="three regions", wording="range"),
        fact("X", None, None, geography="Region Midtjylland"),
    )
    view = regions_view(published=facts, indicator=indicator(IndicatorId.SICKNESS_ABSENCE_YEAR))
    points = published_points(view)
    assert {name: (one.value, one.words) for name, one in points.items()} == {
        "Hovedstaden": (16.4, "16,4\u00a0dage"),
        "Sjælland": (12.0, "(knap) 12\u00a0dage"),
    }


def test_the_emphasised_region_is_the_chosen_one_else_the_own():
    assert emphasised_region(regions_view()) is None
    assert emphasised_region(regions_view(frame=frame(municipality=KALUNDBORG))) == "Sjælland"
    assert emphasised_region(regions_view(frame=frame(municipality=KALUNDBORG, region="Nordjylland"))) == "Nordjylland"


def lines(values, **choices):
    country = series([share(10, 100)] * 4, "", "")
    row = region_row("Sjælland", share(1, 10), values=[share(one, 100) if one else missing() for one in values])
    other = region_row("Hovedstaden", share(1, 10), values=[missing(), missing(), missing(), share(1, 100)])
    return lines_panel(regions_view(rows=(row, other), country_series=country, frame=frame(**choices)))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([12, 12, 12, 12], "Sjælland har ligget over landet i alle 4 halvår"),
        ([12, 10, 12, 8], "Sjælland har ligget over landet i 2 af 4 halvår"),
        ([8, 0, 8, 10], "Sjælland har ikke ligget over landet i noget af de 3 halvår"),
    ],
)
def test_lines_count_half_years_over_the_country(values, words):
    assert spoken(parts(lines(values), "H2")) == words


def test_lines_offer_a_region_to_set_off_and_a_table():
    drawn = lines([12, 0, 12, 8], municipality=KALUNDBORG)
    options = parts(drawn, "Option")
    assert text(options[0]) == "Jeres region (Sjælland)"
    assert options[2].value == "/regioner?kommune=326-kalundborg&region=sjaelland"
    assert rows(drawn)[0] == ["Halvår", "Sjælland", "Hovedstaden", "Landet"]
    assert rows(drawn)[1] == ["1. halvår 2024", "8,0 %", "1,0 %", "10,0 %"]
    assert "Sjælland er fremhævet" in spoken(drawn)


def test_spread_compares_inside_with_between():
    here = (place(KALUNDBORG, share(1, 10)), place(replace(KALUNDBORG, code="330", name="Slagelse"), share(3, 10)))
    row = region_row("Sjælland", share(2, 10), here)
    other = region_row("Hovedstaden", share(15, 100))
    drawn = spread_panel(regions_view(rows=(other, row), frame=frame(municipality=KALUNDBORG)))
    assert spoken(parts(drawn, "H2")) == (
        "I Sjælland spænder kommunerne fra 10,0 % til 30,0 %: et større spænd end mellem regionerne (15,0 % til 20,0 %)"
    )
    assert "Hver prik er en kommune, 2 i alt; jo større prik, jo flere rådgivere" in spoken(drawn)
    narrow = region_row("Sjælland", share(2, 10), here[:1])
    said = spoken(parts(spread_panel(regions_view(rows=(other, narrow))), "H2"))
    assert "et mindre spænd end" in said


def test_an_own_kommune_without_a_number_is_told_not_drawn():
    assert "Læsø har ikke et tal" in spoken(spread_panel(regions_view(frame=frame(municipality=LAESO))))
    assert "har ikke et tal" not in spoken(spread_panel(regions_view(frame=frame(municipality=KALUNDBORG))))


def test_the_dots_in_words_end_with_the_own_number():
    drawn = spread_panel(regions_view(frame=frame(municipality=KALUNDBORG)))
    [said] = [getattr(one, "aria-label") for one in parts(drawn, "Div") if getattr(one, "role", "") == "img"]
    assert said.endswith("4,0\u00a0%. Kalundborg 20,0\u00a0%.")


def test_spread_table_names_kommuner_by_region_with_links():
    drawn = spread_panel(regions_view())
    assert [row[0] for row in rows(drawn)[1:]] == ["København", "Kalundborg", "Aarhus"]
    assert "/kommune/326-kalundborg" in [one.href for one in parts(drawn, "A")]


def test_days_are_weighted_by_full_time_employees_in_words():
    days = regions_view(
        indicator=indicator(IndicatorId.SICKNESS_ABSENCE),
        rows=(region_row("Hovedstaden", per_fte(8.0, 100.0, 7.0, 9.0), (place(KALUNDBORG, per_fte(8.0)),)),),
        country=benchmark(per_fte(8.1, 900.0)),
    )
    said = spoken(html.Div(list(section.content(days))))
    assert "summen af dage delt med summen af fuldtidsansatte" in said
    assert "jo flere fuldtidsansatte" in said
    assert "100 fuldtidsansatte" in said
