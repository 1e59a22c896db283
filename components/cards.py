"""A number of Min kommune: value, n, benchmarks, place among all kommuner, sentence, year figures."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats
from components.attributes import aria
from components.elements import html
from components.pictures import spark, strip, strip_end
from components.text import cards as text
from components.text import common
from components.text import indicators as indicator_text
from components.text import verdicts as verdict_text
from data_layer.schema import SIMILAR, Card, Comparison, IndicatorId, Unit, Value, Verdict


def number_card(
    card: Card, name: str, period: str, *, simulated: bool, tools: Component | None = None, identity: str | None = None
) -> Component:
    """Draw one card.

    Parameters
    ----------
    card : the numbers; a value that is not visible is said in words with its reason.
    name : of the kommune.
    period : canonical half-year, marked on the small line.
    simulated : adds the mark.
    tools : what can be done with the card, in its last line.
    identity : where a link to the number arrives.
    """
    return html.Article(
        [
            html.H3(indicator_text.NAME[card.indicator.id]),
            _seen(card, name, period) if card.own.is_observed else missing_note(card),
            benchmarks(card, name),
            html.Div(said(card) if card.own.is_observed else None),
            html.P([html.Span(common.SIMULATED_MARK) if simulated else None, tools], className="card-sim"),
        ],
        className="card",
        id=identity,
    )


def _seen(card: Card, name: str, period: str) -> Component:
    """The number, its small line and its n."""
    return html.Div([html.Div([big(card), _spark(card, name, period)], className="big-row"), of_line(card)])


def big(card: Card) -> Component:
    """The number itself, large."""
    return html.P(formats.measured(card.own, card.indicator), className="big")


def of_line(card: Card) -> Component:
    """What the number is a part of, with n."""
    words = text.of_line(card.indicator.id, formats.count(card.own.numerator or 0), _n(card))
    return html.P(words, className="of")


def missing_note(card: Card) -> Component:
    """Why there is no number."""
    why = text.why_missing(card.own.state, card.indicator.unit)
    return html.Div(
        [html.P(formats.missing_words(card.own.state), className="missing"), html.P(why, className="why")],
        className="missing-note",
    )


def _n(card: Card) -> str:
    """Persons are whole; full-time employees have a decimal."""
    decimals = 0 if card.indicator.unit is Unit.SHARE else 1
    return formats.number(card.own.denominator or 0, decimals)


def _spark(card: Card, name: str, period: str) -> Component | None:
    values = [one.value for one in card.own_series.values if one.value is not None]
    if len(values) < 2:
        return None
    first, last = (formats.half_year(one) for one in (card.own_series.periods[0], card.own_series.periods[-1]))
    low, high = (formats.in_unit(edge(values), card.indicator.unit) for edge in (min, max))
    alternative = text.spark_alternative(name, first, last, low, high)
    return spark(card.own_series, card.country_series, period, alternative)


def benchmarks(card: Card, name: str) -> Component:
    """The strip of all kommuner with its axis ends, and the key with the benchmarks' values."""
    own, region, country = (
        f"{label}: {formats.measured(value, card.indicator)}"
        for label, value in (
            (name, card.own),
            (common.region_name(card.region.name), card.region.value),
            (common.COUNTRY_LABEL, card.country.value),
        )
    )
    sure = formats.interval(card.own, card.indicator)
    picture: list[Component] = []
    if card.distribution:
        unit = card.indicator.unit
        span = formats.span(card.distribution[0], card.distribution[-1], unit)
        alternative = text.strip_alternative(len(card.distribution), span, own, region, country)
        end = _scale_end(strip_end(card), unit)
        axis = html.Div([html.Span("0"), html.Span(end)], className="strip-axis", **aria(hidden="true"))
        picture = [strip(card, alternative), axis]
    return html.Div(
        [
            *picture,
            html.Ul(
                [
                    html.Li(text.uncertainty(sure), className="key-own") if sure else None,
                    _level(card),
                    html.Li(region, className="key-region"),
                    html.Li(country, className="key-country"),
                ],
                className="key",
            ),
        ],
        className="place",
    )


def _scale_end(value: float, unit: Unit) -> str:
    """Write the end of the scale, whole from ten on; a smaller one, rounded, would not be where its dot lies."""
    whole = round(value * (100 if unit is Unit.SHARE else 1))
    return formats.in_unit(value, unit, 0 if whole >= 10 else 1)


def _level(card: Card) -> Component | None:
    """The second mark in the key: the own level once all kommuner have been looked at."""
    level, unit = card.against_country.level, card.indicator.unit
    if level is None or card.against_country.verdict.says_nothing:
        return None
    words = verdict_text.level(formats.in_unit(level.mean, unit), formats.span(level.lower, level.upper, unit, 0))
    return html.Li(words, className="key-level")


