"""What the sections about a child are asked: the answer, the screen it stands on, and what it rests on in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from components.addresses import address, case_changes
from components.exports import file_href
from components.formats import date, half_year, percent
from components.tables import Table
from components.text import addresses as address_words
from components.text import child as text
from components.text import common, datasets, downloads
from components.text import drawing as drawn
from data_layer.schema import Frame
from data_layer.schema.case_view import ChildView, ParameterId, ParameterSource, TurnoverFrom


@dataclass(frozen=True)
class Asked:
    """The answer and the screen it stands on."""

    frame: Frame
    child: ChildView

    @cached_property
    def href(self) -> Callable[..., str]:
        """Write the address of this screen with choices about the child changed; without any it is this screen's."""
        return case_changes(self.frame)

    @property
    def simulated(self) -> bool:
        return self.frame.simulated

    @property
    def source(self) -> str:
        """State that a model was reckoned, and the datasets its numbers come from."""
        used = [self.frame.staffing, *([self.frame.organisation] if self.frame.choices.municipality else [])]
        named = [text.dataset(datasets.shown(one.title), date(one.extract_date)) for one in used]
        return text.source(named, half_year(self.frame.choices.period))

    @cached_property
    def model(self) -> str:
        """Say that this is a model and of which organisation; it goes wherever a picture or a table goes."""
        return text.of_model(self.organisation, self.child.left_out)

    @property
    def organisation(self) -> str:
        """Name the organisation that is reckoned with: the drawn teams, else where the answer comes from."""
        teams = self.frame.choices.drawing.teams
        source = self.child.parameters[ParameterId.BOUNDARIES].source
        has_own = self.frame.choices.municipality is not None
        whole = drawn.brief_teams(self.frame.choices.drawing) if teams else text.answered(source, has_own=has_own)
        return text.with_chosen(whole) if source is ParameterSource.CHOSEN else whole

    @property
    def stamp(self) -> tuple[tuple[str, str], ...]:
        """Name and words of the column that says it in every row of a file."""
        return ((downloads.ABOUT_ORGANISATION, self.model),)

    def note(self, words: str) -> str:
        """Begin a panel's note with it."""
        return f"{self.model}. {words}"

    def marked(self, table: Table) -> Table:
        """Begin a table's caption with it."""
        return replace(table, caption=f"{self.model}. {table.caption}")

    def files(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Link to a table as files; they answer the same choices."""
        here, name = address("organisation", self.frame.choices), address_words.FILES[kind]
        labels = ((downloads.CSV, "csv"), (downloads.XLSX, "xlsx"))
        return tuple((label, file_href(f"{name}.{ending}", here)) for label, ending in labels)

    def filename(self, what: str) -> str:
        own = self.frame.choices.municipality
        case = self.child.choices
        return f"{what}-{own.slug if own else common.COUNTRY}-{text.filename(case.entry_age, case.years)}"


_OWN = {ParameterSource.OWN, ParameterSource.OWN_AS_COUNTED}


def basis_note(asked: Asked) -> str:
    """Say whose turnover, how a year was made of it, what is uncertain, and which boundaries are crossed."""
    child, own = asked.child, asked.frame.choices.municipality
    turnover = child.parameters[ParameterId.TURNOVER]
    place, region = (own.name, asked.frame.choices.division.region_of[own.code]) if own else ("", "")
    how = text.made(child.settings.basis, percent(child.half_year or 0))
    parts = [text.turnover_note(text.whose(turnover.source, place, region), percent(turnover.value), how)]
    if own and child.choices.turnover is TurnoverFrom.OWN and turnover.source not in _OWN:
        parts.insert(0, text.fallback_note(own.name))
    if child.band:
        low, high = (round(100 * one) for one in child.band.same)
        parts.append(text.band_note(low, high, percent(child.band.coverage, 0)))
    parts += [text.crossed_note(_crossed(child)), text.left_out_note(child.left_out)]
    if child.settings.reception_share:
        parts.append(text.reception_note(percent(child.settings.reception_share, 0)))
    return " ".join(part for part in parts if part)


def _crossed(child: ChildView) -> list[str]:
    start = child.settings.entry_age
    return [text.boundary(round(start + after), percent(share, 0)) for after, share in child.settings.crossed]
