"""The kommune's own teams on Organisering: ways to begin, fields, what follows, and names that are hostile."""

from dataclasses import replace

import pytest

from components.islands import to_html
from components.language import Language, speaking
from components.sections import organisation as page
from components.sections.drawing import drawing_section
from components.sections.drawing_answer import shares_table
from components.sections.organisation_map import map_description
from components.text import drawing as words
from components.text import drawing_remarks as remarks
from data_layer.schema import OrganisationModel
from data_layer.schema.case import CaseFault
from data_layer.schema.drawing import (
    MOST_NAME,
    MOST_TEAMS,
    OLDEST,
    RUNNING,
    Drawing,
    Handover,
    Intervention,
    Team,
    Transition,
)
from data_layer.statistics.handovers import derived
from tests import factories as make
from tests.components.child_views import child_view
from tests.components.looking import hrefs, parts, text
from tests.components.views_by_hand import organisation_view

ALL = tuple(Intervention)
NBSP = "\u00a0"
SPLIT = Drawing((Team("Barn", 0, 12, ALL), Team("", 13, OLDEST, ALL)))


def drawn_view(drawing, own=None, **changes):
    frame = make.frame(municipality=own, drawing=drawing)
    return organisation_view(own, frame=frame, drawn=derived(drawing), **changes)


def said(view):
    return text(drawing_section(view)).replace(NBSP, " ")


def test_nothing_drawn_offers_examples_and_the_own_answer_as_a_marked_proposal():
    shown = said(organisation_view(make.KALUNDBORG))
    assert "Kalundborg står i datasættet som: efter alder. SIMULEREDE TAL" in shown
    for name, _ in words.EXAMPLE_NAMES.values():
        assert name in shown
    assert words.EDITOR not in shown
    assert words.PROPOSAL not in said(organisation_view())
    assert words.PROPOSAL not in said(organisation_view(make.LAESO))  # no answer


def test_the_proposal_is_called_one_until_it_is_changed():
    proposal = words.EXAMPLES[OrganisationModel.AGE]
    assert words.IS_PROPOSAL in said(drawn_view(proposal, make.KALUNDBORG))
    changed = Drawing((*proposal.teams, Team("Ny", 0, 5, ALL)))
    assert words.IS_PROPOSAL not in said(drawn_view(changed, make.KALUNDBORG))


@pytest.mark.parametrize(("made", "opened"), [("da", "en"), ("en", "da")])
def test_a_proposal_of_another_language_is_still_one(made, opened):
    with speaking(Language(made)):
        proposal = words.EXAMPLES[OrganisationModel.AGE]
    with speaking(Language(opened)):
        assert words.IS_PROPOSAL in said(drawn_view(proposal, make.KALUNDBORG))


@pytest.mark.parametrize("model", list(OrganisationModel))
def test_every_example_is_of_its_model_and_leaves_nothing_open(model):
    view = derived(words.EXAMPLES[model])
    assert (view.model, view.partial, view.questions) == (model, False, ())


def test_every_start_leads_to_a_drawing_and_to_its_first_field():
    links = parts(drawing_section(organisation_view()), "A")
    starts = [one for one in links if "hold=" in one.href]
    assert len(starts) == len(OrganisationModel) + 1
    assert {vars(one)["data-focus"] for one in starts} == {"hold-1-navn"}


def test_fields_hold_what_is_drawn():
    section = drawing_section(drawn_view(SPLIT))
    fields = {one.id: one for one in parts(section, "Input")}
    assert (fields["hold-1-navn"].value, fields["hold-2-navn"].value) == ("Barn", "")
    assert all(fields[f"hold-2-{kind}"].checked for kind in ("modtagelse", "forebyggelse", "anbringelse", "handicap"))
    chosen = [option.value for option in parts(section, "Option") if option.selected]
    assert chosen == ["0", "12", "13", "22"]
    labelled = {one.htmlFor for one in parts(section, "Label")}
    assert {one for one in fields if not one.endswith("-traek")} <= labelled


def test_the_ends_of_every_bar_say_whose_they_are_and_at_which_age():
    section = drawing_section(drawn_view(SPLIT))
    ends = [vars(one) for one in parts(section, "Input") if one.type == "range"]
    assert [(one["aria-label"], one["aria-valuetext"]) for one in ends] == [
        ("Barn: fra alder", "fra 0 år"),
        ("Barn: til og med", "til og med 12 år"),
        ("Team 2: fra alder", "fra 13 år"),
        ("Team 2: til og med", "til og med 22 år"),
    ]
    assert [one["value"] for one in ends] == [0, 12, 13, 22]


