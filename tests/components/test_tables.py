"""Tables."""

import pytest

from components.tables import Cell, Column, Table, data_table
from tests.components.looking import parts, text

TABLE = Table(
    "Afgang",
    (Column("Kommune", sort_href="/x", sorted="ascending"), Column("Afgang", numeric=True)),
    ((Cell("Kalundborg", href="/kommune/326-kalundborg"), Cell("20,0 %", 0.2)),),
)


def test_table_has_caption_scopes_and_sorting():
    drawn = data_table(TABLE)
    first, second, row = parts(drawn, "Th")
    assert text(parts(drawn, "Caption")) == "Afgang"
    assert (first.scope, second.scope, row.scope) == ("col", "col", "row")
    assert first.to_plotly_json()["props"]["aria-sort"] == "ascending"
    assert "aria-sort" not in second.to_plotly_json()["props"]
    assert [link.href for link in parts(drawn, "A")] == ["/x", "/kommune/326-kalundborg"]


def test_table_scrolls_inside_a_region_that_keyboards_reach():
    props = data_table(TABLE).to_plotly_json()["props"]
    assert (props["role"], props["tabIndex"], props["aria-label"]) == ("region", 0, "Afgang")


def test_a_row_of_wrong_length_is_refused():
    with pytest.raises(ValueError, match="zip"):
        data_table(Table("x", (Column("a"), Column("b")), ((Cell("1"),),)))
