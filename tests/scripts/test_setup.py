"""The sentences that setup and start end with when a machine lacks something."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts import start as start_script
from tests.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("python3", "python3.13", "python3.12", "python3.11", "python")
FILES = (
    "scripts/setup.sh",
    "requirements.lock",
    "requirements-test.lock",
    "requirements-node.lock",
    "package.json",
    "package-lock.json",
)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with what setup reads, and nothing installed."""
    for name in FILES:
        target = tmp_path / "clone" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    return tmp_path / "clone"


def write_command(folder: Path, name: str, body: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


def run_setup(clone: Path, commands: Mapping[str, str], purpose: str = "run") -> subprocess.CompletedProcess[str]:
    for name, body in commands.items():
        write_command(clone / "bin", name, body)
    path = f"{clone / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "scripts/setup.sh", purpose],
        cwd=clone,
        env={**os.environ, "PATH": path, "PYTHON": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_old_python_is_named_in_one_sentence(clone):
    result = run_setup(clone, dict.fromkeys(PYTHONS, "exit 1"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "Python 3.11 or newer is needed" in result.stderr


def test_missing_venv_is_named_with_its_package(clone):
    without_venv = 'case "$2" in *ensurepip*) exit 1;; esac'
    result = run_setup(clone, dict.fromkeys(PYTHONS, without_venv))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "python3-venv" in result.stderr


@pytest.fixture
def clone_with_venv(clone: Path) -> Path:
    write_command(clone / ".venv" / "bin", "python", "exit 0")
    return clone


NO_NETWORK = {"node": "exit 0", "npm": "exit 1"}


def test_without_npm_packages_running_goes_on_and_says_so(clone_with_venv):
    result = run_setup(clone_with_venv, NO_NETWORK)
    assert result.returncode == 0
    assert "continuing with Plotly's own bundle and system fonts" in result.stderr
    assert (clone_with_venv / ".venv/.ready").exists()


def test_without_npm_packages_testing_stops(clone_with_venv):
    result = run_setup(clone_with_venv, NO_NETWORK, "test")
    assert result.returncode == 1
    assert "the browser tests need them" in result.stderr


def test_second_setup_does_nothing(clone_with_venv):
    packages = (
        "node_modules/plotly.js-basic-dist-min node_modules/@fontsource-variable node_modules/regenerator-runtime"
    )
    fonts = "for f in inter source-serif-4; do d=node_modules/@fontsource-variable/$f; mkdir -p $d/files"
    npm = (
        f"echo npm >>npm.log; mkdir -p {packages}\n"
        "touch node_modules/plotly.js-basic-dist-min/plotly-basic.min.js node_modules/plotly.js-basic-dist-min/LICENSE\n"
        "touch node_modules/regenerator-runtime/runtime.js node_modules/regenerator-runtime/LICENSE\n"
        f"{fonts}; touch $d/LICENSE $d/files/$f-latin-wght-normal.woff2; done"
    )
    for _ in range(2):
        result = run_setup(clone_with_venv, {"node": "exit 0", "npm": npm})
        assert result.returncode == 0, result.stderr
    assert (clone_with_venv / "npm.log").read_text() == "npm\n"
    assert (clone_with_venv / "assets/vendor/inter-latin.woff2").exists()
    assert result.stdout == ""


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/start.py"],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_taken_port_is_named_with_the_way_out():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        result = start(HOST="127.0.0.1", PORT=port)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert f"127.0.0.1:{port} is taken" in result.stderr


@pytest.mark.parametrize("port", ["http", "0", "70000", ""])
def test_impossible_port_is_named(port):
    assert f"not {port!r}" in start(PORT=port).stderr


def test_ci_runs_what_a_developer_runs():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("exec make test")


@pytest.mark.parametrize(
    ("url", "starts"), [("postgresql://nobody@127.0.0.1:1/x", True), ("sqlite:////nonexistent/x.sqlite", False)]
)
def test_only_a_database_server_is_waited_for(monkeypatch, url, starts):
    started = []
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("PORT", str(free_port()))
    monkeypatch.setattr(start_script.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    monkeypatch.setattr(start_script.os, "execv", lambda *command: started.append(command))
    if starts:
        start_script.main()
    else:
        with pytest.raises(SystemExit, match="could not be filled"):
            start_script.main()
    assert bool(started) is starts
