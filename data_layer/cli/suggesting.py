"""``suggest``: propose a mapping for a file, ask about what is doubtful, and write it where nothing stands yet."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from data_layer.cli.printing import fail, one_line, progress_bar
from data_layer.schema import FaultKind, Subject
from data_layer.sources.fault import UnreadableFileError, refuse, shown
from data_layer.tables.suggestion.asking import Question, decide
from data_layer.tables.suggestion.facts import Facts
from data_layer.tables.suggestion.proposal import Proposal, mapping_text
from data_layer.tables.suggestion.suggesting import suggest

MAX_LINE = 300
EXAMPLES = 3


def add_suggest(parser: argparse.ArgumentParser) -> None:
    """Declare ``suggest FILE``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX of any layout")
    parser.add_argument(
        "--subject", type=Subject, choices=list(Subject), help="what the file is about; default: guessed"
    )
    parser.add_argument("--sheet", default="", help="sheet of a workbook that has several")
    parser.add_argument(
        "--out", type=Path, metavar="MAP.toml", help="file to write; must not exist; default: the screen"
    )
    parser.add_argument("--yes", action="store_true", help="ask nothing: what is doubtful stays a comment")
    parser.set_defaults(run=_suggest)


def _suggest(options: argparse.Namespace) -> int:
    if options.out and options.out.exists():
        return _refuse_to_overwrite(options.out)
    proposal = _propose(options)
    if sys.stdin.isatty() and not options.yes:
        _tell(_overview(proposal))
        proposal = decide(proposal, _ask)
    text = mapping_text(proposal, options.file.name)
    if not options.out:
        sys.stdout.write(text)
    elif not _write_new(options.out, text):
        return _refuse_to_overwrite(options.out)
    _tell(_summary(proposal, options))
    return 0


def _propose(options: argparse.Namespace) -> Proposal:
    try:
        return suggest(options.file, options.subject, options.sheet, progress_bar)
    except UnreadableFileError as error:
        if error.fault.kind is not FaultKind.SEVERAL_SHEETS:
            raise
        raise refuse(error.fault.found, "one sheet", "say which one with --sheet") from error


def _refuse_to_overwrite(path: Path) -> int:
    return fail(f"{path} is there already and is not overwritten; choose another --out, or remove the file first.")


def _write_new(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def _tell(lines: list[str]) -> None:
    """Say something beside the mapping, which may go to a file."""
    for line in lines:
        print(one_line(line, MAX_LINE), file=sys.stderr)


def _ask(question: Question) -> str:
    head = f"[{question.number} of {question.n_questions}]"
    entries = [f"      {key} = {value}" for key, value in question.line.entries]
    problem = [f"  {question.problem}"] if question.problem else []
    _tell(["", *problem, *(f"{head} {doubt}" for doubt in question.line.doubts), *entries, f"  {question.answers}"])
    sys.stderr.write("> ")
    sys.stderr.flush()
    return sys.stdin.readline() or "q"


def _overview(proposal: Proposal) -> list[str]:
    lines = [line for line in proposal.lines if line.is_certain]
    certain = [f"  [{line.section}] {key} = {value}" for line in lines for key, value in line.entries]
    return ["The file's columns:", *map(_column, proposal.columns), f"Certain for {proposal.subject}:", *certain]


def _column(facts: Facts) -> str:
    cells = ", ".join(shown(text) for text in list(facts.distinct)[:EXAMPLES])
    return f"  {facts.place + 1:>3}  {facts.title or '(no title)'}: {cells}"


def _summary(proposal: Proposal, options: argparse.Namespace) -> list[str]:
    n_open = sum(not line.is_certain for line in proposal.lines)
    n_certain = len(proposal.lines) - n_open
    target = options.out or "MAP.toml"
    still = f"; {n_open} stand as comments for you to decide" if n_open else ""
    file, mapping = shlex.quote(str(options.file)), shlex.quote(str(target))
    check = f"Check: python -m data_layer validate mapped {file} --mapping {mapping}"
    return [*proposal.notes, f"{proposal.subject}: {n_certain} lines are settled{still}.", check]
