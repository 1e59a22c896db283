"""The report's rule as plainly as pandas allows: person by person, half-year by half-year, day by day.

Written apart from the product's SQL and in another way, so that the two can disagree. Tests hold them against each
other to the last person; the benchmark times them beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import pandas as pd

from data_layer.schema import HalfYear

FUNCTION = "6.45.58"
JOB_GROUPS = ("Socialrådgiver", "Socialformidler")
SAME_EMPLOYMENT = ["person_id", "municipality_code", "account_function", "job_group", "unit", "start_date"]
SAME_SPELL = ["person_id", "municipality_code", "kind", "start_date"]
KEY = ["municipality_code", "unit", "half_year"]
MEASURES = ["headcount", "fte", "leavers", "sickness_days", "parental_leave_days", "short_tenure_headcount"]
FAR = pd.Timestamp(2200, 1, 1)
YEAR = pd.DateOffset(years=1)
DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """One employment."""

    code: str
    function: str
    group: str
    unit: str
    first: pd.Timestamp
    last: pd.Timestamp
    share: float

    @property
    def is_counted(self) -> bool:
        return self.function == FUNCTION and self.group in JOB_GROUPS

    def position(self) -> Hashable:
        return self.code, self.function, self.group

    def workplace(self) -> Hashable:
        return self.code if self.function == FUNCTION else f"elsewhere in {self.code}"


@dataclass(frozen=True)
class Stay:
    """A stay without a break that counts, in a position or at a workplace."""

    key: Hashable
    first: pd.Timestamp
    last: pd.Timestamp

    def covers(self, day: pd.Timestamp) -> bool:
        return self.first <= day <= self.last


def plain_counts(employments: pd.DataFrame, absence: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    """Count what the product counts.

    Parameters
    ----------
    employments, absence : the columns of the files; dates as timestamps, no end as NaT, no unit as ``""``.

    Returns
    -------
    One row per (municipality_code, unit, half_year) with anybody employed; absence in full-time days.
    """
    employments = employments.assign(unit=_team_names(employments))
    rows = employments.drop_duplicates(SAME_EMPLOYMENT, keep="last").fillna({"end_date": FAR})
    persons = _persons(rows, half_years)
    work = _work_days(rows[_is_counted(rows)], half_years)
    parts = [persons, _fte(work, half_years), _absent_days(work, absence, half_years)]
    table = pd.concat(parts).groupby(KEY, as_index=False)[MEASURES].sum()
    return table[(table["headcount"] > 0) | (table["fte"] > 1e-9)].reset_index(drop=True)


def _team_names(rows: pd.DataFrame) -> pd.Series:
    """Per kommune one name for all spellings of a team: the commonest, of equally common ones the first."""
    names = rows["unit"].str.normalize("NFC").str.strip().str.replace(r"\s+", " ", regex=True)
    team = [rows["municipality_code"], names.str.casefold().str.normalize("NFC")]
    return names.groupby(team).transform(lambda spellings: spellings.mode().iloc[0])


def _is_counted(rows: pd.DataFrame) -> pd.Series:
    return (rows["account_function"] == FUNCTION) & rows["job_group"].isin(JOB_GROUPS)


def _persons(rows: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    careers: dict[str, list[Row]] = {}
    names = ["municipality_code", "account_function", "job_group", "unit", "start_date", "end_date", "fte_share"]
    for person, *cells in rows[["person_id", *names]].itertuples(index=False):
        careers.setdefault(person, []).append(Row(*cells))
    found = [
        record
        for career in careers.values()
        for code in {row.code for row in career if row.is_counted}
        for record in _person(career, code, half_years)
    ]
    return pd.DataFrame(found, columns=[*KEY, "headcount", "leavers", "short_tenure_headcount"])


def _person(career: list[Row], code: str, half_years: Sequence[HalfYear]) -> list[tuple[object, ...]]:
    """Count one person in one kommune."""
    counted = [row for row in career if row.is_counted and row.code == code]
    held = [stay for stay in _stays(career, Row.position) if stay.key in {row.position() for row in counted}]
    at_work = [stay for stay in _stays(career, Row.workplace) if stay.key == code]
    found: list[tuple[object, ...]] = []
    for half in half_years:
        first, last = pd.Timestamp(half.first_day), pd.Timestamp(half.last_day)
        there = [stay for stay in held if stay.covers(first)]
        if there:
            is_gone = not any(stay.covers(last) for stay in there)
            since = min(stay.first for stay in at_work if stay.covers(first))
            found.append((code, _unit(counted, there, first), str(half), 1, int(is_gone), int(since > first - YEAR)))
    return found


def _stays(career: list[Row], key_of: Callable[[Row], Hashable]) -> list[Stay]:
    """Join a person's rows with the same key, over breaks under a year without any other work."""
    stays: list[Stay] = []
    for row in sorted(career, key=lambda row: (str(key_of(row)), row.first)):
        former = stays[-1] if stays and stays[-1].key == key_of(row) else None
        others = [other for other in career if key_of(other) != key_of(row)]
        if former is not None and _goes_on(former, row.first, others):
            stays[-1] = Stay(former.key, former.first, max(former.last, row.last))
        else:
            stays.append(Stay(key_of(row), row.first, row.last))
    return stays


