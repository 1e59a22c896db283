"""Screen text of the answers the server gives when no page can, in English."""

from __future__ import annotations

ERROR_TITLES = {
    400: "The request could not be read",
    404: "Page not found",
    405: "The method is not allowed",
    411: "The request does not say how long it is",
    413: "The request is too large",
    415: "The request has the wrong format",
    500: "Something went wrong on our side",
    503: "The numbers cannot be fetched right now",
}
ERROR_DEFAULT = "The request could not be answered"
ERROR_HELP = {
    404: "Check the address, or go to the front page.",
    500: "Try again in a moment. The fault has been written to the server's log.",
    503: "The database does not answer. The pages work again as soon as it does: reload the page in a moment.",
}
ERROR_HELP_DEFAULT = "Reload the page and try again."
ERROR_LINK = "To the front page"
SITE_NAME = "Rådgiverbarometret"
