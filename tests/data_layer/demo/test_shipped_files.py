"""The form of the shipped files: complete keys, words for gaps, the suppression rule, possible numbers."""

from __future__ import annotations

import tomllib

import numpy as np
import pandas as pd

from data_layer.demo import demo_files, demo_metadata
from data_layer.schema import Subject
from tests.data_layer.demo.shipped import (
    HALF_YEARS,
    MEASURES,
    ROOT,
    WORDS,
    kommuner,
    short_tenure_share,
    staffing_text,
    turnover,
    wide,
)


def test_every_kommune_has_every_half_year_once() -> None:
    text = staffing_text()
    assert list(text.columns) == ["municipality_code", "half_year", *MEASURES]
    assert len(text) == 98 * 17
    assert not text.duplicated(["municipality_code", "half_year"]).any()
    assert set(text["half_year"]) == set(HALF_YEARS)
    assert set(text["municipality_code"]) == set(kommuner().index)


def test_a_gap_row_carries_one_word_in_every_measure() -> None:
    text = staffing_text()
    gaps = text.loc[text["headcount"].isin(WORDS), MEASURES]
    assert gaps.eq(gaps["headcount"], axis=0).all(axis=None)
    assert len(gaps) == 98 * 17 - 1400


def test_gap_words_follow_the_reason_in_the_report() -> None:
    text = staffing_text()
    words = text[text["headcount"].isin(WORDS)].groupby("municipality_code")["headcount"].unique().map(list)
    island = kommuner().index[kommuner()["reason"].str.contains("island:")]
    assert set(words.index[[word == ["not_applicable"] for word in words]]) == {"155", "187"}
    assert set(words.index[[word == ["suppressed"] for word in words]]) == set(island)


def test_small_units_are_suppressed() -> None:
    headcount, fte = wide("headcount"), wide("fte")
    assert headcount.min(axis=None) >= 5
    assert fte.min(axis=None) >= 5
    text = staffing_text()
    small = pd.to_numeric(text["fte"], errors="coerce") < 10
    assert small.any()
    assert (text.loc[small, ["sickness_days", "parental_leave_days"]] == "suppressed").all(axis=None)
    large = pd.to_numeric(text["fte"], errors="coerce") >= 10
    assert not text.loc[large, MEASURES].isin(WORDS).any(axis=None)


def test_counts_are_whole_and_possible() -> None:
    headcount, fte, leavers, short = (wide(name) for name in ["headcount", "fte", "leavers", "short_tenure_headcount"])
    for counts in (headcount, leavers, short):
        assert ((counts % 1 == 0) | counts.isna()).all(axis=None)
    for part in (leavers, short):
        assert ((part >= 0) & (part <= headcount) | headcount.isna()).all(axis=None)
    assert ((fte <= headcount * 1.05) | headcount.isna()).all(axis=None)


def test_staff_never_falls_by_more_than_left() -> None:
    headcount, leavers = wide("headcount"), wide("leavers")
    fall = headcount - headcount.shift(-1, axis=1)
    assert ((leavers >= fall) | fall.isna()).all(axis=None)


def test_short_tenure_follows_the_leavers_before() -> None:
    rate, tenure = turnover(), short_tenure_share()
    assert tenure.max(axis=None) <= 0.75
    recent = (rate.shift(1, axis=1) + rate.shift(2, axis=1)).to_numpy().ravel()
    both = np.isfinite(recent) & tenure.notna().to_numpy().ravel()
    assert np.corrcoef(recent[both], tenure.to_numpy().ravel()[both])[0, 1] > 0.5


def test_one_file_per_subject_and_its_name() -> None:
    assert set(demo_files()) == {one for one in Subject if not one.is_optional}
    assert all(path.is_file() for path in demo_files().values())
    written = tomllib.loads((ROOT / "demo" / "metadata.toml").read_text(encoding="utf-8"))
    assert demo_metadata().title == written["title"] == "Simuleret datasæt, kalibreret til VIVE 2025"
    assert demo_metadata().extract_date == written["extract_date"]
    assert demo_metadata().source_of(Subject.STAFFING) == written["source"]
    assert demo_metadata().source_of(Subject.BACKGROUND).startswith("Befolkning, tæthed og pendling er offentlige tal")
