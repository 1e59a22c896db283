"""Files that cannot be read, or whose header is wrong."""

from datetime import date

from tests.data_layer.broken_files.build import (
    HEAD,
    OLE,
    PASSWORD,
    ROWS,
    Broken,
    cells,
    csv,
    packed,
    repacked,
    xlsx,
)

CASES = [
    Broken(
        "an empty file",
        b"",
        ("0 |  | an empty file | a header and at least one row | fill in the template of docs/import.md",),
    ),
    Broken(
        "only separators and blanks",
        "\n\n  \n;;;\n",
        ("0 |  | an empty file | a header and at least one row | fill in the template of docs/import.md",),
    ),
    Broken(
        "a header without rows",
        f"{HEAD}\n",
        ("0 |  | a header only | at least one row below the header | check that the data were saved with it",),
    ),
    Broken(
        "a note without a table",
        "# SIMULEREDE TAL\n",
        ("0 |  | a header only | at least one row below the header | check that the data were saved with it",),
    ),
    Broken(
        "binary",
        bytes(range(256)),
        (
            "0 |  | bytes that are neither UTF-8 nor Latin-1 | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "a picture named csv",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        (
            "0 |  | the control character '\\x1a' in line 2 | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "UTF-16",
        csv().encode("utf-16"),
        (
            "0 |  | UTF-16 text | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "UTF-8 put below Latin-1",
        csv(ROWS[0]).encode("cp1252") + "Læsø;2024H1;45;41,0;5;300,5;120,0;9\n".encode(),
        (
            "0 |  | two encodings in one file (UTF-8 in line 3, Latin-1 elsewhere) | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "UTF-8 read as Latin-1 and saved again",
        csv("Læsø;2024H1;45;41,0;5;300,5;120,0;9".encode().decode("cp1252")),
        (
            "0 |  | damaged letters ('Ã¦') in line 2 | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "a null byte",
        csv().replace("310", "3\x0010"),
        (
            "0 |  | the control character '\\x00' in line 2 | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "pipes",
        csv().replace(";", "|"),
        (
            "0 |  | cells separated by '|' | semicolon, comma or tab | separate the cells by semicolons, or write sep=| as the first line",
        ),
    ),
    Broken(
        "colons",
        csv().replace(";", ":"),
        (
            "1 |  | no title of the template in 'kommunekode:halvår:antal personer:årsværk:fratrådte:sygedage...' | the header first: municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | separate columns by semicolons; import a file of another layout with import mapped",
        ),
    ),
    Broken(
        "a header by commas and rows by semicolons",
        csv(head=HEAD.replace(";", ",")),
        (
            "2 |  | 4 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
            "3 |  | 4 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
    ),
    Broken(
        "decimal commas between commas",
        csv().replace(";", ","),
        (
            "2 |  | 11 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
            "3 |  | 11 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
    ),
    Broken(
        "an open quote",
        csv(ROWS[0], '"' + ROWS[1]),
        (
            '3 |  | a quote that never closes in the row that starts here | quoted cells whose quotes are closed | close the quote, or write a quote inside a cell as ""',
        ),
    ),
    Broken(
        "text after a closed quote",
        csv(ROWS[0], '"147"7' + ROWS[1][3:]),
        (
            '3 |  | text after a closed quote in the row that starts here | quoted cells whose quotes are closed | close the quote, or write a quote inside a cell as ""',
        ),
    ),
    Broken(
        "cut off in a row",
        csv()[:-20],
        (
            "3 |  | 4 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
    ),
    Broken(
        "cut off in the header",
        HEAD[:60],
        ("0 |  | a header only | at least one row below the header | check that the data were saved with it",),
    ),
    Broken(
        "a cell too many",
        csv(ROWS[0] + ";7", ROWS[1]),
        (
            "2 |  | 9 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
    ),
    Broken(
        "a cell too few",
        csv(ROWS[0], ROWS[1].rpartition(";")[0]),
        (
            "3 |  | 7 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
    ),
    Broken(
        "a line without end",
        "x" * 100_001,
        (
            "0 |  | a line of 100001 characters | a text file in UTF-8 or Latin-1, or an XLSX workbook | save the file as CSV UTF-8 or XLSX",
        ),
    ),
    Broken(
        "hundreds of columns",
        csv(head=HEAD + ";x" * 100),
        ("1 |  | 108 columns | at most 100 columns | keep only the template's columns",),
    ),
    Broken(
        "a thousand cells in a row",
        csv(ROWS[0] + ";1" * 1000),
        ("2 |  | 1008 cells in a row | at most 100 columns | check separators and quotes",),
    ),
    Broken(
        "more rows than there can be",
        lambda: csv(*["1"] * 100_001),
        ("0 |  | more than 100000 rows | at most 100000 | import one subject, one row per key",),
    ),
    Broken(
        "more bytes than are read",
        lambda: b"x" * 50_000_001,
        ("0 |  | more than 50 MB | a readable file of at most 50 MB | import only the template's columns and rows",),
    ),
    Broken(
        "a web page",
        "<html><body><table>\n<tr><td>101</td></tr>\n</table></body></html>\n",
        (
            "1 |  | no title of the template in '<html><body><table>' | the header first: municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | separate columns by semicolons; import a file of another layout with import mapped",
        ),
    ),
    Broken(
        "JSON",
        '[{"kommunekode": "101"},\n {"kommunekode": "147"}]\n',
        (
            '1 |  | no title of the template in \'[{"kommunekode": "101"}\' | the header first: municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | separate columns by semicolons; import a file of another layout with import mapped',
        ),
    ),
    Broken(
        "a title above the header",
        f"Udtræk fra KRL\n{csv()}",
        (
            "1 |  | no title of the template in 'Udtræk fra KRL' | the header first: municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | the header seems to be line 2: remove the lines above it; separate columns by semicolons; import a file of another layout with import mapped",
        ),
    ),
    Broken(
        "a row of units below the header",
        csv(";;antal;antal;antal;dage;dage;antal", *ROWS),
        (
            "2 | kommunekode | nothing | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
            "2 | halvår | nothing | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "2 | antal personer | 'antal' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
            "2 | årsværk | 'antal' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
            "2 | fratrådte | 'antal' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
            "2 | sygedage | 'dage' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
            "2 | barselsdage | 'dage' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
            "2 | under 1 års anciennitet | 'antal' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "two tables below each other",
        f"{csv(ROWS[0])}\n{csv(ROWS[1])}",
        (
            "4 |  | the header a second time | one header, in front of the rows | remove the line; a second table needs a file of its own",
        ),
    ),
    Broken(
        "an unknown column",
        csv(f"{ROWS[0]};0101801234", head=f"{HEAD};cpr"),
        (
            "1 | cpr | the title 'cpr' | one of municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount, municipality, region | remove the column or give it one of these names or their Danish ones",
        ),
    ),
    Broken(
        "a column without title",
        csv(head=HEAD.replace("fratrådte", "")),
        (
            "1 | column 5 | the title nothing | one of municipality_code, half_year, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount, municipality, region | remove the column or give it one of these names or their Danish ones",
            "1 | leavers | no such column | leavers (or fratraadte, antal fratraadte, fratraadte personer) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "a column twice",
        csv(head=HEAD.replace("barselsdage", "sygedage")),
        (
            "1 | sygedage | sickness_days in columns 6 and 7 | each column once | remove one of the two",
            "1 | parental_leave_days | no such column | parental_leave_days (or barselsdage, barselsfravaersdage, barselsfravaer dage) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "a column missing",
        csv(ROWS[0].rpartition(";")[0], head=HEAD.rpartition(";")[0]),
        (
            "1 | short_tenure_headcount | no such column | short_tenure_headcount (or under 1 aars anciennitet, under et aars anciennitet, antal under 1 aars anciennitet) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "turnover that counts joiners",
        csv(head=HEAD.replace("fratrådte", "personaleomsætning")),
        (
            "1 | personaleomsætning | the title 'personaleomsætning' | leavers of one half-year among the persons on its first day | remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
            "1 | leavers | no such column | leavers (or fratraadte, antal fratraadte, fratraadte personer) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "turnover of the Ministry's tables",
        csv(head=HEAD.replace("fratrådte", "Sum(Personaleomsætning kommune stablet søjler.Værdi)")),
        (
            "1 | Sum(Personaleomsætning kommune stablet søjler.Værdi) | the title 'Sum(Personaleomsætning kommune stablet søjler.Værdi)' | leavers of one half-year among the persons on its first day | remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
            "1 | leavers | no such column | leavers (or fratraadte, antal fratraadte, fratraadte personer) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "joiners beside the leavers",
        csv(f"{ROWS[0]};12", head=f"{HEAD};Tilgang"),
        (
            "1 | Tilgang | the title 'Tilgang' | leavers of one half-year among the persons on its first day | remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
        ),
    ),
    Broken(
        "leavers of a year",
        csv(head=HEAD.replace("fratrådte", "fratrådte pr. år")),
        (
            "1 | fratrådte pr. år | the title 'fratrådte pr. år' | leavers of one half-year among the persons on its first day | remove the column: a year's leavers are not the sum of two half-years (who comes and goes inside the year is missed) and are not comparable with this product's turnover",
            "1 | leavers | no such column | leavers (or fratraadte, antal fratraadte, fratraadte personer) | add the column; write missing in its cells where there is no number",
        ),
    ),
    Broken(
        "a CSV named workbook",
        csv(),
        ("0 |  | a file that is not a workbook | an XLSX workbook | save it again as XLSX, or name it .csv",),
        file="file.xlsx",
    ),
    Broken(
        "a workbook cut off",
        xlsx()[:2000],
        (
            "0 |  | a damaged or cut-off file | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.xlsx",
    ),
    Broken(
        "the sign of a zip file and nothing else",
        b"PK\x03\x04" + bytes(40),
        (
            "0 |  | a damaged or cut-off file | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a zip file of a CSV",
        packed(udtraek_csv=csv()),
        (
            "0 |  | a zip file without a workbook | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.zip",
    ),
    Broken(
        "an OpenDocument sheet",
        packed(content_xml="<x/>", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        (
            "0 |  | an OpenDocument file | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.ods",
    ),
    Broken(
        "a binary workbook",
        packed(**{"[Content_Types]_xml": "<x/>", "xl/workbook_bin": "x"}),
        (
            "0 |  | a binary workbook (XLSB) | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.xlsb",
    ),
    Broken(
        "a workbook with macros",
        repacked(xlsx(), add={"xl/vbaProject.bin": b"x"}),
        ("0 |  | a workbook with macros | a workbook without macros | save it as XLSX",),
        file="file.xlsm",
    ),
    Broken(
        "a workbook with password",
        PASSWORD,
        (
            "0 |  | a password-protected Excel file | XLSX without password, or CSV | save it as XLSX in Excel, without password",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a workbook of the nineties",
        OLE,
        ("0 |  | an old Excel file | XLSX without password, or CSV | save it as XLSX in Excel, without password",),
        file="file.xls",
    ),
    Broken(
        "a zip bomb",
        lambda: repacked(xlsx(), add={"xl/media/image1.png": bytes(101_000_000)}),
        (
            "0 |  | 101 MB of packed content in 10 parts | at most 100 MB of content in 10000 parts | save only the sheet with the data",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a workbook with a damaged sheet",
        repacked(xlsx(), replace={"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row>"}),
        (
            "0 |  | a damaged workbook (ParseError) | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a workbook whose parts are not listed",
        repacked(xlsx(), without=["[Content_Types].xml"]),
        (
            "0 |  | a zip file without a workbook | an XLSX workbook | open the file in Excel or LibreOffice and save it again as XLSX",
        ),
        file="file.xlsx",
    ),
    Broken(
        "two sheets with content",
        xlsx(more={"Andet": [["a"], [1]]}),
        (
            "0 |  | 2 sheets with content ('Sheet', 'Andet') | one sheet, or one called staffing | call the sheet to be read 'staffing' or remove the others",
        ),
        file="file.xlsx",
    ),
    Broken(
        "an empty sheet",
        xlsx([]),
        ("0 |  | an empty file | a header and at least one row | fill in the template of docs/import.md",),
        file="file.xlsx",
    ),
    Broken(
        "merged cells in a header of two rows",
        xlsx([["Kommune", None, "Personer", None], *cells()], merged=["A1:B1", "C1:D1"]),
        (
            "0 |  | merged cells (A1:B1, C1:D1) | a cell for each column and row | split them, and give every column its own title in one row",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a merged title above the header",
        xlsx([["Udtræk fra KRL"], *cells()], merged=["A1:H1"]),
        (
            "0 |  | merged cells (A1:H1) | a cell for each column and row | split them, and give every column its own title in one row",
        ),
        file="file.xlsx",
    ),
    Broken(
        "one kommune merged over two rows",
        xlsx(merged=["A2:A3"]),
        (
            "0 |  | merged cells (A2:A3) | a cell for each column and row | split them, and give every column its own title in one row",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a filtered sheet",
        xlsx(hidden=[3]),
        (
            "3 |  | the hidden row 3 | rows that can all be seen | clear the filter or unhide the rows, and delete what is not meant",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a formula that was never calculated",
        xlsx([*cells()[:2], ["147", "2024H1", "=44+1", 41.0, 5, 300, 120, 9]]),
        (
            "3 |  | the formula '=44+1' without a saved value | values | open the workbook, let it calculate and save it, or paste the values",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a half-year that became a date",
        xlsx([*cells()[:2], ["147", date(2024, 1, 1), 45, 41.0, 5, 300, 120, 9]]),
        (
            "3 | halvår | '2024-01-01 00:00:00' | a half-year such as 2024H1 | the spreadsheet made a date of it: write 2024H1",
        ),
        file="file.xlsx",
    ),
    Broken(
        "a note far to the right",
        xlsx([*cells(), [None] * 120 + ["se bilag"]]),
        ("4 |  | a cell in column 121 | at most 100 columns | remove what stands beside the table",),
        file="file.xlsx",
    ),
    Broken(
        "a note beside the table",
        xlsx([*cells()[:2], [*cells()[2], "se bilag"]]),
        (
            "3 |  | 9 cells | 8 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
        file="file.xlsx",
    ),
    Broken(
        "ticks for numbers",
        xlsx([*cells()[:2], ["147", "2024H1", True, 41.0, 5, 300, 120, 9]]),
        (
            "3 | antal personer | 'true' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
        file="file.xlsx",
    ),
]
