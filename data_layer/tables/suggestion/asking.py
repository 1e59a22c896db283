"""Doubtful lines decided by somebody's answers. How a question is shown and an answer read is the caller's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data_layer.schema import MissingState
from data_layer.schema import columns as col
from data_layer.tables.keys import PARSERS
from data_layer.tables.layout import LAYOUTS, Layout, Measure
from data_layer.tables.mapping.document import code_words
from data_layer.tables.numbers import Problem
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.lines import WHICH, Line, reference, toml_text
from data_layer.tables.suggestion.measures import Match, measure_line
from data_layer.tables.suggestion.periods import period_line
from data_layer.tables.suggestion.proposal import Proposal
from data_layer.tables.suggestion.rows import UNKNOWN, code_lines, municipality_of
from data_layer.tables.suggestion.titles import CERTAIN, Likeness
from data_layer.tables.vocabulary import MUNICIPALITY_NAME

YES, NO, QUIT = ("y", "yes", "j", "ja"), ("", "n", "no", "nej"), ("q", "quit")
MOST_TRIES = 3
STATES = tuple(state.value for state in MissingState if state is not MissingState.OBSERVED)


@dataclass(frozen=True)
class Question:
    """One doubtful line, which one of how many it is, what may be answered, and what was wrong with the last answer."""

    line: Line
    number: int
    n_questions: int
    answers: str
    problem: str = ""


Ask = Callable[[Question], str]


class _StopAskingError(Exception):
    """Somebody has had enough: what was decided so far holds, the rest stays open."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.proposal = proposal


def decide(proposal: Proposal, ask: Ask) -> Proposal:
    """Ask about every doubtful line.

    Parameters
    ----------
    ask : shows the question and returns the answer; ``q`` ends the asking, and what was not asked stays open.

    Returns
    -------
    The proposal with what was decided; a line that was declined stays doubtful.
    """
    columns = [place for place, line in enumerate(proposal.lines) if not line.is_certain and line.section != "codes"]
    n_codes = sum(line.section == "codes" for line in proposal.lines)
    try:
        proposal = _decide_lines(proposal, ask, columns, (0, len(columns) + n_codes))
        proposal = _with_codes(proposal)
        codes = [place for place, line in enumerate(proposal.lines) if line.section == "codes"]
        return _decide_lines(proposal, ask, codes, (len(columns), len(columns) + len(codes)))
    except _StopAskingError as stop:
        return stop.proposal


def _with_codes(proposal: Proposal) -> Proposal:
    """List the marks anew: which ones there are depends on the columns that were taken."""
    others = (line for line in proposal.lines if line.section != "codes")
    return replace(proposal, lines=(*others, *code_lines(LAYOUTS[proposal.subject], proposal.matched)))


def _decide_lines(proposal: Proposal, ask: Ask, places: Sequence[int], counted: tuple[int, int]) -> Proposal:
    done, n_questions = counted
    for number, place in enumerate(places, start=done + 1):
        proposal = _decide_line(proposal, place, ask, (number, n_questions))
    return proposal


def _decide_line(proposal: Proposal, place: int, ask: Ask, position: tuple[int, int]) -> Proposal:
    current, line, problem = proposal, _renewed(proposal, proposal.lines[place]), ""
    for _ in range(MOST_TRIES):
        reply = ask(Question(line, *position, _answers(current, line), problem)).strip().casefold()
        if reply in QUIT:
            raise _StopAskingError(current)
        answered = _coded(current, line, reply) or _answered(current, line, reply)
        if answered is None and reply in NO:
            return _with_line(current, place, line)
        if answered is None:
            problem = f"{reply[:20]!r} is no answer here"
            continue
        current, line, problem = _with_line(_with_match(current, line, answered), place, answered), answered, ""
        if line.is_certain:
            break
    return current


def _with_line(proposal: Proposal, place: int, line: Line) -> Proposal:
    return replace(proposal, lines=(*proposal.lines[:place], line, *proposal.lines[place + 1 :]))


