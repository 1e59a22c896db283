"""Every test that asks for ``engine`` runs on SQLite and on a PostgreSQL server that the test session starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_layer.store import open_store


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    url: str = request.getfixturevalue("postgresql").new_store()
    return url


@pytest.fixture
def engine(store_url: str) -> Iterator[sa.Engine]:
    opened = open_store(store_url)
    yield opened
    opened.dispose()
