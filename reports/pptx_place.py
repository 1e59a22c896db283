"""Where things stand on a slide: rectangles in PowerPoint's units, cut from one another."""

from __future__ import annotations

from dataclasses import dataclass

INCH = 914_400


@dataclass(frozen=True)
class Place:
    """A rectangle: left, top, width, height in English Metric Units."""

    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.left, self.top, self.width, self.height

    def upper(self, inches: float) -> Place:
        """Take the uppermost ``inches``."""
        return Place(self.left, self.top, self.width, round(inches * INCH))

    def below(self, inches: float) -> Place:
        """Take what is below the uppermost ``inches``."""
        cut = round(inches * INCH)
        return Place(self.left, self.top + cut, self.width, self.height - cut)

    def part(self, start: float, end: float) -> Place:
        """Take the columns from ``start`` to ``end``, as shares of the width."""
        left = round(self.width * start)
        return Place(self.left + left, self.top, round(self.width * end) - left, self.height)
