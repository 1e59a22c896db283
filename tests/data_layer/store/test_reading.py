from datetime import date

import pytest

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import active_datasets, active_version, list_datasets, read_table, save_dataset
from data_layer.tables.layout import LAYOUTS
from tests.data_layer.tables.tidy import staffing

WORDS = {"title": "t", "source": "s", "extract_date": date(2025, 6, 11)}


def test_an_empty_store_answers_every_question(engine):
    assert list_datasets(engine) == []
    assert active_datasets(engine) == {}
    assert active_version(engine) == "0-0-0-0.0"


def test_read_table_has_the_layouts_types_also_where_all_is_missing(engine):
    table = staffing([20], sickness_days=["missing"], parental_leave_days=["missing"])
    info = save_dataset(engine, Subject.STAFFING, table, **WORDS)
    read = read_table(engine, info.id, Subject.STAFFING)
    assert {name: str(dtype) for name, dtype in read.dtypes.items()} == LAYOUTS[Subject.STAFFING].dtypes
    assert list(read.columns) == list(LAYOUTS[Subject.STAFFING].columns)


def test_read_table_refuses_an_unknown_version_and_the_wrong_subject(engine):
    info = save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    for dataset_id, subject in ((info.id + 1, Subject.STAFFING), (info.id, Subject.ORGANISATION)):
        with pytest.raises(DataLayerError, match=f"stored {subject}") as caught:
            read_table(engine, dataset_id, subject)
        assert caught.value.code == "unknown_dataset"


def test_active_version_changes_with_every_activation(engine):
    versions = [active_version(engine)]
    for headcount in (20, 30):
        save_dataset(engine, Subject.STAFFING, staffing([headcount]), **WORDS)
        versions.append(active_version(engine))
    assert len(set(versions)) == 3
