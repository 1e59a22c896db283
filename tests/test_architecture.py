"""What a linter cannot see: sizes, language, ids, and that every indicator is fully described."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

from components import ids
from components.text import addresses, indicators, open_data
from data_layer.catalogue import CATALOGUE
from data_layer.schema import IndicatorId

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("data_layer", "components", "pages", "reports", "web")
MODULES = sorted([ROOT / "app.py", *(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))])
MOST_LINES, MOST_BODY_LINES, MEDIAN_BODY_LINES, MEDIAN_MODULE_LINES = 300, 40, 10, 120
DANISH = re.compile("[æøåÆØÅ]")


def name_of(module: Path) -> str:
    return str(module.relative_to(ROOT))


def functions(module: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def body_lines(function: ast.FunctionDef) -> int:
    """Count the lines of a body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    too_long = {one.name: body_lines(one) for one in functions(module) if body_lines(one) > MOST_BODY_LINES}
    assert too_long == {}


def test_the_median_function_and_module_are_small():
    bodies = [body_lines(one) for module in MODULES for one in functions(module)]
    lengths = [
        len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES if module.name != "__init__.py"
    ]
    assert statistics.median(bodies) <= MEDIAN_BODY_LINES
    assert statistics.median(lengths) <= MEDIAN_MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_danish_letters_stand_in_the_text_package_only(module):
    if module.is_relative_to(ROOT / "components" / "text"):
        return
    found = [line for line in module.read_text(encoding="utf-8").splitlines() if DANISH.search(line)]
    assert found == []


@pytest.mark.parametrize("identity", list(IndicatorId))
def test_every_indicator_is_described(identity):
    record = CATALOGUE[identity]
    assert record.indicator.source_section
    assert record.suppressed_below
    danish = (indicators.NAME, indicators.SHORT_NAME, indicators.DEFINITION, addresses.INDICATORS)
    for table in (*danish, open_data.INDICATOR_NAMES, open_data.INDICATOR_DEFINITIONS):
        assert table[identity].strip()


def test_address_words_of_indicators_differ():
    assert len(set(addresses.INDICATORS.values())) == len(IndicatorId)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_ids_are_constants_of_the_ids_module(module):
    """An ``id=`` of a component is a name or built from one, never a literal of its own."""
    if module == ROOT / "components" / "ids.py":
        return
    calls = (node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    literal = [
        word.value.value
        for call in calls
        for word in call.keywords
        if word.arg == "id"
        and isinstance(word.value, ast.Constant)
        and isinstance(word.value.value, str)
        and not isinstance(call.func, ast.Name)
    ]
    assert literal == []


def test_ids_differ():
    values = [value for name, value in vars(ids).items() if name.isupper() and isinstance(value, str)]
    assert len(values) == len(set(values))


def test_no_inline_style_in_python():
    found = [
        name_of(module)
        for module in MODULES
        if any(
            word.arg == "style"
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            for word in node.keywords
        )
    ]
    assert found == []
