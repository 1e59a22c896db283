"""The open data API of the real application in this process, with demo data and nobody counting."""

from __future__ import annotations

import pytest

import web.api


@pytest.fixture(scope="session")
def served(application):
    return application.server


@pytest.fixture
def get(served, monkeypatch):
    """Ask for an address below ``/api/v1``."""
    monkeypatch.setattr(web.api, "refusal", lambda _config: None)
    client = served.test_client()

    def get_(address, method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.open(f"/api/v1{address}", method=method, headers=named)

    return get_
