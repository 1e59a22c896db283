"""Points with numbers along both axes, for office programs: funnels, rankings, means with intervals, two measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components import theme
from components.text import reports as text
from reports.figures import (
    Figure,
    from_zero,
    is_number,
    label_of,
    look_of,
    name_of,
    point_fills,
    tick_names,
    value_axis,
    widest,
    words_in,
)
from reports.native import Axis, Kind, Label, Look, NativeChart, Series, Side

MOST_ROWS = 30  # more names of rows than these cannot be read on a slide
SMOOTH_FROM = 20  # points of a line: a curve that was computed, not measured
OWN_SIZE = 13.0


def point_chart(figure: Figure, own: str, default: str) -> NativeChart:
    """Translate a figure of points; lines between them stay lines, a gap inside a line stays a gap.

    Parameters
    ----------
    figure : scatter traces with numbers along x and y. Words in it become labels of points without a marker.
    own : name of the own kommune, for a series that is called so.
    default : name of a series without one.
    """
    layout = figure["layout"]
    across, value = from_zero(value_axis(layout["xaxis"])), from_zero(value_axis(layout["yaxis"]))
    value = replace(value, is_turned=_is_turned(layout["yaxis"]))
    named = _named_rows(layout["yaxis"])
    if named:
        value = replace(value, is_shown=False, step=None)
    drawn = [one for one in figure["data"] if _drawn(one)]
    series = [part for one in drawn for part in (*_intervals(one), _series(one, own, default))]
    series += [_line(shape, across, value) for shape in layout.get("shapes", ()) if shape.get("type") == "line"]
    words = _words(figure, across, value)
    rows = _rows(named, across) if len(named) <= MOST_ROWS else None
    return NativeChart(
        Kind.POINTS,
        (*series, *(one for one in (rows, words) if one)),
        value,
        across,
        right=_right(words, across),
        left=widest(list(named.values())) if rows else 0,
    )


def _drawn(trace: Figure) -> bool:
    return trace.get("type") == "scatter" and bool(trace.get("x")) and "fill" not in trace


def _is_turned(axis: Figure) -> bool:
    first, last = axis.get("range") or (0, 1)
    return bool(first > last)


def _series(trace: Figure, own: str, default: str) -> Series:
    is_curve = "lines" in trace.get("mode", "") and len(trace["x"]) >= SMOOTH_FROM and None not in trace["y"]
    look = look_of(trace, smooth=is_curve)
    if trace.get("name") == "own" and look.marker:
        look = replace(look, size=OWN_SIZE, fill=theme.OWN, edge=theme.PAPER)
    return Series(name_of(trace, own, default), tuple(trace["y"]), look, xs=tuple(trace["x"]), fills=point_fills(trace))


def _intervals(trace: Figure) -> list[Series]:
    """Draw a trace's error bars as lines from end to end with a gap after each."""
    given = trace.get("error_x")
    if not given:
        return []
    ends = zip(trace["x"], trace["y"], given["arrayminus"], given["array"], strict=True)
    placed = [(x - below, x + above, y) for x, y, below, above in ends]
    look = Look(line=given.get("color", theme.DOT), width=float(given.get("thickness", 2)))
    xs: tuple[float | None, ...] = tuple(at for low, high, _ in placed for at in (low, high, None))
    return [Series(text.INTERVAL, tuple(at for *_, y in placed for at in (y, y, None)), look, xs=xs)]


def _line(shape: Figure, across: Axis, value: Axis) -> Series:
    """Draw a line of the layout from edge to edge where it is given in parts of the plot."""
    xs = _ends(shape, "x", across)
    ys = _ends(shape, "y", value)
    given = shape.get("line") or {}
    return Series(text.REFERENCE, ys, look_of({"mode": "lines", "line": given}), xs=xs)


def _ends(shape: Figure, letter: str, axis: Axis) -> tuple[float, ...]:
    given = (shape[f"{letter}0"], shape[f"{letter}1"])
    if shape.get(f"{letter}ref") == "paper":
        return tuple(_inside(part, axis) for part in given)
    return tuple(10**one for one in given) if axis.is_log else given


def _inside(part: float, axis: Axis) -> float:
    low, high = axis.low or 0.0, axis.high or 1.0
    share = min(max(part, 0.0), 1.0)
    return low + (1 - share if axis.is_turned else share) * (high - low)


def _words(figure: Figure, across: Axis, value: Axis) -> Series | None:
    """Put every word of the figure at its place, as labels of points that are not seen."""
    notes = words_in(figure)
    if not notes:
        return None
    xs = tuple(_at(note, "x", across) for note in notes)
    ys = tuple(_at(note, "y", value) for note in notes)
    labels = {index: label_of(note) for index, note in enumerate(notes)}
    return Series(text.LABELS, ys, Look(), xs=xs, labels=labels)


def _at(note: Figure, letter: str, axis: Axis) -> float:
    given = float(note[letter])
    if note.get(f"{letter}ref") == "paper":
        return _inside(given, axis)
    at = float(10**given) if axis.is_log else given
    low, high = axis.low, axis.high
    if low is None or high is None:
        return at
    edge = 1.001 if axis.is_log else 1  # a point on the very edge of a logarithmic axis may count as outside
    return min(max(at, low * edge), high / edge)


def _named_rows(axis: Figure) -> dict[float, str]:
    names = tick_names(axis)
    return {} if all(is_number(words) for words in names.values()) else names


def _rows(named: dict[float, str], across: Axis) -> Series | None:
    """Write the rows' names left of the plot."""
    if not named:
        return None
    labels = {index: Label(words, Side.LEFT, theme.INK) for index, words in enumerate(named.values())}
    return Series(text.ROWS, tuple(named), Look(), xs=(across.low or 0.0,) * len(named), labels=labels)


def _right(words: Series | None, across: Axis) -> int:
    """Count the letters that need room right of the plot: of words at points in its last fifth."""
    if words is None or across.high is None or across.is_log:
        return 0
    edge = across.high - (across.high - (across.low or 0.0)) / 5
    return widest(_beside(words.labels, words.xs, edge))


def _beside(labels: dict[int, Label], xs: Sequence[float | None], edge: float) -> list[str]:
    return [one.text for index, one in labels.items() if one.side is Side.RIGHT and (xs[index] or 0.0) > edge]
