"""Arguments that several commands take, and what they accept."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime

MAX_TEXT = 200


def add_provenance(parser: argparse.ArgumentParser) -> None:
    """Let the operator say what is imported; the defaults come from the file."""
    default = "default: what a public file says of itself, beside what is kept, else the file's name"
    parser.add_argument("--title", type=short_text, help=f"shown on every page; {default} without its ending")
    parser.add_argument("--source", type=short_text, help=f"who delivered the data; {default}")
    parser.add_argument("--simulated", action="store_true", help="mark the numbers as simulated wherever they show")


def add_extract_date(parser: argparse.ArgumentParser) -> None:
    """Let the operator say which day the file reaches to; a reader may need it."""
    parser.add_argument(
        "--extract-date", type=past_date, metavar="YYYY-MM-DD", help="default: what the file tells, else its own date"
    )


def short_text(text: str) -> str:
    """Accept 1 to 200 printable characters."""
    cleaned = " ".join(text.split())
    if not cleaned or len(cleaned) > MAX_TEXT or not cleaned.isprintable():
        raise argparse.ArgumentTypeError(f"expected 1 to {MAX_TEXT} printable characters")
    return cleaned


def past_date(text: str) -> date:
    """Accept an ISO date that is not after today."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date such as 2025-06-11, got {text[:20]!r}") from None
    if day > datetime.now(UTC).date():
        raise argparse.ArgumentTypeError(f"expected a date that has been, got {day}")
    return day
