"""Data and method: accessibility statement and licences, in English."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish import statement as danish
from components.text.english import common

STATEMENT_INTRO = (
    "The public body that runs this website must make it accessible under the Danish act on the accessibility of "
    "public sector bodies' websites and mobile applications (Act no. 692 of 8 June 2018), and must publish a statement "
    "through the WAS-Tool of the Danish Agency for Digital Government. The text here is the basis for that statement "
    "and describes Rådgiverbarometret as delivered."
)
STATEMENT_STATUS_HEADING = "Compliance"
STATEMENT_STATUS = (
    "The website complies partly with the requirements of EN 301 549 (WCAG 2.1, levels A and AA), because of the "
    "shortcomings listed below and because it has not been tried by users of assistive technology."
)
STATEMENT_GAPS_HEADING = "Known shortcomings"
STATEMENT_GAPS: Sequence[str] = (
    (
        "The box with numbers at a dot or line in a figure appears only with a mouse or a finger, not with the "
        f"keyboard. The same numbers are in the table below the figure (“{common.SHOW_TABLE}”)."
    ),
    (
        "Figures are read aloud as one description in words. It gives the main points, not every number; those are "
        "in the table."
    ),
    "Saved pictures (PNG) and Excel sheets have no alternative text beyond what they themselves say.",
    "The website needs JavaScript.",
)
STATEMENT_TESTED_HEADING = "How it was tested"
STATEMENT_TESTED = (
    "Every page is checked automatically with axe-core at several screen widths from 320 to 1920 pixels, and use by "
    "keyboard has been tested in Chromium. It has not been tested with a screen reader, in Safari or in Firefox. Last "
    "reviewed {day}."
)
STATEMENT_REVIEWED = danish.STATEMENT_REVIEWED
STATEMENT_CONTACT_HEADING = "Contact about accessibility"
STATEMENT_CONTACT = "If you meet a problem, or need the numbers in another form, please write or call:"
STATEMENT_NO_CONTACT = (
    "No contact has been given yet. The municipality that runs the website must fill it in before the site is put to "
    "use (the setting ACCESSIBILITY_CONTACT: name, telephone and e-mail)."
)
STATEMENT_ENFORCEMENT_HEADING = "Complaints"
STATEMENT_ENFORCEMENT = (
    "The Danish Agency for Digital Government supervises compliance with the act. If you do not get an answer you can "
    "use, you can turn to the agency."
)

LICENCES_INTRO = "Rådgiverbarometret uses the work of others, which is free to use on these terms:"
MAP_LICENCE_HEADING = "Outlines of the municipalities"
MAP_LICENCE = "react-denmark-map 1.0.0 by Martin Polley, simplified. The MIT licence requires its text to be included:"
MIT = danish.MIT
OTHER_LICENCES: Sequence[tuple[str, str]] = (
    ("Inter", "typeface, SIL Open Font License 1.1"),
    ("Source Serif 4", "typeface, SIL Open Font License 1.1"),
    ("Plotly.js", "figures, MIT"),
    ("Dash", "web framework, MIT"),
)
FACTS_LICENCE_HEADING = "Numbers and texts"
FACTS_LICENCE = (
    "Definitions and published numbers are reproduced, with the source named, from VIVE 2025, a report in Danish on "
    "changing child and youth caseworkers: how big is the problem, and how can municipalities work with it in "
    "practice? Population, area and commuting are from Statistics Denmark (Statistikbanken)."
)
