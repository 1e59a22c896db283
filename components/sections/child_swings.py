"""What matters most under these numbers: how far every parameter alone moves the children with the same caseworker."""

from __future__ import annotations

from components import ids
from components.chart_panel import Chart
from components.charts.swings import SwingBar, swings_figure
from components.formats import count, percent, span
from components.sections.child_asked import Asked
from components.sections.child_charts import METHOD
from components.tables import Cell, Column, Table
from components.text import child_scenarios as text
from data_layer.schema import Unit
from data_layer.schema.case_view import ParameterId, Swing

HALF_A_CHILD = 0.005
YEARLY = ParameterId.TURNOVER  # written with a decimal; the others are whole per cent


def swings_panel(asked: Asked) -> Chart:
    """Describe the chart; at least one parameter moves the answer."""
    swings, supposed = asked.child.swings, not asked.child.settings.crossed
    leading = _leading(asked)
    low, high = _ends(leading)
    today = 100 * asked.child.today.outcome.same
    drawn = [one for one in swings if one.reach >= HALF_A_CHILD] or swings[:1]
    bars = [_bar(one, is_supposed=supposed) for one in drawn]
    return Chart(
        id=ids.CHILD_SWINGS,
        finding=text.swing_finding(leading.parameter, round(low), round(high), is_widest=leading is swings[0]),
        note=asked.note(_note(asked, is_supposed=supposed)),
        figure=swings_figure(bars, today, text.SWING_TODAY, simulated=asked.simulated),
        alternative=text.swing_alternative([_told(one, is_supposed=supposed) for one in drawn]),
        table=asked.marked(swings_table(asked)),
        source=asked.source,
        simulated=asked.simulated,
        filename=asked.filename("hvad-betyder-mest"),
        method=METHOD,
        stamp=asked.stamp,
    )


def _leading(asked: Asked) -> Swing:
    """Find the widest swing of something the organisation has; the widest of all where it has none of them."""
    settings = asked.child.settings
    has = {
        ParameterId.BOUNDARY_SHARE: bool(settings.crossed),
        ParameterId.PLACEMENT_SHARE: settings.placement_share > 0,
        ParameterId.RETURN_SHARE: settings.return_share > 0,
    }
    swings = asked.child.swings
    return next((one for one in swings if has.get(one.parameter, True)), swings[0])


def _note(asked: Asked, *, is_supposed: bool) -> str:
    swings, now = asked.child.swings, asked.child.settings.turnover
    turnover = next((one for one in swings if one.parameter is ParameterId.TURNOVER), None)
    words = (
        ""
        if turnover is None
        else text.swing_turnover(is_own_lowest=turnover.low >= now, is_own_highest=turnover.high <= now)
    )
    has_supposed = is_supposed and any(one.parameter is ParameterId.BOUNDARY_SHARE for one in swings)
    return text.swing_note(words, is_supposed=has_supposed)


def _told(swing: Swing, *, is_supposed: bool) -> tuple[str, int, int]:
    low, high = _ends(swing)
    return text.swing(swing.parameter, is_supposed=is_supposed), round(low), round(high)


def _ends(swing: Swing) -> tuple[float, float]:
    low, high = sorted((100 * swing.same_at_low, 100 * swing.same_at_high))
    return low, high


def _reach(swing: Swing) -> str:
    return span(swing.low, swing.high, Unit.SHARE, _decimals(swing))


def _decimals(swing: Swing) -> int:
    return 1 if swing.parameter is YEARLY else 0


def _bar(swing: Swing, *, is_supposed: bool) -> SwingBar:
    low, high = _ends(swing)
    name, reach = text.swing(swing.parameter, is_supposed=is_supposed), _reach(swing)
    hover = text.swing_hover(name, count(low), count(high), reach)
    return SwingBar(
        text.swing_brief(swing.parameter, reach, is_supposed=is_supposed), low, high, count(low), count(high), hover
    )


def swings_table(asked: Asked) -> Table:
    """Build parameters by their two ends and the children at each."""
    supposed = not asked.child.settings.crossed
    columns = tuple(Column(label, numeric=place > 0) for place, label in enumerate(text.SWING_COLUMNS))
    return Table(text.SWING_CAPTION, columns, tuple(_row(one, is_supposed=supposed) for one in asked.child.swings))


def _row(swing: Swing, *, is_supposed: bool) -> tuple[Cell, ...]:
    ends = (swing.low, swing.high)
    children = (100 * swing.same_at_low, 100 * swing.same_at_high, 100 * swing.reach)
    return (
        Cell(text.swing(swing.parameter, is_supposed=is_supposed)),
        *(Cell(percent(one, _decimals(swing)), one) for one in ends),
        *(Cell(count(one), one) for one in children),
    )
