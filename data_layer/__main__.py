"""``python -m data_layer COMMAND``."""

from __future__ import annotations

import sys

from data_layer.cli.main import main

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Danish letters is no reason to stop
    sys.exit(main())
