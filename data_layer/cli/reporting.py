"""The command ``report``: starts ``reports``, because what it makes is drawn from screens unknown here."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from data_layer.config import ROOT

FORMATS = ("pdf", "pptx")
STORIES = ("jeres-tal",)
MOST_JOBS = 16


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare ``report --kommune all|CODE,CODE --format pdf,pptx --out DIR``."""
    parser.add_argument("--kommune", required=True, metavar="CODES", help="'all', or codes such as 101,326")
    parser.add_argument("--format", default=",".join(FORMATS), metavar="FORMATS", help="pdf, pptx or both (default)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write into; made if missing")
    parser.add_argument("--template", type=Path, metavar="FILE", help="a .pptx or .potx whose master the slides use")
    parser.add_argument("--story", default=STORIES[0], choices=STORIES, help="which views follow the first sheet")
    parser.add_argument("--jobs", type=int, default=2, choices=range(1, MOST_JOBS + 1), metavar="N", help="default 2")


def add_report(parser: argparse.ArgumentParser) -> None:
    """Declare the command that starts ``python -m reports`` with the same options."""
    declare(parser)
    parser.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    given = {
        "--kommune": options.kommune,
        "--format": options.format,
        "--out": options.out.absolute(),
        "--template": options.template.absolute() if options.template else None,
        "--story": options.story,
        "--jobs": options.jobs,
    }
    words = [f"{name}={value}" for name, value in given.items() if value is not None]
    return subprocess.run([sys.executable, "-m", "reports", *words], cwd=ROOT, check=False).returncode  # noqa: S603
