"""The counting rule, one drawing per sentence of docs/employments.md: the answers can be counted on paper.

A drawing has a line per row of the file; ``[`` and ``]`` are the first and last day employed, ``>`` goes on.
The bars of the scale are 1 January and 1 July; people are A, B and C.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.data_layer.tables.employments.records import ask, count, counted, counted_by_kommune, employment, spell

KOMMUNER = ["147", "151", "153", "155", "157", "159", "161", "163", "165"]


def persons(found, *key):
    """(headcount, leavers, of them under a year at the workplace)."""
    row = found.get(key[0] if len(key) == 1 else key, {"headcount": 0, "leavers": 0, "short_tenure_headcount": 0})
    return tuple(int(row[name]) for name in ("headcount", "leavers", "short_tenure_headcount"))


def test_who_is_there_on_the_first_day_and_gone_before_the_last_has_left(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>
    B [======]
    C      [==================>
    """
    found = counted(
        tmp_path,
        [
            employment("A", "2020-03-01"),
            employment("B", "2020-03-01", "2023-04-15"),
            employment("C", "2023-03-01"),
        ],
    )
    assert persons(found, "2023H1") == (2, 1, 0)
    assert persons(found, "2023H2") == (2, 0, 1)


def test_started_and_ended_inside_the_half_year_is_not_counted(tmp_path):
    """
          2023H1                       the report's own example: 1 February to 1 May
       |-----------|
    A [===========>
    B    [====]
    """
    rows = [employment("A", "2020-01-01"), employment("B", "2023-02-01", "2023-05-01", share=0.5)]
    found = counted(tmp_path, rows)
    assert persons(found, "2023H1") == (1, 0, 0)
    assert found["2023H1"]["fte"] == pytest.approx(1 + 0.5 * 90 / 181)  # the days were worked all the same


def test_ends_that_touch_a_measuring_day(tmp_path):
    """
        2023H1      2023H2        each row in a kommune of its own
     |-----------|-----------|
    [?          ?[?         ?]
    """
    cases = [
        ("2023-01-01", "2023-05-31", (1, 1, 1), (0, 0, 0)),  # begins on the measuring day: there
        ("2023-01-02", "2023-05-31", (0, 0, 0), (0, 0, 0)),  # a day later: not there
        ("2022-01-01", "2023-01-01", (1, 1, 0), (0, 0, 0)),  # the last day is the measuring day: there, and gone
        ("2022-01-01", "2022-12-31", (0, 0, 0), (0, 0, 0)),
        ("2022-01-01", "2023-06-29", (1, 1, 0), (0, 0, 0)),
        ("2022-01-01", "2023-06-30", (1, 0, 0), (0, 0, 0)),  # employed on the last day itself: has not left
        ("2022-01-01", "2023-07-01", (1, 0, 0), (1, 1, 0)),
        ("2022-01-01", "2023-12-30", (1, 0, 0), (1, 1, 0)),
        ("2022-01-01", "2023-12-31", (1, 0, 0), (1, 0, 0)),
    ]
    rows = [employment("A", case[0], case[1], code=code) for code, case in zip(KOMMUNER, cases, strict=False)]
    found = counted_by_kommune(tmp_path, rows)
    assert [(persons(found, code, "2023H1"), persons(found, code, "2023H2")) for code in KOMMUNER[: len(cases)]] == [
        (first_half, second_half) for _, _, first_half, second_half in cases
    ]


