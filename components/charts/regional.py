"""Regions side by side: weighted mean as a dot, its 95 % interval as a bar, the country as a dotted line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.scales import drawn, top_of, value_axis
from components.formats import in_unit, interval, measured
from components.text import regions as text
from data_layer.schema import Benchmark, Indicator

ROW_PX = 66
TOP_PX = 60
BOTTOM_PX = 34
LABEL_PX = 30  # over the plot, clear of the mark of simulated numbers
OTHER = "#868e98"  # a region beside the emphasised one, 3.3:1 on white
INTERVAL = "#d3d7dc"
INTERVAL_EMPHASISED = "#a9aeb4"


@dataclass(frozen=True)
class PublishedPoint:
    """One region's figure as the report prints it: value in the indicator's unit and the report's own wording."""

    region: str
    value: float
    words: str


@dataclass(frozen=True)
class RegionMean:
    """One row of the chart; ``counted`` says how many kommuner it rests on."""

    benchmark: Benchmark
    counted: str
    emphasised: bool
    published: PublishedPoint | None = None


def regional_means(
    rows: Sequence[RegionMean], country: Benchmark, indicator: Indicator, *, simulated: bool
) -> dict[str, Any]:
    """Draw one row per region, first on top.

    Parameters
    ----------
    rows : a region without a value keeps its row; without an interval it keeps its dot.
    country : the dotted line; left out without a value.
    """
    positions = [len(rows) - 1 - index for index in range(len(rows))]
    placed = list(zip(rows, positions, strict=True))
    traces = [_interval(row, y, indicator) for row, y in placed if row.benchmark.value.lower is not None]
    traces += [_unweighted(placed, indicator), _published(placed, indicator), _dots(placed, indicator)]
    return theme.figure(
        [trace for trace in traces if trace["x"]],
        x=value_axis(_end(rows, country, indicator), indicator.unit, most=5) | {"tickangle": 0},
        y=row_axis(len(rows)),
        height=ROW_PX * len(rows) + TOP_PX + BOTTOM_PX,
        simulated=simulated,
        shapes=country_line(country, indicator, plot_px=ROW_PX * len(rows)),
        annotations=[*_names(placed), *_values(placed, indicator), *country_label(country, indicator)],
        margin={"t": TOP_PX, "l": 14, "r": 72},
    )


def _end(rows: Sequence[RegionMean], country: Benchmark, indicator: Indicator) -> float:
    values = [one.value for one in (*(row.benchmark for row in rows), country)]
    reach = [value.upper if value.upper is not None else value.value for value in values]
    shown = [drawn(one, indicator.unit) for one in reach if one is not None]
    published = [drawn(row.published.value, indicator.unit) for row in rows if row.published]
    return top_of([*shown, *published], room=1.04)


def row_name(name: str, counted: str, y: float, *, bold: bool) -> dict[str, Any]:
    """Write a region's name and n over its row, inside the plot: a phone has no room beside it."""
    strong = f"<b>{name}</b>" if bold else name
    return {
        "text": f'{strong} <span style="color:{theme.INK_2};font-size:12px">{counted}</span>',
        "x": 0,
        "xref": "paper",
        "y": y,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "bgcolor": "rgba(255,255,255,0.8)",
        "font": {"color": theme.INK, "size": theme.FONT_SIZE},
    }


def row_axis(n_rows: int) -> dict[str, Any]:
    """Return an axis for rows at 0, 1, 2 ... without ticks of its own."""
    return {"showticklabels": False, "showgrid": False, "range": [-0.5, n_rows - 0.3], "automargin": False}


