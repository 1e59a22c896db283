"""The team panel of Min kommune: only where teams are loaded, side by side, in no order of merit."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats, ids
from components.addresses import address
from components.chart_panel import Chart, chart_panel
from components.charts.teams import Reference, counted, teams_figure
from components.controls import Option, segmented
from components.elements import html
from components.exports import file_href
from components.sections.teams_words import finding, note, span, team_name
from components.tables import Cell, Column, Table
from components.text import common, datasets
from components.text import indicators as indicator_text
from components.text import teams as text
from components.text.addresses import INDICATORS
from data_layer.schema import DatasetInfo, Direction, MunicipalityView, TeamRow, TeamsView, Value


def teams_section(view: MunicipalityView) -> Component | None:
    """Draw the kommune's teams; None where none are loaded, a few words where the half-year has none."""
    teams = view.teams
    if teams is None:
        return None
    if teams.visible:
        return html.Section(chart_panel(_chart(view, teams), controls=_controls(view, teams)))
    words = note(teams) if teams.rows else text.loaded(*map(formats.half_year, teams.loaded))
    parts = [html.H2(finding(teams), className="finding"), html.P(words, className="note"), *_controls(view, teams)]
    return html.Section(parts, className="panel", id=ids.MUNICIPALITY_TEAMS)


def is_simulated(view: MunicipalityView, teams: TeamsView) -> bool:
    """Whether anything in the panel is simulated: the teams, or the kommune and the country beside them."""
    return teams.dataset.simulated or view.frame.staffing.simulated


def simulated_words(view: MunicipalityView, teams: TeamsView) -> str:
    """Say which numbers are simulated where not all of them are."""
    reference = view.frame.staffing.simulated
    if teams.dataset.simulated == reference:
        return ""
    return text.REFERENCE_SIMULATED if reference else text.TEAMS_SIMULATED


def _chart(view: MunicipalityView, teams: TeamsView) -> Chart:
    own = Reference(view.municipality.name, teams.own)
    country = Reference(common.COUNTRY_LABEL, teams.country)
    simulated = is_simulated(view, teams)
    period = teams.periods[-1].lower()
    return Chart(
        id=ids.MUNICIPALITY_TEAMS,
        finding=finding(teams),
        note=f"{note(teams)} {simulated_words(view, teams)}".strip(),
        figure=teams_figure(teams, own, country, simulated=simulated),
        alternative=_alternative(view, teams),
        table=teams_table(view, teams),
        source=_source(view, teams),
        simulated=simulated,
        filename=f"{view.municipality.slug}-{text.FILE_NOUN}-{INDICATORS[teams.indicator.id]}-{period}",
        files=_files(view),
    )


def _controls(view: MunicipalityView, teams: TeamsView) -> list[Component]:
    """Let the reader add half-years together; year figures cover two already."""
    if teams.indicator.is_year:
        return []
    options = [
        Option(label, address("municipality", view.frame, pooled=str(n)), n == len(teams.periods))
        for n, label in text.SWITCH_LABELS.items()
    ]
    return [segmented(text.SWITCH, options)]


def _files(view: MunicipalityView) -> tuple[tuple[str, str], ...]:
    here = address("municipality", view.frame.choices)
    token = view.municipality.token
    query = f"{here}{'&' if '?' in here else '?'}kommune={token}"
    files = ((text.DOWNLOAD_CSV, "teams.csv"), (text.DOWNLOAD_XLSX, "teams.xlsx"))
    return tuple((label, file_href(name, query)) for label, name in files)


def _source(view: MunicipalityView, teams: TeamsView) -> str:
    reference = _dataset(view.frame.staffing)
    return text.source(_dataset(teams.dataset), len(teams.visible), reference, teams.n_country)


def _dataset(info: DatasetInfo) -> str:
    return text.dataset(datasets.shown(info.title), formats.date(info.extract_date))


def _alternative(view: MunicipalityView, teams: TeamsView) -> str:
    rows = tuple(f"{team_name(row)} {_measured(row.value, teams)}" for row in teams.rows)
    own = f"{view.municipality.name} {_measured(teams.own, teams)}"
    country = f"{common.COUNTRY_LABEL} {_measured(teams.country, teams)}"
    return text.alternative(indicator_text.DEFINITE[teams.indicator.id], span(teams), rows, own, country)


def _measured(value: Value, teams: TeamsView) -> str:
    """Write a team's number; a hidden one does not say why, because that would tell which team is the small one."""
    if value.value is None:
        return text.MISSING[value.state]
    return formats.in_unit(value.value, teams.indicator.unit)


def teams_table(view: MunicipalityView, teams: TeamsView) -> Table:
    """List what the chart draws, in its order; kommune and country last."""
    labels = (text.TABLE_TEAM, indicator_text.SHORT_NAME[teams.indicator.id], text.TABLE_INTERVAL, text.TABLE_COUNT)
    extra = text.TABLE_VERDICT if len(teams.periods) == 1 else text.TABLE_HALF_YEARS
    columns = tuple(Column(label, numeric=label != text.TABLE_TEAM) for label in labels)
    rows = [_row(row, teams) for row in teams.rows]
    rows += [
        _reference(view.municipality.name, teams.own, teams),
        _reference(common.COUNTRY_LABEL, teams.country, teams),
    ]
    caption = f"{indicator_text.NAME[teams.indicator.id]} ({indicator_text.UNIT[teams.indicator.id]}) {span(teams)}"
    return Table(caption, (*columns, Column(extra)), tuple(rows))


def _row(row: TeamRow, teams: TeamsView) -> tuple[Cell, ...]:
    pooled = len(teams.periods) > 1
    last = text.half_years(row.n_half_years) if pooled else _verdict(row, teams)
    return (
        Cell(team_name(row)),
        Cell(_measured(row.value, teams), row.value.value),
        Cell(formats.interval(row.value, teams.indicator) or formats.DASH),
        Cell(counted(row, teams) or formats.DASH),
        Cell(last),
    )


def _verdict(row: TeamRow, teams: TeamsView) -> str:
    if not row.value.is_observed or teams.indicator.is_year or row.value.lower is None:
        return formats.DASH
    return text.TOO_FEW if row.flag is None else _usual(row, text.VERDICTS[row.flag])


def _usual(row: TeamRow, words: str) -> str:
    if row.usual is None or row.flag is Direction.NONE:
        return words
    return text.usual(words, *map(formats.count, row.usual))


def _reference(name: str, value: Value, teams: TeamsView) -> tuple[Cell, ...]:
    dash = Cell(formats.DASH)
    return (Cell(name), Cell(_measured(value, teams), value.value), dash, dash, dash)
