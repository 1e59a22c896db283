"""From the one description of a chart, its Plotly figure, to a chart that an office program draws itself."""

from __future__ import annotations

from components.chart_panel import Chart
from reports.bar_charts import bar_chart
from reports.line_charts import is_over_time, line_chart
from reports.native import NativeChart
from reports.point_charts import point_chart


def native_chart(chart: Chart, own: str) -> NativeChart:
    """Translate a panel's figure.

    Parameters
    ----------
    chart : its table names what the figure does not.
    own : name of the own kommune, ``""`` where none is chosen.

    Returns
    -------
    Bars where the figure has any, lines over half-years, else points. Numbers are those of the figure, in its unit
    (per cent, days, persons); what is missing is None.
    """
    figure, default = chart.figure, chart.table.caption
    if any(trace.get("type") == "bar" for trace in figure["data"]):
        return bar_chart(figure, chart.table, own, default)
    if is_over_time(figure):
        return line_chart(figure, own, default)
    return point_chart(figure, own, default)