@pytest.mark.parametrize(
    ("changed", "leavers", "there_after"),
    [
        ({"group": "afdelingsleder"}, 1, 0),  # title
        ({"group": "socialformidler"}, 1, 1),  # title, to the report's other staff group
        ({"function": "5.30.26"}, 1, 0),  # area
        ({"code": 851}, 1, 1),  # kommune
        ({"unit": "Syd"}, 0, 1),  # only the team
        ({"share": 0.6}, 0, 1),  # only the hours
    ],
)
def test_new_title_area_or_kommune_is_leaving_and_a_new_team_is_not(tmp_path, changed, leavers, there_after):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=====][================>   from 1 April with something changed
    """
    found = counted(
        tmp_path,
        [employment("A", "2020-01-01", "2023-03-31"), employment("A", "2023-04-01", **changed)],
    )
    assert persons(found, "2023H1")[:2] == (1, leavers)
    assert persons(found, "2023H2")[0] == there_after


def test_a_break_under_a_year_is_no_break(tmp_path):
    """
          2023H1      2023H2      2024H1
       |-----------|-----------|-----------|
    A [======]                      [=====>    gone for 364 days
    B [======]                       [====>    gone for a year
    """
    found = counted(
        tmp_path,
        [
            employment("A", "2020-01-01", "2023-03-31"),
            employment("A", "2024-03-30"),
            employment("B", "2020-01-01", "2023-03-31"),
            employment("B", "2024-04-01"),
        ],
    )
    assert persons(found, "2023H1") == (2, 1, 0)
    assert persons(found, "2023H2") == (1, 0, 0)  # A counts all the while
    assert persons(found, "2024H1") == (1, 0, 0)
    assert persons(found, "2024H2") == (2, 0, 1)  # B is new again
    assert found["2023H2"]["fte"] == 0  # and A is paid for nothing


def test_leap_days_in_breaks(tmp_path):
    """
    A [====]     a year?     [====>     each pair in a kommune of its own
    """
    cases = [
        ("2023-02-28", "2024-02-29", 0),  # gone 1 March to 28 February: 365 days, a year would end on 29 February
        ("2023-02-28", "2024-03-01", 1),
        ("2024-02-28", "2025-02-27", 0),
        ("2024-02-28", "2025-02-28", 1),  # a year from 29 February is over on 28 February
        ("2024-02-29", "2025-02-28", 0),
        ("2024-02-29", "2025-03-01", 1),
    ]
    rows = [
        row
        for code, (end, start, _) in zip(KOMMUNER, cases, strict=False)
        for row in (employment(code, "2020-01-01", end, code=code), employment(code, start, code=code))
    ]
    found = counted_by_kommune(tmp_path, rows)
    for code, (end, _, is_break) in zip(KOMMUNER, cases, strict=False):
        assert persons(found, code, f"{end[:4]}H1") == (1, is_break, 0)


def test_work_elsewhere_makes_a_break_a_change(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [====]        [=========>    nothing in between
    B [====]        [=========>
    B       [=====]                leader meanwhile
    C [====]        [=========>
    C       [=====]                in another kommune meanwhile
    """
    found = counted(
        tmp_path,
        [
            *(employment(person, "2020-01-01", "2023-03-31") for person in "ABC"),
            *(employment(person, "2023-08-01") for person in "ABC"),
            employment("B", "2023-04-01", "2023-07-31", group="leder"),
            employment("C", "2023-04-01", "2023-07-31", code=851),
        ],
    )
    assert persons(found, "2023H1") == (3, 2, 0)
    assert persons(found, "2023H2") == (2, 1, 1)  # A, who never left, and C, who came to 851 and left it; B is a leader
    assert persons(found, "2024H1") == (3, 0, 1)  # C is new in 101; B never left the workplace


def test_parental_leave_is_not_leaving(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>
    A      ~~~~~~~~~~~~~           on leave over the measuring days
    """
    leave = spell("A", "2023-03-01", "2023-10-31", kind="parental_leave")
    found = counted(tmp_path, [employment("A", "2020-01-01")], [leave])
    assert persons(found, "2023H1") == (1, 0, 0)
    assert persons(found, "2023H2") == (1, 0, 0)
    assert found["2023H1"]["fte"] == 1


def test_employments_at_the_same_time_are_one_person(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>    half time in Nord
    A [======]                     half time in Syd: the other half goes on
    B [=======================>    full time
    B [=======================>    full time too, a row that was never closed
    """
    rows = [
        employment("A", "2020-01-01", share=0.5),
        employment("A", "2020-02-01", "2023-03-31", share=0.5, unit="Syd"),
        employment("B", "2020-01-01"),
        employment("B", "2020-05-01"),
    ]
    found = counted(tmp_path, rows)
    assert persons(found, "2023H1") == (2, 0, 0)
    assert found["2023H1"]["fte"] == pytest.approx(0.5 + 0.5 * 90 / 181 + 1)  # nobody is more than one


def test_who_keeps_one_of_two_titles_has_not_left(tmp_path):
    """
          2023H1
       |-----------|
    A [======]        socialraadgiver
    A [===========>   socialformidler
    B [======]        socialraadgiver
    B     [=======>   socialformidler: not yet on the first day
    """
    rows = [
        employment("A", "2020-01-01", "2023-03-31", share=0.5),
        employment("A", "2020-01-01", share=0.5, group="socialformidler"),
        employment("B", "2020-01-01", "2023-03-31", share=0.5),
        employment("B", "2023-02-01", share=0.5, group="socialformidler"),
    ]
    assert persons(counted(tmp_path, rows), "2023H1") == (2, 1, 0)


def test_the_last_of_rows_of_the_same_employment_corrects_the_others(tmp_path):
    """
          2023H1
       |-----------|
    A [===========>   first the row was open
    A [====]          then it got its end
    B [====]          first it ended
    B [===========>   then that was taken back
    C [===========>   the same row
    C [===========>   twice
    """
    rows = [
        employment("A", "2020-01-01"),
        employment("B", "2020-01-01", "2023-03-31"),
        employment("C", "2020-01-01", share=0.4),
        employment("A", "2020-01-01", "2023-03-31"),
        employment("B", "2020-01-01"),
        employment("C", "2020-01-01", share=0.4),
    ]
    found = counted(tmp_path, rows)
    assert persons(found, "2023H1") == (3, 1, 0)
    assert found["2023H1"]["fte"] == pytest.approx(90 / 181 + 1 + 0.4)


def test_open_and_future_ends_go_on(tmp_path):
    """
          2023H1      2023H2     extract
       |-----------|-----------|
    A [=======================>
    B [===============================]     notice given
    C                           [====>      hired, not begun
    """
    rows = [
        employment("A", "2020-01-01"),
        employment("B", "2020-01-01", "2024-09-30"),
        employment("C", "2024-02-01"),
    ]
    found = counted(tmp_path, rows, extract=date(2023, 12, 31))
    assert list(found) == ["2020H1", "2020H2", "2021H1", "2021H2", "2022H1", "2022H2", "2023H1", "2023H2"]
    assert persons(found, "2023H2") == (2, 0, 0)


def test_who_returns_in_the_future_has_not_left(tmp_path):
    """
          2023H1     extract
       |-----------|
    A [====]          [====>
    """
    rows = [employment("A", "2020-01-01", "2023-03-31"), employment("A", "2023-09-01")]
    assert persons(counted(tmp_path, rows, extract=date(2023, 6, 30)), "2023H1") == (1, 0, 0)


def test_tenure_is_counted_at_the_workplace(tmp_path):
    """
          2022H2      2023H1      2023H2
       |-----------|-----------|-----------|
    A [=====================================>   from 1 July 2022: half a year, a year
    B  [====================================>   from 2 July 2022
    C ...=====][============================>   new title, same workplace
    """
    rows = [
        employment("A", "2022-07-01"),
        employment("B", "2022-07-02"),
        employment("C", "2019-01-01", "2023-01-31", group="leder"),
        employment("C", "2023-02-01"),
    ]
    found = counted(tmp_path, rows)
    assert persons(found, "2022H2") == (1, 0, 1)
    assert persons(found, "2023H1") == (2, 0, 2)
    assert persons(found, "2023H2") == (3, 0, 1)  # B, by a day; C has been there for years
    assert persons(found, "2024H1") == (3, 0, 0)


def test_tenure_goes_back_over_any_number_of_rows(tmp_path):
    """
    A [][][][][][][][][][][][][][][][][]...   a row a day, six years; more than the engine looks at in one go (2,048)
    """
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(2192)]
    found = counted(tmp_path, [employment("A", f"{day}", f"{day}") for day in days])
    assert [persons(found, half) for half in ("2020H1", "2020H2")] == [(1, 0, 1), (1, 0, 1)]
    assert {persons(found, half) for half in ("2021H1", "2021H2", "2024H1", "2025H2")} == {(1, 0, 0)}


def test_who_comes_from_another_kommune_is_new(tmp_path):
    """
    A [===== 851 =====][===== 101 ====>
    """
    rows = [employment("A", "2010-01-01", "2023-03-31", code=851), employment("A", "2023-04-01")]
    assert persons(counted(tmp_path, rows), "2023H2") == (1, 0, 1)


def test_mean_full_time_staff_is_a_mean_over_days_of_the_year(tmp_path):
    """
          2024H1: 182 days, a leap year
       |-----------|
    A [===========>   0.8
    B  []             29 February only
    """
    rows = [employment("A", "2020-01-01", share=0.8), employment("B", "2024-02-29", "2024-02-29")]
    found = counted(tmp_path, rows)
    assert found["2024H1"]["fte"] == pytest.approx(0.8 + 1 / 182)
    assert found["2023H1"]["fte"] == pytest.approx(0.8)


def days(found, half):
    return found[half]["sickness_days"], found[half]["parental_leave_days"]


def test_absence_is_counted_in_weekdays(tmp_path):
    cases = [
        ("2024-03-04", "2024-03-08", 5),  # Monday to Friday
        ("2024-03-04", "2024-03-10", 5),  # to Sunday
        ("2024-03-09", "2024-03-10", 0),  # a weekend
        ("2024-02-26", "2024-03-01", 5),  # over 29 February
        ("2024-03-28", "2024-04-01", 3),  # public holidays count as weekdays
        ("2024-01-01", "2024-06-30", 130),
    ]
    codes = KOMMUNER[: len(cases)]
    rows = [employment("A", "2020-01-01", code=code) for code in codes]
    spells = [spell("A", start, end, code=code) for code, (start, end, _) in zip(codes, cases, strict=True)]
    found = counted_by_kommune(tmp_path, rows, spells)
    assert [found[code, "2024H1"]["sickness_days"] for code in codes] == pytest.approx([days for *_, days in cases])


def test_absence_over_a_measuring_day_is_cut_there(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>
    A            ~~~               Thursday 29 June to Tuesday 4 July
    B [=======================>
    B                        ~~>   from Friday 29 December 2023, still away
    """
    rows = [employment("A", "2020-01-01"), employment("B", "2020-01-01")]
    spells = [spell("A", "2023-06-29", "2023-07-04"), spell("B", "2023-12-29", kind="parental_leave")]
    found = counted(tmp_path, rows, spells)
    assert days(found, "2023H1") == pytest.approx((2, 0))
    assert days(found, "2023H2") == pytest.approx((2, 1))
    assert days(found, "2024H1") == pytest.approx((0, 130))


def test_part_of_a_day_and_part_of_full_time_multiply(tmp_path):
    spells = [spell("A", "2024-03-04", "2024-03-08", share=0.5)]
    found = counted(tmp_path, [employment("A", "2020-01-01", share=0.8)], spells)
    assert days(found, "2024H1") == pytest.approx((5 * 0.5 * 0.8, 0))


def test_absence_outside_the_employment_does_not_count(tmp_path):
    """
    A   [======]            4 to 8 March 2024
    A ~~~~~~~~~~~~~~        26 February to 15 March
    A ~~~~~~~~~~~~~~        in another kommune
    B [==================>  another account function, ill all the while
    """
    rows = [employment("A", "2024-03-04", "2024-03-08"), employment("B", "2020-01-01", function="5.30.26")]
    spells = [
        spell("A", "2024-02-26", "2024-03-15"),
        spell("A", "2024-02-26", "2024-03-15", code=851),
        spell("B", "2024-01-01", "2024-06-30"),
    ]
    assert days(counted(tmp_path, rows, spells), "2024H1") == pytest.approx((5, 0))


def test_absence_in_a_short_break_does_not_count(tmp_path):
    """
    A [====]      [====>
    A    ~~~~~~~~~~~       Monday 4 to Friday 15 March, back on the 14th
    """
    rows = [employment("A", "2020-01-01", "2024-03-05"), employment("A", "2024-03-14")]
    assert days(counted(tmp_path, rows, [spell("A", "2024-03-04", "2024-03-15")]), "2024H1") == pytest.approx((4, 0))


def test_spells_at_the_same_time_are_one_day_a_day(tmp_path):
    """
         M T W T F
    A    ~ ~ ~           ill
    A      ~ ~ ~ ~       ill, registered twice for Tuesday and Wednesday
    B    - - - - -       on leave for half the day
    B    ~ ~ ~ ~ ~       ill all day: leave counts first, illness for the other half
    C    ~ ~ ~ ~ ~       ill for a quarter of the day
    C    ~ ~ ~ ~ ~       and for another half
    """
    rows = [employment(person, "2020-01-01") for person in "ABC"]
    spells = [
        spell("A", "2024-03-04", "2024-03-06"),
        spell("A", "2024-03-05", "2024-03-08"),
        spell("B", "2024-03-04", "2024-03-08", kind="parental_leave", share=0.5),
        spell("B", "2024-03-04", "2024-03-08"),
        spell("C", "2024-03-04", "2024-03-08", share=0.25),
        spell("C", "2024-03-03", "2024-03-09", share=0.5),
    ]
    found = counted(tmp_path, rows, spells)
    assert days(found, "2024H1") == pytest.approx((5 + 2.5 + 3.75, 2.5))


def test_the_last_of_rows_of_the_same_spell_corrects_the_others(tmp_path):
    spells = [
        spell("A", "2024-03-04"),
        spell("A", "2024-03-04", "2024-03-05", share=0.5),
        spell("A", "2024-04-08", "2024-04-08", share=0.3),
        spell("A", "2024-04-08", "2024-04-08", share=0.3),
    ]
    found = counted(tmp_path, [employment("A", "2020-01-01")], spells)
    assert days(found, "2024H1") == pytest.approx((2 * 0.5 + 0.3, 0))


def test_other_kinds_of_absence_are_left_out(tmp_path):
    spells = [spell("A", "2024-03-04", "2024-03-08", kind="omsorgsdag"), spell("A", "2024-03-06", "2024-03-06")]
    assert days(counted(tmp_path, [employment("A", "2020-01-01")], spells), "2024H1") == pytest.approx((1, 0))


def by_team(question):
    return {(row.unit, row.half_year): row for row in count(question).itertuples()}


def test_a_person_belongs_to_one_team_and_teams_add_up_to_the_kommune(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>   Nord 0.6
    A [=======================>   Syd  0.4: counted in Nord, paid in both
    B [====][=================>   Nord, then Syd: not left
    C [====]                      no team: left
    """
    rows = [
        employment("A", "2020-01-01", share=0.6),
        employment("A", "2020-01-01", share=0.4, unit="Syd"),
        employment("B", "2020-01-01", "2023-03-31"),
        employment("B", "2023-04-01", unit="Syd"),
        employment("C", "2020-01-01", "2023-03-31", unit=""),
    ]
    teams = by_team(ask(tmp_path, rows))
    assert [(teams[unit, "2023H1"].headcount, teams[unit, "2023H1"].leavers) for unit in ("Nord", "Syd", "")] == [
        (2, 0),
        (0, 0),
        (1, 1),
    ]
    assert (teams["Nord", "2023H2"].headcount, teams["Syd", "2023H2"].headcount) == (1, 1)
    assert teams["Nord", "2023H2"].fte == pytest.approx(0.6)
    assert teams["Syd", "2023H2"].fte == pytest.approx(1.4)
    assert ("", "2023H2") not in teams


def test_who_leaves_is_a_leaver_of_the_team_of_the_first_day(tmp_path):
    """
          2023H1
       |-----------|
    A [====][==]        Nord, then Syd, then gone: a leaver of Nord
    B [==][=][=]        Nord, Syd, Nord again: the same
    """
    rows = [
        employment("A", "2020-01-01", "2023-02-28"),
        employment("A", "2023-03-01", "2023-04-30", unit="Syd"),
        employment("B", "2020-01-01", "2023-01-31"),
        employment("B", "2023-02-01", "2023-02-28", unit="Syd"),
        employment("B", "2023-03-01", "2023-04-30"),
    ]
    teams = by_team(ask(tmp_path, rows))
    assert teams["Nord", "2023H1"].leavers == 2
    assert teams["Syd", "2023H1"].leavers == 0


def test_in_a_short_break_a_person_stays_in_the_team(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [====]          [=======>   Nord, then Syd
    B [====]          [=======>   Syd and, for longer, Nord; then Syd
    B [======]
    """
    rows = [
        employment("A", "2020-01-01", "2023-03-31"),
        employment("A", "2023-09-01", unit="Syd"),
        employment("B", "2020-02-01", "2023-03-31", unit="Syd", share=0.9),
        employment("B", "2020-01-01", "2023-04-30", share=0.1),
        employment("B", "2023-09-01", unit="Syd"),
    ]
    teams = by_team(ask(tmp_path, rows))
    assert teams["Nord", "2023H2"].headcount == 2
    assert teams["Nord", "2023H2"].fte == pytest.approx(0)


def test_absence_is_shared_by_the_teams_a_person_works_for(tmp_path):
    rows = [employment("A", "2020-01-01", share=0.6), employment("A", "2020-01-01", share=0.2, unit="Syd")]
    teams = by_team(ask(tmp_path, rows, [spell("A", "2024-03-04", "2024-03-08")]))
    assert teams["Nord", "2024H1"].sickness_days == pytest.approx(3)
    assert teams["Syd", "2024H1"].sickness_days == pytest.approx(1)


def test_the_plural_of_a_job_group_and_other_spellings_of_the_function_are_the_same(tmp_path):
    rows = [
        employment("A", "2020-01-01", "2023-03-31"),
        employment("A", "2023-04-01", group="SOCIALRÅDGIVERE", function="06.45.58", code="0101"),
        employment("B", "2020-01-01", group="Socialformidlere", function="64558", code="København"),
    ]
    assert persons(counted(tmp_path, rows), "2023H1") == (2, 0, 0)


def test_another_job_group_can_be_counted_instead(tmp_path):
    rows = [employment("A", "2020-01-01"), employment("B", "2020-01-01", group="Børnesagkyndig")]
    question = ask(tmp_path, rows, job_groups=("børnesagkyndig",))
    assert count(question)["headcount"].max() == 1
