"""What can be asked, what is refused and how, and what a client reads besides the rows."""

from __future__ import annotations

import random
import string
from urllib.parse import quote, urlencode

import pytest

import web.api
from web.api import parameters
from web.api.resources import RESOURCES
from web.lru import BoundedCache

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rows(answer):
    assert answer.status_code == 200, answer.text
    return answer.get_json()["data"]


def test_filters_choose_rows(get):
    found = rows(get("/series?kommune=326-kalundborg,101&indicator=turnover,sickness_absence&from=2023H2&to=2024H1"))
    assert len(found) == 2 * 2 * 2
    assert {row["municipality"] for row in found} == {"Kalundborg", "København"}
    assert {row["half_year"] for row in found} == {"2023H2", "2024H1"}
    assert len(rows(get("/series?region=sjaelland&indicator=turnover&from=2024H1"))) == 17
    assert {row["level"] for row in rows(get("/benchmarks?level=country"))} == {"country"}
    assert {row["region"] for row in rows(get("/benchmarks?region=sjaelland&level=region"))} == {"Sjælland"}
    assert len(rows(get("/indicators?indicator=turnover"))) == 1


def test_verdicts_are_of_the_newest_half_year_unless_asked_otherwise(get):
    assert {row["half_year"] for row in rows(get("/verdicts?kommune=326"))} == {"2024H1"}
    found = rows(get("/verdicts?kommune=326&half_year=2020H1&against=region&indicator=turnover"))
    assert [(row["half_year"], row["region"]) for row in found] == [("2020H1", "Sjælland")]


def test_a_region_of_another_division_is_found_without_naming_the_division(get):
    answer = get("/kommuner?region=oestdanmark").get_json()
    assert answer["meta"]["total"] == 46
    assert answer["meta"]["division"] == "2027"


def test_every_answer_says_what_it_is(get):
    for name in RESOURCES:
        meta = get(f"/{name}?page_size=1").get_json()["meta"]
        assert meta["resource"] == name
        assert meta["mark"] == "SIMULEREDE TAL"
        assert meta["simulated"] is True
        assert meta["dataset"].startswith("SIMULEREDE TAL: ")
        assert (meta["period_from"], meta["period_to"]) == ("2024H1" if name == "verdicts" else "2016H1", "2024H1")
        for field in ("dataset_version", "dataset_extract_date", "source", "licence", "notice"):
            assert meta[field]


def test_pages_follow_each_other_by_links_and_by_header(get):
    address, seen = "/kommuner?page_size=30", []
    while address:
        answer = get(address)
        seen += [row["municipality_code"] for row in rows(answer)]
        following = answer.get_json()["links"]["next"]
        assert (following is not None) == ('rel="next"' in answer.headers["Link"])
        address = following and following.removeprefix("/api/v1")
    assert len(seen) == len(set(seen)) == 98
    assert seen == sorted(seen)
    assert '</api/v1/kommuner?page_size=30&page=1>; rel="prev"' in get("/kommuner?page_size=30&page=2").headers["Link"]


BAD = {
    "/series?maal=afgang": ("maal", "afgang"),
    "/series?kommune=999": ("kommune", "999"),
    "/series?kommune=326,": ("kommune", ""),
    "/series?kommune=326-odense": ("kommune", "326-odense"),
    "/series?indicator=omsaetning": ("indicator", "omsaetning"),
    "/series?from=2024": ("from", "2024"),
    "/series?to=2031H1": ("to", "2031H1"),
    "/series?region=fyn": ("region", "fyn"),
    "/series?division=1970": ("division", "1970"),
    "/series?page=0": ("page", "0"),
    "/series?page=-1": ("page", "-1"),
    "/series?page=1.0": ("page", "1.0"),
    "/series?page=%C2%B2": ("page", "²"),
    "/series?page_size=5001": ("page_size", "5001"),
    "/series?page_size=": ("page_size", ""),
    "/series?format=pdf": ("format", "pdf"),
    "/series?from=2024H1&from=2023H1": ("from", "2024H1&2023H1"),
    "/series?half_year=2024H1": ("half_year", "2024H1"),
    "/verdicts?half_year=2024H1,2023H2": ("half_year", "2024H1,2023H2"),
    "/benchmarks?level=": ("level", ""),
    "/datasets?kommune=326": ("kommune", "326"),
    "/?format=csv": ("format", "csv"),
    "/openapi.json?page=1": ("page", "1"),
}


