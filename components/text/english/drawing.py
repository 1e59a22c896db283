"""Organisation: the words around a kommune's own teams, in English. Team names are given, never judged."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish import drawing as danish_drawing
from components.text.english.organisation import MODELS, answer, own_heading
from components.text.letters import lower_first
from data_layer.schema import OrganisationModel
from data_layer.schema.drawing import OLDEST, RUNNING, Drawing, Handover, Intervention, Question, Team, Transition

HEADING = "Draw your own organisation"
INTRO = (
    "Write which teams you have and which children they have. The page then shows when a child changes caseworker "
    "without anyone having left."
)
PRIVACY = (
    "The drawing is in the page's address, comes along when you go to another page and back, and is saved in this "
    "browser. The server does not save it."
)
STARTS = "Begin with something similar"
PROPOSAL = "A proposal based on the municipality's answer"
EMPTY_START = "From scratch"
EMPTY_START_NOTE = "a single team; you give it a name, ages and cases yourselves"
STARTS_AGAIN = "Begin with something else"
SAVED = "Last time, you drew this in the browser: {names}."
SAVED_OTHER = (
    "This drawing came with the address. Your own is in the browser: {names}. It stays there until you choose to "
    "keep this one instead."
)
SAVED_NOT = "This drawing came with the address and is not saved in the browser."
SAVED_KEEP = "Keep this drawing"
KEPT = "The drawing is saved in the browser."
SAVED_OPEN = "Open the saved drawing"
SAVED_FORGET = "Forget it"
FORGOTTEN = "The drawing is forgotten."
IS_PROPOSAL = (
    "This is a proposal based on the answer in the dataset. The answer does not say which teams you have: names and "
    "ages are examples. Change them so that they fit."
)
EDITOR = "Your teams"
EDITOR_HELP = "Changes take effect at once. The Back button undoes them."
NAME, FIRST, LAST, KINDS, DISTRICT = "Name", "First age", "Last age", "Cases", "District"
DISTRICT_HELP = "The whole municipality"
ADD, CLEAR, REMOVE, UP, DOWN, GRIP = "Add a team", "Start over", "Remove", "Up", "Down", "Drag to move"
FULL = "You can draw twelve teams."
FOLLOWED_LAST = "“Last age” moved along to {age}."
FOLLOWED_FIRST = "“First age” moved along to {age}."
TOO_LONG = "The drawing has become too long for an address. Shorten some of the names."

INTERVENTIONS = {
    Intervention.RECEPTION: "Reception and assessment",
    Intervention.PREVENTION: "Prevention",
    Intervention.PLACEMENT: "Placement",
    Intervention.DISABILITY: "Disability",
}
INTERVENTIONS_SHORT = INTERVENTIONS | {Intervention.RECEPTION: "Reception"}
_DURING = {
    Intervention.RECEPTION: "is being assessed",
    Intervention.PREVENTION: "gets preventive help",
    Intervention.PLACEMENT: "is placed",
    Intervention.DISABILITY: "gets help because of a disability",
}
_OF = {
    Intervention.PREVENTION: "prevention",
    Intervention.PLACEMENT: "placement",
    Intervention.DISABILITY: "disability",
    Intervention.RECEPTION: "reception",
}
_WHEN = {
    Transition.RECEPTION: "When the assessment is finished and the help begins",
    Transition.PLACEMENT: "When the child goes from prevention to placement",
    Transition.RETURN: "When the child comes home from placement to prevention",
    Transition.DISABILITY: "When a prevention case becomes a disability case",
    Transition.MOVE: "When the family moves to another district",
}
YOUNG, ADULT = danish_drawing.YOUNG, danish_drawing.ADULT

HANDOVERS = "Here the child changes caseworker although the caseworker has not left"
PARTLY_NOTE = (
    "“Some of the cases” means some of the kinds of case you have drawn (age, intervention, district). How many "
    "children that is, the drawing cannot say. Reception is not counted at birthdays, because it is short."
)
ALL_CASES = "All cases."
SOME_CASES = "Some of the cases; the rest can stay in the same team."
MOST_BRIEF = danish_drawing.MOST_BRIEF  # teams in a caption
MOST_NAMED = danish_drawing.MOST_NAMED  # teams in one sentence
FOR_A_CHILD = "What it means for a child:"
TO_CHILD = "See how this is worked out, and choose another child"
QUESTIONS = "Questions for yourselves"
QUESTIONS_NONE = "Every age and intervention has exactly one team."
AGES = "The ages on a line"
AGES_HELP = (
    "Drag an end, or use the arrow keys. A team that takes over with the same kinds of case moves along; use the "
    "fields above to move one on its own."
)
_FROM, _UP_TO = danish_drawing.AGE_ENDS  # the two ends as the fields are called
AGE_ENDS = {_FROM: "from age {age}", _UP_TO: "up to and including age {age}"}
_AGE_END_NAMES = {_FROM: FIRST, _UP_TO: LAST}
GRID = "Who has the case?"
GRID_CAPTION = "Team by age and intervention"
GRID_AGE = "Age"
NOBODY = "Who?"
SHARES = "What other municipalities do"
SHARES_CAPTION = "Municipalities by organisation: number, and share of those that answered"
OWN_MARK = "as you have drawn"
UNNAMED_NOTE = "Without a name, a team is called by its number."
SAME_AS_ANSWER = "The dataset says the same."

_ALL = tuple(Intervention)
_RECEPTION = Team("Reception", 0, OLDEST, (Intervention.RECEPTION,))
_EXAMPLES: dict[str, Drawing] = {
    "age": Drawing(
        (
            _RECEPTION,
            Team("Children's team", 0, 12, RUNNING),
            Team("Youth team", 13, OLDEST, RUNNING),
        )
    ),
    "intervention": Drawing(
        (
            _RECEPTION,
            Team("Prevention", 0, OLDEST, (Intervention.PREVENTION,)),
            Team("Placement", 0, OLDEST, (Intervention.PLACEMENT,)),
            Team("Disability", 0, OLDEST, (Intervention.DISABILITY,)),
        )
    ),
    "both": Drawing(
        (
            _RECEPTION,
            Team("Child prevention", 0, 12, (Intervention.PREVENTION, Intervention.DISABILITY)),
            Team("Youth prevention", 13, OLDEST, (Intervention.PREVENTION, Intervention.DISABILITY)),
            Team("Child placement", 0, 12, (Intervention.PLACEMENT,)),
            Team("Youth placement", 13, OLDEST, (Intervention.PLACEMENT,)),
        )
    ),
    "neither": Drawing((Team("Team North", 0, OLDEST, _ALL, "North"), Team("Team South", 0, OLDEST, _ALL, "South"))),
}
EXAMPLES: dict[OrganisationModel, Drawing] = {OrganisationModel(name): drawn for name, drawn in _EXAMPLES.items()}
EXAMPLE_NAMES = {
    OrganisationModel.AGE: ("Divided by age", "one team for children, one for young people"),
    OrganisationModel.INTERVENTION: (
        "Divided by intervention",
        "prevention, placement and disability each on its own",
    ),
    OrganisationModel.BOTH: ("Both", "children and young people apart, placement on its own"),
    OrganisationModel.NEITHER: ("Districts", "the same team all the way, divided by address"),
}


def names(drawing: Drawing) -> tuple[str, ...]:
    """Name every team apart from the others: its own name, its number without one, a mark on a repeated one."""
    found: list[str] = []
    for index, team in enumerate(drawing.teams):
        name = team.name or f"Team {index + 1}"
        found.append(f"{name} (no. {index + 1})" if name in found else name)
    return tuple(found)


def brief_teams(drawing: Drawing) -> str:
    """Name the drawn teams in a line beside a picture: "your drawing: Reception, Children 0–12, Youth 13–22"."""
    told = [
        name if (team.first, team.last) == (0, OLDEST) else f"{name} {_span(team.first, team.last)}"
        for name, team in zip(names(drawing), drawing.teams, strict=True)
    ]
    more = f" and {len(told) - MOST_BRIEF} more" if len(told) > MOST_BRIEF else ""
    return f"your drawing: {', '.join(told[:MOST_BRIEF])}{more}"


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}\u2013{last}"


def proposal_note(name: str, model: OrganisationModel, *, partial: bool) -> str:
    return f"In the dataset, {own_heading(name, model, partial=partial)}."


def finding(model: OrganisationModel, *, partial: bool) -> str:
    part = "partly " if partial else ""
    return f"As drawn, you {part}divide your cases {lower_first(MODELS[model])}"


def unlike_answer(name: str, model: OrganisationModel, *, partial: bool) -> str:
    return f"The dataset says something else about {name}: {lower_first(answer(model, partial=partial))}."


def when(one: Handover) -> str:
    """Say what makes the case pass on."""
    if one.age is None:
        return _WHEN[one.transition]
    return f"When the {'young person' if one.age >= ADULT else 'child'} turns {one.age}"


def extent(one: Handover, drawing: Drawing) -> str:
    """Say which cases pass on; how many that are, a drawing does not know."""
    if one.is_whole:
        return ALL_CASES
    only = []
    if len(one.interventions) < len(RUNNING) and one.transition in {
        Transition.AGE,
        Transition.RECEPTION,
        Transition.MOVE,
    }:
        only.append(_and([_OF[kind] for kind in one.interventions]) + " cases")
    if len(one.districts) < len(drawing.districts):
        only.append("in " + _and(list(one.districts)))
    if one.ages:
        only.append(("age " if one.ages[0] == one.ages[1] else "ages ") + _span(*one.ages))
    return f"Some of the cases: only {', '.join(only)}." if only else SOME_CASES


def from_to(team_names: Sequence[str], one: Handover) -> str:
    """Go on after ``when``."""
    before, after = (_one_of([team_names[index] for index in teams]) for teams in (one.before, one.after))
    if one.transition is Transition.MOVE:
        return ", the case goes to the new district's team. "
    return f", the case goes from {before} to {after}. "


def _one_of(team_names: Sequence[str]) -> str:
    return _or(team_names) if len(team_names) <= MOST_NAMED else f"one of {len(team_names)} teams"


def ages(first: int, last: int) -> str:
    return f"{_span(first, last)} {'year' if first == last == 1 else 'years'}"


def age_end(what: str, name: str) -> str:
    """Name one end of a team on the line of ages."""
    return f"{name}: {lower_first(_AGE_END_NAMES[what])}"


def age_words(what: str, age: int) -> str:
    return AGE_ENDS[what].format(age=age)


def question(one: Question, team_names: Sequence[str]) -> str:
    """Ask whose the cases are; never call it a fault."""
    young = "a young person" if one.first >= YOUNG else "a child or young person" if one.last >= YOUNG else "a child"
    who = f"{young} aged {_span(one.first, one.last)}"
    where = f" in {one.district}" if one.district else ""
    state = (
        "" if len(one.interventions) == len(Intervention) else " " + _or([_DURING[kind] for kind in one.interventions])
    )
    case = f"when {who}{where}{state or ' has one'}"
    if not one.teams:
        return f"Who has the case {case}?"
    return f"Which of {_and([team_names[index] for index in one.teams])} has the case {case}?"


def holder(team_names: Sequence[str], teams: Sequence[int]) -> str:
    """Write who has the cases of a cell; a question where nobody or several do."""
    if not teams:
        return NOBODY
    return team_names[teams[0]] if len(teams) == 1 else f"{_or([team_names[index] for index in teams])}?"


def in_district(district: str, words: str) -> str:
    return f"{district}: {words}"


def team_legend(number: int, name: str) -> str:
    return f"Team {number}: {name}"


def action(word: str, name: str) -> str:
    return f"{word}: {name}"


def count_of(n: int, of: int, share: str) -> str:
    return f"{n} of {of} ({share})"


def shares_own(label: str) -> str:
    return f"{label} ({OWN_MARK})"


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _or(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} or {parts[-1]}" if len(parts) > 1 else "".join(parts)
