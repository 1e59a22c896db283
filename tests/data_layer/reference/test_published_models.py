"""The report's Tables 4.5 to 4.7 as they are read, against a copy made by hand for the tests of the demo data."""

from __future__ import annotations

import pytest

from data_layer.reference.model_battery import model_battery
from data_layer.reference.published_models import PRINTED, ROWS, coefficient, table_4_5
from data_layer.schema.patterns import Outcome, Trait
from tests.data_layer.demo.test_published_models import TABLE_4_5

NAMES = {"tenure": Trait.SHORT_TENURE, "parental": Trait.PARENTAL_LEAVE}


def key(one):
    sample = "panel" if one.panel_only else "full"
    return sample, "year" if one.outcome is Outcome.YEAR else "half", one.with_region, bool(one.tenure)


@pytest.mark.parametrize("specification", model_battery()[:16], ids=lambda one: one.id)
def test_every_cell_of_table_4_5_is_read(specification):
    expected = {NAMES.get(name, name): stars for name, stars in TABLE_4_5[key(specification)].items()}
    assert table_4_5(specification) == expected


def test_tables_4_6_and_4_7_are_read_by_row():
    assert coefficient("T46", "SEN") == (0.2171, 0.001)
    assert coefficient("T47", "SERV") == (0.0011, 0.003)
    assert coefficient("T47", "COM") == (-0.0003, 0.825)
    assert {
        name: next(one.table for one in model_battery() if one.id == model) for name, (_, model) in PRINTED.items()
    } == {
        "4.6": "Tabel 4.5 + Tabel 4.6",
        "4.7": "Tabel 4.5 + Tabel 4.7",
    }
    assert len(ROWS) == 7
