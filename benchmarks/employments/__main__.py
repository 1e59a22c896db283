"""``python -m benchmarks.employments``: make the files, measure in turn, print ratio and memory, remove the files."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.employments.generate import generate
from benchmarks.targets import ROOT

MOST_TIMES_READING = 4.0
MOST_MB = 4096.0
Runs = dict[str, list[dict[str, float]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000_000, help="employments, and as many spells")
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds")
    parser.add_argument("--plain-rows", type=int, default=20_000, help="size for plain pandas")
    parser.add_argument("--kept", type=float, default=0.9, help="part of the rows on function 6.45.58")
    parser.add_argument("--formats", default="parquet,csv")
    options = parser.parse_args()
    formats = tuple(options.formats.split(","))
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large", Path(folder) / "small"
        for place, n_rows, endings in ((large, options.rows, formats), (small, options.plain_rows, ("csv",))):
            place.mkdir()
            _apart(generate, place, n_rows, options.kept, endings)
        holds = [_compare(large, ending, options.rounds) for ending in formats]
        _beside_pandas(small, options.plain_rows)
    return 0 if all(holds) else 1


def _apart(make: Callable[..., None], *words: object) -> None:
    """Work in a process of its own: a child's peak memory begins with what its parent holds."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(make, *words).result()


def _compare(folder: Path, ending: str, rounds: int) -> bool:
    runs: Runs = {}
    for _ in range(rounds):
        for name in ("read_id", "read", "product"):
            runs.setdefault(name, []).append(_work(name, folder, ending))
    seconds = {name: statistics.median(run["seconds"] for run in own) for name, own in runs.items()}
    cpu = {name: statistics.median(run["cpu_seconds"] for run in own) for name, own in runs.items()}
    peak = max(run["peak_mb"] for run in runs["product"])
    print(f"\n{ending}, medians of {rounds} rounds, load {os.getloadavg()[0]:.1f}")
    for name in runs:
        print(
            f"  {name:8} {seconds[name]:7.2f} s  {cpu[name]:7.2f} CPU s  {[round(r['seconds'], 2) for r in runs[name]]}"
        )
    ratio = seconds["product"] / seconds["read"]
    print(f"  product / read     {ratio:5.2f} times the seconds, {cpu['product'] / cpu['read']:5.2f} times the CPU")
    print(f"  product / read_id  {seconds['product'] / seconds['read_id']:5.2f} times the seconds")
    print(f"  peak memory        {peak:5.0f} MB")
    holds = ratio <= MOST_TIMES_READING and peak < MOST_MB
    print(f"  {'holds ' if holds else 'BROKEN'} at most {MOST_TIMES_READING} times reading, under {MOST_MB:.0f} MB")
    return holds


def _beside_pandas(folder: Path, n_rows: int) -> None:
    product, plain = (_work(name, folder, "csv") for name in ("product", "plain"))
    print(f"\nplain pandas, {n_rows} employments and as many spells, CSV")
    for name, run in (("product", product), ("plain", plain)):
        print(f"  {name:8} {run['seconds']:7.2f} s  {run['peak_mb']:5.0f} MB")


def _work(name: str, folder: Path, ending: str) -> dict[str, float]:
    files = [str(folder / f"{table}.{ending}") for table in ("employments", "absence")]
    words = [sys.executable, "-m", "benchmarks.employments.work", name, *files]
    done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    sys.exit(main())
