"""``python -m benchmarks.reports``: how long a report takes in a batch on two processes, slides and PDF apart.

Aim: the whole country (98 kommuner) under ten minutes for either.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.__main__ import seeded
from data_layer.reference.municipalities import municipalities

N = 12
MOST_SECONDS = {"pptx": 600.0, "pdf": 600.0}  # for all kommuner


def main() -> int:
    database_url = seeded()
    places = sorted(one.code for one in municipalities())
    codes = places[:: len(places) // N][:N]
    is_good = True
    for ending, most in MOST_SECONDS.items():
        first, whole = (_seconds(database_url, codes[:n], ending) for n in (1, N))
        each = (whole - first) / (N - 1)  # start of processes, server and browser taken off
        country = first + each * (len(places) - 1)
        is_good &= country <= most
        print(f"{ending:5} {each:6.2f} s each, {first:5.1f} s the first, {country:6.0f} s the country (aim {most:.0f})")
    return 0 if is_good else 1


def _seconds(database_url: str, codes: list[str], ending: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        words = ["--kommune", ",".join(codes), "--format", ending, "--out", folder]
        began = time.monotonic()
        environment = os.environ | {"DATABASE_URL": database_url}
        subprocess.run(
            [sys.executable, "-m", "data_layer", "report", *words], check=True, env=environment, capture_output=True
        )
        taken = time.monotonic() - began
        found = len(list(Path(folder).glob(f"*.{ending}")))
    if found != len(codes):
        raise RuntimeError(f"expected {len(codes)} reports, found {found}")
    return taken


if __name__ == "__main__":
    sys.exit(main())
