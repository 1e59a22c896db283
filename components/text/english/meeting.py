"""A team meeting on Dialog, in English: choosing questions, holding it, taking home what was agreed."""

from __future__ import annotations

from collections.abc import Mapping

from components.text.danish import meeting as danish

TITLE = "The team meeting"
SUB = "From the first question to what you agree"
LEAD = (
    "Choose questions, show them on the wall one at a time, and write down what you agree. "
    "**Only you see what you write.**"
)
PRIVACY = (
    "What you write stays in this browser until you clear it. It is not sent to us, not even when you download a "
    "file. Never write about a child or a family."
)
BACK = "Back to Dialogue"
OPEN, OPEN_OWN = "Hold the meeting", "Hold a team meeting about the questions"
LINK_NOTE = "Choose questions, show them on the wall, write down what you agree."

# --- the questions ----------------------------------------------------------------------------------------------------
QUESTIONS = "The questions"
QUESTIONS_NOTE = (
    "Five questions suit an hour. The address remembers which ones you have chosen; you can send it as an agenda."
)
SHOW = "Show on the wall"
SHOW_NOTE = "Arrow keys move between questions, Home and End go to the first and the last, Esc ends."
TOTAL = "Total: {n} min"
MINUTES = "Minutes"
MINUTES_OF = "Minutes for question {n}"
UP, DOWN, REMOVE, ADD = "Up", "Down", "Remove", "Add"
MOVE_OF, ADD_OF = "{word}: question {n}", "Add: {question}"
MORE = "Choose other questions"
HAS_NOTE = "has a note"
NUMBERS = "What your numbers say"
NO_OCCASION = "Your numbers do not lead to this question in particular. It is worth talking about all the same."
NO_MUNICIPALITY = "Choose a municipality to see its numbers beside the question."
NOTE = "Notes"
NOTE_OF = "Notes on question {n}"
LAST_NOTE = "Last time you wrote"
LIMITS: Mapping[str, int] = danish.LIMITS

GO_ON = "Go on with the meeting kept in this browser"

# --- the clock and the wall ------------------------------------------------------------------------------------------
TIMER_START, TIMER_PAUSE, TIMER_AGAIN = "Start the clock", "Pause", "Start over"
PREVIOUS, NEXT, END = "Previous", "Next", "Stop showing"

# --- agreed ----------------------------------------------------------------------------------------------------------
AGREED = "What we agree"
AGREED_NOTE = "A few concrete actions, each with someone responsible and a date."
WHAT, WHO, WHEN = "What", "Who", "When"
ADD_ACTION, REMOVE_ACTION = "Add an agreed action", "Remove"
HELD, FOLLOW_UP = "Meeting date", "Follow-up date"

# --- last time -------------------------------------------------------------------------------------------------------
LAST = "Agreed at your last meeting"
LAST_GO_ON, LAST_CLOSE = "Go on writing in that meeting", "Close"

# --- taking it home --------------------------------------------------------------------------------------------------
TAKE = "Take the meeting with you"
TAKE_NOTE = (
    "The files are made in the browser. The meeting file can be opened here again next time, so that you see what you "
    "agreed."
)
DOCX, PRINT, CALENDAR, SAVE = "Word document", "Print or save as PDF", "Follow-up for the calendar", "Save meeting file"
LOAD = "Open a meeting file"
CLEAR, UNDO = "Clear the meeting", "Undo"
FILE_STEM = "team-meeting"

# --- what the script says: keys are read by assets/5*_meeting*.js ----------------------------------------------------
SAYS: Mapping[str, str] = {
    "kept": "Saved in this browser.",
    "blocked": (
        "The browser cannot save any more. What you have written stays here until the page is closed. "
        "Save the meeting file, and it is safe."
    ),
    "limit": "There is room for {n} characters. The rest was left out.",
    "count": "{n} of {most} characters",
    "actions": "There is room for {n} agreed actions.",
    "removed": "The agreed action is removed.",
    "cleared": "The meeting is cleared.",
    "restored": "It is back again.",
    "total": TOTAL,
    "began": "The clock is running: {n}",
    "paused": "The clock has stopped: {n} left",
    "minute": "One minute left",
    "over": "Time is up. Take the time you need.",
    "start": TIMER_START,
    "pause": TIMER_PAUSE,
    "place": "{n} of {most}",
    "nodate": "First choose a day under “Follow-up date”.",
    "noserver": "The document could not be fetched. Nothing is lost: try again, or save the meeting file.",
    "saved": "The file is downloaded.",
    "bigfile": "The file is too large to be a meeting file. Nothing is changed.",
    "badfile": "The file is not a meeting file from here. Nothing is changed.",
    "newfile": "The meeting file was saved in a newer version than the one running here. Nothing is changed.",
    "badfield": "The meeting file has been altered and cannot be read: {n}. Nothing is changed.",
    "otherfile": (
        "The meeting file is from another municipality ({n}). Choose that municipality first. Nothing is changed."
    ),
    "opened": "The meeting of {n} is open.",
    "continued": "You go on writing in the meeting of {n}.",
    "nolast": "No agreed actions",
    "empty": "–",
    "owner": "Responsible",
    "followup": "Follow-up on the team meeting",
    "agreed": AGREED,
    "other": "Questions not chosen now that also have notes: {n}. They are in the meeting file and in Word.",
    "undated": "undated",
}

# --- the Word document -----------------------------------------------------------------------------------------------
DOC_TITLE = "Team meeting"
DOC_OTHERS = "Notes on other questions"
DOC_MINUTES = "min"
DOC_PERIOD = "The numbers are from {period}."


def questions_of(name: str) -> str:
    return f"The numbers are for {name}"


def minutes_of(number: int) -> str:
    return MINUTES_OF.format(n=number)


def note_of(number: int) -> str:
    return NOTE_OF.format(n=number)


def moving(word: str, number: int) -> str:
    """Name a link that moves or takes out the question at a place, beginning with the word that is seen."""
    return MOVE_OF.format(word=word, n=number)


def adding(question: str) -> str:
    return ADD_OF.format(question=question)
