"""Names, types and small frozen records shared by every layer. No behaviour beyond reading themselves."""

from data_layer.schema.entities import DatasetInfo, Municipality, PublishedFact, RegionDivision
from data_layer.schema.enums import IndicatorId, MissingState, OrganisationModel, Subject, Unit, Verdict
from data_layer.schema.half_year import HalfYear

__all__ = [
    "DatasetInfo",
    "HalfYear",
    "IndicatorId",
    "MissingState",
    "Municipality",
    "OrganisationModel",
    "PublishedFact",
    "RegionDivision",
    "Subject",
    "Unit",
    "Verdict",
]
