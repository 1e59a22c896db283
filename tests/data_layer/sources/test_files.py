import pytest

from data_layer.sources import files
from data_layer.sources.fault import UnreadableFileError, named, shown
from data_layer.sources.files import read_content, read_file
from data_layer.sources.raw_table import Limits
from tests.data_layer.sources.test_workbook import GOOD


def test_read_file_goes_by_content_not_ending(tmp_path):
    csv, book = tmp_path / "a.txt", tmp_path / "b.csv"
    csv.write_bytes(b"a;b\n1;2\n")
    book.write_bytes(GOOD)
    assert read_file(csv, "staffing").separator == ";"
    assert read_file(book, "staffing").sheet == "data"


def test_read_content_reads_the_same_bytes_without_a_file():
    assert read_content(b"a;b\n1;2\n", "staffing").separator == ";"
    assert read_content(GOOD, "staffing").sheet == "data"
    with pytest.raises(UnreadableFileError, match="more than 1 rows"):
        read_content(b"a\n1\n2\n", "staffing", limits=Limits(rows=1))


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.xlsx", b"a;b\n1;2\n", "not a workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file"),
        ("a.xlsx", b"", "an empty file"),
        ("a.csv", b"", "an empty file"),
    ],
)
def test_read_file_explains_the_wrong_kind(tmp_path, name, data, found):
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=found):
        read_file(file, "staffing")


def test_read_file_refuses_large_files(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    file = tmp_path / "a.csv"
    file.write_bytes(b"x" * 11)
    with pytest.raises(UnreadableFileError, match="more than 0 MB"):
        read_file(file, "staffing")


def test_read_file_refuses_folders_and_names_that_cannot_be(tmp_path):
    for path in (tmp_path, tmp_path / "none.csv", tmp_path / ("x" * 300), tmp_path / "a\0b"):
        with pytest.raises(UnreadableFileError):
            read_file(path, "staffing")


def test_shown_is_short_printable_and_never_empty():
    assert shown("") == "nothing"
    assert shown("a\x1bb\n").isprintable()
    assert len(shown("x" * 1000)) < 70


def test_named_facts_are_short_and_printable():
    assert named(cell="a\x1bb", count=2) == (("cell", "a b"), ("count", "2"))
    assert len(named(cell="x" * 1000)[0][1]) < 70
