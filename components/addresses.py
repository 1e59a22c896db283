"""Addresses of screens: from an address to a Request, from choices to an address. The only place that knows keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from components import case_addresses
from components.drawing_addresses import drawing_text, read_drawing
from components.formats import ascii_text
from components.language import Language
from components.meeting_addresses import asked_text, read_asked
from components.pattern_addresses import DEFAULTS, FIELDS, pattern_word, pattern_words, read_patterns
from components.spoken_links import in_language, in_no_language
from components.text import addresses as words
from data_layer.schema import Around, Choices, Frame, IndicatorId, Likeness, Municipality, Request
from data_layer.schema.choices import WEIGHTS
from data_layer.schema.drawing import Drawing

MAX_TEXT = 40
_ANY = "000-any"  # stands for any kommune in an address
KEYS = words.KEYS | {name: key for name, (key, _) in words.SWITCHES.items()} | words.PATTERN_KEYS | words.CASE_KEYS
_VOCABULARIES = {
    "indicator": {slug: one.value for one, slug in words.INDICATORS.items()},
    "centre": {slug: one.value for one, slug in words.AROUND.items()},
    "beside": {words.AROUND[one]: one.value for one in (Around.REGION, Around.SIMILAR)},
}
_OF_ONE_KOMMUNE = (
    *("drawing", "boundaries", "boundary_share", "boundary_shares"),
    *("reception_share", "placement_share", "return_share", "caseload"),
)
_DEFAULTS = {
    "indicator": words.INDICATORS[next(iter(words.INDICATORS))],
    "centre": words.AROUND[Around.COUNTRY],
    "beside": words.AROUND[Around.REGION],
    "n_similar": str(Likeness().number),
}


@dataclass(frozen=True)
class Page:
    """Where a page lives and which choices its address can carry.

    ``views``: the words ``view`` may have here, where the page tells unknown ones; those of other pages are dropped.
    """

    path: str
    fields: tuple[str, ...]
    views: tuple[str, ...] = ()


_COMMON = ("municipality", "period", "indicator", "division", "beside", "n_similar", "weights")
PAGES = {
    "overview": Page("/", (*_COMMON, "view")),
    "municipality": Page(
        "/kommune", (*_COMMON, "without_own", "pooled", "view", "start"), ("", words.VIEW_TREND, words.VIEW_BESIDE)
    ),
    "compare": Page(
        "/sammenlign",
        (*_COMMON, "region", "chosen", "sort", "view", "adjusted", "centre"),
        ("", words.RANKING),
    ),
    "regions": Page("/regioner", (*_COMMON, "region", "sort", "view")),
    "organisation": Page("/organisering", (*_COMMON, "sort", "view", "drawing", *case_addresses.FIELDS)),
    "patterns": Page("/moenstre", (*_COMMON, *FIELDS)),
    "dialog": Page("/dialog", (*_COMMON, "view", "asked"), ("", words.MEETING)),
    "presentation": Page("/praesentation", _COMMON),
    "sheet": Page("/ark", _COMMON),
    "data": Page("/data", (*_COMMON, "sort", "view")),
}


def page_of(path: str) -> tuple[str, str] | None:
    """Find page name and kommune token of a path; None for a path that is no page."""
    bare = path.rstrip("/") or "/"
    if bare.startswith("/kommune/") and bare.count("/") == 2:
        return "municipality", bare.removeprefix("/kommune/")
    named = {page.path: name for name, page in PAGES.items()}
    return (named[bare], "") if bare in named else None


def _text(value: object) -> str:
    """Take the first of repeated keys; anything that is no text counts as not given."""
    if isinstance(value, (list, tuple)):
        value = value[0] if value else ""
    return value.strip() if isinstance(value, str) else ""


def read(page: str, query: Mapping[str, object]) -> Request:
    """Read what the router hands to a layout.

    Parameters
    ----------
    page : key of ``PAGES``.
    query : path variables and query parameters; a repeated key may be a list. Unknown keys are ignored (links get
        tracking parameters); for a known key whose text no vocabulary knows, see ``Request.unknown``.

    Returns
    -------
    The request, still unchecked against the data.
    """
    given = {name: _text(query.get(key)) for name, key in words.KEYS.items()}
    given["view"] = ",".join(word for word in given["view"].split(",") if word != words.EMBEDDED)
    if page == "municipality" and query.get("token"):
        given["municipality"] = _text(query.get("token"))
    named = {name: known.get(given[name], "") for name, known in _VOCABULARIES.items()}
    unknown = [(words.KEYS[name], given[name]) for name in named if given[name] and not named[name]]
    weights = _weights(given["weights"])
    unknown += [(words.KEYS["weights"], given["weights"])] if given["weights"] and not weights else []
    for key, known in ((words.LANGUAGE, set(Language)), (words.VERSION, set(words.VERSIONS))):
        unknown += [(key, one)] if (one := _text(query.get(key))) and one not in known else []
    chosen = tuple(part for part in given.pop("chosen").split(",") if part)
    if (views := PAGES[page].views) and given["view"] not in views:
        unknown.append((words.KEYS["view"], given["view"]))
        given["view"] = ""
    drawing, unread = read_drawing(given["drawing"] if "drawing" in PAGES[page].fields else "")
    asked, odd = read_asked(_own_texts(page, query, ("asked",)))
    patterns, strange = read_patterns(_own_texts(page, query, FIELDS))
    switched: dict[str, Any] = {name: _text(query.get(key)) == value for name, (key, value) in words.SWITCHES.items()}
    return Request(
        municipality=given["municipality"],
        period=given["period"],
        indicator=named["indicator"],
        region=given["region"],
        division=given["division"],
        chosen=chosen,
        sort=given["sort"],
        view=given["view"],
        pooled=given["pooled"],
        start=given["start"],
        n_similar=given["n_similar"],
        weights=weights,
        centre=named["centre"],
        beside=named["beside"],
        unknown=tuple((key, text[:MAX_TEXT]) for key, text in (*unknown, *unread, *odd, *strange)),
        patterns=patterns,
        drawing=drawing,
        asked=asked,
        case=case_addresses.read_case(_own_texts(page, query, case_addresses.FIELDS)),
        **switched,
    )


def _weights(text: str) -> tuple[int, ...]:
    """Read ``indbyggere2,pendling0``: who is not named weighs 1; empty when a part is unknown, or nothing counts."""
    parts = text.split(",") if text else []
    given = {part[:-1]: part[-1:] for part in parts}
    if len(given) < len(parts) or not given.keys() <= set(words.TRAITS.values()):
        return ()
    weights = [given.get(word, "1") for word in words.TRAITS.values()]
    is_usable = set(weights) <= {str(one) for one in WEIGHTS} and set(weights) != {"0"}
    return tuple(map(int, weights)) if parts and is_usable else ()


def weights_text(weights: Sequence[int]) -> str:
    """Write the weights that differ from 1, in the order of the traits; ``""`` when none does."""
    pairs = zip(words.TRAITS.values(), weights, strict=True)
    return ",".join(f"{word}{weight}" for word, weight in pairs if weight != 1)


def _own_texts(page: str, query: Mapping[str, object], fields: Sequence[str]) -> dict[str, str]:
    """Take what the page's address may say of the fields of one page; other pages ignore such keys."""
    return {name: _text(query.get(KEYS[name])) for name in fields if name in PAGES[page].fields}


