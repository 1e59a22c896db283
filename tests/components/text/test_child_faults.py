"""Every impossible thing has its sentence, with what the reader wrote in it."""

from __future__ import annotations

import pytest

from components.text import child_faults, feedback
from data_layer.schema.case import CaseFault


@pytest.mark.parametrize("fault", list(CaseFault))
def test_every_fault_is_said_with_the_readers_own_text(fault):
    said = feedback.problem(fault.value, "4711")
    assert "4711" in said
    assert said.endswith(child_faults.NO_NUMBER)


def test_data_that_cannot_be_are_not_blamed_on_the_reader():
    assert "indlæste tal" in child_faults.fault(CaseFault.TURNOVER, "")


def test_braces_in_an_address_are_only_text():
    assert "{0}" in feedback.problem("share", "{0}")
