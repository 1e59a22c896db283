"""Callback requests per second under wrk: the router's callback of Min kommune, kommune after kommune."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import httpx

from benchmarks.browser import Place
from web.warming import router_question

SECONDS = 6
CONNECTIONS = 8
SCRIPT = """local bodies = {%s}
local n = 0
wrk.method = "POST"
wrk.path = "/_dash-update-component"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept-Encoding"] = "br"
request = function() n = n + 1; return wrk.format(nil, nil, nil, bodies[n %% #bodies + 1]) end
"""


def requests_per_second(url: str, places: Sequence[Place], folder: Path) -> dict[str, float]:
    """Run wrk for six seconds over all kommuner.

    Returns
    -------
    ``requests_per_s``, ``p99_ms`` and ``failed`` (answers other than 200, and socket errors).
    """
    bodies = [router_question(f"/kommune/{place.token}").decode() for place in places]
    headers = {"Content-Type": "application/json"}
    check = httpx.post(f"{url}/_dash-update-component", content=bodies[0], headers=headers).raise_for_status()
    if places[0].name not in check.text:
        raise RuntimeError(f"the router did not answer with {places[0].name}")
    script = folder / "load.lua"
    quoted = ",".join(f"[==[{body}]==]" for body in bodies)
    script.write_text(SCRIPT % quoted, encoding="utf-8")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", str(script), url]
    return _parsed(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _parsed(report: str) -> dict[str, float]:
    rate = re.search(r"Requests/sec:\s+([\d.]+)", report)
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s)", report)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", report)
    sockets = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", report)
    scale = {"us": 0.001, "ms": 1.0, "s": 1000.0}
    return {
        "requests_per_s": float(rate[1]) if rate else 0.0,
        "p99_ms": float(slow[1]) * scale[slow[2]] if slow else float("nan"),
        "failed": float(bad[1] if bad else 0) + sum(map(float, sockets.groups() if sockets else ())),
    }
