"""Marks as outlines: every mark the hundred children can have, in the middle of its place."""

from __future__ import annotations

import re

from components.charts.digits import GLYPHS, outline
from components.text.danish.child import COUNT_MARKS


def test_every_mark_can_be_drawn_around_its_middle():
    for mark in COUNT_MARKS:
        places = [float(one) for one in re.findall(r"translate\(([-\d.]+) 0\)", outline(mark))]
        assert len(places) == len(mark)
        assert places[0] == -sum(GLYPHS[one][0] for one in mark) / 2
    assert outline("3+").index("M318 10") < outline("3+").index("M281 -43")
