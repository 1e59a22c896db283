"""What a Plotly figure says, read for other programs: plain words, looks, axes, annotations. No chart type here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import Any

from components import theme
from components.formats import unit_of, without_unit
from components.text import reports as text
from reports.native import Axis, Label, Look, Side

Figure = dict[str, Any]
_TAG = re.compile(r"<[^>]+>")
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
_SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle-up": "triangle",
    "triangle-down": "diamond",  # office programs have one triangle; its place below the lines says the rest
    "cross": "plus",
    "x": "x",
    "pentagon": "star",
    "star": "star",
}
_DOTS, _DASHES = {"dot", "1px,4px", "1px,3px"}, {"dash", "longdash", "dashdot", "longdashdot"}
SMALLEST_MARKER, LARGEST_MARKER = 3, 14
WIDEST_LINE = 5  # so that a dot on an interval stands out of it


def plain(words: object) -> str:
    """Take the markup of Plotly's texts away; a line break becomes a space."""
    return unescape(_TAG.sub("", str(words).replace("<br>", " "))).strip()


def is_bold(words: object) -> bool:
    """Whether Plotly writes the text in bold."""
    return "<b>" in str(words)


def colour_of(given: object) -> str:
    """Return ``#rrggbb``; ``""`` for anything else: what is see-through is not drawn."""
    return given if isinstance(given, str) and _HEX.match(given) else ""


def one_of(given: object, default: Any) -> Any:
    """Return a setting that may be given once, or per point: then the first."""
    if isinstance(given, (list, tuple)):
        return given[0] if given else default
    return default if given is None else given


def name_of(trace: Figure, own: str, default: str) -> str:
    """Name a series in the reader's language: figures name theirs for programs where nobody reads it."""
    name = plain(trace.get("name") or "")
    if name == "own":
        return own or default
    if name.startswith("interval"):
        return text.INTERVAL
    return text.SERIES_NAMES.get(name, name) or default


def look_of(trace: Figure, *, smooth: bool = False) -> Look:
    """Read line and marker of a scatter trace."""
    mode, line, marker = trace.get("mode", "lines"), trace.get("line") or {}, trace.get("marker") or {}
    symbol = str(one_of(marker.get("symbol"), "circle"))
    colour = colour_of(one_of(marker.get("color"), line.get("color"))) or theme.INK_2
    is_open = symbol.endswith("-open")
    edge = colour if is_open else colour_of((marker.get("line") or {}).get("color"))
    return Look(
        line=(colour_of(line.get("color")) or theme.INK_2) if "lines" in mode else "",
        width=min(float(line.get("width", 1.5)), WIDEST_LINE),
        dash=_dash(str(line.get("dash", "solid"))),
        marker=_SYMBOLS.get(symbol.removesuffix("-open"), "circle") if "markers" in mode else "",
        fill=tinted(colour) if is_open else colour,
        edge=edge,
        size=min(max(float(_smallest(marker.get("size"))), SMALLEST_MARKER), LARGEST_MARKER),
        smooth=smooth,
    )


def tinted(colour: str) -> str:
    """Mix a colour with as much paper: not every office program draws a marker that is filled with paper."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{(part + 255) // 2:02x}" for part in parts)


def _smallest(sizes: object) -> float:
    return min(sizes) if isinstance(sizes, (list, tuple)) and sizes else float(one_of(sizes, 5))


def _dash(given: str) -> str:
    if given in _DOTS:
        return "dot"
    return "solid" if given == "solid" else "dash" if given in _DASHES or "px" in given else "solid"


def point_fills(trace: Figure) -> dict[int, str]:
    """Read colours that are given per point."""
    colours = (trace.get("marker") or {}).get("color")
    given = enumerate(colours) if isinstance(colours, (list, tuple)) else ()
    return {place: colour for place, one in given if (colour := colour_of(one))}


def value_axis(settings: Figure) -> Axis:
    """Read range, steps, unit and title of an axis of numbers; a logarithmic range comes as exponents."""
    low, high = sorted(settings.get("range") or (None, None), key=lambda one: one if one is not None else 0)
    is_log = settings.get("type") == "log"
    ticks = settings.get("tickvals") or []
    return Axis(
        low=10**low if is_log else low,
        high=10**high if is_log else high,
        step=None if is_log or len(ticks) < 2 else ticks[1] - ticks[0],
        title=plain((settings.get("title") or {}).get("text", "")),
        unit=_unit(settings),
        is_shown=settings.get("visible", True) and settings.get("showticklabels", True),
        is_log=is_log,
    )


def from_zero(axis: Axis) -> Axis:
    """Begin at zero an axis that begins a little below, for half a marker that office programs do not cut off."""
    is_near = axis.low is not None and axis.high is not None and -0.2 * axis.high < axis.low < 0
    return replace(axis, low=0) if is_near and axis.is_shown else axis


def _unit(settings: Figure) -> str:
    suffix = str(settings.get("ticksuffix") or "").strip()
    last = plain((settings.get("ticktext") or [""])[-1])
    return suffix or unit_of(last)


def words_in(figure: Figure) -> list[Figure]:
    """List words in the plot, without the mark of simulated numbers, which slides carry themselves."""
    given = figure["layout"].get("annotations", ())
    return [one for one in given if one.get("name") != "simulated" and plain(one["text"])]


def label_of(note: Figure) -> Label:
    """Read words at a point; an anchor says on which side of the point they stand."""
    sides = {"left": Side.RIGHT, "right": Side.LEFT}
    upright = {"bottom": Side.ABOVE, "top": Side.BELOW}
    side = sides.get(note.get("xanchor", ""), upright.get(note.get("yanchor", ""), Side.ABOVE))
    if note.get("yref") == "paper":  # over or under the plot
        side = Side.ABOVE if note["y"] >= 0.5 else Side.BELOW
    colour = colour_of((note.get("font") or {}).get("color")) or theme.INK
    return Label(plain(note["text"]), side, colour, is_bold(note["text"]))


def tick_names(settings: Figure) -> dict[float, str]:
    """Read names of places on an axis: rows, bars, years."""
    pairs = zip(settings.get("tickvals") or (), settings.get("ticktext") or (), strict=False)
    return {float(value): plain(words) for value, words in pairs if isinstance(value, (int, float))}


def is_number(words: str) -> bool:
    """Whether a tick's text is a number of its axis, with or without a unit."""
    return without_unit(words).replace(".", "").replace(",", "").lstrip("\u2212-").isdigit()


def widest(labels: Sequence[str]) -> int:
    """Count the letters of the longest words."""
    return max(map(len, labels), default=0)
