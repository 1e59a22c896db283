"""An organisation's own template: used where it can be, refused in one sentence where it cannot."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.util import Inches

from data_layer.errors import DataLayerError
from reports.asking import asked
from reports.deck import deck_bytes
from reports.template import MOST_BYTES, ground
from tests.reports.conftest import opened, texts

TYPES = "[Content_Types].xml"


@pytest.fixture
def own(tmp_path):
    """A template of 4:3 with a slide of its own and text in the master."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Skabelonens egen side"
    box = deck.slide_master.shapes.add_textbox if hasattr(deck.slide_master.shapes, "add_textbox") else None
    assert box is None  # masters are edited in PowerPoint only
    file = tmp_path / "skabelon.pptx"
    deck.save(file)
    return file


def rewritten(file, change, name="anden.pptx"):
    made = file.with_name(name)
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(made, "w") as copy:
        for one in parts.namelist():
            content = change(one, parts.read(one))
            if content is not None:
                copy.writestr(one, content)
    return made


def types_with(old, new):
    return lambda name, content: content.replace(old, new) if name == TYPES else content


def test_slides_take_the_templates_size_and_layout_and_leave_its_slides(own, product):
    made = opened(deck_bytes(asked({"kommune": "326-kalundborg", "fortaelling": "jeres-tal"}), template=own))
    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    assert {one.slide_layout.name for one in made.slides} == {"Title Only"}
    words = [one for slide in made.slides for one in texts(slide.shapes)]
    assert "Skabelonens egen side" not in words
    assert words.count("SIMULEREDE TAL") == len(made.slides)


def test_everything_stays_inside_the_templates_slide(own, product):
    made = opened(deck_bytes(asked({"kommune": "326-kalundborg", "fortaelling": "jeres-tal"}), template=own))
    for shape in (one for slide in made.slides for one in slide.shapes):
        assert shape.left >= 0
        assert shape.left + shape.width <= made.slide_width
        assert shape.top + shape.height <= made.slide_height


def test_a_potx_is_a_template_too(own):
    potx = rewritten(own, types_with(b"presentation.main+xml", b"template.main+xml"), "skabelon.potx")
    assert ground(potx).is_own


def test_the_file_itself_is_never_changed(own, product):
    before = own.read_bytes()
    ground(own)
    assert own.read_bytes() == before


def refused(file, words):
    with pytest.raises(DataLayerError, match=words) as error:
        ground(file)
    assert error.value.code == "bad_template"
    assert "\n" not in error.value.message


def test_what_is_no_template_is_refused_in_one_sentence(own, tmp_path):
    refused(tmp_path / "findes-ikke.pptx", "cannot be read")
    refused(tmp_path, "cannot be read")
    text = tmp_path / "brev.pptx"
    text.write_bytes(b"hej")
    refused(text, "no .pptx")
    refused(rewritten(own, types_with(b"presentation.main+xml", b"presentation.macroEnabled.main+xml")), "macros")
    refused(
        rewritten(own, types_with(b"presentationml.presentation.main", b"wordprocessingml.document.main")),
        "another kind",
    )
    refused(rewritten(own, lambda name, content: None if name == TYPES else content), "no .pptx")
    refused(
        rewritten(own, lambda name, content: content[:40] if name == "ppt/presentation.xml" else content), "damaged"
    )


def test_a_template_without_a_title_is_refused(tmp_path):
    deck = Presentation()
    for layout in deck.slide_layouts:
        for one in [place for place in layout.placeholders if place.placeholder_format.idx == 0]:
            one._element.getparent().remove(one._element)
    deck.save(tmp_path / "blank.pptx")
    refused(tmp_path / "blank.pptx", "no layout with a title")


def test_what_is_too_large_is_not_even_unpacked(own, tmp_path):
    large = tmp_path / "stor.pptx"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    refused(large, "larger than 20 MB")
    bomb = tmp_path / "bombe.pptx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        for number in range(9):
            parts.writestr(f"ppt/media/{number}.xml", bytes(25_000_000))
    refused(bomb, "unpacks to more")


def test_entities_of_a_foreign_file_are_not_followed(own):
    entity = b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">&x;</p:presentation>'
    file = rewritten(own, lambda name, content: entity if name == "ppt/presentation.xml" else content)
    with pytest.raises(DataLayerError):
        ground(file)


def test_the_house_look_is_wide_and_opens_without_a_template(product):
    base = ground(None)
    made = io.BytesIO()
    base.deck.save(made)
    assert base.layout.name == "Title Only"
    assert not base.is_own
