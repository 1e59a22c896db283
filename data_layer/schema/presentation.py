"""What a presentation shows: the answers of the screens its views stand on."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.choices import Request
from data_layer.schema.dialog_view import DialogView
from data_layer.schema.patterns_view import PatternsView
from data_layer.schema.views import (
    CompareView,
    DataView,
    Frame,
    MunicipalityView,
    OrganisationView,
    OverviewView,
    RegionsView,
)

ScreenView = (
    OverviewView
    | MunicipalityView
    | CompareView
    | RegionsView
    | OrganisationView
    | PatternsView
    | DialogView
    | DataView
)


@dataclass(frozen=True)
class PresentationRequest:
    """``own``: the address of the presentation itself; ``screens``: page and request of every view, in order."""

    own: Request
    screens: tuple[tuple[str, Request], ...] = ()


@dataclass(frozen=True)
class PresentationView:
    """``screens``: in the order asked for; None for a screen that needs a kommune and was given none it knows."""

    frame: Frame
    screens: tuple[ScreenView | None, ...]


@dataclass(frozen=True)
class SheetView:
    """One kommune on one sheet; None while no kommune is chosen."""

    frame: Frame
    screens: tuple[MunicipalityView, OrganisationView] | None
