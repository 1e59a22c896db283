"""What is proposed for a file: certain where title and cells leave no doubt, otherwise a question."""

import tomllib
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.sources.fault import UnreadableFileError
from data_layer.tables.mapping.document import read_plan
from data_layer.tables.mapping.reading import read_mapped
from data_layer.tables.suggestion.lines import toml_text
from data_layer.tables.suggestion.proposal import mapping_text
from data_layer.tables.suggestion.suggesting import suggest
from data_layer.tables.vocabulary import COLUMN_SYNONYMS

ROOT = Path(__file__).parents[4]
EXAMPLES = ROOT / "docs" / "examples"
DANISH = ROOT / "tests" / "data" / "import_danish.csv"
NUMBERS = "101;2024H1;40;36,5;5;290,5;120;6"


@pytest.fixture
def propose(tmp_path):
    def of_text(text, name="file.csv", **choices):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return suggest(tmp_path / name, **choices)

    return of_text


def entries(proposal, *, certain=None):
    wanted = [line for line in proposal.lines if certain is None or line.is_certain is certain]
    return {key: value for line in wanted for key, value in line.entries}


def doubts(proposal, about):
    return next(line.doubts for line in proposal.lines if line.about == about)


def accept_all(proposal):
    lines = tuple(line.accepted() for line in proposal.lines)
    return mapping_text(type(proposal)(proposal.subject, proposal.raw, lines), "file.csv")


def test_a_file_with_our_titles_is_certain_and_imports_as_proposed(tmp_path):
    proposal = suggest(DANISH)
    assert all(line.is_certain for line in proposal.lines)
    plan = tmp_path / "map.toml"
    plan.write_text(mapping_text(proposal, "import_danish.csv"), encoding="utf-8")
    assert read_mapped(DANISH, plan).faults == []


@pytest.mark.parametrize(("name", "sheet"), [("invented_payroll.csv", ""), ("invented_workbook.xlsx", "Udtræk")])
def test_what_is_proposed_for_the_examples_is_their_mapping_but_for_the_codes(tmp_path, name, sheet):
    """The codes are for somebody to say; all else is found."""
    text = accept_all(suggest(EXAMPLES / name, sheet=sheet))
    decided = text.replace('".." = "what?"', '".." = "suppressed"').replace('= "what?"', '= "not_applicable"')
    plan = tmp_path / "map.toml"
    plan.write_text(decided, encoding="utf-8")
    proposed, documented = (
        read_mapped(EXAMPLES / name, plan),
        read_mapped(EXAMPLES / name, (EXAMPLES / name).with_suffix(".toml")),
    )
    assert proposed.faults == []
    assert proposed.table.equals(documented.table)


def test_nothing_doubtful_is_active_in_the_text(propose):
    text = mapping_text(suggest(EXAMPLES / "invented_payroll.csv"), "invented_payroll.csv")
    assert tomllib.loads(text) == {
        "subject": "staffing",
        "period": {},
        "columns": {"municipality_code": "Kom.nr"},
        "codes": {},
        "keep": {"Funktion": ["6.45.58"]},
        "drop": {"Kom.nr": ["I alt"]},
    }
    assert '# leavers = { column = "Afgang pct.", unit = "per_cent", of = "Ansatte primo" }' in text


def test_the_open_text_read_as_a_mapping_says_what_is_missing(tmp_path):
    plan = tmp_path / "map.toml"
    plan.write_text(mapping_text(suggest(EXAMPLES / "invented_payroll.csv"), "x.csv"), encoding="utf-8")
    read, faults = read_plan(plan)
    assert read is None
    assert {fault.found for fault in faults} >= {"no headcount", "no leavers", "no period"}


HEADER = "Kommune;Halvår;Antal personer;Årsværk;Fratrådte;Sygedage;Barselsdage;Under 1 års anciennitet"


