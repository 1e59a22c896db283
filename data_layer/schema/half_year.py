"""Half-years: ``2024H1`` = 1 January to 30 June, ``2024H2`` = 1 July to 31 December."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from data_layer.errors import DataLayerError

_CANONICAL = re.compile(r"^(\d{4})H([12])$")


@dataclass(frozen=True, order=True)
class HalfYear:
    """One half-year; sorts in time; ``str()`` is the canonical ``2024H1``."""

    year: int
    half: int

    @classmethod
    def parse(cls, text: str) -> HalfYear:
        """Read the canonical form only.

        Raises
        ------
        DataLayerError ``bad_half_year``: anything but four digits, ``H`` and 1 or 2.
        """
        match = _CANONICAL.match(text)
        if not match:
            raise DataLayerError(
                "bad_half_year", f"Expected a half-year such as 2024H1, got {text[:40]!r}; write year, H, 1 or 2."
            )
        return cls(int(match[1]), int(match[2]))

    @property
    def index(self) -> int:
        """Half-years since year 0: consecutive half-years differ by one."""
        return self.year * 2 + self.half - 1

    @classmethod
    def from_index(cls, index: int) -> HalfYear:
        return cls(index // 2, index % 2 + 1)

    @property
    def previous(self) -> HalfYear:
        return self.from_index(self.index - 1)

    @property
    def next(self) -> HalfYear:
        return self.from_index(self.index + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    def __str__(self) -> str:
        return f"{self.year}H{self.half}"
