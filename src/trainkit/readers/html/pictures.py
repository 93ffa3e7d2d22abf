"""Which `<img>` is a picture of the text, and where its file is."""

from __future__ import annotations

import re
from typing import Final

from .hints import hints
from .tree import Element

SMALLEST: Final = 40
"""Pixels as the page declares them. Smaller pictures are icons, bullets and pixels that count visitors."""

LAZY: Final = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-actualsrc")
"""Where scripts that load pictures late keep their names."""

PLACEHOLDER = re.compile(r"data:image/(?:gif|svg)|about:")
NAMED_SO = re.compile(r".*(?:blank|spacer|placeholder|pixel|transparent)\.(?:gif|png|svg)")
"""What a page shows until a script has loaded the picture; one that is only named so may say what it shows."""

LENGTH = re.compile(r"\s*(\d+)(?:\.\d+)?(?:px)?\s*$")
STYLED = re.compile(r"(?:^|;)\s*(?:width|height)\s*:\s*(\d+)(?:\.\d+)?px")
CANDIDATE = re.compile(r"([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
"""An entry of `srcset` (HTML standard, 4.8.4.2.1)."""


def is_picture(image: Element) -> bool:
    """Return whether a reader would miss the picture."""
    sizes = [LENGTH.match(image.attributes.get(name, "")) for name in ("width", "height")]
    declared = [int(size[1]) for size in sizes if size]
    declared += map(int, STYLED.findall(image.get("style")))
    if any(size < SMALLEST for size in declared) or image.get("role") == "presentation":
        return False
    return bool(path(image)) and not hints(image) & {"avatar", "icon", "logo"}


def emoji(image: Element) -> str:
    """Return the character that a picture stands for, "" if for none."""
    alt = image.attributes.get("alt", "").strip()
    is_emoji = "emoji" in image.get("class") or "emoji" in image.get("src")
    return alt if is_emoji or (0 < len(alt) <= 2 and not alt.isalnum()) else ""


def path(image: Element) -> str:
    """Return what the page names as the picture's file: the largest that it offers, or a file beside a saved page."""
    attributes = image.attributes
    given = attributes.get("src", "").strip()
    late = next((attributes[name].strip() for name in LAZY if attributes.get(name)), "")
    offered = largest(attributes.get("srcset") or attributes.get("data-srcset") or "")
    is_real = bool(given) and not PLACEHOLDER.match(given.lower()) and not NAMED_SO.match(given.lower())
    if is_real and "://" not in given and not given.startswith("//"):
        return given
    is_shown = is_real or given.startswith("data:image/svg")
    is_said = not PLACEHOLDER.match(given.lower()) and bool(attributes.get("alt", "").strip())
    return late or offered or (given if is_shown or is_said else "")


def name(image: Element) -> str:
    """Return what a picture that is left out can be recognised by: what it shows, or what its file is called."""
    given = image.attributes.get("src", "").strip()
    file = "" if given.startswith(("data:", "about:")) else re.split(r"[?#]", given)[0].rpartition("/")[2]
    return image.attributes.get("alt", "").strip() or file


def largest(candidates: str) -> str:
    """Return the largest picture of a `srcset`."""
    if candidates.lstrip().startswith("data:"):
        return candidates.split()[0]
    found = [(number(size), name) for name, size in CANDIDATE.findall(candidates)]
    return max(found, key=lambda each: each[0])[1] if found else ""


def number(text: str) -> float:
    """Return a size or density; 1 where none is given."""
    try:
        return float(text or 1)
    except ValueError:
        return 0
