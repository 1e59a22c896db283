"""A mapping file as TOML: parsed within bounds, and with the line where a key stands. It knows no key by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from data_layer.sources.fault import Fault, shown

MAX_BYTES = 100_000
MAX_SIGNS = 10  # equal signs within a key
_TABLE = re.compile(r"^\s*\[{1,2}(.+?)\]{1,2}\s*(?:#.*)?$")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_BARE = re.compile(r"^[A-Za-z0-9_-]+$")

KeyPath = tuple[str, ...]


class MappingFaultError(Exception):
    """One fault of a mapping file; collected, never shown as an exception."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.found)
        self.fault = fault


@dataclass(frozen=True)
class Section:
    """One table of the file: its content, and where it stands."""

    name: str  # of the file
    text: str
    path: KeyPath
    content: Mapping[str, object]

    def fault(self, key: str, found: str, expected: str, remedy: str) -> MappingFaultError:
        """Build what is wrong with ``key``, or with the whole section where ``key`` is empty."""
        path = (*self.path, key) if key else self.path
        where = f"{self.name}: {dotted(path)}" if path else self.name
        return MappingFaultError(Fault(line_of(self.text, path), where, found, expected, remedy))

    def section(self, key: str) -> Section:
        """Go down into a table; one that is not there is empty.

        Raises
        ------
        MappingFaultError: something else than a table.
        """
        content = self.content.get(key, {})
        if not isinstance(content, dict):
            raise self.fault(key, shown(content), f"a table [{key}]", f"write [{key}] on a line of its own")
        return Section(self.name, self.text, (*self.path, key), content)

    def check_known(self, known: tuple[str, ...]) -> None:
        """Find a key that does not exist here.

        Raises
        ------
        MappingFaultError: the first unknown key, with the one that may be meant.
        """
        for key in self.content:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                remedy = f"write {close[0]}, or remove the line" if close else "remove the line"
                raise self.fault(key, f"the key {shown(key)}", f"one of {', '.join(known)}", remedy)


def read_toml(path: Path) -> Section:
    """Read a mapping file.

    Raises
    ------
    MappingFaultError: no such file, too large, not UTF-8, or not TOML.
    """
    text = _text(path)
    try:
        return Section(path.name, text, (), tomllib.loads(text))
    except RecursionError as error:
        whole = Section(path.name, text, (), {})
        raise whole.fault("", "tables within tables without end", "a small TOML file", "simplify it") from error
    except ValueError as error:
        raise _no_toml(path.name, text, str(error)) from error


def _text(path: Path) -> str:
    expected = f"a mapping file in TOML of at most {MAX_BYTES // 1000} kB"
    try:
        if not path.is_file():
            fault = Fault(0, path.name, f"no file at {shown(path)}", expected, "check --mapping; suggest proposes one")
            raise MappingFaultError(fault)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fault = Fault(0, path.name, "bytes that are no UTF-8", expected, "save the mapping as UTF-8")
        raise MappingFaultError(fault) from error
    except (OSError, ValueError) as error:
        found = f"{type(error).__name__} at {shown(path)}"
        raise MappingFaultError(Fault(0, path.name, found, expected, "check path and permissions")) from error
    if len(data) > MAX_BYTES:
        found = f"more than {MAX_BYTES // 1000} kB"
        raise MappingFaultError(Fault(0, path.name, found, expected, "check that this is the mapping file"))
    return text.replace("\r\n", "\n")


def _no_toml(name: str, text: str, message: str) -> MappingFaultError:
    match = _AT_LINE.search(message)
    lines = text.split("\n")
    line = int(match[1]) if match and match[1] else len(lines)
    remedy = f"{_AT_LINE.sub('', message)}; put texts, and titles with blanks or points, in double quotes"
    found = shown(lines[min(line, len(lines)) - 1].strip())
    return MappingFaultError(Fault(line, name, found, 'a line of TOML such as headcount = "Antal"', remedy))


def dotted(path: KeyPath) -> str:
    """Write a key as TOML has it, in quotes where it needs them."""
    return ".".join(name if _BARE.match(name) else f'"{name}"' for name in path)


def line_of(text: str, path: KeyPath) -> int:
    """Find the line where a key stands, or else the table around it; 0 when neither is found."""
    lines = dict(reversed(list(_key_lines(text))))
    ways = (path[:length] for length in range(len(path), 0, -1))
    return next((lines[way] for way in ways if way in lines), 0)


def commented_line(text: str, key: str) -> int:
    """Find the line where a key stands as a comment, as a proposal leaves what is to be decided; 0: there is none."""
    starts = (number for number, line in enumerate(text.split("\n"), start=1) if line.startswith(f"# {key} = "))
    return next(starts, 0)


def _key_lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    table: KeyPath = ()
    for number, line in enumerate(text.split("\n"), start=1):
        header = _TABLE.match(line)
        if header:
            table = _dotted(header[1]) or table
            yield table, number
        elif key := _key(line):
            yield (*table, *key), number


def _key(line: str) -> KeyPath:
    """Read the key of a line ``key = value``; a quoted key may itself hold ``=``."""
    ends = (match.start() for match in islice(re.finditer("=", line), MAX_SIGNS))
    return next((key for end in ends if (key := _dotted(line[:end]))), ())


def _dotted(key: str) -> KeyPath:
    try:
        content: object = tomllib.loads(f"{key} = 0")
    except (ValueError, RecursionError):
        return ()
    path: list[str] = []
    while isinstance(content, dict) and len(content) == 1:
        name, content = next(iter(content.items()))
        path.append(name)
    return tuple(path)
