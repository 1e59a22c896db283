"""The store's tables as a chain of Alembic revisions. ``data_layer.store.upgrading`` runs them; nobody imports them."""
