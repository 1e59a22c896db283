"""The Word document of a team meeting: questions, numbers and sources, and marks where the browser puts what was typed.

The file is stored without compression and holds its marks (``⟦note:faglig-tryghed-1⟧``) as texts of their own, so that
``assets/53_meeting_files.js`` can fill it in; nothing typed ever comes here.
"""

from __future__ import annotations

import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

from components import formats
from components.meeting_addresses import word_of
from components.sections.dialog_questions import sources_of, told
from components.text import common
from components.text import dialog as dialog_text
from components.text import dialog_factors as factors_text
from components.text import formats as number_text
from components.text import meeting as text
from data_layer.schema.dialog import Suggested, Suggestion
from data_layer.schema.dialog_view import DialogView

MARK = "⟦{}⟧"
FONT = "Calibri"
GREY = RGBColor(0x54, 0x5D, 0x69)
INK = RGBColor(0x1A, 0x1F, 0x26)
WIDTHS = (Mm(88), Mm(40), Mm(38))


def document_bytes(view: DialogView) -> bytes:
    """Write the document of a meeting's questions as a DOCX whose entries are stored, not compressed."""
    document = _sheet(view)
    _beginning(document, view)
    for number, one in enumerate(view.meeting, 1):
        _question(document, view, number, one)
    document.add_heading(text.AGREED, 1)
    _agreed(document)
    _line(document, f"{text.FOLLOW_UP}: ", MARK.format("opfoelgning"))
    _others(document)
    content = io.BytesIO()
    document.save(content)
    return stored(content.getvalue())


def stored(content: bytes) -> bytes:
    """Pack a zip file anew without compression, so that a small script can read and change it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name))
    return out.getvalue()


def _sheet(view: DialogView) -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin, section.header_distance = Mm(28), Mm(20), Mm(12)
    for name, size in (("Normal", 11), ("Title", 26), ("Heading 1", 15), ("Heading 2", 11)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for which in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(which), None)
    document.core_properties.title = text.DOC_TITLE
    document.core_properties.author = common.PRODUCT
    document.core_properties.language = number_text.LOCALE
    if view.frame.simulated:
        _grey(section.header.paragraphs[0], f"{common.SIMULATED_MARK}. {common.SIMULATED_SENTENCE}")
    return document


def _beginning(document: WordDocument, view: DialogView) -> None:
    own = view.municipality
    document.add_heading(text.DOC_TITLE if own is None else f"{text.DOC_TITLE}, {own.name}", 0)
    _line(document, f"{text.HELD}: ", MARK.format("dato"))
    if own:
        _grey(document.add_paragraph(), text.DOC_PERIOD.format(period=formats.half_year(view.frame.choices.period)))


def _question(document: WordDocument, view: DialogView, number: int, one: Suggestion) -> None:
    word = word_of(one.question)
    document.add_heading(f"{number}. {dialog_text.question(one.question)}", 1)
    about = document.add_paragraph()
    _grey(about, f"{factors_text.FACTORS[one.question.factor].name} · ")
    _grey(about, MARK.format(f"minutter:{word}"))
    _grey(about, f" {text.DOC_MINUTES}")
    if one.occasion is not None:
        facts = view.suggested.facts
        number_told = document.add_paragraph(told(one.occasion, facts))
        number_told.runs[0].bold = True
        why = document.add_paragraph(
            f"{dialog_text.SUGGESTIONS_WHY[one.occasion]} ({dialog_text.section(one.section)})"
        )
        about.paragraph_format.keep_with_next = number_told.paragraph_format.keep_with_next = True
        why.paragraph_format.keep_with_next = True
        sources, is_simulated = sources_of(view.frame, Suggested((one,), facts))
        mark = f"{common.SIMULATED_MARK} · " if is_simulated else ""
        _grey(document.add_paragraph(), f"{mark}{common.SOURCE}: {'; '.join(sources)}")
    document.add_heading(text.NOTE, 2)
    document.add_paragraph(MARK.format(f"note:{word}"))


def _others(document: WordDocument) -> None:
    """Notes on questions that are not chosen: the browser repeats the row, or takes heading and table away."""
    document.add_heading(text.DOC_OTHERS, 1)
    cells = document.add_table(1, 2, "Table Grid").rows[0].cells
    cells[0].paragraphs[0].add_run(MARK.format("andet:spoergsmaal")).bold = True
    cells[1].paragraphs[0].add_run(MARK.format("andet:note"))


def _agreed(document: WordDocument) -> None:
    """Draw a table with one row of marks; the browser repeats it for every action."""
    table = document.add_table(2, 3, "Table Grid")
    table.autofit = False
    names = ("hvad", "hvem", "hvornaar")
    for place, (word, name, width) in enumerate(zip((text.WHAT, text.WHO, text.WHEN), names, WIDTHS, strict=True)):
        table.columns[place].width = width
        for row in table.rows:
            row.cells[place].width = width
        table.rows[0].cells[place].paragraphs[0].add_run(word).bold = True
        table.rows[1].cells[place].paragraphs[0].add_run(MARK.format(f"aftale:{name}"))
    _mark(table.rows[0], "w:tblHeader")
    _mark(table.rows[1], "w:cantSplit")
    document.add_paragraph()


def _mark(row: _Row, what: str) -> None:
    """Repeat a row on every sheet (``w:tblHeader``), or let no sheet end inside it (``w:cantSplit``)."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # the library has no words for either
    properties.append(properties.makeelement(qn(what), {}))


def _line(document: WordDocument, label: str, mark: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(label).bold = True
    paragraph.add_run(mark)


def _grey(paragraph: Paragraph, words: str) -> None:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb = Pt(9.5), GREY
