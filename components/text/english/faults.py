"""What is wrong with a file, in English: found, expected and what to do, for every kind of fault."""

from __future__ import annotations

from components.text.english.private import TEMPLATE_COLUMNS
from components.text.records import Words
from data_layer.schema import FaultKind

WHOLE_FILE = "The whole file"
EMPTY_CELL = "an empty cell"
NO_TITLE = "without text"
ONE_FAULT = "The file is not shown: there is one fault in it"
_TEMPLATE = "Get the template and put the numbers into it."
_CELL = "{cell}"

WORDS = {
    FaultKind.OTHER: Words("something the template does not know", "a file like the template", _TEMPLATE),
    FaultKind.NOT_TEXT: Words(
        "content that is not text",
        "a CSV file (UTF-8 or Latin-1) or an XLSX file",
        "Save the file as CSV or XLSX.",
    ),
    FaultKind.OPEN_QUOTE: Words(
        "a quotation mark that does not match",
        "quotation marks in pairs",
        'Close the quotation mark, or write it as "".',
    ),
    FaultKind.OLD_WORKBOOK: Words(
        "an old Excel file or a file with a password",
        "XLSX without a password, or CSV",
        "Open the file in Excel, remove the password and save as XLSX.",
    ),
    FaultKind.NOT_WORKBOOK: Words(
        "a file that cannot be opened as a spreadsheet",
        "an XLSX file",
        "Open the file in Excel or LibreOffice and save it again as XLSX.",
    ),
    FaultKind.MACROS: Words(
        "a spreadsheet with macros", "a spreadsheet without macros", "Save as XLSX (without macros)."
    ),
    FaultKind.TOO_MUCH_PACKED: Words(
        "more content or more formats than a few rows need", "only the sheet with the numbers", _TEMPLATE
    ),
    FaultKind.SEVERAL_SHEETS: Words(
        "{count} sheets with content",
        "one sheet, or one named “{wanted}”",
        "Rename the sheet, or delete the others.",
    ),
    FaultKind.FORMULA: Words(
        "the formula {cell} without a saved value",
        "values",
        "Open the sheet, let it calculate and save it; or paste the values.",
    ),
    FaultKind.EMPTY: Words("an empty file", "headings and at least one row", _TEMPLATE),
    FaultKind.HEADER_ONLY: Words(
        "only headings", "at least one row below them", "Fill in one row for each half-year, and save."
    ),
    FaultKind.TOO_MANY_ROWS: Words(
        "more than {most} rows", "one row for each half-year", "Delete the rows that are not half-years."
    ),
    FaultKind.TOO_MANY_COLUMNS: Words(
        "too many columns", "at most {most}", "Delete what stands beside the table; check the separators."
    ),
    FaultKind.NO_NUMBERS: Words(
        "no numbers", "at least one number", "Fill in the template, save it and drop it here again."
    ),
    FaultKind.UNKNOWN_COLUMN: Words(
        "the heading {title}", "one of the template's headings", "Delete the column, or correct the heading."
    ),
    FaultKind.REPEATED_COLUMN: Words(
        "the same column twice (no. {first} and {second})", "each column once", "Delete one of them."
    ),
    FaultKind.ABSENT_COLUMN: Words(
        "the column is missing", "the column {name}", "Add the column; leave its cells empty if the number is missing."
    ),
    FaultKind.OTHER_SEPARATOR: Words(
        "cells separated by |", "semicolon, comma or tab", "Separate the cells with commas."
    ),
    FaultKind.MERGED_CELLS: Words(
        "merged cells ({ranges})", "one cell for each column and row", "Unmerge the cells and fill in each one."
    ),
    FaultKind.HIDDEN_ROWS: Words(
        "hidden rows ({count})",
        "rows that can all be seen",
        "Show the rows, or delete those that should not be included.",
    ),
    FaultKind.REPEATED_HEADER: Words(
        "the headings once more", "headings at the top and only there", "Delete the line; keep one table in the file."
    ),
    FaultKind.NOT_COMPARABLE: Words(
        "the heading {title}",
        "leavers in one half-year among those employed on the first day",
        "Delete the column: numbers for a whole year, or numbers that also count new employees, cannot be compared.",
    ),
    FaultKind.MISFIT: Words(
        "a cell count of {count}",
        "a cell count of {width}, as in the heading",
        "Check the separators; a decimal comma in a comma-separated file must stand in quotation marks.",
    ),
    FaultKind.UNKNOWN_MUNICIPALITY: Words(
        _CELL, "code or name of one of the 98 municipalities", "Write the three-digit code, for example 101."
    ),
    FaultKind.ISLAND: Words(
        _CELL, "one of the 98 municipalities", "Delete the row: 411 is Christiansø, which is not a municipality."
    ),
    FaultKind.TOTAL_ROW: Words(
        _CELL, "a municipality", "Delete the row: numbers for Denmark, regions and sums are worked out here."
    ),
    FaultKind.OTHER_REGION: Words(
        _CELL, "Region {region}, where the municipality belongs", "Correct the region, or delete the column."
    ),
    FaultKind.OTHER_NAME: Words(
        _CELL, "the name of municipality {code}, as the code says", "Correct the code or the name."
    ),
    FaultKind.OTHER_MUNICIPALITY: Words(
        "municipality {found}",
        "municipality {code}, which the page shows",
        "Delete the row, or go to that municipality's page.",
    ),
    FaultKind.NOT_A_HALF_YEAR: Words(_CELL, "a half-year", "Write, for example, H1 2026 or 2026H1."),
    FaultKind.DATE_FOR_HALF_YEAR: Words(
        _CELL, "a half-year", "The spreadsheet has made a date of the half-year: write H1 2026."
    ),
    FaultKind.YEAR_FOR_HALF_YEAR: Words(
        _CELL, "a half-year", "Write one row for each half-year: a year cannot be split in two."
    ),
    FaultKind.YEAR_OUT_OF_RANGE: Words(
        _CELL,
        "a year from {first} to {last}",
        "Write the year with four digits; the municipalities exist only from 2007.",
    ),
    FaultKind.NOT_BEGUN: Words(_CELL, "a half-year that has begun", "Correct the half-year."),
    FaultKind.REPEATED_ROW: Words(
        "the same half-year as in line {earlier}", "each half-year once", "Delete one of the two rows."
    ),
    FaultKind.NOT_A_NUMBER: Words(_CELL, "a number", "Correct the cell, or leave it empty if the number is missing."),
    FaultKind.AMBIGUOUS_NUMBER: Words(
        _CELL,
        "a number that can be read in only one way",
        "Write thousands without a separator (1234) and decimals with a point.",
    ),
    FaultKind.OTHER_DECIMAL_SIGN: Words(
        _CELL, "the same decimal sign as in the rest of the file ({sign})", "Use one decimal sign in the whole file."
    ),
    FaultKind.NEGATIVE: Words(_CELL, "zero or more", "Correct the sign."),
    FaultKind.TOO_LOW: Words(_CELL, "at least {least}", "Check unit, decimal sign and thousands separator."),
    FaultKind.TOO_HIGH: Words(_CELL, "at most {most}", "Check unit, decimal sign and thousands separator."),
    FaultKind.DAYS_PER_EMPLOYEE: Words(
        "{value} sickness days per full-time employee in the middle one of {count} rows",
        "at least {least} when the days are those of all employees together in the half-year",
        "Multiply by the full-time employees if the column holds days per employee.",
    ),
    FaultKind.NOT_WHOLE: Words(
        _CELL, "a whole number", "The column counts persons, not full-time employees or shares."
    ),
    FaultKind.MORE_THAN_WHOLE: Words(
        "{value}, but {whole} is {limit}", "at most {most}", "Check that both numbers are from the half-year."
    ),
}


def quoted(fact: str) -> str:
    """Set apart what stands in a file."""
    return f"“{fact}”"


def heading(count: int) -> str:
    """Say how many faults keep the file from being shown."""
    return ONE_FAULT if count == 1 else f"The file is not shown: there are {count} faults in it"


def where(line: int, column: str) -> str:
    """Say where a fault is: ``Line 4, Sickness days``."""
    return ", ".join([f"Line {line}", *([column] if column else [])]) if line else column or WHOLE_FILE


def found_and_expected(found: str, expected: str) -> str:
    return f"Found: {found}. Expected: {expected}."


def column_number(place: str) -> str:
    return f"column {place}"


def more(count: int) -> str:
    return f"… and {count} more {'fault' if count == 1 else 'faults'}. Correct those listed here first."


def column_name(name: str) -> str:
    """Name a column of the template in English; a title of the file stays as it is."""
    return " + ".join(TEMPLATE_COLUMNS.get(part, part) for part in name.split(" + "))
