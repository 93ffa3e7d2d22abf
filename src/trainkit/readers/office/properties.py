"""What a document says of itself in its core properties (ECMA-376 part 2, 8)."""

from __future__ import annotations

import re
from typing import Final

from .package import Package

DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"

NO_TITLE: Final = re.compile(
    r"powerpoint[ -]?(?:presentation|präsentation|presentatie|演示文稿|簡報|プレゼンテーション|프레젠테이션)"
    r"|(?:présentation|presentación de|apresentação do|presentazione standard di|prezentacja programu|презентация)"
    r" (?:microsoft )?powerpoint"
    r"|(?:untitled|document|dokument|documento?|slide|folie|diapositiva?|文档|演示文稿)\W*\d*",
    re.IGNORECASE,
)
"""Titles that programs fill in themselves."""

PROGRAM: Final = re.compile(r"microsoft (?:office )?(?:word|powerpoint)\s+-\s+", re.IGNORECASE)
FILE: Final = re.compile(r"\S+\.(?:docx?|docm|dotx?|pptx?|pptm|potx?|odt|odp|rtf|txt)", re.IGNORECASE)


def given_title(package: Package) -> str:
    """Return the title that the document's properties give, "" if none or one that nobody wrote.

    Who made the file isn't told: it is whoever's computer the template came from, seldom the trainer.
    """
    root = package.related("", "core-properties")
    found = None if root is None else root.find(f"{DUBLIN_CORE}title")
    title = PROGRAM.sub("", " ".join((found.text or "").split())) if found is not None else ""
    return "" if NO_TITLE.fullmatch(title) or FILE.fullmatch(title) else title
