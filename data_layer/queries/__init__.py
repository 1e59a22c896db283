"""The only door for pages: one function per question a screen asks, each ``Request -> frozen view``."""

from data_layer.queries.compare import compare
from data_layer.queries.data_status import data_status
from data_layer.queries.dialog import dialog
from data_layer.queries.exports import stored_csv
from data_layer.queries.municipality import municipality
from data_layer.queries.open_data import OpenData, open_data
from data_layer.queries.organisation import organisation
from data_layer.queries.overview import overview
from data_layer.queries.patterns import patterns
from data_layer.queries.presentation import presentation
from data_layer.queries.private import private, private_periods
from data_layer.queries.regions import regions
from data_layer.queries.resolve import choices
from data_layer.queries.sheet import sheet
from data_layer.queries.source import after_fork, dataset_version, init, is_healthy

__all__ = [
    "OpenData",
    "after_fork",
    "choices",
    "compare",
    "data_status",
    "dataset_version",
    "dialog",
    "init",
    "is_healthy",
    "municipality",
    "open_data",
    "organisation",
    "overview",
    "patterns",
    "presentation",
    "private",
    "private_periods",
    "regions",
    "sheet",
    "stored_csv",
]
