"""Writes a chart into a slide as PowerPoint's own: editable, with its numbers in the workbook inside."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.chart.axis import _BaseAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from components import theme
from components.text import formats as number_text
from reports.native import Axis, Group, Kind, Label, Look, NativeChart, Series, Side
from reports.pptx_place import Place

TEXT_PT = 12
LETTER_PT = 6.4  # width of a letter of that size
_MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
    "plus": XL_MARKER_STYLE.PLUS,
    "x": XL_MARKER_STYLE.X,
    "star": XL_MARKER_STYLE.STAR,
}
_DASHES = {"dot": MSO_LINE_DASH_STYLE.ROUND_DOT, "dash": MSO_LINE_DASH_STYLE.DASH}
_SIDES = {
    Side.RIGHT: XL_LABEL_POSITION.RIGHT,
    Side.LEFT: XL_LABEL_POSITION.LEFT,
    Side.ABOVE: XL_LABEL_POSITION.ABOVE,
    Side.BELOW: XL_LABEL_POSITION.BELOW,
    Side.CENTRE: XL_LABEL_POSITION.CENTER,
    Side.END: XL_LABEL_POSITION.OUTSIDE_END,
}
_BARS = {
    (True, True): XL_CHART_TYPE.BAR_STACKED,
    (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
    (False, True): XL_CHART_TYPE.COLUMN_STACKED,
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
}


def add_chart(slide: Slide, chart: NativeChart, place: Place, alternative: str) -> Chart:
    """Draw ``chart`` at ``place``; ``alternative``: the chart in words, for who does not see it."""
    frame = slide.shapes.add_chart(_type(chart), *place.box, _data(chart))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alternative)  # noqa: SLF001  # no public way
    drawn: Chart = frame.chart
    drawn.has_title = False
    drawn.has_legend = chart.has_legend
    drawn.font.size = Pt(TEXT_PT)
    drawn.font.color.rgb = rgb(theme.INK)
    if chart.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    for one, series in zip(drawn.plots[0].series, chart.series, strict=True):
        _dress(one, series, chart, place)
    _axes(drawn, chart)
    _lay_out(drawn, chart, place)
    _speak_danish(drawn)
    _number_axes(drawn)
    return drawn


def _type(chart: NativeChart) -> Any:
    if chart.kind is Kind.BAR:
        return _BARS[chart.is_horizontal, chart.is_stacked]
    return XL_CHART_TYPE.LINE_MARKERS if chart.kind is Kind.LINE else XL_CHART_TYPE.XY_SCATTER_LINES


def _data(chart: NativeChart) -> CategoryChartData | XyChartData:
    if chart.kind is not Kind.POINTS:
        data = CategoryChartData(number_format="General")
        for group in chart.categories:
            _add_names(data, group)
        for one in chart.series:
            data.add_series(one.name, one.ys)
        return data
    points, longest = XyChartData(number_format="General"), max(len(one.ys) for one in chart.series)
    for index, one in enumerate(chart.series):
        series = points.add_series(one.name)
        for x, y in zip(one.xs, one.ys, strict=True):
            series.add_data_point(x, y)
        for _ in range(longest - len(one.ys) if index == 0 else 0):
            series.add_data_point(None, None)  # LibreOffice loses what came before a series longer than the first
    return points


def _add_names(data: CategoryChartData, group: Group) -> None:
    if not group.heading:
        data.categories = group.names
        return
    heading = data.add_category(group.heading)
    for name in group.names:
        heading.add_sub_category(name)


def rgb(colour: str) -> RGBColor:
    """Read ``#rrggbb``."""
    return RGBColor.from_string(colour.lstrip("#").upper())