def _fields(choices: Choices) -> dict[str, str]:
    return {
        "municipality": choices.municipality.token if choices.municipality else "",
        "period": str(choices.period),
        "indicator": words.INDICATORS[choices.indicator],
        "region": ascii_text(choices.region or ""),
        "division": choices.division.id,
        "chosen": ",".join(one.code for one in choices.chosen),
        "sort": choices.sort,
        "view": choices.view,
        "pooled": str(choices.pooled or ""),
        "start": str(choices.start or ""),
        "centre": words.AROUND[choices.centre],
        "beside": words.AROUND[choices.beside],
        "n_similar": str(choices.likeness.number),
        "weights": weights_text(choices.likeness.weights),
        "asked": asked_text(choices.asked),
        **{name: value if getattr(choices, name) else "" for name, (_, value) in words.SWITCHES.items()},
        **pattern_words(choices.patterns),
        **case_addresses.case_words(choices.case),
    }


def _in_force(choices: Choices) -> str:
    """Name the division the half-year has of itself, which an address need not say."""
    division = choices.division
    ends_later = division.valid_to is None or choices.period.last_day <= division.valid_to
    return division.id if division.valid_from <= choices.period.last_day and ends_later else ""


def _word(name: str, value: Any) -> str:
    """Write one changed choice as it stands in an address."""
    if name in case_addresses.FIELDS:
        return case_addresses.case_word(name, value)
    if name == "asked":
        return asked_text(value)
    return pattern_word(name, value) if name in FIELDS else _field(name, value)


