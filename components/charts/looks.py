"""How each of up to six chosen kommuner looks: one colour, dash and shape, the same in every chart of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Colour (3:1 or more on white), dash and marker shape; any one of the three tells the six apart."""

    colour: str
    dash: str
    symbol: str


LOOKS = (
    Look("#7b3f9d", "dash", "square"),
    Look("#00796b", "solid", "diamond"),
    Look("#ad1a6b", "dashdot", "cross"),
    Look("#6d4c41", "longdash", "x"),
    Look("#566400", "longdashdot", "pentagon"),
    Look("#3d4f5c", "2px,2px,8px,2px", "star"),
)


def looks_of(codes: Sequence[str]) -> dict[str, Look]:
    """Give every code a look of its own.

    A code prefers the look its number points to, so that removing one kommune rarely repaints the others.

    Parameters
    ----------
    codes : at most six kommune codes.
    """
    free = list(LOOKS)
    looks: dict[str, Look] = {}
    for code in codes:
        wanted = LOOKS[int(code) % len(LOOKS)]
        looks[code] = wanted if wanted in free else free[0]
        free.remove(looks[code])
    return looks
