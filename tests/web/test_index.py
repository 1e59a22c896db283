"""The document asks for one file of our own styles, one of our own scripts, and for no polyfill."""

from __future__ import annotations

import re

import httpx
import pytest

from data_layer.config import ROOT
from web.index import in_one

ASSETS = ROOT / "assets"


@pytest.fixture(scope="module")
def document(server_url):
    return httpx.get(server_url).text


def test_own_files_come_together_and_plotly_by_itself(document):
    own = re.findall(r'(?:src|href)="(/assets/[^"?]+\.(?:css|js))\?m=', document)
    assert own == ["/assets/own.css", "/assets/own.js", "/assets/vendor/plotly-basic.min.js"]
    assert "polyfill" not in document


@pytest.mark.parametrize("ending", ["css", "js"])
def test_the_file_holds_every_file_in_order_and_is_kept_for_a_year(server_url, document, ending):
    address = re.search(rf'"(/assets/own\.{ending}\?m=[0-9a-f]{{16}})"', document)[1]
    answer = httpx.get(server_url + address)
    places = [answer.text.index(path.read_text(encoding="utf-8")) for path in sorted(ASSETS.glob(f"*.{ending}"))]
    assert len(places) > 5
    assert places == sorted(places)
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] in {"br", "gzip"}


def test_tags_of_other_files_stay_where_they_are():
    other = '<script src="/_dash-component-suites/dash/deps/react.js"></script>\n'
    own = '<script src="/assets/10_a.js?m=1.5"></script>\n<script src="/assets/20_b.js?m=2"></script>\n'
    assert in_one(other + own + other, "<one>") == f"{other}<one>\n{other}"
    assert in_one(other, "<one>") == other
