"""Everything computed once per dataset version: values, benchmarks and answers as plain lookups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, cast

import pandas as pd
import sqlalchemy as sa

from data_layer.benchmarks.weighted import pooled, visible_members
from data_layer.catalogue import CATALOGUE, Record
from data_layer.errors import DataLayerError
from data_layer.indicators.values import mean_denominator, total_numerator
from data_layer.reference.municipalities import municipalities, municipality
from data_layer.reference.regions import divisions
from data_layer.schema import (
    Benchmark,
    DatasetInfo,
    IndicatorId,
    MissingState,
    Municipality,
    OrganisationAnswer,
    OrganisationModel,
    Subject,
    Unit,
    Value,
)
from data_layer.schema import columns as c
from data_layer.statistics.intervals import ratio_interval, wilson
from data_layer.store import active_datasets, list_datasets, read_table

Found = TypeVar("Found")
COUNTRY = ""
MISSING = Value(None, MissingState.MISSING)
MOST_RECENT = 500  # answers of one family of questions that are kept


@dataclass(frozen=True)
class Panel:
    """One version of all subjects, ready to be looked up.

    ``datasets``: the active one of each subject; ``stored``: all, oldest first.
    ``values[indicator][code, half_year]``; ``benchmarks[indicator][group, half_year]`` where group is a region name of
    any division, or ``""`` for the country; ``distributions[indicator][half_year]``: visible values of all kommuner,
    ascending; ``parts``: tables for pooling again (own kommune left out); ``background``: population, density,
    commuting, need, service per kommune (index: code), nan where unknown; ``found``: statistics computed on the way.
    """

    datasets: dict[Subject, DatasetInfo]
    stored: tuple[DatasetInfo, ...]
    periods: tuple[str, ...]
    values: dict[IndicatorId, dict[tuple[str, str], Value]]
    benchmarks: dict[IndicatorId, dict[tuple[str, str], Benchmark]]
    distributions: dict[IndicatorId, dict[str, tuple[float, ...]]]
    parts: dict[IndicatorId, pd.DataFrame]
    background: pd.DataFrame
    headcount: dict[tuple[str, str], Value]
    answers: dict[str, OrganisationAnswer]
    teams: pd.DataFrame | None = None  # tidy, as stored: suppressed
    background_by_year: pd.DataFrame | None = None  # tidy, as stored
    found: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, key: Hashable, compute: Callable[[], Found]) -> Found:
        """Return what ``compute`` gives, computed once per dataset version; ``key`` names the question.

        No lock: greenlets that meet here compute the same, and the first answer stays.
        """
        if key not in self.found:
            self.found.setdefault(key, compute())
        return cast("Found", self.found[key])

    def recent(self, family: str, key: Hashable, compute: Callable[[], Found]) -> Found:
        """Return what ``compute`` gives, kept for the latest questions of ``family`` only.

        For questions that readers can ask in more ways than memory should hold.
        """
        kept: dict[Hashable, Found] = self.once(("recent", family), dict)
        answer = kept.pop(key, None) or compute()
        kept[key] = answer
        while len(kept) > MOST_RECENT:
            kept.pop(next(iter(kept)), None)
        return answer

    def value(self, indicator: IndicatorId, code: str, period: str) -> Value:
        return self.values[indicator].get((code, period), MISSING)

    def benchmark(self, indicator: IndicatorId, group: str, period: str) -> Benchmark:
        empty = Benchmark(group, MISSING, 0, len(members(group)), None)
        return self.benchmarks[indicator].get((group, period), empty)


def build_panel(engine: sa.Engine) -> Panel:
    """Read the active datasets and compute every indicator and benchmark.

    Raises
    ------
    DataLayerError ``no_dataset``: a subject has no active dataset; run ``python -m data_layer seed`` or import one.
    """
    infos = active_datasets(engine)
    if absent := [one.value for one in Subject if one not in infos and not one.is_optional]:
        raise DataLayerError(
            "no_dataset",
            f"Expected a dataset of each subject, none for {', '.join(absent)}; run `python -m data_layer seed`.",
        )
    tables = {subject: read_table(engine, info.id, subject) for subject, info in infos.items()}
    staffing = tables[Subject.STAFFING]
    parts = {identity: record.parts(staffing) for identity, record in CATALOGUE.items()}
    values = {identity: values_of(record, parts[identity]) for identity, record in CATALOGUE.items()}
    return Panel(
        datasets=infos,
        stored=tuple(list_datasets(engine)),
        periods=tuple(sorted(staffing[c.HALF_YEAR].unique())),
        values=values,
        benchmarks={identity: pool(record, parts[identity]) for identity, record in CATALOGUE.items()},
        distributions={identity: _distributions(found) for identity, found in values.items()},
        parts=parts,
        background=_background(tables[Subject.BACKGROUND]),
        headcount=_measure(staffing, c.HEADCOUNT),
        answers=_answers(tables[Subject.ORGANISATION]),
        teams=tables.get(Subject.TEAM_STAFFING),
        background_by_year=tables.get(Subject.BACKGROUND),
    )


def pool(record: Record, parts: pd.DataFrame) -> dict[tuple[str, str], Benchmark]:
    """Compute the benchmark of the country and of every region of every division."""
    groupings = [{m.code: COUNTRY for m in municipalities()}, *(division.region_of for division in divisions())]
    found: dict[tuple[str, str], Benchmark] = {}
    for grouping in groupings:
        found |= pool_groups(record, parts, grouping)
    return found


def pool_groups(
    record: Record, parts: pd.DataFrame, grouping: Mapping[str, str], without: str = ""
) -> dict[tuple[str, str], Benchmark]:
    """Compute one benchmark per (group, half_year) of ``grouping`` (municipality code -> group)."""
    visible = visible_members(parts, grouping, without)
    table = pooled(visible, record.value).set_index([c.GROUP, c.HALF_YEAR])
    table = table.assign(n=total_numerator(table), d=mean_denominator(table))
    rows = _records(table.join(_intervals(record, visible)).reset_index())
    sizes = Counter(name for code, name in grouping.items() if code != without)
    return {(row[c.GROUP], row[c.HALF_YEAR]): _benchmark(row, sizes[row[c.GROUP]]) for row in rows}


def _benchmark(row: dict[str, Any], size: int) -> Benchmark:
    n = int(row[c.N_MUNICIPALITIES])
    return Benchmark(row[c.GROUP], _value(row, MissingState.OBSERVED), n, size - n, float(row[c.UNWEIGHTED_MEAN]))


def _intervals(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Ratio intervals; the two year figures of turnover are no ratio of sums and get none."""
    if record.indicator.is_year and record.indicator.unit is not Unit.DAYS_PER_FTE:
        return pd.DataFrame({c.LOWER: None, c.UPPER: None}, index=rows.groupby([c.GROUP, c.HALF_YEAR]).size().index)
    return ratio_interval(rows, total_numerator(rows), mean_denominator(rows)).set_index([c.GROUP, c.HALF_YEAR])


