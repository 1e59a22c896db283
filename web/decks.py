"""``/hent/praesentation.pptx``: the views of the presentation's address as slides.

Like every file it answers the same address as its page, and refuses what the page would replace by a default.
"""

from __future__ import annotations

import logging
from pathlib import Path

from flask import Blueprint, Flask, Response, request

from components import addresses
from components.exports import FILE_ROOT, file_name
from components.text import addresses as address_words
from components.text import downloads as text
from components.text import presentation as words
from data_layer import queries
from data_layer.errors import DataLayerError
from web.downloads import attachment, refusal, unknown_keys, wrong_choices

PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
log = logging.getLogger("web")


def register_decks(server: Flask, template: str) -> None:
    """Let ``server`` answer slides; ``template``: path of the organisation's own, ``""`` for none."""
    decks = Blueprint("decks", __name__, url_prefix=FILE_ROOT)

    def deck() -> Response:
        if unknown := unknown_keys("presentation", address_words.PINS, address_words.STORY, address_words.NAMES):
            return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(unknown))
        query = request.args.to_dict()
        if wrong := wrong_choices(queries.choices(addresses.read("presentation", query))):
            return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(wrong))
        return _answer(query, Path(template) if template else None)

    decks.add_url_rule(f"/{words.DECK_NAME}", "deck", deck)
    server.register_blueprint(decks)


def _answer(query: dict[str, str], template: Path | None) -> Response:
    from reports.asking import asked  # a worker carries neither slides nor workbooks until somebody wants some
    from reports.deck import deck_bytes

    found = asked(query)
    if not found.views:
        return refusal(400, text.BAD_QUERY_TITLE, words.DECK_EMPTY)
    origin = request.url_root.rstrip("/")
    try:
        content = deck_bytes(found, origin=origin, template=template)
    except DataLayerError as error:
        if error.code != "bad_template":
            raise
        log.warning("%s Slides have the house's own look until then.", error.message)
        content = deck_bytes(found, origin=origin)
    own = found.frame.choices.municipality
    stem = words.DECK_NAME.removesuffix(".pptx")
    parts = [own.slug] if own else []
    name = file_name(stem, *parts, str(found.frame.choices.period), simulated=found.frame.simulated)
    return attachment(content, f"{name}.pptx", PPTX_TYPE)
