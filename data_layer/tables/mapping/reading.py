"""A file of any layout and its mapping file into a validated table, or all that is wrong, in its own words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from data_layer.schema import FaultKind, Subject
from data_layer.sources.fault import Fault, UnreadableFileError
from data_layer.sources.files import read_file
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.mapping.applying import convert_rows
from data_layer.tables.mapping.document import read_plan
from data_layer.tables.mapping.filtering import check_any_row, filter_rows, keep_fitting
from data_layer.tables.mapping.places import check_merged, cut_table, find_places
from data_layer.tables.mapping.plan import MappingPlan
from data_layer.tables.mapping.words import Words, by_line
from data_layer.tables.reading import Reading, Understanding, read_with


def read_mapped(path: Path, mapping: Path, progress: Progress = silent) -> Reading:
    """Read a CSV or XLSX file through a mapping file.

    Returns
    -------
    As ``read_subject``: never raises for what either file may contain.  Faults of the mapping come alone, with its name
    and key as column; faults of the file have its own lines and titles.
    """
    plan, faults = read_plan(mapping)
    if plan is None:
        return Reading(Subject.STAFFING, None, faults, Understanding())
    try:
        raw = read_file(path, plan.file.sheet or plan.subject.value, progress, plan.file.header_line)
    except UnreadableFileError as error:
        return Reading(plan.subject, None, [_with_sheet_remedy(error.fault)], Understanding())
    return _read_raw(cut_table(raw, plan), plan, progress)


def _with_sheet_remedy(fault: Fault) -> Fault:
    """A mapping can name the sheet; a template cannot."""
    if fault.kind is not FaultKind.SEVERAL_SHEETS:
        return fault
    return replace(fault, remedy='name the sheet in the mapping: sheet = "..." under [file]')


def _read_raw(raw: RawTable, plan: MappingPlan, progress: Progress) -> Reading:
    places, absent = find_places(raw, plan)
    if wrong := absent or check_merged(raw):
        return Reading(plan.subject, None, wrong, Understanding())
    fitting, faults = keep_fitting(raw)
    chosen, notes, emptied = filter_rows(fitting, plan, places)
    faults += emptied
    faults += [] if faults else check_any_row(chosen)
    if not chosen.rows:
        return Reading(plan.subject, None, by_line(faults), Understanding())
    converted, found = convert_rows(chosen, plan, places)
    reading = read_with(lambda: converted, LAYOUTS[plan.subject], progress)
    words = Words(chosen, plan, places)
    told = replace(reading.understanding, titles=words.labels(), notes=words.notes(notes, reading.understanding.notes))
    later = [words.translate(fault) for fault in reading.faults if (fault.line, fault.column) not in found]
    every = by_line([*faults, *found.values(), *later])
    return Reading(plan.subject, None if every else reading.table, every, told)
