"""Dialog in English: from numbers to conversation. Questions, never diagnoses."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.english.dialog_factors import FACTORS
from components.text.english.grammar import listed
from components.text.records import Point
from data_layer.schema.dialog import Factor, Occasion, QuestionId

TITLE = "Dialogue"
SUB = "Three factors, 15 questions and what five municipalities do"
LEAD = (
    "Caseworkers and leaders in five municipalities point to three things that make caseworkers stay: "
    "**a strong community**, **professional security** and **room to act**. The numbers can tell you where it is worth "
    "asking. Only you have the answers."
)
ORIGIN = (
    "The factors come from interviews with caseworkers and leaders in five municipalities (VIVE 2025, sections 3.2 to "
    "3.6). The wording is our own. Pay is mentioned too, but only by caseworkers who lacked at least one of the three."
)
PICTURE_HEADING = "The three factors"
ASK_HEADING = "Five questions to begin with"
ASK_COLUMNS = ("Question", "Why this one")
ASK_NOTE = "A number does not show why it is what it is. The questions are there to talk about, not to judge by."
ASK_NOTE_NONE = "Choose a municipality to see which questions its numbers lead to."
ASK_ALL = "All the questions, and what other municipalities do"
ASK_MUNICIPALITY = "For your next team meeting"
COMMON_REASON = "A question that every team can begin with."

SEARCH = "Search this page"
SEARCH_NOTE = "Shows only the points that contain the words. The number after a point is its section in the report."
SEARCH_NONE = "No point contains that. Try a shorter word."
SEARCH_FOUND = "{n} found"

QUESTIONS = "Questions"
STRENGTHENS = "What strengthens it"
WEAKENS = "What weakens it"
PRACTICES = "What municipalities do"
LINK = "Link to this point"

ROOM_FINDING = (
    "There is no clear-cut link between what caseworkers may formally decide and how free they feel. Nor does the "
    "pressure to save that caseworkers feel reflect what the municipality actually spends."
)
ROOM_FINDING_SECTION = "3.5.1"

LEADERS_HEADING = "The same goes for leaders"
LEADERS_SLUG = "ledernes-ledere"
LEADERS_SECTION = "3.6"
LEADERS_INTRO = "The same three factors hold for team leaders in relation to their own leaders."
LEADERS: Mapping[Factor, str] = {
    Factor.COHESION: "Top management puts cooperation across units on the agenda.",
    Factor.SECURITY: "Top management backs them up when members of the public go to the executive.",
    Factor.ROOM: "Top management listens to the team leaders before big decisions.",
}
LEADERS_LIMIT = (
    "A common pay policy, on the other hand, can take away the room to act from a leader who would like to show "
    "employees recognition."
)

SUGGESTIONS_WHY: Mapping[Occasion, str] = {
    Occasion.NEWCOMERS: (
        "Many new colleagues at the same time weaken the community; a plan and named people strengthen it. "
        "Four of the five municipalities have mentors."
    ),
    Occasion.ABSENCE: (
        "Security and community are strengthened when the leader is easy to get hold of and reacts when a case "
        "has been hard."
    ),
    Occasion.AGE_SPLIT: "Knowledge of an age group stays with the team and can be missing when teams are merged.",
    Occasion.SMALL_GROUP: (
        "It is a strength when a team under pressure gets help from another; small groups have few to share with."
    ),
    Occasion.TURNOVER: (
        "The report points to three factors that make caseworkers stay. Where they are weak, only you know."
    ),
}


def section(numbers: str) -> str:
    """Name a section of the report, or several with commas between them."""
    return f"{'sections' if ', ' in numbers else 'section'} {listed(numbers.split(', '))}"


def box(name: str, number: int) -> str:
    """Say where the report prints a question."""
    return f"{name}, question {number}"


def question(identity: QuestionId) -> str:
    return FACTORS[identity.factor].questions[identity.number - 1]


def question_slug(identity: QuestionId) -> str:
    """Write the anchor of a question on the page."""
    return f"{FACTORS[identity.factor].slug}-spoergsmaal-{identity.number}"


def point_slug(factor: Factor, kind: str, number: int) -> str:
    """Write the anchor of a finding or a practice."""
    return f"{FACTORS[factor].slug}-{kind}-{number}"


def points(factor: Factor) -> Mapping[str, tuple[Point, ...]]:
    """List what strengthens and what weakens, by the word of their anchors."""
    return {"styrker": FACTORS[factor].strengthens, "svaekker": FACTORS[factor].weakens}


def heading_of(name: str) -> str:
    return f"Questions that the numbers for {name} lead to"


def newcomers(n: str, staff: str) -> str:
    return f"{n} of {staff} caseworkers {'has' if n == '1' else 'have'} been at the workplace for under one year."


def absence(days: str) -> str:
    return f"Sickness absence is {days} per full-time employee: among the quarter of municipalities that have most."


def age_split(*, by_both: bool) -> str:
    what = "both the child's age and the intervention" if by_both else "the child's age"
    return f"You divide the cases by {what}."


def small_group(staff: str) -> str:
    return f"You are a group of {staff} caseworkers."


def turnover(n: str, staff: str) -> str:
    return (
        f"{n} of {staff} caseworkers left the job: a larger share than in Denmark as a whole, and that is probably "
        "not only chance."
    )


def organisation_source(title: str, extract: str) -> str:
    return f"organisation: {title} · extracted {extract}"
