import pytest

from data_layer.sources.delimited import read_delimited
from data_layer.sources.fault import UnreadableFileError


def rows(data):
    table = read_delimited(data)
    return [table.header, *(row.cells for row in table.rows)]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_read_delimited_finds_the_separator(separator):
    table = read_delimited(f"a{separator}b\n1{separator}2\n".encode())
    assert table.separator == separator
    assert table.header == ("a", "b")


def test_read_delimited_ignores_separators_in_quotes():
    assert rows(b'"a,b,c";d\n"1,5";2\n') == [("a,b,c", "d"), ("1,5", "2")]


def test_read_delimited_reads_one_column():
    assert rows(b"a\n1\n") == [("a",), ("1",)]


def test_read_delimited_obeys_excels_hint():
    table = read_delimited(b"sep=|\r\na|b\r\n1|2\r\n")
    assert (table.separator, table.header_line, table.rows[0].line) == ("|", 2, 3)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("latin-1", "Latin-1 (Windows-1252)"),
        ("cp1252", "Latin-1 (Windows-1252)"),
    ],
)
def test_read_delimited_finds_the_encoding(encoding, named):
    table = read_delimited("kommune;år\nLæsø;2024\n".encode(encoding))
    assert table.encoding == named
    assert table.header == ("kommune", "år")
    assert table.rows[0].cells == ("Læsø", "2024")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_read_delimited_reads_every_line_end(end):
    assert rows(f"a;b{end}1;2{end}".encode()) == [("a", "b"), ("1", "2")]


def test_read_delimited_gives_the_line_where_a_row_starts():
    table = read_delimited(b'a;b\n"x\ny";1\n\nz;2\n')
    assert [row.line for row in table.rows] == [2, 5]


def test_read_delimited_keeps_notes_apart():
    table = read_delimited(b"# a, note, with, commas\na;b\n1;2\n")
    assert table.notes == ("# a, note, with, commas",)
    assert (table.separator, table.header_line) == (";", 2)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (b"\n \n;;\n", "an empty file"),
        (b"a;b\n", "a header only"),
        (b"# only a note\n", "a header only"),
        (b"# one\n# two\n", "a header only"),
        (b"a;b\n\x00;1\n", "control character"),
        (b"a;b\n\x1b[2J;1\n", "control character"),
        (b"\x81\x8d", "neither UTF-8 nor Latin-1"),
        (b'a;b\n"x;1\n', "a quote that never closes"),
        (b'a;b\n"x"y;1\n', "text after a closed quote"),
        (b";".join([b"a"] * 101) + b"\n1\n", "101 columns"),
        (b"a\n" + b"1\n" * 100_001, "more than 100000 rows"),
        (b"a;b\n1;2" + b";" * 1_000, "1002 cells in a row"),
        (b"a\n" + b"x" * 200_000, "a line of 200000 characters"),
        (b'a\n"' + b"x\n" * 100_000 + b'"', "field larger"),
    ],
)
def test_read_delimited_explains_what_it_cannot_read(data, found):
    with pytest.raises(UnreadableFileError, match=found):
        read_delimited(data)


def test_read_delimited_names_the_line_of_a_broken_quote():
    with pytest.raises(UnreadableFileError) as caught:
        read_delimited(b'a;b\n1;2\n"x;1\n\n\n')
    assert caught.value.fault.line == 3


def test_read_delimited_takes_the_header_from_a_stated_line():
    table = read_delimited(b"Udtr\xe6k, 2024; alle\n# SIMULEREDE TAL\nfra KRL\na\tb\n1\t2\n", header_line=4)
    assert (table.header, table.header_line, table.separator) == (("a", "b"), 4, "\t")
    assert table.notes == ("# SIMULEREDE TAL",)
    assert [row.line for row in table.rows] == [5]


@pytest.mark.parametrize("line", [2, 9])
def test_read_delimited_refuses_a_header_line_without_content(line):
    with pytest.raises(UnreadableFileError, match=f"got nothing in line {line}; say in which line the header stands"):
        read_delimited(b"a;b\n\n1;2\n", header_line=line)
