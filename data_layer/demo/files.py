"""Where the shipped demo files lie and what they are called."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from data_layer.schema import Subject

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class DemoMetadata:
    """Title, source and extract date of the simulated dataset, in Danish; ``sources`` by subject where they differ."""

    title: str
    source: str
    extract_date: date
    sources: dict[str, str]

    def source_of(self, subject: Subject) -> str:
        """Say where a subject's numbers come from."""
        return self.sources.get(subject.value, self.source)


@cache
def demo_metadata() -> DemoMetadata:
    """Read ``metadata.toml``."""
    return DemoMetadata(**tomllib.loads((_FOLDER / "metadata.toml").read_text(encoding="utf-8")))


def demo_files() -> dict[Subject, Path]:
    """Return the shipped CSV file of each subject: comma, decimal point, UTF-8, states as English words.

    Teams are not simulated: made-up teams of a named kommune would be taken for real ones.
    """
    return {subject: _FOLDER / f"{subject}.csv" for subject in Subject if not subject.is_optional}