@pytest.mark.parametrize(("address", "told"), BAD.items(), ids=BAD)
def test_what_is_not_understood_is_named_with_what_is_allowed(get, address, told):
    answer = get(address)
    said = answer.get_json()
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert (said["parameter"], said["received"]) == told
    assert said["status"] == 400
    assert said["type"].startswith("urn:raadgiverbarometret:problem:")
    assert f"«{told[0]}»" in said["detail"]
    assert "allowed" in said or "flere gange" in said["detail"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


NOWHERE = {
    "/series?page=15": "no-such-page",
    "/series?region=oestdanmark&division=2007": "contradiction",
    "/series?from=2024H1&to=2020H1": "contradiction",
    "/nope": "no-such-resource",
    "/series/": "no-such-resource",
    "/series/326": "no-such-resource",
    "/%FF": "no-such-resource",
}


@pytest.mark.parametrize(("address", "kind"), NOWHERE.items(), ids=NOWHERE)
def test_where_nothing_is_the_answer_is_404(get, address, kind):
    answer = get(address)
    assert (answer.status_code, answer.get_json()["type"]) == (404, f"urn:raadgiverbarometret:problem:{kind}")


def test_an_empty_choice_is_an_empty_page(get):
    answer = get("/series?kommune=101&region=nordjylland").get_json()
    assert (answer["data"], answer["meta"]["total"], answer["meta"]["pages"]) == ([], 0, 1)


def test_hundred_random_bad_queries_never_fail(get):
    dice = random.Random(1)  # noqa: S311
    letters = string.printable + "æøå\x00\x7f€𝔸"
    names = [*parameters.PARAMETERS, "x", "__proto__", ""]
    for _ in range(100):
        query = [
            (dice.choice(names), "".join(dice.choices(letters, k=dice.randrange(30))))
            for _ in range(dice.randrange(1, 4))
        ]
        answer = get(f"/{dice.choice(list(RESOURCES))}?{urlencode(query)}")
        assert answer.status_code in {400, 404}, query
        assert answer.get_json()["detail"]
    for raw in ("%ff%fe", "%ED%A0%80", "a=%", "&&&", "=", "kommune=%00", "page=" + "9" * 3000):
        assert get(f"/series?{raw}").status_code in {200, 400}
    assert get("/series?kommune=" + quote("<script>alert(1)</script>")).content_type == "application/problem+json"


def test_the_format_is_chosen_by_name_or_by_accept(get):
    assert get("/datasets").content_type == "application/json"
    assert get("/datasets", Accept="text/html,*/*;q=0.8").content_type == "application/json"
    assert get("/datasets", Accept="text/csv").content_type == "text/csv; charset=utf-8"
    assert get("/datasets", Accept=XLSX).content_type == XLSX
    assert get("/datasets?format=json", Accept="text/csv").content_type == "application/json"
    refused = get("/datasets", Accept="image/png")
    assert (refused.status_code, refused.get_json()["received"]) == (406, "image/png")
    assert "text/csv" in refused.get_json()["allowed"]


def test_an_answer_has_a_strong_name_and_costs_nothing_the_second_time(get):
    first = get("/series?kommune=326", Accept_Encoding="br")
    tag = first.headers["ETag"]
    assert not tag.startswith("W/")
    again = get("/series?kommune=326", Accept_Encoding="br", If_None_Match=tag)
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert "Content-Type" not in again.headers
    for answer in (first, again):
        assert answer.headers["Cache-Control"] == "public, max-age=60"
        assert {"Accept", "Accept-Encoding"} <= {word.strip() for word in answer.headers["Vary"].split(",")}
    assert get("/series?kommune=326", Accept_Encoding="br", If_None_Match=f'"x", W/{tag}').status_code == 304
    assert get("/series?kommune=326", Accept_Encoding="br", If_None_Match='"x"').status_code == 200
    assert get("/kommuner?page=999", If_None_Match="*").status_code == 404
    others = {
        get(address, Accept_Encoding=packed).headers["ETag"]
        for address in ("/series?kommune=326", "/series?kommune=101", "/series?kommune=326&format=csv", "/series")
        for packed in ("br", "gzip", "identity")
    }
    assert len(others) == 12
    document = get("/openapi.json").headers["ETag"]
    assert get("/openapi.json", If_None_Match=document).status_code == 304


def test_equal_names_are_equal_bytes(get, monkeypatch):
    for form in ("json", "csv", "csv-dk", "xlsx"):
        address = f"/organisation?format={form}"
        first = get(address)
        monkeypatch.setattr(web.api, "HELD", BoundedCache(0))
        assert (get(address).data, get(address).headers["ETag"]) == (first.data, first.headers["ETag"])


def test_head_and_options_answer_without_a_body(get):
    whole, head = get("/kommuner"), get("/kommuner", method="HEAD")
    assert (head.status_code, head.data) == (200, b"")
    assert (head.headers["Content-Length"], head.headers["ETag"]) == (str(len(whole.data)), whole.headers["ETag"])
    asked = get("/kommuner", method="OPTIONS", Origin="https://kommune.example")
    assert asked.status_code == 200
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert set(asked.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_nothing_can_be_changed(get, method):
    answer = get("/series", method=method)
    assert (answer.status_code, answer.content_type) == (405, "application/problem+json")
    assert "GET" in answer.headers["Allow"]


def test_pages_of_every_host_may_read_the_api_and_only_the_api(get, served):
    answer = get("/datasets", Origin="https://kommune.example")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers.getlist("Cross-Origin-Resource-Policy") == ["cross-origin"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    page = served.test_client().get("/hent/sammenlign.csv")
    assert "Access-Control-Allow-Origin" not in page.headers
    assert page.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_contents_list_every_resource(get):
    said = get("").get_json()
    assert [one["name"] for one in said["resources"]] == list(RESOURCES)
    for one in said["resources"]:
        assert get(one["href"].removeprefix("/api/v1") + "?page_size=1").status_code == 200
    assert get("/").get_json() == said
