"""Where the reference files lie and how a CSV is read. No meaning is added here."""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


def read_rows(name: str) -> list[dict[str, str]]:
    """Read one CSV file of the folder ``data`` as text, one dictionary per row."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
