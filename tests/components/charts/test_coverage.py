"""Coverage as a table."""

from components.charts.coverage import CoverageGrid, coverage_legend, coverage_table
from data_layer.schema import HalfYear, MissingState
from tests.components.looking import parts, text

SEEN, HIDDEN = MissingState.OBSERVED, MissingState.SUPPRESSED
GRID = CoverageGrid(
    periods=(HalfYear(2023, 1), HalfYear(2023, 2), HalfYear(2024, 1)),
    rows=(("Læsø", (HIDDEN, HIDDEN, SEEN)), ("Faxe", (SEEN, SEEN, SEEN))),
    observed=(1, 1, 2),
    published=(1, None, 2),
)


def test_every_cell_has_a_letter_and_a_class_of_its_state():
    cells = parts(coverage_table(GRID), "Td")[6:]
    assert [text(one) for one in cells] == ["S", "S", "T", "T", "T", "T"]
    assert [one.className for one in cells][:3] == ["state-suppressed", "state-suppressed", "state-observed"]


def test_years_span_their_half_years_and_both_sums_are_shown():
    table = coverage_table(GRID)
    years = [one for one in parts(table, "Th") if getattr(one, "scope", "") == "colgroup"]
    assert [(text(one), one.colSpan) for one in years] == [("2023", 2), ("2024", 1)]
    sums = [one for one in parts(table, "Tr") if getattr(one, "className", "") == "sum"]
    assert [text(one) for one in sums] == ["Kommuner med tal her112", "I rapporten, tabel 4.11–2"]


def test_the_region_can_be_scrolled_by_keyboard_and_has_a_name():
    region = coverage_table(GRID)
    assert (region.role, region.tabIndex) == ("region", 0)
    assert getattr(region, "aria-label") == text(parts(region, "Caption"))


def test_the_legend_names_what_occurs_only():
    legend = coverage_legend([SEEN, HIDDEN])
    assert text(legend) == "TTalSSkjult, for få ansatte"
