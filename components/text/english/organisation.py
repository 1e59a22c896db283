"""Organisation: the words of the page, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.english.common import MISSING_SHORT
from components.text.english.grammar import municipalities
from components.text.letters import lower_first
from data_layer.schema import MissingState, OrganisationModel

TITLE = "Organisation and changes of caseworker"
SUBTITLE = (
    "How municipalities divide cases among child and youth caseworkers, and what it means for the changes a child "
    "goes through"
)
COUNTRY = "Denmark"

MODELS: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "By age",
    OrganisationModel.INTERVENTION: "By intervention",
    OrganisationModel.BOTH: "By both age and intervention",
    OrganisationModel.NEITHER: "By neither age nor intervention",
}
MODELS_SHORT: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Age",
    OrganisationModel.INTERVENTION: "Intervention",
    OrganisationModel.BOTH: "Both",
    OrganisationModel.NEITHER: "Neither",
}
# Left of a bar.
MODELS_BRIEF: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "By age",
    OrganisationModel.INTERVENTION: "By intervention",
    OrganisationModel.BOTH: "By both",
    OrganisationModel.NEITHER: "By neither",
}
LETTERS: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "A",
    OrganisationModel.INTERVENTION: "I",
    OrganisationModel.BOTH: "B",
    OrganisationModel.NEITHER: "N",
}
DIVIDED: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "A caseworker has either the youngest children or the older children and young people.",
    OrganisationModel.INTERVENTION: "A caseworker has, for example, either preventive interventions or placements.",
    OrganisationModel.BOTH: "Caseworkers are divided both by the child's age and by the type of intervention.",
    OrganisationModel.NEITHER: "No division, or division by district.",
}
WHEN: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "When the child reaches the age boundary.",
    OrganisationModel.INTERVENTION: ("When the intervention changes type, for example from prevention to placement."),
    OrganisationModel.BOTH: "At both transitions: the age boundary, and when the intervention changes type.",
    OrganisationModel.NEITHER: (
        "Does not follow from age or intervention. Where there are districts, a move can bring a change."
    ),
}
RISK: Mapping[OrganisationModel, str] = {
    OrganisationModel.AGE: "Yes, at an age boundary",
    OrganisationModel.INTERVENTION: "Yes, when the intervention changes",
    OrganisationModel.BOTH: "Yes, at both transitions",
    OrganisationModel.NEITHER: "No, not for those reasons",
}
MEANS: Mapping[OrganisationModel, tuple[str, str]] = {
    OrganisationModel.AGE: (
        (
            "A child who still needs help on reaching the age boundary changes caseworker, although the caseworker "
            "has not left. The time is known in advance."
        ),
        "When do you talk with the child about the change, and who goes along with the child?",
    ),
    OrganisationModel.INTERVENTION: (
        (
            "A child whose help goes from prevention to placement, for example, changes caseworker at the same time, "
            "although the caseworker has not left."
        ),
        "Who can the child hold on to while both the help and the caseworker are changing?",
    ),
    OrganisationModel.BOTH: (
        (
            "A child can change caseworker twice without anyone having left: at the age boundary, and when the "
            "intervention changes type."
        ),
        "Can a case stay with the caseworker when the two transitions lie close together?",
    ),
    OrganisationModel.NEITHER: (
        (
            "A child keeps the same caseworker across ages and interventions. The child changes when the caseworker "
            "leaves or is away for long, and perhaps after a move, if there are districts."
        ),
        "Are there other situations in which a case is passed on?",
    ),
}

MODELS_NOTE = (
    "Answers from leaders and coordinators. Partly means that the answers from one municipality differ, "
    "or that they say themselves that only some of the cases are divided in this way."
)
SWITCHES_HEADING = "When does the child change caseworker although the caseworker has not left?"
SWITCHES_NOTE = "Only changes that follow from the organisation. Turnover, sickness and parental leave come on top."
SWITCHES_COLUMNS = ("Cases are divided", "That is to say", "The child changes", "Automatic change")
SWITCHES_CAPTION = "The four ways of dividing cases"
REGIONS_NOTE = (
    "The numbers in the fields count municipalities; the width is their share of the municipalities that answered. "
    "A, I and B carry a risk of automatic change of caseworker; N does not."
)
REGIONS_CAPTION = "Municipalities by region and organisation"
COLUMN_REGION = "Region"
COLUMN_RISK = "At risk of automatic change"
COLUMN_WITHOUT = "Without an answer"
MAP_FINDING = "How the municipalities divide their cases"
MAP_NOTE = "The letter and the shade say how cases are divided. A hatched municipality has not answered."
LEGEND_TITLE = "Cases are divided by"
TURNOVER_NOTE = (
    "The dot is the turnover of all municipalities with that organisation taken together, the line a 95% interval. "
    "The figure explains nothing: the report has not linked organisation to turnover, and the municipalities differ "
    "in much else."
)
TABLE_HEADING = "All 98 municipalities"
TABLE_CAPTION = "Organisation in all municipalities"
TABLE_NOTE = (
    "Partly means that the answers from the municipality differ, or that they say it applies to only some of the "
    "cases. Click a column to sort."
)
EMPTY_TITLE = "No answers about organisation have been loaded"
EMPTY_HELP = "The page Data and method explains how the answers are loaded."
COUNT_CAPTION = "Municipalities by organisation"
TABLE_COLUMNS = ("Municipality", "Region", "Cases are divided", "Automatic change")
OWN_NOTE_PARTIAL = "According to the answers from the municipality, this applies to only some of the cases."
OWN_HEADING = "What does it mean for you?"
OWN_NONE = (
    "The dataset has no answer from the municipality, so the page cannot say when a child in your municipality "
    "changes caseworker."
)
TALK = "Talk about:"
OWN_PICK = "Choose your municipality to see what your organisation means for a child's changes of caseworker."
TO_DRAWING = "Draw your own teams"
PARTLY = "partly"
NO_ANSWER = "No answer"
COUNT_COLUMNS = (
    *("Cases are divided", "Municipalities", "Of these, partly", "In the report"),
    "Of these, partly in the report",
)
TURNOVER_COLUMNS = (
    *("Cases are divided", "Municipalities", "Turnover", "Interval from"),
    *("Interval to", "Leavers", "Headcount"),
)


def lead(n_risk: int, n_answers: int, share: str) -> tuple[str, str]:
    """The finding and what it means, apart so that the first can be set in bold."""
    where = f"{n_risk} of {municipalities(n_answers)} ({share})"
    finding = f"In {where}, a child can change caseworker although no caseworker has left"
    return finding, ": the change follows because cases are divided by the child's age, by intervention or by both."


def lead_none() -> str:
    return "No answers about organisation have been loaded."


def own_lead(name: str, model: OrganisationModel, *, partial: bool) -> str:
    some = "some of its cases" if partial else "its cases"
    return f"{name} divides {some} {lower_first(MODELS[model])}."


def own_no_answer(name: str) -> str:
    return f"There is no answer from {name}."


def own_heading(name: str, model: OrganisationModel, *, partial: bool) -> str:
    part = "partly " if partial else ""
    return f"{name} {part}divides its cases {lower_first(MODELS[model])}"


def own_heading_none(name: str) -> str:
    return f"We do not know how {name} divides its cases"


def own_same(n_same: int, n_answers: int) -> str:
    """How many kommuner are organised alike; ``n_same`` counts the kommune itself."""
    if n_same == 1:
        return f"Of the {municipalities(n_answers)} that answered, no other does it the same way."
    return f"{n_same} of the {n_answers} municipalities that answered do it the same way, your own included."


def models_finding(model: OrganisationModel, n: int, n_answers: int) -> str:
    divide = "divides its" if n == 1 else "divide their"
    return f"{n} of {municipalities(n_answers)} {divide} cases {lower_first(MODELS[model])}"


def segment(n: int, n_partial: int) -> str:
    """The label at the end of a model's bar."""
    return f"{n} ({n_partial} partly)" if n_partial else str(n)


