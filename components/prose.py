"""Sentences with emphasis: the texts mark the words that carry the finding with two asterisks."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components.elements import html


def rich(sentence: str) -> list[Component | str]:
    """Turn ``a **b** c`` into text with a strong middle."""
    parts = sentence.split("**")
    return [html.Strong(part) if index % 2 else part for index, part in enumerate(parts) if part]


def plain(sentence: str) -> str:
    """Drop the emphasis, for titles and text alternatives."""
    return sentence.replace("**", "")


def reading(sentences: Sequence[str]) -> Component:
    """List what helps to read a picture, one sentence or two per line; empty ones are left out."""
    return html.Ul([html.Li(rich(one)) for one in sentences if one], className="reading")
