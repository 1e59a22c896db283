"""One answer per kommune from one row per respondent."""

import itertools

import pytest

from data_layer.reference.published import published_fact
from data_layer.schema import OrganisationModel, Subject
from data_layer.tables.reading import read_subject
from data_layer.tables.respondents import joint_model

AGE, INTERVENTION, BOTH, NEITHER = OrganisationModel


@pytest.fixture
def read(tmp_path):
    def read_rows(*rows, header="kommune;respondent;model;partial"):
        file = tmp_path / "survey.csv"
        file.write_text("\n".join([header, *rows]), encoding="utf-8")
        return read_subject(Subject.ORGANISATION, file)

    return read_rows


def answers(reading):
    assert reading.faults == []
    columns = ["municipality_code", "model", "model_state", "partial", "partial_state"]
    return {row[0]: tuple(row[1:]) for row in reading.table[columns].astype(object).itertuples(index=False)}


@pytest.mark.parametrize(
    ("said", "model", "partial"),
    [
        (("age;no", "age;no"), "age", False),
        (("age;no", "age;yes"), "age", True),
        (("age;missing", "age;no"), "age", False),
        (("age;no", "neither;no"), "age", True),
        (("neither;no", "neither;no", "intervention;no"), "intervention", True),
        (("age;no", "intervention;no"), "both", True),
        (("both;no", "age;no"), "both", True),
        (("both;no", "neither;no"), "both", True),
        (("neither;no", "neither;no"), "neither", False),
        (("age;no", ";"), "age", False),
    ],
)
def test_respondents_are_merged(read, said, model, partial):
    reading = read(*(f"101;{number};{cells}" for number, cells in enumerate(said)))
    assert answers(reading) == {"101": (model, "observed", partial, "observed")}


def test_an_answer_without_a_word_on_partial_keeps_its_state(read):
    table = read("101;1;age;missing", "101;2;age;not_reported", "147;1;age;not_reported").table
    assert table["partial_state"].tolist() == ["missing", "not_reported"]
    assert table["model"].tolist() == ["age", "age"]


def test_a_kommune_where_nobody_answered_stays_without_an_answer(read):
    table = read("101;1;;", "101;2;missing;missing", "147;1;not_applicable;not_applicable").table
    assert table["model_state"].tolist() == ["missing", "not_applicable"]
    assert table["model"].isna().all()


def test_the_joint_model_is_never_partly_neither_and_needs_no_order():
    for models in itertools.combinations(OrganisationModel, 2):
        assert joint_model(models) is joint_model(reversed(models)) is not NEITHER
    assert joint_model([AGE, AGE]) is AGE


def test_the_rule_can_give_the_published_counts(read):
    """37 by age, 4 of them partly; 16 by both, 5 of them partly; none of the others partly (figure 2.1)."""
    alike = {AGE: 33, INTERVENTION: 11, BOTH: 11, NEITHER: 30}
    pairs = [(model, model) for model, number in alike.items() for _ in range(number)]
    pairs += [(AGE, NEITHER)] * 4 + [(AGE, INTERVENTION)] * 2 + [(BOTH, AGE)] * 3
    codes = [one.code for one in _first_kommuner(len(pairs))]
    rows = [
        f"{code};{place};{model};no"
        for code, pair in zip(codes, pairs, strict=True)
        for place, model in enumerate(pair)
    ]
    table = read(*rows).table
    found = table.groupby("model").agg(n=("partial", "size"), partly=("partial", "sum"))
    for model, whole, partly in (("age", "ORG02", "ORG06"), ("both", "ORG04", "ORG07")):
        assert (found.n[model], found.partly[model]) == (
            published_fact(whole).value_low,
            published_fact(partly).value_low,
        )
    assert found.n.sum() == published_fact("ORG01").value_low
    assert found.partly[["intervention", "neither"]].sum() == 0


def _first_kommuner(number):
    from data_layer.reference.municipalities import municipalities

    return municipalities()[:number]


def test_the_owner_is_told_who_disagreed(read):
    told = read("København;1;age;no", "101;2;neither;no", "101;3;age;no", "147;1;both;no", "151;1;;").understanding
    assert told.notes == (
        "4 respondents answered for 2 kommuner; 96 of the 98 have no answer",
        "in the file without an answer: 151 Ballerup",
        "kommuner whose respondents named different models: 1",
        "101 København: age 2, neither 1; stored as age, partly",
    )
    assert told.n_rows == 5


def test_the_same_respondent_twice_is_a_fault_that_does_not_name_them(read):
    (fault,) = read("101;Ada Nielsen;age;no", "101;ADA  NIELSEN;age;no").faults
    assert (fault.line, fault.column) == (3, "municipality_code + respondent")
    assert fault.found == "101 a second time, first in line 2"
    assert fault.remedy == "remove line 2 or line 3"


def test_the_same_respondent_number_in_two_kommuner_is_two_respondents(read):
    assert len(read("101;1;age;no", "147;1;age;no").table) == 2


def test_a_row_without_respondent_is_a_fault(read):
    (fault,) = read("101;1;age;no", "101;;age;no").faults
    assert (fault.line, fault.column, fault.found) == (3, "respondent", "nothing")
    assert fault.expected == "a number or letter for each respondent"


def test_without_a_respondent_column_a_second_row_stays_a_fault(read):
    (fault,) = read("101;age;no", "101;age;no", header="kommune;model;partial").faults
    assert (fault.line, fault.column, fault.found) == (3, "municipality_code", "101 a second time, first in line 2")


@pytest.mark.parametrize("title", ["Svarperson", "Respondent-ID", "RespondentNr", "Besvarelse"])
def test_the_column_may_have_a_danish_title(read, title):
    assert len(read("101;1;age;no", "101;2;age;no", header=f"kommune;{title};model;partial").table) == 1


def test_only_the_survey_may_have_respondents(tmp_path):
    file = tmp_path / "background.csv"
    file.write_text("kommune;respondent\n101;1\n", encoding="utf-8")
    faults = read_subject(Subject.BACKGROUND, file).faults
    assert "the title 'respondent'" in [fault.found for fault in faults]
