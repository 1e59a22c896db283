import pytest

from tests import servers


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_a_missing_server_is_skipped_on_a_desk_and_fails_in_ci(monkeypatch, ci, outcome):
    monkeypatch.setattr(servers.shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(servers, "DEBIAN", [])
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="install the package postgresql"):
        servers.postgresql_folder()
    with pytest.raises(outcome, match="install the package redis-server"):
        servers.program("redis-server", "redis-server")
