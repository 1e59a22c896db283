"""Small pictures without text: a strip of all kommuner and a line of half-years, as images with a text alternative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dash.development.base_component import Component

from components import theme
from components.elements import html
from data_layer.schema import Card, Series

STRIP_WIDTH, STRIP_HEIGHT = 260, 48
SPARK_WIDTH, SPARK_HEIGHT = 104, 36
LEVEL_Y = STRIP_HEIGHT - 4  # under the crowd: the second mark of the own kommune
_EDGE = 8  # room for the own dot at both ends


def image(width: int, height: int, marks: Iterable[str], alternative: str, class_name: str) -> Component:
    """Wrap SVG marks into an ``img``; ``alternative`` says everything the marks show."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"{''.join(marks)}</svg>"
    )
    return html.Img(src=f"data:image/svg+xml,{_in_address(svg)}", alt=alternative, className=class_name)


def _in_address(text: str) -> str:
    """Escape what a data address must not hold; many times quicker than ``urllib.parse.quote``."""
    for sign in '%#<>"':
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def strip_end(card: Card) -> float:
    """Right end of the strip's axis, in the indicator's unit: the largest of everything drawn on it; left is 0."""
    drawn = (*card.distribution, card.own.value, card.own.upper, card.region.value.value, card.country.value.value)
    return max((one for one in drawn if one is not None), default=1.0) or 1.0


def strip(card: Card, alternative: str) -> Component:
    """Draw all kommuner as light dots, the country dotted, the region grey, the own kommune blue with its interval."""
    end, middle = strip_end(card), STRIP_HEIGHT / 2
    unit = (STRIP_WIDTH - 2 * _EDGE) / end

    def x(value: float) -> float:
        return _EDGE + value * unit

    marks = [_line(_EDGE, STRIP_WIDTH - _EDGE, middle, theme.RULE, 1)]
    marks.append(_crowd(card.distribution, unit))
    if card.region.value.value is not None:
        marks.append(_tick(x(card.region.value.value), theme.REGION, 2))
    if card.country.value.value is not None:
        marks.append(_tick(x(card.country.value.value), theme.COUNTRY, 1.5, dash="2 2"))
    if card.own.lower is not None and card.own.upper is not None:
        marks.append(_line(x(card.own.lower), x(card.own.upper), middle, theme.OWN, 3.5, opacity=0.5))
    if card.own.value is not None:
        marks.append(_dot(x(card.own.value), middle, 6.5, theme.OWN, ring=True))
    level = card.against_country.level
    if level is not None and not card.against_country.verdict.says_nothing:
        marks += [_line(x(level.lower), x(level.upper), LEVEL_Y, theme.INK, 1.5), _diamond(x(level.mean), LEVEL_Y)]
    return image(STRIP_WIDTH, STRIP_HEIGHT, marks, alternative, "strip")


def spark(own: Series, country: Series, current: str, alternative: str) -> Component:
    """Draw the own series blue with gaps, the country's dotted, and a dot at the half-year ``current``."""
    values = [one.value for series in (own, country) for one in series.values if one.value is not None]
    end = max(values, default=1.0) or 1.0
    step = (SPARK_WIDTH - 10) / max(len(own.periods) - 1, 1)

    def point(index: int, value: float) -> tuple[float, float]:
        return 5 + index * step, SPARK_HEIGHT - 5 - value / end * (SPARK_HEIGHT - 10)

    def path(series: Series, style: str) -> list[str]:
        return [
            f'<polyline fill="none" {style} points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in run)}"/>'
            for run in _runs([None if v.value is None else point(i, v.value) for i, v in enumerate(series.values)])
        ]

    marks = path(country, f'stroke="{theme.COUNTRY}" stroke-width="1.2" stroke-dasharray="1.5 2.5"')
    marks += path(own, f'stroke="{theme.OWN}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"')
    if current in own.periods:
        index = own.periods.index(current)
        value = own.values[index].value
        marks += [_dot(*point(index, value), 3.5, theme.OWN)] if value is not None else []
    return image(SPARK_WIDTH, SPARK_HEIGHT, marks, alternative, "spark")


def _runs(points: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Split at gaps; a point between two gaps becomes a very short line, so that it shows as a dot."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run if len(run) > 1 else [run[0], (run[0][0] + 0.1, run[0][1])] for run in runs if run]


@lru_cache(maxsize=256)
def _crowd(distribution: tuple[float, ...], unit: float) -> str:
    """Draw all kommuner as one path of round points: drawn once for everybody who looks at the same half-year."""
    points = (
        f"M{_EDGE + value * unit:.1f},{STRIP_HEIGHT / 2 + _jitter(index):.1f}h0"
        for index, value in enumerate(distribution)
    )
    return f'<path stroke="{theme.DOT}" stroke-width="4.6" stroke-linecap="round" d="{"".join(points)}"/>'


def _jitter(index: int) -> float:
    """Spread dots of equal value; the same on every drawing."""
    return (index * 0.618034 % 1 - 0.5) * 17


def _dot(x: float, y: float, radius: float, colour: str, *, ring: bool = False) -> str:
    edge = f' stroke="{theme.PAPER}" stroke-width="1.5"' if ring else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}"{edge}/>'


def _diamond(x: float, y: float) -> str:
    return f'<path fill="{theme.PAPER}" stroke="{theme.INK}" stroke-width="1.5" d="M{x - 4:.1f},{y}l4,-4l4,4l-4,4z"/>'


def _line(x1: float, x2: float, y: float, colour: str, width: float, *, opacity: float = 1) -> str:
    return (
        f'<line x1="{x1:.1f}" x2="{x2:.1f}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linecap="round" opacity="{opacity}"/>'
    )


def _tick(x: float, colour: str, width: float, *, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{x:.1f}" x2="{x:.1f}" y1="4" y2="{STRIP_HEIGHT - 4}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"{dashes}/>'
