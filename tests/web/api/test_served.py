"""The API on the real server: recipes followed by a plain client, Schemathesis with its own document, an import."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from data_layer.demo.files import demo_files
from data_layer.schema import Subject
from tests.conftest import ROOT, Server, copied_store, running

GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
PLACEHOLDER = "https://barometer.example.dk"
BLOCK = re.compile(r"```powerquery\n(.*?)```", re.DOTALL)
CONTENTS = re.compile(r'Web\.Contents\(\s*(?:Site|"(?P<site>[^"]*)")\s*(?:,\s*\[(?P<options>.*?)\]\s*\))?', re.DOTALL)
RELATIVE, QUERY = re.compile(r'RelativePath = "([^"]*)"'), re.compile(r"Query = \[(.*)\]", re.DOTALL)
PAIR = re.compile(r'(\w+) = (?:"([^"]*)"|Text\.From\(number\))')
SCHEMATHESIS_SECONDS = 120


@pytest.fixture(scope="module")
def store(database_url, tmp_path_factory) -> str:
    """A store of our own: an import here is seen by no other test."""
    return copied_store(database_url, tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def api(store, tmp_path_factory) -> Iterator[Server]:
    settings = {"DATABASE_URL": store, "API_RATE_LIMIT": "", "WARM_UP": "0"}
    with running(tmp_path_factory.mktemp("served"), **settings) as started:
        yield started


@pytest.fixture(scope="module")
def client(api) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=api.url, timeout=60) as opened:
        yield opened


def addresses_of(block: str, page: int = 1) -> list[str]:
    """Read the addresses that a piece of M asks for, as Power Query would put them together."""
    found = []
    for match in CONTENTS.finditer(block):
        options = match["options"] or ""
        relative, query = RELATIVE.search(options), QUERY.search(options)
        address = (match["site"] or PLACEHOLDER).removeprefix(PLACEHOLDER)
        if relative:
            address += f"/{relative[1]}"
        if query:
            address += "?" + urlencode({name: word or str(page) for name, word in PAIR.findall(query[1])})
        found.append(address)
    return found


def test_every_address_of_the_guide_is_answered(client):
    written = re.findall(rf"`{re.escape(PLACEHOLDER)}(/[^`]*)`", GUIDE)
    asked = [address for block in BLOCK.findall(GUIDE) for address in addresses_of(block)]
    assert len(written) == 1
    assert len(asked) == 4
    for address in (*written, *asked, "/api/v1", "/api/v1/openapi.json"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "next" not in (answer.links if "page=" not in address else {})


def test_the_power_bi_recipe_reads_every_page(client):
    block = next(one for one in BLOCK.findall(GUIDE) if "Text.From(number)" in one)
    (first,) = addresses_of(block)
    meta = client.get(first).json()["meta"]
    pages = [client.get(*addresses_of(block, number)).json() for number in range(1, meta["pages"] + 1)]
    rows = [row for page in pages for row in page["data"]]
    assert {page["meta"]["dataset_version"] for page in pages} == {meta["dataset_version"]}
    assert len(pages) == 4
    assert len(rows) == len({tuple(row.values())[:6] for row in rows}) == meta["total"] == 2 * 98 * 17
    used = set(re.findall(r'\{"(\w+)", type', block))
    assert used <= set(rows[0])


def test_the_excel_recipe_types_columns_that_are_there(client):
    block = next(one for one in BLOCK.findall(GUIDE) if "Csv.Document" in one)
    (address,) = addresses_of(block)
    lines = client.get(address).text.splitlines()
    assert len(lines) == 1 + 98 * 17
    assert set(re.findall(r'\{"(\w+)", type', block)) <= set(lines[0].split(","))


def test_the_python_recipe_runs(api):
    code = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)[1].replace(PLACEHOLDER, api.url)
    names: dict[str, list[dict[str, object]]] = {}
    exec(compile(code, "docs/api.md", "exec"), names)  # noqa: S102  # the guide's own words
    assert len(names["rows"]) == 6 * 17


def test_the_problem_in_the_guide_is_what_is_said(client):
    written = httpx.Response(200, content=re.search(r"```json\n(.*?)```", GUIDE, re.DOTALL)[1]).json()
    assert client.get("/api/v1/kommuner?division=1970").json() == written


def test_schemathesis_finds_nothing(api, tmp_path):
    program = Path(sys.executable).with_name("st")
    command = [
        program,
        "--no-color",
        "run",
        f"{api.url}/api/v1/openapi.json",
        "--checks",
        "all",
        "--max-examples",
        "15",
    ]
    command += ["--generation-deterministic", "--seed", "1", "--max-failures", "5"]
    told = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=SCHEMATHESIS_SECONDS
    )
    assert told.returncode == 0, told.stdout[-6_000:] + told.stderr[-2_000:]
    assert "No issues found" in told.stdout
    assert "Tested: 8" in told.stdout  # every resource and the contents; the document itself is what is read
    assert "Traceback" not in api.log()


def test_an_import_changes_every_name_and_takes_the_mark_away(api, store, client, tmp_path):
    addresses = [f"/api/v1/{name}?page_size=5" for name in ("series", "benchmarks", "verdicts", "organisation")]
    before = {address: client.get(address) for address in addresses}
    lines = demo_files()[Subject.STAFFING].read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path / "own.csv"
    file.write_text("".join([lines[0], *(line for line in lines[1:] if line[4:10] <= "2020H1")]), encoding="utf-8")
    command = [sys.executable, "-m", "data_layer", "import", "staffing", str(file), "--title", "Egne tal"]
    environment = {**os.environ, "DATABASE_URL": store}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    deadline, seen = time.monotonic() + 20, 0
    while seen < 10 and time.monotonic() < deadline:  # both workers have looked
        seen = seen + 1 if client.get("/api/v1/datasets").json()["meta"]["dataset"] == "Egne tal" else 0
        time.sleep(0.1)
    for address, old in before.items():
        new = client.get(address, headers={"If-None-Match": old.headers["ETag"]})
        assert new.status_code == 200
        assert new.headers["ETag"] != old.headers["ETag"]
        is_organisation = new.json()["meta"]["resource"] == "organisation"
        assert new.json()["meta"]["simulated"] is is_organisation
        assert ("SIMULEREDE" in new.text) is is_organisation
        assert old.json()["meta"]["mark"] == "SIMULEREDE TAL"
    assert client.get("/api/v1/series?to=2024H1").status_code == 400
    plain = client.get("/api/v1/series?format=csv&page_size=5")
    assert "SIMULEREDE" not in plain.text
    assert "simulerede" not in plain.headers["Content-Disposition"]
    assert {row["simulated"] for row in client.get("/api/v1/datasets").json()["data"]} == {True, False}
