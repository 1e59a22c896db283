"""Numbers of teams: the staffing measures once more, by kommune, team and half-year."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table; a store that was opened before there were revisions may have it."""
    op.create_table(
        "team_staffing",
        sa.Column("dataset_id", sa.Integer(), sa.ForeignKey("datasets.id"), primary_key=True, autoincrement=False),
        sa.Column("municipality_code", sa.String(3), primary_key=True, autoincrement=False),
        sa.Column("unit", sa.String(60), primary_key=True, autoincrement=False),
        sa.Column("half_year", sa.String(6), primary_key=True, autoincrement=False),
        *_measure("headcount", sa.Integer()),
        *_measure("fte", sa.Double()),
        *_measure("leavers", sa.Integer()),
        *_measure("sickness_days", sa.Double()),
        *_measure("parental_leave_days", sa.Double()),
        *_measure("short_tenure_headcount", sa.Integer()),
        if_not_exists=True,
    )


def _measure(name: str, kind: sa.Integer | sa.Double[float]) -> list[sa.Column[object]]:
    """A value that may be missing, and the state that says why."""
    return [sa.Column(name, kind, nullable=True), sa.Column(f"{name}_state", sa.String(16), nullable=False)]
