"""Moenstre: do traits of kommuner explain the differences, do these last, and what goes together with what."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import patterns as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with what is known of the models by now, and everything else."""
    return section.screen(queries.patterns(addresses.read("patterns", query)))


dash.register_page("patterns", path=addresses.PAGES["patterns"].path, title=shell.title_of("patterns"), layout=layout)
