"""What a source says: a title, a summary, points and a conclusion, in the source's own words."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .density import Density
from .document import Code, LeftOut, Links, Picture, Quote, Remark, Session, Table, Wish
from .source import Span


class Sentence(msgspec.Struct, frozen=True):
    """A sentence (or a heading) of the source on one line, and where it stands.

    `starts_paragraph` marks the first sentence of a paragraph, so that full text can be set in paragraphs again. The
    offsets of `links` count in `text`.
    """

    text: str
    span: Span
    starts_paragraph: bool = False
    links: Links = ()


BodyPart = Sentence | Table | Picture | Code | Quote | Remark


class ItemMark(StrEnum):
    """What stands before a point in the source, which tells what kind of list it is in."""

    NONE = ""
    """Nothing: it is a heading, or begins like its neighbours."""
    BULLET = "bullet"
    NUMBER = "number"
    STEP = "step"
    """A number that counts the parts of a process: "Step 1", "First, …"."""
    CHECK = "check"
    """A box to tick."""
    QUESTION = "question"


class Point(msgspec.Struct, frozen=True):
    """One thing the source wants to teach, with the points below it."""

    heading: Sentence | None
    body: tuple[BodyPart, ...]
    points: tuple[Point, ...]
    span: Span
    mark: ItemMark = ItemMark.NONE


class Role(StrEnum):
    """What a stretch of the source was taken for."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    BODY = "body"
    CONCLUSION = "conclusion"
    LEFT_OUT = "left out"


class Decision(msgspec.Struct, frozen=True):
    """What a stretch of the source was taken for and why; all decisions together cover every line that has text."""

    span: Span
    role: Role
    why: str


class Outline(msgspec.Struct, frozen=True):
    """The meaning of one source. `name` is the source's; `language` a BCP 47 tag ("en", "zh-Hans").

    `wishes` are those of the document and of who builds it; whose slides they are about is told by numbers and places.
    So is `density`; None leaves it to the layout.
    """

    name: str
    title: Sentence | None
    summary: tuple[Sentence, ...]
    points: tuple[Point, ...]
    conclusion: tuple[Sentence, ...]
    language: str
    session: Session = Session()
    left_out: tuple[LeftOut, ...] = ()
    decisions: tuple[Decision, ...] = ()
    wishes: tuple[Wish, ...] = ()
    density: Density | None = None
