"""Indicators: pure functions from the staffing table to parts (numerators and denominators) and from parts to values.

A part can be summed over kommuner; a value cannot. So every benchmark is a sum of parts put through the same
function as a single kommune.
"""
