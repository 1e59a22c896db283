from __future__ import annotations

import os

import pytest

from data_layer.config import read_config


def test_settings_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/x")
    monkeypatch.setenv("SECRET_KEY", "k")
    monkeypatch.setenv("CACHE_URL", "redis://somewhere/0")
    monkeypatch.setenv("ACCESSIBILITY_CONTACT", "Team Digital, 12 34 56 78")
    config = read_config()
    assert (config.database_url, config.secret_key) == ("postgresql://somewhere/x", "k")
    assert (config.cache_url, config.has_own_secret) == ("redis://somewhere/0", True)
    assert config.accessibility_contact == "Team Digital, 12 34 56 78"


@pytest.mark.parametrize("name", ["DATABASE_URL", "SECRET_KEY", "CACHE_URL", "ACCESSIBILITY_CONTACT"])
def test_without_settings_there_are_defaults(monkeypatch, name):
    monkeypatch.delenv(name, raising=False)
    config = read_config()
    assert config.database_url
    assert len(config.secret_key) >= 1
    assert config.has_own_secret == bool(os.environ.get("SECRET_KEY"))
    assert not config.cache_url
    assert config.version_poll_seconds < 5
