from __future__ import annotations

import logging
import re

import brotli
import pytest

from web.static_files import export_files, serve_static_files


@pytest.fixture
def linked(client):
    html = client.get("/").get_data(as_text=True)
    return re.findall(r'(?:src|href)="(/(?:_dash-component-suites|assets)/[^"]+)"', html)


def test_everything_the_index_links_is_compressed_and_kept_for_a_year(client, linked):
    assert len(linked) > 8
    for url in linked:
        answer = client.get(url, headers={"Accept-Encoding": "br, gzip"})
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "max-age=31536000, public, immutable"
        assert answer.headers["Content-Encoding"] == "br"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_compressed_file_is_the_file(client, linked):
    css = next(url for url in linked if ".css" in url)
    packed = client.get(css, headers={"Accept-Encoding": "br"}).data
    assert brotli.decompress(packed) == client.get(css).data


def test_address_without_fingerprint_is_kept_for_an_hour(client):
    for url in ("/_dash-component-suites/dash/dcc/async-graph.js", "/assets/10_base.css"):
        answer = client.get(url)
        assert answer.headers["Cache-Control"] == "max-age=3600, public"
        assert client.get(url, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_fonts_are_kept_for_a_year(client):
    answer = client.get("/assets/letters.woff2", headers={"Accept-Encoding": "br"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert "Content-Encoding" not in answer.headers


def test_full_plotly_is_left_to_flask_where_a_smaller_one_is_in_assets(toy, tmp_path, monkeypatch):
    monkeypatch.setattr("web.static_files.compressed", lambda body, *_: body[:10])
    files = export_files(toy.app, tmp_path)
    assert not any("package_data/plotly" in url for url in files)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert export_files(toy.app, tmp_path) == files
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_without_a_writable_folder_the_application_still_starts(toy, tmp_path, monkeypatch, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("STATIC_DIR", str(blocked))
    monkeypatch.setattr(toy.app.server, "wsgi_app", toy.app.server.wsgi_app)
    before = toy.app.server.wsgi_app
    with caplog.at_level(logging.WARNING):
        serve_static_files(toy.app)
    assert toy.app.server.wsgi_app is before
    assert "uncompressed" in caplog.text
