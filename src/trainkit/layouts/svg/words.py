"""The vocabulary of drawings (SVG 2): what draws, and what runs, embeds, moves or needs a font."""

from __future__ import annotations

import re
from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"

DRAWN: Final = re.compile(
    "circle|clipPath|defs|desc|ellipse|filter|g|image|line|linearGradient|marker|mask|path|pattern|polygon|polyline|"
    "radialGradient|rect|stop|style|svg|symbol|title|use|"
    "feBlend|feColorMatrix|feComponentTransfer|feComposite|feConvolveMatrix|feDiffuseLighting|feDisplacementMap|"
    "feDistantLight|feDropShadow|feFlood|feFunc[ABGR]|feGaussianBlur|feMerge|feMergeNode|feMorphology|feOffset|"
    "fePointLight|feSpecularLighting|feSpotLight|feTile|feTurbulence"
)

ACTIVE: Final = re.compile(
    "animate|animateColor|animateMotion|animateTransform|audio|canvas|discard|embed|foreignObject|handler|iframe|"
    "listener|mpath|object|script|set|video",
    re.IGNORECASE,
)
"""In whatever vocabulary they stand: browsers know those of HTML in drawings, too."""

LETTERS: Final = re.compile("altGlyph|font|font-face|glyph|text|textPath|tref|tspan")


class DrawingError(ValueError):
    """A drawing that can't be used; the text says why, `hint` what to do, `line` where."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line
