"""The frame of a screen says what is simulated, and only that."""

from __future__ import annotations

import dataclasses

import pytest

from components.sections.page import page
from components.text import common as text
from data_layer.schema import Subject
from tests import factories as make
from tests.components.looking import text as words


def screen(*, staffing: bool, organisation: bool) -> str:
    frame = dataclasses.replace(
        make.frame(),
        staffing=make.dataset(simulated=staffing),
        organisation=make.dataset(Subject.ORGANISATION, simulated=organisation),
    )
    return words(page(frame, "overview", "t", "s", "l", []))


@pytest.mark.parametrize(
    ("staffing", "organisation", "sentence"),
    [(True, True, text.SIMULATED_SENTENCE), (False, True, text.SIMULATED_ORGANISATION)],
)
def test_the_banner_says_what_is_simulated(staffing, organisation, sentence):
    shown = screen(staffing=staffing, organisation=organisation)
    assert f"{text.SIMULATED_MARK}. {sentence}" in shown


def test_the_mark_disappears_when_everything_is_imported():
    assert text.SIMULATED_MARK not in screen(staffing=False, organisation=False)


def test_the_footer_marks_the_staffing_numbers_only():
    assert screen(staffing=False, organisation=True).count(text.SIMULATED_MARK) == 1


@pytest.mark.parametrize(("n", "is_said"), [(0, False), (1, True), (48, True), (49, False), (98, False)])
def test_under_half_of_the_kommuner_is_said(n, is_said):
    frame = dataclasses.replace(make.frame(), municipalities=make.MUNICIPALITIES[:1] * 98, n_municipalities_with_data=n)
    shown = words(page(frame, "overview", "t", "s", "l", []))
    assert (text.FEW_MARK in shown) is is_said
    if is_said:
        assert f"Kun {n} af 98 kommuner har tal." in shown
