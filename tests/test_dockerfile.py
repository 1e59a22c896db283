"""The Dockerfile without a container engine: linted, then its steps run in a clean folder and its command started."""

from __future__ import annotations

import fnmatch
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parent.parent
WORKDIR = "/app"
# what an image of Debian's slim Python has not, or what would change this machine
ABSENT = ("node", "npm")
HARMLESS = ("useradd", "chown")


@dataclass
class Stage:
    """One FROM and the instructions below it."""

    name: str
    image: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def all(self, instruction: str) -> list[str]:
        return [argument for name, argument in self.steps if name == instruction]


def read_stages(text: str) -> list[Stage]:
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    stages: list[Stage] = []
    for line in re.sub(r"\\\n\s*", " ", lines).splitlines():
        instruction, _, argument = line.strip().partition(" ")
        if instruction == "FROM":
            image, _, name = argument.partition(" AS ")
            stages.append(Stage(name, image))
        elif instruction:
            stages[-1].steps.append((instruction, argument))
    return stages


@pytest.fixture(scope="module")
def stages() -> list[Stage]:
    return read_stages((ROOT / "Dockerfile").read_text(encoding="utf-8"))


def context_files() -> list[str]:
    """Files that may enter the build: known to git or new, and let through by .dockerignore."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    rules = [rule for rule in (ROOT / ".dockerignore").read_text().splitlines() if rule and not rule.startswith("#")]
    return [path for path in listed.stdout.splitlines() if (ROOT / path).is_file() and is_let_in(path, rules)]


def is_let_in(path: str, rules: list[str]) -> bool:
    """Apply .dockerignore: the last rule that matches the path or one of its folders decides."""
    prefixes = [path, *(str(parent) for parent in Path(path).parents if str(parent) != ".")]
    is_in = True
    for rule in rules:
        pattern = rule.removeprefix("!").removeprefix("**/")
        if any(fnmatch.fnmatch(prefix, pattern) for prefix in prefixes):
            is_in = rule.startswith("!")
    return is_in


def test_hadolint_finds_nothing():
    linter = Path(sys.executable).with_name("hadolint")
    result = subprocess.run([linter, "--no-color", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_image_runs_unprivileged_without_build_tools(stages):
    build, final = stages
    assert build.name == "build"
    assert all(re.fullmatch(r"python:3\.\d+-slim-\w+", stage.image) for stage in stages)
    assert final.all("USER") == ["10001"]
    assert final.steps.index(("USER", "10001")) < final.steps.index(("CMD", final.all("CMD")[0]))
    assert not any("apt" in run or "pip" in run for run in final.all("RUN"))
    assert "/healthz" in final.all("HEALTHCHECK")[0]


def test_only_the_instance_folder_belongs_to_the_application(stages):
    """Itself and not only its files, which is all that COPY --chown gives where the folder is there already."""
    final = stages[1]
    assert not [copy for copy in final.all("COPY") if "--chown" in copy]
    given = [step for step in final.steps if step[0] == "RUN" and "chown" in step[1]]
    assert given == [("RUN", "chown -R 10001:10001 /app/instance")]
    copied, kept = final.steps.index(("COPY", "--from=build /app /app")), final.steps.index(("VOLUME", "/app/instance"))
    assert copied < final.steps.index(given[0]) < kept  # what a step changes in a declared volume is lost


def test_context_holds_code_and_no_data_of_this_machine(stages):
    files = context_files()
    assert "app.py" in files
    assert not [path for path in files if path.startswith(("tests/", "docs/", "instance/", ".git/", "node_modules/"))]
    wanted = [source for copy in stages[0].all("COPY") for source in copy.split()[:-1]]
    assert all(any(path == source or path.startswith(f"{source}/") for path in files) for source in wanted), wanted


@pytest.fixture(scope="module")
def shims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Commands in front of this machine's own: absent ones fail, privileged ones do nothing."""
    folder = tmp_path_factory.mktemp("shims")
    for name, code in [*((name, 127) for name in ABSENT), *((name, 0) for name in HARMLESS)]:
        file = folder / name
        file.write_text(f"#!/bin/sh\nexit {code}\n")
        file.chmod(0o755)
    (folder / "python3").symlink_to(Path(sys._base_executable).resolve())  # type: ignore[attr-defined]
    return folder