def _goes_on(former: Stay, first: pd.Timestamp, others: list[Row]) -> bool:
    away = former.last + DAY
    if first <= away:
        return True
    works_elsewhere = any(other.first < first and other.last >= away for other in others)
    return first < away + YEAR and not works_elsewhere


def _unit(counted: list[Row], there: list[Stay], day: pd.Timestamp) -> str:
    """Choose the unit of the largest share that day, or in a break that of the post that ended last."""
    candidates = [
        row
        for row in counted
        if row.first <= day
        and any(stay.key == row.position() and stay.first <= row.first <= stay.last for stay in there)
    ]
    best = min(candidates, key=lambda row: (-min(row.last, day).value, -row.share, row.first, row.unit == "", row.unit))
    return best.unit


def _days(rows: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    """Write one row per day."""
    begin, end = pd.Timestamp(half_years[0].first_day), pd.Timestamp(half_years[-1].last_day)
    first, last = rows["start_date"].clip(lower=begin), rows["end_date"].fillna(FAR).clip(upper=end)
    days = [pd.date_range(*span).to_list() for span in zip(first, last, strict=True)]
    daily = rows.assign(day=pd.Series(days, index=rows.index, dtype=object)).explode("day").dropna(subset="day")
    return daily.assign(day=pd.to_datetime(daily["day"]), half_year=[_half_year(day) for day in daily["day"]])


def _half_year(day: pd.Timestamp) -> str:
    return f"{day.year}H{1 if day.month <= 6 else 2}"


def _work_days(counted: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    """Share of full time per person, kommune, unit and day; a person is one full-time employee at most."""
    daily = _days(counted, half_years)
    total = daily.groupby(["person_id", "municipality_code", "day"])["fte_share"].transform("sum")
    return daily.assign(fte=daily["fte_share"] / total.clip(lower=1))


def _fte(work: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    n_days = {str(half): (half.last_day - half.first_day).days + 1 for half in half_years}
    sums = work.groupby(KEY, as_index=False)["fte"].sum()
    return sums.assign(fte=sums["fte"] / sums["half_year"].map(n_days))


def _absent_days(work: pd.DataFrame, absence: pd.DataFrame, half_years: Sequence[HalfYear]) -> pd.DataFrame:
    spells = absence.drop_duplicates(SAME_SPELL, keep="last")
    daily = _days(spells[spells["kind"].isin(["sickness", "parental_leave"])], half_years)
    daily = daily[daily["day"].dt.day_of_week < 5]
    away = daily.pivot_table(
        index=["person_id", "municipality_code", "day"], columns="kind", values="share", aggfunc="sum", fill_value=0.0
    ).reindex(columns=["sickness", "parental_leave"], fill_value=0.0)
    leave = away["parental_leave"].clip(upper=1)
    sick = away["sickness"].clip(upper=1 - leave)
    shares = pd.DataFrame({"leave": leave, "sick": sick}).reset_index()
    both = work.merge(shares, on=["person_id", "municipality_code", "day"])
    both = both.assign(sickness_days=both["sick"] * both["fte"], parental_leave_days=both["leave"] * both["fte"])
    return both.groupby(KEY, as_index=False)[["sickness_days", "parental_leave_days"]].sum()
