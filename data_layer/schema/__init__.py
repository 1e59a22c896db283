"""Names, types and small frozen records shared by every layer. No behaviour beyond reading themselves."""

from data_layer.schema.choices import Choices, Problem, Request
from data_layer.schema.control import ControlChart, ControlRule, Direction, Signal, Trend
from data_layer.schema.entities import DatasetInfo, Municipality, PublishedFact, RegionDivision
from data_layer.schema.enums import FaultKind, IndicatorId, MissingState, OrganisationModel, Subject, Unit, Verdict
from data_layer.schema.half_year import HalfYear
from data_layer.schema.teams import TeamRow, TeamsView
from data_layer.schema.values import Benchmark, Comparison, Indicator, Series, Value
from data_layer.schema.views import (
    Card,
    CompareView,
    CoverageRow,
    DataView,
    Definition,
    Frame,
    ModelCount,
    MunicipalityView,
    OrganisationAnswer,
    OrganisationView,
    OverviewView,
    Place,
    RegionRow,
    RegionsView,
)

__all__ = [
    "Benchmark",
    "Card",
    "Choices",
    "CompareView",
    "Comparison",
    "ControlChart",
    "ControlRule",
    "CoverageRow",
    "DataView",
    "DatasetInfo",
    "Definition",
    "Direction",
    "FaultKind",
    "Frame",
    "HalfYear",
    "Indicator",
    "IndicatorId",
    "MissingState",
    "ModelCount",
    "Municipality",
    "MunicipalityView",
    "OrganisationAnswer",
    "OrganisationModel",
    "OrganisationView",
    "OverviewView",
    "Place",
    "Problem",
    "PublishedFact",
    "RegionDivision",
    "RegionRow",
    "RegionsView",
    "Request",
    "Series",
    "Signal",
    "Subject",
    "TeamRow",
    "TeamsView",
    "Trend",
    "Unit",
    "Value",
    "Verdict",
]
