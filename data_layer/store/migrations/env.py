"""What Alembic runs around every migration: on the caller's connection, inside the caller's transaction."""

from __future__ import annotations

from alembic import context

from data_layer.store.database import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
