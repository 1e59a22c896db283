"""Shares said as everyday fractions."""

from __future__ import annotations

from components.text.nearness import Nearness, one_in, part_of

_ORDINALS = (
    *("anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte"),
    *("tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende", "tyvende"),
)  # hver anden ... hver tyvende
_NEARNESS = {
    Nearness.EXACTLY: "",
    Nearness.NEARLY: "knap ",
    Nearness.JUST_OVER: "godt ",
    Nearness.MORE_THAN: "mere end ",
}


def every_nth(share: float) -> str:
    """Say a share of persons as ``knap hver ottende``; ``""`` where no such words are true."""
    found = one_in(share)
    return f"{_NEARNESS[found[0]]}hver {_ORDINALS[found[1] - 2]}" if found else ""


def out_of(part: int, whole: int) -> str:
    """Say a part of a whole as ``2 ud af 3``; ``""`` unless one of a few small fractions is near and true."""
    found = part_of(part, whole)
    return f"{_NEARNESS[found[0]]}{found[1]} ud af {found[2]}" if found else ""
