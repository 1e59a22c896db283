"""The source line under a picture whose number of kommuner is not the screen's."""

from __future__ import annotations

from components.formats import date, half_year
from components.text import common, datasets
from data_layer.schema import Frame


def source_with(frame: Frame, n: int) -> str:
    """State dataset, extract date, half-year, and that ``n`` kommuner have a number of the drawn indicator."""
    data = frame.staffing
    return common.source_line(datasets.shown(data.title), date(data.extract_date), n, half_year(frame.choices.period))


def dataset_source(frame: Frame, n: int, *, with_background: bool = False, at_most: bool = False) -> str:
    """State datasets, extract dates, and that (at most) ``n`` kommuner are counted, where a picture names its times."""
    used = (frame.staffing, frame.background) if with_background else (frame.staffing,)
    return common.source_counted(
        [(datasets.shown(one.title), date(one.extract_date)) for one in used], n, at_most=at_most
    )