def _dress(drawn: Any, series: Series, chart: NativeChart, place: Place) -> None:
    look = series.look
    if chart.kind is Kind.BAR:
        _paint(drawn.format, look)
        for at, fill in series.fills.items():
            _paint(drawn.points[at].format, Look(fill=fill))
    else:
        drawn.smooth = look.smooth
        _line(drawn.format.line, look)
        _marker(drawn.marker, look)
        for at, fill in series.fills.items():
            _marker(drawn.points[at].marker, Look(marker=look.marker, fill=fill, edge=look.edge, size=look.size))
    for at, label in series.labels.items():
        _label(drawn.points[at].data_label, label, chart, place)


def _paint(formatted: Any, look: Look) -> None:
    if look.fill:
        formatted.fill.solid()
        formatted.fill.fore_color.rgb = rgb(look.fill)
    else:
        formatted.fill.background()
    if look.edge:
        formatted.line.color.rgb = rgb(look.edge)
        formatted.line.width = Pt(look.width)
    else:
        formatted.line.fill.background()


def _line(line: Any, look: Look) -> None:
    if not look.line:
        line.fill.background()
        return
    line.color.rgb = rgb(look.line)
    line.width = Pt(look.width)
    if look.dash in _DASHES:
        line.dash_style = _DASHES[look.dash]


def _marker(marker: Any, look: Look) -> None:
    if not look.marker:
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style, marker.size = _MARKERS[look.marker], round(look.size)
    _paint(marker.format, look)


def _label(drawn: Any, label: Label, chart: NativeChart, place: Place) -> None:
    """Write words at a point; the lift is counted from where the program itself would put them."""
    frame = drawn.text_frame
    frame.text = label.text
    frame.word_wrap = False
    run = frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold = Pt(TEXT_PT), label.bold
    run.font.color.rgb = rgb(label.colour or theme.INK)
    if label.side is not Side.END or not chart.is_stacked:
        drawn.position = _SIDES[label.side]
    if chart.kind is Kind.POINTS:
        _underlay(drawn._dLbl)  # noqa: SLF001  # no public way
    if label.lift:
        height = _plot(chart, place)[3]
        _shift(drawn._dLbl, -label.lift * height)  # noqa: SLF001  # no public way


def _underlay(element: Any) -> None:
    """Put words in a cloud of points on almost opaque paper."""
    drawn = etree.Element(qn("c:spPr"))
    colour = etree.SubElement(etree.SubElement(drawn, qn("a:solidFill")), qn("a:srgbClr"), val=str(rgb(theme.PAPER)))
    etree.SubElement(colour, qn("a:alpha"), val="80000")
    element.find(qn("c:tx")).addnext(drawn)


