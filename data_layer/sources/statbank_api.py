"""The open API of Statistikbanken: one POST per table, patient but bounded in time and size. Answers are not read here.

Request and answer as documented by Danmarks Statistik: ``POST /v1/data`` with JSON; errors are JSON with
``errorTypeCode`` and ``message``; no key.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential, wait_random

from data_layer.errors import DataLayerError
from data_layer.reference.statbank_tables import StatbankTable

MAX_TOLD = 300  # characters of somebody else's error message


@dataclass(frozen=True)
class Api:
    """Where the API is and how patiently it is asked."""

    url: str = "https://api.statbank.dk/v1"
    connect_seconds: float = 10
    read_seconds: float = 60  # between two pieces of an answer
    total_seconds: float = 180  # for one answer
    attempts: int = 4
    first_wait_seconds: float = 1  # doubled from attempt to attempt, with jitter
    pause_seconds: float = 0.35  # between two tables, as other users of the API keep
    max_bytes: int = 20_000_000  # a table of every kommune, quarter and year has one


class _TryAgainError(Exception):
    """The server answered that it cannot answer now."""


def fetch_tables(
    tables: Sequence[StatbankTable], api: Api, tell: Callable[[str], None]
) -> Iterator[tuple[StatbankTable, bytes]]:
    """Fetch tables one after the other.

    Parameters
    ----------
    tell : hears what is being done.

    Raises
    ------
    DataLayerError ``network_closed``: no answer within the attempts; ``statbank_refused``: an answer that is no table.
    """
    timeout = httpx.Timeout(api.read_seconds, connect=api.connect_seconds)
    with httpx.Client(timeout=timeout, headers={"User-Agent": "raadgiverbarometret"}) as client:
        for place, table in enumerate(tables):
            time.sleep(api.pause_seconds if place else 0)
            tell(f"Fetching {table.id} from {api.url}")
            yield table, _fetch(client, table, api)


def request_body(table: StatbankTable) -> dict[str, object]:
    """Build the documented request for all kommuner and times, codes instead of texts."""
    variables = [{"code": name, "values": values} for name, values in table.request.items()]
    fixed = {"table": table.id, "format": "CSV", "lang": "da", "valuePresentation": "Code"}
    return {**fixed, "variables": variables}


def _fetch(client: httpx.Client, table: StatbankTable, api: Api) -> bytes:
    retrying = Retrying(
        retry=retry_if_exception_type((httpx.TransportError, _TryAgainError)),
        stop=stop_after_attempt(api.attempts),
        wait=wait_exponential(api.first_wait_seconds, max=30) + wait_random(0, api.first_wait_seconds),
        reraise=True,
    )
    try:
        return retrying(_ask, client, table, api)
    except (httpx.TransportError, _TryAgainError) as error:
        raise _closed(error, api) from error
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise _refused(table, f"{type(error).__name__}: {error}") from error


def _ask(client: httpx.Client, table: StatbankTable, api: Api) -> bytes:
    until = time.monotonic() + api.total_seconds
    with client.stream("POST", f"{api.url}/data", json=request_body(table)) as response:
        body = _read_bounded(response, table, api, until)
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        raise _TryAgainError(f"HTTP {response.status_code}")
    if response.status_code != httpx.codes.OK:
        raise _refused(table, f"HTTP {response.status_code}{_explanation(body)}")
    if "html" in response.headers.get("content-type", "") or body.lstrip()[:1] in {b"<", b"{"}:
        raise _refused(table, "a page instead of a table; a proxy or sign-in page may stand between")
    return body


def _read_bounded(response: httpx.Response, table: StatbankTable, api: Api, until: float) -> bytes:
    """Read the answer piece by piece, so that neither size nor time is trusted to the server."""
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > api.max_bytes:
            raise _refused(table, f"more than {api.max_bytes // 1_000_000} MB")
        if time.monotonic() > until:
            raise httpx.ReadTimeout(f"no whole answer within {api.total_seconds:g} s")
    return bytes(body)


def _explanation(body: bytes) -> str:
    try:
        told = json.loads(body)
        text = f" {told['errorTypeCode']}: {told['message']}"
    except (ValueError, KeyError, TypeError):
        return ""
    return "".join(sign if sign.isprintable() else " " for sign in text[:MAX_TOLD])


def _refused(table: StatbankTable, found: str) -> DataLayerError:
    remedy = "look at the table on statistikbanken.dk, or download it there and import the file"
    return DataLayerError("statbank_refused", f"Expected table {table.id} from Statistikbanken, got {found}; {remedy}.")


def _closed(error: Exception, api: Api) -> DataLayerError:
    cause = f"{type(error).__name__.strip('_')}: {error}" if str(error) else type(error).__name__
    return DataLayerError(
        "network_closed",
        f"Expected an answer from {api.url}, got {cause} in {api.attempts} attempts. The network may be closed here:"
        " download the tables as CSV where it is open, and run `python -m data_layer import statbank FILE ...`.",
    )
