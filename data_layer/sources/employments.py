"""Columns of the two files with person rows. Their names are the template's; docs/employments.md describes them."""

from __future__ import annotations

from data_layer.sources.person_rows import Holds

EMPLOYMENT_COLUMNS = {
    "person_id": Holds.TEXT,
    "municipality_code": Holds.TEXT,
    "account_function": Holds.TEXT,
    "job_group": Holds.TEXT,
    "unit": Holds.TEXT,
    "start_date": Holds.DATE,
    "end_date": Holds.DATE,
    "fte_share": Holds.NUMBER,
}
ABSENCE_COLUMNS = {
    "person_id": Holds.TEXT,
    "municipality_code": Holds.TEXT,
    "kind": Holds.TEXT,
    "start_date": Holds.DATE,
    "end_date": Holds.DATE,
    "share": Holds.NUMBER,
}
