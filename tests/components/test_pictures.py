"""Small pictures: what is drawn, read from their SVG."""

import re
from urllib.parse import unquote

from components import pictures, theme
from data_layer.schema import MissingState
from tests import factories as make


def svg_of(image):
    return unquote(image.src.partition(",")[2])


def test_strip_draws_every_kommune_and_places_the_own_by_value():
    card = make.card(distribution=(0.0, 0.1, 0.2, 0.4))
    svg = svg_of(pictures.strip(card, "alt"))
    assert len(re.findall(rf'fill="{theme.DOT}"|h0', svg)) == 4  # one light dot each
    own = re.search(rf'<circle cx="([\d.]+)"[^>]+fill="{theme.OWN}"', svg)
    assert float(own[1]) == 8 + 0.2 / 0.4 * (260 - 16)  # half of the axis, which ends at 40 %
    assert svg.count('stroke-dasharray="2 2"') == 1  # the country


def test_strip_reaches_to_the_end_of_the_interval():
    assert pictures.strip_end(make.card(distribution=(0.1,), own=make.share(1, 4, 0.05, 0.7))) == 0.7


def test_strip_without_an_own_value_shows_the_others_only():
    svg = svg_of(pictures.strip(make.card(own=make.missing(MissingState.SUPPRESSED)), "alt"))
    assert theme.OWN not in svg


def test_strip_of_nothing_has_an_axis():
    empty = make.benchmark(make.missing())
    card = make.card(own=make.missing(), distribution=(), region=empty, country=empty)
    assert pictures.strip_end(card) == 1.0
    assert "<line" in svg_of(pictures.strip(card, "alt"))


def test_spark_breaks_at_gaps_and_keeps_single_points():
    own = make.series([make.share(1, 10), make.missing(), make.share(2, 10), make.share(3, 10)])
    country = make.series([make.share(1, 10)] * 4, "", "")
    svg = svg_of(pictures.spark(own, country, "2024H1", "alt"))
    assert svg.count(f'stroke="{theme.OWN}"') == 2  # a point and a line
    assert svg.count("<circle") == 1
    assert "<circle" not in svg_of(pictures.spark(own, country, "2023H1", "alt"))  # a gap has no dot
    assert "<circle" not in svg_of(pictures.spark(own, country, "1999H1", "alt"))


def test_pictures_have_text_alternatives():
    assert pictures.strip(make.card(), "Alle kommuner").alt == "Alle kommuner"
