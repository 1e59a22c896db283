import pytest

from tests.data_layer.store import conftest


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_a_missing_postgresql_is_skipped_on_a_desk_and_fails_in_ci(monkeypatch, ci, outcome):
    monkeypatch.setattr(conftest.shutil, "which", lambda _: None)
    monkeypatch.setattr(conftest, "DEBIAN", [])
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="install the package postgresql"):
        conftest.postgresql_folder()
