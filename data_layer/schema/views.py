"""One frozen record per screen: the answer of the query the page asks. Plain values, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.case_view import ChildView
from data_layer.schema.choices import Choices
from data_layer.schema.control import ControlChart, Trend
from data_layer.schema.dialog import Suggested
from data_layer.schema.drawing import NOTHING_DERIVED, DrawnView
from data_layer.schema.entities import DatasetInfo, Municipality, PublishedFact
from data_layer.schema.enums import IndicatorId, MissingState, OrganisationModel, Verdict
from data_layer.schema.funnel import Funnel
from data_layer.schema.similar import SimilarView
from data_layer.schema.teams import TeamsView
from data_layer.schema.values import SIMILAR, Benchmark, Comparison, Indicator, Series, Value


@dataclass(frozen=True)
class Frame:
    """What every screen shows around its content."""

    choices: Choices
    municipalities: tuple[Municipality, ...]  # all 98 in Danish alphabetical order, for selectors
    periods: tuple[str, ...]  # half-years of the loaded staffing data, oldest first
    indicators: tuple[Indicator, ...]  # catalogue order
    staffing: DatasetInfo
    organisation: DatasetInfo
    background: DatasetInfo
    n_municipalities_with_data: int  # with any visible value in the period
    teams: DatasetInfo | None = None  # None where no team data are loaded

    @property
    def datasets(self) -> tuple[DatasetInfo, ...]:
        """The active versions, in the order of ``Subject``."""
        found = (self.staffing, self.organisation, self.background, self.teams)
        return tuple(info for info in found if info is not None)

    @property
    def simulated(self) -> bool:
        """Whether numbers about caseworkers are simulated; what similar kommuner are found by says so itself."""
        return self.staffing.simulated or self.organisation.simulated


@dataclass(frozen=True)
class Place:
    """One kommune's value on a map or in a ranking."""

    municipality: Municipality
    region: str  # in the chosen division
    value: Value
    comparison: Comparison  # against the country

    @property
    def verdict(self) -> Verdict:
        return self.comparison.verdict


@dataclass(frozen=True)
class OrganisationAnswer:
    """How one kommune divides its cases; ``model`` is None when ``state`` is not observed."""

    municipality: Municipality
    model: OrganisationModel | None
    partial: bool
    state: MissingState


@dataclass(frozen=True)
class OverviewView:
    """Overblik: the national picture."""

    frame: Frame
    national: dict[IndicatorId, Benchmark]  # every indicator, chosen period
    regions: tuple[Benchmark, ...]  # turnover by region of the chosen division, chosen period
    places: tuple[Place, ...]  # chosen indicator, all 98
    lowest: Place | None  # turnover
    highest: Place | None
    n_quarter_or_more: int  # kommuner with turnover >= 25 %
    n_observed: int  # kommuner with a turnover value
    series: dict[IndicatorId, Series]  # national: turnover, sickness, parental leave, all periods
    published: dict[IndicatorId, tuple[PublishedFact, ...]]  # points and ranges to mark in those charts
    job_areas: tuple[PublishedFact, ...]  # Figure 2.6, readable bars only
    n_job_areas_unreadable: int
    automatic_switch: tuple[int, int]  # kommuner with a risk, kommuner with an answer (organisation dataset)


@dataclass(frozen=True)
class Card:
    """One of the four numbers of Min kommune."""

    indicator: Indicator
    own: Value
    year: tuple[tuple[Indicator, Value], ...]  # the year figures that belong to it, may be empty
    region: Benchmark  # or similar kommuner, as choices say; own kommune left out when asked, default included
    country: Benchmark
    against_region: Comparison
    against_country: Comparison
    distribution: tuple[float, ...]  # visible values of all kommuner with data, ascending
    own_series: Series
    country_series: Series
    change: float | None  # numerator now minus one half-year before, persons (shares) or value difference (days)
    pooled: tuple[tuple[int, Value], ...] = ()  # small staffs: two and four half-years together, where all are visible


@dataclass(frozen=True)
class History:
    """One kommune against its own half-years, up to and including the chosen one.

    ``series``: every half-year from the first of the data, those nobody has included (``missing``). ``start``: position
    from which level, limits and line are counted; ``n_points``: visible half-years from there on; ``staff``: their
    median number of persons, None for days. ``is_small``: under 34 persons; the chart then pools two half-years
    unless ``is_overlapping``: neighbouring half-years count the same persons of themselves.
    ``chart`` covers the whole series, ``trend`` only what comes from ``start`` on; None with under six visible
    half-years, or where nothing ever moved.
    """

    series: Series
    start: int
    n_points: int
    staff: float | None
    is_small: bool
    is_overlapping: bool
    chart: ControlChart | None
    trend: Trend | None


