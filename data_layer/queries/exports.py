"""The stored dataset itself, in the template's form, for downloads."""

from __future__ import annotations

from data_layer.queries.source import active_panel, store_engine
from data_layer.schema import DatasetInfo, Subject
from data_layer.store import read_table
from data_layer.tables.export import marked_csv_text


def stored_csv(subject: Subject) -> tuple[DatasetInfo, str] | None:
    """Write the active dataset of ``subject`` as CSV: comma, point, missing states as words, simulated rows marked.

    Returns the dataset with its text, both of one version; None where the subject has no dataset.
    """
    info = active_panel().datasets.get(subject)
    if info is None:
        return None
    table = read_table(store_engine(), info.id, subject)
    return info, marked_csv_text(subject, table, simulated=info.simulated)
