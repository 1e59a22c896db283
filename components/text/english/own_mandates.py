"""A leader's own decision mandates beside the five case kommuner's, in English."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.danish import own_mandates as danish
from data_layer.schema.dialog import Decider

HEADING = "Fill in your own, and see them beside the five"
INTRO = (
    "For each decision, choose the level nearest the child that may decide anything, even if only up to a limit. "
    "It is compared with the same level in the five municipalities. Limits are not compared: each is written in a unit "
    "of its own."
)
FINDING = (
    "Wider is not better. The report finds no clear-cut link between what caseworkers may formally decide and how "
    "freely they feel they can act; a very large decision mandate of one's own without feedback can feel insecure "
    "(section 3.5.1)."
)
PRIVACY = "What you fill in stays in this browser and is not sent to us."
THE_FIVE = "The five"
WHO, WHO_NONE = "Who in your municipality", "Not filled in"
LIMIT = "Limit"
LIMIT_LENGTH, MOST_BYTES = danish.LIMIT_LENGTH, danish.MOST_BYTES
DECIDERS: Mapping[Decider, tuple[str, str]] = {  # word in files, name
    Decider.CASEWORKER: ("raadgiver", "Caseworker"),
    Decider.TEAM: ("team", "Team without team leader"),
    Decider.COORDINATOR: ("koordinator", "Coordinator or professional consultant"),
    Decider.TEAM_LEADER: ("teamleder", "Team leader"),
    Decider.HEAD: ("leder", "Head of casework"),
    Decider.BOARD: ("visitationsudvalg", "Allocation panel"),
}
OTHERS: Mapping[str, str] = {"uklart": "Unclear", "intet": "Not written anywhere"}
SAVE, SPREADSHEET, LOAD = "Save as file", "Save for a spreadsheet", "Open a saved file"
CLEAR, UNDO = "Clear my answers", "Undo"
FILE_STEM = "decision-mandates"

SAYS: Mapping[str, str] = {
    "wider": "Wider",
    "tighter": "Tighter",
    "level": "In line",
    "unclear": "Unclear in your municipality",
    "silent": "Not written down in your municipality",
    "none": "Cannot be compared: none of the five can be read",
    "empty": "Not filled in",
    "wider-in": "closer to the child than in {n}",
    "same-in": "as in {n}",
    "tighter-in": "further from the child than in {n}",
    "single": "only one of the five can be read",
    "team": "the team decides some of it in {n}",
    "sum-team": "Decided by your team: {n}. Among the five, the team decides only in municipality {most}",
    "kept": "Saved in this browser.",
    "blocked": "The browser cannot save any more. Your answers stay until the page is closed: save them as a file.",
    "cleared": "Your answers are cleared.",
    "restored": "Your answers are back again.",
    "opened": "The file is open.",
    "saved": "The file is downloaded.",
    "bigfile": "The file is too large. Nothing is changed.",
    "badfile": "The file is not a file of decisions from here. Nothing is changed.",
    "newfile": "The file was saved in a newer version than the one running here. Nothing is changed.",
    "badfield": "The file has been altered and cannot be read: {n}. Nothing is changed.",
    "otherfile": "The file is from another municipality ({n}). Choose that municipality first. Nothing is changed.",
    "columns": "Section,Decision,Who in your municipality,Limit,Compared with the five,The five",
}


def limit_of(measure: str) -> str:
    return f"{LIMIT} for {measure}"


def who_of(measure: str) -> str:
    return f"{WHO}: {measure}"
