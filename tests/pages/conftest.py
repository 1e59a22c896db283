"""The application over HTTP, in this process."""

from __future__ import annotations

import pytest


@pytest.fixture
def client(application):
    return application.server.test_client()
