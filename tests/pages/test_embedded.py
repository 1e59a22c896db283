"""One figure without the shell."""

from __future__ import annotations

import importlib
import inspect

import dash
import pytest

from components.sections.embedded import embeddable, is_embedded
from tests.components.looking import parts, text


def layout_of(name: str):
    return embeddable(
        inspect.unwrap(next(one["layout"] for key, one in dash.page_registry.items() if key.endswith(name)))
    )


@pytest.mark.parametrize(
    ("view", "figure", "kept"), [("indlejret", "tragt", ""), ("rangering,indlejret", "rangering", "visning=rangering")]
)
def test_the_figure_stands_alone_with_its_mark_source_and_the_way_here(application, view, figure, kept):
    screen = layout_of("compare")(kommune="326-kalundborg", visning=view, figur=figure)
    assert len(parts(screen, "Article")) == 1
    assert len(parts(screen, "H1")) == 1
    assert parts(screen, "Graph")[0].id == figure
    assert "SIMULEREDE TAL" in text(screen)
    assert "Kilde" in text(screen)
    link = next(one for one in parts(screen, "A") if "Se hele siden" in text(one))
    assert link.href.startswith("/sammenlign?kommune=326-kalundborg")
    assert link.href.endswith(f"#{figure}")
    assert kept in link.href
    assert "indlejret" not in link.href
    assert "kan ikke læses" not in text(screen)


def test_a_figure_that_is_not_there_is_told(application):
    screen = layout_of("compare")(visning="indlejret", figur="nej")
    assert "har ikke længere figuren" in text(screen)


def test_other_addresses_are_the_whole_page(application):
    importlib.import_module("pages.compare")
    assert len(parts(layout_of("compare")(), "Article")) > 1
    assert not is_embedded({"visning": "rangering"})
    assert not is_embedded({"visning": ["indlejret"]})
