"""What a child can expect: the words of the picture of 100 children, the course by age, and the causes, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema.case import Absence, Cause, YearBasis
from data_layer.schema.case_view import ParameterSource
from data_layer.schema.drawing import Transition

HEADING = "What can a child expect?"
MODEL_MARK = "Model, not measurement"
INTRO = (
    "A model, not a measurement: nobody has counted how many caseworkers the children get. It works from your turnover "
    "and the changes that follow from the way you are organised. Everything it builds on stands below with its source "
    "and can be changed."
)
DRAW = "Draw your teams above, and the model builds on them instead of on assumptions."
INTRO_COUNTRY = (
    "A model, not a measurement. Until a municipality is chosen, it works from Denmark's turnover and without "
    "automatic changes of caseworker. Choose a municipality at the top, or set the age boundaries yourself."
)
CONTROL_AGE, CONTROL_YEARS, CONTROL_TURNOVER = "Child's age when the case begins", "Child followed for", "Turnover"
CONTROL_BOUNDARIES = "The case changes team at the age of"
YEARS_OLD = "years"
_ANSWERED = "organised as the municipality has answered"
_UNANSWERED = "the municipality has not answered on organisation"
_COUNTRY_ONLY = "all of Denmark, without automatic changes of caseworker"

COUNTS = ("Same caseworker", "1 change", "2 changes", "3 or more changes")
COUNT_MARKS = ("0", "1", "2", "3+")
COUNT_COLUMNS = ("Lasting changes", "Children out of 100", "Exact share")
HUNDRED_CAPTION = "100 children by number of lasting changes"
COURSE_CAPTION = "100 children by the child's age and number of lasting changes"
COURSE_COLUMNS = ("Child's age", *COUNTS, "Same caseworker, interval", "Changes per child")
_COURSE_NOTE = "Each column is 100 children on their birthday."
_COURSE_BAND = (
    "The vertical line shows how many have the same caseworker when only the uncertainty in turnover is counted."
)
_COURSE_PLAIN = "Turnover is a chosen number and has no uncertainty."
_COURSE_BOUNDARY = "The dotted line is an age boundary."
AT_START = "Start"

CAUSES: Mapping[Cause, str] = {
    Cause.LEAVING: "The caseworker leaves",
    Cause.AGE: "Age boundary",
    Cause.PLACEMENT: "Placement and return home",
    Cause.RECEPTION: "Reception ends",
}
CAUSES_INSIDE: Mapping[Cause, str] = {
    Cause.LEAVING: "the caseworker leaving",
    Cause.AGE: "the age boundary",
    Cause.PLACEMENT: "placement and return home",
    Cause.RECEPTION: "reception ending",
}
ABSENCES: Mapping[Absence, str] = {
    Absence.SICKNESS: "Long illness",
    Absence.PARENTAL_LEAVE: "Parental leave",
}
CAUSES_CAPTION = "Changes by cause, per 100 children"
CAUSES_COLUMNS = ("Cause", "All changes per 100 children", "First change, children out of 100", "Duration")
LASTING, FOR_A_TIME, NOT_FIRST = "lasting", "temporary", "not counted"
TOTAL = "Lasting changes in all"
CAUSE_ROWS = ("All lasting changes", "The first lasting change", "Temporary changes")
CAUSES_NOTE = (
    "Per 100 children over the whole period. A temporary change is a substitute during long illness or parental leave, "
    "and then back again; it is not counted among the lasting ones."
)

_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)  # before "years"
_TIMES = ("once", "twice", "three times or more")


def years_words(years: int) -> str:
    """Say a whole number of years in words up to twelve."""
    return f"{_SMALL[years] if years < len(_SMALL) else years} {'year' if years == 1 else 'years'}"


def aged(age: int) -> str:
    return f"at the age of {age}" if age else "in their first year of life"


def hundred_finding(age: int, years: int, hundred: Sequence[int]) -> str:
    """Say the picture of 100 in one sentence; what no child does is left out."""
    same, *others = hundred
    kept = f"{same} {_have(same)} the same caseworker" if same else "none has the same caseworker"
    start = f"Of 100 children whose case begins {aged(age)}, {kept} after {years_words(years)}"
    told = [(n, words) for n, words in zip(others, _TIMES, strict=True) if n]
    if not told:
        return start
    first, words = told[0]
    parts = [f"{first} {_have(first)} changed {words}", *(f"{n} {words}" for n, words in told[1:])]
    return f"{start}; {_joined(parts)}"


def _have(n: int) -> str:
    return "has" if n == 1 else "have"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def whose(source: ParameterSource, place: str, region: str) -> str:
    """Say whose turnover is taken."""
    named = {
        ParameterSource.OWN: (
            f"Turnover in {place} (the municipality's number, drawn a little towards the others', because small "
            "numbers fluctuate)"
        ),
        ParameterSource.OWN_AS_COUNTED: (
            f"Turnover in {place} (the municipality's number as it is: too few others have numbers)"
        ),
        ParameterSource.REGION: f"Turnover in Region {region}",
        ParameterSource.COUNTRY: "Turnover in Denmark",
        ParameterSource.REPORT: "The report's turnover",
    }
    return named.get(source, "The chosen turnover")


def made(basis: YearBasis, half_year: str) -> str:
    """Say how a year's turnover was made; the two ways are never mixed."""
    if basis is YearBasis.GIVEN:
        return "your own number for a year"
    if basis is YearBasis.SUM:
        return f"two half-years like the chosen one ({half_year}) added together, as the report counts"
    return f"two half-years like the chosen one ({half_year}) in a row, with each position counted at most once"


