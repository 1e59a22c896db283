"""Words of the sheet of paper about one kommune, and of what is printed on every page, in English."""

from __future__ import annotations

TITLE = "On one sheet"
PICK = "Choose a municipality to get its numbers on one A4 sheet."
PICK_TITLE = "Which municipality?"
PRINT = "Print, or save as PDF"
PRINT_NOTE = "PDF: choose Save as PDF where the browser asks for a printer. The sheet is made for A4 portrait."
STORY = "Eight views for the meeting"
NUMBERS = "Four numbers"
OPEN = "On one A4 sheet"
CHILD = "What a child may experience"
ADDRESS = "Address"
SOURCES = "Sources"
READING = "How to read the numbers"


def subtitle(region: str, staff: str, period: str) -> str:
    workers = "child and youth caseworker" if staff == "1" else "child and youth caseworkers"
    named = f"{staff} {workers}" if staff else ""
    return " · ".join(part for part in (f"Region {region}", named, period) if part)
