"""What loaded datasets call themselves and their sources, in English where they are shipped with the product."""

from __future__ import annotations

from components.text.danish import datasets as danish

SHIPPED = (
    "Simulated dataset, calibrated to VIVE 2025",
    (
        "Simulated numbers: matched to the numbers VIVE published in 2025 and spread at random within each region. "
        "They say nothing about any particular municipality."
    ),
    (
        "Population, density and commuting are public numbers from Statistics Denmark. Expenditure need and service "
        "level are simulated: matched to the numbers VIVE published in 2025."
    ),
)
_ENGLISH = dict(zip(danish.SHIPPED, SHIPPED, strict=True))


def shown(title: str) -> str:
    """Show the English words of a shipped dataset, and any other's own."""
    return _ENGLISH.get(title, title)
