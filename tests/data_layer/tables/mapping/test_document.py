"""docs/import-mapped.md and its examples promise what the importer does."""

import re
from pathlib import Path

import pandas as pd
import pytest

from data_layer.tables.mapping.document import FilePlan
from data_layer.tables.mapping.period import PARTS
from data_layer.tables.mapping.plan import ColumnUnit
from data_layer.tables.mapping.reading import read_mapped
from tests.data_layer.tables.mapping.files import CSV, HEADER, mapping, read

DOCS = Path(__file__).parents[4] / "docs"
EXAMPLES = DOCS / "examples"
DOCUMENT = (DOCS / "import-mapped.md").read_text(encoding="utf-8")


def text(name):
    return (EXAMPLES / name).read_text(encoding="utf-8")


def test_the_examples_shown_are_the_files():
    shown_csv = re.search(r"```\n(Kom\.nr.*?)```", DOCUMENT, re.DOTALL)[1]
    shown_toml = re.search(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)[1]
    assert text("invented_payroll.csv").startswith(shown_csv)
    assert text("invented_payroll.toml").endswith(shown_toml)


@pytest.mark.parametrize("name", ["invented_payroll", "invented_workbook"])
def test_every_example_says_that_it_is_invented(name):
    assert "The layout is invented" in text(f"{name}.toml").splitlines()[0]


@pytest.mark.parametrize("name", ["invented_payroll.csv", "invented_workbook.xlsx"])
def test_the_examples_can_be_imported(name):
    reading = read_mapped(EXAMPLES / name, (EXAMPLES / name).with_suffix(".toml"))
    assert reading.faults == []
    observed = reading.table.set_index(["municipality_code", "half_year"])
    assert observed.loc[("101", "2024H1"), ["headcount", "fte", "leavers", "short_tenure_headcount"]].tolist() == [
        312,
        296.4,
        39,
        58,
    ]
    assert observed.loc[("101", "2024H1"), "sickness_days"] == pytest.approx(21560.8 / 7.4)
    assert observed.loc[("147", "2024H2"), "leavers"] == 6
    assert observed.loc[("155", "2024H1")].filter(like="_state").eq("not_applicable").all()


def test_both_examples_are_the_same_persons():
    tables = [
        read_mapped(EXAMPLES / name, (EXAMPLES / name).with_suffix(".toml")).table
        for name in ("invented_payroll.csv", "invented_workbook.xlsx")
    ]
    keys = ["municipality_code", "half_year", "headcount", "fte", "short_tenure_headcount"]
    pd.testing.assert_frame_equal(tables[0][keys], tables[1][keys])


@pytest.mark.parametrize("right_side", re.findall(r"^\| `(\{ .*?\})` \|", DOCUMENT, re.MULTILINE))
def test_every_right_side_of_the_table_is_understood(tmp_path, right_side):
    name = "leavers" if "Afgang" in right_side else "fte" if "factor" in right_side else "sickness_days"
    titles = re.findall(r'(?:column|of) = "(.*?)"', right_side)
    content = "\n".join([";".join([HEADER, *titles]), *(f"{line};0;5" for line in CSV.splitlines()[1:])])
    reading = read(tmp_path, mapping(**{name: f"{name} = {right_side}"}), content)
    assert [fault for fault in reading.faults if "map.toml" in fault.column or "no such column" in fault.found] == []


def test_every_unit_key_and_part_is_documented():
    words = [*ColumnUnit, *PARTS, *FilePlan.__dataclass_fields__, "hours_per_day", "factor", "fixed"]
    assert [word for word in words if word.removesuffix("_sign") not in DOCUMENT] == []


def test_the_documents_arithmetic_holds():
    assert f"{4 / 41:.1%}" == "9.8%"
    assert [n for n in range(351) if round(100 * n / 350) == 12] == [41, 42, 43]
    assert all(f"{100 * n / 40:.1f}" != "11.1" for n in range(41))
