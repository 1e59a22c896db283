"""``import employments`` and ``validate employments``: rows with persons in, counts out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from data_layer.cli.arguments import short_text
from data_layer.cli.printing import progress_bar
from data_layer.errors import DataLayerError
from data_layer.schema import HalfYear
from data_layer.tables.employments import CASEWORKERS, Question, read_employments
from data_layer.tables.reading import Reading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare FILE and what an operator may know better than the file."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or Parquet, one row per employment")
    parser.add_argument("--absence", type=Path, metavar="FILE", help="CSV or Parquet, one row per absence spell")
    parser.add_argument(
        "--first-half-year",
        type=half_year,
        metavar="2018H1",
        help="the first whose leavers were all recorded; default: that of the earliest end",
    )
    parser.add_argument(
        "--job-group",
        action="append",
        type=short_text,
        metavar="NAME",
        help=f"count this job group, instead of {' and '.join(CASEWORKERS)}; may be repeated",
    )


def half_year(text: str) -> HalfYear:
    """Accept the canonical form of a half-year."""
    try:
        return HalfYear.parse(text)
    except DataLayerError as error:
        raise argparse.ArgumentTypeError(error.message) from None


def read(options: argparse.Namespace) -> Sequence[Reading]:
    """Read what the options name."""
    question = Question(
        employments=options.file,
        absence=options.absence,
        job_groups=tuple(options.job_group or CASEWORKERS),
        extract_date=options.extract_date,
        first_half_year=options.first_half_year,
    )
    return read_employments(question, partial(progress_bar, unit=" steps"))
