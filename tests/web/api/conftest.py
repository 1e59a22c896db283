"""The open data API of the real application in this process, with demo data and nobody counting."""

from __future__ import annotations

import importlib

import pytest

import web.api


@pytest.fixture(scope="session")
def served(database_url, tmp_path_factory):
    """The application's server, built once with the pages' tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", database_url)
        patch.setenv("STATIC_DIR", str(tmp_path_factory.mktemp("static")))
        yield importlib.import_module("app").server


@pytest.fixture
def get(served, monkeypatch):
    """Ask for an address below ``/api/v1``."""
    monkeypatch.setattr(web.api, "refusal", lambda _config: None)
    client = served.test_client()

    def get_(address, method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.open(f"/api/v1{address}", method=method, headers=named)

    return get_
