"""A mapping file read into a ``MappingPlan``, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from data_layer.schema import MissingState, OrganisationModel, Subject
from data_layer.sources.fault import Fault, shown
from data_layer.sources.raw_table import Cell, cell_text
from data_layer.tables.layout import LAYOUTS, Kind, Layout
from data_layer.tables.mapping.columns import read_columns
from data_layer.tables.mapping.period import read_period
from data_layer.tables.mapping.plan import FilePlan, MappingPlan
from data_layer.tables.mapping.toml_text import MappingFaultError, Section, read_toml
from data_layer.tables.mapping.values import read_choice, read_line, read_text, read_texts

T = TypeVar("T")

SECTIONS = ("subject", "file", "period", "columns", "codes", "keep", "drop")
DECIMAL_SIGNS = {"comma": ",", "point": ".", "": ""}
MAX_HEADER_ROWS = 5
ZERO = "0"


def read_plan(path: Path) -> tuple[MappingPlan | None, list[Fault]]:
    """Read a mapping file.

    Returns
    -------
    The plan, or None with every fault; a fault's column names the file and the key, its line is the line of the key.
    """
    try:
        whole = read_toml(path)
        subject = _read_subject(whole)
    except MappingFaultError as error:
        return None, [error.fault]
    faults: list[Fault] = []
    _attempt(lambda: whole.check_known(SECTIONS), None, faults)
    layout = LAYOUTS[subject]
    plan = MappingPlan(
        name=path.name,
        subject=subject,
        columns=read_columns(whole, layout, faults),
        file=_attempt(lambda: _read_file(whole.section("file")), FilePlan(), faults),
        period=_attempt(lambda: read_period(whole.section("period"), layout), None, faults),
        codes=_attempt(lambda: _read_codes(whole.section("codes"), layout), {}, faults),
        keep=_attempt(lambda: _read_filter(whole.section("keep")), {}, faults),
        drop=_attempt(lambda: _read_filter(whole.section("drop")), {}, faults),
    )
    return (None if faults else plan), sorted(faults, key=lambda fault: fault.line)


def _attempt(read: Callable[[], T], instead: T, faults: list[Fault]) -> T:
    """Read one section; collect its fault and go on with the next."""
    try:
        return read()
    except MappingFaultError as error:
        faults.append(error.fault)
        return instead


def _read_subject(whole: Section) -> Subject:
    subject = read_choice(whole, "subject", Subject)
    if subject is None:
        raise whole.fault("subject", "no subject", f"one of {', '.join(Subject)}", 'write subject = "staffing" first')
    return subject


def _read_file(section: Section) -> FilePlan:
    section.check_known(("sheet", "header_line", "header_rows", "last_line", "decimal"))
    decimal = read_text(section, "decimal")
    if decimal not in DECIMAL_SIGNS:
        remedy = 'write decimal = "comma" or "point", or leave it out'
        raise section.fault("decimal", shown(decimal), "comma or point", remedy)
    return FilePlan(
        sheet=read_text(section, "sheet"),
        header_line=read_line(section, "header_line"),
        header_rows=read_line(section, "header_rows", 1, MAX_HEADER_ROWS),
        last_line=read_line(section, "last_line"),
        decimal_sign=DECIMAL_SIGNS[decimal],
    )


def _read_codes(section: Section, layout: Layout) -> Mapping[str, str]:
    words = code_words(layout)
    for key in section.content:
        texts = read_texts(section, key)
        if len(texts) != 1 or texts[0] not in words:
            expected = f"one of {', '.join(words)}"
            remedy = f'write "{key}" = "missing", or which of the others it means'
            raise section.fault(key, shown(section.content[key]), expected, remedy)
    return {cell_word(key): read_texts(section, key)[0] for key in section.content}


def code_words(layout: Layout) -> tuple[str, ...]:
    """List what a code in a measure's cell may stand for."""
    kinds = {measure.kind for measure in layout.measures}
    states = [state.value for state in MissingState if state is not MissingState.OBSERVED]
    models = [model.value for model in OrganisationModel] if Kind.MODEL in kinds else [ZERO]
    return (*states, *models, *(["yes", "no"] if Kind.YES_NO in kinds else []))


def _read_filter(section: Section) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(map(cell_word, read_texts(section, key))) for key in section.content}


def cell_word(cell: Cell) -> str:
    """Reduce a cell to what filters and codes compare: no case, single blanks, whole numbers without decimals."""
    return " ".join(cell_text(cell).casefold().split())
