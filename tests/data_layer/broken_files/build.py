"""Small functions that make one broken file each; nothing is stored in the repository."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import openpyxl

HEAD = "kommunekode;halvår;antal personer;årsværk;fratrådte;sygedage;barselsdage;under 1 års anciennitet"
ROWS = ["101;2024H1;310;298,5;38;2240,5;900,25;60", "147;2024H1;45;41,0;5;300,5;120,0;9"]


@dataclass(frozen=True)
class Broken:
    """A file, how it is imported, and everything that is said of it: line | column | found | expected | what to do."""

    name: str
    data: bytes | str | Callable[[], bytes]  # made when asked for where it is large
    told: tuple[str, ...]
    kind: str = "staffing"
    file: str = "file.csv"
    options: tuple[str, ...] = ()
    mapping: str = ""  # written beside the file, for --mapping
    absence: bytes | str = ""  # written beside the file, for --absence

    @property
    def content(self) -> bytes:
        made = self.data() if callable(self.data) else self.data
        return made if isinstance(made, bytes) else made.encode()

    def arguments(self, folder):
        """Write the files and name them as the command line does."""
        path = folder / self.file
        path.write_bytes(self.content)
        if self.absence:
            absence = self.absence if isinstance(self.absence, bytes) else self.absence.encode()
            (folder / "absence.csv").write_bytes(absence)
            return [self.kind, str(path), "--absence", str(folder / "absence.csv"), *self.options]
        if not self.mapping:
            return [self.kind, str(path), *self.options]
        (folder / "map.toml").write_text(self.mapping, encoding="utf-8")
        return [self.kind, str(path), "--mapping", str(folder / "map.toml")]


def csv(*rows, head=HEAD):
    """The template with these rows, the two good ones where none are given."""
    return "\n".join([head, *(rows or ROWS), ""])


def changed(**cells):
    """The template whose first row has other cells: ``c0="411"`` is the first."""
    row = ROWS[0].split(";")
    for place, cell in cells.items():
        row[int(place[1:])] = cell
    return csv(";".join(row), ROWS[1])


def cells(*rows):
    """Rows as a spreadsheet holds them."""
    return [HEAD.split(";"), *([_number(cell) for cell in row.split(";")] for row in (rows or ROWS))]


def _number(cell):
    return float(cell.replace(",", ".")) if cell.replace(",", "").isdigit() else cell


def xlsx(rows=None, *, sheet="Sheet", merged=(), hidden=(), more=None):
    """A workbook of one sheet, or of several by ``more``."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in cells() if rows is None else rows:
        book.active.append(row)
    for ref in merged:
        book.active.merge_cells(ref)
    for row in hidden:
        book.active.row_dimensions[row].hidden = True
    for title, content in (more or {}).items():
        other = book.create_sheet(title)
        for row in content:
            other.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data, *, add=None, without=(), replace=None):
    """A workbook with parts added, left out, or with other bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in without:
                new.writestr(part, (replace or {}).get(part, old.read(part)))
        for part, content in (add or {}).items():
            new.writestr(part, content)
    return out.getvalue()


def packed(**parts):
    """A zip file of other things; ``_`` in a name stands for a point."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part.replace("_", "."), content)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PASSWORD = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100)
