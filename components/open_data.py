"""Words added to rows of the open data; numbers and codes come as they are."""

from __future__ import annotations

from components.text import indicators
from components.text import open_data as text
from data_layer.schema import Definition
from data_layer.schema.open_data import IndicatorRow, Polarity

API_ROOT = "/api/v1"


def indicator_row(definition: Definition) -> IndicatorRow:
    """Describe an indicator in Danish and English."""
    indicator = definition.indicator
    limits = " or ".join(
        f"fewer than {limit} {text.MEASURES[measure]}" for measure, limit in definition.suppressed_below
    )
    return IndicatorRow(
        indicator=indicator.id,
        name_da=indicators.NAME[indicator.id],
        name_en=text.INDICATOR_NAMES[indicator.id],
        unit=indicator.unit,
        unit_da=indicators.UNIT[indicator.id],
        polarity=Polarity.LOWER_IS_BETTER if indicator.judged else None,
        covers_a_year=indicator.is_year,
        numerator=definition.numerator,
        denominator=definition.denominator,
        definition_da=indicators.DEFINITION[indicator.id],
        definition_en=text.INDICATOR_DEFINITIONS[indicator.id],
        suppressed_when=f"{limits} {text.YEAR_RULE}" if indicator.is_year else limits,
        definition_source=f"VIVE 2025, section {indicator.source_section}",
    )


def licence(*, simulated: bool) -> str:
    """Name the terms of use."""
    return text.LICENCE_SIMULATED if simulated else text.LICENCE
