"""Words of slides and sheets that are taken home."""

from __future__ import annotations

# Series that a figure names for programs only -> how a reader finds them in the slide's data.
INTERVAL = "95 %-interval"
SERIES_NAMES = {
    "country": "Landet",
    "published": "Rapporten (VIVE 2025)",
    "weighted": "Vægtet",
    "unweighted": "Uvægtet gennemsnit",
    "inside": "Inden for grænserne",
    "below": "Under",
    "above": "Over",
    "far_below": "Langt under",
    "far_above": "Langt over",
    "chosen": "Valgt kommune",
    "similar": "Lignende kommuner",
    "other": "Andre kommuner",
    "others": "Andre kommuner",
    "marked": "Uden for det sædvanlige",
    "rest": "Andre kommuner",
    "near": "Lignende kommuner",
    "diagonal": "Uændret",
}
PRINTED_LOWER, PRINTED_UPPER = "Rapporten, nedre", "Rapporten, øvre"
REFERENCE = "Landet eller regionen"
LABELS = "Navne i figuren"
ROWS = "Rækker"

# Slides.
FINDING = "Konklusion"
FILTERS = "Valgt"
CHOSEN = "Valgte kommuner"
ADDRESS = "Adresse"
NUMBERS = "Tal"
MOST_NOTED_ROWS = 20
TABLE_SHEET = "Tabel"
NUMBERS_ELSEWHERE = f"alle rækker står i figurens regneark, arket {TABLE_SHEET} (højreklik på figuren, Rediger data)."
LAST_TITLE = "Sådan er tallene lavet, og sådan læses de"


def more_rows(shown: int, n: int) -> str:
    return f"De første {shown} af {n} rækker. Alle står på adressen i noterne."


def made_on(day: str) -> str:
    return f"Lavet {day} med Rådgiverbarometret."
