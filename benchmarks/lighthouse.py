"""``python -m benchmarks.lighthouse``: Lighthouse on every page beside plain Dash, desktop, in one run.

Promises: accessibility 100 on every page; performance at least 85 and above plain Dash's. Lighthouse comes from npm
into ``build/`` on first use.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks import targets
from benchmarks.__main__ import chromium, running, seeded
from benchmarks.targets import BUILD

PAGES = ("/", "/kommune/326-kalundborg", "/sammenlign", "/regioner", "/organisering", "/moenstre", "/dialog", "/data")
LEAST_PERFORMANCE = 0.85
CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
TRIES = 3
FOLDER = BUILD / "lighthouse"


def main() -> int:
    tool = _install()
    with running(targets.dash_plain()) as (url, _, _):
        plain = _scores(tool, url)
    print("plain Dash", plain, flush=True)
    scores = {}
    with running(targets.product(seeded())) as (url, _, _):
        for page in PAGES:
            scores[page] = _scores(tool, url + page)
            print(page, scores[page], flush=True)
    least = max(LEAST_PERFORMANCE, plain["performance"])
    broken = [page for page, score in scores.items() if score["accessibility"] < 1 or score["performance"] < least]
    print("holds" if not broken else f"BROKEN on {', '.join(broken)}")
    return 1 if broken else 0


def _install() -> Path:
    tool = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not tool.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-save", "--prefix", str(FOLDER), "lighthouse"]
        subprocess.run(command, check=True, env=os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"})
    return tool


def _scores(tool: Path, url: str) -> dict[str, float]:
    report = _report(tool, url)
    _keep(url, report)
    return {name: category["score"] for name, category in report["categories"].items()}


def _report(tool: Path, url: str) -> dict[str, Any]:
    """Run Lighthouse; now and then it loses its own recording of a load and asks to be run again."""
    command = [str(tool), url, "--preset=desktop", "--quiet", "--output=json", f"--chrome-flags={CHROME_FLAGS}"]
    categories = "--only-categories=performance,accessibility,best-practices"
    environment = os.environ | {"CHROME_PATH": chromium()}
    for _ in range(TRIES):
        answer = subprocess.run([*command, categories], capture_output=True, text=True, check=False, env=environment)
        if not answer.returncode:
            return json.loads(answer.stdout)
    raise RuntimeError(f"Lighthouse failed on {url}:\n{answer.stderr}")


def _keep(url: str, report: dict[str, Any]) -> None:
    name = urlsplit(url).path.strip("/").replace("/", "-") or "start"
    (FOLDER / f"{name}.json").write_text(json.dumps(report), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
