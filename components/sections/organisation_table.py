"""The table of all 98 kommuner and their organisation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from components.addresses import address, addresses_of
from components.formats import sort_key
from components.tables import Cell, Column, Table
from components.text import organisation as text
from data_layer.schema import Municipality, OrganisationAnswer, OrganisationView

SORTS = ("name", "region", "model")


def answers_table(view: OrganisationView, *, links: bool = True) -> Table:
    """Build kommune, region, model and risk of every kommune, sorted as the address says.

    Parameters
    ----------
    links : headers sort and names lead to the kommune; off where the table stands beside a picture.
    """
    regions = view.frame.choices.division.region_of
    href_of = addresses_of("municipality", view.frame) if links else None
    rows = tuple(_row(answer, regions, href_of) for answer in sorted_answers(view))
    columns = tuple(_column(view, index, links=links) for index in range(len(text.TABLE_COLUMNS)))
    return Table(text.TABLE_CAPTION, columns, rows)


def sort_of(view: OrganisationView) -> str:
    """Read the order the address asks for; ``""``, the default, when it asks for one that does not exist."""
    sort = view.frame.choices.sort
    return sort if sort.removeprefix("-") in SORTS else ""


def sorted_answers(view: OrganisationView) -> list[OrganisationAnswer]:
    """Order the kommuner by name, region or model; names break ties."""
    sort = sort_of(view)
    region_of = view.frame.choices.division.region_of
    keys: dict[str, Callable[[OrganisationAnswer], str]] = {
        "region": lambda answer: sort_key(region_of[answer.municipality.code]),
        "model": lambda answer: answer.model.value if answer.model else "~",
    }
    by_name = sorted(view.answers, key=lambda answer: sort_key(answer.municipality.name))
    return sorted(by_name, key=keys.get(sort.removeprefix("-"), _by_name), reverse=sort.startswith("-"))


def _by_name(answer: OrganisationAnswer) -> str:
    return sort_key(answer.municipality.name)


def _column(view: OrganisationView, index: int, *, links: bool) -> Column:
    label = text.TABLE_COLUMNS[index]
    if not links or index >= len(SORTS):
        return Column(label)
    current = sort_of(view) or SORTS[0]
    is_current = current.removeprefix("-") == SORTS[index]
    descending = current.startswith("-")
    target = f"-{SORTS[index]}" if is_current and not descending else SORTS[index]
    direction: Literal["ascending", "descending"] = "descending" if descending else "ascending"
    href = address("organisation", view.frame, sort="" if target == SORTS[0] else target)
    return Column(label, sort_href=href, sorted=direction if is_current else None)


def _row(
    answer: OrganisationAnswer, regions: dict[str, str], href_of: Callable[[Municipality], str] | None
) -> tuple[Cell, ...]:
    one = answer.municipality
    href = href_of(one) if href_of else None
    if answer.model is None:
        return Cell(one.name, href=href), Cell(regions[one.code]), Cell(text.no_answer(answer.state)), Cell("")
    model = text.answer(answer.model, partial=answer.partial)
    return Cell(one.name, href=href), Cell(regions[one.code]), Cell(model), Cell(text.RISK[answer.model])
