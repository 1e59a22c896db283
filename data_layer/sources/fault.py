"""One thing wrong with a file, told so that its owner can mend it."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.errors import DataLayerError

SHOWN_CHARACTERS = 60


@dataclass(frozen=True)
class Fault:
    """Where, what was found, what was expected and what to do; line 0 and column ``""`` mean the whole file."""

    line: int
    column: str
    found: str
    expected: str
    remedy: str


class UnreadableFileError(DataLayerError):
    """The file cannot be read far enough to look at its cells."""

    def __init__(self, fault: Fault) -> None:
        super().__init__("unreadable_file", f"Expected {fault.expected}, got {fault.found}; {fault.remedy}.")
        self.fault = fault


def refuse(found: str, expected: str, remedy: str, line: int = 0) -> UnreadableFileError:
    """Build the exception for a file that cannot be read."""
    return UnreadableFileError(Fault(line, "", found, expected, remedy))


def shown(value: object) -> str:
    """Quote text from a file for a terminal: short, on one line, without control characters."""
    text = str(value)
    short = text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}..."
    return repr(short) if short else "nothing"