def turnover_note(whose_: str, year: str, how: str) -> str:
    return f"{whose_} is {year} per year: {how}."


def band_note(low: int, high: int, coverage: str) -> str:
    if low == high:
        who = f"{low} of the 100 children {_have(low)}" if low else "none of the 100 children has"
        return f"Even when the uncertainty in turnover ({coverage} interval) is counted, {who} the same caseworker."
    return (
        f"The uncertainty in turnover alone ({coverage} interval) gives from {low} to {high} children with the same "
        "caseworker."
    )


def fallback_note(place: str) -> str:
    return f"{place} has no visible number for the half-year, so that of a larger area is used."


def crossed_note(ages: Sequence[str]) -> str:
    """Say which boundaries the child crosses."""
    if not ages:
        return "The child meets no age boundary in the period."
    met = "an age boundary" if len(ages) == 1 else "age boundaries"
    return f"The child meets {met} at {_joined(ages)}."


def boundary(age: int, share: str) -> str:
    return f"age {age} ({share} of the cases move)"


_LEFT_OUT: Mapping[Transition, str] = {
    Transition.RECEPTION: "the change from reception",
    Transition.DISABILITY: "changes to the disability team",
    Transition.MOVE: "changes on moving to another district",
}


def of_model(organisation: str, left_out: Sequence[Transition]) -> str:
    """Say it in one line that stands alone: a model, of which organisation, and what is not counted."""
    parts = [MODEL_MARK, organisation, f"not counted: {_listed(left_out)}" if left_out else ""]
    return " · ".join(part for part in parts if part)


def answered(source: ParameterSource, *, has_own: bool) -> str:
    """Name an organisation that nobody has drawn; ``source``: of the age boundaries."""
    if not has_own:
        return _COUNTRY_ONLY if source is not ParameterSource.CHOSEN else "all of Denmark"
    return _UNANSWERED if source is ParameterSource.ASSUMPTION else _ANSWERED


def with_chosen(organisation: str) -> str:
    return f"{organisation}, with age boundaries you have chosen yourselves"


def not_counted(left_out: Sequence[Transition]) -> str:
    """Say it right behind a sentence that leaves a drawn hand-over out."""
    return f" ({_listed(left_out)} {'is' if _is_one(left_out) else 'are'} not counted)"


COUNT_RECEPTION = "Count the change from reception"


def _listed(transitions: Sequence[Transition]) -> str:
    return _joined([_LEFT_OUT[one] for one in transitions])


