"""Words of the open data API: field names in Danish, descriptions in English, and what is said when nothing is found.

Keys are the names that programs read: they never change within ``v1``.
"""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema import IndicatorId
from data_layer.schema import columns as col

TITLE = "Rådgiverbarometret: open data"
SUMMARY = (
    "Turnover, absence and organisation of child-and-youth caseworkers in the 98 Danish kommuner: the numbers of the "
    "screens, read only. A hidden number is null with its state; regions and the country are sums over sums of what is "
    "visible."
)

# Field -> header in Danish files, description.
FIELDS: Mapping[str, tuple[str, str]] = {
    "against": ("Mod", "What the kommune is held against."),
    "against_others": ("Mod andre", "Whether the days lie outside what is usual among kommuner."),
    "against_own": ("Mod egne halvår", "Whether the days lie outside the limits of the kommune's own half-years."),
    "benchmark_value": ("Sammenligningens værdi", "Weighted value of the country or region."),
    "count_lower": ("Antal fra", "Fewest persons that chance alone gives at the benchmark's rate (95 %)."),
    "count_upper": ("Antal til", "Most persons that chance alone gives at the benchmark's rate (95 %)."),
    "covers_a_year": ("Dækker 12 måneder", "Whether the half-year and the one before it are counted together."),
    "definition_da": ("Definition", "Definition in Danish, as on screen."),
    "definition_en": ("Definition (engelsk)", "Definition in English."),
    "definition_source": ("Definitionens kilde", "Where the definition is from."),
    "denominator": ("Nævner", "Persons on the first day, or mean full-time employees; of an indicator: the measure."),
    "division": ("Inddeling", "Dated division into regions: the year it came into force."),
    "expected_count": ("Forventet antal", "Persons at the benchmark's rate."),
    "extract_date": ("Udtrukket", "When the dataset was taken from its source."),
    "first_period": ("Første periode", "First half-year or year."),
    "half_year": ("Halvår", "2024H1 = 1 January to 30 June 2024, 2024H2 = 1 July to 31 December 2024."),
    "imported_at": ("Indlæst", "When the dataset was loaded."),
    "indicator": ("Mål", "Indicator; see the resource indicators."),
    "last_period": ("Sidste periode", "Last half-year or year."),
    "level": ("Niveau", "Country or region."),
    "level_lower": ("Anslået niveau fra", "Lower limit of the estimated level (about 90 %)."),
    "level_mean": ("Anslået niveau", "The kommune's own level once all kommuner have been looked at (shares only)."),
    "level_upper": ("Anslået niveau til", "Upper limit of the estimated level (about 90 %)."),
    "lower": ("Interval fra", "Lower limit of the 95 % interval, where one can be stated."),
    "model": ("Organisering", "How cases are divided between caseworkers."),
    "municipality": ("Kommune", "Name of the kommune."),
    "municipality_code": ("Kommunekode", "Three digits, as text."),
    "n_left_out": ("Kommuner uden tal", "Kommuner of the group without a visible value; they enter no sum."),
    "n_municipalities": ("Kommuner med tal", "Kommuner that are counted."),
    "n_rows": ("Rækker", "Rows of the dataset."),
    "name_da": ("Navn", "Name in Danish, as on screen."),
    "name_en": ("Navn (engelsk)", "Name in English."),
    "numerator": ("Tæller", "Leavers, persons under a year, or days; of an indicator: the measure."),
    "others_lower": ("Andre fra", "Nineteen of twenty kommuner lie above, were none extraordinary (days)."),
    "others_upper": ("Andre til", "Nineteen of twenty kommuner lie below, were none extraordinary (days)."),
    "own_lower": ("Egne halvår fra", "Lower limit of the kommune's own half-years (days)."),
    "own_upper": ("Egne halvår til", "Upper limit of the kommune's own half-years (days)."),
    "own_weight": ("Egen vægt", "Weight 0-1 of the kommune's own number in level_mean."),
    "partial": ("Delvist", "Whether cases are divided so only in part of the organisation."),
    "polarity": ("Retning", "Which way is wanted; null where none is, as for parental leave."),
    "probability_above": ("Sandsynlighed for at ligge over", "P(own level above the benchmark's), 0-1; shares only."),
    "region": ("Region", "Name of the region in the division; null for the country."),
    "share_below": ("Andel lavere", "Share 0-1 of the visible kommuner with a lower value (days and year figures)."),
    "simulated": ("Simulerede tal", "Whether the numbers are simulated and say nothing about a named kommune."),
    "source": ("Kilde", "Where the dataset is from."),
    "state": ("Tilstand", "Whether there is a value, and otherwise why not."),
    "subject": ("Emne", "What the dataset is about."),
    "suppressed_when": ("Skjules", "When the value is hidden."),
    "title": ("Titel", "Title of the dataset."),
    "token": ("Adresseform", "The kommune in an address of the site: /kommune/{token}."),
    "unit": ("Enhed", "share = 0-1; days_per_fte = days per full-time employee; per_100 = per 100 positions."),
    "unit_da": ("Enhed i ord", "Unit in Danish, as on screen."),
    "unweighted_mean": ("Simpelt gennemsnit", "Plain mean of the kommuner's values, for comparison only."),
    "upper": ("Interval til", "Upper limit of the 95 % interval, where one can be stated."),
    "valid_from": ("Gælder fra", "First day of the division."),
    "valid_to": ("Gælder til", "Last day of the division; null while it is in force."),
    "value": ("Værdi", "The number, in the unit; null unless the state is observed."),
    "verdict": ("Vurdering", "What can be said; null unless the kommune has a value."),
    "version": ("Version", "Number of the dataset."),
    # of every row of a file, and of ``meta``
    "mark": ("Mærke", "SIMULEREDE TAL where the numbers are simulated."),
    "dataset": ("Datasæt", "Title of the dataset that the numbers are from."),
    "dataset_version": ("Datasætversion", "Changes whenever any number may have changed."),
    "dataset_extract_date": ("Datasættet udtrukket", "When the dataset was taken from its source."),
    "licence": ("Vilkår", "Terms of use."),
    "resource": ("Indhold", "Name of the resource."),
    "api_version": ("Version af API", "Version of names and addresses."),
    "notice": ("Bemærk", "What simulated numbers are; null where they are real."),
    "period_from": ("Fra halvår", "First half-year of what was asked for."),
    "period_to": ("Til halvår", "Last half-year of what was asked for."),
    "page": ("Side", "Number of this page, from 1."),
    "pages": ("Sider", "Number of pages."),
    "page_size": ("Rækker pr. side", "Rows per page."),
    "total": ("Rækker i alt", "Rows of all pages."),
    "self": ("Denne side", "Address of this page."),
    "first": ("Første side", "Address of the first page."),
    "prev": ("Forrige side", "Address of the page before; null on the first."),
    "next": ("Næste side", "Address of the next page; null on the last."),
    "last": ("Sidste side", "Address of the last page."),
}

