"""One view on the wall: a finding, a picture, where it comes from; and the notes of who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from dash.development.base_component import Component

from components import ids
from components.attributes import MARKS, UNFINISHED, aria, data
from components.chart_panel import Chart, Panel, Picture, graph, panels_of
from components.elements import html
from components.pins import Pin
from components.sections.screens import SCREENS
from components.text import common
from components.text import indicators as indicator_text
from components.text import presentation as text
from data_layer.schema import IndicatorId, Municipality
from data_layer.schema.presentation import PresentationView

QR_HREF = "/qr.svg?til="
STAND_INS = {ids.COMPARE_FUNNEL: ids.COMPARE_RANKING}  # what a page shows in place of a panel that cannot be drawn


@dataclass(frozen=True)
class Slide:
    """A pinned view and what its address shows today; ``gone``: why it shows nothing, ``""`` where it does."""

    pin: Pin
    panel: Panel | None
    gone: str = ""

    @property
    def heading(self) -> str:
        found = self.panel.finding if self.panel else text.GONE_TITLE
        return self.pin.title or found


class Built(NamedTuple):
    """Slides, and the marks of the screens they were taken from."""

    slides: tuple[Slide, ...]
    marks: dict[str, str]


def build_slides(pins: tuple[Pin, ...], view: PresentationView) -> Built:
    """Find every pinned panel in the screen that its address answers with; a screen is drawn once."""
    answers = iter(view.screens)
    drawn: dict[int, tuple[dict[str, Panel], dict[str, str]]] = {}
    slides: list[Slide] = []
    marks: dict[str, str] = {}
    for pin in pins:
        asked = pin.screen()
        answer = next(answers) if asked else None
        if asked is None or answer is None:
            slides.append(Slide(pin, None, text.GONE_MUNICIPALITY if asked else text.GONE_PAGE))
            continue
        if id(answer) not in drawn:
            screen = SCREENS[asked[0]](answer)
            drawn[id(answer)] = panels_of(screen), {mark: vars(screen).get(mark, "") for mark in MARKS}
        panels, screen_marks = drawn[id(answer)]
        marks |= {mark: value for mark, value in screen_marks.items() if value}
        waits = screen_marks[UNFINISHED] == "waiting"
        panel = panels.get(pin.panel) or panels.get(STAND_INS.get(pin.panel, ""))
        slides.append(Slide(pin, panel, text.GONE_WAITING if waits else text.GONE_PANEL))
    return Built(tuple(slides), marks)


def keeping_names(view: PresentationView) -> set[Municipality | None]:
    """The kommune that keeps its name when others lose theirs: the chosen one, or the one the views are about."""
    own = view.frame.choices.municipality
    return {own} if own else {one.frame.choices.municipality for one in view.screens if one is not None}


def slide_section(slide: Slide, number: int, of: int) -> Component:
    """Draw one view as it stands on the wall; ``assets/48_deck.js`` gives it the size of its place."""
    panel = slide.panel
    return html.Section(
        [
            html.Header(
                [html.H2(slide.heading), html.P(_below(slide) or None, className="slide-note")],
                className="slide-head",
            ),
            html.Div(
                _picture(panel, number) if panel else html.P(slide.gone, className="slide-gone"),
                className="slide-box",
                tabIndex=0,
                role="group",
                **aria(label=slide.heading),
            ),
            html.Footer(
                [
                    html.P(panel.mark, className="slide-mark") if panel and panel.mark else None,
                    html.P(text.WITHOUT_NAMES, className="slide-mark slide-unnamed"),
                    html.P(f"{common.SOURCE}: {panel.source}" if panel else None, className="slide-source"),
                    html.P(text.place_of(number, of), className="slide-place"),
                ],
                className="slide-foot",
            ),
            html.Img(
                src=f"{QR_HREF}{quote(slide.pin.spoken_link, safe='')}", alt=text.QR_ALTERNATIVE, className="slide-qr"
            ),
            _notes(panel) if panel else None,
        ],
        className="slide",
        id=ids.slide(number),
        **aria(label=f"{text.SLIDE} {text.place_of(number, of)}"),
    )


def _below(slide: Slide) -> str:
    """The finding where the reader's own title stands in its place; else what is shown, of when."""
    panel = slide.panel
    if panel is None:
        return ""
    words = panel.finding if slide.pin.title and slide.pin.title != panel.finding else panel.table.caption
    return "" if words == slide.heading else words


def _picture(panel: Panel, number: int) -> Component:
    identity = f"{ids.slide(number)}-{panel.id}"
    if isinstance(panel, Chart):
        return graph(identity, panel.figure, panel.alternative)
    content = (panel.on_wall or panel.content) if isinstance(panel, Picture) else None
    return html.Div(content, id=identity, className="picture slide-content")


def notes_of(panel: Panel) -> list[tuple[str, list[str]]]:
    """List what who shows a figure may want to say: heading and lines; on the wall and in files alike."""
    minds = [text.NOTE_MIND_CHANCE, *([text.NOTE_MIND_SIMULATED] if panel.simulated else [])]
    definition = indicator_text.DEFINITION[IndicatorId(panel.method)] if panel.method in set(IndicatorId) else ""
    parts = (
        (text.NOTE_COUNTED, [panel.note]),
        (text.NOTE_SHOWN, [panel.alternative]),
        (text.NOTE_DEFINITION, [definition] if definition and definition not in panel.note else []),
        (text.NOTE_MIND, minds),
        (common.SOURCE, [panel.source]),
    )
    return [(name, lines) for name, lines in parts if lines]


def _notes(panel: Panel) -> Component:
    """The notes, read in a window of their own."""
    written = [part for name, lines in notes_of(panel) for part in (html.H3(name), *(html.P(one) for one in lines))]
    return html.Div(written, className="slide-notes", hidden=True, **data(notes=""))
