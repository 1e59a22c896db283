"""What is said of similar kommuner, at its borders."""

from __future__ import annotations

import pytest

from components.text import similar as text

NAMES = ["Aarhus", "København", "Læsø"]


@pytest.mark.parametrize(
    ("n_turnover", "n_absence", "said"),
    [
        (3, 3, "3 af dem har et tal for halvåret. Tallet"),
        (2, 2, "2 af dem har et tal for halvåret; resten er udeladt. Tallet"),
        (3, 2, "3 af dem har et tal for afgang, 2 for fravær; resten er udeladt. Tallet"),
        (0, 0, "Ingen af dem har et tal for halvåret. Tallet"),
    ],
)
def test_how_many_have_a_number_and_how_many_are_left_out(n_turnover, n_absence, said):
    assert f"Aarhus, København og Læsø. {said}" in text.beside(NAMES, n_turnover, n_absence)


@pytest.mark.parametrize(
    ("n_left_out", "said"),
    [
        (0, "uden Kalundborg selv."),
        (1, "uden Kalundborg selv. 1 uden tal er udeladt."),
        (3, "uden Kalundborg selv. 3 uden tal er udeladt."),
    ],
)
def test_those_left_out_are_counted(n_left_out, said):
    assert text.counted(5, n_left_out, "Kalundborg").endswith(f"tallene fra 5 kommuner lagt sammen, {said}")
