"""The document around the screens: header, skip link, regions for progress, trouble and announcements.

It is plain HTML in the first answer, so that it stands on screen before any script has run.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import dash
from dash import html
from dash.development.base_component import Component

from components import ids
from components.addresses import PAGES
from components.language import Language, spoken
from components.text import common as text
from components.text import presentation, sheet
from components.text import shell as words
from components.text.addresses import LANGUAGE

_INDEX = """<!DOCTYPE html>
<html lang="{lang}">
<head>
{{%metas%}}
<meta name="description" content="{description}">
<title>{{%title%}}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
{preloads}
{{%css%}}
</head>
<body>
<a class="skip" href="#{content}">{skip}</a>
<header class="top"><div class="wrap">
<a class="brand" href="/" data-keep="/">{product}</a>
<nav id="{nav}" aria-label="{nav_label}">{links}</nav>
<a id="{language}" class="language" href="?{switch}" lang="{other}" hreflang="{other}">{other_name}</a>
</div></header>
<div id="{progress}" class="progress" role="status" hidden><span class="sr-only">{loading}</span></div>
<div id="{trouble}" class="trouble" role="alert" hidden><p>{trouble_text}</p>
<button type="button" id="{retry}">{retry_text}</button></div>
<div id="{announcer}" class="sr-only" aria-live="polite"></div>
<template id="{says}" {says_words}></template>
<noscript><p class="wrap no-script">{noscript}</p></noscript>
{{%app_entry%}}
{{%config%}}
{{%scripts%}}
{{%renderer%}}
</body>
</html>"""


def title_of(name: str) -> Callable[..., str]:
    """Let a page say its title in the language that is spoken: key of ``PAGES``, or ``not_found``."""

    def title(**_: str) -> str:
        more = {"sheet": sheet.TITLE, "not_found": words.NOT_FOUND}
        return words.page_title(more[name] if name in more else words.NAV[name])

    return title


def _nav_link(name: str) -> str:
    path = PAGES[name].path
    return f'<a id="{ids.nav_link(name)}" href="{path}" data-keep="{path}">{escape(words.NAV[name])}</a>'


def _preload(font: str) -> str:
    return f'<link rel="preload" as="font" type="font/woff2" href="/assets/vendor/{font}" crossorigin>'


def index_string(fonts: tuple[str, ...]) -> str:
    """Write the document; ``fonts`` are file names in ``assets/vendor`` to fetch early."""
    other = Language.DANISH if spoken() is Language.ENGLISH else Language.ENGLISH
    return _INDEX.format(
        lang=spoken(),
        description=escape(words.DESCRIPTION),
        language=ids.LANGUAGE,
        other=other,
        switch=f"{LANGUAGE}={other}" if other is Language.ENGLISH else "",
        other_name=words.OTHER_LANGUAGE,
        preloads="\n".join(map(_preload, fonts)),
        content=ids.CONTENT,
        skip=escape(words.SKIP),
        product=escape(text.PRODUCT),
        nav=ids.NAV,
        nav_label=escape(words.NAV_LABEL),
        links="".join(map(_nav_link, words.NAV)),
        progress=ids.PROGRESS,
        loading=escape(words.LOADING),
        trouble=ids.TROUBLE,
        trouble_text=escape(words.TROUBLE),
        retry=ids.TROUBLE_RETRY,
        retry_text=escape(words.RETRY),
        announcer=ids.ANNOUNCER,
        says=ids.DECK_SAYS,
        says_words=" ".join(f'data-{name}="{escape(words_)}"' for name, words_ in presentation.SAYS.items()),
        noscript=escape(words.NOSCRIPT),
    )


def layout() -> Component:
    """Hold the screen of the address; everything else stands in the document."""
    return html.Div(dash.page_container, id=ids.SHELL)
