"""The application itself, in this process: built once, because Dash keeps its pages in module state."""

from __future__ import annotations

import importlib

import pytest


@pytest.fixture(scope="session")
def application(database_url, tmp_path_factory):
    """The module ``app`` with demo data."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", database_url)
        patch.setenv("STATIC_DIR", str(tmp_path_factory.mktemp("static")))
        yield importlib.import_module("app")


@pytest.fixture
def client(application):
    return application.server.test_client()
