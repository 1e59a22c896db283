"""The presentation that slides are put into: the house's own look, or an organisation's template."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from components import theme
from data_layer.errors import DataLayerError
from reports.pptx_chart import rgb
from reports.pptx_place import Place

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_PARTS = 5_000
WIDE, HIGH = Inches(13.333), Inches(7.5)
MARGIN, FOOT = Inches(0.6), Inches(0.85)
LOWEST_TITLE = 0.45  # of the height: a title that ends further down leaves no room for a chart
_TYPES = "[Content_Types].xml"
_MACROS = b"macroEnabled"
_TEMPLATE, _DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_FOOTERS = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


@dataclass(frozen=True)
class Ground:
    """An empty presentation, the layout its slides have, where their title and their content go."""

    deck: Any
    layout: Any
    title: Place
    content: Place
    foot: Place
    is_own: bool  # the organisation's, whose sizes and fonts stay


def ground(template: Path | None) -> Ground:
    """Open an empty presentation.

    Parameters
    ----------
    template : a ``.pptx`` or ``.potx`` whose master and layouts are used and whose slides are left out; None for ours.

    Raises
    ------
    DataLayerError ``bad_template``: no such file, not PowerPoint's, too large, with macros, or no layout with a title.
    """
    if template is None:
        deck = _house()
        return _grounded(deck, deck.slide_layouts.get_by_name("Title Only"), is_own=False)
    deck = _opened(_read(template), template.name)
    layout = _layout(deck)
    if layout is None:
        raise _bad(f"{template.name} has no layout with a title; add one to its slide master.")
    _empty(deck)
    return _grounded(deck, layout, is_own=True)


def _bad(message: str) -> DataLayerError:
    return DataLayerError("bad_template", f"Expected a PowerPoint template: {message}")


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _bad(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB; make its pictures smaller.")
        return path.read_bytes()
    except OSError as error:
        raise _bad(f"{path.name} cannot be read ({error.strerror or error}).") from error


def _opened(content: bytes, name: str) -> Any:
    """Open a file after a look at its list of parts: nothing is unpacked that would not fit."""
    types = _content_types(content, name)
    if _MACROS in types:
        raise _bad(f"{name} holds macros; save it as .pptx or .potx without them.")
    if _TEMPLATE in types:
        content = _as_deck(content)
    elif _DECK not in types:
        raise _bad(f"{name} is another kind of file; save it as .pptx or .potx.")
    try:
        return Presentation(io.BytesIO(content))
    except Exception as error:  # whatever a broken part makes the libraries say
        raise _bad(f"{name} is damaged; open it in PowerPoint and save it anew.") from error


def _content_types(content: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            listed = parts.infolist()
            if len(listed) > MOST_PARTS or sum(one.file_size for one in listed) > MOST_UNPACKED:
                raise _bad(f"{name} unpacks to more than {MOST_UNPACKED // 1_000_000} MB.")
            return parts.read(_TYPES)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise _bad(f"{name} is no .pptx or .potx, or it is damaged or locked with a password.") from error


def _as_deck(content: bytes) -> bytes:
    """Turn a template into a presentation: only its declared type differs."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for one in parts.infolist():
            part = parts.read(one)
            copy.writestr(one, part.replace(_TEMPLATE, _DECK) if one.filename == _TYPES else part)
    return made.getvalue()


def _layout(deck: Any) -> Any:
    """Find the layout with a title and the least beside it; PowerPoint's own "title only" before any other."""
    found = [layout for master in deck.slide_masters for layout in master.slide_layouts if _title(layout) is not None]
    named = [one for one in found if one._element.get("type") == "titleOnly"]  # noqa: SLF001  # no public way
    return min(named or found, key=_n_places, default=None)


def _n_places(layout: Any) -> int:
    return sum(one.placeholder_format.type not in _TITLES | _FOOTERS for one in layout.placeholders)


def _title(layout: Any) -> Any:
    return next((one for one in layout.placeholders if one.placeholder_format.type in _TITLES), None)


def _empty(deck: Any) -> None:
    """Take the template's own slides out."""
    listed = deck.slides._sldIdLst  # noqa: SLF001  # python-pptx removes no slides
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)


def _grounded(deck: Any, layout: Any, *, is_own: bool) -> Ground:
    width, height = deck.slide_width, deck.slide_height
    title = _title(layout)
    place = Place(title.left, title.top, title.width, title.height) if title.width else None
    if place is None or place.top + place.height > height * LOWEST_TITLE:
        place = Place(MARGIN, Inches(0.35), width - 2 * MARGIN, Inches(1.1))
    top = place.top + place.height + Inches(0.05)
    content = Place(MARGIN, top, width - 2 * MARGIN, height - FOOT - top)
    foot = Place(MARGIN, height - FOOT + Inches(0.1), width - 2 * MARGIN, FOOT - Inches(0.2))
    return Ground(deck, layout, place, content, foot, is_own)


def _house() -> Any:
    """Make the house's own look of python-pptx's plain template: wide, titles left in a serif, our blue first."""
    deck = Presentation()
    stretched = WIDE / deck.slide_width
    deck.slide_width, deck.slide_height = WIDE, HIGH
    master = deck.slide_master
    for shape in _shapes(deck):
        if shape._element.find(f".//{qn('a:xfrm')}") is not None:  # noqa: SLF001  # else it is the master's
            shape.left, shape.width = Emu(round(shape.left * stretched)), Emu(round(shape.width * stretched))
    title = next(one for one in master.placeholders if one.placeholder_format.type in _TITLES)
    title.left, title.top, title.width, title.height = MARGIN, Inches(0.3), WIDE - 2 * MARGIN, Inches(1.15)
    body = title._element.txBody.bodyPr  # noqa: SLF001  # no public way
    body.set("anchor", "b")
    for side in ("lIns", "rIns"):
        body.set(side, "0")
    _title_style(master)
    _theme(master)
    return deck


def _shapes(deck: Any) -> Iterator[Any]:
    yield from deck.slide_master.shapes
    for layout in deck.slide_layouts:
        yield from layout.shapes


def _title_style(master: Any) -> None:
    style = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")  # noqa: SLF001  # no public way
    style.set("algn", "l")
    run = style.find(qn("a:defRPr"))
    run.set("sz", str(Pt(28).pt * 100).removesuffix(".0"))
    run.set("b", "1")
    fill = run.find(qn("a:solidFill"))
    run.remove(fill)
    fill = etree.Element(qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=str(rgb(theme.INK)))
    run.insert(0, fill)


def _theme(master: Any) -> None:
    """Name fonts that every office program has or knows a stand-in for."""
    part = next(one.target_part for one in master.part.rels.values() if one.reltype.endswith("/theme"))
    text = part.blob.decode()
    text = re.sub(r'(<a:majorFont>\s*<a:latin typeface=")[^"]*', r"\1Georgia", text)
    text = re.sub(r'(<a:minorFont>\s*<a:latin typeface=")[^"]*', r"\1Arial", text)
    text = re.sub(r'(<a:accent1>\s*<a:srgbClr val=")[^"]*', rf"\g<1>{rgb(theme.OWN)}", text)
    part._blob = text.encode()  # noqa: SLF001  # a theme is a part without a class of its own