RESOURCES: Mapping[str, str] = {
    "datasets": "What is loaded: one row per subject.",
    "kommuner": "The 98 kommuner, and their region in one dated division.",
    "indicators": "Every indicator: names, unit, definition, when it is hidden.",
    "series": "One row per kommune, half-year and indicator.",
    "benchmarks": "Weighted values of the country and the regions, with the plain mean of kommuner beside them.",
    "verdicts": "Every kommune against the country and its region, in one half-year.",
    "organisation": "How every kommune divides its cases (four models, wholly or partly).",
}
RESOURCES_DANISH: Mapping[str, str] = {
    "datasets": "Indlæste datasæt",
    "kommuner": "Kommuner og regioner",
    "indicators": "Mål og definitioner",
    "series": "Tal pr. kommune, halvår og mål",
    "benchmarks": "Land og regioner, vægtet",
    "verdicts": "Vurderinger mod land og region",
    "organisation": "Organisering",
}
PARAMETERS: Mapping[str, str] = {
    "kommune": "Kommuner, separated by commas: three-digit code, or code and name as in addresses. Default: all.",
    "region": "One region. Without division, the newest division that has it. Default: all.",
    "division": "Dated division into regions. Default: the one in force in the newest half-year.",
    "indicator": "Indicators, separated by commas. Default: all.",
    "from": "First half-year. Default: the first loaded.",
    "to": "Last half-year. Default: the newest loaded.",
    "half_year": "The half-year. Default: the newest loaded.",
    "level": "Country, regions, or both (default), separated by commas.",
    "against": "Against the country, the kommune's region, or both (default), separated by commas.",
    "format": (
        "json (default); csv = comma, decimal point, UTF-8; csv-dk = Danish Excel: semicolon, decimal comma, Danish "
        "headers, byte order mark; xlsx = workbook with Danish headers. Without it, the header Accept decides."
    ),
    "page": "Page, from 1.",
    "page_size": "Rows per page. Default: 1,000 in JSON, in files as many as there can be.",
}

