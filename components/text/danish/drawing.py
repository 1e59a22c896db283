"""Organisering: the words around a kommune's own teams, drawn by its leader. Team names are given, never judged."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.organisation import MODELS, answer
from components.text.letters import lower_first
from data_layer.schema import OrganisationModel
from data_layer.schema.drawing import OLDEST, RUNNING, Drawing, Handover, Intervention, Question, Team, Transition

HEADING = "Tegn jeres egen organisation"
INTRO = (
    "Skriv, hvilke teams I har, og hvilke børn de har. Siden viser så, hvornår et barn skifter rådgiver, uden at nogen "
    "er rejst."
)
PRIVACY = (
    "Tegningen står i sidens adresse, følger med, når I går til en anden side og tilbage, og gemmes i denne browser. "
    "Serveren gemmer den ikke."
)
STARTS = "Begynd med noget, der ligner"
PROPOSAL = "Forslag ud fra kommunens svar"
EMPTY_START = "Fra bunden"
EMPTY_START_NOTE = "et enkelt team, som I selv giver navn, aldre og sager"
STARTS_AGAIN = "Begynd med noget andet"
SAVED = "Sidst tegnede I her i browseren: {names}."
SAVED_OTHER = (
    "Denne tegning kom med adressen. I browseren ligger jeres egen: {names}. Den bliver liggende, til I vælger at "
    "beholde denne i stedet."
)
SAVED_NOT = "Denne tegning kom med adressen og er ikke gemt i browseren."
SAVED_KEEP = "Behold denne tegning"
KEPT = "Tegningen er gemt i browseren."
SAVED_OPEN = "Hent den gemte tegning"
SAVED_FORGET = "Glem den"
FORGOTTEN = "Tegningen er glemt."
IS_PROPOSAL = (
    "Dette er et forslag ud fra svaret i datasættet. Det siger ikke, hvilke teams I har: navne og aldre er eksempler. "
    "Ret dem, så de passer."
)
EDITOR = "Jeres teams"
EDITOR_HELP = "Ændringerne slår igennem med det samme. Tilbage-knappen fortryder."
NAME, FIRST, LAST, KINDS, DISTRICT = "Navn", "Fra alder", "Til og med", "Sager", "Distrikt"
DISTRICT_HELP = "Hele kommunen"
ADD, CLEAR, REMOVE, UP, DOWN, GRIP = "Tilføj et team", "Begynd forfra", "Fjern", "Op", "Ned", "Træk for at flytte"
FULL = "Der kan tegnes tolv teams."
FOLLOWED_LAST = "«Til og med» fulgte med til {age} år."
FOLLOWED_FIRST = "«Fra alder» fulgte med til {age} år."
TOO_LONG = "Tegningen er blevet for lang til en adresse. Forkort nogle navne."

INTERVENTIONS = {
    Intervention.RECEPTION: "Modtagelse og undersøgelse",
    Intervention.PREVENTION: "Forebyggelse",
    Intervention.PLACEMENT: "Anbringelse",
    Intervention.DISABILITY: "Handicap",
}
INTERVENTIONS_SHORT = INTERVENTIONS | {Intervention.RECEPTION: "Modtagelse"}
_DURING = {
    Intervention.RECEPTION: "bliver undersøgt",
    Intervention.PREVENTION: "får forebyggende hjælp",
    Intervention.PLACEMENT: "er anbragt",
    Intervention.DISABILITY: "får hjælp på grund af et handicap",
}
_AT = {
    Intervention.PREVENTION: "forebyggelse",
    Intervention.PLACEMENT: "anbringelse",
    Intervention.DISABILITY: "handicap",
    Intervention.RECEPTION: "modtagelse",
}
_WHEN = {
    Transition.RECEPTION: "Når undersøgelsen er slut, og hjælpen begynder",
    Transition.PLACEMENT: "Når barnet går fra forebyggelse til anbringelse",
    Transition.RETURN: "Når barnet kommer hjem fra anbringelse til forebyggelse",
    Transition.DISABILITY: "Når en forebyggende sag bliver en handicapsag",
    Transition.MOVE: "Når familien flytter til et andet distrikt",
}
YOUNG, ADULT = 15, 18

HANDOVERS = "Her skifter barnet rådgiver, uden at rådgiveren er rejst"
PARTLY_NOTE = (
    "En del af sagerne betyder: nogle af de slags sager, I har tegnet (alder, indsats, distrikt). Hvor mange børn "
    "det er, kan tegningen ikke sige. Modtagelsen er ikke regnet med ved fødselsdage, for den er kort."
)
ALL_CASES = "Alle sager."
SOME_CASES = "En del af sagerne; resten kan blive i samme team."
MOST_BRIEF = 5  # teams in a caption
MOST_NAMED = 3  # teams in one sentence
FOR_A_CHILD = "Det betyder for et barn:"
TO_CHILD = "Se, hvordan det er regnet, og vælg et andet barn"
QUESTIONS = "Spørgsmål til jer selv"
QUESTIONS_NONE = "Hver alder og indsats har netop ét team."
AGES = "Alderen på en linje"
AGES_HELP = (
    "Træk i en ende, eller brug piletasterne. Et team, der tager over med samme slags sager, flytter med; brug "
    "felterne ovenfor for at flytte ét alene."
)
AGE_ENDS = {"fra": "fra {age} år", "til": "til og med {age} år"}
_AGE_END_NAMES = {"fra": FIRST, "til": LAST}
GRID = "Hvem har sagen?"
GRID_CAPTION = "Team efter alder og indsats"
GRID_AGE = "Alder"
NOBODY = "Hvem?"
SHARES = "Sådan gør andre kommuner"
SHARES_CAPTION = "Kommuner efter organisering, antal og andel af dem med svar"
OWN_MARK = "som I har tegnet"
UNNAMED_NOTE = "Uden navn kaldes et team ved sit nummer."
SAME_AS_ANSWER = "Det samme står i datasættet."

_ALL = tuple(Intervention)
_RECEPTION = Team("Modtagelsen", 0, OLDEST, (Intervention.RECEPTION,))
_EXAMPLES: dict[str, Drawing] = {
    "age": Drawing(
        (
            _RECEPTION,
            Team("Børneteam", 0, 12, RUNNING),
            Team("Ungeteam", 13, OLDEST, RUNNING),
        )
    ),
    "intervention": Drawing(
        (
            _RECEPTION,
            Team("Forebyggelse", 0, OLDEST, (Intervention.PREVENTION,)),
            Team("Anbringelse", 0, OLDEST, (Intervention.PLACEMENT,)),
            Team("Handicap", 0, OLDEST, (Intervention.DISABILITY,)),
        )
    ),
    "both": Drawing(
        (
            _RECEPTION,
            Team("Børn, forebyggelse", 0, 12, (Intervention.PREVENTION, Intervention.DISABILITY)),
            Team("Unge, forebyggelse", 13, OLDEST, (Intervention.PREVENTION, Intervention.DISABILITY)),
            Team("Børn, anbringelse", 0, 12, (Intervention.PLACEMENT,)),
            Team("Unge, anbringelse", 13, OLDEST, (Intervention.PLACEMENT,)),
        )
    ),
    "neither": Drawing((Team("Team Nord", 0, OLDEST, _ALL, "Nord"), Team("Team Syd", 0, OLDEST, _ALL, "Syd"))),
}
EXAMPLES: dict[OrganisationModel, Drawing] = {OrganisationModel(name): drawn for name, drawn in _EXAMPLES.items()}
EXAMPLE_NAMES = {
    OrganisationModel.AGE: ("Aldersdelt", "et team til børn, et til unge"),
    OrganisationModel.INTERVENTION: ("Indsatsdelt", "forebyggelse, anbringelse og handicap hver for sig"),
    OrganisationModel.BOTH: ("Begge dele", "børn og unge hver for sig, anbringelse for sig"),
    OrganisationModel.NEITHER: ("Distrikter", "samme team hele vejen, delt efter adresse"),
}


def names(drawing: Drawing) -> tuple[str, ...]:
    """Name every team apart from the others: its own name, its number without one, a mark on a repeated one."""
    found: list[str] = []
    for index, team in enumerate(drawing.teams):
        name = team.name or f"Team {index + 1}"
        found.append(f"{name} (nr. {index + 1})" if name in found else name)
    return tuple(found)


def brief_teams(drawing: Drawing) -> str:
    """Name the drawn teams in a line beside a picture: "jeres tegning: Modtagelsen, Barn 0–12, Unge 13–22"."""
    told = [
        name if (team.first, team.last) == (0, OLDEST) else f"{name} {_span(team.first, team.last)}"
        for name, team in zip(names(drawing), drawing.teams, strict=True)
    ]
    more = f" og {len(told) - MOST_BRIEF} mere" if len(told) > MOST_BRIEF else ""
    return f"jeres tegning: {', '.join(told[:MOST_BRIEF])}{more}"


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}\u2013{last}"


def proposal_note(name: str, model: OrganisationModel, *, partial: bool) -> str:
    return f"{name} står i datasættet som: {lower_first(answer(model, partial=partial))}."


def finding(model: OrganisationModel, *, partial: bool) -> str:
    part = "delvist " if partial else ""
    return f"Som tegnet fordeler I {part}sagerne {lower_first(MODELS[model])}"


def unlike_answer(name: str, model: OrganisationModel, *, partial: bool) -> str:
    return f"I datasættet står {name} anderledes: {lower_first(answer(model, partial=partial))}."


def when(one: Handover) -> str:
    """Say what makes the case pass on."""
    if one.age is None:
        return _WHEN[one.transition]
    return f"Når {'den unge' if one.age >= ADULT else 'barnet'} fylder {one.age} år"


def extent(one: Handover, drawing: Drawing) -> str:
    """Say which cases pass on; how many that are, a drawing does not know."""
    if one.is_whole:
        return ALL_CASES
    only = []
    if len(one.interventions) < len(RUNNING) and one.transition in {
        Transition.AGE,
        Transition.RECEPTION,
        Transition.MOVE,
    }:
        only.append("ved " + _and([_AT[kind] for kind in one.interventions]))
    if len(one.districts) < len(drawing.districts):
        only.append("i " + _and(list(one.districts)))
    if one.ages:
        only.append(ages(*one.ages))
    return f"En del af sagerne: kun {', '.join(only)}." if only else SOME_CASES


def from_to(team_names: Sequence[str], one: Handover) -> str:
    """Go on after ``when``."""
    before, after = (_one_of([team_names[index] for index in teams]) for teams in (one.before, one.after))
    if one.transition is Transition.MOVE:
        return ", går sagen til det nye distrikts team. "
    return f", går sagen fra {before} til {after}. "


def _one_of(team_names: Sequence[str]) -> str:
    return _or(team_names) if len(team_names) <= MOST_NAMED else f"et af {len(team_names)} teams"


def ages(first: int, last: int) -> str:
    return f"{_span(first, last)} år"


def age_end(what: str, name: str) -> str:
    """Name one end of a team on the line of ages."""
    return f"{name}: {lower_first(_AGE_END_NAMES[what])}"


def age_words(what: str, age: int) -> str:
    return AGE_ENDS[what].format(age=age)


def question(one: Question, team_names: Sequence[str]) -> str:
    """Ask whose the cases are; never call it a fault."""
    young = "en ung" if one.first >= YOUNG else "et barn eller en ung" if one.last >= YOUNG else "et barn"
    who = f"{young} på {ages(one.first, one.last)}"
    where = f" i {one.district}" if one.district else ""
    state = (
        "" if len(one.interventions) == len(Intervention) else " " + _or([_DURING[kind] for kind in one.interventions])
    )
    case = f"når {who}{where}{state or ' har en sag'}"
    if not one.teams:
        return f"Hvem har sagen, {case}?"
    return f"Hvem af {_and([team_names[index] for index in one.teams])} har sagen, {case}?"


def holder(team_names: Sequence[str], teams: Sequence[int]) -> str:
    """Write who has the cases of a cell; a question where nobody or several do."""
    if not teams:
        return NOBODY
    return team_names[teams[0]] if len(teams) == 1 else f"{_or([team_names[index] for index in teams])}?"


def in_district(district: str, words: str) -> str:
    return f"{district}: {words}"


def team_legend(number: int, name: str) -> str:
    return f"Team {number}: {name}"


def action(word: str, name: str) -> str:
    return f"{word}: {name}"


def count_of(n: int, of: int, share: str) -> str:
    return f"{n} af {of} ({share})"


def shares_own(label: str) -> str:
    return f"{label} ({OWN_MARK})"


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} og {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _or(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} eller {parts[-1]}" if len(parts) > 1 else "".join(parts)
