"""A tiny hardened application: three callbacks, one failing address, one page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dash import ALL, Dash, Input, Output, State, _callback, _get_app, dcc, html
from flask.testing import FlaskClient

import web
from data_layer.errors import DataLayerError

NAMES = ("Aalborg", "Odense")
GOOD = {
    "output": "greeting.children",
    "outputs": {"id": "greeting", "property": "children"},
    "inputs": [{"id": "kommune", "property": "value", "value": "Aalborg"}],
    "changedPropIds": ["kommune.value"],
}


class Toy:
    """The application with the switches that tests turn."""

    def __init__(self, assets: Path) -> None:
        self.calls = 0
        self.version = "1"
        self.is_healthy = True
        self.app = Dash("toy", use_async=False, assets_folder=str(assets))
        self.app.layout = html.Div([dcc.Input(id="kommune"), html.Div(id="greeting"), html.Div(id="echo")])
        self._add_callbacks()
        self.app.server.add_url_rule("/api/broken", "broken", self._break)
        web.harden(
            self.app,
            status_of=lambda path, query: 200 if self._version() and path == "/" and "bad" not in query else 404,
            dataset_version=self._version,
            is_healthy=self._health,
        )

    def _add_callbacks(self) -> None:
        @self.app.callback(Output("greeting", "children"), Input("kommune", "value"))
        def greet(kommune: str) -> str:
            self.calls += 1
            self._version()
            if kommune == "broken":
                raise ZeroDivisionError("secret detail")
            if kommune not in NAMES:
                raise DataLayerError("unknown_municipality", f"expected one of {NAMES}, got {kommune!r}")
            return f"Hej {kommune} " * 100

        @self.app.callback(
            Output("echo", "children"),
            Output({"type": "row", "index": ALL}, "title"),
            Input({"type": "row", "index": ALL}, "n_clicks"),
            State("kommune", "value"),
        )
        def echo(clicks: list[int], _kommune: str | None) -> tuple[str, list[str]]:
            return str(clicks), [str(click) for click in clicks]

        self.app.clientside_callback("function(v) { return v }", Output("echo", "title"), Input("kommune", "value"))

    def _version(self) -> str:
        if self.version == "away":
            raise DataLayerError("store_unavailable", "the store does not answer")
        return self.version

    def _break(self) -> str:
        raise ZeroDivisionError("secret detail")

    def _health(self) -> bool:
        if self.version == "gone":
            raise OSError("no store")
        return self.is_healthy


@pytest.fixture(scope="package")
def toy_app(tmp_path_factory: pytest.TempPathFactory) -> Toy:
    """Built once; what Dash keeps per process is given back, so that other tests' callbacks stay theirs."""
    assets = tmp_path_factory.mktemp("assets")
    (assets / "plotly-none.min.js").write_text("window.own = 1;" * 100)
    (assets / "10_base.css").write_text("body { color: black }\n" * 50)
    (assets / "letters.woff2").write_bytes(b"font")
    (assets / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    kept_map, kept_list = dict(_callback.GLOBAL_CALLBACK_MAP), list(_callback.GLOBAL_CALLBACK_LIST)
    kept_scripts, kept_app = list(_callback.GLOBAL_INLINE_SCRIPTS), _get_app.APP
    for kept in (_callback.GLOBAL_CALLBACK_MAP, _callback.GLOBAL_CALLBACK_LIST, _callback.GLOBAL_INLINE_SCRIPTS):
        kept.clear()
    built = Toy(assets)
    built.app.server.test_client().get("/")
    _callback.GLOBAL_CALLBACK_MAP.update(kept_map)
    _callback.GLOBAL_CALLBACK_LIST.extend(kept_list)
    _callback.GLOBAL_INLINE_SCRIPTS.extend(kept_scripts)
    _get_app.APP = kept_app
    return built


@pytest.fixture
def toy(toy_app: Toy, monkeypatch: pytest.MonkeyPatch) -> Toy:
    monkeypatch.setattr(toy_app, "calls", 0)
    monkeypatch.setattr(toy_app, "version", "1")
    monkeypatch.setattr(toy_app, "is_healthy", True)
    return toy_app


class BufferedClient(FlaskClient):
    """Read answers to their end and close their files."""

    def open(self, *args, **options):
        return super().open(*args, **{"buffered": True, **options})


@pytest.fixture
def client(toy: Toy) -> FlaskClient:
    return BufferedClient(toy.app.server, toy.app.server.response_class)


@pytest.fixture
def post(client: FlaskClient):
    """Send a callback request; a dict goes as JSON, bytes as they are."""

    def send(body: object, **headers: str):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        given = {
            "Content-Type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return client.post("/_dash-update-component", data=data, headers=given)

    return send
