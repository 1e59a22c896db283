"""How long work tells that it goes on; what shows it is the command line's choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Hand on the items unchanged and may show how far they have come."""

    def __call__(self, items: Iterable[T], doing: str) -> Iterable[T]: ...


def silent(items: Iterable[T], doing: str) -> Iterable[T]:  # noqa: ARG001  # the protocol's argument
    """Show nothing."""
    return items
