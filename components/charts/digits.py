"""The marks of the hundred children as outlines: a picture has no fonts of the page, and a computer's own differ.

Outlines of Inter (weight 600, SIL Open Font License, ``assets/vendor/inter.LICENSE.txt``), in thousandths of the font
size, the baseline at 0, downwards positive; with the width of each.
"""

from __future__ import annotations

GLYPHS: dict[str, tuple[int, str]] = {
    "0": (
        660,
        (
            "M330 10Q242 10 179 -34Q117 -78 84 -162Q50 -245 50 -363Q50 -481 84 -565Q117 -648 179 -693Q242 -737 "
            "330 -737Q418 -737 480 -693Q543 -648 576 -565Q609 -481 609 -363Q609 -245 576 -162Q543 -78 481 -34Q419 "
            "10 330 10ZM330 -100Q377 -100 411 -131Q444 -162 461 -221Q478 -279 478 -363Q478 -448 461 -507Q444 -566 "
            "410 -597Q377 -628 330 -628Q282 -628 249 -597Q216 -566 199 -507Q181 -448 181 -363Q181 -279 199 "
            "-221Q216 -162 249 -131Q282 -100 330 -100Z"
        ),
    ),
    "1": (
        423,
        "M350 -728V0H221V-611H216L46 -489V-613L206 -728Z",
    ),
    "2": (
        623,
        (
            "M65 0V-94L318 -342Q353 -379 378 -407Q402 -435 414 -462Q427 -489 427 -520Q427 -554 411 -579Q395 -604 "
            "368 -618Q341 -631 306 -631Q270 -631 243 -616Q216 -601 201 -574Q186 -547 186 -510H62Q62 -579 93 "
            "-630Q125 -681 180 -709Q236 -737 308 -737Q381 -737 436 -710Q491 -683 522 -635Q552 -587 552 -526Q552 "
            "-486 537 -447Q522 -408 483 -360Q444 -312 372 -243L246 -114V-109H563V0Z"
        ),
    ),
    "3": (
        636,
        (
            "M318 10Q241 10 182 -16Q123 -43 88 -89Q54 -136 52 -197H184Q186 -168 204 -146Q221 -124 251 -112Q281 "
            "-100 318 -100Q357 -100 387 -113Q417 -127 434 -152Q452 -176 452 -208Q452 -242 434 -267Q417 -292 384 "
            "-307Q351 -321 305 -321H240V-422H305Q343 -422 372 -435Q400 -449 417 -472Q433 -496 433 -528Q433 -559 "
            "419 -582Q405 -605 379 -618Q354 -631 319 -631Q286 -631 257 -619Q229 -607 211 -585Q194 -563 193 "
            "-532H67Q69 -593 102 -639Q136 -685 193 -711Q250 -737 321 -737Q393 -737 447 -710Q500 -683 530 -637Q559 "
            "-591 559 -536Q559 -475 523 -433Q487 -392 428 -378V-373Q479 -366 514 -342Q549 -319 568 -283Q586 -247 "
            "586 -202Q586 -141 551 -93Q517 -45 456 -18Q396 10 318 10Z"
        ),
    ),
    "+": (
        673,
        "M281 -43V-534H392V-43ZM91 -237V-341H582V-237Z",
    ),
}


def outline(mark: str) -> str:
    """Write a mark of known characters as paths around x = 0 on the baseline, in thousandths of the font size."""
    at = -sum(GLYPHS[one][0] for one in mark) / 2
    paths = []
    for one in mark:
        width, path = GLYPHS[one]
        paths.append(f'<path transform="translate({at:g} 0)" d="{path}"/>')
        at += width
    return "".join(paths)
