"""Words around every screen."""

from __future__ import annotations

NAV = {
    "overview": "Overblik",
    "municipality": "Min kommune",
    "compare": "Sammenlign",
    "regions": "Regioner",
    "organisation": "Organisering",
    "patterns": "Mønstre",
    "dialog": "Dialog",
    "presentation": "Præsentation",
    "data": "Data og metode",
}
NAV_LABEL = "Sider"
OTHER_LANGUAGE = "English"
SKIP = "Gå til indholdet"
IMPORT_HREF = "/data#indlaes"
DESCRIPTION = (
    "Afgang, fravær og anciennitet blandt børne- og ungerådgivere i de 98 kommuner: jeres egne tal, "
    "sammenlignet med regionen og landet, og hvad tilfældigheder kan forklare."
)
NOSCRIPT = "Rådgiverbarometret tegner sine sider med JavaScript. Slå JavaScript til i browseren, og indlæs siden igen."
LOADING = "Henter tallene …"
TROUBLE = "Siden kunne ikke hentes. Det, du ser, er det senest hentede."
RETRY = "Prøv igen"
NOT_FOUND = "Siden findes ikke"
NOT_FOUND_LEAD = "Adressen hører ikke til en side her. Måske er den skrevet forkert, eller siden er flyttet."
NOT_FOUND_LINKS = "Gå i stedet til"


def page_title(name: str) -> str:
    """Name a page in the browser's tab."""
    return f"{name} – Rådgiverbarometret"