def _is_one(transitions: Sequence[Transition]) -> bool:
    """Whether a list takes a verb in the singular: only reception happens once."""
    return list(transitions) == [Transition.RECEPTION]


_STARTS_AFTER = " The clock starts once the child has their caseworker after reception."


def left_out_note(transitions: Sequence[Transition]) -> str:
    """Say which drawn hand-overs are not counted, and why; ``""`` where all are."""
    if not transitions:
        return ""
    has_start = Transition.RECEPTION in transitions
    n_unknown = len(transitions) - has_start
    what = ("the last of these happens" if n_unknown == 1 else "the last two happen") if has_start else "they happen"
    unknown = f" There are no numbers on how often {what}." if n_unknown else ""
    left_out = f"{'it is' if _is_one(transitions) else 'they are'} not counted"
    return f"You have also drawn {_listed(transitions)}; {left_out}.{_STARTS_AFTER if has_start else ''}{unknown}"


def reception_note(share: str) -> str:
    return f"After four months, when reception ends, {share} of the children get a new caseworker; this is counted."


CONTROL_RECEPTION = "The change after reception"
RECEPTION_COUNTED = {False: "Not counted", True: "Counted"}


def hundred_alternative(hundred: Sequence[int]) -> str:
    parts = [f"{name}: {n}" for name, n in zip(COUNTS, hundred, strict=True)]
    return f"100 figures, one for each child, ordered by number of lasting changes. {'. '.join(parts)}."


def legend(name: str, n: int) -> str:
    return f"{name}: {n}"


def course_finding(age: int, before: int, after: int, *, at_boundary: bool) -> str:
    """Say in which year most children lose their first caseworker."""
    if before == after:
        return "None of the 100 children changes caseworker in the period"
    why = ", where the child meets an age boundary" if at_boundary else ""
    return f"The largest fall comes between the ages of {age - 1} and {age}{why}: from {before} to {after} out of 100"


def course_note(*, has_band: bool, has_boundary: bool) -> str:
    """Say what a column, the line on it, and a dotted line are."""
    parts = (_COURSE_NOTE, _COURSE_BAND if has_band else _COURSE_PLAIN, _COURSE_BOUNDARY if has_boundary else "")
    return " ".join(part for part in parts if part)


def course_alternative(rows: Sequence[tuple[int, int]]) -> str:
    parts = [f"age {age}: {n}" for age, n in rows]
    return f"Columns of 100 children by age. With the same caseworker: {', '.join(parts)}."


def course_hover(age: int, name: str, n: int) -> str:
    return f"<b>Age {age}</b><br>{name}: {n} out of 100"


AXIS_AGE = "Child's age"
AXIS_CHILDREN = "Children out of 100"


def causes_finding(cause: Cause | None, n: str, total: str, years: int) -> str:
    if cause is None:
        return f"The model expects no lasting changes in {years_words(years)}"
    return (
        f"The most common cause of a lasting change is {CAUSES_INSIDE[cause]}: {n} of {total} "
        f"{'change' if total == '1' else 'changes'} per 100 children in {years_words(years)}"
    )


def causes_alternative(lasting: Sequence[tuple[str, str]], for_a_time: Sequence[tuple[str, str]]) -> str:
    told = [f"{name}: {n}" for name, n in (*lasting, *for_a_time)]
    return f"Stacked bars of changes per 100 children. {', '.join(told)}."


def bar_end(n: str) -> str:
    return f"<b>{n}</b>"


def cause_hover(row: str, name: str, n: str) -> str:
    return f"{row}<br>{name}: <b>{n}</b> per 100 children"


def source(datasets: Sequence[str], period: str) -> str:
    """State what was reckoned, and from which data."""
    return f"Calculated with the model · {' · '.join(dict.fromkeys(datasets))} · {period}"


def dataset(title: str, extract_date: str) -> str:
    return f"{title}, extracted {extract_date}"


def filename(age: int, years: int) -> str:
    return f"age-{age}-followed-for-{years}-{'year' if years == 1 else 'years'}"
