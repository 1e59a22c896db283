"""Single values of a mapping file: each reader takes a section and a key, and answers with the typed value.

Every reader raises ``MappingFaultError`` where the value is of another kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from data_layer.sources.fault import shown
from data_layer.tables.mapping.plan import ABSENT, Reference
from data_layer.tables.mapping.toml_text import Section
from data_layer.tables.vocabulary import plain

E = TypeVar("E", bound=StrEnum)
MAX_COLUMN = 1_000


def read_text(section: Section, key: str) -> str:
    """Read a text; ``""`` where the key is not there."""
    value = section.content.get(key, "")
    if not isinstance(value, str):
        raise section.fault(key, shown(value), "a text", f'write {key} = "..." in double quotes')
    return value.strip()


def read_line(section: Section, key: str, absent: int = 0, most: int = 2_000_000) -> int:
    """Read a whole number from 1; ``absent`` where the key is not there."""
    if key not in section.content:
        return absent
    value = section.content[key]
    if type(value) is not int or not 1 <= value <= most:
        raise section.fault(key, shown(value), f"a whole number from 1 to {most}", f"write {key} = 1, without quotes")
    return value


def read_reference(section: Section, key: str) -> Reference:
    """Read a column of the file: its title, or its number from 1; ``ABSENT`` where the key is not there."""
    if key not in section.content:
        return ABSENT
    value = section.content[key]
    is_title = isinstance(value, str) and bool(value.strip())
    if is_title or (type(value) is int and 1 <= value <= MAX_COLUMN):
        return value.strip() if isinstance(value, str) else int(str(value))
    remedy = f'write {key} = "title", or {key} = 3 for the third column'
    raise section.fault(key, shown(value), "the title of a column, or its number from 1", remedy)


def read_factor(section: Section, key: str) -> Decimal:
    """Read a positive finite number, 1 where the key is not there."""
    value = section.content.get(key, 1)
    try:
        number = Decimal(str(value)) if type(value) in {int, float} else Decimal(0)
    except InvalidOperation:
        number = Decimal(0)
    if not (number.is_finite() and 0 < number < Decimal(10) ** 9):
        raise section.fault(
            key, shown(value), "a number above 0", f"write {key} = 7.4, with a point and without quotes"
        )
    return number


def read_choice(section: Section, key: str, choices: type[E]) -> E | None:
    """Read one word of a closed list; None where the key is not there."""
    text = read_text(section, key)
    if not text:
        return None
    if text not in list(choices):
        raise section.fault(key, shown(text), f"one of {', '.join(choices)}", "write one of these words")
    return choices(text)


def read_texts(section: Section, key: str) -> tuple[str, ...]:
    """Read one text or a list of texts; whole numbers count as texts."""
    value = section.content.get(key, [])
    if isinstance(value, dict):
        found = f"{key}.{next(iter(value), '')} without quotes, which is a name in two parts"
        raise section.fault(key, found, "a title in quotes", 'write "title" = ["one", "other"]')
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) or type(one) is int for one in listed):
        remedy = 'write "title" = ["one", "other"]'
        raise section.fault(key, shown(value), "a text or a list of texts", remedy)
    return tuple(str(one) for one in listed)


def read_halves(section: Section) -> Mapping[str, int]:
    """Read the file's own words for the two halves."""
    words = {key: read_texts(section, key) for key in ("first_half", "second_half")}
    first, second = ({plain(word) for word in listed} for listed in words.values())
    if both := first & second:
        raise section.fault("second_half", f"{shown(min(both))} under both halves", "each word once", "remove one")
    return dict.fromkeys(first, 1) | dict.fromkeys(second, 2)
