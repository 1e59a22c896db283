"""``python -m benchmarks.case``: what a child can expect, answered as the page asks, for settings drawn at random.

Every question is new: nothing is kept of it by any cache. Timed are the answer of the model with its scenarios, swings
and band, and the whole screen of Organisering with it. Promise: no setting takes 100 ms on the server.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import time

from flask import Flask

from benchmarks.__main__ import seeded
from components import addresses
from components.islands import compile_still
from components.sections import organisation as section
from data_layer import queries
from data_layer.config import Config
from data_layer.queries.child import child_of
from data_layer.queries.source import active_panel
from data_layer.reference.municipalities import municipalities

MOST_MS = 100.0
QUESTIONS = 400
SEED = 20261127


def main() -> int:
    server, draw = Flask("case"), random.Random(SEED)  # noqa: S311
    with server.app_context():
        queries.init(Config(seeded(), os.urandom(8).hex()), server)
        asked = [addresses.read("organisation", _question(draw)) for _ in range(QUESTIONS)]
        for request in asked:
            queries.organisation(request)  # what is no part of the model is known once per kommune
        gc.collect()
        gc.freeze()  # as gunicorn.conf.py does before the workers start
        model = [_timed(lambda one: child_of(active_panel(), queries.choices(one)), one) for one in asked]
        screen = [_timed(lambda one: compile_still(section.screen(queries.organisation(one))), one) for one in asked]
    for what, times in (("model, scenarios, swings, band", model), ("the whole screen", screen)):
        print(f"{what:<32} median {statistics.median(times):5.1f} ms  longest {max(times):5.1f} ms")
    holds = max(screen) < MOST_MS
    print(f"{'holds' if holds else 'BROKEN'}  longest of {QUESTIONS}: {max(screen):.1f} ms (limit {MOST_MS:.0f})")
    return int(not holds)


def _question(draw: random.Random) -> dict[str, object]:
    age = draw.randint(0, 21)
    ages = sorted(draw.sample(range(1, 23), draw.randint(0, 4)))
    return {
        "kommune": draw.choice(municipalities()).token,
        "fraalder": str(age),
        "aar": str(draw.randint(1, min(15, 23 - age))),
        "graenser": ",".join(map(str, ages)) or "ingen",
        "flyttes": str(draw.randint(1, 100)),
        "anbringelse": str(draw.randint(0, 30)),
        "hjemgivelse": str(draw.randint(0, 40)),
        "flyttes-ved": ",".join(f"{one}-{draw.randint(0, 100)}" for one in ages[:2]) or "12-50",
        "overdrages-modtagelse": str(draw.choice((0, 0, draw.randint(1, 100)))),
        "overdrages": str(draw.randint(0, 100)),
        "afgang-fra": draw.choice(("egen", "region", str(draw.randint(0, 95)))),
        "vikar-imellem": str(draw.randint(0, 100)),
        "hvad-hvis": f"distrikter,behold-{draw.randint(0, 100)},afgang-{draw.randint(0, 95)}",
    }


def _timed(work, request) -> float:
    """Count the milliseconds of this process's own work: what others do on the machine is nothing it can help."""
    began = time.process_time()
    work(request)
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    sys.exit(main())
