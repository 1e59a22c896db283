"""The one exception that crosses layers. Nothing else may live here."""

from __future__ import annotations


class DataLayerError(Exception):
    """Say in English what was expected, what came and what to do.

    Parameters
    ----------
    code : short stable key, e.g. ``"unknown_municipality"``; the screen maps it to a Danish message.
    message : full English sentence for the log and the command line.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
