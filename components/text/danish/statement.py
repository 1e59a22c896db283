"""Data og metode: accessibility statement and licences."""

from __future__ import annotations

from collections.abc import Sequence

STATEMENT_INTRO = (
    "Den offentlige myndighed, der driver webstedet, skal gøre det tilgængeligt efter lov om tilgængelighed af "
    "offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018) og offentliggøre en erklæring "
    "gennem Digitaliseringsstyrelsens WAS-Tool. Teksten her er grundlaget for den erklæring og beskriver "
    "Rådgiverbarometret, som det er leveret."
)
STATEMENT_STATUS_HEADING = "Overensstemmelse"
STATEMENT_STATUS = (
    "Webstedet er delvist i overensstemmelse med kravene i EN 301 549 (WCAG 2.1, niveau A og AA) på grund af de "
    "mangler, der står nedenfor, og fordi det ikke er prøvet af brugere med hjælpemidler."
)
STATEMENT_GAPS_HEADING = "Kendte mangler"
STATEMENT_GAPS: Sequence[str] = (
    (
        "Boksen med tal ved en prik eller linje i en figur vises kun med mus eller finger, ikke med tastatur. De "
        "samme tal står i tabellen under figuren («Vis som tabel»)."
    ),
    ("Figurer læses op som én beskrivelse i ord. Den nævner hovedpunkterne, ikke hvert tal; de står i tabellen."),
    "Gemte billeder (PNG) og Excel-ark har ingen alternativ tekst ud over det, der står i dem.",
    "Webstedet kræver JavaScript.",
)
STATEMENT_TESTED_HEADING = "Sådan er det prøvet"
STATEMENT_TESTED = (
    "Hver side kontrolleres automatisk med axe-core i flere skærmbredder fra 320 til 1920 pixel, og betjening med "
    "tastatur er prøvet i Chromium. Der er ikke prøvet med skærmlæser, i Safari eller i Firefox. Senest gennemgået "
    "{day}."
)
STATEMENT_REVIEWED = "2026-11-23"
STATEMENT_CONTACT_HEADING = "Kontakt om tilgængelighed"
STATEMENT_CONTACT = "Oplever du problemer, eller har du brug for tallene i en anden form, så skriv eller ring til:"
STATEMENT_NO_CONTACT = (
    "Der er endnu ikke angivet en kontakt. Den kommune, der driver webstedet, skal udfylde den, før det tages i brug "
    "(indstillingen ACCESSIBILITY_CONTACT: navn, telefon og e-mail)."
)
STATEMENT_ENFORCEMENT_HEADING = "Klage"
STATEMENT_ENFORCEMENT = (
    "Digitaliseringsstyrelsen fører tilsyn med loven. Får du ikke et svar, du kan bruge, kan du henvende dig dér."
)

LICENCES_INTRO = "Rådgiverbarometret bruger andres arbejde, som det er frit at bruge på disse vilkår:"
MAP_LICENCE_HEADING = "Kommunernes omrids"
MAP_LICENCE = "react-denmark-map 1.0.0 af Martin Polley, forenklet. MIT-licensen kræver, at teksten følger med:"
MIT = """MIT License

Copyright (c) 2022 Martin Polley

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated \
documentation files (the "Software"), to deal in the Software without restriction, including without limitation \
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and \
to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of \
the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO \
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE \
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF \
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER \
DEALINGS IN THE SOFTWARE."""
OTHER_LICENCES: Sequence[tuple[str, str]] = (
    ("Inter", "skrift, SIL Open Font License 1.1"),
    ("Source Serif 4", "skrift, SIL Open Font License 1.1"),
    ("Plotly.js", "figurer, MIT"),
    ("Dash", "webframework, MIT"),
)
FACTS_LICENCE_HEADING = "Tal og tekster"
FACTS_LICENCE = (
    "Definitioner og publicerede tal er gengivet med kildeangivelse fra VIVE 2025: Skiftende børne- og ungerådgivere "
    "– hvor stort er problemet, og hvordan kan kommunerne arbejde med det i praksis? Befolkning, areal og pendling er "
    "fra Danmarks Statistik (Statistikbanken)."
)
