import math

import pytest

from data_layer.tables.numbers import Problem, find_decimal_sign, parse_number


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["12", "1.234", "1 234", ""], ""),
        (["12.5"], "."),
        (["12,5", "1.234"], ","),
        (["0.125"], "."),
        (["1234.567"], "."),
        (["1.234.567"], ","),
        (["1,234,567"], "."),
        (["1.234,5"], ","),
        (["1 234,567"], ","),
        (["12.5", "12,5", "13,5"], ","),
        (["12.5", "12,5"], "."),
        ([12.5, "suppressed", "1.2.3", "12,", "x" * 99], ""),
        (["-12,5"], ","),
    ],
)
def test_find_decimal_sign_counts_only_proofs(cells, sign):
    assert find_decimal_sign(cells) == sign


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("12", "", 12),
        ("-3", "", -3),
        ("\u22123", "", -3),
        ("12,5", ",", 12.5),
        ("12.5", ".", 12.5),
        ("1.234", ".", 1.234),
        ("1.234", ",", 1234),
        ("1,234", ".", 1234),
        ("1.234.567,5", ",", 1234567.5),
        ("60 828", "", 60828),
        ("60\u00a0828,25", ",", 60828.25),
        ("60'828", "", 60828),
        (12, "", 12),
        (12.5, ",", 12.5),
    ],
)
def test_parse_number_reads_what_is_certain(text, sign, value):
    assert parse_number(text, sign) == value


def test_parse_number_gives_no_negative_zero():
    assert math.copysign(1, parse_number("-0", "")) == 1


@pytest.mark.parametrize(
    ("cell", "sign", "expected"),
    [
        ("1.234", "", "in one way only"),
        ("12.5", ",", "decimal comma"),
        ("1,234.5", ",", "decimal comma"),
        ("12,5", ".", "decimal point"),
        ("12,34,5", ",", "a number, or"),
        ("1.23.456", ",", "a number, or"),
        ("nan", "", "a number, or"),
        ("inf", "", "a number, or"),
        ("1e5", "", "a number, or"),
        ("12 %", "", "a number without per cent"),
        ("#REF!", "", "a number, or"),
        ("--1", "", "a number, or"),
        ("+1", "", "a number, or"),
        ("\u0661\u0662", "", "a number, or"),
        ("9" * 401, "", "a number, or"),
        (".", ".", "a number, or"),
        (math.nan, "", "finite"),
        (math.inf, "", "finite"),
        (10**400, "", "finite"),
    ],
)
def test_parse_number_explains_what_is_not(cell, sign, expected):
    problem = parse_number(cell, sign)
    assert isinstance(problem, Problem)
    assert expected in problem.expected