def copy_into(stage_root: Path, argument: str, built: dict[str, Path]) -> None:
    words = shlex.split(argument)
    options = [word for word in words if word.startswith("--")]
    *sources, target = [word for word in words if not word.startswith("--")]
    origin = next((option.removeprefix("--from=") for option in options if option.startswith("--from=")), "")
    if origin:
        for source in sources:
            folder = built[origin] / source.removeprefix("/")
            shutil.copytree(folder, stage_root / target.removeprefix("/"), symlinks=True, dirs_exist_ok=True)
        return
    files = context_files()
    for source in sources:
        for path in (path for path in files if path == source or path.startswith(f"{source}/")):
            inside = path if target in {"./", "."} else target + path.removeprefix(source)
            goal = stage_root / WORKDIR.removeprefix("/") / inside
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, goal)


def environment(shims: Path, stage: Stage) -> dict[str, str]:
    unwanted = {
        "VIRTUAL_ENV",
        "PYTHONPATH",
        "PYTHON",
        "DATABASE_URL",
        "STATIC_DIR",
        "COV_CORE_SOURCE",
        "XDG_RUNTIME_DIR",
    }
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    declared = dict(pair.split("=", 1) for argument in stage.all("ENV") for pair in shlex.split(argument))
    return {**kept, **declared, "PATH": f"{shims}:{os.environ['PATH']}"}


def run_steps(stage: Stage, stage_root: Path, shims: Path, built: dict[str, Path]) -> Path:
    workdir = stage_root / WORKDIR.removeprefix("/")
    workdir.mkdir(parents=True)
    for instruction, argument in stage.steps:
        if instruction == "COPY":
            copy_into(stage_root, argument, built)
        elif instruction == "RUN":
            result = subprocess.run(
                ["sh", "-c", argument],
                cwd=workdir,
                env=environment(shims, stage),
                capture_output=True,
                text=True,
                check=False,
            )
            assert result.returncode == 0, f"RUN {argument}\n{result.stdout}\n{result.stderr}"
    return workdir


@pytest.fixture(scope="module")
def image(stages: list[Stage], shims: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The final stage's /app after all COPY and RUN steps."""
    roots: dict[str, Path] = {}
    for stage in stages:
        roots[stage.name] = tmp_path_factory.mktemp(stage.name or "final")
        workdir = run_steps(stage, roots[stage.name], shims, roots)
    return workdir


def test_build_leaves_what_running_needs_and_no_more(image):
    assert (image / ".venv/bin/python").exists()
    assert (image / "assets/vendor/plotly-basic.min.js").exists()
    assert list((image / "build/static").rglob("*.br"))
    assert not (image / "node_modules").exists()
    assert not (image / "build/node").exists()
    assert not (image / "tests").exists()


def files_that_stay(image: Path) -> set[Path]:
    """What may not change while it runs: a container's file system is read-only but for the volume."""
    return {path for path in image.rglob("*") if image / "instance" not in path.parents}


@pytest.fixture(scope="module")
def built_files(image: Path) -> set[Path]:
    return files_that_stay(image)


@pytest.fixture(scope="module")
def container(
    image: Path, built_files: set[Path], stages: list[Stage], shims: Path
) -> Iterator[tuple[str, dict[str, str]]]:
    """CMD, started in the final stage's folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    variables = {**environment(shims, stages[-1]), "PORT": port, "HOME": str(image)}  # the user's home is /app
    command = json.loads(stages[-1].all("CMD")[0])
    log_file = image.parent / "container.log"
    with log_file.open("w") as log:
        process = subprocess.Popen(command, cwd=image, env=variables, stdout=log, stderr=log)
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}", process, log_file)
        yield f"http://127.0.0.1:{port}", variables
    finally:
        process.terminate()
        process.wait(30)


def wait_until_healthy(url: str, process: subprocess.Popen[bytes], log_file: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail(f"CMD did not start:\n{log_file.read_text()}")


def test_command_answers_and_its_own_health_check_agrees(container, image, stages):
    url, variables = container
    assert httpx.get(f"{url}/healthz").json() == {"status": "ok"}
    assert httpx.get(url).status_code == 200
    check = json.loads(stages[-1].all("HEALTHCHECK")[0].partition("CMD ")[2])
    assert subprocess.run(check, cwd=image, env=variables, check=False).returncode == 0
    elsewhere = {**variables, "PORT": "1"}
    assert subprocess.run(check, cwd=image, env=elsewhere, capture_output=True, check=False).returncode != 0


def test_running_writes_only_where_it_may(container, image, built_files):
    url, _ = container
    assert httpx.get(f"{url}/sammenlign").status_code == 200
    assert files_that_stay(image) == built_files
