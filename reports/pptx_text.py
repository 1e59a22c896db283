"""Writes words and tables into a slide as its own text, without naming fonts: those are the template's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from components import theme
from components.tables import Table
from components.text import formats as number_text
from reports.pptx_chart import rgb
from reports.pptx_place import Place

MOST_COLUMNS = 8
CELL_PT, ROW_INCH = 12, 0.32
EMU_PT = 12_700
LETTER, BOLD, LEADING = 0.52, 0.57, 1.2  # of the size: width of a letter, height of a line
SMALLEST = 0.55


@dataclass(frozen=True)
class Run:
    """Words of one look; ``size`` in points."""

    text: str
    size: float = 14
    bold: bool = False
    colour: str = theme.INK


@dataclass(frozen=True)
class Paragraph:
    """Runs on the same lines, and the room below them in points."""

    runs: tuple[Run, ...]
    after: float = 6


def line(text: str, size: float = 14, *, bold: bool = False, colour: str = theme.INK, after: float = 6) -> Paragraph:
    """Make a paragraph of one look."""
    return Paragraph((Run(text, size, bold, colour),), after)


def fitted(paragraphs: Sequence[Paragraph], place: Place) -> list[Paragraph]:
    """Write everything smaller by the same part until it fits its place, but never smaller than can be read."""
    scale = 1.0
    while scale > SMALLEST and height_of(paragraphs, place.width, scale) > place.height / EMU_PT:
        scale -= 0.05
    return [
        Paragraph(tuple(replace(run, size=round(run.size * scale * 2) / 2) for run in one.runs), one.after * scale)
        for one in paragraphs
    ]


def height_of(paragraphs: Sequence[Paragraph], width: int, scale: float = 1.0) -> float:
    """Estimate the height of paragraphs in points, in a box that is ``width`` units wide."""
    return sum(_paragraph_height(one, width / EMU_PT, scale) for one in paragraphs)


def _paragraph_height(paragraph: Paragraph, width: float, scale: float) -> float:
    size = max((run.size for run in paragraph.runs), default=12) * scale
    length = sum(len(run.text) * run.size * (BOLD if run.bold else LETTER) * scale for run in paragraph.runs)
    return -(-length // width) * size * LEADING + paragraph.after * scale


def add_text(slide: Slide, place: Place, paragraphs: Sequence[Paragraph], *, middle: bool = False) -> Any:
    """Write paragraphs into a box of their own."""
    box = slide.shapes.add_textbox(*place.box)
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for index, paragraph in enumerate(fitted(paragraphs, place)):
        written = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        written.space_after = Pt(paragraph.after)
        for one in paragraph.runs:
            _write(written, one)
    return box


def _write(paragraph: Any, run: Run) -> None:
    written = paragraph.add_run()
    written.text = run.text
    written.font.size, written.font.bold = Pt(run.size), run.bold
    written.font.color.rgb = rgb(run.colour)
    written._r.get_or_add_rPr().set("lang", number_text.LOCALE)  # noqa: SLF001  # no public way


def add_table(slide: Slide, place: Place, table: Table, most_rows: int) -> None:
    """Write the first rows of a table as the program's own table, numbers right, the first column bold."""
    columns, rows = table.columns[:MOST_COLUMNS], table.rows[:most_rows]
    height = Emu(round(ROW_INCH * 914_400 * (len(rows) + 1)))
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), place.left, place.top, place.width, height)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", table.caption)  # noqa: SLF001  # no public way
    made = frame.table
    for index, share in enumerate(_shares(table, len(columns), most_rows)):
        made.columns[index].width = Emu(round(place.width * share))
    for index, column in enumerate(columns):
        _cell(made.cell(0, index), column.label, numeric=column.numeric, bold=True)
        for at, row in enumerate(rows, 1):
            _cell(made.cell(at, index), row[index].text, numeric=column.numeric, bold=index == 0)


def _shares(table: Table, n: int, most_rows: int) -> list[float]:
    """Give columns width by their longest words, none less than a tenth of the widest and a half."""
    widths = [
        max([len(table.columns[index].label) * 0.6, *(len(row[index].text) for row in table.rows[:most_rows])])
        for index in range(n)
    ]
    lengths = [min(max(width, 6), 60) for width in widths]
    return [length / sum(lengths) for length in lengths]


def _cell(cell: Any, text: str, *, numeric: bool, bold: bool) -> None:
    cell.margin_top = cell.margin_bottom = Pt(2)
    cell.margin_left = cell.margin_right = Pt(5)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if numeric else PP_ALIGN.LEFT
    _write(paragraph, Run(text, CELL_PT, bold))
    cell.fill.background()
