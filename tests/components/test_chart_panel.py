"""The frame of pictures."""

from dash import html

from components.chart_panel import Chart, Picture, chart_panel, panels_of, picture_panel, with_panel
from components.islands import to_html
from components.tables import Cell, Column, Table
from tests.components.looking import parts, text

TABLE = Table("Tabel", (Column("a"),), ((Cell("1"),),))


def chart(**changes):
    fields = {
        "id": "x",
        "finding": "Afgangen er lav",
        "note": "Sådan",
        "figure": {"data": [], "layout": {}},
        "alternative": "Linjefigur",
        "table": TABLE,
        "source": "Datasæt",
        "simulated": True,
        "filename": "fil",
        "method": "turnover",
    }
    return Chart(**(fields | changes))


def test_panel_has_finding_note_picture_source_and_tools_in_order():
    drawn = chart_panel(chart(), controls=[html.A("valg", href="/")])
    assert text(parts(drawn, "H2")) == "Afgangen er lav"
    tools = [text(one) for one in parts(drawn) if one._type in {"Summary", "Button"}]
    pictures = ["Gem billede", "Gem som SVG", "Kopiér billede"]
    assert tools == ["Vis som tabel", *pictures, "Kopiér link", "Vis i præsentation", "Hent CSV"]
    assert parts(drawn, "A")[-1].href == "/data#turnover"
    assert "SIMULEREDE TAL · Kilde: Datasæt" in text(drawn)
    assert parts(drawn, "Graph")[0].config["locale"] == "da"


def test_saved_picture_gets_finding_note_source_and_mark():
    button = parts(chart_panel(chart()), "Button")[0].to_plotly_json()["props"]
    assert {key: button[f"data-{key}"] for key in ("save", "title", "note", "source", "mark", "filename")} == {
        "save": "x",
        "title": "Afgangen er lav",
        "note": "Sådan",
        "source": "Kilde: Datasæt",
        "mark": "SIMULEREDE TAL",
        "filename": "fil-simulerede-tal",
    }


def test_real_numbers_carry_no_mark():
    drawn = chart_panel(chart(simulated=False))
    assert "SIMULEREDE" not in text(drawn)
    assert parts(drawn, "Button")[0].to_plotly_json()["props"]["data-mark"] == ""


def test_other_pictures_wear_the_same_frame():
    picture = Picture(
        id="k",
        finding="Fund",
        note="Note",
        content=html.Img(alt="Kort"),
        alternative="Kort",
        table=TABLE,
        source="Datasæt",
        simulated=False,
        filename="kort",
    )
    drawn = picture_panel(picture)
    assert text(parts(drawn, "H2")) == "Fund"
    assert parts(drawn, "Img")[0].alt == "Kort"


def test_a_screen_tells_the_panels_it_shows_and_asks_late_ones_only_then():
    asked = []
    late = with_panel(html.Div("tal"), lambda: asked.append(1) or chart(id="sent"))
    screen = html.Main([html.Section([chart_panel(chart())]), None, "tekst", late])
    assert asked == []
    assert {name: panel.finding for name, panel in panels_of(screen).items()} == {
        "x": "Afgangen er lav",
        "sent": "Afgangen er lav",
    }
    assert asked == [1]
    assert to_html(late) == "<div>tal</div>"


def test_a_readers_own_numbers_cannot_be_pinned_because_no_address_holds_them():
    assert "Vis i præsentation" not in text(chart_panel(chart(private=True)))
