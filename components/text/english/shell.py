"""Words around every screen, in English."""

from __future__ import annotations

NAV = {
    "overview": "Overview",
    "municipality": "My municipality",
    "compare": "Compare",
    "regions": "Regions",
    "organisation": "Organisation",
    "patterns": "Patterns",
    "dialog": "Dialogue",
    "presentation": "Presentation",
    "data": "Data and method",
}
NAV_LABEL = "Pages"
OTHER_LANGUAGE = "Dansk"
SKIP = "Skip to content"
IMPORT_HREF = "/data#indlaes"
DESCRIPTION = (
    "Turnover, absence and short tenure among child and youth caseworkers in Denmark's 98 municipalities: your "
    "own numbers, compared with your region and the country, and what chance alone can explain."
)
NOSCRIPT = "Rådgiverbarometret draws its pages with JavaScript. Turn JavaScript on in the browser and reload the page."
LOADING = "Fetching the numbers …"
TROUBLE = "The page could not be fetched. What you see is what was fetched last."
RETRY = "Try again"
NOT_FOUND = "Page not found"
NOT_FOUND_LEAD = "No page here has this address. It may be misspelt, or the page has moved."
NOT_FOUND_LINKS = "Go instead to"


def page_title(name: str) -> str:
    """Name a page in the browser's tab."""
    return f"{name} – Rådgiverbarometret"