@dataclass(frozen=True)
class MunicipalityView:
    """Min kommune."""

    frame: Frame
    municipality: Municipality
    region: str
    cards: tuple[Card, ...]  # turnover, sickness, parental leave, short tenure
    own_series: Series  # chosen indicator
    region_series: Series  # of ``group``
    country_series: Series
    headcount: Value  # persons on the first day (value = persons), state says why not
    headcount_before: Value  # a half-year before
    organisation: OrganisationAnswer
    n_same_model: int  # kommuner with the same model
    n_answers: int
    caveats: tuple[str, ...]  # keys of components.text: "small_staff", "gap_in_series", "not_in_report_panel", ...
    previous_period: str | None
    next_period: str | None
    teams: TeamsView | None = None  # None where no teams of the kommune are loaded
    history: History | None = None  # of the chosen indicator; None for year figures and without any visible value
    similar: tuple[Municipality, ...] = ()  # nearest first; only where they are asked for and can be found
    suggested: Suggested | None = None  # questions for a meeting

    @property
    def group(self) -> str:
        """Name what stands beside the country: the region, or similar kommuner."""
        return SIMILAR if self.similar else self.region


@dataclass(frozen=True)
class CompareView:
    """Sammenlign."""

    frame: Frame
    indicator: Indicator
    places: tuple[Place, ...]  # region filter applied, sorted as choices say
    missing: tuple[Place, ...]  # same filter, without a visible value
    country: Benchmark
    region: Benchmark | None  # of the filter
    chosen: tuple[Series, ...]  # own kommune first, then the chosen (at most six)
    country_series: Series
    funnel: Funnel | None = None  # of ``places``; None for an indicator without counts of persons
    centre_region: str | None = None  # that could be the funnel's centre: of the filter, else of the own kommune
    similar: SimilarView | None = None  # None while no own kommune is chosen


@dataclass(frozen=True)
class RegionRow:
    """One region in one period with its kommuner."""

    benchmark: Benchmark
    series: Series
    places: tuple[Place, ...]  # kommuner with a visible value
    n_total: int  # kommuner of the region


@dataclass(frozen=True)
class RegionsView:
    """Regioner."""

    frame: Frame
    indicator: Indicator
    rows: tuple[RegionRow, ...]  # display order of the division
    country: Benchmark
    country_series: Series
    published: tuple[PublishedFact, ...]  # regional figures the report prints for this indicator and period


@dataclass(frozen=True)
class ModelCount:
    """Kommuner with one organisation model: ``n`` of them, ``n_partial`` only partly."""

    model: OrganisationModel
    n: int
    n_partial: int
    published_n: int
    published_partial: int
    turnover: Benchmark  # of the kommuner with this model, chosen period


@dataclass(frozen=True)
class OrganisationView:
    """Organisering og skift."""

    frame: Frame
    counts: tuple[ModelCount, ...]  # age, intervention, both, neither
    answers: tuple[OrganisationAnswer, ...]  # all 98
    by_region: tuple[tuple[str, dict[OrganisationModel, int], int], ...]  # region, counts, without answer
    own: OrganisationAnswer | None
    country: Benchmark  # turnover
    drawn: DrawnView = NOTHING_DERIVED  # what the reader has drawn of the own organisation
    child: ChildView | None = None  # what a child can expect


@dataclass(frozen=True)
class CoverageRow:
    """One kommune's state in every half-year."""

    municipality: Municipality
    region: str
    states: tuple[MissingState, ...]  # of turnover, parallel to DataView.frame.periods


@dataclass(frozen=True)
class Definition:
    """Metadata of one indicator for the data page."""

    indicator: Indicator
    numerator: str  # column name
    denominator: str
    suppressed_below: tuple[tuple[str, int], ...]  # (column, limit)
    last_update: str  # ISO date of the dataset
    last_period: str
    next_period: str  # the half-year expected next


@dataclass(frozen=True)
class DataView:
    """Data og metode."""

    frame: Frame
    datasets: tuple[DatasetInfo, ...]  # active first, then older versions
    coverage: tuple[CoverageRow, ...]
    observed_by_period: tuple[int, ...]  # kommuner with turnover, parallel to frame.periods
    published_by_period: tuple[int | None, ...]  # Table 4.1 of the report, None outside it
    definitions: tuple[Definition, ...]
    contact: str = ""  # whom to ask about accessibility, as the operator wrote it
