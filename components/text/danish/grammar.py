"""How Danish counts and lists."""

from __future__ import annotations

from collections.abc import Sequence


def municipalities(n: int) -> str:
    """``1 kommune``, ``5 kommuner``."""
    return f"{n} {'kommune' if n == 1 else 'kommuner'}"


def listed(names: Sequence[str]) -> str:
    """``A, B og C``; ``names``: at least one."""
    *first, last = names
    return f"{', '.join(first)} og {last}" if first else last
