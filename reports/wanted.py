"""What a batch is asked for, checked before anything is made."""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from flask import Flask

from components import addresses
from components.exports import file_name
from data_layer import queries
from data_layer.cache.code_version import code_version
from data_layer.cli.reporting import FORMATS
from data_layer.config import ROOT, read_config
from data_layer.errors import DataLayerError
from data_layer.schema import Frame, Municipality
from reports import chromium
from reports.template import ground

MOST_NAMED = 5


@dataclass(frozen=True)
class Report:
    """One file to make: of which kommune (token of its address), in which format, under which name."""

    token: str
    ending: str
    file: str


@dataclass(frozen=True)
class Wanted:
    """All files of a batch. ``version``: of everything they are made from; a file of the same version is kept."""

    reports: tuple[Report, ...]
    out: Path
    template: Path | None
    story: str
    jobs: int
    version: str


def open_store() -> None:
    """Let this process ask queries without a server."""
    queries.init(read_config(), Flask("reports"))


def read_wanted(options: argparse.Namespace) -> Wanted:
    """Read the options of ``data_layer.cli.reporting.declare``.

    Raises
    ------
    DataLayerError ``unknown_kommune``, ``bad_format``, ``bad_folder``, ``bad_template``, ``no_browser``; the store's.
    """
    formats = _formats(options.format)
    open_store()
    frame = queries.overview(addresses.read("overview", {})).frame
    places = _places(options.kommune, frame.municipalities)
    if "pptx" in formats and options.template:
        ground(options.template)
    if "pdf" in formats:
        chromium.found()
    _check_folder(options.out)
    reports = tuple(Report(one.token, ending, _file(one, frame, ending)) for one in places for ending in formats)
    return Wanted(
        reports, options.out, options.template, options.story, options.jobs, _version(options.template, options.story)
    )


def _formats(given: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in given.split(",") if part.strip()))
    if not wanted or not set(wanted) <= set(FORMATS):
        raise DataLayerError(
            "bad_format", f"Expected --format to be {' or '.join(FORMATS)} or both, got {given[:40]!r}."
        )
    return wanted


def _places(given: str, known: tuple[Municipality, ...]) -> tuple[Municipality, ...]:
    if given.strip().lower() == "all":
        return known
    by_code = {one.code: one for one in known}
    asked = [part.strip() for part in given.split(",") if part.strip()]
    unknown = [code for code in asked if code not in by_code]
    if unknown or not asked:
        named = ", ".join(repr(one[:20]) for one in unknown[:MOST_NAMED]) or "none"
        raise DataLayerError(
            "unknown_kommune", f"Expected --kommune to be 'all' or three-digit codes such as 101,326; unknown: {named}."
        )
    return tuple(by_code[code] for code in dict.fromkeys(asked))


def _check_folder(folder: Path) -> None:
    """Make the folder, and try to write into it: a batch of an hour should not end with its first file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        message = f"Expected --out to be a folder that can be written to, got {folder}: {error.strerror or error}."
        raise DataLayerError("bad_folder", message) from error


def _file(place: Municipality, frame: Frame, ending: str) -> str:
    period = str(frame.choices.period)
    return f"{file_name(place.token, period, simulated=frame.simulated)}.{ending}"


def _version(template: Path | None, story: str) -> str:
    """Name everything a report is made from: data, code, template, story."""
    code = "".join(code_version(ROOT / part) for part in ("data_layer", "components", "pages", "reports", "assets"))
    look = hashlib.sha256(template.read_bytes()).hexdigest() if template else ""
    about = f"{queries.dataset_version()}:{code}:{look}:{story}"
    return hashlib.sha256(about.encode()).hexdigest()[:16]
