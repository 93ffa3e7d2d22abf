"""Formulas (ECMA-376 part 1, 22.1) in one line, as one would type them: a/b, x^2, √(a+b)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import M, W, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

JOINTS: Final = {"num": "", "den": "/", "sub": "_", "sup": "^", "deg": ""}
"""What stands before a part of a formula. Where it has several characters, it stands in brackets."""


def formula(element: Element) -> str:
    """Return the text of a formula."""
    return "".join(_part(child) for child in children(element))


def _part(element: Element) -> str:
    name = element.tag.rpartition("}")[2]
    if element.tag == f"{M}t":
        return element.text or ""
    if not element.tag.startswith((M, W)) or name.endswith("Pr"):
        return ""
    text = formula(element)
    if name == "rad":
        return f"√({text})"
    if name == "d":
        return f"({text})"
    joint = JOINTS.get(name)
    if joint is None or not text:
        return text
    return joint + (f"({text})" if len(text) > 1 and not text.isalnum() else text)
