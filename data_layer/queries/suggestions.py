"""Which of the report's questions a kommune's numbers lead to: a table of rules, read by Min kommune and Dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data_layer.schema import Card, IndicatorId, MunicipalityView, OrganisationModel, Verdict
from data_layer.schema.dialog import Factor, Facts, Occasion, QuestionId, Suggested, Suggestion

FEWEST, MOST = 3, 5  # questions a meeting has time for
VERY_SMALL_STAFF = 15  # persons
MANY_NEW = 1 / 3  # of the staff
HIGHEST_QUARTER = 0.75
_HIGHER = frozenset({Verdict.ABOVE, Verdict.PROBABLY_ABOVE})


@dataclass(frozen=True)
class Rule:
    """When ``applies``, ``questions`` are worth asking, the first of them first.

    ``section``: of VIVE 2025, where the report ties the two together; ``reason``: how, for those who keep this table.
    """

    occasion: Occasion
    applies: Callable[[MunicipalityView], bool]
    questions: tuple[QuestionId, ...]
    section: str
    reason: str


def many_newcomers(view: MunicipalityView) -> bool:
    """Whether a third of the staff is new, or the share lies above the country's by more than chance."""
    card = _card(view, IndicatorId.SHORT_TENURE_SHARE)
    value = card.own.value
    return value is not None and (value >= MANY_NEW or card.against_country.verdict in _HIGHER)


def much_absence(view: MunicipalityView) -> bool:
    """Whether sickness absence lies in the highest quarter of kommuner; no verdict exists on days."""
    rank = _card(view, IndicatorId.SICKNESS_ABSENCE).against_country.rank_share
    return rank is not None and rank >= HIGHEST_QUARTER


def is_split_by_age(view: MunicipalityView) -> bool:
    return view.organisation.model in {OrganisationModel.AGE, OrganisationModel.BOTH}


def is_very_small(view: MunicipalityView) -> bool:
    return view.headcount.value is not None and view.headcount.value < VERY_SMALL_STAFF


def much_turnover(view: MunicipalityView) -> bool:
    """Whether more leave than in the country by more than chance."""
    return _card(view, IndicatorId.TURNOVER).against_country.verdict in _HIGHER


def _card(view: MunicipalityView, identity: IndicatorId) -> Card:
    return next(one for one in view.cards if one.indicator.id is identity)


_COHESION, _SECURITY, _ROOM = (tuple(QuestionId(factor, number) for number in range(1, MOST + 1)) for factor in Factor)

RULES = (
    Rule(
        Occasion.NEWCOMERS,
        many_newcomers,
        (_COHESION[4], _SECURITY[2]),
        "3.3.2",
        "Many new at once weaken the community; a plan and named persons strengthen it; four of five have mentors.",
    ),
    Rule(
        Occasion.ABSENCE,
        much_absence,
        (_SECURITY[0], _COHESION[3]),
        "3.4.1, 3.3.1",
        "A leader within reach, who reacts when a case was hard, strengthens security and cohesion.",
    ),
    Rule(
        Occasion.AGE_SPLIT,
        is_split_by_age,
        (_SECURITY[3],),
        "3.4.1",
        "Competence in an age group belongs to its team; the report tells of teams that lacked it once merged.",
    ),
    Rule(
        Occasion.SMALL_GROUP,
        is_very_small,
        (_COHESION[0],),
        "3.3.3",
        "Help from another team strengthens one under pressure; a small group has few to share with.",
    ),
    Rule(
        Occasion.TURNOVER,
        much_turnover,
        (_COHESION[1], _ROOM[2]),
        "3.2",
        "The three factors are what the report found to make caseworkers stay; which one is weak no number tells.",
    ),
)
COMMON = tuple(map(Suggestion, (_COHESION[0], _SECURITY[2], _ROOM[0], _SECURITY[0], _ROOM[2])))  # of every factor
SUGGESTED_TO_ALL = Suggested(COMMON, Facts())


def suggested(view: MunicipalityView) -> Suggested:
    """Choose three to five questions: one of every rule that applies, then their second ones, then common ones."""
    rules = [rule for rule in RULES if rule.applies(view)]
    first = [Suggestion(rule.questions[0], rule.occasion, rule.section) for rule in rules]
    second = [Suggestion(one, rule.occasion, rule.section) for rule in rules for one in rule.questions[1:]]
    found = _without_repeats([*first, *second])[:MOST]
    return Suggested(tuple(found) if len(found) >= FEWEST else _filled(found), _facts(view))


def _filled(found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Add common questions, those of factors that are not asked about first, up to five."""
    asked = {one.question.factor for one in found}
    others = [one for one in COMMON if one.question.factor not in asked]
    return tuple(_without_repeats([*found, *others, *COMMON])[:MOST])


def of_meeting(numbers: Suggested, asked: Sequence[QuestionId]) -> tuple[Suggestion, ...]:
    """Choose the questions of a team meeting.

    Parameters
    ----------
    numbers : what the kommune's numbers lead to.
    asked : the questions the reader chose; ``()`` for five, those of ``numbers`` first, of all three factors.
    """
    if not asked:
        return _of_all_factors(_filled(numbers.suggestions))
    known = {one.question: one for one in numbers.suggestions}
    return tuple(known.get(one, Suggestion(one)) for one in asked)


def _of_all_factors(five: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Let a common question of a factor not asked about take the last place of the factor asked about most."""
    mixed = list(five)
    for factor in Factor:
        if factor in (factors := [one.question.factor for one in mixed]):
            continue
        most = max(factors, key=factors.count)
        mixed.pop(max(place for place, one in enumerate(factors) if one is most))
        mixed.append(next(one for one in COMMON if one.question.factor is factor))
    return tuple(mixed)


def _without_repeats(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    first: dict[QuestionId, Suggestion] = {}
    for one in suggestions:
        first.setdefault(one.question, one)
    return list(first.values())


def _facts(view: MunicipalityView) -> Facts:
    newcomers, leavers = (
        _whole(_card(view, one).own.numerator) for one in (IndicatorId.SHORT_TENURE_SHARE, IndicatorId.TURNOVER)
    )
    sickness = _card(view, IndicatorId.SICKNESS_ABSENCE).own.value
    by_both = view.organisation.model is OrganisationModel.BOTH
    return Facts(_whole(view.headcount.value), newcomers, sickness, leavers, by_both)


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