def test_what_it_means_for_a_child_stands_beside_the_hand_overs():
    assert words.FOR_A_CHILD not in said(drawn_view(SPLIT))  # no answer of the model
    view = drawn_view(SPLIT, make.KALUNDBORG, child=child_view())
    shown = said(view)
    assert "er ikke talt med" not in shown
    left = child_view(left_out=(Transition.RECEPTION, Transition.DISABILITY), reception_drawn=1.0)
    without = drawn_view(SPLIT, make.KALUNDBORG, child=left)
    assert "(skiftet fra modtagelsen og skift til handicapteamet er ikke talt med). Tæl skiftet" in said(without)
    assert any("overdrages-modtagelse=100" in one for one in hrefs(drawing_section(without)))
    assert "Det betyder for et barn: Af 100 børn, der får en sag som 10\u2011årig, har" in shown


def test_first_and_last_team_cannot_leave_the_list():
    buttons = {one.id: one for one in parts(drawing_section(drawn_view(SPLIT)), "Button") if getattr(one, "id", "")}
    assert (buttons["hold-1-op"].disabled, buttons["hold-1-ned"].disabled) == (True, False)
    assert (buttons["hold-2-op"].disabled, buttons["hold-2-ned"].disabled) == (False, True)


def test_a_full_drawing_offers_no_more_teams():
    full = Drawing((Team("A", 0, OLDEST, ALL),) * MOST_TEAMS)
    assert words.FULL in said(drawn_view(full))
    assert words.ADD not in said(drawn_view(full))


def test_an_age_split_is_told_with_its_birthday_and_its_teams():
    shown = said(drawn_view(SPLIT))
    assert "Som tegnet fordeler I sagerne efter alder." in shown
    assert "Når barnet fylder 13 år, går sagen fra Barn til Team 2. Alle sager." in shown
    assert words.QUESTIONS_NONE in shown
    assert words.SHARES not in shown  # no kommune, no benchmark


def test_the_own_answer_stands_beside_the_drawing():
    assert words.SAME_AS_ANSWER in said(drawn_view(SPLIT, make.KALUNDBORG))
    assert "I datasættet står Aarhus anderledes: hverken efter alder eller indsats." in said(
        drawn_view(SPLIT, make.AARHUS, by_region=(("Midtjylland", dict.fromkeys(OrganisationModel, 0), 2),))
    )


def test_a_partial_answer_is_another_than_a_whole_one():
    both = words.EXAMPLES[OrganisationModel.BOTH]
    regions = (("Hovedstaden", dict.fromkeys(OrganisationModel, 1), 0),)
    shown = said(drawn_view(both, make.KOBENHAVN, by_region=regions))
    assert "København står i datasættet som: efter både alder og indsats (delvist)." in shown


def test_region_and_country_stand_beside_with_the_drawn_model_marked():
    table = shares_table(drawn_view(SPLIT, make.KALUNDBORG))
    rows = [[cell.text.replace(NBSP, " ") for cell in row] for row in table.rows]
    assert rows[0] == ["Efter alder (som I har tegnet)", "17 af 49 (35 %)", "37 af 94 (39 %)"]
    assert rows[1] == ["Efter indsats", "6 af 49 (12 %)", "11 af 94 (12 %)"]


def test_gaps_and_overlaps_are_questions():
    open_ = Drawing(
        (Team("Barn", 0, 11, ALL), Team("Unge", 13, 17, ALL), Team("Anbragte", 5, 6, (Intervention.PLACEMENT,)))
    )
    shown = said(drawn_view(open_))
    assert "Hvem har sagen, når et barn på 12 år har en sag?" in shown
    assert "Hvem har sagen, når en ung på 18–22 år har en sag?" in shown
    assert "Hvem af Barn og Anbragte har sagen, når et barn på 5–6 år er anbragt?" in shown
    assert "Barn eller Anbragte?" in shown


def test_the_example_of_the_grid_asks_whose_a_placed_child_is():
    drawing = Drawing((Team("A", 0, OLDEST, (Intervention.RECEPTION, Intervention.PREVENTION, Intervention.DISABILITY)), Team("B", 13, OLDEST, (Intervention.PLACEMENT,))))  # fmt: skip
    assert "Hvem har sagen, når et barn på 0–12 år er anbragt?" in said(drawn_view(drawing))


def test_districts_stand_in_the_cells_where_they_differ():
    north = Drawing((Team("N", 0, OLDEST, ALL, "Nord"), Team("S", 0, 17, ALL, "Syd")))
    shown = said(drawn_view(north))
    assert "Nord: N" in shown
    assert "Syd: Hvem?" in shown
    assert "i Syd har en sag" in shown


def test_a_part_says_which_part():
    one = Handover(Transition.AGE, 1 / 3, (0,), (1,), (Intervention.PLACEMENT,), ("Nord",), 13)
    drawing = Drawing((Team("A", 0, 12, RUNNING, "Nord"), Team("B", 13, 22, RUNNING, "Syd")))
    assert words.extent(one, drawing) == "En del af sagerne: kun ved anbringelse, i Nord."
    assert words.extent(replace(one, share=1.0), drawing) == words.ALL_CASES
    of_ages = Handover(Transition.PLACEMENT, 0.2, (0,), (1,), (Intervention.PLACEMENT,), ("Nord", "Syd"), ages=(13, 17))
    assert words.extent(of_ages, drawing) == "En del af sagerne: kun 13–17 år."
    assert words.extent(replace(of_ages, ages=None), drawing) == words.SOME_CASES


