"""The address form of a drawn organisation: what is read, what is told, and that both directions agree."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components import addresses
from components.drawing_addresses import clean, drawing_text, read_drawing
from components.text import feedback
from data_layer.schema.drawing import MOST_DISTRICT, MOST_NAME, MOST_TEAMS, OLDEST, Drawing, Intervention, Team
from tests import factories as make

# the first text of a machine is slow: a table of all characters is made for it
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.text(max_size=MOST_NAME).map(clean)
KINDS = st.sets(st.sampled_from(Intervention)).map(lambda met: tuple(kind for kind in Intervention if kind in met))


@st.composite
def teams(draw):
    first = draw(st.integers(0, OLDEST))
    last = draw(st.integers(first, OLDEST))
    return Team(draw(NAMES), first, last, draw(KINDS), draw(st.text(max_size=MOST_DISTRICT).map(clean)))


DRAWINGS = st.lists(teams(), max_size=MOST_TEAMS).map(lambda drawn: Drawing(tuple(drawn)))


@patiently
@given(DRAWINGS)
def test_every_drawing_survives_the_round_trip(drawing):
    assert read_drawing(drawing_text(drawing)) == (drawing, [])


@patiently
@given(DRAWINGS)
def test_every_drawing_survives_a_whole_address(drawing):
    written = addresses.address("organisation", make.choices(), drawing=drawing)
    query = parse_qs(urlsplit(written).query)
    assert addresses.read("organisation", query).drawing == drawing


@patiently
@given(st.text(max_size=200))
def test_any_text_is_read_or_told_and_what_is_read_is_written_alike(text):
    drawing, unknown = read_drawing(text)
    assert read_drawing(drawing_text(drawing)) == (drawing, [])
    assert all(key in {"hold", "hold-mange"} for key, _ in unknown)


def test_the_form_is_readable():
    drawing, unknown = read_drawing("Modtagelsen.0-22.modtagelse,Unge.13-22.forebyggelse-anbringelse.Nord,Alt.0-5.alle")
    assert unknown == []
    assert drawing.teams == (
        Team("Modtagelsen", 0, 22, (Intervention.RECEPTION,)),
        Team("Unge", 13, 22, (Intervention.PREVENTION, Intervention.PLACEMENT), "Nord"),
        Team("Alt", 0, 5, tuple(Intervention)),
    )


@pytest.mark.parametrize(
    "part",
    [
        "x",
        "Unge.13-22",
        "Unge.22-13.alle",
        "Unge.0-23.alle",
        "Unge.0-200.alle",
        "Unge.a-b.alle",
        "Unge.-1-5.alle",
        "Unge.\u0663-\u0665.alle",
        "Unge.0-5.alle-ingen",
        "Unge.0-5.ukendt",
        "Unge.0-5.",
        "Unge.0-5.alle.Nord.Syd",
        f"{'x' * (MOST_NAME + 1)}.0-5.alle",
        f"Unge.0-5.alle.{'x' * (MOST_DISTRICT + 1)}",
    ],
)
def test_a_team_that_is_none_is_left_out_and_told(part):
    drawing, unknown = read_drawing(f"Barn.0-12.alle,{part}")
    assert [team.name for team in drawing.teams] == ["Barn"]
    assert unknown == [("hold", part)]
    assert part[:40] in feedback.problem("hold", part[:40])


def test_too_many_teams_are_told_and_left_out():
    drawing, unknown = read_drawing(",".join(["A.0-5.alle"] * (MOST_TEAMS + 2)))
    assert len(drawing.teams) == MOST_TEAMS
    assert unknown == [("hold-mange", "14")]
    assert "14 teams" in feedback.problem(*unknown[0])


def test_what_cannot_be_seen_or_turns_the_text_is_dropped_from_names():
    drawing, _ = read_drawing("A\u202eB\x00\ud800\u200b  C\n.0-5.alle")
    assert drawing.teams[0].name == "AB C"


def test_markup_is_kept_as_the_text_it_is():
    (team,) = read_drawing("<b>&\"'.0-5.alle")[0].teams
    assert team.name == "<b>&\"'"


def test_only_organisering_reads_and_writes_a_drawing():
    drawing = Drawing((Team("A", 0, 22, tuple(Intervention)),))
    assert addresses.read("overview", {"hold": "A.0-22.alle"}).drawing == Drawing()
    assert addresses.address("overview", make.choices(drawing=drawing)) == addresses.address("overview", make.choices())


def test_another_kommune_takes_the_drawing_away_and_a_first_one_keeps_it():
    drawing = Drawing((Team("A", 0, 22, tuple(Intervention)),))
    of_none, of_one = make.frame(drawing=drawing), make.frame(municipality=make.KALUNDBORG, drawing=drawing)
    assert "hold=A.0-22.alle" in addresses.address("organisation", of_none, municipality=make.AARHUS)
    assert "hold" not in addresses.address("organisation", of_one, municipality=make.AARHUS)
    assert "hold" in addresses.address("organisation", of_one, municipality=make.KALUNDBORG)
    assert "hold" not in addresses.address("organisation", of_one, municipality="000-any")