@pytest.mark.parametrize(
    ("title", "cell", "value", "doubt"),
    [
        (
            "Fratrådte",
            "12,5",
            '{ column = "Fratrådte", unit = "per_cent", of = "Antal personer" }',
            "the unit seems to be per_cent, of 'Antal personer': is it?",
        ),
        (
            "Fratrådte",
            "0,125",
            '{ column = "Fratrådte", unit = "share", of = "Antal personer" }',
            "the unit seems to be share (0-1, as Excel stores per cent), of 'Antal personer': is it?",
        ),
        (
            "Fratrådte",
            "13 %",
            '{ column = "Fratrådte", unit = "per_cent", of = "Antal personer" }',
            "the unit seems to be per_cent, of 'Antal personer': is it?",
        ),
        (
            "Fratrådte (%)",
            "13",
            '{ column = "Fratrådte (%)", unit = "per_cent", of = "Antal personer" }',
            "the unit seems to be per_cent, of 'Antal personer': is it?",
        ),
        (
            "Sygedage",
            "8,2",
            '"Sygedage"',
            "fewer days than full-time employees: perhaps days per employee (unit days_per_fte)?",
        ),
        (
            "Sygetimer pr. fuldtidsansat",
            "60",
            '{ column = "Sygetimer pr. fuldtidsansat", unit = "hours_per_fte", of = "Årsværk", hours_per_day = 7.4 }',
            "the unit seems to be hours_per_fte, of 'Årsværk': is it?",
        ),
        (
            "Sygefravær i procent",
            "4,8",
            '{ column = "Sygefravær i procent", unit = "per_cent", of = "which column?" }',
            "the unit seems to be per_cent, of which column: is it?",
        ),
        (
            "Antal personer",
            "40,5",
            '"Antal personer"',
            "headcount is counted in whole persons, and the column has decimals",
        ),
        ("Årsværk", "..", '"Årsværk"', "the column has no numbers"),
        (
            "Antal medarbejdere",
            "40",
            '"Antal medarbejdere"',
            "headcount (persons employed on the first day of the half-year): is it 'Antal medarbejdere' (like 'medarbejdere')?",
        ),
    ],
)
def test_a_column_in_doubt_is_asked_about(propose, title, cell, value, doubt):
    titles, cells = HEADER.split(";"), NUMBERS.replace("101", "København").split(";")
    place = max(range(2, 8), key=lambda one: len(set(titles[one][:6]) & set(title[:6])) if titles[one] != title else 99)
    titles[place], cells[place] = title, cell
    proposal = propose("\n".join([";".join(titles), ";".join(cells)]))
    line = next(line for line in proposal.lines if line.entries and line.entries[0][1] == value)
    assert doubt in line.doubts


def test_a_measure_that_the_file_does_not_have_is_asked_about(propose):
    proposal = propose("Kommune;Halvår;Antal personer;Fratrådte\nKøbenhavn;2024H1;40;5")
    assert entries(proposal)["fte"] == '{ fixed = "missing" }'
    assert doubts(proposal, "fte") == (
        "fte (mean full-time employees in the half-year): no column is like it; without it every other number of the row is withheld",
    )


@pytest.mark.parametrize(
    ("titles", "cells", "expected", "is_certain"),
    [
        ("Halvår", ["2024H1", "2. halvår 2024"], {"half_year": '"Halvår"'}, True),
        ("Tid", ["2024H1", "2024 H2"], {"half_year": '"Tid"'}, True),
        ("Måned", ["06/2024", "12/2024"], {"half_year": '"Måned"', "format": '"{month}/{year}"'}, False),
        ("Dato", ["30-06-2024", "31-12-2024"], {"half_year": '"Dato"', "format": '"{day}-{month}-{year}"'}, False),
        ("Måned", ["202406", "202412"], {"half_year": '"Måned"', "format": '"{year}{month}"'}, False),
        ("År;Halvår", ["2024;1. halvår", "2024;2. halvår"], {"year": '"År"', "half": '"Halvår"'}, True),
        ("Årg;Del", ["2024;1", "2024;2"], {"year": '"Årg"', "half": '"Del"'}, False),
        ("Måned", ["03/2024", "06/2024"], {"fixed": '"2024H1"'}, False),
    ],
)
def test_the_period_is_found(propose, titles, cells, expected, is_certain):
    rows = [f"København;{cell};40;36,5;5;290,5;120;6" for cell in cells]
    proposal = propose("\n".join([HEADER.replace("Halvår", titles), *rows]))
    (line,) = [line for line in proposal.lines if line.section == "period"]
    assert dict(line.entries) == expected
    assert line.is_certain is is_certain


def test_a_period_above_the_table_or_in_the_files_name_is_asked_about(propose):
    table = "Kommune;Antal personer\nKøbenhavn;40\nAalborg;50"
    above = propose(f"Personale, 2. halvår 2023\n\n{table}")
    assert doubts(above, "period") == (
        "no column has the half-year; '2. halvår 2023' names 2023H2: is every row of it?",
    )
    assert entries(above)["header_line"] == "3"
    assert entries(propose(table, name="tal_2024H1.csv"))["fixed"] == '"2024H1"'


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_title_line_does_not_hide_the_separator(propose, separator):
    lines = [
        "Udtræk; alle kommuner",
        "",
        HEADER.replace(";", separator),
        NUMBERS.replace(",", ".").replace(";", separator),
    ]
    proposal = propose("\n".join(lines))
    assert proposal.raw.separator == separator
    assert entries(proposal, certain=True)["headcount"] == '"Antal personer"'


def test_rows_that_are_no_kommune_are_dropped_or_asked_about(propose):
    rows = [NUMBERS.replace("101", area) for area in ("København", "Region Sjælland", "I alt")]
    proposal = propose("\n".join([HEADER, *rows]))
    assert entries(proposal, certain=True)['"Kommune"'] == '["Region Sjælland", "I alt"]'
    asked = propose("\n".join([HEADER, *rows, NUMBERS.replace("101", "Ukendt")]))
    assert entries(asked, certain=False)['"Kommune"'] == '["Region Sjælland", "I alt", "Ukendt"]'