INDICATOR_NAMES: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "Turnover in the half-year",
    IndicatorId.SICKNESS_ABSENCE: "Sickness absence per full-time employee",
    IndicatorId.PARENTAL_LEAVE: "Parental leave per full-time employee",
    IndicatorId.SHORT_TENURE_SHARE: "Under one year at the workplace",
    IndicatorId.TURNOVER_YEAR_SHARE: "At least one change in 12 months",
    IndicatorId.TURNOVER_YEAR_RATE: "Leavings per 100 positions in 12 months",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sickness absence per full-time employee in 12 months",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Parental leave per full-time employee in 12 months",
}
INDICATOR_DEFINITIONS: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: (
        "Share of the caseworkers employed on the first day of the half-year who are no longer in the same position on "
        "its last day. Region and country: sum of leavers over sum of caseworkers."
    ),
    IndicatorId.SICKNESS_ABSENCE: (
        "Days of sickness absence in full-time equivalents over full-time employees in the half-year. Region and "
        "country: sum of days over sum of full-time employees."
    ),
    IndicatorId.PARENTAL_LEAVE: (
        "Days of parental leave in full-time equivalents over full-time employees in the half-year. Region and "
        "country: sum of days over sum of full-time employees."
    ),
    IndicatorId.SHORT_TENURE_SHARE: (
        "Share of the caseworkers on the first day of the half-year with under one year at the workplace, whatever "
        "their experience elsewhere."
    ),
    IndicatorId.TURNOVER_YEAR_SHARE: (
        "Share of positions that change holder at least once in two half-years: 1 - (1 - a)(1 - b). Numerator: leavers "
        "of both; denominator: mean headcount."
    ),
    IndicatorId.TURNOVER_YEAR_RATE: (
        "Turnover of the half-year plus that of the half-year before, per 100 positions; a position can count twice. "
        "Numerator: leavers of both; denominator: mean headcount."
    ),
    IndicatorId.SICKNESS_ABSENCE_YEAR: (
        "Days of sickness absence of the half-year and the one before over mean full-time employees of the two."
    ),
    IndicatorId.PARENTAL_LEAVE_YEAR: (
        "Days of parental leave of the half-year and the one before over mean full-time employees of the two."
    ),
}
MEASURES: Mapping[str, str] = {col.HEADCOUNT: "persons", col.FTE: "full-time employees"}
YEAR_RULE = "in either of the two half-years"

PAGE_OF_FILE = "side-{page}-af-{pages}"
YES_NO = {True: "ja", False: "nej"}
LICENCE_SIMULATED = "Simulerede tal til afprøvning: frie at bruge, når det fremgår, at de er simulerede."
LICENCE = "Kilden skal nævnes, og kildens egne vilkår gælder."

# --- what is said when there is no answer ---
UNKNOWN_PARAMETER = "Ukendt parameter"
REPEATED_PARAMETER = "Parameter to gange"
UNKNOWN_VALUE = "Ukendt værdi"
NO_SUCH_PAGE = "Siden findes ikke"
CONTRADICTION = "Valgene passer ikke sammen"
NO_SUCH_RESOURCE = "Adressen findes ikke"
NOT_ACCEPTABLE = "Formatet findes ikke"
TOO_MANY = "For mange forespørgsler"
NO_DATA = "Tallene kan ikke hentes lige nu"
NO_DATA_HELP = "Der er ingen tal at svare med endnu. Prøv igen om lidt."


def unknown_parameter(name: str, allowed: str) -> str:
    return f"Parameteren «{name}» findes ikke her. Tilladte parametre: {allowed}."


def repeated_parameter(name: str) -> str:
    return f"Parameteren «{name}» står flere gange. Skriv den én gang; flere værdier adskilles med komma, hvor det går."


def unknown_value(name: str, received: str, allowed: str) -> str:
    return f"Parameteren «{name}» kender ikke værdien «{received}». Tilladt: {allowed}."


def no_such_page(page: int, pages: int) -> str:
    return f"Der blev spurgt om side {page}, men der er {pages}."


def region_elsewhere(region: str, division: str) -> str:
    return f"Inddelingen fra {division} har ingen region «{region}»."


def from_after_to(first: str, last: str) -> str:
    return f"Fra-halvåret {first} ligger efter til-halvåret {last}."


def no_such_resource(allowed: str) -> str:
    return f"Der er intet på adressen. Det, der kan hentes, er: {allowed}."


def not_acceptable(received: str, allowed: str) -> str:
    return f"Accept beder om «{received}». Tilladt: {allowed}."


def too_many(limit: str, seconds: int) -> str:
    return f"Der besvares højst {limit} fra samme adresse. Prøv igen om {seconds} sekunder."


def whole_number(most: int) -> str:
    return f"et helt tal fra 1 til {most}"
