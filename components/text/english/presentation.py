"""Words of the presentation, in English: pinning, arranging, showing."""

from __future__ import annotations

from components.text.english import common

TITLE = "Presentation"
SUBTITLE = "The views you want to show at the meeting"
LEAD = (
    f"Press **{common.PIN}** under a figure or a number on one of the other pages, "
    "or begin with a ready-made story about the municipality."
)
STORY = "Your numbers in ten minutes"
STORY_NOTE = (
    "Eight views, from the municipality's own number to questions to talk about. You can change order and titles "
    "afterwards."
)
STORY_PICK = "Choose a municipality above to get a ready-made story about your own numbers."
START = "Start presentation"
NOTES = "Open notes in their own window"
SAVE = "Save as file"
LOAD = "Open from file"
WITHOUT_NAMES = "Other municipalities without names"
CLEAR = "Remove all"
FILE_NAME = "presentation.json"
AS_SLIDES = "Download as PowerPoint"
AS_PAPER = "Print, or save as PDF"
DECK_NAME = "praesentation.pptx"  # an address: the same in every language
DECK_EMPTY = "The address names no views. Download the file from the page Presentation when there are views on it."
EMPTY_TITLE = "There are no views here yet."
EMPTY_HELP = (
    f"Go to a page, and press {common.PIN} under what you want to show. "
    "On the keyboard it is p, when the figure is on the screen."
)
VIEWS = "Views"
UP = "Move up"
DOWN = "Move down"
REMOVE = "Remove"
OPEN = "Open the view"
OWN_TITLE = "Your own title"
OWN_TITLE_HINT = "The conclusion, if left empty"
SLIDE = "View"
SEE_HERE = "See the whole page in Rådgiverbarometret"
QR_ALTERNATIVE = "QR code to the view"
UNREAD = "One of the views in the address could not be read and is not included."
GONE_TITLE = "The view does not exist"
GONE_PAGE = "The address does not belong to a page here. Remove the view, or find it again on its page."
GONE_PANEL = (
    "The page no longer has the figure, or the numbers for it are missing. Remove the view, or find it again on its "
    "page."
)
GONE_MUNICIPALITY = "The view is about a municipality that the address does not name or that does not exist."
GONE_WAITING = "The numbers are being calculated. The view comes when they are ready."

NOTE_COUNTED = "How it is counted"
NOTE_SHOWN = "What the figure shows"
NOTE_DEFINITION = "The number"
NOTE_MIND = "Bear in mind"
NOTE_MIND_SIMULATED = "The numbers are simulated. They say nothing about any one municipality."
NOTE_MIND_CHANCE = (
    "Small groups vary a great deal by chance. When a difference cannot be told apart from chance, the numbers show "
    "neither that there is a difference nor that there is none."
)

DEVICE_KEEP = "Save on this device"
DEVICE_SHOW = "Show those instead"
DEVICE_OTHER = "This device holds another presentation. Saved views: {n}."
DEVICE_NONE = "The presentation is in the address. None is saved on this device."
SAYS = {
    "pinned": "Added to the presentation.",
    "unpinned": "Taken out of the presentation.",
    "full": "The presentation cannot hold more views.",
    "long": "The presentation has become too long for an address. Remove a view first.",
    "blocked": "The browser does not allow anything to be saved. The views are only in the address.",
    "badfile": f"The file is not a presentation from here. Choose a file that was saved with {SAVE}.",
    "bigfile": "The file is too large to be a presentation from here.",
    "badpin": "A view in the file is not an address from here. Nothing has been changed.",
    "kept": "Saved on this device.",
    "anonymous": "Other municipalities are shown without names.",
    "named": "The municipalities are shown with names.",
    "dark": "High contrast.",
    "light": "Ordinary colours.",
    "nowindow": "The browser did not open the window. Allow pop-up windows for this site.",
    "pseudonym": "Municipality",
    "nomap": "The map is not shown when the municipalities have no names: a place on the map is a name too.",
    "more": "The figure continues: arrow down and arrow up",
    "notes": "Notes",
    "next": "Next",
    "last": "This is the last view.",
}
KEYS = "Keys during the presentation"
KEY_LIST = (
    ("→ space", "next view; also Page Down and a clicker"),
    ("←", "previous view; also Page Up"),
    ("Home, End", "first and last"),
    ("a", "other municipalities without names"),
    ("b", "black screen"),
    ("k", "high contrast"),
    ("n", "notes in their own window"),
    ("q", "QR code to the view"),
    ("Esc", "end"),
)


def story_of(place: str) -> str:
    return f"{STORY}: {place}"


def place_of(number: int, of: int) -> str:
    return f"{number} / {of}"


def tool_label(what: str, number: int) -> str:
    """Name a tool with the view it is for, for who hears it alone."""
    return f"{what}: view {number}"


def left_out(n: int, most: int) -> str:
    views, are = ("1 view", "It is") if n == 1 else (f"{n} views", "They are")
    return f"The address has {views} more than the {most} a presentation can hold. {are} not included."


def unread(n: int) -> str:
    return f"{n} of the views in the address could not be read and are not included." if n > 1 else UNREAD


def card_finding(indicator: str, place: str, value: str, headline: str) -> str:
    return f"{indicator} in {place}: {value}. {headline}".strip()
