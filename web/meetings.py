"""``/hent/moede.docx``: the Word document of a team meeting, with marks where the browser puts what was typed.

Like every file it answers the same address as its page, and refuses what the page would replace by a default.
"""

from __future__ import annotations

from flask import Blueprint, Flask, Response, request

from components import addresses
from components.exports import FILE_ROOT, file_name
from components.text import downloads as text
from components.text import meeting as words
from components.text.addresses import MEETING, MEETING_DOCUMENT
from data_layer import queries
from web.downloads import attachment, refusal, unknown_keys, wrong_choices

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

meetings = Blueprint("meetings", __name__, url_prefix=FILE_ROOT)


def register_meetings(server: Flask) -> None:
    """Let ``server`` answer the document."""
    server.register_blueprint(meetings)


@meetings.get(f"/{MEETING_DOCUMENT}")
def document() -> Response:
    """Answer the document of the questions in the query string."""
    if unknown := unknown_keys("dialog"):
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(unknown))
    asked = addresses.read("dialog", request.args.to_dict(flat=False))
    resolved = queries.choices(asked)
    if wrong := wrong_choices(resolved):
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(wrong))
    if resolved.view != MEETING:
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query([(addresses.KEYS["view"], resolved.view)]))
    from reports.meeting_document import document_bytes  # a worker carries no Word library until somebody wants one

    view = queries.dialog(asked)
    own = view.municipality
    name = file_name(words.FILE_STEM, *([own.slug] if own else []), simulated=view.frame.simulated)
    return attachment(document_bytes(view), f"{name}.docx", DOCX_TYPE)
