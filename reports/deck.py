"""A deck: one slide per view and a last one that says how to read them, in the house's look or a template's."""

from __future__ import annotations

import datetime as dt
import io
import time
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from components import formats, theme
from components.chart_panel import Chart, Panel, Picture
from components.sections.slides import notes_of
from components.tables import Table
from components.text import common, indicators
from components.text import formats as number_text
from components.text import presentation as slide_text
from components.text import reports as text
from data_layer.schema import IndicatorId, MissingState
from reports.asking import Asked, View, filters
from reports.pptx_chart import add_chart, rgb
from reports.pptx_pictures import add_picture, add_rows
from reports.pptx_place import Place
from reports.pptx_text import Paragraph, add_text, line
from reports.template import Ground, ground
from reports.translating import native_chart
from reports.workbooks import with_table

NOTE_PT, FOOT_PT = 14, 10
LONGEST_BELOW = 170  # letters of what stands between title and picture
MARK_INCHES = 1.75
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"  # PowerPoint's own for the number of a slide


def deck_bytes(asked: Asked, *, origin: str = "", template: Path | None = None, today: dt.date | None = None) -> bytes:
    """Write the views as a ``.pptx`` file.

    Parameters
    ----------
    asked : at least one view.
    origin : scheme and host before the addresses in the notes; ``""`` leaves them as paths.
    template : see ``reports.template.ground``.
    today : written on the last slide; by default the day it is.

    Raises
    ------
    DataLayerError ``bad_template``.
    """
    base = ground(template)
    n = len(asked.views) + 1
    for number, view in enumerate(asked.views, 1):
        _view_slide(base, view, asked.own, (number, n), origin)
        time.sleep(0)  # a web worker answers others between two slides
    _last_slide(base, asked, n, origin, today or dt.date.today())  # noqa: DTZ011  # the reader's day
    properties = base.deck.core_properties
    properties.title = f"{common.PRODUCT}: {asked.own}" if asked.own else common.PRODUCT
    properties.author, properties.language = common.PRODUCT, number_text.LOCALE
    properties.subject = _mark(asked)
    made = io.BytesIO()
    base.deck.save(made)
    return made.getvalue()


def _mark(asked: Asked) -> str:
    shown = [view.slide.panel for view in asked.views if view.slide.panel]
    return common.marks(
        simulated=asked.frame.simulated or any(one.simulated for one in shown),
        private=any(one.private for one in shown),
    )


def _slide(base: Ground, heading: str) -> Any:
    slide = base.deck.slides.add_slide(base.layout)
    for one in list(slide.placeholders):
        if one is not slide.shapes.title and one != slide.shapes.title:
            one._element.getparent().remove(one._element)  # noqa: SLF001  # an empty place asks to be clicked
    title = slide.shapes.title
    if title is None:
        return slide
    title.left, title.top, title.width, title.height = base.title.box
    title.text_frame.text = heading
    title.text_frame.word_wrap = True
    size = _title_size(heading, base)
    if size:
        title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return slide


def _title_size(heading: str, base: Ground) -> int | None:
    """Write long findings smaller; a template's own size stays where the words are few."""
    if len(heading) > 110:
        return 20
    if len(heading) > 70:
        return 24
    return None if base.is_own else 28


def _view_slide(base: Ground, view: View, own: str, place: tuple[int, int], origin: str) -> None:
    panel = view.slide.panel
    slide = _slide(base, view.slide.heading)
    if panel is None:
        add_text(slide, base.content, [line(view.slide.gone, 20)])
        _foot(slide, base, "", "", place[0], place[1])
        return
    below = _below(view)
    add_text(slide, base.content.upper(0.5), [line(below, NOTE_PT, colour=theme.INK_2)])
    _draw(slide, base.content.below(0.6), panel, own)
    _foot(slide, base, f"{common.SOURCE}: {panel.source}", panel.mark, place[0], place[1])
    slide.notes_slide.notes_text_frame.text = notes(view, origin)


def _draw(slide: Any, place: Place, panel: Panel, own: str) -> None:
    if isinstance(panel, Chart):
        drawn = add_chart(slide, native_chart(panel, own), place, panel.alternative)
        book = drawn.part.chart_workbook
        book.update_from_xlsx_blob(with_table(book.xlsx_part.blob, panel))
    elif isinstance(panel, Picture):
        add_picture(slide, place, panel)
    else:
        add_rows(slide, place, panel.table)


