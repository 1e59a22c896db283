"""The running product for what is made of its screens, and slides as another program reads them."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation


@pytest.fixture(scope="session")
def product(application):
    return application


@pytest.fixture(scope="session")
def story(product):
    """Make the deck of a kommune's story; the same bytes for every test that asks."""
    from reports.asking import asked
    from reports.deck import deck_bytes

    made = {}

    def story_(token):
        if token not in made:
            made[token] = deck_bytes(
                asked({"kommune": token, "fortaelling": "jeres-tal"}), origin="https://tal.example"
            )
        return made[token]

    return story_


def opened(content):
    return Presentation(io.BytesIO(content))


def texts(shapes):
    """All words of shapes, inside groups and tables too."""
    for shape in shapes:
        if shape.shape_type == 6:
            yield from texts(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def charts(slide):
    return [shape.chart for shape in slide.shapes if shape.has_chart]
