"""Views that are no charts: numbers as text, questions, a hundred children, maps, and else the table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Pt

from components import ids, theme
from components.chart_panel import Picture
from components.charts.child import COUNT_FILLS
from components.tables import Table
from components.text import reports as text
from reports.pptx_chart import rgb
from reports.pptx_map import add_map
from reports.pptx_place import Place
from reports.pptx_text import Paragraph, Run, add_table, add_text, line

CARD = "card-view"
MOST_ROWS = 12
COLUMNS = 20
BIG_PT, SHORT = 66, 7  # the number's size, where it has no more letters than these


def add_picture(slide: Slide, place: Place, picture: Picture) -> None:
    """Write what the picture shows in shapes and text of the program itself."""
    found = _attribute(picture.content, "data-map")
    if found:
        add_map(slide, place, json.loads(found))
    elif picture.id == ids.CHILD_HUNDRED:
        _hundred(slide, place, picture.table)
    elif picture.id == ids.DIALOG_QUESTIONS:
        add_text(slide, place, _questions(picture.table))
    elif getattr(picture.content, "className", "") == CARD:
        _card(slide, place, picture)
    else:
        add_rows(slide, place, picture.table)


def add_rows(slide: Slide, place: Place, table: Table) -> None:
    """Write as many rows as a slide has room for, and say how many there are."""
    add_table(slide, place, table, MOST_ROWS)
    if len(table.rows) > MOST_ROWS:
        more = line(text.more_rows(MOST_ROWS, len(table.rows)), 12, colour=theme.INK_2)
        add_text(slide, place.below(4.75), [more])


def _elements(tree: object) -> Iterator[Component]:
    """Walk through a Dash tree."""
    if isinstance(tree, Component):
        yield tree
        tree = getattr(tree, "children", None)
    for child in tree if isinstance(tree, (list, tuple)) else (tree,):
        if isinstance(child, (Component, list, tuple)):
            yield from _elements(child)


def _attribute(tree: Component, name: str) -> str:
    return next((str(vars(one)[name]) for one in _elements(tree) if name in vars(one)), "")


def words_of(tree: object) -> str:
    """Join all text inside an element."""
    if isinstance(tree, Component):
        return words_of(getattr(tree, "children", None))
    if isinstance(tree, (list, tuple)):
        return "".join(words_of(one) for one in tree)
    return "" if tree is None else str(tree)


def _of_class(tree: Component, *names: str) -> list[str]:
    return [words_of(one).strip() for one in _elements(tree) if getattr(one, "className", None) in names]


def _card(slide: Slide, place: Place, picture: Picture) -> None:
    """Write the number large, what it is a part of and what can be said; beside it what it is held against."""
    left, right = place.part(0, 0.42), place.part(0.46, 1)
    content = picture.content
    number = [line(one, _big(one), bold=True, colour=theme.OWN, after=2) for one in _of_class(content, "big")]
    number += [line(one, 30, bold=True, colour=theme.INK_2, after=6) for one in _of_class(content, "missing")]
    number += [line(one, 18, colour=theme.INK_2, after=14) for one in _of_class(content, "of", "why")]
    keys = _of_class(content, "key-own", "key-level")
    add_text(slide, left, [*number, *(line(one, 16, after=4) for one in keys)])
    said = [line(one, 20, bold=True, after=10) for one in _of_class(content, "verdict")]
    said += [line(one, 15, after=6) for one in _of_class(content, "year")]
    add_table(slide, right, picture.table, MOST_ROWS)
    add_text(slide, right.below(1.7), said)


def _big(number: str) -> float:
    return BIG_PT * min(1, SHORT / len(number))


def _questions(table: Table) -> list[Paragraph]:
    lines = []
    for number, row in enumerate(table.rows, 1):
        lines.append(Paragraph((Run(f"{number}. {row[0].text}", 17, bold=True),), 2))
        lines.append(line(row[1].text, 13, colour=theme.INK_2, after=9))
    return lines


def _hundred(slide: Slide, place: Place, table: Table) -> None:
    """Draw a hundred figures, twenty in a row, each with its number of changes; the sums beside them."""
    amounts = [round(row[1].number or 0) for row in table.rows]
    step = min(place.width * 0.7 / COLUMNS, place.height / 5.4)
    marks = ("0", "1", "2", "3+")
    classes = [index for index, amount in enumerate(amounts) for _ in range(amount)]
    shapes = []
    for at, index in enumerate(classes):
        x, y = place.left + at % COLUMNS * step, place.top + at // COLUMNS * step * 1.75
        shapes += _figure(slide, x, y, step, index, marks[min(index, 3)])
    slide.shapes.add_group_shape(shapes).name = table.caption
    sums = [
        Paragraph((Run(row[1].text, 32, bold=True, colour=_dark(index)), Run(f"  {row[0].text}", 18)), 8)
        for index, row in enumerate(table.rows)
    ]
    add_text(slide, place.part(0.74, 1), sums)


def _dark(index: int) -> str:
    fill = COUNT_FILLS[min(index, 3)]
    return fill.colour if fill.ink == theme.PAPER else theme.INK


def _figure(slide: Slide, x: float, y: float, step: float, index: int, mark: str) -> list[Any]:
    """Draw head and body, and write the mark on the body."""
    fill = COUNT_FILLS[min(index, 3)]
    head, body = step * 0.36, step * 0.72
    drawn = []
    for kind, left, top, width, height in (
        (MSO_SHAPE.OVAL, x + (step - head) / 2, y, head, head),
        (MSO_SHAPE.ROUND_2_SAME_RECTANGLE, x + (step - body) / 2, y + head * 1.1, body, step * 0.95),
    ):
        shape = slide.shapes.add_shape(kind, round(left), round(top), round(width), round(height))
        drawn.append(shape)
        shape.shadow.inherit = False
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(fill.colour)
        shape.line.color.rgb = rgb(theme.INK_2)
        shape.line.width = Pt(0.5)
    frame = drawn[-1].text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = False
    run = frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = mark, Pt(11), True
    run.font.color.rgb = rgb(fill.ink)
    return drawn
