"""The resources of the open data API, and one page of one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from components.open_data import API_ROOT, indicator_row, licence
from components.text import common, downloads
from components.text import open_data as text
from data_layer.queries import OpenData
from data_layer.schema import DatasetInfo, Subject
from data_layer.schema.open_data import (
    BenchmarkRow,
    DatasetRow,
    IndicatorRow,
    MunicipalityRow,
    OrganisationRow,
    Selection,
    SeriesRow,
    VerdictRow,
)
from web.api.parameters import COMMON, JSON_ROWS, NotUnderstoodError, selection
from web.private import letting_others_go_first
from web.problems import problem

STAMP = ("mark", "dataset", "dataset_version", "dataset_extract_date", "simulated", "source", "licence")


def _as_it_is(row: Any) -> Any:
    return row


@dataclass(frozen=True)
class Resource:
    """One resource: its rows, its own parameters, and the dataset its numbers are from.

    ``newest_only``: one half-year at a time.
    """

    name: str
    row: type
    parameters: tuple[str, ...]
    subject: Subject = Subject.STAFFING
    newest_only: bool = False
    finish: Callable[[Any], Any] = _as_it_is

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of a row's fields."""
        return tuple(one.name for one in fields(self.row))

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of a file's columns: the fields, and what every row is stamped with."""
        return (*self.fields, *(name for name in STAMP if name not in self.fields))

    @property
    def all_parameters(self) -> tuple[str, ...]:
        return (*self.parameters, *COMMON)


_PLACES = ("kommune", "region", "division")
_EVERY = (
    Resource("datasets", DatasetRow, ()),
    Resource("kommuner", MunicipalityRow, _PLACES),
    Resource("indicators", IndicatorRow, ("indicator",), finish=indicator_row),
    Resource("series", SeriesRow, (*_PLACES, "indicator", "from", "to")),
    Resource("benchmarks", BenchmarkRow, ("level", "region", "division", "indicator", "from", "to")),
    Resource("verdicts", VerdictRow, (*_PLACES, "indicator", "half_year", "against"), newest_only=True),
    Resource("organisation", OrganisationRow, _PLACES, Subject.ORGANISATION),
)
RESOURCES = {one.name: one for one in _EVERY}


@dataclass(frozen=True)
class Meta:
    """What every answer says of itself."""

    api_version: str
    resource: str
    dataset: str
    dataset_version: str
    dataset_extract_date: date
    simulated: bool
    mark: str | None
    notice: str | None
    source: str
    licence: str
    period_from: str
    period_to: str
    division: str
    page: int
    page_size: int
    pages: int
    total: int


@dataclass(frozen=True)
class Links:
    """Addresses of the pages around this one."""

    self: str
    first: str
    prev: str | None
    next: str | None
    last: str


@dataclass(frozen=True)
class Page:
    """One page of a resource, ready to be written in any format."""

    resource: Resource
    meta: Meta
    links: Links
    rows: list[Any]

    def stamp(self, row: Any) -> dict[str, Any]:
        """Say of one row where it is from; a row that describes a dataset speaks for itself."""
        said = {name: getattr(self.meta, name) for name in STAMP}
        if isinstance(row, DatasetRow):
            mark = common.SIMULATED_MARK if row.simulated else None
            said |= {"mark": mark, "dataset": _titled(row), "dataset_extract_date": row.extract_date}
        return said


def page_of(resource: Resource, given: Mapping[str, tuple[str, ...]], data: OpenData, size: int = JSON_ROWS) -> Page:
    """Make the page that the parameters ask for; whoever waits for something smaller goes first.

    Parameters
    ----------
    size : rows of a page where none is asked for.

    Raises
    ------
    NotUnderstoodError: choices contradict each other, or there is no such page.
    """
    chosen = selection(given, data, newest_only=resource.newest_only)
    rows = data.rows(resource.name, chosen)
    number, size = (int(given.get(name, (default,))[0]) for name, default in (("page", 1), ("page_size", size)))
    pages = max(1, -(-len(rows) // size))
    if number > pages:
        more = {"parameter": "page", "received": str(number), "allowed": {"minimum": 1, "maximum": pages}}
        detail = text.no_such_page(number, pages)
        raise NotUnderstoodError(problem(404, "no-such-page", text.NO_SUCH_PAGE, detail, **more))
    counts = {"page": number, "page_size": size, "pages": pages, "total": len(rows)}
    made = letting_others_go_first(rows.page((number - 1) * size, number * size), resource.name)
    return Page(
        resource,
        _meta(resource, data, chosen, counts),
        _links(resource, {**given, "page_size": (str(size),)}, number, pages),
        [resource.finish(row) for row in made],
    )


def _meta(resource: Resource, data: OpenData, chosen: Selection, counts: Mapping[str, int]) -> Meta:
    info = data.dataset(resource.subject)
    simulated = info.simulated or (resource.name == "datasets" and any(one.simulated for one in data.datasets))
    return Meta(
        api_version="v1",
        resource=resource.name,
        dataset=_titled(info),
        dataset_version=data.version,
        dataset_extract_date=info.extract_date,
        simulated=simulated,
        mark=common.SIMULATED_MARK if simulated else None,
        notice=downloads.SIMULATED_WARNING if simulated else None,
        source=info.source,
        licence=licence(simulated=simulated),
        period_from=chosen.periods[0],
        period_to=chosen.periods[-1],
        division=chosen.division.id,
        **counts,
    )


def _titled(info: DatasetInfo | DatasetRow) -> str:
    return f"{common.SIMULATED_MARK}: {info.title}" if info.simulated else info.title


def _links(resource: Resource, given: Mapping[str, tuple[str, ...]], number: int, pages: int) -> Links:
    def address(page: int) -> str:
        query = {name: ",".join(words) for name, words in given.items() if name != "page"}
        return f"{API_ROOT}/{resource.name}?{urlencode({**query, 'page': page}, safe=',')}"

    return Links(
        self=address(number),
        first=address(1),
        prev=address(number - 1) if number > 1 else None,
        next=address(number + 1) if number < pages else None,
        last=address(pages),
    )