def test_repeated_and_missing_names_are_told_apart():
    teams = tuple(Team(name, 0, 1, ALL) for name in ("A", "", "A"))
    assert words.names(Drawing(teams)) == ("A", "Team 2", "A (nr. 3)")


def test_a_hostile_name_stays_text():
    name = "\"><img src=x onerror=x>&'"[:MOST_NAME]
    html = to_html(drawing_section(drawn_view(Drawing((Team(name, 0, OLDEST, ALL, "<i>"),)))))
    assert "<img" not in html
    assert "<i>" not in html
    assert "&lt;img src=x" in html


def test_a_drawn_screen_may_be_kept_by_nobody():
    assert vars(page.screen(drawn_view(SPLIT))).get(page.UNKEPT) == "yes"
    assert page.UNKEPT not in vars(page.screen(organisation_view()))


def test_another_kommune_on_the_map_does_not_get_the_drawing():
    links = hrefs(page.screen(drawn_view(SPLIT, make.KALUNDBORG)))
    assert not [one for one in links if "751-aarhus" in one and "hold=" in one]


def test_the_map_marks_the_own_model_and_what_is_drawn():
    answered = map_description(organisation_view(make.KALUNDBORG), tiles=True)
    assert answered["ownLegend"] == "Kalundborg"
    assert answered["classes"][0]["label"] == "A  Alder (jer)"
    drawn = map_description(drawn_view(Drawing((Team("A", 0, OLDEST, ALL),)), make.KALUNDBORG), tiles=True)
    assert drawn["ownLegend"] == "Kalundborg, tegnet som H"
    assert drawn["classes"][3]["label"] == "H  Hverken eller (jer)"
    own, other = (next(one for one in drawn["areas"] if one["code"] == code) for code in ("326", "751"))
    assert own["lines"] == ["Efter alder", "Tegnet som: hverken efter alder eller indsats"]
    assert len(other["lines"]) == 1


def test_many_teams_are_counted_and_a_move_names_none():
    five = ("A", "B", "C", "D", "E")
    to_four = Handover(Transition.RECEPTION, 1.0, (0,), (1, 2, 3, 4), RUNNING, ("",))
    assert words.from_to(five, to_four) == ", går sagen fra A til et af 4 teams. "
    moved = Handover(Transition.MOVE, 1.0, (0, 1), (0, 1), RUNNING, ("Nord", "Syd"))
    assert words.from_to(five, moved) == ", går sagen til det nye distrikts team. "


def test_what_is_not_finished_or_not_clear_is_said():
    only_reception = said(drawn_view(Drawing((Team("M", 0, OLDEST, ALL[:1]),))))
    assert remarks.NO_HANDOVERS_YET in only_reception
    assert remarks.NO_HANDOVERS not in only_reception
    assert remarks.NO_HANDOVERS in said(drawn_view(Drawing((Team("A", 0, OLDEST, ALL),))))
    empty = said(drawn_view(Drawing((Team("A", 0, OLDEST, ALL), Team("B", 0, 12, ())))))
    assert "B har ingen slags sager endnu" in empty
    shared = said(drawn_view(Drawing((Team("A", 0, 12, ALL), Team("B", 10, OLDEST, ALL)))))
    assert "A og B har de samme sager. Derfor er det uklart, hvem der skifter" in shared
    assert (
        "Når barnet fylder 13 år, går sagen fra A til B. Uklart, hvor mange af sagerne: A og B har de samme." in shared
    )


def test_a_child_without_a_number_is_told_why():
    fault = child_view(results=(), faults=((CaseFault.UNCOVERED, "15–17"),))
    shown = said(drawn_view(SPLIT, make.KALUNDBORG, child=fault))
    assert "Det betyder for et barn: kan ikke regnes ud endnu. I jeres tegning mangler der et team" in shown


def test_headings_and_notes_speak_of_what_is_drawn():
    whole = said(drawn_view(SPLIT))
    assert remarks.NOTHING_OPEN in whole
    assert words.QUESTIONS not in whole
    assert remarks.no_model([Transition.RECEPTION]).startswith("En særlig modtagelse er ikke en fordeling")
    assert remarks.no_model([Transition.MOVE]).startswith("Distrikter er ikke")
    assert remarks.no_model([Transition.RECEPTION, Transition.MOVE]).startswith("En særlig modtagelse og distrikter er")
    young = Drawing((Team("A", 0, 14, ALL), Team("B", 18, OLDEST, ALL)))
    assert "når en ung på 15–17 år har en sag?" in said(drawn_view(young))
