"""A team meeting on Dialog: choosing questions, holding it, taking home what was agreed."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Teammødet"
SUB = "Fra det første spørgsmål til det, I aftaler"
LEAD = "Vælg spørgsmål, vis dem på væggen ét ad gangen, og skriv ned, hvad I aftaler. **Kun I ser det, I skriver.**"
PRIVACY = (
    "Det, I skriver, bliver i denne browser, indtil I rydder det. Det sendes ikke til os, heller ikke når I henter en "
    "fil. Skriv aldrig om et barn eller en familie."
)
BACK = "Tilbage til Dialog"
OPEN, OPEN_OWN = "Hold mødet", "Hold et teammøde om spørgsmålene"
LINK_NOTE = "Vælg spørgsmål, vis dem på væggen, skriv ned, hvad I aftaler."

# --- the questions ----------------------------------------------------------------------------------------------------
QUESTIONS = "Spørgsmålene"
QUESTIONS_NOTE = "Fem spørgsmål passer til en time. Adressen husker, hvilke I har valgt; det kan mailes som dagsorden."
SHOW = "Vis på væggen"
SHOW_NOTE = "Piletaster bladrer, Home og End går til første og sidste, Esc slutter."
TOTAL = "Minutter i alt: {n}"
MINUTES = "Minutter"
MINUTES_OF = "Minutter til spørgsmål {n}"
UP, DOWN, REMOVE, ADD = "Op", "Ned", "Tag ud", "Tag med"
MOVE_OF, ADD_OF = "{word}: spørgsmål {n}", "Tag med: {question}"
MORE = "Vælg andre spørgsmål"
HAS_NOTE = "har en note"
NUMBERS = "Det siger jeres tal"
NO_OCCASION = "Jeres tal lægger ikke særligt op til dette spørgsmål. Det er værd at tale om alligevel."
NO_MUNICIPALITY = "Vælg en kommune for at se dens tal ved siden af spørgsmålet."
NOTE = "Noter"
NOTE_OF = "Noter til spørgsmål {n}"
LAST_NOTE = "Sidst skrev I"
# characters of a note, an action and its owner; actions of a meeting; bytes of a meeting's file
LIMITS: Mapping[str, int] = {"note": 5000, "what": 300, "who": 80, "most": 40, "bytes": 512 * 1024}

GO_ON = "Fortsæt det møde, der ligger i denne browser"

# --- the clock and the wall ------------------------------------------------------------------------------------------
TIMER_START, TIMER_PAUSE, TIMER_AGAIN = "Start uret", "Sæt på pause", "Begynd forfra"
PREVIOUS, NEXT, END = "Forrige", "Næste", "Slut visningen"

# --- agreed ----------------------------------------------------------------------------------------------------------
AGREED = "Det aftaler vi"
AGREED_NOTE = "Få og konkrete aftaler, hver med en, der tager den, og en dag."
WHAT, WHO, WHEN = "Hvad", "Hvem", "Hvornår"
ADD_ACTION, REMOVE_ACTION = "Tilføj en aftale", "Fjern"
HELD, FOLLOW_UP = "Mødet holdes", "Vi følger op"

# --- last time -------------------------------------------------------------------------------------------------------
LAST = "Sidst aftalte I"
LAST_GO_ON, LAST_CLOSE = "Skriv videre på det møde", "Luk"

# --- taking it home --------------------------------------------------------------------------------------------------
TAKE = "Tag mødet med"
TAKE_NOTE = "Filerne bliver til i browseren. Mødefilen kan åbnes her igen næste gang, så I ser, hvad I aftalte."
DOCX, PRINT, CALENDAR, SAVE = "Word-dokument", "Udskriv eller gem som PDF", "Opfølgning til kalenderen", "Gem mødefilen"
LOAD = "Åbn en mødefil"
CLEAR, UNDO = "Ryd mødet", "Fortryd"
FILE_STEM = "teammoede"

# --- what the script says: keys are read by assets/5*_meeting*.js ----------------------------------------------------
SAYS: Mapping[str, str] = {
    "kept": "Gemt i denne browser.",
    "blocked": (
        "Browseren kan ikke gemme mere. Det, I har skrevet, står her, til siden lukkes. "
        "Gem mødefilen, så er det sikret."
    ),
    "limit": "Der er plads til {n} tegn. Resten er ikke taget med.",
    "count": "{n} af {most} tegn",
    "actions": "Der er plads til {n} aftaler.",
    "removed": "Aftalen er fjernet.",
    "cleared": "Mødet er ryddet.",
    "restored": "Det er tilbage igen.",
    "total": TOTAL,
    "began": "Uret går: {n}",
    "paused": "Uret står: {n} tilbage",
    "minute": "Et minut tilbage",
    "over": "Tiden er gået. Tag den tid, I har brug for.",
    "start": TIMER_START,
    "pause": TIMER_PAUSE,
    "place": "{n} af {most}",
    "nodate": "Vælg først en dag under «Vi følger op».",
    "noserver": "Dokumentet kunne ikke hentes. Intet er gået tabt: prøv igen, eller gem mødefilen.",
    "saved": "Filen er hentet.",
    "bigfile": "Filen er for stor til at være en mødefil. Intet er ændret.",
    "badfile": "Filen er ikke en mødefil herfra. Intet er ændret.",
    "newfile": "Mødefilen er gemt i en nyere udgave, end den der kører her. Intet er ændret.",
    "badfield": "Mødefilen er ændret og kan ikke læses: {n}. Intet er ændret.",
    "otherfile": "Mødefilen er fra en anden kommune ({n}). Vælg den kommune først. Intet er ændret.",
    "opened": "Mødet fra {n} er åbnet.",
    "continued": "I skriver videre på mødet fra {n}.",
    "nolast": "Ingen aftaler",
    "empty": "–",
    "owner": "Ansvarlig",
    "followup": "Opfølgning på teammødet",
    "agreed": AGREED,
    "other": "Der er også noter til {n} spørgsmål, der ikke er valgt nu. De er med i mødefilen og i Word.",
    "undated": "uden-dato",
}

# --- the Word document -----------------------------------------------------------------------------------------------
DOC_TITLE = "Teammøde"
DOC_OTHERS = "Noter til andre spørgsmål"
DOC_MINUTES = "minutter"
DOC_PERIOD = "Tallene er fra {period}."


def questions_of(name: str) -> str:
    return f"Tallene er for {name}"


def minutes_of(number: int) -> str:
    return MINUTES_OF.format(n=number)


def note_of(number: int) -> str:
    return NOTE_OF.format(n=number)


def moving(word: str, number: int) -> str:
    """Name a link that moves or takes out the question at a place, beginning with the word that is seen."""
    return MOVE_OF.format(word=word, n=number)


def adding(question: str) -> str:
    return ADD_OF.format(question=question)
