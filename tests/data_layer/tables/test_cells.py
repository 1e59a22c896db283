import pytest

from data_layer.schema import MissingState
from data_layer.tables.cells import ParsedCell, parse_cell
from data_layer.tables.layout import Kind, Measure
from data_layer.tables.numbers import Problem

COUNT = Measure("headcount", Kind.COUNT, 5_000)
AMOUNT = Measure("fte", Kind.AMOUNT, 5_000)
MODEL = Measure("model", Kind.MODEL)
PARTIAL = Measure("partial", Kind.YES_NO)


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("suppressed", MissingState.SUPPRESSED),
        ("Diskretioneret", MissingState.SUPPRESSED),
        ("<5", MissingState.SUPPRESSED),
        ("< 5", MissingState.SUPPRESSED),
        ("not_reported", MissingState.NOT_REPORTED),
        ("ikke indberettet", MissingState.NOT_REPORTED),
        ("not applicable", MissingState.NOT_APPLICABLE),
        ("Ikke relevant", MissingState.NOT_APPLICABLE),
        ("missing", MissingState.MISSING),
        ("mangler", MissingState.MISSING),
        ("", MissingState.MISSING),
    ],
)
@pytest.mark.parametrize("measure", [COUNT, AMOUNT, MODEL, PARTIAL])
def test_parse_cell_reads_missing_words_in_every_kind(cell, state, measure):
    assert parse_cell(cell, measure, "") == ParsedCell(None, state)


@pytest.mark.parametrize(
    ("cell", "measure", "value"),
    [
        ("20", COUNT, 20),
        ("20,0", COUNT, 20),
        (20.0, COUNT, 20),
        ("18,5", AMOUNT, 18.5),
        ("Alder", MODEL, "age"),
        ("indsatstype", MODEL, "intervention"),
        ("begge dele", MODEL, "both"),
        ("ingen", MODEL, "neither"),
        ("ja", PARTIAL, True),
        ("true", PARTIAL, True),
        (1.0, PARTIAL, True),
        ("nej", PARTIAL, False),
        (0, PARTIAL, False),
    ],
)
def test_parse_cell_reads_values(cell, measure, value):
    assert parse_cell(cell, measure, ",") == ParsedCell(value, MissingState.OBSERVED)


def test_parse_cell_gives_whole_numbers_to_counts():
    assert isinstance(parse_cell("20", COUNT, "").value, int)


@pytest.mark.parametrize(
    ("cell", "measure", "expected"),
    [
        ("-1", COUNT, "zero or more"),
        ("-0.5", AMOUNT, "zero or more"),
        ("2.5", COUNT, "a whole number"),
        ("5001", COUNT, "at most 5000"),
        (5000.5, AMOUNT, "at most 5000"),
        ("-", COUNT, "a number, or"),
        ("..", COUNT, "a number, or"),
        ("n/a", COUNT, "a number, or"),
        ("NaN", COUNT, "a number, or"),
        ("maybe", MODEL, "age, intervention"),
        ("maybe", PARTIAL, "yes or no"),
        (2, PARTIAL, "yes or no"),
    ],
)
def test_parse_cell_explains_what_it_refuses(cell, measure, expected):
    problem = parse_cell(cell, measure, ".")
    assert isinstance(problem, Problem)
    assert expected in problem.expected
