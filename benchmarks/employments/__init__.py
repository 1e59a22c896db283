"""How fast employment records become counts, beside reading the same files and beside plain pandas."""
