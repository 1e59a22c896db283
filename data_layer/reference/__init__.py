"""Reference data that no import replaces: kommuner, dated regions, outlines, published figures.

Readers read each file once and hand out frozen records. No statistics and no data of an operator.
"""

from data_layer.reference.municipalities import by_danish_name, municipalities, municipality
from data_layer.reference.names import municipality_code_of
from data_layer.reference.published import published_fact, published_facts, report_coverage
from data_layer.reference.regions import division, division_on, divisions, region_named
from data_layer.reference.shapes import map_svg_paths, map_view_box, tile_positions

__all__ = [
    "by_danish_name",
    "division",
    "division_on",
    "divisions",
    "map_svg_paths",
    "map_view_box",
    "municipalities",
    "municipality",
    "municipality_code_of",
    "published_fact",
    "published_facts",
    "region_named",
    "report_coverage",
    "tile_positions",
]