def _shift(element: Any, share: float) -> None:
    """Move a label by a share of the chart's height."""
    layout = etree.SubElement(element, qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    etree.SubElement(manual, qn("c:x"), val="0")
    etree.SubElement(manual, qn("c:y"), val=f"{share:.4f}")
    element.remove(layout)
    element.insert(1, layout)  # after c:idx, as the schema has it


def _axes(drawn: Chart, chart: NativeChart) -> None:
    value, across = drawn.value_axis, drawn.category_axis
    _value_axis(value, chart.value)
    if chart.kind is Kind.POINTS:
        _value_axis(across, chart.across)
        if chart.value.is_turned:
            across.tick_label_position = XL_TICK_LABEL_POSITION.HIGH  # below, where the other axis ends
        across.has_major_gridlines = chart.value.step is None and not chart.value.is_shown
    else:
        _category_axis(across, value, chart)
    for axis, wanted in ((value, chart.value), (across, chart.across)):
        axis.format.line.color.rgb = rgb(theme.RULE)
        axis.tick_labels.font.color.rgb = rgb(theme.INK_2)
        axis.has_title = bool(wanted.title)
        if wanted.title:
            axis.axis_title.text_frame.text = wanted.title
            font = axis.axis_title.text_frame.paragraphs[0].runs[0].font
            font.size, font.bold = Pt(TEXT_PT), False
    value.has_major_gridlines = (chart.value.is_shown and chart.value.step is not None) or chart.kind is Kind.LINE
    for axis in (value, across):
        if axis.has_major_gridlines:
            axis.major_gridlines.format.line.color.rgb = rgb(theme.RULE_2)


def _category_axis(axis: Any, drawn_value: Any, chart: NativeChart) -> None:
    axis.reverse_order = chart.across.is_turned
    if chart.across.is_turned:
        drawn_value.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis._element.find(qn("c:noMultiLvlLbl")).set("val", "0")  # noqa: SLF001  # years below their half-years


def _value_axis(axis: _BaseAxis | Any, wanted: Axis) -> None:
    axis.minimum_scale, axis.maximum_scale = wanted.low, wanted.high
    axis.major_unit, axis.reverse_order = wanted.step, wanted.is_turned
    axis.visible = wanted.is_shown
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    gap = "" if wanted.unit == number_text.PERCENT else " "
    axis.tick_labels.number_format = f'#,##0"{gap}{wanted.unit}"' if wanted.unit else "#,##0"
    axis.tick_labels.number_format_is_linked = False
    if wanted.is_log:
        scaling = axis._element.find(qn("c:scaling"))  # noqa: SLF001
        base = etree.Element(qn("c:logBase"), val="2")  # doublings: an axis of persons begins at five
        scaling.insert(0, base)


def _set_before(element: Any, name: str, value: str, following: str) -> None:
    new = etree.Element(qn(name), val=value)
    before = element.find(qn(following))
    if before is None:
        element.append(new)
    else:
        before.addprevious(new)


def _plot(chart: NativeChart, place: Place) -> tuple[float, float, float, float]:
    """Say where the plot itself lies: left, top, width, height as shares of the chart."""
    letter = Pt(LETTER_PT) / place.width
    left = max(
        0.06 if chart.value.is_shown and not chart.is_horizontal else 0.02, min(chart.left * letter + 0.015, 0.4)
    )
    left += 0.03 if chart.value.title else 0
    right = min(chart.right * letter + 0.02, 0.36) if chart.right else 0.03
    below = 0.1 + (0.07 if chart.across.title else 0) + (0.1 if chart.has_legend else 0)
    return left, 0.05, 1 - left - right, 0.95 - below


def _lay_out(drawn: Chart, chart: NativeChart, place: Place) -> None:
    """Give the plot a place of its own, so that words beside it have room whatever program draws it."""
    area = drawn._chartSpace.chart.plotArea  # noqa: SLF001  # no public way
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    layout = etree.Element(qn("c:layout"))
    area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    etree.SubElement(manual, qn("c:layoutTarget"), val="inner")
    for name in ("c:xMode", "c:yMode"):
        etree.SubElement(manual, qn(name), val="edge")
    for name, share in zip(("c:x", "c:y", "c:w", "c:h"), _plot(chart, place), strict=True):
        etree.SubElement(manual, qn(name), val=f"{share:.4f}")


def _speak_danish(drawn: Chart) -> None:
    """Ask for Danish numbers, and let what is missing be a gap."""
    space = drawn._chartSpace  # noqa: SLF001  # no public way
    language = etree.Element(qn("c:lang"), val=number_text.LOCALE)
    dated = space.find(qn("c:date1904"))
    if dated is None:
        space.insert(0, language)
    else:
        dated.addnext(language)
    blanks = space.chart.find(qn("c:dispBlanksAs"))
    if blanks is None:
        _set_before(space.chart, "c:dispBlanksAs", "gap", "c:extLst")
    else:
        blanks.set("val", "gap")


def _number_axes(drawn: Chart) -> None:
    """Give axes numbers as the schema has them; python-pptx writes negative ones."""
    for name in ("c:axId", "c:crossAx"):
        for one in drawn._chartSpace.iter(qn(name)):  # noqa: SLF001  # no public way
            one.set("val", one.get("val").lstrip("-"))
