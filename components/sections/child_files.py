"""What a child can expect, to take home: the course by age and the scenarios, with everything they rest on."""

from __future__ import annotations

from components.exports import file_name
from components.formats import half_year
from components.sections.child_asked import Asked, basis_note
from components.sections.child_charts import course_table
from components.sections.child_scenarios import scenarios_table
from components.sections.files import File, dataset_words
from components.tables import Table
from components.text import addresses as address_words
from components.text import child as text
from components.text import common, downloads
from data_layer.schema import OrganisationView


def course_file(view: OrganisationView) -> File:
    """Take the table of 100 children by age."""
    asked = _asked(view)
    return _file(asked, "child", course_table(asked.child))


def scenarios_file(view: OrganisationView) -> File:
    """Take the table of today and the changes."""
    asked = _asked(view)
    return _file(asked, "scenarios", scenarios_table(asked))


def _asked(view: OrganisationView) -> Asked:
    if view.child is None or not view.child.results:
        raise ValueError("expected a view with an answered child")
    return Asked(view.frame, view.child)


def _file(asked: Asked, kind: str, table: Table) -> File:
    frame = asked.frame
    own = frame.choices.municipality
    used = (frame.staffing, frame.organisation) if own else (frame.staffing,)
    place, period = own.name if own else common.COUNTRY_LABEL, half_year(frame.choices.period)
    datasets = "; ".join(dict.fromkeys(map(dataset_words, used)))
    stamp = (
        (downloads.ABOUT_MUNICIPALITY, place),
        (downloads.ABOUT_PERIOD, period),
        (downloads.ABOUT_COUNTED, text.MODEL_MARK),
        *asked.stamp,
        (downloads.DATASET_COLUMN, datasets),
    )
    about = (
        (downloads.ABOUT_DATASET, datasets),
        *([(downloads.ABOUT_WARNING, downloads.SIMULATED_WARNING)] if asked.simulated else []),
        (downloads.ABOUT_MUNICIPALITY, place),
        (downloads.ABOUT_PERIOD, period),
        (downloads.ABOUT_COUNTED, asked.note(basis_note(asked))),
    )
    return File(file_name(address_words.FILES[kind], simulated=asked.simulated), table, stamp, about)
