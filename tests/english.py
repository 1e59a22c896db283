"""What is left in Danish where everything should be English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data_layer.reference.municipalities import municipalities
from data_layer.reference.regions import divisions

# Names, words of law, titles; everything else of a Danish reader's is left over.
NAMES = (
    *("Rådgiverbarometret", "børne- og ungerådgiver", "børne- og ungerådgivere", "Barnets Lov", "Barnets lov"),
    *("efterskole", "Danmarks Statistik", "Statistikbanken", "Kommunernes og Regionernes Løndatakontor", "Christiansø"),
)
WORDS = re.compile(
    r"\b((?i:og|ikke|kommune|kommuner|kommunen|kommunens|kommunerne|jeres|der|som|af|til|landet|halvår|halvåret|hver|uden|"
    r"mellem|flere|eller|det|blev|kan|skal|ingen|alle|deres|fra|ved|er|jer|vises|tallet|tallene|rådgivere?|"
    r"simulerede|tal|kilde|udtræk|uge|dage|mødet|noter|aftale)|et|en(?!-))\b"
)
LETTERS = re.compile("[æøåÆØÅ]")
NOT_SAID = re.compile(r"<[^>]*>|/[\w/.-]*\?\S*|(?<!\S)\w+(-[\w.]+)+(?!\S)")  # tags, addresses, handles, names of files


def places() -> set[str]:
    """Names of kommuner and regions."""
    regions = {region for one in divisions() for region in one.regions}
    return {one.name for one in municipalities()} | regions


def danish_in(texts: Iterable[str], names: Iterable[str] = ()) -> set[str]:
    """Those of the texts that have Danish in them, ``names`` and places aside."""
    kept = sorted({*NAMES, *places(), *names}, key=len, reverse=True)
    return {text for text in texts if is_danish(without(kept, text))}


def without(names: Iterable[str], text: str) -> str:
    for name in names:
        text = text.replace(name, "")
    return NOT_SAID.sub(" ", text)


def is_danish(text: str) -> bool:
    return bool(LETTERS.search(text) or WORDS.search(text))