def _interval(row: RegionMean, y: int, indicator: Indicator) -> dict[str, Any]:
    value = row.benchmark.value
    return {
        "type": "scatter",
        "mode": "lines",
        "name": f"interval {row.benchmark.name}",
        "x": [drawn(bound, indicator.unit) for bound in (value.lower, value.upper) if bound is not None],
        "y": [y, y],
        "line": {"color": INTERVAL_EMPHASISED if row.emphasised else INTERVAL, "width": 9},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _dots(placed: Sequence[tuple[RegionMean, int]], indicator: Indicator) -> dict[str, Any]:
    shown = [(row, y, row.benchmark.value.value) for row, y in placed if row.benchmark.value.value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "weighted",
        "x": [drawn(value, indicator.unit) for _, _, value in shown],
        "y": [y for _, y, _ in shown],
        "marker": {
            "color": [theme.REGION if row.emphasised else OTHER for row, _, _ in shown],
            "size": [17 if row.emphasised else 13 for row, _, _ in shown],
            "line": {"color": theme.PAPER, "width": 1.5},
        },
        "hovertext": [_hover(row, indicator) for row, _, _ in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(row: RegionMean, indicator: Indicator) -> str:
    from_to = text.hover_interval(interval(row.benchmark.value, indicator))
    lines = [f"<b>{row.benchmark.name}</b>", measured(row.benchmark.value, indicator), from_to, row.counted]
    return "<br>".join(line for line in lines if line)


def _unweighted(placed: Sequence[tuple[RegionMean, int]], indicator: Indicator) -> dict[str, Any]:
    shown = [(y, row.benchmark.unweighted_mean) for row, y in placed if row.benchmark.unweighted_mean is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "unweighted",
        "x": [drawn(mean, indicator.unit) for _, mean in shown],
        "y": [y - 0.22 for y, _ in shown],
        "marker": {"symbol": "circle-open", "size": 8, "color": theme.INK_2, "line": {"width": 1.5}},
        "hovertext": [text.unweighted_hover(in_unit(mean, indicator.unit)) for _, mean in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _published(placed: Sequence[tuple[RegionMean, int]], indicator: Indicator) -> dict[str, Any]:
    shown = [(y, row.published) for row, y in placed if row.published]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "published",
        "x": [drawn(point.value, indicator.unit) for _, point in shown],
        "y": [y + 0.19 for y, _ in shown],
        "marker": {"symbol": "diamond-open", "size": 10, "color": theme.INK_2, "line": {"width": 1.5}},
        "hovertext": [text.published_hover(point.words) for _, point in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _names(placed: Sequence[tuple[RegionMean, int]]) -> list[dict[str, Any]]:
    return [row_name(row.benchmark.name, row.counted, y + 0.42, bold=row.emphasised) for row, y in placed]


def _values(placed: Sequence[tuple[RegionMean, int]], indicator: Indicator) -> list[dict[str, Any]]:
    """Write each number right of its interval; a missing one stands at zero in words."""
    labels = []
    for row, y in placed:
        value = row.benchmark.value
        end = value.upper if value.upper is not None else value.value
        words = measured(value, indicator)
        at = drawn(end, indicator.unit) if end is not None else 0
        label = theme.direct_label(words, at, y, theme.INK, bold=row.emphasised)
        labels.append(label | {"bgcolor": theme.PAPER, "borderpad": 2})
    return labels


def country_line(country: Benchmark, indicator: Indicator, *, plot_px: float) -> list[dict[str, Any]]:
    """Return the vertical dotted line at the country's value, up to its words; none without a value."""
    if country.value.value is None:
        return []
    at = drawn(country.value.value, indicator.unit)
    ends = {"x0": at, "x1": at, "y0": 0, "y1": 1 + LABEL_PX / plot_px, "yref": "paper"}
    return [{"type": "line", "layer": "below", "line": theme.COUNTRY_LINE, **ends}]


def country_label(country: Benchmark, indicator: Indicator) -> list[dict[str, Any]]:
    """Return the words over the country's line."""
    if country.value.value is None:
        return []
    return [
        {
            "text": text.country_label(measured(country.value, indicator)),
            "x": drawn(country.value.value, indicator.unit),
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": LABEL_PX,
            "showarrow": False,
            "font": {"color": theme.COUNTRY},
        }
    ]
