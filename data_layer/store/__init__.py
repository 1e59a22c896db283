"""Dataset versions in a database: SQLite by default, PostgreSQL by URL, the same code. No rules about the data."""

from data_layer.store.opening import may_come_back, open_store
from data_layer.store.pruning import prune
from data_layer.store.reading import active_datasets, active_version, list_datasets, read_table
from data_layer.store.saving import NewDataset, activate, save_dataset, save_datasets

__all__ = [
    "NewDataset",
    "activate",
    "active_datasets",
    "active_version",
    "list_datasets",
    "may_come_back",
    "open_store",
    "prune",
    "read_table",
    "save_dataset",
    "save_datasets",
]