def bar_hover(model: OrganisationModel, label: str) -> str:
    return f"<b>{MODELS[model]}</b><br>{label}"


def legend(model: OrganisationModel, *, own: bool = False) -> str:
    return f"{LETTERS[model]}  {MODELS_SHORT[model]}{' (you)' if own else ''}"


def own_legend(name: str, drawn: OrganisationModel | None) -> str:
    """Name the marked kommune, and what its reader has drawn."""
    return f"{name}, drawn as {LETTERS[drawn]}" if drawn else name


def drawn_as(model: OrganisationModel) -> str:
    return f"Drawn as: {lower_first(MODELS[model])}"


def with_numbers(n: int) -> str:
    return f"{municipalities(n)} with numbers"


def point_hover(model: OrganisationModel, value: str, interval: str, n: str) -> str:
    bounds = f"95% interval {interval}" if interval else ""
    return "<br>".join(part for part in (f"<b>{MODELS[model]}</b>", value, bounds, n) if part)


def turnover_caption(period: str) -> str:
    return f"Turnover by organisation, {period}"


def source(title: str, extract_date: str, n: int) -> str:
    return f"{title} · extracted {extract_date} · {municipalities(n)} that answered"


def alternative_map(parts: Sequence[tuple[OrganisationModel, int]]) -> str:
    words = [f"{MODELS[model]}: {municipalities(n)}" for model, n in parts]
    return f"Map of how the municipalities are organised. {'. '.join(words)}."


