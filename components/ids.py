"""Every id of the page. Nothing is addressed by a text that does not stand here."""

from __future__ import annotations

# --- shell -----------------------------------------------------------------------------------------------------------
SHELL = "shell"
NAV = "nav"
ANNOUNCER = "announcer"
TROUBLE = "trouble"
TROUBLE_RETRY = "trouble-retry"
PROGRESS = "progress"
LANGUAGE = "sprog"

# --- every page ------------------------------------------------------------------------------------------------------
CONTENT = "indhold"  # target of the skip link
TITLE = "overskrift"
LEAD = "hovedpointe"


def nav_link(page: str) -> str:
    """Name the link to ``page`` in the header."""
    return f"nav-{page}"


def goto(key: str) -> str:
    """Name the select that changes the choice ``key``; stable, so that focus finds it again on the next page."""
    return f"goto-{key}"


def number(indicator: str) -> str:
    """Name the card of an indicator, by its word in addresses."""
    return f"tal-{indicator}"


def national_number(name_: str) -> str:
    """Name the card of a national number."""
    return f"landets-tal-{name_}"


# --- Presentation ----------------------------------------------------------------------------------------------------
DECK = "dias"
DECK_FILE = "dias-fil"
DECK_SAYS = "dias-ord"
DECK_STATUS = "dias-status"
DECK_DEVICE = "dias-enhed"


def slide(number_: int) -> str:
    """Name the view at a place, counted from 1; also the anchor that starts the presentation there."""
    return f"vis-{number_}"


# --- Ark -------------------------------------------------------------------------------------------------------------
SHEET_SERIES = "ark-serie"


# --- Min kommune -----------------------------------------------------------------------------------------------------
MUNICIPALITY_SERIES = "serie"
MUNICIPALITY_TEAMS = "teams"
PRIVATE = "egne-tal"
PRIVATE_LIMITS = "egne-tal-udsving"
PRIVATE_DIRECTION = "egne-tal-retning"
PRIVATE_CHOOSE = "egne-tal-vaelg"
PRIVATE_COLUMNS = "egne-tal-kolonner"
PRIVATE_STATUS = "egne-tal-status"

# --- Sammenlign ------------------------------------------------------------------------------------------------------
COMPARE_FUNNEL = "tragt"
COMPARE_RANKING = "rangering"
COMPARE_CHOSEN = "valgte-over-tid"
COMPARE_SIMILAR = "lignende"
COMPARE_SIMILAR_PICTURE = "lignende-billede"
COMPARE_TABLE = "tabel"

# --- Organisering ----------------------------------------------------------------------------------------------------
ORGANISATION_MODELS = "modeller"
ORGANISATION_REGIONS = "modeller-pr-region"
ORGANISATION_MAP = "modeller-paa-kort"
ORGANISATION_TURNOVER = "afgang-pr-model"
ORGANISATION_TABLE = "svar"
DRAWING = "jeres-teams"
DRAWING_ADD = "hold-tilfoej"
DRAWING_FROM_NOTHING = "hold-fra-bunden"
DRAWING_SAVED = "hold-gemt"
DRAWING_STATUS = "hold-status"
CHILD = "barnets-vej"
CHILD_HUNDRED = "hundrede-boern"
CHILD_COURSE = "barnets-alder"
CHILD_CAUSES = "aarsager"
CHILD_PARAMETERS = "forudsaetninger"
CHILD_WHAT_IF = "hvad-nu-hvis"
CHILD_SCENARIOS = "aendringer-i-skift"
CHILD_SWINGS = "hvad-flytter-mest"


def team_field(number: int, what: str) -> str:
    """Name a field or button of the team at a place; stable, so that focus finds it again in the next answer."""
    return f"hold-{number}-{what}"


# --- Moenstre ------------------------------------------------------------------------------------------------------
PATTERN_CURVE = "modelkurve"
PATTERN_PRINTED = "rapportens-tabeller"
PATTERN_GRID = "tabel-4-5"
PATTERN_COEFFICIENTS = "tabel-4-6-og-4-7"
PATTERN_OWN = "egen-model"
PATTERN_LASTING = "fra-halvaar-til-halvaar"
PATTERN_SCATTER = "to-maal"
PROGRESS_MODELS = "beregning"

# --- Dialog: anchors of findings, questions and practices are made in components/text/dialog.py ----------------------
DIALOG_QUESTIONS = "spoergsmaal"
DIALOG_SEARCH = "soeg"
DIALOG_FOUND = "soeg-fundet"
MEETING = "moede"
MEETING_SAYS = "moede-ord"
MEETING_STATUS = "moede-status"
MEETING_WALL = "moede-vaeg"
MEETING_WALL_SAYS = "moede-siger"
MEETING_LAST = "moede-sidst"
MEETING_MORE = "moede-flere"
MEETING_CHOOSE = "moede-vaelg"
MEETING_ACTIONS = "moede-aftaler"
MEETING_HELD = "moede-dato"
MEETING_FOLLOW_UP = "moede-opfoelgning"
MEETING_FILE = "moede-fil"
MANDATES_OWN = "jeres-beslutninger"
MANDATES_FILE = "mandater-fil"
MANDATES_STATUS = "mandater-status"


def meeting_field(question: str, what: str) -> str:
    """Name a field or link of a question of the meeting, by its word in the address."""
    return f"moede-{question}-{what}"


def mandate_field(row: str, what: str) -> str:
    """Name a field of a decision, by its word."""
    return f"mandat-{row}-{what}"


# --- Data og metode: anchors of other pages' links; every indicator's anchor is its own id ----------------------------
DATA_LOADED = "datasaet"
DATA_COVERAGE = "daekning"
DATA_DEFINITIONS = "definitioner"
DATA_METHOD = "metode"
DATA_DOWNLOADS = "hent"
DATA_IMPORT = "indlaes"
DATA_CHANGES = "aendringer"
DATA_STATEMENT = "tilgaengelighed"
DATA_LICENCES = "licenser"

# --- Overblik and Regioner -------------------------------------------------------------------------------------------
MAP = "kort"
NATIONAL = "landet"
JOB_AREAS = "omraader"
REGION_MEANS = "regioner-niveau"
REGION_LINES = "regioner-tid"
REGION_SPREAD = "regioner-spredning"
