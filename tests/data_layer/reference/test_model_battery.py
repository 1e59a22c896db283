"""The 46 models as the report describes them (VIVE 2025, section 4.1.4)."""

from collections import Counter

from data_layer.reference.model_battery import model_battery
from data_layer.schema.patterns import Outcome, Trait

MODELS = {one.id: one for one in model_battery()}


def test_there_are_46_models_in_five_groups():
    groups = Counter(one.group.split(maxsplit=1)[0] for one in MODELS.values())
    assert list(MODELS) == [f"M{number:02d}" for number in range(1, 47)]
    assert groups == {"1": 16, "2": 8, "3": 6, "4": 10, "5": 6}


def test_what_is_inferred_stays_marked_with_its_reason():
    assert sum(one.certain for one in MODELS.values()) == 24
    assert all(one.reason for one in MODELS.values())


def test_tables_are_named_where_the_report_prints_them():
    assert sum("4.5" in one.table for one in MODELS.values()) == 16
    printed = MODELS["M10"]
    assert (printed.table, printed.outcome, printed.tenure) == ("Tabel 4.5 + Tabel 4.6", Outcome.YEAR, "before")
    assert (printed.panel_only, printed.with_region, printed.geography) == (False, True, Trait.COMMUTING)


def test_special_models_are_read():
    assert (MODELS["M17"].tenure, MODELS["M39"].tenure, MODELS["M39"].history) == ("earlier", "assumed", "all")
    assert (MODELS["M29"].without_capital, MODELS["M29"].geography) == (True, Trait.DENSITY)
    assert (MODELS["M43"].structural_only, MODELS["M43"].tenure, MODELS["M43"].outcome) == (True, "", Outcome.HALF)
    assert [one.id for one in MODELS.values() if one.without_need] == ["M45", "M46"]
