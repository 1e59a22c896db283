"""The questions of a meeting in an address."""

from __future__ import annotations

import pytest

from components import addresses
from components.meeting_addresses import asked_text, every_question, read_asked
from data_layer.schema.dialog import Factor, QuestionId


def test_every_question_is_read_as_it_is_written():
    every = every_question()
    assert len(every) == 15
    assert read_asked({"asked": asked_text(every)}) == (every, [])


def test_order_stays_and_a_question_stands_once():
    found, odd = read_asked({"asked": "faglig-tryghed-2,handlemulighed-1,faglig-tryghed-2"})
    assert found == (QuestionId(Factor.SECURITY, 2), QuestionId(Factor.ROOM, 1))
    assert odd == []


@pytest.mark.parametrize("text", ["hej", "faglig-tryghed-6", "faglig-tryghed-0", "faglig-tryghed", "<b>", "x" * 9000])
def test_what_is_no_question_is_told_and_left_out(text):
    found, ((key, told),) = read_asked({"asked": f"{text},handlemulighed-3"})
    assert found == (QuestionId(Factor.ROOM, 3),)
    assert (key, told) == ("spoergsmaal", text[:40])


def test_only_dialog_has_a_meeting():
    query = {"visning": "moede", "spoergsmaal": "hej"}
    assert addresses.read("dialog", query).unknown == (("spoergsmaal", "hej"),)
    assert addresses.read("overview", query).unknown == ()
    assert addresses.read("dialog", {"visning": "mode"}).unknown == (("visning", "mode"),)