def published(pairs: Sequence[tuple[OrganisationModel, int, int]], n_answers: int) -> str:
    """The report's own figures; ``pairs``: model, kommuner, of these partly."""
    words = [f"{lower_first(MODELS_SHORT[model])} {segment(n, partial)}" for model, n, partial in pairs]
    return f"The report (section 2.1, figure 2.1) has {municipalities(n_answers)} that answered: {'; '.join(words)}."


SAME_AS_PUBLISHED = "The numbers here are the same."
UNLIKE_PUBLISHED = "The numbers here differ because the dataset is not the report's."


def regions_finding(low: tuple[str, int, int], high: tuple[str, int, int]) -> str:
    """Region, kommuner with a risk, kommuner with an answer: the lowest and the highest share; one region is both."""
    if low[0] == high[0]:
        return (
            f"Risk of automatic change of caseworker: {low[1]} of {municipalities(low[2])} in {low[0]}, "
            "the only region with answers"
        )
    if low[1] * high[2] == high[1] * low[2]:
        return "The share at risk of automatic change of caseworker is the same in all regions"
    return (
        f"Risk of automatic change of caseworker: from {low[1]} of {municipalities(low[2])} in {low[0]} "
        f"to {high[1]} of {high[2]} in {high[0]}"
    )


def turnover_finding(lowest: str, highest: str) -> str:
    """Describe the groups and conclude nothing; both numbers are written as on screen."""
    if lowest == highest:
        return f"Turnover is {lowest} in every group"
    return f"Turnover ranges from {lowest} to {highest} across the groups; the figure does not say why"


def overlap_sentence(*, overlap: bool) -> str:
    if overlap:
        return "All the intervals overlap; that shows neither a difference nor the opposite."
    return "At least two of the intervals do not overlap; anything else that sets the municipalities apart may be why."


def without_answer(n: int) -> str:
    return f"{n} without an answer" if n else ""


def no_answer(state: MissingState) -> str:
    """A kommune that is in the dataset without an answer, or not at all, has not answered; the rest keeps its word."""
    return NO_ANSWER if state in {MissingState.MISSING, MissingState.NOT_REPORTED} else MISSING_SHORT[state]


def answer(model: OrganisationModel, *, partial: bool) -> str:
    return f"{MODELS[model]} ({PARTLY})" if partial else MODELS[model]


def alternative_models(parts: Sequence[tuple[OrganisationModel, int]]) -> str:
    words = [f"{MODELS_SHORT[model]}: {n}" for model, n in parts]
    return f"Bars with the number of municipalities. {'. '.join(words)}."


def alternative_regions(parts: Sequence[tuple[str, int, int]]) -> str:
    words = [f"{region}: {n} of {of} at risk" for region, n, of in parts]
    return f"Stacked bars per region. {'. '.join(words)}."


def alternative_turnover(parts: Sequence[tuple[OrganisationModel, str]]) -> str:
    words = [f"{MODELS_SHORT[model]}: {value}" for model, value in parts]
    return f"Turnover with uncertainty per organisation model. {'. '.join(words)}."
