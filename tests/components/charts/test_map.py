"""The map's description: one entry per kommune, legend, words."""

from __future__ import annotations

import json

import pytest

from components.charts.map import MapContent, as_attribute, basis, class_label, municipality_map
from components.charts.map_classes import map_classes
from components.text.danish.map import tile_name
from data_layer.reference.municipalities import by_danish_name
from data_layer.schema import IndicatorId, MissingState, Unit
from tests.components.national_views import PLACES, place
from tests.factories import AARHUS, KALUNDBORG, KOBENHAVN, LAESO, indicator, missing, per_fte, share


def content(places=PLACES, own=None, identity=IndicatorId.TURNOVER, *, simulated=True):
    return MapContent(places, indicator(identity), "1. halvår 2024", own, simulated)


def described(*, tiles=False, **changes):
    return municipality_map(content(**changes), tiles=tiles, href=lambda one: f"/kommune/{one.token}")


def area(description, code):
    return next(one for one in description["areas"] if one["code"] == code)


def test_every_kommune_has_name_words_paint_and_address():
    drawn = described()
    assert [one["name"] for one in drawn["areas"]] == ["Kalundborg", "København", "Læsø", "Aarhus"]
    assert area(drawn, "326") == {
        "code": "326",
        "name": "Kalundborg",
        "short": "Kalu",
        "brief": "20,0",
        "lines": ["20,0\u00a0%", "7 af 35 rådgivere", "Kan ikke skelnes fra landet"],
        "paint": "4",
        "href": "/kommune/326-kalundborg",
    }


def test_a_missing_state_is_a_hatch_with_words_never_a_class():
    assert area(described(), "825")["paint"] == "suppressed"
    assert area(described(), "825")["lines"] == ["Vises ikke (for få ansatte)"]
    assert area(described(), "825")["brief"] == ""


def test_legend_says_ranges_and_counts_and_only_states_that_occur():
    drawn = described()
    assert [(one["label"], one["n"]) for one in drawn["classes"]] == [
        ("Under 5\u00a0%", 1),
        ("5–10\u00a0%", 0),
        ("10–15\u00a0%", 0),
        ("15–20\u00a0%", 1),
        ("20\u00a0% og derover", 1),
    ]
    assert [(one["paint"], one["n"]) for one in drawn["missing"]] == [("suppressed", 1)]
    states = [
        place(one, missing(state)) for one, state in zip((KALUNDBORG, KOBENHAVN, LAESO, AARHUS), gaps(), strict=True)
    ]
    assert [one["paint"] for one in described(places=states)["missing"]] == [state.value for state in gaps()]


def gaps():
    return [MissingState.SUPPRESSED, MissingState.NOT_REPORTED, MissingState.NOT_APPLICABLE, MissingState.MISSING]


def test_the_own_kommune_is_named_with_its_number():
    drawn = described(own=KALUNDBORG)
    assert (drawn["own"], drawn["ownLabel"]) == ("326", "Kalundborg 20,0\u00a0%")
    assert "Kalundborg 20,0" in drawn["label"]
    assert (described()["own"], described()["ownLabel"]) == ("", "")


def test_the_mark_stands_inside_only_while_numbers_are_simulated():
    assert described()["mark"] == "SIMULEREDE TAL"
    assert described(simulated=False)["mark"] == ""


def test_parental_leave_is_painted_in_grey():
    paints = described(places=[place(KALUNDBORG, per_fte(7.0))], identity=IndicatorId.PARENTAL_LEAVE)["paints"]
    assert all(one[1:3] == one[3:5] for one in paints.values())


def test_form_is_outlines_or_tiles():
    assert (described()["view"], described(tiles=True)["view"]) == ("shapes", "tiles")


def test_every_tile_has_a_name_of_its_own():
    names = [tile_name(one.name) for one in by_danish_name()]
    assert len(set(names)) == 98
    assert all(len(name) <= 4 for name in names)


def test_attribute_is_compact_json_with_danish_letters():
    written = as_attribute(described())
    assert json.loads(written) == described()
    assert "København" in written


@pytest.mark.parametrize(
    ("identity", "unit", "labels"),
    [
        (
            IndicatorId.SICKNESS_ABSENCE,
            Unit.DAYS_PER_FTE,
            ("Under 5\u00a0dage", "5–7\u00a0dage", "11\u00a0dage og derover"),
        ),
        (IndicatorId.TURNOVER_YEAR_RATE, Unit.PER_100, ("Under 10", "10–20", "40 og derover")),
    ],
)
def test_class_labels_follow_the_unit(identity, unit, labels):
    classes = map_classes([], identity, judged=True)
    assert tuple(class_label(classes[index], unit) for index in (0, 1, 4)) == labels


def test_basis_counts_persons_or_full_time_employees():
    assert basis(share(7, 35), indicator()) == "7 af 35 rådgivere"
    assert basis(per_fte(8.0, 1234.4), indicator(IndicatorId.SICKNESS_ABSENCE)) == "1.234 fuldtidsansatte"
    assert basis(missing(), indicator()) == ""
