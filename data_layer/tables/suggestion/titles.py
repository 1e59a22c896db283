"""How like one of our columns a title is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from data_layer.schema import columns as col
from data_layer.tables.vocabulary import COLUMN_SYNONYMS, MUNICIPALITY_NAME, plain

CERTAIN = 1.0
LIKE = 0.74  # below, two titles have no more than letters in common
MAX_TITLE = 200

# Words that make a column likely, never certain: offices use them for several things.
HINTS: Mapping[str, tuple[str, ...]] = {
    col.MUNICIPALITY_CODE: ("kommune nr", "myndighedskode"),
    MUNICIPALITY_NAME: ("hvilken kommune", "kommunens navn"),
    col.HEADCOUNT: (
        "medarbejdere",
        "ansatte primo",
        "antal primo",
        "raadgivere",
        "1 dag",
        "hoveder",
        "headcount primo",
    ),
    col.FTE: ("fuldtid", "fuldtidsbeskaeftigede", "fuldtidspersoner", "stillinger", "fte"),
    col.LEAVERS: ("afgang", "fratraadt", "fratraedelser", "ophoert", "stoppet", "forladt stillingen"),
    col.SICKNESS_DAYS: ("sygefravaer", "syg", "sygdom", "sygetimer", "sygedage"),
    col.PARENTAL_LEAVE_DAYS: ("barselsfravaer", "barsel", "barselsorlov", "barselstimer"),
    col.SHORT_TENURE_HEADCOUNT: ("under 1 aar", "under et aar", "anciennitet under 1 aar", "ny i stillingen", "nye"),
    col.MODEL: ("hvordan fordeles sagerne", "fordeling af sager", "organisering af sager", "model for fordeling"),
    col.PARTIAL: ("kun delvist", "gaelder en del", "en del af afdelingen", "gaelder det hele afdelingen"),
    col.RESPONDENT: ("id", "respondent", "deltager", "loebenr"),
    col.POPULATION: ("befolkning 1 januar", "antal indbyggere"),
    col.DENSITY: ("indbyggere pr km2",),
}
RATE = re.compile(
    r"\b(?:pr|per) (?:\w+ )?(?:aarsvaerk|fuldtid\w*|fte|ansat\w*|medarbejder\w*|person\w*|raadgiver\w*)\b"
)
_FILLERS = frozenset(
    {"af", "andel", "antal", "i", "alt", "kun", "med", "og", "paa", "pr", "per", "total"}
    | {"fravaer", "gennemsnit", "gennemsnitlig", "gns", "pct", "procent", "rate"}
    | {"ansat", "aarsvaerk", "dag", "dage", "dagsvaerk", "fte", "time", "timer"}
)


@dataclass(frozen=True)
class Likeness:
    """How like a title is to ``word``, one of the words for a column; 1.0 only where they are the same."""

    score: float
    word: str


@lru_cache(maxsize=5_000)
def likeness(title: str, name: str) -> Likeness:
    """Compare a title with everything that may stand for column ``name``."""
    words = plain(title[:MAX_TITLE])
    if words and words in _synonyms()[name]:
        return Likeness(CERTAIN, words)
    known = [*_synonyms()[name], *map(plain, HINTS.get(name, ()))]
    core = RATE.sub(" ", words).strip()  # what something is counted per is not what is counted
    return max((Likeness(_score(core, word), word) for word in known), key=lambda one: one.score)


@cache
def _synonyms() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(map(plain, (name, *titles))) for name, titles in COLUMN_SYNONYMS.items()}


@lru_cache(maxsize=50_000)
def _score(title: str, word: str) -> float:
    """Between 0 and 0.99: letters in common, or all of the word's parts within the title."""
    if not title:
        return 0.0
    ratio = SequenceMatcher(None, title, word, autojunk=False).ratio()
    parts = _parts(word)
    contained = 0.75 + 0.2 * len(word) / (len(title) + len(word)) if parts <= set(title.split()) else 0.0
    return min(max(ratio, contained, _core_ratio(_parts(title), parts)), 0.99)


def _parts(words: str) -> frozenset[str]:
    """Words that carry the meaning; all of them where only fillers stand."""
    return frozenset(words.split()) - _FILLERS or frozenset(words.split())


def _core_ratio(title: frozenset[str], word: frozenset[str]) -> float:
    """Likeness without the fillers, a little less worth than with them."""
    core, other = " ".join(sorted(title)), " ".join(sorted(word))
    return 0.95 * SequenceMatcher(None, core, other, autojunk=False).ratio()


def header_score(titles: Iterable[str]) -> int:
    """Tell how much a row looks like a header: 2 for each title that is ours, 1 for each that is like one."""
    best = (max(likeness(title, name).score for name in COLUMN_SYNONYMS) for title in titles if plain(title))
    return sum(2 if score >= CERTAIN else 1 for score in best if score >= LIKE)
