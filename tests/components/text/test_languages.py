"""English says everything that Danish says: same names, same questions, same keys, nothing left in Danish."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from components.text import danish, english
from data_layer import demo
from tests.english import danish_in

MODULES = [one.name for one in pkgutil.iter_modules(danish.__path__)]


def contents(language: Any, name: str) -> dict[str, Any]:
    """Public names a module of texts defines itself, or takes from another text to hand on."""
    module = import_module(f"{language.__name__}.{name}")
    return {key: value for key, value in vars(module).items() if is_said(key, value, module.__name__)}


def is_said(key: str, value: object, where: str) -> bool:
    is_elsewhere = inspect.isfunction(value) or inspect.isclass(value)
    return not (key.startswith("_") or inspect.ismodule(value) or (is_elsewhere and value.__module__ != where))


def source(language: Any, name: str) -> ast.Module:
    return ast.parse((Path(next(iter(language.__path__))) / f"{name}.py").read_text("utf-8"))


def functions(tree: ast.Module) -> dict[str, ast.FunctionDef]:
    return {one.name: one for one in tree.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")}


def used_parameters(function: ast.FunctionDef) -> set[str]:
    names = {one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}
    return names & {one.id for one in ast.walk(function) if isinstance(one, ast.Name)}


def signature(function: Any) -> list[tuple[str, object, object, object]]:
    """What a caller may say; the words a parameter has by itself are those of the language."""
    parameters = inspect.signature(function).parameters.values()
    told = [(one.name, one.kind, one.annotation, type(one.default)) for one in parameters]
    return [*told, ("return", None, inspect.signature(function).return_annotation, None)]


def differences(one: Any, other: Any, place: str) -> Iterator[str]:
    """Where two texts are not of one shape."""
    if type(one) is not type(other):
        yield f"{place}: {type(one).__name__} and {type(other).__name__}"
    elif isinstance(one, str):
        yield from differing_words(one, other, place)
    else:
        ours, theirs = parts(one), parts(other)
        if list(ours) != list(theirs):
            yield f"{place}: {list(ours)} and {list(theirs)}"
        for key in ours.keys() & theirs.keys():
            yield from differences(ours[key], theirs[key], f"{place}[{key!r}]")


def parts(whole: Any) -> Mapping[Any, Any]:
    """What a text is made of, by name or place."""
    if is_dataclass(whole):
        return {field.name: getattr(whole, field.name) for field in fields(whole)}
    return whole if isinstance(whole, Mapping) else dict(enumerate(whole)) if isinstance(whole, (list, tuple)) else {}


def differing_words(one: str, other: str, place: str) -> Iterator[str]:
    said = {"names in braces": fields_of, "bold": lambda text: text.count("**"), "empty": lambda text: not text}
    for what, count in said.items():
        if count(one) != count(other):
            yield f"{place}: {what} differ"
    if one.startswith(("/", "#")) and one != other:
        yield f"{place}: an address is the same in every language"


def fields_of(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:  # a lone brace
        return set()


def said_texts(tree: ast.Module) -> Iterator[str]:
    """Texts of a module but its docstrings."""
    notes = {
        id(one.body[0].value)
        for one in ast.walk(tree)
        if isinstance(one, (ast.Module, ast.FunctionDef, ast.ClassDef))
        and one.body
        and isinstance(one.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value


def test_both_languages_have_the_same_modules():
    assert [one.name for one in pkgutil.iter_modules(english.__path__)] == MODULES


@pytest.mark.parametrize("name", MODULES)
def test_every_text_has_a_translation(name):
    missing = contents(danish, name).keys() - contents(english, name).keys()
    assert not missing, f"components/text/english/{name}.py lacks {sorted(missing)}"


@pytest.mark.parametrize("name", MODULES)
def test_english_says_nothing_that_danish_does_not(name):
    assert not contents(english, name).keys() - contents(danish, name).keys()


@pytest.mark.parametrize("name", MODULES)
def test_texts_are_of_the_same_shape(name):
    ours, theirs = contents(danish, name), contents(english, name)
    found = []
    for key in ours.keys() & theirs.keys():
        if inspect.isfunction(ours[key]):
            if signature(ours[key]) != signature(theirs[key]):
                found.append(f"{key}: {inspect.signature(ours[key])} and {inspect.signature(theirs[key])}")
        else:
            found += differences(ours[key], theirs[key], key)
    assert not found


@pytest.mark.parametrize("name", MODULES)
def test_english_leaves_out_nothing_it_is_told(name):
    theirs = functions(source(english, name))
    told = {key: used_parameters(one) for key, one in functions(source(danish, name)).items()}
    silent = {key: names - used_parameters(theirs[key]) for key, names in told.items()}
    assert not {key: names for key, names in silent.items() if names}


@pytest.mark.parametrize("name", MODULES)
def test_no_danish_is_left_in_english(name):
    assert not danish_in(said_texts(source(english, name)))


def test_what_is_shipped_has_english_words():
    shipped = tomllib.loads((Path(demo.__file__).parent / "metadata.toml").read_text("utf-8"))
    assert {shipped["title"], shipped["source"], *shipped["sources"].values()} == set(
        import_module(f"{danish.__name__}.datasets").SHIPPED
    )