def _below(view: View) -> str:
    """The finding under the reader's own title, else the first sentences of how it is counted."""
    panel, pin = view.slide.panel, view.slide.pin
    if panel is None:
        return ""
    if pin.title and pin.title != panel.finding:
        return panel.finding
    return first_sentences(panel.note, LONGEST_BELOW)


def first_sentences(words: str, longest: int) -> str:
    """Take as many whole sentences as fit; the rest is in the notes."""
    taken = ""
    for sentence in words.replace(". ", ".\n").replace("? ", "?\n").split("\n"):
        longer = f"{taken} {sentence}".strip()
        if len(longer) > longest and taken:
            break
        taken = longer
    return taken


def _foot(slide: Any, base: Ground, source: str, mark: str, number: int, n: int) -> None:
    """Write mark, source and place at the bottom of every slide."""
    foot, share = base.foot, 0.0
    if mark:
        share = min(MARK_INCHES * len(mark) / 14 * 914_400 / foot.width, 0.4)
        box = add_text(slide, foot.part(0, share).upper(0.32), [line(mark, 11, bold=True, after=0)], middle=True)
        box.fill.solid()
        box.fill.fore_color.rgb = rgb(theme.SIM)
        box.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        share += 0.015
    if source:
        add_text(slide, foot.part(share, 0.9), [line(source, FOOT_PT, colour=theme.INK_2, after=0)])
    page = add_text(slide, foot.part(0.92, 1), [Paragraph((), 0)])
    paragraph = page.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    _field(paragraph, number)
    _plain(paragraph, f" / {n}")


def _field(paragraph: Any, number: int) -> None:
    """Write the slide's number as a field that follows the slide when the deck is rearranged."""
    field = etree.SubElement(paragraph._p, qn("a:fld"), {"id": FIELD, "type": "slidenum"})  # noqa: SLF001
    etree.SubElement(field, qn("a:rPr"), lang=number_text.LOCALE, sz=str(FOOT_PT * 100))
    etree.SubElement(field, qn("a:t")).text = str(number)


def _plain(paragraph: Any, words: str) -> None:
    run = paragraph.add_run()
    run.text, run.font.size = words, Pt(FOOT_PT)


def notes(view: View, origin: str) -> str:
    """Write what the presenter needs: method, filters, source, address, and the table where it is short."""
    panel = view.slide.panel
    if panel is None:
        return view.slide.gone
    chosen = "; ".join(f"{label}: {words}" for label, words in filters(view))
    parts = (
        ("", panel.mark),
        (text.FINDING, panel.finding),
        (text.FILTERS, chosen),
        *((name, " ".join(lines)) for name, lines in notes_of(panel)),
        (text.ADDRESS, f"{origin}{view.address}" if view.address else ""),
        (text.NUMBERS, table_text(panel.table)),
    )
    return "\n".join(f"{label}: {words}" if label else words for label, words in parts if words)


def table_text(table: Table) -> str:
    """Write a short table as lines; say where a long one is."""
    if len(table.rows) > text.MOST_NOTED_ROWS:
        return text.NUMBERS_ELSEWHERE
    rows = [[column.label for column in table.columns], *([cell.text for cell in row] for row in table.rows)]
    return "\n" + "\n".join(" | ".join(row) for row in rows)


def _last_slide(base: Ground, asked: Asked, n: int, origin: str, today: dt.date) -> None:
    panels = [view.slide.panel for view in asked.views if view.slide.panel]
    slide = _slide(base, text.LAST_TITLE)
    used = dict.fromkeys(IndicatorId(one.method) for one in panels if one.method in set(IndicatorId))
    sources = dict.fromkeys(one.source for one in panels)
    lines = [f"{indicators.NAME[one]}: {indicators.DEFINITION[one]}" for one in used]
    lines += [slide_text.NOTE_MIND_CHANCE, common.MISSING_WHY[MissingState.SUPPRESSED]]
    mark = _mark(asked)
    if asked.frame.simulated:
        lines.append(f"{common.SIMULATED_MARK}. {common.SIMULATED_SENTENCE}")
    lines += [f"{common.SOURCE}: {one}" for one in sources]
    lines.append(text.made_on(formats.date(today)))
    if asked.address:
        lines.append(f"{text.ADDRESS}: {origin}{asked.address}")
    size = 14 if sum(map(len, lines)) < 1500 else 11
    add_text(slide, base.content, [line(one, size, after=6) for one in lines])
    _foot(slide, base, "", mark, n, n)
    slide.notes_slide.notes_text_frame.text = "\n".join([mark, *lines] if mark else lines)
