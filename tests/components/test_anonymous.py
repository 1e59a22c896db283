"""Figures without the names of other kommuner."""

from __future__ import annotations

from dash import html

from components.anonymous import pseudonyms, renaming, without_names
from components.chart_panel import Picture
from components.tables import Cell, Column, Table
from tests.components.test_chart_panel import chart

NAMES = {"Aarhus": "Kommune 1", "Faaborg-Midtfyn": "Kommune 2", "Ishøj": "Kommune 3", "Vejen": "Kommune 4"}


def test_whole_names_are_replaced_also_in_the_genitive_and_nothing_else():
    change = renaming(NAMES)
    assert change("Aarhus ligger over Ishøjs 12,3 %") == "Kommune 1 ligger over Kommune 3s 12,3 %"
    assert change("Faaborg-Midtfyn og Faaborg") == "Kommune 2 og Faaborg"
    assert change("hele vejen; Vejenborg; Ny-Vejen") == "hele vejen; Vejenborg; Ny-Vejen"
    assert change("Kalundborg 6,1 %") == "Kalundborg 6,1 %"


def test_every_text_of_a_chart_and_its_table_is_renamed_and_the_original_is_left():
    table = Table("Aarhus", (Column("Kommune"),), ((Cell("Ishøj", 0.1, "/kommune/183-ishoej"),),))
    figure = {"data": [{"text": ["Aarhus", "Kalundborg"], "y": [1, 2]}], "layout": {"title": {"text": "Vejen"}}}
    given = chart(finding="Aarhus er høj", table=table, figure=figure)
    made = without_names(given, NAMES)
    assert made.finding == "Kommune 1 er høj"
    assert made.figure == {
        "data": [{"text": ["Kommune 1", "Kalundborg"], "y": [1, 2]}],
        "layout": {"title": {"text": "Kommune 4"}},
    }
    assert made.table.rows[0][0] == Cell("Kommune 3", 0.1)
    assert given.figure["data"][0]["text"][0] == "Aarhus"


def test_an_alphabetical_list_is_mixed_and_any_other_order_kept():
    shuffled = {"Aarhus": "Kommune 3", "Ishøj": "Kommune 1", "Vejen": "Kommune 2"}

    def order(*given):
        table = Table("", (Column("Kommune"),), tuple((Cell(one),) for one in given))
        return [row[0].text for row in without_names(chart(table=table), shuffled).table.rows]

    assert order("Ishøj", "Kalundborg", "Vejen", "Aarhus") == ["Kommune 1", "Kalundborg", "Kommune 2", "Kommune 3"]
    assert order("Vejen", "Kalundborg", "Ishøj") == ["Kommune 2", "Kalundborg", "Kommune 1"]


def test_a_map_is_not_shown_because_a_place_is_a_name():
    fields = {name: value for name, value in vars(chart()).items() if name != "figure"}
    assert without_names(Picture(**fields, content=html.Div(**{"data-map": "{}"})), NAMES) is None
    assert without_names(Picture(**fields, content=html.Div("tal")), NAMES) is not None


def test_numbers_are_given_in_another_order_each_time():
    names = [f"Navn{number}" for number in range(97)]
    first, second = pseudonyms(names), pseudonyms(names)
    assert set(first.values()) == {f"Kommune {number}" for number in range(1, 98)}
    assert first != second
