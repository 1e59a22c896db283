"""The finding of Min kommune in two or three sentences, computed from the numbers."""

from __future__ import annotations

from typing import NamedTuple

from components import formats
from components.text import common
from components.text import municipality as text
from components.text import verdicts as verdict_text
from data_layer.schema import Card, Indicator, IndicatorId, MunicipalityView, Series, Unit, Value, Verdict


class Standing(NamedTuple):
    """Where a half-year lies among the kommune's own earlier ones.

    ``position``: within, above, below; above_unsure, below_unsure when the interval reaches the earlier range; few
    (too few earlier half-years), missing (no number now), none (never any).
    """

    position: str
    first: str = ""
    low: str = ""
    high: str = ""
    span: str = ""


def standing(series: Series, period: str, indicator: Indicator) -> Standing:
    """Compare the half-year with the range of the earlier ones.

    Parameters
    ----------
    series : own values, gaps included.
    period : canonical half-year.

    Returns
    -------
    Position and the earlier range, formatted with the indicator's unit (shares without decimals).
    """
    now = next((v for one, v in zip(series.periods, series.values, strict=True) if one == period), None)
    by_period = {one: v.value for one, v in zip(series.periods, series.values, strict=True) if v.value is not None}
    if not by_period:
        return Standing("none")
    if now is None or now.value is None:
        return Standing("missing")
    earlier = {one: value for one, value in by_period.items() if one < period}
    if len(earlier) < text.FEW_HALF_YEARS:
        return Standing("few")
    low, high = min(earlier.values()), max(earlier.values())
    decimals = 0 if indicator.unit is Unit.SHARE else 1
    return Standing(
        _position(now, low, high),
        formats.half_year(min(earlier)),
        formats.in_unit(low, indicator.unit, decimals),
        formats.in_unit(high, indicator.unit, decimals),
        formats.span(low, high, indicator.unit, decimals),
    )


def _position(now: Value, low: float, high: float) -> str:
    value = now.value or 0.0
    if value > high:
        return "above_unsure" if now.lower is not None and now.lower <= high else "above"
    if value < low:
        return "below_unsure" if now.upper is not None and now.upper >= low else "below"
    return "within"


def lead(view: MunicipalityView) -> str:
    """Say how many left, what chance allows about it, and how it compares with the kommune's own past."""
    card = next(one for one in view.cards if one.indicator.id is IndicatorId.TURNOVER)
    period = formats.half_year(view.frame.choices.period)
    if not card.own.is_observed:
        group = [common.in_sentence(view.group)] if view.similar else []
        return text.lead_missing(view.municipality.name, period, common.MISSING_WHY[card.own.state], *group)
    found = standing(card.own_series, str(view.frame.choices.period), card.indicator)
    leavers, staff = (formats.count(one or 0) for one in (card.own.numerator, card.own.denominator))
    sentences = [text.left(period, leavers, staff), _comparison(card), text.history(*found)]
    return " ".join(one for one in sentences if one)


def _comparison(card: Card) -> str:
    found = card.against_country
    if found.verdict is Verdict.NO_OTHERS:
        return text.LEAD_NO_OTHERS
    if found.people is None or found.verdict is Verdict.TOO_FEW:
        return text.lead_too_few(formats.percentage_points(1 / (card.own.denominator or 1)))
    persons = verdict_text.persons(card.indicator.id, found.people)
    said = verdict_text.level_is(text.LEAD_SUBJECT, found.verdict)
    return " ".join(part for part in (persons, said, verdict_text.bridge(found)) if part)
