"""One proposed decision of a mapping, and how its texts are written in TOML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from data_layer.sources.raw_table import RawTable
from data_layer.tables.vocabulary import plain

WHICH = "which column?"  # stands where somebody must name one


@dataclass(frozen=True)
class Line:
    """One decision: what it is about, the TOML entries (key and value) that are proposed, and why they may be wrong.

    A line without doubts is certain.  ``place`` is the column that it is about, from 0, or -1.
    """

    section: str
    about: str
    entries: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...] = ()
    place: int = -1

    @property
    def is_certain(self) -> bool:
        return not self.doubts

    def accepted(self) -> Line:
        """Take the line as it is proposed."""
        return replace(self, doubts=())


def in_comment(text: str) -> str:
    """Make text fit a comment: one line, nothing that cannot be printed."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def toml_text(text: str) -> str:
    """Quote a text as a TOML basic string; JSON escapes the same way, but for DEL."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_texts(texts: Iterable[str]) -> str:
    """Write a list of texts."""
    return f"[{', '.join(map(toml_text, texts))}]"


def reference(raw: RawTable, place: int) -> str:
    """Name a column as a mapping does: by title where it stands once, else by number."""
    title = raw.header[place]
    is_alone = bool(plain(title)) and [plain(other) for other in raw.header].count(plain(title)) == 1
    return toml_text(title) if is_alone else str(place + 1)


def filter_title(raw: RawTable, place: int) -> str:
    """Name a column as the key of a filter, which is always text."""
    named = reference(raw, place)
    return named if named.startswith('"') else toml_text(named)
