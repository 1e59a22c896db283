"""Words of the sheet of paper about one kommune, and of what is printed on every page."""

from __future__ import annotations

TITLE = "På ét ark"
PICK = "Vælg kommune for at få dens tal på ét A4-ark."
PICK_TITLE = "Hvilken kommune?"
PRINT = "Udskriv, eller gem som PDF"
PRINT_NOTE = "PDF: vælg Gem som PDF, hvor browseren spørger om printer. Arket er lavet til A4 på højkant."
STORY = "Otte visninger til mødet"
NUMBERS = "Fire tal"
OPEN = "På ét A4-ark"
CHILD = "Hvad et barn kan opleve"
ADDRESS = "Adresse"
SOURCES = "Kilder"
READING = "Læs tallene sådan"


def subtitle(region: str, staff: str, period: str) -> str:
    named = f"{staff} børne- og ungerådgivere" if staff else ""
    return " · ".join(part for part in (f"Region {region}", named, period) if part)
