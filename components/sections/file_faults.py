"""Faults of a file as a list: where, what stands there and what should, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components.elements import html
from components.text import faults as text
from components.text import formats as number_text
from components.text.records import Words
from data_layer.schema import FaultKind, FileFault

MOST_SHOWN = 25


def fault_list(faults: Sequence[FileFault]) -> list[Component]:
    """List the first faults, and say how many more there are."""
    items = [html.Li(_sentences(one)) for one in faults[:MOST_SHOWN]]
    left_out = len(faults) - MOST_SHOWN
    more = [html.P(text.more(left_out), className="note")] if left_out > 0 else []
    return [html.Ol(items, className="fault-list"), *more]


def _sentences(fault: FileFault) -> list[Component]:
    words = fault_words(fault)
    return [
        html.Strong(text.where(fault.line, _column(fault))),
        html.Span(text.found_and_expected(words.found, words.expected)),
        html.Span(words.remedy),
    ]


def _column(fault: FileFault) -> str:
    """Name the column; one without a title goes by its number."""
    place = fault.facts.get("place")
    return text.column_number(place) if place and not fault.facts.get("title") else text.column_name(fault.column)


def fault_words(fault: FileFault) -> Words:
    """Put the facts of a fault into its words; texts from the file stand in quotes."""
    facts = _Facts({name: _SPOKEN.get(name, _same)(fact) for name, fact in fault.facts.items()})
    return Words(*(sentence.format_map(facts) for sentence in text.WORDS.get(fault.kind, text.WORDS[FaultKind.OTHER])))


class _Facts(dict[str, str]):
    """Facts by name; one that a fault does not have leaves a gap in its sentence, not an error."""

    def __missing__(self, name: str) -> str:
        return "\N{HORIZONTAL ELLIPSIS}"


def _same(fact: str) -> str:
    return fact


def _quoted(fact: str) -> str:
    return text.quoted(fact) if fact.strip() else text.EMPTY_CELL


def _titled(fact: str) -> str:
    return text.quoted(fact) if fact.strip() else text.NO_TITLE


def _named(fact: str) -> str:
    return text.column_name(fact)


def _decimal(fact: str) -> str:
    return fact.replace(".", number_text.DECIMAL)


_SPOKEN = {
    "cell": _quoted,
    "title": _titled,
    "name": _named,
    "whole": _named,
    "value": _decimal,
    "limit": _decimal,
    "most": _decimal,
    "least": _decimal,
}
