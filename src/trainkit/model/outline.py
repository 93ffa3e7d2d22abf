"""What a source says: a title, a summary, points and a conclusion, in the source's own words."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from .document import Code, LeftOut, Links, Picture, Quote, Remark, Session, Table
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


class Point(msgspec.Struct, frozen=True):
    """One thing the source wants to teach, with the points below it."""

    heading: Sentence | None
    body: tuple[BodyPart, ...]
    points: tuple[Point, ...]
    span: Span


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
    """The meaning of one source. `name` is the source's; `language` a BCP 47 tag ("en", "zh-Hans")."""

    name: str
    title: Sentence | None
    summary: tuple[Sentence, ...]
    points: tuple[Point, ...]
    conclusion: tuple[Sentence, ...]
    language: str
    session: Session = Session()
    left_out: tuple[LeftOut, ...] = ()
    decisions: tuple[Decision, ...] = ()
