"""Slides to take home without the names of other kommuner, embedded workbooks included."""

from __future__ import annotations

import io
import re
import zipfile

from data_layer.reference.municipalities import municipalities
from reports.asking import asked
from reports.deck import deck_bytes

VIEWS = (
    "/sammenlign?kommune=326-kalundborg&visning=rangering#rangering;"
    "/sammenlign?kommune=326-kalundborg&valgte=183,751#valgte-over-tid!Som Ishøj;"
    "/sammenlign?kommune=326-kalundborg#lignende-billede;/#kort"
)


def words_in(content: bytes) -> str:
    """Everything that is written anywhere in a file of zipped XML, in workbooks inside it too."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            found.append(words_in(part) if name.endswith(".xlsx") else part.decode("utf-8", "ignore"))
    return re.sub(r"<[^>]+>", " ", " ".join(found))


def names_in(content: bytes) -> set[str]:
    words = words_in(content)
    return {one.name for one in municipalities() if re.search(rf"(?<![\w-]){one.name}(?![\w-])", words)}


def test_no_other_name_stands_anywhere_in_the_file(product):
    query = {"kommune": "326-kalundborg", "visninger": VIEWS}
    assert len(names_in(deck_bytes(asked(query), origin="https://tal.example"))) > 50
    hidden = deck_bytes(asked({**query, "navne": "nej"}), origin="https://tal.example")
    assert names_in(hidden) == {"Kalundborg"}
    assert not [one.token for one in municipalities() if one.code != "326" and one.token in words_in(hidden)]
    assert "valgte=" not in words_in(hidden)
    assert "Kommune 1" in words_in(hidden)
    assert "et sted på kortet er også et navn" in words_in(hidden)
