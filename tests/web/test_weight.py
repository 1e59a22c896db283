"""What a web worker must not carry: these libraries are large, and no page needs them in the process itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("scipy.stats", "statsmodels", "pandera", "openpyxl", "duckdb", "alembic", "httpx", "pptx", "docx", "lxml")
LOADED = f"""
import sys
import app
from components.addresses import PAGES
from web.warming import warm
warm(app.server.wsgi_app, [*(page.path for page in PAGES.values()), "/kommune/326-kalundborg"])
client = app.server.test_client()
for path in ("series", "verdicts?format=csv", "openapi.json"):
    assert client.get(f"/api/v1/{{path}}").status_code == 200
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_a_process_that_answered_every_page_and_the_api_has_loaded_no_heavy_library(database_url):
    environment = os.environ | {"DATABASE_URL": database_url}
    told = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
