"""Files of made-up careers, the same in every run."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data_layer.reference.municipalities import municipalities

SQL = Path(__file__).with_suffix(".sql")
WRITING = {"parquet": "(FORMAT parquet)", "csv": "(FORMAT csv, HEADER, DELIMITER ';')"}


def generate(folder: Path, n_rows: int, share_kept: float, formats: tuple[str, ...]) -> None:
    """Write ``employments`` and ``absence`` with ``n_rows`` rows each, in every format."""
    codes = ", ".join(f"'{one.code}'" for one in municipalities())
    text = SQL.read_text(encoding="utf-8")
    for name, value in (("$n_rows", n_rows), ("$share_kept", share_kept), ("$codes", f"[{codes}]")):
        text = text.replace(name, str(value))
    with duckdb.connect() as engine:
        engine.execute("SET enable_progress_bar = false")
        engine.execute(text)
        for table in ("employments", "absence"):
            for ending in formats:
                engine.execute(f"COPY {table} TO '{folder / table}.{ending}' {WRITING[ending]}")
