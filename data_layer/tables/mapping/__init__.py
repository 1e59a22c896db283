"""Files of any layout, through a small mapping file that says which of their columns is which of ours.

A mapping renames and converts raw cells into the template's form; what is right and wrong with the cells is decided by
``tables.reading`` alone.
"""
