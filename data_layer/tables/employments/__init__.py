"""Rows with persons into counts by the report's rule (docs/employments.md). Persons exist in the engine only, and there
as numbers: they are never stored, logged or told.
"""

from data_layer.tables.employments.counting import Question
from data_layer.tables.employments.reading import read_employments
from data_layer.tables.employments.vocabulary import CASEWORKERS

__all__ = ["CASEWORKERS", "Question", "read_employments"]
