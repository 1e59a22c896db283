"""A leader's own decision mandates beside the five case kommuner's."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema.dialog import Decider

HEADING = "Udfyld jeres egne, og se dem ved siden af de fem"
INTRO = (
    "Vælg for hver beslutning det led tættest på barnet, der må beslutte noget, også når det kun er op til en grænse. "
    "Det sammenlignes med samme led i de fem kommuner. Grænser sammenlignes ikke: de er skrevet i hver sin enhed."
)
FINDING = (
    "Bredere er ikke bedre. Rapporten finder ingen entydig sammenhæng mellem, hvad rådgiverne formelt må, og hvor frit "
    "de oplever at kunne handle; meget stor egenkompetence uden sparring kan føles utryg (afsnit 3.5.1)."
)
PRIVACY = "Det, du udfylder, bliver i denne browser og sendes ikke til os."
THE_FIVE = "De fem"
WHO, WHO_NONE = "Hvem hos jer", "Ikke udfyldt"
LIMIT = "Grænse"
LIMIT_LENGTH, MOST_BYTES = 120, 128 * 1024
DECIDERS: Mapping[Decider, tuple[str, str]] = {  # word in files, name
    Decider.CASEWORKER: ("raadgiver", "Rådgiver"),
    Decider.TEAM: ("team", "Team uden teamleder"),
    Decider.COORDINATOR: ("koordinator", "Koordinator eller faglig konsulent"),
    Decider.TEAM_LEADER: ("teamleder", "Teamleder"),
    Decider.HEAD: ("leder", "Myndighedsleder"),
    Decider.BOARD: ("visitationsudvalg", "Visitationsudvalg"),
}
OTHERS: Mapping[str, str] = {"uklart": "Uklart", "intet": "Står ikke nogen steder"}
SAVE, SPREADSHEET, LOAD, CLEAR, UNDO = "Gem som fil", "Gem til regneark", "Åbn en gemt fil", "Ryd mine svar", "Fortryd"
FILE_STEM = "beslutningskompetence"

SAYS: Mapping[str, str] = {
    "wider": "Bredere",
    "tighter": "Strammere",
    "level": "På linje",
    "unclear": "Uklart hos jer",
    "silent": "Tavst hos jer",
    "none": "Kan ikke sammenlignes: ingen af de fem kan læses",
    "empty": "Ikke udfyldt",
    "wider-in": "tættere på barnet end i {n}",
    "same-in": "som i {n}",
    "tighter-in": "længere væk end i {n}",
    "single": "kun én af de fem kan læses",
    "team": "teamet beslutter noget i {n}",
    "sum-team": "Teamet beslutter hos jer: {n}. Blandt de fem gør det kun i kommune {most}",
    "kept": "Gemt i denne browser.",
    "blocked": "Browseren kan ikke gemme mere. Svarene står her, til siden lukkes: gem dem som fil.",
    "cleared": "Svarene er ryddet.",
    "restored": "Svarene er tilbage igen.",
    "opened": "Filen er åbnet.",
    "saved": "Filen er hentet.",
    "bigfile": "Filen er for stor. Intet er ændret.",
    "badfile": "Filen er ikke en fil med beslutninger herfra. Intet er ændret.",
    "newfile": "Filen er gemt i en nyere udgave, end den der kører her. Intet er ændret.",
    "badfield": "Filen er ændret og kan ikke læses: {n}. Intet er ændret.",
    "otherfile": "Filen er fra en anden kommune ({n}). Vælg den kommune først. Intet er ændret.",
    "columns": "Paragraf;Beslutning;Hvem hos jer;Grænse;Sammenlignet med de fem;De fem",
}


def limit_of(measure: str) -> str:
    return f"{LIMIT} for {measure}"


def who_of(measure: str) -> str:
    return f"{WHO}: {measure}"