def _with_match(proposal: Proposal, line: Line, answered: Line) -> Proposal:
    """Remember which column was taken: shares and rates are of it."""
    others = {name: match for name, match in proposal.matched.items() if name != line.about}
    if line.section != "columns":
        return proposal
    if answered.place < 0:
        return replace(proposal, matched=others)
    match = Match(line.about, proposal.columns[answered.place], Likeness(CERTAIN, line.about))
    return replace(proposal, matched={**others, line.about: match})


def _measure(layout: Layout, line: Line) -> Measure | None:
    return next((one for one in layout.measures if line.section == "columns" and one.name == line.about), None)


def _renewed(proposal: Proposal, line: Line) -> Line:
    """Propose a measure anew: the columns that it is a part of may have been decided meanwhile."""
    measure = _measure(LAYOUTS[proposal.subject], line)
    return measure_line(proposal.raw, measure, proposal.matched) if measure else line


def _answers(proposal: Proposal, line: Line) -> str:
    """Tell what may be answered."""
    layout, columns = LAYOUTS[proposal.subject], f"1-{len(proposal.columns)} = that column"
    if line.section == "codes":
        yes = "" if UNKNOWN in line.entries[0][1] else "y = yes; "
        return f"{yes}{', '.join(code_words(layout))}; n = leave open; q = stop asking"
    also = ""
    if _measure(layout, line):
        also = f"; {columns}; missing or not_reported = the file does not have it"
    elif line.section == "columns":
        also = f"; {columns}"
    elif line.section == "period":
        also = f"; {columns}; a period such as {'2023' if layout.period == col.YEAR else '2024H1'} = every row"
    return f"y = yes; n = leave open{also}; q = stop asking"


def _answered(proposal: Proposal, line: Line, reply: str) -> Line | None:
    """Apply an answer; None where it means nothing here."""
    if reply in YES:
        is_open = any(word in value for _, value in line.entries for word in (UNKNOWN, WHICH))
        return None if is_open else line.accepted()
    column = _column(proposal.columns, reply)
    if line.section == "period":
        return _period(proposal, line, reply, column)
    if line.section != "columns":
        return None
    if reply in STATES and _measure(LAYOUTS[proposal.subject], line):
        entry = (line.about, f"{{ fixed = {toml_text(reply)} }}")
        return Line(line.section, line.about, (entry,))
    return _taken(proposal, line, column) if column else None


def _coded(proposal: Proposal, line: Line, reply: str) -> Line | None:
    """Say what a mark means; yes and no are such meanings, y and n are not."""
    if line.section != "codes" or reply not in code_words(LAYOUTS[proposal.subject]):
        return None
    return replace(line, entries=((line.entries[0][0], toml_text(reply)),), doubts=())


def _column(columns: Sequence[Facts], reply: str) -> Facts | None:
    is_number = reply.isascii() and reply.isdecimal() and len(reply) <= 3
    return columns[int(reply) - 1] if is_number and 1 <= int(reply) <= len(columns) else None


def _period(proposal: Proposal, line: Line, reply: str, column: Facts | None) -> Line | None:
    layout = LAYOUTS[proposal.subject]
    if column:
        found = period_line(proposal.raw, layout, [column], ())
        return found if found and found.place >= 0 else None
    parsed = PARSERS[layout.period](reply) if layout.period else Problem("no period", "leave it out")
    if isinstance(parsed, Problem):
        return None
    return replace(line, entries=(("fixed", toml_text(str(parsed))),), doubts=(), place=-1)


def _code_or_name(column: Facts) -> str:
    return MUNICIPALITY_NAME if column.names_kommuner else col.MUNICIPALITY_CODE


def _taken(proposal: Proposal, line: Line, column: Facts) -> Line | None:
    """Take another column for a line; a measure in another unit is asked about once more."""
    if line.about == col.MUNICIPALITY_CODE:
        return municipality_of(proposal.raw, _code_or_name(column), column)[0] if column.kommuner else None
    measure = _measure(LAYOUTS[proposal.subject], line)
    if measure is None:
        return replace(
            line, entries=((line.about, reference(proposal.raw, column.place)),), doubts=(), place=column.place
        )
    match = Match(line.about, column, Likeness(CERTAIN, line.about))
    return measure_line(proposal.raw, measure, {**proposal.matched, line.about: match})
