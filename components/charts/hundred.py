"""A hundred children as an SVG: one figure each, the number of changes written on it, so that colour says it twice."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import theme
from components.charts.child import COUNT_FILLS
from components.charts.digits import outline
from components.pictures import image

COLUMNS, WALL_COLUMNS = 10, 20
STEP_X, STEP_Y = 34, 50
EDGE = "#7d8590"
FONT = "Inter, Arial, sans-serif"


def hundred_picture(hundred: Sequence[int], marks: Sequence[str], words: str, columns: int = COLUMNS) -> Component:
    """Draw the children in order of their number of changes, ``columns`` in a row.

    Parameters
    ----------
    hundred : children with 0, 1, 2, 3+ changes, 100 in all.
    marks : what stands on a figure, parallel to ``hundred``.
    words : the simulated mark inside the picture, ``""`` for none.
    """
    classes = [index for index, n in enumerate(hundred) for _ in range(n)]
    rows = -(-len(classes) // columns)
    marked = "".join(f'<g id="m{index}">{outline(mark)}</g>' for index, mark in enumerate(marks))
    drawn = [f"<defs>{marked}</defs>"]
    drawn += [
        _figure(place % columns, place // columns, index, len(marks[index])) for place, index in enumerate(classes)
    ]
    height = rows * STEP_Y + (20 if words else 0)
    if words:
        drawn.append(
            f'<text x="2" y="{height - 4}" font-family="{FONT}" font-size="12" fill="{theme.INK_2}">{words}</text>'
        )
    return image(columns * STEP_X, height, drawn, "", "hundred")


def _figure(column: int, row: int, index: int, length: int) -> str:
    x, y, fill = column * STEP_X + STEP_X / 2, row * STEP_Y, COUNT_FILLS[index]
    body = f"M{x - 12},{y + 46}v-15a12,11 0 0 1 24,0v15z"
    edge = f' stroke="{EDGE}" stroke-width="1"' if fill.ink == theme.INK else ""  # light fills fade into the paper
    size = 0.014 if length == 1 else 0.012
    return (
        f'<g fill="{fill.colour}"{edge}><circle cx="{x}" cy="{y + 9}" r="8"/><path d="{body}"/></g>'
        f'<use href="#m{index}" fill="{fill.ink}" transform="translate({x} {y + 40}) scale({size})"/>'
    )
