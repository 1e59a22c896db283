"""The tables that stores had before there were migrations; a store that has them already is adopted as it is."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make what is not there."""
    _datasets()
    _active()
    for subject, keys, measures in (
        ("staffing", _staffing_keys(), _staffing_measures()),
        ("organisation", [_key("municipality_code", sa.String(3))], _organisation_measures()),
        ("background", _background_keys(), _background_measures()),
    ):
        _rows(subject, keys, measures)


def _datasets() -> None:
    op.create_table(
        "datasets",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("subject", sa.String(20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("extract_date", sa.Date(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("n_rows", sa.Integer(), nullable=False),
        sa.Column("n_municipalities", sa.Integer(), nullable=False),
        sa.Column("first_period", sa.String(6), nullable=False),
        sa.Column("last_period", sa.String(6), nullable=False),
        sqlite_autoincrement=True,
        if_not_exists=True,
    )


def _active() -> None:
    op.create_table(
        "active",
        sa.Column("subject", sa.String(20), primary_key=True),
        sa.Column("dataset_id", sa.Integer(), sa.ForeignKey("datasets.id"), nullable=False),
        if_not_exists=True,
    )


def _rows(subject: str, keys: list[sa.Column[object]], measures: list[sa.Column[object]]) -> None:
    owner = sa.ForeignKey("datasets.id")
    op.create_table(
        subject,
        sa.Column("dataset_id", sa.Integer(), owner, primary_key=True, autoincrement=False),
        *keys,
        *measures,
        if_not_exists=True,
    )


def _staffing_keys() -> list[sa.Column[object]]:
    return [_key("municipality_code", sa.String(3)), _key("half_year", sa.String(6))]


def _background_keys() -> list[sa.Column[object]]:
    return [_key("municipality_code", sa.String(3)), _key("year", sa.Integer())]


def _staffing_measures() -> list[sa.Column[object]]:
    return [
        *_measure("headcount", sa.Integer()),
        *_measure("fte", sa.Double()),
        *_measure("leavers", sa.Integer()),
        *_measure("sickness_days", sa.Double()),
        *_measure("parental_leave_days", sa.Double()),
        *_measure("short_tenure_headcount", sa.Integer()),
    ]


def _organisation_measures() -> list[sa.Column[object]]:
    return [*_measure("model", sa.String(16)), *_measure("partial", sa.Boolean())]


def _background_measures() -> list[sa.Column[object]]:
    names = ("density", "commuting_km", "need_index", "service_index")
    amounts = [column for name in names for column in _measure(name, sa.Double())]
    return [*_measure("population", sa.Integer()), *amounts]


def _key(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[object]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _measure(name: str, kind: sa.types.TypeEngine[Any]) -> list[sa.Column[object]]:
    """A value that may be missing, and the state that says why."""
    return [sa.Column(name, kind, nullable=True), sa.Column(f"{name}_state", sa.String(16), nullable=False)]
