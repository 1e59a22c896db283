"""From what the address asked to what the loaded data can show; what cannot be honoured becomes a Problem."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE
from data_layer.errors import DataLayerError
from data_layer.queries.panel import Panel
from data_layer.queries.source import active_panel
from data_layer.reference.municipalities import by_danish_name, municipality
from data_layer.reference.names import municipality_code_of
from data_layer.reference.regions import division_on, divisions
from data_layer.reference.spelling import ascii_text
from data_layer.schema import (
    Around,
    Choices,
    Frame,
    HalfYear,
    IndicatorId,
    Likeness,
    Municipality,
    Problem,
    RegionDivision,
    Request,
    Subject,
)
from data_layer.schema.case import OLDEST, CaseFault
from data_layer.schema.case_view import CaseChoices
from data_layer.schema.choices import FEWEST_SIMILAR, MOST_SIMILAR, SORT_KEYS, WEIGHTS

MOST_CHOSEN = 6
POOLS = (1, 2, 4)  # half-years of a team that can be shown together


def choices(request: Request) -> Choices:
    """Resolve an address against the active dataset (for the HTTP status of a page)."""
    return resolve(active_panel(), request)


def resolve(panel: Panel, request: Request) -> Choices:
    """Resolve every field of ``request``; defaults stand in for what is not given or cannot be honoured."""
    found, problems = _municipality(request.municipality)
    period, bad_period = _period(panel, request.period)
    indicator, bad_indicator = _indicator(request.indicator)
    division, bad_division = _division(request.division, period)
    region, bad_region = _region(division, request.region)
    chosen, bad_chosen = _chosen(request.chosen)
    sort, bad_sort = _sort(request.sort)
    pooled, bad_pooled = _pooled(request.pooled)
    start, bad_start = _start(panel, request.start, period)
    likeness, bad_likeness = _likeness(request)
    unknown = [Problem(key, text[:40]) for key, text in request.unknown]
    places = [*bad_division, *bad_region, *bad_chosen]
    others = [*bad_sort, *bad_pooled, *bad_start, *bad_likeness]
    every = [*problems, *bad_period, *bad_indicator, *places, *others, *_impossible(request.case), *unknown]
    return Choices(
        municipality=found,
        period=period,
        indicator=indicator,
        region=region,
        division=division,
        chosen=chosen,
        sort=sort,
        view=request.view,
        pooled=pooled,
        problems=tuple(every),
        without_own=request.without_own,
        start=start,
        adjusted=request.adjusted,
        centre=_around(request.centre, Around.COUNTRY),
        beside=Around.SIMILAR if request.beside == Around.SIMILAR else Around.REGION,
        likeness=likeness,
        patterns=request.patterns,
        drawing=request.drawing,
        asked=request.asked,
        case=request.case,
    )


def frame(panel: Panel, request: Request) -> Frame:
    """Build what every screen shows around its content."""
    resolved = resolve(panel, request)
    return Frame(
        choices=resolved,
        municipalities=by_danish_name(),
        periods=panel.periods,
        indicators=tuple(record.indicator for record in CATALOGUE.values()),
        staffing=panel.datasets[Subject.STAFFING],
        organisation=panel.datasets[Subject.ORGANISATION],
        background=panel.datasets[Subject.BACKGROUND],
        teams=panel.datasets.get(Subject.TEAM_STAFFING),
        n_municipalities_with_data=len(panel.distributions[IndicatorId.TURNOVER].get(str(resolved.period), ())),
    )


def _pooled(text: str) -> tuple[int, list[Problem]]:
    known = {str(n): n for n in POOLS}
    return known.get(text, 0), [Problem("pooled", text[:40])] if text and text not in known else []


def _impossible(case: CaseChoices) -> list[Problem]:
    """List what no child can be; its choices are known words and numbers already, only their sum is left to check."""
    told = [Problem(fault.value, text[:40]) for fault, text in case.faults]
    if not told and case.entry_age + case.years > OLDEST:
        told = [Problem(CaseFault.TOO_OLD.value, str(case.entry_age + case.years))]
    return told


def _around(text: str, default: Around) -> Around:
    return Around(text) if text in set(Around) else default


def _likeness(request: Request) -> tuple[Likeness, list[Problem]]:
    """Read how similar kommuner are found; without any weight there is nothing to find them by."""
    default = Likeness()
    numbers = {str(n): n for n in range(FEWEST_SIMILAR, MOST_SIMILAR + 1)}
    problems = []
    if request.n_similar and request.n_similar not in numbers:
        problems.append(Problem("n_similar", request.n_similar[:40]))
    weights = request.weights or default.weights
    if len(weights) != len(default.weights) or not any(weights) or not set(weights) <= set(WEIGHTS):
        problems.append(Problem("weights", ",".join(map(str, weights))[:40]))
        weights = default.weights
    return Likeness(numbers.get(request.n_similar, default.number), tuple(weights)), problems


def _municipality(text: str) -> tuple[Municipality | None, list[Problem]]:
    if not text:
        return None, []
    code = municipality_code_of(text.split("-", maxsplit=1)[0]) if text[:3].isdigit() else None
    try:
        return municipality(code or text), []
    except DataLayerError:
        return None, [Problem("municipality", text[:40])]


def _period(panel: Panel, text: str) -> tuple[HalfYear, list[Problem]]:
    latest = HalfYear.parse(panel.periods[-1])
    if not text:
        return latest, []
    return (HalfYear.parse(text), []) if text in panel.periods else (latest, [Problem("period", text[:40])])


def _indicator(text: str) -> tuple[IndicatorId, list[Problem]]:
    if not text:
        return IndicatorId.TURNOVER, []
    known = text in set(IndicatorId)
    return (IndicatorId(text), []) if known else (IndicatorId.TURNOVER, [Problem("indicator", text[:40])])


def _division(text: str, period: HalfYear) -> tuple[RegionDivision, list[Problem]]:
    named = {division.id: division for division in divisions()}
    if text in named:
        return named[text], []
    return division_on(period.last_day), [Problem("division", text[:40])] if text else []


def _region(division: RegionDivision, text: str) -> tuple[str | None, list[Problem]]:
    if not text:
        return None, []
    found = next((name for name in division.regions if ascii_text(name) == text), None)
    return found, [] if found else [Problem("region", text[:40])]


def _sort(text: str) -> tuple[str, list[Problem]]:
    is_known = not text or text.removeprefix("-") in SORT_KEYS
    return (text, []) if is_known else ("", [Problem("sort", text[:40])])


def _start(panel: Panel, text: str, period: HalfYear) -> tuple[HalfYear | None, list[Problem]]:
    """Read where to count from: a half-year of the data, not after the chosen one; the first one is no choice."""
    if text not in panel.periods or HalfYear.parse(text) > period:
        return None, [Problem("start", text[:40])] if text else []
    return (None if text == panel.periods[0] else HalfYear.parse(text)), []


def _chosen(texts: tuple[str, ...]) -> tuple[tuple[Municipality, ...], list[Problem]]:
    found: list[Municipality] = []
    problems: list[Problem] = []
    for text in texts:
        place, bad = _municipality(text)
        problems += bad
        if place and place not in found:
            found.append(place)
    problems += [Problem("too_many_chosen", str(len(found)))] if len(found) > MOST_CHOSEN else []
    return tuple(found[:MOST_CHOSEN]), problems
