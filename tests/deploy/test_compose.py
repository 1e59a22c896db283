"""compose.yaml without a container engine: what must be true of it can be read off its lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "deploy" / "env.example").read_text(encoding="utf-8")
SECRETS = ("POSTGRES_PASSWORD", "REDIS_PASSWORD", "SECRET_KEY")


def services() -> dict[str, str]:
    """Text of each service, by name."""
    block = COMPOSE.partition("\nservices:\n")[2].partition("\nnetworks:\n")[0]
    parts = re.split(r"^  (\w+):.*\n", block, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_there_are_a_proxy_the_application_a_database_and_a_cache():
    assert set(services()) == {"proxy", "app", "postgres", "redis"}


def test_only_the_proxy_is_published_and_only_on_this_machine_by_default():
    assert [name for name, text in services().items() if "ports:" in text] == ["proxy"]
    assert '"${PUBLISH:-127.0.0.1:8080}:8080"' in services()["proxy"]
    assert "networks: [front]" in services()["proxy"]
    assert {name for name, text in services().items() if "networks: [back]" in text} == {"postgres", "redis"}
    assert "  back:\n    internal: true\n" in COMPOSE


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_must_be_given_and_is_nowhere_in_the_repository(name):
    uses = re.findall(rf"(?<!\$)\$\{{{name}([^}}]*)\}}", COMPOSE)
    assert uses
    assert all(use.startswith(":?") for use in uses)
    assert f"\n{name}=\n" in EXAMPLE


def test_a_name_without_an_answer_is_waited_for_as_shortly_as_the_resolver_can():
    """The cache's patience begins with the connection: the address of a stopped Redis is asked for before that."""
    assert 'dns_opt: ["timeout:1", "attempts:1"]' in services()["app"]


def test_images_are_pinned_to_a_series():
    images = re.findall(r"^    image: (.+)$", COMPOSE, flags=re.MULTILINE)
    assert "raadgiverbarometret" in images
    assert all(re.search(r":\d+(\.\d+)?-alpine$", image) for image in images if image != "raadgiverbarometret")


def test_every_service_but_the_application_says_how_its_health_is_told():
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert "HEALTHCHECK" in dockerfile  # the application's own
    assert [name for name, text in services().items() if "healthcheck:" not in text] == ["app"]


def test_files_that_are_mounted_are_there():
    mounted = re.findall(r"- \./(\S+?):", COMPOSE)
    assert mounted
    assert all((ROOT / path).is_file() for path in mounted)


def test_every_variable_of_compose_and_of_the_code_is_in_the_operators_table():
    table = (ROOT / "docs" / "operation.md").read_text(encoding="utf-8")
    sources = [
        ROOT / "gunicorn.conf.py",
        *(path for name in ("data_layer", "web", "scripts") for path in (ROOT / name).rglob("*.py")),
    ]
    code = "".join(path.read_text(encoding="utf-8") for path in sources)
    read = set(re.findall(r"os\.environ(?:\.get\(|\[)\"([A-Z_]+)\"", code))
    assert "DATABASE_URL" in read
    given = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", COMPOSE))
    missing = {name for name in read | given if f"`{name}`" not in table}
    assert missing == set()
