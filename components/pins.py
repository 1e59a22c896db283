"""Pinned views: a panel of a screen by its address, in the address of the presentation, in a fixed story.

``visninger=/kommune/326-kalundborg?periode=2024H1#serie!Egen titel;/sammenlign#tragt``: views joined by semicolons,
each the address of its screen, the panel's id, and the reader's own title where there is one. Titles are user text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, quote, urlsplit

from components import ids
from components.addresses import address, page_of, read
from components.spoken_links import in_language, in_no_language
from components.text import addresses as words
from data_layer.schema import Frame, IndicatorId, Request
from data_layer.schema.presentation import PresentationRequest

MOST_PINS = 24
MOST_TITLE = 120
MOST_READ = 8_000  # characters; no presentation is longer
_NO_VIEWS = {"presentation", "sheet"}  # pages that themselves show views of others
_ESCAPES = {"%": "%25", ";": "%3B", "!": "%21"}
_READABLE = "/?:,;!@()*'"
STORY_PANELS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("municipality", ids.number(words.INDICATORS[IndicatorId.TURNOVER]), {}),
    ("municipality", ids.MUNICIPALITY_SERIES, {"indicator": IndicatorId.TURNOVER}),
    ("compare", ids.COMPARE_FUNNEL, {"indicator": IndicatorId.TURNOVER}),
    ("regions", ids.REGION_MEANS, {"indicator": IndicatorId.TURNOVER}),
    ("municipality", ids.number(words.INDICATORS[IndicatorId.SICKNESS_ABSENCE]), {}),
    ("organisation", ids.ORGANISATION_MODELS, {}),
    ("organisation", ids.CHILD_HUNDRED, {}),
    ("municipality", ids.DIALOG_QUESTIONS, {}),
)


@dataclass(frozen=True)
class Pin:
    """A view: address of its screen without the panel, in no language; its panel's id; the reader's title or ``""``."""

    href: str
    panel: str
    title: str = ""

    @property
    def link(self) -> str:
        return f"{self.href}#{self.panel}"

    @property
    def spoken_link(self) -> str:
        """The link to follow in the language that is spoken."""
        return in_language(self.link)

    def screen(self) -> tuple[str, Request] | None:
        """Read which page, and what it is asked; None for an address that is no page of ours."""
        try:
            parts = urlsplit(self.href)
        except ValueError:  # ``//[``: begins like a host and is none
            return None
        found = page_of(parts.path)
        if found is None or parts.netloc or found[0] in _NO_VIEWS:
            return None
        page, token = found
        query: dict[str, object] = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        return page, read(page, {**query, "token": token} if token else query)


@dataclass(frozen=True)
class Pinned:
    """What an address says of a presentation: its views, the story they come from (``""``: pinned one by one)."""

    pins: tuple[Pin, ...] = ()
    story: str = ""
    n_left_out: int = 0  # beyond the most
    n_unread: int = 0  # that are no address of a panel

    def written_out(self, frame: Frame) -> tuple[Pin, ...]:
        """List the views, those of a story for the chosen kommune."""
        return story_pins(frame) if self.story else self.pins


def read_pins(query: Mapping[str, object]) -> Pinned:
    """Read the views of the address; a story comes without views, see ``story_pins``."""
    given = query.get(words.STORY)
    if given in words.STORIES.values():
        return Pinned(story=str(given))
    text = query.get(words.PINS)
    parts = [part for part in text[:MOST_READ].split(";") if part] if isinstance(text, str) else []
    pins = [pin for part in parts if (pin := _pin(part)) is not None]
    return Pinned(tuple(pins[:MOST_PINS]), n_left_out=max(len(pins) - MOST_PINS, 0), n_unread=len(parts) - len(pins))


def _pin(part: str) -> Pin | None:
    link, _, title = part.partition("!")
    href, _, panel = _unescaped(link).partition("#")
    if not href.startswith("/") or not panel:
        return None
    return Pin(in_no_language(href), panel, _unescaped(title).strip()[:MOST_TITLE])


def pins_text(pins: Sequence[Pin]) -> str:
    """Write views as they stand in an address, before it is percent-encoded."""
    written = [f"{_escaped(pin.link)}!{_escaped(pin.title)}" if pin.title else _escaped(pin.link) for pin in pins]
    return ";".join(written)


def _escaped(text: str) -> str:
    for sign, code in _ESCAPES.items():
        text = text.replace(sign, code)
    return text


def _unescaped(text: str) -> str:
    for sign, code in reversed(_ESCAPES.items()):
        text = text.replace(code, sign)
    return text


def presentation_address(frame: Frame, pinned: Pinned) -> str:
    """Write the address of a presentation: the story's word, or every view."""
    here = address("presentation", frame)
    joint = "&" if "?" in here else "?"
    if pinned.story:
        return f"{here}{joint}{words.STORY}={pinned.story}"
    if not pinned.pins:
        return here
    return f"{here}{joint}{words.PINS}={quote(pins_text(pinned.pins), safe=_READABLE)}"


def story_pins(frame: Frame) -> tuple[Pin, ...]:
    """Write the story of the chosen kommune, its numbers in ten minutes; empty while none is chosen."""
    if frame.choices.municipality is None:
        return ()
    return tuple(Pin(in_no_language(address(page, frame, **changes)), panel) for page, panel, changes in STORY_PANELS)


def without(pins: Sequence[Pin], place: int) -> tuple[Pin, ...]:
    """Leave one view out."""
    return (*pins[:place], *pins[place + 1 :])


def moved(pins: Sequence[Pin], place: int, to: int) -> tuple[Pin, ...]:
    """Put one view elsewhere."""
    rest = without(pins, place)
    return (*rest[:to], pins[place], *rest[to:])


def titled(pins: Sequence[Pin], place: int, title: str) -> tuple[Pin, ...]:
    """Give one view a title."""
    return (*pins[:place], replace(pins[place], title=title), *pins[place + 1 :])


def asked_of(own: Request, pins: Sequence[Pin]) -> PresentationRequest:
    """Ask for the screens of all views that are pages of ours, in order."""
    screens = (pin.screen() for pin in pins)
    return PresentationRequest(own, tuple(one for one in screens if one is not None))
