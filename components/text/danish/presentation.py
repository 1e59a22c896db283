"""Words of the presentation: pinning, arranging, showing."""

from __future__ import annotations

TITLE = "Præsentation"
SUBTITLE = "De visninger, I vil vise på mødet"
LEAD = (
    "Tryk **Vis i præsentation** under en figur eller et tal på en af de andre sider, "
    "eller begynd med en færdig fortælling om kommunen."
)
STORY = "Jeres tal på ti minutter"
STORY_NOTE = (
    "Otte visninger, fra kommunens eget tal til spørgsmål at tale om. I kan ændre rækkefølge og titler bagefter."
)
STORY_PICK = "Vælg kommune ovenfor for at få en færdig fortælling om jeres egne tal."
START = "Start præsentation"
NOTES = "Åbn noter i eget vindue"
SAVE = "Gem som fil"
LOAD = "Åbn fra fil"
WITHOUT_NAMES = "Andre kommuner uden navn"
CLEAR = "Fjern alle"
FILE_NAME = "praesentation.json"
AS_SLIDES = "Hent som PowerPoint"
AS_PAPER = "Udskriv, eller gem som PDF"
DECK_NAME = "praesentation.pptx"
DECK_EMPTY = "Adressen nævner ingen visninger. Hent filen fra siden Præsentation, når der er visninger på den."
EMPTY_TITLE = "Her er ingen visninger endnu."
EMPTY_HELP = (
    "Gå til en side, og tryk Vis i præsentation under det, I vil vise. "
    "På tastaturet er det p, når figuren er på skærmen."
)
VIEWS = "Visninger"
UP = "Flyt op"
DOWN = "Flyt ned"
REMOVE = "Fjern"
OPEN = "Åbn visningen"
OWN_TITLE = "Egen titel"
OWN_TITLE_HINT = "Konklusionen, hvis feltet er tomt"
SLIDE = "Visning"
SEE_HERE = "Se hele siden i Rådgiverbarometret"
QR_ALTERNATIVE = "QR-kode til visningen"
UNREAD = "Én af adressens visninger kunne ikke læses og er ikke med."
GONE_TITLE = "Visningen findes ikke"
GONE_PAGE = "Adressen hører ikke til en side her. Fjern visningen, eller find den igen på siden."
GONE_PANEL = (
    "Siden har ikke længere figuren, eller tallene til den mangler. Fjern visningen, eller find den igen på siden."
)
GONE_MUNICIPALITY = "Visningen handler om en kommune, som adressen ikke nævner, eller som ikke findes."
GONE_WAITING = "Tallene er ved at blive regnet ud. Visningen kommer, når de er klar."

NOTE_COUNTED = "Sådan er det talt"
NOTE_SHOWN = "Det viser figuren"
NOTE_DEFINITION = "Tallet"
NOTE_MIND = "Vær opmærksom på"
NOTE_MIND_SIMULATED = "Tallene er simulerede. De siger intet om den enkelte kommune."
NOTE_MIND_CHANCE = (
    "Små grupper svinger meget af tilfældighed. Kan en forskel ikke skelnes fra tilfældighed, viser tallene hverken, "
    "at der er en forskel, eller at der ikke er nogen."
)

DEVICE_KEEP = "Gem på denne enhed"
DEVICE_SHOW = "Vis dem i stedet"
DEVICE_OTHER = "På denne enhed ligger en anden præsentation. Gemte visninger: {n}."
DEVICE_NONE = "Præsentationen ligger i adressen. På denne enhed er ingen gemt."
SAYS = {
    "pinned": "Lagt i præsentationen.",
    "unpinned": "Taget ud af præsentationen.",
    "full": "Præsentationen kan ikke rumme flere visninger.",
    "long": "Præsentationen er blevet for lang til en adresse. Fjern en visning først.",
    "blocked": "Browseren tillader ikke, at noget gemmes. Visningerne ligger kun i adressen.",
    "badfile": "Filen er ikke en præsentation herfra. Vælg en fil, der er gemt med Gem som fil.",
    "bigfile": "Filen er for stor til at være en præsentation herfra.",
    "badpin": "En visning i filen er ikke en adresse herfra. Intet er ændret.",
    "kept": "Gemt på denne enhed.",
    "anonymous": "Andre kommuner vises uden navn.",
    "named": "Kommunerne vises med navn.",
    "dark": "Stor kontrast.",
    "light": "Almindelige farver.",
    "nowindow": "Browseren åbnede ikke vinduet. Tillad pop op-vinduer for siden.",
    "pseudonym": "Kommune",
    "nomap": "Kortet vises ikke, når kommunerne er uden navn: et sted på kortet er også et navn.",
    "more": "Figuren fortsætter: pil ned og pil op",
    "notes": "Noter",
    "next": "Næste",
    "last": "Dette er den sidste visning.",
}
KEYS = "Taster under præsentationen"
KEY_LIST = (
    ("→ mellemrum", "næste visning; også Page Down og en klikker"),
    ("←", "forrige visning; også Page Up"),
    ("Home, End", "første og sidste"),
    ("a", "andre kommuner uden navn"),
    ("b", "sort skærm"),
    ("k", "stor kontrast"),
    ("n", "noter i eget vindue"),
    ("q", "QR-kode til visningen"),
    ("Esc", "slut"),
)


def story_of(place: str) -> str:
    return f"{STORY}: {place}"


def place_of(number: int, of: int) -> str:
    return f"{number} / {of}"


def tool_label(what: str, number: int) -> str:
    """Name a tool with the view it is for, for who hears it alone."""
    return f"{what}: visning {number}"


def left_out(n: int, most: int) -> str:
    views, they = ("1 visning", "Den") if n == 1 else (f"{n} visninger", "De")
    return f"Adressen har {views} mere end de {most}, en præsentation kan rumme. {they} er ikke med."


def unread(n: int) -> str:
    return f"{n} af adressens visninger kunne ikke læses og er ikke med." if n > 1 else UNREAD


def card_finding(indicator: str, place: str, value: str, headline: str) -> str:
    return f"{indicator} i {place}: {value}. {headline}".strip()
