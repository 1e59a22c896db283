"""Who may show a figure of ours in a frame: nobody but the sites that the operator names."""

from __future__ import annotations

import pytest

from data_layer.config import read_config
from data_layer.errors import DataLayerError
from web.security import NO_FRAME, SecurityHeaders, page_policy, secure

HOSTS = ("https://intranet.kalundborg.dk", "https://*.rsyd.dk")


def headers_of(query: str, hosts=HOSTS) -> dict[str, str]:
    wrapped = SecurityHeaders(lambda *_: [], lambda ancestors: page_policy(["'sha256-x'"], ancestors), hosts)
    environ = {"REQUEST_METHOD": "GET", "QUERY_STRING": query}
    return dict(wrapped.missing(environ, "200 OK", [("Content-Type", "text/html")]))


@pytest.mark.parametrize("query", ["visning=indlejret&figur=tragt", "visning=rangering,indlejret"])
def test_a_figure_may_be_framed_by_the_named_sites(query):
    given = headers_of(query)
    assert "frame-ancestors https://intranet.kalundborg.dk https://*.rsyd.dk" in given["Content-Security-Policy"]
    assert NO_FRAME[0] not in given


@pytest.mark.parametrize("query", ["", "visning=rangering", "figur=indlejret", "visning=xindlejret"])
def test_whole_pages_may_not(query):
    given = headers_of(query)
    assert "frame-ancestors 'none'" in given["Content-Security-Policy"]
    assert given[NO_FRAME[0]] == "DENY"


def test_nobody_may_while_no_site_is_named():
    given = headers_of("visning=indlejret", hosts=())
    assert "frame-ancestors 'none'" in given["Content-Security-Policy"]
    assert given[NO_FRAME[0]] == "DENY"


@pytest.mark.parametrize(
    "host", ["*", "https:", "'unsafe-inline'", "https://a.dk;script-src", "https://*", "ftp://a.dk"]
)
def test_a_host_that_is_none_stops_the_start_with_a_sentence(host):
    with pytest.raises(DataLayerError, match="EMBED_HOSTS"):
        secure(None, (host,))


def test_hosts_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("EMBED_HOSTS", " https://a.dk  https://b.dk:8443 ")
    assert read_config().embed_hosts == ("https://a.dk", "https://b.dk:8443")
