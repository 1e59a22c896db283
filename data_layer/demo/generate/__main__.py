"""Command line: ``python -m data_layer.demo.generate OUTDIR`` writes the three CSV files of the simulated dataset."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from data_layer.demo.generate.simulate import SEED, STEPS, simulate
from data_layer.demo.generate.write import write_files


def main() -> None:
    """Read the arguments, simulate and write."""
    parser = argparse.ArgumentParser(prog="python -m data_layer.demo.generate", description=main.__doc__)
    parser.add_argument("outdir", type=Path, help="folder for staffing.csv, organisation.csv and background.csv")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--steps", type=int, default=STEPS, help="steps of the calibration against the 16 models")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    write_files(simulate(arguments.seed, arguments.steps), arguments.outdir)


if __name__ == "__main__":
    main()