def verdict_words(card: Card) -> Component:
    """The sentence, marked where it stands out."""
    headline, body = _words(card)
    verdict = card.against_country.verdict
    mark = verdict_text.MARKS.get(verdict, "") if card.indicator.judged else ""
    shown = html.Span(f"{mark} ", className=f"mark-{verdict.value}", **aria(hidden="true")) if mark else None
    return html.P([shown, html.Strong(headline), " ", body], className="verdict")


def said(card: Card) -> list[Component]:
    """The sentence, the probability and the place behind it, and the year figures."""
    words = dict.fromkeys(_year_words(value, identity) for identity, value in _years(card))
    more = (_behind(card.against_country), against_group(card), _pooled(card), *words)
    lines = [html.P(line, className="year") for line in more if line]
    return [verdict_words(card), *lines]


def says_first(card: Card) -> str:
    """The first words of the sentence: how the number stands to the country."""
    return _words(card)[0]


def _words(card: Card) -> tuple[str, str]:
    return _share_words(card) if card.indicator.unit is Unit.SHARE else _days_words(card)


def against_group(card: Card) -> str:
    """Say the verdict against the region or similar kommuner, and its probability; ``""`` where there is none."""
    found = card.against_region
    if found.probability is None or found.verdict not in verdict_text.WORDS:
        return ""
    said = f"{verdict_text.short(found, common.in_sentence(card.region.name))}."
    if verdict_text.sureness(found):
        return said
    return f"{said} {verdict_text.chance(found, verdict_text.PRONOUN[card.region.name == SIMILAR])}"


def _pooled(card: Card) -> str:
    """Two and four half-years of a small staff together."""
    sums = [(n, formats.measured(one, card.indicator), formats.interval(one, card.indicator)) for n, one in card.pooled]
    return text.pooled(sums)


def _behind(found: Comparison) -> str:
    """The probability of the verdict and the interval of the place; ``""`` for days and where too few are left."""
    if found.verdict.says_nothing:
        return ""
    place = "" if found.rank is None else verdict_text.rank(found.rank)
    return f"{verdict_text.chance(found)} {place}".strip()


def _share_words(card: Card) -> tuple[str, str]:
    found = card.against_country
    headline = verdict_text.headline(found.verdict)
    if found.verdict is Verdict.NO_OTHERS:
        return headline, ""
    if found.verdict is Verdict.TOO_FEW or found.people is None:
        return headline, text.too_few_body(formats.percentage_points(1 / (card.own.denominator or 1)))
    persons = verdict_text.persons(card.indicator.id, found.people)
    return headline, f"{persons} {verdict_text.bridge(found)}".strip()


def _days_words(card: Card) -> tuple[str, str]:
    found = card.against_country
    is_placed = found.rank_share is not None
    headline = verdict_text.position(found.rank_share or 0) if is_placed else verdict_text.headline(found.verdict)
    if card.indicator.id is IndicatorId.PARENTAL_LEAVE:
        return headline, text.parental_body(text.on_leave(card.own.numerator or 0))
    one = text.one_long_absence(formats.days(text.one_absence(card.own.denominator or 1)))
    parts = (_to_country(card) if is_placed else "", *_usual(card), one)
    return headline, " ".join(part for part in parts if part)


def _to_country(card: Card) -> str:
    own, country = card.own.value or 0, card.country.value.value
    difference = round(round(own, 1) - round(country, 1), 1) if country is not None else 0.0
    return text.days_difference(formats.days(abs(difference)), (difference > 0) - (difference < 0))


def _usual(card: Card) -> tuple[str, ...]:
    """Days held against the own half-years and against what kommuner usually have."""
    usual = card.against_country.days
    if usual is None:
        return ()
    said = ""
    if usual.others_lower is not None and usual.others_upper is not None:
        others = formats.span(usual.others_lower, usual.others_upper, card.indicator.unit)
        said = verdict_text.others_days(usual.against_others, others)
    if usual.own_lower is None or usual.own_upper is None:
        return (said,)
    own = formats.span(usual.own_lower, usual.own_upper, card.indicator.unit)
    return verdict_text.own_days(usual.against_own, own), said


def _years(card: Card) -> list[tuple[IndicatorId, str | None]]:
    """Year figures formatted; None where they cannot be counted."""
    return [(indicator.id, _year_value(value, indicator.unit)) for indicator, value in card.year]


def _year_value(value: Value, unit: Unit) -> str | None:
    if value.value is None:
        return None
    return formats.number(value.value) if unit is Unit.PER_100 else formats.in_unit(value.value, unit)


def _year_words(value: str | None, identity: IndicatorId) -> str:
    return text.YEAR_MISSING if value is None else text.year_line(identity, value)
