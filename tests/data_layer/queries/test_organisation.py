"""Organisering with a drawing: answered from the loaded data, kept nowhere."""

import pytest

from data_layer import queries
from data_layer.queries import source
from data_layer.queries.child_handovers import handed_over
from data_layer.schema import OrganisationModel, Request
from data_layer.schema.drawing import OLDEST, Drawing, DrawnView, Intervention, Team

pytestmark = pytest.mark.usefixtures("loaded")
ALL = tuple(Intervention)
SPLIT = Drawing((Team("Hemmeligt navn", 0, 12, ALL), Team("Unge", 13, OLDEST, ALL)))


def test_a_drawing_is_derived_beside_the_loaded_answers():
    view = queries.organisation(Request(municipality="326", drawing=SPLIT))
    assert (view.drawn.model, view.drawn.drawing) == (OrganisationModel.AGE, SPLIT)
    assert view.frame.choices.drawing == SPLIT
    assert view.own.municipality.code == "326"
    assert queries.organisation(Request(municipality="326")).drawn == DrawnView()


def test_no_cache_gets_what_was_drawn(monkeypatch):
    kept = []
    monkeypatch.setattr(source.cache, "get", lambda _key: None)
    monkeypatch.setattr(source.cache, "set", lambda key, view: kept.append(f"{key} {view!r}"))
    queries.organisation(Request(municipality="326", drawing=SPLIT, unknown=(("hold", "Hemmeligt navn"),)))
    assert kept
    assert not [one for one in kept if "Hemmeligt" in one]


def test_what_was_not_understood_is_told_beside_the_rest():
    view = queries.organisation(Request(unknown=(("hold", "x"),)))
    assert [(one.key, one.text) for one in view.frame.choices.problems] == [("hold", "x")]
    assert view.counts


def test_the_childs_model_takes_the_birthday_of_the_cases_it_follows():
    rest = (Intervention.PREVENTION, Intervention.PLACEMENT)
    teams = (Team("A", 0, 12, rest), Team("B", 13, OLDEST, rest), Team("H", 0, OLDEST, (Intervention.DISABILITY,)))
    assert handed_over_by(teams) == ((13.0, 1.0),)
    only_disability = (
        Team("A", 0, OLDEST, rest),
        *(Team("H", *ages, (Intervention.DISABILITY,)) for ages in ((0, 5), (6, 22))),
    )
    assert handed_over_by(only_disability) == ()


def handed_over_by(teams):
    request = Request(municipality="326", drawing=Drawing(teams))
    view = queries.organisation(request)
    return handed_over(source.active_panel(), view.frame.choices, view.drawn).boundaries