def _field(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, (list, tuple)):
        return weights_text(value) if name == "weights" else ",".join(_field("chosen", one) for one in value)
    if isinstance(value, Municipality):
        return value.code if name == "chosen" else value.token
    if isinstance(value, (IndicatorId, Around)):
        return words.AROUND[value] if isinstance(value, Around) else words.INDICATORS[value]
    if name in words.SWITCHES:
        return words.SWITCHES[name][1]
    return ascii_text(str(value)) if name == "region" else _plain(value)


def _plain(value: object) -> str:
    return drawing_text(value) if isinstance(value, Drawing) else str(getattr(value, "id", value))


def address(page: str, choices: Choices | Frame, **changes: object) -> str:
    """Write the address of ``page`` with the choices, some of them changed.

    Parameters
    ----------
    page : key of ``PAGES``; choices the page does not know are left out.
    choices : resolved choices. From a Frame the newest half-year is known too and left out, so that the address shows
        the newest half-year next year as well; from Choices the half-year always stands in the address.
    changes : fields of Request; ``""`` or None removes the choice. Records and enums are written as their address form.
        Another own kommune than the chosen one takes what was said of its organisation away.

    Returns
    -------
    Path and query, keys in a fixed order; defaults are left out.
    """
    newest = choices.periods[-1] if isinstance(choices, Frame) else ""
    resolved = choices.choices if isinstance(choices, Frame) else choices
    fields = _fields(resolved)
    if "municipality" in changes and resolved.municipality not in {None, changes["municipality"]}:
        fields |= dict.fromkeys(_OF_ONE_KOMMUNE, "")
    elif "drawing" in PAGES[page].fields:
        fields["drawing"] = drawing_text(resolved.drawing)
    fields |= {name: _word(name, value) for name, value in changes.items()}
    defaults = _defaults(newest, resolved)
    target = PAGES[page]
    if target.views and fields["view"] not in target.views:
        fields["view"] = ""
    path = target.path
    if page == "municipality":
        token = fields.pop("municipality")
        path = f"{path}/{quote(token)}" if token else path
    query = {
        KEYS[name]: fields[name] for name in target.fields if fields.get(name) and fields[name] != defaults.get(name)
    }
    return in_language(f"{path}?{urlencode(query, safe=',')}" if query else path)


def _defaults(newest: str, choices: Choices) -> dict[str, str]:
    return _DEFAULTS | DEFAULTS | case_addresses.DEFAULTS | {"period": newest, "division": _in_force(choices)}


def case_changes(frame: Frame) -> Callable[..., str]:
    """Write addresses of Organisering with choices about a child changed; what stays is written once for them all."""
    target, defaults = PAGES["organisation"], _defaults(frame.periods[-1], frame.choices)
    query = in_no_language(address("organisation", frame)).partition("?")[2]
    kept = {pair.partition("=")[0]: pair for pair in query.split("&")} if query else {}

    def changed(**changes: object) -> str:
        words_ = {name: case_addresses.case_word(name, value) for name, value in changes.items()}
        given = {name: urlencode({KEYS[name]: word}, safe=",") for name, word in words_.items()}
        new = {KEYS[name]: given[name] if word and word != defaults[name] else "" for name, word in words_.items()}
        pairs = kept | new
        written = "&".join(pairs[KEYS[name]] for name in target.fields if pairs.get(KEYS[name]))
        return in_language(f"{target.path}?{written}" if written else target.path)

    return changed


def lasting(address_: str) -> str:
    """Write into an address that is to be mailed which edition of the words it is written in."""
    return f"{address_}{'&' if '?' in address_ else '?'}{words.VERSION}={words.VERSIONS[-1]}"


def addresses_of(page: str, frame: Frame) -> Callable[[Municipality], str]:
    """Write the addresses of ``page`` with every kommune in its turn, for lists of all of them.

    Two addresses are written instead of ninety-eight: of the own kommune, and of any other.
    """
    here, pattern = address(page, frame), address(page, frame, municipality=_ANY)
    own = frame.choices.municipality
    return lambda one: here if one == own else pattern.replace(_ANY, one.token, 1)
