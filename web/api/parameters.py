"""Parameters of the open data API: which there are, what they may be, and the selection of rows they make.

One description serves reading and the OpenAPI document, so that neither can say what the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response, request

from components.text import open_data as text
from data_layer.queries import OpenData
from data_layer.schema import IndicatorId, RegionDivision
from data_layer.schema.open_data import Against, Selection
from web.problems import problem

FORMATS = ("json", "csv", "csv-dk", "xlsx")
JSON_ROWS, MOST_ROWS, MOST_PAGES = 1_000, 5_000, 1_000_000
NUMBER = re.compile(r"[1-9][0-9]{0,6}")
SHOWN_WORDS = 12


class NotUnderstoodError(Exception):
    """A choice that cannot be honoured; ``answer`` says which, what came and what is allowed."""

    def __init__(self, answer: Response) -> None:
        super().__init__(answer.status)
        self.answer = answer


@dataclass(frozen=True)
class Parameter:
    """One parameter: words that the loaded data allow, or whole numbers from 1 to ``most``."""

    name: str
    words: Callable[[OpenData], tuple[str, ...]] = lambda _data: ()
    is_list: bool = False
    most: int = 0
    example: str = ""

    def schema(self, data: OpenData) -> dict[str, Any]:
        """Describe the parameter as JSON Schema."""
        if self.most:
            return {"type": "integer", "minimum": 1, "maximum": self.most}
        words: dict[str, Any] = {"type": "string", "enum": list(self.words(data))}
        return {"type": "array", "items": words, "minItems": 1} if self.is_list else words

    def read(self, written: str, data: OpenData) -> tuple[str, ...]:
        """Return the words.

        Raises
        ------
        NotUnderstoodError: one of them is not allowed.
        """
        if self.most:
            if NUMBER.fullmatch(written) and int(written) <= self.most:
                return (written,)
            raise self._unknown(written, text.whole_number(self.most), {"minimum": 1, "maximum": self.most})
        given, allowed = tuple(written.split(",")) if self.is_list else (written,), self.words(data)
        for word in given:
            if word not in allowed:
                raise self._unknown(word, _listed(allowed), list(allowed))
        return given

    def _unknown(self, received: str, said: str, allowed: Any) -> NotUnderstoodError:
        detail = text.unknown_value(self.name, received[:40], said)
        more = {"parameter": self.name, "received": received, "allowed": allowed}
        return NotUnderstoodError(problem(400, "unknown-value", text.UNKNOWN_VALUE, detail, **more))


def _listed(words: tuple[str, ...]) -> str:
    """Say all words, or the first of many."""
    shown = ", ".join(words[:SHOWN_WORDS])
    return shown if len(words) <= SHOWN_WORDS else f"{shown} … ({len(words)})"


def _places(data: OpenData) -> tuple[str, ...]:
    return (*(place.code for place in data.places), *(place.token for place in data.places))


def _periods(data: OpenData) -> tuple[str, ...]:
    return data.periods


_EVERY: tuple[Parameter, ...] = (
    Parameter("kommune", _places, is_list=True, example="326,101"),
    Parameter("region", lambda data: tuple(data.regions), example="sjaelland"),
    Parameter("division", lambda data: tuple(one.id for one in data.divisions), example="2007"),
    Parameter("indicator", lambda _data: tuple(IndicatorId), is_list=True, example="turnover"),
    Parameter("from", _periods),
    Parameter("to", _periods),
    Parameter("half_year", _periods),
    Parameter("level", lambda _data: tuple(Against), is_list=True, example="region"),
    Parameter("against", lambda _data: tuple(Against), is_list=True, example="country"),
    Parameter("format", lambda _data: FORMATS, example="csv"),
    Parameter("page", most=MOST_PAGES),
    Parameter("page_size", most=MOST_ROWS),
)
PARAMETERS = {one.name: one for one in _EVERY}
COMMON = ("format", "page", "page_size")


def read_parameters(names: tuple[str, ...], data: OpenData) -> dict[str, tuple[str, ...]]:
    """Read the query; what is not given is absent.

    Raises
    ------
    NotUnderstoodError: a parameter is unknown, stands there twice, or has a value that is not allowed.
    """
    given = {}
    for name, values in request.args.lists():
        if name not in names:
            detail = text.unknown_parameter(name[:40], ", ".join(names))
            more = {"parameter": name[:40], "received": values[0], "allowed": list(names)}
            raise NotUnderstoodError(problem(400, "unknown-parameter", text.UNKNOWN_PARAMETER, detail, **more))
        if len(values) > 1:
            detail, more = text.repeated_parameter(name), {"parameter": name, "received": "&".join(values)}
            raise NotUnderstoodError(problem(400, "repeated-parameter", text.REPEATED_PARAMETER, detail, **more))
        given[name] = PARAMETERS[name].read(values[0], data)
    return given


def selection(given: Mapping[str, tuple[str, ...]], data: OpenData, *, newest_only: bool) -> Selection:
    """Make the selection; ``newest_only``: without a half-year the newest one is meant, not all.

    Raises
    ------
    NotUnderstoodError: two choices contradict each other.
    """
    division, region = _division(given, data)
    codes = {word.partition("-")[0] for word in given.get("kommune", ())}
    indicators = {IndicatorId(word) for word in given.get("indicator", ())}
    against = {Against(word) for word in given.get("level", given.get("against", ()))}
    return Selection(
        codes=tuple(place.code for place in data.places if not codes or place.code in codes),
        region=region,
        division=division,
        indicators=tuple(one for one in IndicatorId if not indicators or one in indicators),
        periods=given.get("half_year", data.periods[-1:]) if newest_only else _between(given, data),
        against=tuple(one for one in Against if not against or one in against),
    )


def _division(given: Mapping[str, tuple[str, ...]], data: OpenData) -> tuple[RegionDivision, str | None]:
    """Find the division that is asked for, in force, or the newest that has the region."""
    named = {one.id: one for one in data.divisions}
    asked = named[given["division"][0]] if "division" in given else None
    if "region" not in given:
        return asked or data.division, None
    region = data.regions[given["region"][0]]
    having = [one for one in (asked,) if one] or [data.division, *reversed(data.divisions)]
    found = next((one for one in having if region in one.regions), None)
    if found is None:
        detail = text.region_elsewhere(given["region"][0], having[0].id)
        raise _contradiction("region", given["region"][0], detail)
    return found, region


def _between(given: Mapping[str, tuple[str, ...]], data: OpenData) -> tuple[str, ...]:
    (first,), (last,) = given.get("from", data.periods[:1]), given.get("to", data.periods[-1:])
    if first > last:
        raise _contradiction("from", first, text.from_after_to(first, last))
    return tuple(period for period in data.periods if first <= period <= last)


def _contradiction(name: str, received: str, detail: str) -> NotUnderstoodError:
    """Each choice is allowed, together they are not: there is nothing at the address."""
    more = {"parameter": name, "received": received}
    return NotUnderstoodError(problem(404, "contradiction", text.CONTRADICTION, detail, **more))