def values_of(record: Record, parts: pd.DataFrame) -> dict[tuple[str, str], Value]:
    """Compute the value of every (municipality_code, half_year), with a Wilson interval where there are trials."""
    table = parts.assign(value=record.value(parts), n=total_numerator(parts), d=mean_denominator(parts))
    has_trials = record.indicator.unit is Unit.SHARE and not record.indicator.is_year
    bounds = (
        wilson(table["n"], table["d"])
        if has_trials
        else pd.DataFrame({c.LOWER: None, c.UPPER: None}, index=table.index)
    )
    rows = _records(table.join(bounds))
    return {(row[c.MUNICIPALITY_CODE], row[c.HALF_YEAR]): _value(row, MissingState(row[c.STATE])) for row in rows}


def _distributions(values: Mapping[tuple[str, str], Value]) -> dict[str, tuple[float, ...]]:
    found: dict[str, list[float]] = {}
    for (_, half_year), value in values.items():
        if value.value is not None:
            found.setdefault(half_year, []).append(value.value)
    return {half_year: tuple(sorted(numbers)) for half_year, numbers in found.items()}


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", table.to_dict(orient="records"))


def _value(row: dict[str, Any], state: MissingState) -> Value:
    """Build a Value; everything but the state stays away unless it is observed."""
    if state is not MissingState.OBSERVED:
        return Value(None, state)
    value, n, d, lower, upper = (_number(row.get(name)) for name in (c.VALUE, "n", "d", c.LOWER, c.UPPER))
    return Value(value, state, n, d, lower, upper)


def _number(cell: Any) -> float | None:
    return None if cell is None or pd.isna(cell) else float(cell)


def _measure(staffing: pd.DataFrame, measure: str) -> dict[tuple[str, str], Value]:
    rows = _records(staffing.rename(columns={measure: c.VALUE}))
    state = c.state_of(measure)
    return {(row[c.MUNICIPALITY_CODE], row[c.HALF_YEAR]): _value(row, MissingState(row[state])) for row in rows}


def _background(table: pd.DataFrame) -> pd.DataFrame:
    """Take the newest known figure of every kommune and trait, whatever its year."""
    traits = list(c.BACKGROUND_MEASURES)
    numbers = table.assign(**table[traits].astype(float)).sort_values(c.YEAR)
    return numbers.groupby(c.MUNICIPALITY_CODE)[traits].last()


def _answers(organisation: pd.DataFrame) -> dict[str, OrganisationAnswer]:
    given = {row[c.MUNICIPALITY_CODE]: _answer(row) for row in _records(organisation)}
    return {place.code: given.get(place.code, _no_answer(place)) for place in municipalities()}


def _no_answer(place: Municipality) -> OrganisationAnswer:
    return OrganisationAnswer(place, None, partial=False, state=MissingState.MISSING)


def _answer(row: dict[str, Any]) -> OrganisationAnswer:
    state = MissingState(row[c.state_of(c.MODEL)])
    observed = state is MissingState.OBSERVED
    partial = observed and not pd.isna(row[c.PARTIAL]) and bool(row[c.PARTIAL])
    model = OrganisationModel(row[c.MODEL]) if observed else None
    return OrganisationAnswer(municipality(row[c.MUNICIPALITY_CODE]), model, partial, state)


def members_of(benchmark: Benchmark) -> tuple[str, ...]:
    """List the codes of the kommuner a benchmark is of."""
    return benchmark.members or members(benchmark.name)


@cache
def members(group: str) -> tuple[str, ...]:
    """List the codes of a region of any division, or of the country."""
    if group == COUNTRY:
        return tuple(m.code for m in municipalities())
    found = next((d for d in divisions() if group in d.regions), None)
    return tuple(code for code, name in found.region_of.items() if name == group) if found else ()
