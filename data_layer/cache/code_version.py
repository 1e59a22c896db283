"""Name the code that computes answers, so that a new release never reads what an old one kept."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_version(folder: Path = PACKAGE) -> str:
    """Hash every file of the package (code and shipped data) and the version of Python."""
    content = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        content.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode())
        content.update(file.read_bytes())
    return content.hexdigest()[:12]
