"""Words a file may use for columns, missing states and categories. Compared after ``plain``."""

from __future__ import annotations

import re

from data_layer.reference.spelling import ascii_text
from data_layer.schema import MissingState, OrganisationModel
from data_layer.schema import columns as col

_GAP = re.compile(r"[\W_]+")
MUNICIPALITY_NAME = "municipality"  # a column with names instead of, or beside, the codes
REGION = "region"  # never stored: only checked against the division of regions that the product knows

COLUMN_SYNONYMS = {
    col.MUNICIPALITY_CODE: ("kommunekode", "kommune kode", "kommunenr", "kommunenummer", "komnr", "kom nr"),
    MUNICIPALITY_NAME: ("kommune", "kommunenavn", "municipality name"),
    REGION: ("regionsnavn", "region navn", "regionskode", "region kode"),
    col.HALF_YEAR: ("halvaar", "halvaarsperiode", "periode", "period"),
    col.YEAR: ("aar", "aarstal"),
    col.UNIT: ("team", "teamnavn", "enhed", "afdeling"),
    col.HEADCOUNT: ("antal personer", "personer", "antal ansatte", "ansatte", "antal raadgivere"),
    col.FTE: ("aarsvaerk", "fuldtidsansatte", "antal fuldtidsansatte", "fuldtidsstillinger", "fuldtidspersoner"),
    col.LEAVERS: ("fratraadte", "antal fratraadte", "fratraadte personer", "ophoerte", "antal ophoerte"),
    col.SICKNESS_DAYS: ("sygedage", "sygefravaersdage", "sygefravaer dage", "dagsvaerk sygefravaer"),
    col.PARENTAL_LEAVE_DAYS: ("barselsdage", "barselsfravaersdage", "barselsfravaer dage", "dagsvaerk barselsfravaer"),
    col.SHORT_TENURE_HEADCOUNT: (
        "under 1 aars anciennitet",
        "under et aars anciennitet",
        "antal under 1 aars anciennitet",
        "personer under 1 aars anciennitet",
        "personer med under 1 aars anciennitet",
    ),
    col.RESPONDENT: ("svarperson", "respondent id", "respondentnr", "svarnr", "besvarelse"),
    col.MODEL: ("organisering", "organisationsmodel", "opdeling"),
    col.PARTIAL: ("delvis", "delvist"),
    col.POPULATION: ("befolkningstal", "befolkning", "indbyggertal", "indbyggere", "folketal"),
    col.DENSITY: ("befolkningstaethed", "taethed", "population density"),
    col.COMMUTING_KM: ("pendling km", "pendling", "pendlingsafstand", "pendlingsafstand km"),
    col.NEED_INDEX: ("udgiftsbehov", "beregnet udgiftsbehov"),
    col.SERVICE_INDEX: ("serviceniveau", "beregnet serviceniveau"),
}

_STATES = {
    MissingState.SUPPRESSED: ("suppressed", "diskretioneret", "skjult", "undertrykt", "under 5", "<5"),
    MissingState.NOT_REPORTED: ("not reported", "ikke indberettet", "ikke oplyst"),
    MissingState.NOT_APPLICABLE: ("not applicable", "ikke relevant"),
    MissingState.MISSING: ("missing", "mangler", "manglende", ""),
}

_MODELS = {
    OrganisationModel.AGE: ("age", "alder"),
    OrganisationModel.INTERVENTION: ("intervention", "indsats", "indsatstype"),
    OrganisationModel.BOTH: ("both", "begge", "begge dele", "alder og indsats", "alder og indsatstype"),
    OrganisationModel.NEITHER: ("neither", "ingen", "ingen af delene", "hverken eller", "distrikt", "distrikter"),
}

_ANSWERS = {
    True: ("true", "yes", "ja", "1", "delvis", "delvist"),
    False: ("false", "no", "nej", "0", "helt"),
}


def plain(text: str) -> str:
    """Reduce a word to lower-case ascii with single blanks; ``<`` before a digit stays."""
    return _GAP.sub(" ", ascii_text(text).replace("<", " lt ")).strip()


STATE_OF_WORD = {plain(word): state for state, words in _STATES.items() for word in words}
MODEL_OF_WORD = {plain(word): model for model, words in _MODELS.items() for word in words}
ANSWER_OF_WORD = {plain(word): answer for answer, words in _ANSWERS.items() for word in words}


def column_of_title() -> dict[str, str]:
    """Map every accepted plain title to its column."""
    return {plain(title): column for column, titles in COLUMN_SYNONYMS.items() for title in (column, *titles)}


def missing_state_of(text: str) -> MissingState | None:
    """Tell which missing state a cell's text names; None for anything else, so also for ``-`` and ``..``."""
    if text and not plain(text):
        return None
    return STATE_OF_WORD.get(plain(text))
