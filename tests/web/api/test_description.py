"""The OpenAPI document is whole and true, and the names in it are those that programs were promised."""

from __future__ import annotations

from dataclasses import fields

import jsonschema_rs
import pytest

from components.text import open_data as text
from web.api.parameters import PARAMETERS
from web.api.resources import RESOURCES, STAMP, Links, Meta

# Programs rely on these. A name that is here stays as long as the address says v1; new ones may come at the end.
PROMISED = {
    "datasets": "subject version title source extract_date imported_at simulated first_period last_period "
    "n_municipalities n_rows",
    "kommuner": "municipality_code municipality token region division valid_from valid_to",
    "indicators": "indicator name_da name_en unit unit_da polarity covers_a_year numerator denominator definition_da "
    "definition_en suppressed_when definition_source",
    "series": "municipality_code municipality region division half_year indicator unit value numerator denominator lower "
    "upper state",
    "benchmarks": "level region division half_year indicator unit value numerator denominator lower upper state "
    "n_municipalities n_left_out unweighted_mean",
    "verdicts": "municipality_code municipality half_year indicator unit against region division value state "
    "benchmark_value verdict probability_above level_mean level_lower level_upper own_weight expected_count count_lower "
    "count_upper share_below own_lower own_upper against_own others_lower others_upper against_others",
    "organisation": "municipality_code municipality region division model partial state",
}
PROMISED_META = (
    "api_version resource dataset dataset_version dataset_extract_date simulated mark notice source licence period_from "
    "period_to division page page_size pages total"
)
PROMISED_PARAMETERS = {
    "datasets": "",
    "kommuner": "kommune region division",
    "indicators": "indicator",
    "series": "kommune region division indicator from to",
    "benchmarks": "level region division indicator from to",
    "verdicts": "kommune region division indicator half_year against",
    "organisation": "kommune region division",
}


def test_names_are_those_that_were_promised(get):
    assert {name: " ".join(one.fields) for name, one in RESOURCES.items()} == PROMISED
    assert {name: " ".join(one.parameters) for name, one in RESOURCES.items()} == PROMISED_PARAMETERS
    assert " ".join(one.name for one in fields(Meta)) == PROMISED_META
    assert " ".join(one.name for one in fields(Links)) == "self first prev next last"
    assert " ".join(STAMP) == "mark dataset dataset_version dataset_extract_date simulated source licence"
    for name in RESOURCES:
        row = get(f"/{name}?page_size=1").get_json()["data"][0]
        assert " ".join(row) == PROMISED[name]


def test_every_name_has_a_danish_header_and_a_description():
    names = {name for one in RESOURCES.values() for name in one.columns}
    names |= {one.name for kind in (Meta, Links) for one in fields(kind)}
    assert set(text.FIELDS) == names
    assert set(text.PARAMETERS) == set(PARAMETERS)
    assert set(text.RESOURCES) == set(text.RESOURCES_DANISH) == set(RESOURCES)


@pytest.fixture
def document(get):
    answer = get("/openapi.json")
    assert (answer.status_code, answer.content_type) == (200, "application/json")
    return answer.get_json()


def test_the_document_describes_every_resource_parameter_and_problem(document):
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == {"/", "/openapi.json", *(f"/{name}" for name in RESOURCES)}
    for name, one in RESOURCES.items():
        operation = document["paths"][f"/{name}"]["get"]
        assert [parameter["name"] for parameter in operation["parameters"]] == list(one.all_parameters)
        assert set(operation["responses"]) == {"200", "304", "400", "404", "406", "429", "503"}
        assert len(operation["responses"]["200"]["content"]) == 3
    assert "2024H1" in str(document["paths"]["/series"]["get"]["parameters"])


def test_answers_and_examples_fit_their_schemas(document, get):
    for name in RESOURCES:
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        fits = jsonschema_rs.validator_for(schema)
        operation = document["paths"][f"/{name}"]["get"]
        example = operation["responses"]["200"]["content"]["application/json"]["example"]
        for answer in (example, get(f"/{name}").get_json(), get(f"/{name}?page_size=3").get_json()):
            fits.validate(answer)
        broken = {**example, "data": [{**example["data"][0], next(iter(example["data"][0])): 3.5}]}
        assert not fits.is_valid(broken)


def test_problems_fit_their_schema(document, get):
    schema = {"$ref": "#/components/schemas/Problem", "components": document["components"]}
    for address in ("/nope", "/series?x=1", "/series?page=0", "/series?from=2024H1&to=2016H1"):
        jsonschema_rs.validator_for(schema).validate(get(address).get_json())
