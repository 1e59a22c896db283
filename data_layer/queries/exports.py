"""The stored dataset itself, in the template's form, for downloads."""

from __future__ import annotations

from data_layer.queries.source import active_panel, store_engine
from data_layer.schema import Subject
from data_layer.store import read_table
from data_layer.tables.export import marked_csv_text


def stored_csv(subject: Subject) -> str:
    """Write the active dataset of ``subject`` as CSV: comma, point, missing states as words, simulated rows marked."""
    info = active_panel().datasets[subject]
    return marked_csv_text(subject, read_table(store_engine(), info.id, subject), simulated=info.simulated)
