"""All that is proposed for one file, and its text as a mapping file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data_layer.schema import Subject
from data_layer.sources.raw_table import RawTable
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.lines import Line, in_comment, toml_text
from data_layer.tables.suggestion.measures import Match

SECTIONS = ("file", "period", "columns", "codes", "keep", "drop")


@dataclass(frozen=True)
class Proposal:
    """All lines for one file; ``raw`` is the file's table under the header that was found."""

    subject: Subject
    raw: RawTable
    lines: tuple[Line, ...]
    columns: tuple[Facts, ...] = ()
    matched: Mapping[str, Match] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def mapping_text(proposal: Proposal, file_name: str) -> str:
    """Write the mapping: certain lines as they are, doubtful ones as comments to be decided."""
    n_open = sum(not line.is_certain for line in proposal.lines)
    head = [
        f"# Mapping of {in_comment(file_name)}, proposed from its titles and cells; check every line.",
        *([f"# {n_open} to decide: correct the line below each decide, and remove its #."] if n_open else []),
        *(f"# {in_comment(note)}" for note in proposal.notes),
        "",
        f"subject = {toml_text(proposal.subject)}",
    ]
    sections = (_section(name, proposal.lines) for name in SECTIONS)
    return "\n".join([*head, *(line for section in sections for line in section), ""])


def _section(name: str, lines: Iterable[Line]) -> list[str]:
    own = [line for line in lines if line.section == name]
    return ["", f"[{name}]", *(text for line in own for text in _texts(line))] if own else []


def _texts(line: Line) -> list[str]:
    entries = [f"{key} = {value}" for key, value in line.entries]
    if line.is_certain:
        return entries
    return [f"# decide: {in_comment(doubt)}" for doubt in line.doubts] + [f"# {entry}" for entry in entries]
