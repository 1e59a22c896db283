"""One screen per module; no helpers, nothing shared."""
