"""Files of employments and absence drawn by hand, and what the product counts in them."""

from __future__ import annotations

from datetime import date

from data_layer.schema import HalfYear
from data_layer.sources.progress import silent
from data_layer.tables.employments.counting import Question, count_employments

EMPLOYMENT_TITLES = [
    "person_id",
    "municipality_code",
    "account_function",
    "job_group",
    "unit",
    "start_date",
    "end_date",
    "fte_share",
]
ABSENCE_TITLES = ["person_id", "municipality_code", "kind", "start_date", "end_date", "share"]
EXTRACT = date(2026, 1, 1)


def employment(person, start, end="", *, share=1, unit="Nord", group="socialrådgiver", function="6.45.58", code=101):
    return (person, code, function, group, unit, start, end, share)


def spell(person, start, end="", *, kind="sickness", share=1, code=101):
    return (person, code, kind, start, end, share)


def write(folder, titles, rows, name="rows.csv"):
    file = folder / name
    lines = [titles, *(list(map(str, row)) for row in rows)]
    file.write_text("\n".join(",".join(line) for line in lines) + "\n", encoding="utf-8")
    return file


def ask(folder, rows, spells=None, *, first="2020H1", extract=EXTRACT, **more):
    employments = write(folder, EMPLOYMENT_TITLES, rows, "employments.csv")
    absence = None if spells is None else write(folder, ABSENCE_TITLES, spells, "absence.csv")
    first_half_year = HalfYear.parse(first) if first else None
    return Question(employments, absence, extract_date=extract, first_half_year=first_half_year, **more)


def count(question):
    """What the product counts, per kommune, team and half-year, before suppression."""
    counts = count_employments(question, silent)
    table = counts.measures.sort_values(["team", "half"], ignore_index=True)
    return table.assign(
        municipality_code=[counts.teams[team].municipality_code for team in table["team"]],
        unit=[counts.teams[team].unit for team in table["team"]],
        half_year=[str(HalfYear.from_index(half)) for half in table["half"]],
    ).drop(columns=["team", "half"])


def counted_by_kommune(folder, rows, spells=None, **more):
    """Counts by (kommune, half-year): a dictionary of measures each."""
    sums = count(ask(folder, rows, spells, **more)).groupby(["municipality_code", "half_year"]).sum(numeric_only=True)
    return {key: row.to_dict() for key, row in sums.iterrows()}


def counted(folder, rows, spells=None, **more):
    """Counts of all kommuner together by half-year."""
    sums = count(ask(folder, rows, spells, **more)).groupby("half_year").sum(numeric_only=True)
    return {half: row.to_dict() for half, row in sums.iterrows()}