def test_a_kommune_is_known_by_its_cells(propose):
    proposal = propose(f"{HEADER.replace('Kommune', 'Enhedens navn')}\n{NUMBERS.replace('101', 'København')}")
    assert entries(proposal, certain=True)["municipality"] == '"Enhedens navn"'


def test_a_file_without_kommuner_is_asked_about(propose):
    proposal = propose(f"{HEADER.replace('Kommune', 'Sted')}\n{NUMBERS.replace('101', 'x')}")
    assert doubts(proposal, "municipality_code") == ("which column has the code or name of the kommune?",)


def test_columns_with_the_same_title_are_named_by_number(propose):
    proposal = propose(f"{HEADER.replace('Barselsdage', 'Sygedage')}\n{NUMBERS.replace('101', 'København')}")
    assert entries(proposal)["sickness_days"] == "6"


def test_turnover_that_counts_joiners_is_not_proposed_and_says_why(propose):
    proposal = propose(f"{HEADER.replace('Fratrådte', 'Personaleomsætning')}\n{NUMBERS.replace('101', 'København')}")
    assert entries(proposal)["leavers"] == '{ fixed = "missing" }'
    (note,) = proposal.notes
    assert note.startswith("not proposed: 'Personaleomsætning'; remove the column: it counts joiners")
    assert f"# {note}" in mapping_text(proposal, "x.csv")


def test_survey_answers_are_recognised_with_their_words(propose):
    text = "Respondent;Hvilken kommune?;Hvordan fordeles sagerne?\n1;København;Efter alder og indsats\n2;Aalborg;Slet ikke\n"
    proposal = propose(text)
    assert proposal.subject is Subject.ORGANISATION
    assert entries(proposal, certain=True) == {"municipality": '"Hvilken kommune?"', "respondent": '"Respondent"'}
    assert entries(proposal)['"Efter alder og indsats"'] == '"both"'
    assert entries(proposal)['"Slet ikke"'] == '"neither"'
    assert entries(proposal)["model"] == '"Hvordan fordeles sagerne?"'


def test_background_and_teams_are_recognised(propose):
    assert propose("Kommune;År;Befolkningstal\nKøbenhavn;2023;659350").subject is Subject.BACKGROUND
    assert propose(f"Team;{HEADER}\nNord;{NUMBERS}").subject is Subject.TEAM_STAFFING


def test_a_file_about_nothing_we_know_is_refused_unless_somebody_says(propose):
    with pytest.raises(DataLayerError, match="got 'Farve', 'Form'; say what the file is about with --subject"):
        propose("Farve;Form\nrød;rund")
    assert propose("Farve;Form\nrød;rund", subject=Subject.BACKGROUND).subject is Subject.BACKGROUND


def test_a_workbook_is_read_by_sheet_and_its_merged_header_joined(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["Tal"],
        [],
        ["Kommune", "Halvår", "Rådgivere", None],
        [None, None, "primo", "årsværk"],
        ["København", "2024H1", 40, 36.5],
    ):
        book.active.append(row)
    book.create_sheet("andet").append(["a", "b"])
    book.save(tmp_path / "file.xlsx")
    with pytest.raises(UnreadableFileError, match="2 sheets with content"):
        suggest(tmp_path / "file.xlsx")
    proposal = suggest(tmp_path / "file.xlsx", sheet="Sheet")
    assert entries(proposal)["header_rows"] == "2"
    assert proposal.raw.header == ("Kommune", "Halvår", "Rådgivere primo", "Rådgivere årsværk")


TEXTS = st.text(max_size=15) | st.sampled_from(
    [title for titles in COLUMN_SYNONYMS.values() for title in titles]
    + ["101", "2024H1", "12,5 %", "I alt", "06/2024", "\x7f", "=\u2028"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.lists(TEXTS, min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_file_gets_a_proposal_that_is_toml_or_one_sentence(tmp_path, rows):
    (tmp_path / "file.csv").write_bytes("\n".join(";".join(row) for row in rows).encode("utf-8", errors="replace"))
    try:
        proposal = suggest(tmp_path / "file.csv")
    except DataLayerError:
        return
    tomllib.loads(mapping_text(proposal, "fi\nle"))
    (tmp_path / "map.toml").write_text(accept_all(proposal), encoding="utf-8")
    assert all("a line of TOML" not in fault.expected for fault in read_plan(tmp_path / "map.toml")[1])


@given(st.text())
def test_any_text_is_written_as_toml_that_reads_back(text):
    assert tomllib.loads(f"x = {toml_text(text)}\n{toml_text(text)} = 1")["x"] == text or text == "x"
