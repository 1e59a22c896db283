"""Every id of the page. Nothing is addressed by a text that does not stand here."""

from __future__ import annotations

# --- shell -----------------------------------------------------------------------------------------------------------
SHELL = "shell"
NAV = "nav"
ANNOUNCER = "announcer"
TROUBLE = "trouble"
TROUBLE_RETRY = "trouble-retry"
PROGRESS = "progress"

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


# --- Min kommune -----------------------------------------------------------------------------------------------------
MUNICIPALITY_SERIES = "serie"
