"""Turnover in other areas of municipal work, as the report prints it."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.job_areas import job_area_bars
from components.feedback import empty_state
from components.formats import percent
from components.tables import Cell, Column, Table
from components.text import overview as text
from data_layer.schema import OverviewView


def job_area_panel(view: OverviewView) -> Component:
    """Draw the readable bars of the report's Figure 2.6, highest first; never marked as simulated."""
    facts = sorted(view.job_areas, key=lambda fact: -(fact.value_low or 0))
    if not facts:
        return empty_state(text.JOB_AREA_CAPTION, text.job_area_note(view.n_job_areas_unreadable))
    bars = [(text.JOB_AREAS[f.id], f.value_low or 0, percent((f.value_low or 0) / 100, 0)) for f in facts]
    rows = tuple((Cell(label), Cell(words, value / 100)) for label, value, words in bars)
    columns = (Column(text.JOB_AREA_COLUMNS[0]), Column(text.JOB_AREA_COLUMNS[1], numeric=True))
    return chart_panel(
        Chart(
            id=ids.JOB_AREAS,
            finding=text.job_area_finding(bars[0][0], bars[0][2]),
            note=text.job_area_note(view.n_job_areas_unreadable),
            figure=job_area_bars(bars),
            alternative=text.job_area_alternative([(label, words) for label, _, words in bars]),
            table=Table(text.JOB_AREA_CAPTION, columns, rows),
            source=text.JOB_AREA_SOURCE,
            simulated=False,
            filename="omraader-vive-2025",
        )
    )
