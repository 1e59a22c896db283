import pytest

from data_layer.schema import Subject
from data_layer.sources.raw_table import RawTable
from data_layer.tables.header import read_header
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.vocabulary import COLUMN_SYNONYMS, column_of_title, plain

ORGANISATION = LAYOUTS[Subject.ORGANISATION]


def read(*titles):
    return read_header(RawTable(tuple(titles), 3, ()), ORGANISATION)


def test_read_header_finds_columns_in_any_order_and_spelling():
    header, faults = read("Delvist", "KOMMUNEKODE", "Organisering")
    assert not faults
    assert header.places == {"partial": 0, "municipality_code": 1, "model": 2}
    assert header.titles["partial"] == "Delvist"


def test_read_header_takes_a_name_column_for_the_code():
    header, faults = read("Kommune", "model", "partial")
    assert not faults
    assert header.places["municipality"] == 0


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("kommune", "model", "partial", "leavers"), "the title 'leavers'"),
        (("kommune", "model", "partial", ""), "the title nothing"),
        (("kommune", "model", "model", "partial"), "model in columns 2 and 3"),
        (("kommune", "model", "organisering", "partial"), "model in columns 2 and 3"),
        (("kommune", "model"), "no such column"),
        (("model", "partial"), "no such column"),
    ],
)
def test_read_header_lists_what_is_wrong(titles, found):
    _, faults = read(*titles)
    assert [(fault.line, fault.found) for fault in faults] == [(3, found)]


def test_read_header_lists_every_fault():
    _, faults = read("a", "b", "model", "model")
    assert len(faults) == 5


def test_synonyms_mean_one_column_each():
    assert len(column_of_title()) == len({(plain(t), c) for c, ts in COLUMN_SYNONYMS.items() for t in (c, *ts)})


@pytest.mark.parametrize("layout", LAYOUTS.values())
def test_every_template_column_has_synonyms(layout):
    assert set(layout.template) <= set(COLUMN_SYNONYMS)
