"""How English counts and lists."""

from __future__ import annotations

from collections.abc import Sequence


def municipalities(n: int) -> str:
    """``1 municipality``, ``5 municipalities``."""
    return f"{n} {'municipality' if n == 1 else 'municipalities'}"


def listed(names: Sequence[str]) -> str:
    """``A, B and C``; ``names``: at least one."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
