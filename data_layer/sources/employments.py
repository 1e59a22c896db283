"""Columns of the two files with person rows. Their names are the template's; docs/employments.md describes them."""

from __future__ import annotations

from data_layer.sources.person_rows import Holds

EMPLOYMENT_COLUMNS = {
    "person_id": Holds.TEXT,
    "municipality_code": Holds.WORD,
    "account_function": Holds.WORD,
    "job_group": Holds.WORD,
    "unit": Holds.WORD,
    "start_date": Holds.DATE,
    "end_date": Holds.DATE,
    "fte_share": Holds.NUMBER,
}
ABSENCE_COLUMNS = {
    "person_id": Holds.TEXT,
    "municipality_code": Holds.WORD,
    "kind": Holds.WORD,
    "start_date": Holds.DATE,
    "end_date": Holds.DATE,
    "share": Holds.NUMBER,
}
