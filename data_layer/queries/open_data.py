"""The open data: the values, benchmarks and comparisons of the screens as plain rows, all of one version."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from data_layer.catalogue import CATALOGUE
from data_layer.queries.data_status import definition
from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.source import active_loaded
from data_layer.queries.standing import comparisons, member_comparisons
from data_layer.reference.municipalities import municipalities, municipality
from data_layer.reference.regions import division_on, divisions
from data_layer.reference.spelling import ascii_text
from data_layer.schema import (
    Comparison,
    DatasetInfo,
    Definition,
    HalfYear,
    IndicatorId,
    Municipality,
    RegionDivision,
    Subject,
)
from data_layer.schema.open_data import (
    Against,
    BenchmarkRow,
    DatasetRow,
    MunicipalityRow,
    OrganisationRow,
    Selection,
    SeriesRow,
    VerdictRow,
)


@dataclass(frozen=True)
class Rows:
    """Rows in a fixed order that are made when they are asked for."""

    keys: Sequence[Hashable]
    make: Callable[[Any], Any]

    def __len__(self) -> int:
        return len(self.keys)

    def page(self, start: int, stop: int) -> Iterator[Any]:
        """Make the rows from ``start`` up to ``stop``, counted from 0."""
        return map(self.make, self.keys[start:stop])


@dataclass(frozen=True)
class OpenData:
    """One version of everything; every answer about it comes from here, so that no answer mixes two versions."""

    version: str
    panel: Panel

    @property
    def datasets(self) -> tuple[DatasetInfo, ...]:
        """The active dataset of each subject that has one."""
        return tuple(self.panel.datasets.values())

    @property
    def periods(self) -> tuple[str, ...]:
        """Half-years of the staffing numbers, oldest first."""
        return self.panel.periods

    @property
    def places(self) -> tuple[Municipality, ...]:
        """All kommuner, by code."""
        return municipalities()

    @property
    def divisions(self) -> tuple[RegionDivision, ...]:
        """All divisions, in time."""
        return divisions()

    @property
    def division(self) -> RegionDivision:
        """The division in force at the end of the newest half-year."""
        return division_on(HalfYear.parse(self.periods[-1]).last_day)

    @property
    def regions(self) -> dict[str, str]:
        """Region names of all divisions by their address form."""
        return {ascii_text(name): name for one in divisions() for name in one.regions}

    def dataset(self, subject: Subject) -> DatasetInfo:
        """Return the active dataset of a subject that is never without one."""
        return self.panel.datasets[subject]

    def rows(self, resource: str, chosen: Selection) -> Rows:
        """Return the rows of one of ``RESOURCES``; those of ``indicators`` are ``Definition``, still without words."""
        return RESOURCES[resource](self.panel, chosen)


def open_data() -> OpenData:
    """Return the active version.

    Raises
    ------
    DataLayerError ``store_unavailable`` or ``no_dataset``: see ``dataset_version``.
    """
    current = active_loaded()
    return OpenData(current.version, current.panel)


def _datasets(panel: Panel, _chosen: Selection) -> Rows:
    def row(subject: Subject) -> DatasetRow:
        info = panel.datasets[subject]
        return DatasetRow(
            subject=info.subject,
            version=info.id,
            title=info.title,
            source=info.source,
            extract_date=info.extract_date,
            imported_at=info.imported_at,
            simulated=info.simulated,
            first_period=info.first_period or None,
            last_period=info.last_period or None,
            n_municipalities=info.n_municipalities,
            n_rows=info.n_rows,
        )

    return Rows(tuple(panel.datasets), row)


def _municipalities(_panel: Panel, chosen: Selection) -> Rows:
    division = chosen.division

    def row(code: str) -> MunicipalityRow:
        place = municipality(code)
        return MunicipalityRow(
            municipality_code=code,
            municipality=place.name,
            token=place.token,
            region=division.region_of[code],
            division=division.id,
            valid_from=division.valid_from,
            valid_to=division.valid_to,
        )

    return Rows(_codes(chosen), row)


def _codes(chosen: Selection) -> tuple[str, ...]:
    """List the chosen kommuner of the chosen region."""
    return tuple(code for code in chosen.codes if chosen.region in {None, chosen.division.region_of[code]})


def _indicators(panel: Panel, chosen: Selection) -> Rows:
    def row(indicator: IndicatorId) -> Definition:
        return definition(CATALOGUE[indicator], panel)

    return Rows(chosen.indicators, row)


def _series(panel: Panel, chosen: Selection) -> Rows:
    def row(key: tuple[IndicatorId, str, str]) -> SeriesRow:
        indicator, code, period = key
        return SeriesRow(
            municipality_code=code,
            municipality=municipality(code).name,
            region=chosen.division.region_of[code],
            division=chosen.division.id,
            half_year=period,
            indicator=indicator,
            unit=CATALOGUE[indicator].indicator.unit,
            **vars(panel.value(indicator, code, period)),
        )

    return Rows(tuple(product(chosen.indicators, _codes(chosen), chosen.periods)), row)


def _groups(chosen: Selection) -> tuple[str, ...]:
    """List the country and regions that are asked for; a chosen region leaves the others out."""
    regions = chosen.division.regions if chosen.region is None else (chosen.region,)
    country = (COUNTRY,) if Against.COUNTRY in chosen.against else ()
    return (*country, *(regions if Against.REGION in chosen.against else ()))


def _benchmarks(panel: Panel, chosen: Selection) -> Rows:
    def row(key: tuple[IndicatorId, str, str]) -> BenchmarkRow:
        indicator, group, period = key
        found = panel.benchmark(indicator, group, period)
        return BenchmarkRow(
            level=Against.COUNTRY if group == COUNTRY else Against.REGION,
            region=group or None,
            division=chosen.division.id,
            half_year=period,
            indicator=indicator,
            unit=CATALOGUE[indicator].indicator.unit,
            **vars(found.value),
            n_municipalities=found.n_municipalities,
            n_left_out=found.n_left_out,
            unweighted_mean=found.unweighted_mean,
        )

    return Rows(tuple(product(chosen.indicators, _groups(chosen), chosen.periods)), row)


def _verdicts(panel: Panel, chosen: Selection) -> Rows:
    def row(key: tuple[IndicatorId, str, Against, str]) -> VerdictRow:
        indicator, code, against, period = key
        group = COUNTRY if against is Against.COUNTRY else chosen.division.region_of[code]
        compared = member_comparisons if group else comparisons
        own, found = panel.value(indicator, code, period), compared(panel, indicator, period, group)[code]
        return VerdictRow(
            municipality_code=code,
            municipality=municipality(code).name,
            half_year=period,
            indicator=indicator,
            unit=CATALOGUE[indicator].indicator.unit,
            against=against,
            region=group or None,
            division=chosen.division.id,
            value=own.value,
            state=own.state,
            benchmark_value=panel.benchmark(indicator, group, period).value.value,
            verdict=found.verdict if own.is_observed else None,
            **_behind(None if found.verdict.says_nothing else found),
        )

    return Rows(tuple(product(chosen.indicators, _codes(chosen), chosen.against, chosen.periods)), row)


def _behind(found: Comparison | None) -> dict[str, Any]:
    """List what a verdict rests on: shares have a level and persons, days have limits, other indicators a position."""
    level, people, days = (getattr(found, name, None) for name in ("level", "people", "days"))
    return {
        "probability_above": getattr(found, "probability", None),
        "level_mean": getattr(level, "mean", None),
        "level_lower": getattr(level, "lower", None),
        "level_upper": getattr(level, "upper", None),
        "own_weight": getattr(level, "own_weight", None),
        "expected_count": getattr(people, "expected", None),
        "count_lower": getattr(people, "lower", None),
        "count_upper": getattr(people, "upper", None),
        "share_below": getattr(found, "rank_share", None),
        **{
            name: getattr(days, name, None)
            for name in ("own_lower", "own_upper", "against_own", "others_lower", "others_upper", "against_others")
        },
    }


def _organisation(panel: Panel, chosen: Selection) -> Rows:
    def row(code: str) -> OrganisationRow:
        answer = panel.answers[code]
        return OrganisationRow(
            municipality_code=code,
            municipality=answer.municipality.name,
            region=chosen.division.region_of[code],
            division=chosen.division.id,
            model=answer.model,
            partial=answer.partial if answer.model else None,
            state=answer.state,
        )

    return Rows(_codes(chosen), row)


RESOURCES: dict[str, Callable[[Panel, Selection], Rows]] = {
    "datasets": _datasets,
    "kommuner": _municipalities,
    "indicators": _indicators,
    "series": _series,
    "benchmarks": _benchmarks,
    "verdicts": _verdicts,
    "organisation": _organisation,
}
