"""One thing wrong with a file, told so that its owner can mend it."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.errors import DataLayerError
from data_layer.schema import FaultKind

SHOWN_CHARACTERS = 60
Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Fault:
    """Where, what was found, what was expected and what to do; line 0 and column ``""`` mean the whole file.

    The English words are for the command line. ``kind`` and ``facts`` (named texts, such as the cell's content) let a
    screen say the same in Danish.
    """

    line: int
    column: str
    found: str
    expected: str
    remedy: str
    kind: FaultKind = FaultKind.OTHER
    facts: Facts = ()


class UnreadableFileError(DataLayerError):
    """The file cannot be read far enough to look at its cells."""

    def __init__(self, fault: Fault) -> None:
        super().__init__("unreadable_file", f"Expected {fault.expected}, got {fault.found}; {fault.remedy}.")
        self.fault = fault


def refuse(
    found: str, expected: str, remedy: str, line: int = 0, *, kind: FaultKind = FaultKind.OTHER, **facts: object
) -> UnreadableFileError:
    """Build the exception for a file that cannot be read."""
    return UnreadableFileError(Fault(line, "", found, expected, remedy, kind, named(**facts)))


def named(**facts: object) -> Facts:
    """Collect what a sentence about a fault needs, as short texts."""
    return tuple((name, short(value)) for name, value in facts.items())


def short(value: object) -> str:
    """Cut text from a file to a length that fits a line and leave out what cannot be printed."""
    return "".join(sign if sign.isprintable() else " " for sign in _cut(value))


def shown(value: object) -> str:
    """Quote text from a file for a terminal: short, on one line, without control characters."""
    cut = _cut(value)
    return repr(cut) if cut else "nothing"


def _cut(value: object) -> str:
    text = str(value)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}..."
