"""The table behind any figure as CSV or XLSX: ``/hent/figur.csv?visning=/sammenlign?maal=sygefravaer%23tragt``."""

from __future__ import annotations

from flask import Response, request

from components.chart_panel import Panel, panels_of
from components.pins import read_pins
from components.sections.files import File
from components.sections.screens import SCREENS
from components.text import addresses as words
from components.text import downloads as text
from data_layer import queries
from data_layer.schema.presentation import PresentationRequest
from web.downloads import attached, downloads, not_found, refusal, wrong_choices


@downloads.get("/figur.<any(csv, xlsx):ending>")
def figure_file(ending: str) -> Response:
    """Answer the table of one figure, at the address of the screen it stands on."""
    pins = read_pins({words.PINS: request.args.get(words.KEYS["view"], "")}).pins
    asked = pins[0].screen() if len(pins) == 1 else None
    if asked is None:
        return refusal(400, text.BAD_QUERY_TITLE, text.NO_FIGURE)
    page, question = asked
    if wrong := wrong_choices(queries.choices(question)):
        return refusal(400, text.BAD_QUERY_TITLE, text.bad_query(wrong))
    view = queries.presentation(PresentationRequest(question, (asked,))).screens[0]
    panel = panels_of(SCREENS[page](view)).get(pins[0].panel) if view else None
    return attached(file_of(panel), ending) if panel else not_found()


def file_of(panel: Panel) -> File:
    """Write what the figure says about itself into every row, and on a sheet of its own."""
    source = f"{panel.mark}: {panel.source}" if panel.mark else panel.source
    warning = ((text.ABOUT_WARNING, text.SIMULATED_WARNING),) if panel.simulated else ()
    about = (
        (text.ABOUT_FINDING, panel.finding),
        (text.ABOUT_COUNTED, panel.note),
        *warning,
        (text.ABOUT_SOURCE, source),
    )
    return File(panel.marked_filename, panel.table, (*panel.stamp, (text.DATASET_COLUMN, source)), about)
