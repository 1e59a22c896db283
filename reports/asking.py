"""What slides and sheets are asked for: the views behind an address of the presentation, with the choices of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from components import addresses, formats, pins
from components.anonymous import pseudonyms, renaming, without_names
from components.pins import Pin, Pinned
from components.sections.slides import Slide, build_slides, keeping_names
from components.text import addresses as words
from components.text import common, indicators
from components.text import presentation as slide_text
from components.text import reports as text
from data_layer import queries
from data_layer.schema import Choices, Frame, IndicatorId
from data_layer.schema.presentation import PresentationRequest, PresentationView


@dataclass(frozen=True)
class View:
    """One view: what its panel shows, and the choices of its screen (None where it shows nothing).

    ``is_named``: other kommuner have their names; else nothing that leads to them may be told.
    """

    slide: Slide
    choices: Choices | None
    is_named: bool = True

    @property
    def address(self) -> str:
        """Address of the view; ``""`` where it would tell who others are."""
        return self.slide.pin.spoken_link if self.is_named else ""


@dataclass(frozen=True)
class Asked:
    """The views of an address, and the frame of the presentation itself.

    ``waits``: some are still being computed. ``is_named``: see ``View``.
    """

    frame: Frame
    pinned: Pinned
    views: tuple[View, ...]
    waits: bool
    is_named: bool = True

    @property
    def own(self) -> str:
        """Name of the chosen kommune, ``""`` for none."""
        chosen = self.frame.choices.municipality
        return chosen.name if chosen else ""

    @property
    def address(self) -> str:
        """Address of the presentation; ``""`` where it would tell who others are."""
        return pins.presentation_address(self.frame, self.pinned) if self.is_named else ""


def asked(query: Mapping[str, object]) -> Asked:
    """Answer an address of the presentation.

    Parameters
    ----------
    query : its query string, one value per key.
    """
    request, pinned = addresses.read("presentation", query), pins.read_pins(query)
    frame = queries.presentation(PresentationRequest(request)).frame
    shown = pinned.written_out(frame)
    view = queries.presentation(pins.asked_of(request, shown))
    built = build_slides(shown, view)
    is_named = query.get(words.NAMES) != words.NO_NAMES
    slides = built.slides if is_named else _renamed(built.slides, view)
    pairs = zip(slides, _choices(shown, view), strict=True)
    return Asked(frame, pinned, tuple(View(*pair, is_named) for pair in pairs), bool(built.marks), is_named)


def _renamed(slides: tuple[Slide, ...], view: PresentationView) -> tuple[Slide, ...]:
    """Give other kommuner numbers for names, the same through all slides."""
    names = pseudonyms([one.name for one in view.frame.municipalities if one not in keeping_names(view)])
    change = renaming(names)
    return tuple(
        replace(
            slide,
            pin=replace(slide.pin, title=change(slide.pin.title)),
            panel=without_names(slide.panel, names) if slide.panel else None,
            gone=slide.gone if slide.panel is None else slide_text.SAYS["nomap"],
        )
        for slide in slides
    )


def _choices(shown: tuple[Pin, ...], view: PresentationView) -> list[Choices | None]:
    answers = iter(view.screens)
    found = [next(answers) if pin.screen() else None for pin in shown]
    return [answer.frame.choices if answer else None for answer in found]


def filters(view: View) -> list[tuple[str, str]]:
    """List what was chosen for a view, label and words."""
    chosen, panel = view.choices, view.slide.panel
    if chosen is None or panel is None:
        return []
    place = chosen.municipality.name if chosen.municipality else common.NO_MUNICIPALITY
    lines = [(common.MUNICIPALITY, place), (common.PERIOD, formats.half_year(chosen.period))]
    if panel.method in set(IndicatorId):
        lines.append((common.INDICATOR, indicators.NAME[IndicatorId(panel.method)]))
    lines.append((common.DIVISION, common.DIVISION_LABELS[chosen.division.id]))
    others = [one.name for one in chosen.chosen] if view.is_named else []
    return [*lines, (text.CHOSEN, ", ".join(others))] if others else lines
