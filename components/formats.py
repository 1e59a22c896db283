"""Numbers and dates in the language that is spoken. Nothing else formats a number for the screen."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from components.language import Language, spoken
from components.text import common, letters
from components.text import formats as words
from data_layer.schema import HalfYear, Indicator, MissingState, Unit, Value

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"


def number(value: float, decimals: int = 0) -> str:
    """Write ``1.234,5``; halves round away from zero, minus is the typographic sign."""
    return _number(value, decimals, spoken())


@lru_cache(maxsize=16_384)  # the numbers of region and country stand on every kommune's screen
def _number(value: float, decimals: int, _language: Language) -> str:
    exact = Decimal(f"{value:.9f}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    sign = MINUS if exact < 0 else ""
    return sign + f"{abs(exact):,.{decimals}f}".translate(str.maketrans(",.", words.THOUSANDS + words.DECIMAL))


def count(value: float) -> str:
    """Write a whole number, ``60.828``."""
    return number(value, 0)


def percent(value: float, decimals: int = 1) -> str:
    """Write a share 0-1 as ``12,3 %``."""
    return f"{number(value * 100, decimals)}{words.PERCENT}"


def days(value: float, decimals: int = 1) -> str:
    """Write ``8,0 dage``."""
    return f"{number(value, decimals)}{NBSP}{words.DAYS}"


def percentage_points(value: float, decimals: int = 1) -> str:
    """Write a difference of two shares as ``2,4 procentpoint``."""
    return f"{number(value * 100, decimals)}{NBSP}{words.PERCENTAGE_POINTS}"


def half_year(period: str | HalfYear) -> str:
    """Write ``2024H1`` as number, the word for half-year, and four digits of the year."""
    return _half_year(str(period), 4, spoken())


def half_year_short(period: str | HalfYear) -> str:
    """Write ``2024H1`` the same way with two digits of the year."""
    return _half_year(str(period), 2, spoken())


@lru_cache(maxsize=512)
def _half_year(period: str, digits: int, _language: Language) -> str:
    parsed = HalfYear.parse(period)
    return words.half_year(parsed.half, str(parsed.year)[-digits:])


def date(day: dt.date | str) -> str:
    """Write a date or ISO text as ``30. juni 2024``."""
    return words.date(dt.date.fromisoformat(day[:10]) if isinstance(day, str) else day)


def in_unit(value: float, unit: Unit, decimals: int = 1) -> str:
    """Write a number with the unit of its indicator: ``12,3 %``, ``8,0 dage`` or ``24,1``."""
    if unit is Unit.SHARE:
        return percent(value, decimals)
    return days(value, decimals) if unit is Unit.DAYS_PER_FTE else number(value, decimals)


def missing_words(state: MissingState) -> str:
    """Say in two or three words why there is no number."""
    return common.MISSING_SHORT[state]


def measured(value: Value, indicator: Indicator) -> str:
    """Write the number with its unit, or the words of its missing state."""
    if value.value is None or not value.is_observed:
        return missing_words(value.state)
    return in_unit(value.value, indicator.unit)


def unit_of(written: str) -> str:
    """Find the unit a written number carries; ``""`` for none."""
    return "%" if written.endswith("%") else written.rpartition(NBSP)[2] if NBSP in written else ""


def without_unit(written: str) -> str:
    """Take away the unit of a written number."""
    return written.removesuffix("%").partition(NBSP)[0]


def span(lower: float, upper: float, unit: Unit, decimals: int = 1) -> str:
    """Write a range with the unit once, ``4,8-23,5 %`` with an en dash."""
    scale = 100 if unit is Unit.SHARE else 1
    return f"{number(lower * scale, decimals)}{DASH}{in_unit(upper, unit, decimals)}"


def interval(value: Value, indicator: Indicator, decimals: int = 1) -> str:
    """Write the 95 % interval; ``""`` where none can be stated."""
    if value.lower is None or value.upper is None:
        return ""
    return span(value.lower, value.upper, indicator.unit, decimals)


def ascii_text(text: str) -> str:
    """Spell a name in lower-case ascii for an address."""
    return text.casefold().translate(letters.ASCII_LETTERS).replace(" ", "-")


def sort_key(text: str) -> str:
    """Order a name as a Danish reader expects: the three letters last, Aa with the last of them."""
    return text.casefold().replace("aa", "}").translate(letters.LETTER_ORDER)
