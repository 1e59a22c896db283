"""The presentation: the pinned views, their order and titles, and the deck that is shown on the wall."""

from __future__ import annotations

import json

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria, data
from components.controls import municipality_select, period_select
from components.elements import html
from components.exports import file_href
from components.feedback import empty_state
from components.pins import (
    MOST_PINS,
    MOST_TITLE,
    Pin,
    Pinned,
    moved,
    pins_text,
    presentation_address,
    titled,
    without,
)
from components.prose import rich
from components.sections.page import page
from components.sections.slides import Slide, build_slides, keeping_names, slide_section
from components.text import addresses as words
from components.text import common
from components.text import presentation as text
from data_layer.schema import Frame
from data_layer.schema.presentation import PresentationView

_ANY_TITLE = "000-titel"  # stands for a typed title in an address
STORY = words.STORIES["tal"]


def screen(view: PresentationView, pinned: Pinned, pins: tuple[Pin, ...]) -> Component:
    """Draw the page.

    Parameters
    ----------
    view : answers of the screens behind ``pins``.
    pinned : what the address says; decides how the address of this page is written.
    pins : the views, those of a story written out.
    """
    frame, built = view.frame, build_slides(pins, view)
    made = page(
        frame,
        "presentation",
        text.TITLE,
        text.SUBTITLE,
        rich(text.LEAD),
        [municipality_select(frame, "presentation"), period_select(frame, "presentation")],
        _story(frame),
        _device(frame),
        *_told(pinned),
        _tools(frame, pinned) if pins else _empty(),
        _deck(view, built.slides, pins) if pins else None,
        _keys() if pins else None,
    )
    for mark, value in built.marks.items():
        setattr(made, mark, value)
    return made


def _told(pinned: Pinned) -> list[Component]:
    """What of the address is not shown."""
    left = [text.left_out(pinned.n_left_out, MOST_PINS)] if pinned.n_left_out else []
    unread = [text.unread(pinned.n_unread)] if pinned.n_unread else []
    return [html.P(words_, className="notice", role="status") for words_ in (*left, *unread)]


def _story(frame: Frame) -> Component:
    own = frame.choices.municipality
    if own is None:
        return html.P(text.STORY_PICK, className="story note")
    href = presentation_address(frame, Pinned(story=STORY))
    return html.P(
        [html.A(text.story_of(own.name), href=href, className="story-link"), html.Span(text.STORY_NOTE)],
        className="story",
    )


def _device(frame: Frame) -> Component:
    """What this device remembers, when it is not what the address shows; filled by ``assets/47_pins.js``."""
    marks = data(other=text.DEVICE_OTHER, none=text.DEVICE_NONE, base=_base(frame))
    return html.Div(
        [
            html.Span(),
            html.A(text.DEVICE_SHOW, href=address("presentation", frame), className="tool"),
            html.Button(text.DEVICE_KEEP, type="button", className="tool"),
        ],
        id=ids.DECK_DEVICE,
        className="device",
        hidden=True,
        **marks,
    )


def _base(frame: Frame) -> str:
    """The address of this page up to its views."""
    here = address("presentation", frame)
    return f"{here}{'&' if '?' in here else '?'}{words.PINS}="


def _load() -> Component:
    return html.Label(
        [text.LOAD, html.Input(type="file", id=ids.DECK_FILE, className="sr-only")], className="tool", tabIndex=-1
    )


def _empty() -> Component:
    return html.Section(
        [
            empty_state(text.EMPTY_TITLE, text.EMPTY_HELP),
            html.Div([_load(), _status()], className="deck-tools"),
        ],
        className="panel first",
    )


def _status() -> Component:
    return html.P(id=ids.DECK_STATUS, className="note", role="status")


def _tools(frame: Frame, pinned: Pinned) -> Component:
    slides_href = file_href(text.DECK_NAME, presentation_address(frame, pinned))
    copy = data(copy="", link=presentation_address(frame, pinned), done=common.COPIED)
    return html.Div(
        [
            html.Button(text.START, type="button", className="button", **data(deck="start")),
            html.Button(text.NOTES, type="button", className="tool", **data(deck="notes")),
            html.Button(
                text.WITHOUT_NAMES,
                type="button",
                className="tool",
                **data(deck="anonymous"),
                **aria(pressed="false"),
            ),
            html.Button(common.COPY_LINK, type="button", className="tool", **copy),
            html.Button(text.SAVE, type="button", className="tool", **data(deck="save", filename=text.FILE_NAME)),
            html.A(text.AS_SLIDES, href=slides_href, download="", className="tool"),
            html.Button(text.AS_PAPER, type="button", className="tool", **data(print="")),
            _load(),
            html.A(text.CLEAR, href=address("presentation", frame), className="tool", **data(deck="clear")),
            _status(),
        ],
        className="deck-tools",
    )


def _deck(view: PresentationView, slides: tuple[Slide, ...], pins: tuple[Pin, ...]) -> Component:
    others = [one.name for one in view.frame.municipalities if one not in keeping_names(view)]
    items = [_item(view.frame, slide, pins, place) for place, slide in enumerate(slides)]
    own = ",".join(one.name for one in keeping_names(view) if one)
    marks = data(pins=pins_text(pins), names=json.dumps(others, ensure_ascii=False), own=own)
    return html.Ol(items, id=ids.DECK, className="deck", **aria(label=text.VIEWS), **marks)


def _item(frame: Frame, slide: Slide, pins: tuple[Pin, ...], place: int) -> Component:
    number, of = place + 1, len(pins)
    return html.Li(
        [_arranging(frame, slide, pins, place), slide_section(slide, number, of)],
        className="dia",
        **data(place=str(number)),
    )


def _arranging(frame: Frame, slide: Slide, pins: tuple[Pin, ...], place: int) -> Component:
    """Title, order and removal of one view; every one of them is an address."""
    number = place + 1

    def to(changed: tuple[Pin, ...]) -> str:
        return presentation_address(frame, Pinned(changed))

    title = html.Input(
        id=f"{ids.slide(number)}-titel",
        type="text",
        value=slide.pin.title,
        maxLength=str(MOST_TITLE),
        placeholder=text.OWN_TITLE_HINT,
        autoComplete="off",
        **data(title=to(titled(pins, place, _ANY_TITLE)), any=_ANY_TITLE),
        **aria(label=text.tool_label(text.OWN_TITLE, number)),
    )
    links = [
        (text.UP, to(moved(pins, place, place - 1)) if place else ""),
        (text.DOWN, to(moved(pins, place, place + 1)) if number < len(pins) else ""),
        (text.REMOVE, to(without(pins, place))),
        (text.OPEN, slide.pin.spoken_link if slide.pin.screen() else ""),
    ]
    tools = [
        html.A(label, href=href, className="tool", **aria(label=text.tool_label(label, number)))
        for label, href in links
        if href
    ]
    return html.Div([html.Span(str(number), className="dia-number"), title, *tools], className="dia-tools")


def _keys() -> Component:
    rows = [part for key, what in text.KEY_LIST for part in (html.Dt(key), html.Dd(what))]
    return html.Details([html.Summary(text.KEYS), html.Dl(rows, className="keys")], className="deck-keys", open=True)
