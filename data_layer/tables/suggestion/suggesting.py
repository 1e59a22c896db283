"""A mapping proposed for a file. Never raises but for a file that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.schema import columns as col
from data_layer.sources.fault import shown
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import LAYOUTS, Layout
from data_layer.tables.mapping.plan import FilePlan
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.suggestion.facts import Facts, column_facts
from data_layer.tables.suggestion.lines import WHICH, Line, reference, toml_text
from data_layer.tables.suggestion.locating import locate
from data_layer.tables.suggestion.measures import Match, match_columns, measure_line
from data_layer.tables.suggestion.periods import period_line
from data_layer.tables.suggestion.proposal import Proposal
from data_layer.tables.suggestion.rows import code_lines, function_lines, municipality_lines
from data_layer.tables.suggestion.titles import CERTAIN


def suggest(path: Path, subject: Subject | None = None, sheet: str = "", progress: Progress = silent) -> Proposal:
    """Propose a mapping from a file's titles and cells.

    Parameters
    ----------
    subject : of the file; None to choose the one whose measures the titles are most like.
    sheet : of a workbook with several.

    Raises
    ------
    UnreadableFileError: as ``read_file``.
    DataLayerError ``no_subject``: no subject is given and no title is like one of ours.
    """
    located = locate(path, sheet, progress)
    raw, columns = located.raw, column_facts(located.raw)
    layout = LAYOUTS[subject or _likely_subject(columns)]
    period = period_line(raw, layout, columns, (*located.above, path.stem))
    places = [*([period] if period else []), *municipality_lines(raw, columns)]
    free = [one for one in columns if one.place not in {line.place for line in places}]
    matched = match_columns(free, [*_keys(layout), *(measure.name for measure in layout.measures)])
    lines = (*_file_lines(located.plan), *places, *_measured_lines(raw, layout, matched), *function_lines(raw, free))
    return Proposal(layout.subject, raw, lines, columns, matched, tuple(_notes(columns)))


def _likely_subject(columns: Sequence[Facts]) -> Subject:
    scores = {subject: _score(columns, layout) for subject, layout in LAYOUTS.items()}
    best = max(scores, key=lambda subject: scores[subject])
    if scores[best] == 0:
        titles = ", ".join(shown(one.title) for one in columns[:10])
        raise DataLayerError(
            "no_subject",
            f"Expected titles that are like ours, got {titles}; say what the file is about with --subject.",
        )
    return best


def _score(columns: Sequence[Facts], layout: Layout) -> float:
    """Add up how like the measures are; a team only counts where a column says so."""
    matched = match_columns(columns, [measure.name for measure in layout.measures])
    score = sum(match.likeness.score for match in matched.values())
    team = match_columns(columns, [col.UNIT]).get(col.UNIT) if col.UNIT in layout.key else None
    if col.UNIT in layout.key:
        return score + 0.1 if team and team.likeness.score >= CERTAIN else 0.0
    return score


def _keys(layout: Layout) -> list[str]:
    return [name for name in (*layout.key, *layout.optional_key) if name in {col.UNIT, col.RESPONDENT}]


def _measured_lines(raw: RawTable, layout: Layout, matched: Mapping[str, Match]) -> list[Line]:
    keys = [name for name in _keys(layout) if name in matched or name in layout.key]
    return [
        *(_key_line(raw, name, matched) for name in keys),
        *(measure_line(raw, measure, matched) for measure in layout.measures),
        *code_lines(layout, matched),
    ]


def _key_line(raw: RawTable, name: str, matched: Mapping[str, Match]) -> Line:
    match = matched.get(name)
    if match is None:
        entry = (name, toml_text(WHICH))
        return Line("columns", name, (entry,), (f"which column has the {name}?",))
    is_known = match.likeness.score >= CERTAIN
    doubts = () if is_known else (f"is {shown(match.facts.title)} the {name}?",)
    return Line("columns", name, ((name, reference(raw, match.facts.place)),), doubts, match.facts.place)


def _file_lines(file: FilePlan) -> list[Line]:
    entries = [("sheet", toml_text(file.sheet))] if file.sheet else []
    entries += [("header_line", str(file.header_line))] if file.header_line else []
    entries += [("header_rows", str(file.header_rows))] if file.header_rows > 1 else []
    entries += [("last_line", str(file.last_line))] if file.last_line else []
    return [Line("file", "where the table stands", tuple(entries))] if entries else []


def _notes(columns: Sequence[Facts]) -> list[str]:
    """Tell of columns that look like turnover and are not."""
    pairs = [(one.title, not_comparable(one.title)) for one in columns]
    return [f"not proposed: {shown(title)}; {problem.remedy}" for title, problem in pairs if problem]
