"""A mapping proposed from a file's own titles and cells: what is certain, and what somebody must decide.

Nothing here is imported or stored; a proposal becomes a mapping file, which ``tables.mapping`` then reads and checks.
"""
