"""Which commands there are, and what a command that fails says and returns."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from data_layer.cli import datasets, fetching, importing, reporting, suggesting
from data_layer.cli.printing import fail
from data_layer.errors import DataLayerError


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 faults in the file or a store that fails, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except DataLayerError as error:
        return fail(error.message)
    except BrokenPipeError:  # the reader of our output has gone, as in `list | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return fail(f"{error}. Check the path, the permissions and the space left.")
    except (KeyboardInterrupt, MemoryError) as error:
        return fail(f"Stopped by {type(error).__name__}; the stored data are as before.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data_layer", description="Load, check and export datasets.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    importing.add_import(commands.add_parser("import", help="check a file and make it the active dataset"))
    importing.add_validate(commands.add_parser("validate", help="check a file without storing anything"))
    fetching.add_fetch(commands.add_parser("fetch", help="fetch public figures and store them as an import"))
    suggesting.add_suggest(commands.add_parser("suggest", help="propose a mapping for a file of any layout"))
    datasets.add_export(commands.add_parser("export", help="write the active dataset as CSV"))
    datasets.add_list(commands.add_parser("list", help="show every stored version"))
    datasets.add_activate(commands.add_parser("activate", help="go back to a stored version"))
    datasets.add_prune(commands.add_parser("prune", help="remove old versions; active ones stay"))
    datasets.add_seed(commands.add_parser("seed", help="load simulated demo data for subjects without data"))
    reporting.add_report(commands.add_parser("report", help="write slides and PDF for one, several or all kommuner"))
    return parser
