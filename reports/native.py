"""A chart as an office program knows it: series, categories, axes, labels. Plain values for whoever writes files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """The chart types that are used."""

    LINE = "line"  # values over named half-years
    POINTS = "points"  # numbers along both axes
    BAR = "bar"


class Side(Enum):
    """Where a label stands from its point."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"
    CENTRE = "centre"
    END = "end"  # outside the end of a bar


@dataclass(frozen=True)
class Label:
    """Words at one point; ``lift``: moved up by this share of the value axis, so that it touches no other."""

    text: str
    side: Side = Side.RIGHT
    colour: str = ""
    bold: bool = False
    lift: float = 0.0


@dataclass(frozen=True)
class Look:
    """Line and marker: colours as ``#rrggbb`` (``""``: none), widths and sizes in points."""

    line: str = ""
    width: float = 1.0
    dash: str = "solid"
    marker: str = ""  # circle, square, diamond, triangle, x
    fill: str = ""
    edge: str = ""
    size: float = 5.0
    smooth: bool = False


@dataclass(frozen=True)
class Series:
    """One series. ``ys`` parallel to the categories or to ``xs``; a gap is None, never a number.

    ``fills``: of single points, by place, where they differ from the look.
    """

    name: str
    ys: tuple[float | None, ...]
    look: Look
    xs: tuple[float | None, ...] = ()
    labels: dict[int, Label] = field(default_factory=dict)
    fills: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Axis:
    """A value axis; ``low``, ``high``, ``step`` None: left to the program. ``unit`` follows every number on it."""

    low: float | None = None
    high: float | None = None
    step: float | None = None
    title: str = ""
    unit: str = ""
    is_shown: bool = True
    is_log: bool = False
    is_turned: bool = False  # the first category on top


@dataclass(frozen=True)
class Group:
    """Names along an axis below one heading: the half-years of a year; ``""`` for names without one."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class NativeChart:
    """A whole chart. ``value``: the axis of ``ys``; ``across``: of ``xs``, or of the categories of bars.

    ``categories``: groups of names, one after the other, each below the group's own name where that is not ``""``.
    ``right``, ``left``: widest words that stand beside the plot, in letters.
    """

    kind: Kind
    series: tuple[Series, ...]
    value: Axis
    across: Axis = field(default_factory=Axis)
    categories: tuple[Group, ...] = ()
    is_horizontal: bool = False
    is_stacked: bool = False
    has_legend: bool = False
    right: int = 0
    left: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """All names along the axis, without their headings."""
        return tuple(name for group in self.categories for name in group.names)
