from __future__ import annotations

import pytest

from components.text.danish.fractions import every_nth, out_of


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.125, "hver ottende"),
        (0.1207, "knap hver ottende"),
        (0.1254, "hver ottende"),  # prints as 12,5 %
        (0.1281, "godt hver ottende"),
        (0.1392, "knap hver syvende"),
        (1 / 3, "hver tredje"),
        (0.4, "mere end hver tredje"),
        (0.46, "knap hver anden"),
        (0.45, "mere end hver tredje"),  # too far under a half to be "knap"
        (0.58, "mere end hver anden"),
        (0.8, ""),
        (0.05, "hver tyvende"),
        (0.047, ""),
        (0.045, ""),
        (0.0, ""),
        (1.2, ""),
    ],
)
def test_every_nth_says_only_what_is_true(share, words):
    assert every_nth(share) == words


def test_every_nth_never_contradicts_arithmetic():
    ordinals = "anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende"
    numbers = {word: n for n, word in enumerate(ordinals.split(), start=2)}
    for share in (thousandth / 1000 for thousandth in range(1000)):
        words = every_nth(share)
        fraction = next((1 / n for word, n in numbers.items() if words.endswith(word)), None)
        if fraction and words.startswith("knap"):
            assert share < fraction
        if fraction and words.startswith(("godt", "mere")):
            assert share > fraction


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (64, 94, "godt 2 ud af 3"),
        (2, 3, "2 ud af 3"),
        (62, 94, "knap 2 ud af 3"),
        (66, 94, ""),  # between the two, near neither
        (47, 94, "1 ud af 2"),
        (0, 94, ""),
        (94, 94, ""),
        (0, 0, ""),
    ],
)
def test_out_of_says_only_what_is_true(part, whole, words):
    assert out_of(part, whole) == words
