"""Screen text of the answers the server gives when no page can."""

from __future__ import annotations

ERROR_TITLES = {
    400: "Forespørgslen kunne ikke læses",
    404: "Siden findes ikke",
    405: "Metoden er ikke tilladt",
    411: "Forespørgslen mangler sin længde",
    413: "Forespørgslen er for stor",
    415: "Forespørgslen har et forkert format",
    500: "Der er sket en fejl hos os",
    503: "Tallene kan ikke hentes lige nu",
}
ERROR_DEFAULT = "Forespørgslen kunne ikke besvares"
ERROR_HELP = {
    404: "Kontrollér adressen, eller gå til forsiden.",
    500: "Prøv igen om lidt. Fejlen er skrevet i serverens log.",
    503: "Databasen svarer ikke. Siderne virker igen, så snart den svarer: genindlæs siden om lidt.",
}
ERROR_HELP_DEFAULT = "Genindlæs siden, og prøv igen."
ERROR_LINK = "Til forsiden"
SITE_NAME = "Rådgiverbarometret"
