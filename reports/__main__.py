"""``python -m reports``: slides and PDF for one, several or all kommuner; ``python -m data_layer report`` starts it."""

from __future__ import annotations

import argparse
import sys

from data_layer.cli.printing import fail
from data_layer.cli.reporting import declare
from data_layer.errors import DataLayerError
from reports.batch import make_all
from reports.wanted import read_wanted


def main(arguments: list[str] | None = None) -> int:
    """Make the reports and return the exit code: 0 all are there, 1 some or all are not, 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m reports", description=__doc__)
    declare(parser)
    options = parser.parse_args(arguments)
    try:
        wanted = read_wanted(options)
        outcome = make_all(wanted)
    except DataLayerError as error:
        return fail(error.message)
    except KeyboardInterrupt:
        return fail("Stopped; finished reports stay, and the same command goes on from there.")
    print(f"{outcome.n_made} made, {outcome.n_kept} were there already, {len(outcome.failed)} failed: {wanted.out}")
    for file, reason in outcome.failed.items():
        print(f"  {file}: {reason}", file=sys.stderr)
    return 1 if outcome.failed else 0


if __name__ == "__main__":
    sys.exit(main())
