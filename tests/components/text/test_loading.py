"""No text is read while a module is loaded: it would be in the language of whoever came first, for everybody."""

from __future__ import annotations

import subprocess
import sys

LOAD_EVERYTHING = """
import importlib, pkgutil
import dash
import components.text, pages, reports, web

def refuse(_self, name):
    raise AssertionError(f"{name} is read while a module is loaded")

dash.Dash("probe", use_pages=True, pages_folder="")
components.text.Text.__getattr__ = refuse
for package in (components, web, reports, pages):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if ".text." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
            print(module.name)
"""


def test_no_text_is_read_while_a_module_is_loaded():
    loaded = subprocess.run([sys.executable, "-c", LOAD_EVERYTHING], capture_output=True, text=True, check=False)
    assert loaded.returncode == 0, loaded.stderr[-2_000:]
    assert len(loaded.stdout.splitlines()) > 120
