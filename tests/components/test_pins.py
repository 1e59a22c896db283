"""Pinned views in an address: what is written is read again, and nothing strange gets through."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import pins
from components.pins import Pin, Pinned
from components.text import addresses as words
from data_layer.schema import IndicatorId
from tests import factories as make

SERIES = Pin("/kommune/326-kalundborg?periode=2024H1", "serie")
FUNNEL = Pin("/sammenlign?kommune=326-kalundborg&maal=sygefravaer", "tragt", "100 % vores; ja!")


def query_of(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def test_views_survive_the_round_trip_through_an_address():
    frame = make.frame(municipality=make.KALUNDBORG)
    address = pins.presentation_address(frame, Pinned((SERIES, FUNNEL)))
    assert address.startswith(
        "/praesentation?kommune=326-kalundborg&visninger=/kommune/326-kalundborg?periode%3D2024H1"
    )
    assert pins.read_pins(query_of(address)) == Pinned((SERIES, FUNNEL))


@given(st.lists(st.tuples(st.text(max_size=40), st.text(min_size=1, max_size=20), st.text(max_size=60)), max_size=5))
def test_any_text_survives_or_is_told(parts):
    given_ = tuple(Pin(f"/{href.replace('#', '')}", panel, title.strip()) for href, panel, title in parts)
    address = pins.presentation_address(make.frame(), Pinned(given_))
    assert address.isascii()
    read = pins.read_pins(dict(parse_qsl(urlsplit(address).query, keep_blank_values=True)))
    assert read.pins == given_
    assert read.n_unread == 0


@pytest.mark.parametrize("text", ["", ";;;", "!", None, 7, ["/a#b"], {"a": 1}])
def test_no_views_without_addresses(text):
    assert pins.read_pins({words.PINS: text}).pins == ()


def test_what_is_no_panel_of_a_page_is_counted():
    read = pins.read_pins({words.PINS: "/sammenlign#tragt;javascript:alert(1)#x;/sammenlign;tragt"})
    assert [pin.link for pin in read.pins] == ["/sammenlign#tragt"]
    assert read.n_unread == 3


def test_views_beyond_the_most_are_counted():
    read = pins.read_pins({words.PINS: ";".join(["/#kort"] * 30)})
    assert (len(read.pins), read.n_left_out) == (24, 6)


@pytest.mark.parametrize(
    "href", ["//example.org/kommune", "/nej", "/praesentation?fortaelling=jeres-tal", "/hent/x.csv"]
)
def test_only_pages_with_panels_are_asked(href):
    assert Pin(href, "x").screen() is None
    assert pins.asked_of(make_request(), (Pin(href, "x"),)).screens == ()


def make_request():
    return pins.read("presentation", {})


def test_a_view_asks_its_page_as_the_page_itself_would():
    page, request = FUNNEL.screen()
    assert page == "compare"
    assert (request.municipality, request.indicator) == ("326-kalundborg", IndicatorId.SICKNESS_ABSENCE.value)
    page, request = SERIES.screen()
    assert (page, request.municipality, request.period) == ("municipality", "326-kalundborg", "2024H1")


def test_the_story_is_written_for_the_chosen_kommune_and_half_year():
    assert pins.story_pins(make.frame()) == ()
    story = pins.story_pins(make.frame(municipality=make.KALUNDBORG))
    assert len(story) == 8
    assert all("326-kalundborg" in pin.href for pin in story)
    assert pins.read_pins({words.STORY: "jeres-tal"}).story == "jeres-tal"
    assert pins.read_pins({words.STORY: "andres-tal"}).story == ""


def test_order_and_titles_change_without_losing_a_view():
    three = (SERIES, FUNNEL, Pin("/", "kort"))
    assert pins.moved(three, 2, 0) == (three[2], three[0], three[1])
    assert pins.moved(three, 0, 1) == (three[1], three[0], three[2])
    assert pins.without(three, 1) == (three[0], three[2])
    assert pins.titled(three, 0, "Nyt")[0] == Pin(SERIES.href, "serie", "Nyt")
    assert three[0].title == ""
