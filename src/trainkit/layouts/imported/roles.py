"""Which slide layout of a template serves for what, told by its placeholders and where they stand.

Names differ in every language and index numbers in every file; what somebody moved, renamed or duplicated still has a
title above and a text below.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Final

import msgspec

from .area import inside
from .model import Spot, Template, TemplateLayout
from .places import FOOTERS, TEXTS, are_columns, fillable, lies_on

# Shares of the slide: what is smaller is a label, no place for a text; a body that has less is hardly one.
_NOTABLE: Final = 0.03
_BODY: Final = 0.12
_COLUMN: Final = 0.07
_EXHIBIT: Final = 0.2

# A title whose middle is between these shares of the height stands for the whole slide.
_MIDDLE: Final = (0.26, 0.8)

# A title slide has a subtitle, a name and a date.
_FEW: Final = 3

# A line of text that is so wide is a subtitle, or a name and a date, however low it is: shares of the slide.
_LABEL: Final = (0.3, 0.025)

# The part of a placeholder that must be on the slide.
_ON_SLIDE: Final = 0.8


class Role(msgspec.Struct, frozen=True):
    """A slide layout in its role; `spots` holds the placeholder of each slot that has one, `is_fallback` that the
    template has nothing better.
    """

    name: str
    layout: TemplateLayout
    spots: dict[str, Spot]
    is_fallback: bool = False


class Caster:
    """Finds the slide layouts of one template for all roles."""

    def __init__(self, template: Template) -> None:
        self._layouts = template.layouts
        self._size = template.size

    def cast(self) -> list[Role]:
        """Return all roles that the template can play; the first four are always there."""
        opening = self._opening()
        content = self._content(opening)
        main = content.layout.master
        title = opening or self._in_place_of_opening(content)
        statement = self._statement(title, main) or _role(
            "statement", content.layout, is_fallback=True, **content.spots
        )
        columns = self._columns(main)
        roles = [
            title,
            _as("agenda", content),
            content,
            _as("closing", content),
            columns,
            statement,
            self._questions(title, statement),
            self._exhibit("table", ("tbl",), content),
            self._exhibit("picture", ("pic",), content),
            _as("code", content),
            _as("quote", content),
        ]
        return [role for role in roles if role is not None]

    def _opening(self) -> Role | None:
        """Return the title slide: a title with a subtitle or, where that is a plain text, with few small texts around a
        title in the middle; else what calls its title one.
        """

        def with_subtitle(layout: TemplateLayout) -> Role | None:
            below = layout.of_kind("subTitle")
            return _role("title", layout, title=layout.title, summary=below[0]) if below else None

        def with_text(layout: TemplateLayout) -> Role | None:
            texts = [spot for spot in layout.of_kind(*TEXTS) if self._share(spot) >= _NOTABLE or self._is_line(spot)]
            is_small = 0 < len(texts) <= _FEW and all(self._share(spot) < _EXHIBIT for spot in texts)
            if not (is_small and self._is_in_the_middle(layout.title)):
                return None
            return _role("title", layout, title=layout.title, summary=max(texts, key=lambda spot: spot.area))

        def so_called(layout: TemplateLayout) -> Role | None:
            is_so = layout.title is not None and layout.title.kind == "ctrTitle"
            return _role("title", layout, title=layout.title) if is_so else None

        def key(role: Role) -> tuple[object, ...]:
            is_central = role.spots["title"].kind == "ctrTitle"
            # What a file says of itself may be out of date, so it only settles what is alike otherwise.
            return not is_central, self._others(role) > 1, role.layout.kind != "title", self._others(role)

        return (
            self._best(with_subtitle, lambda role: (not self._is_usable(role.spots["summary"]), *key(role)))
            or self._best(with_text, key)
            or self._best(so_called, key)
        )

    def _content(self, opening: Role | None) -> Role:
        """Return the layout of a title and one text, the largest there is."""

        def text_of(layout: TemplateLayout, *, least: float) -> Role | None:
            if opening and layout is opening.layout:
                return None
            texts = [spot for spot in layout.of_kind(*TEXTS) if self._share(spot) >= least and spot.is_upright]
            if not texts or layout.of_kind("subTitle"):
                return None
            return _role("content", layout, title=layout.title, body=max(texts, key=lambda spot: spot.area))

        def key(role: Role) -> tuple[object, ...]:
            return self._others(role), role.layout.master, -round(self._share(role.spots["body"]), 1)

        return (
            self._best(lambda layout: text_of(layout, least=_BODY), key)
            or self._best(lambda layout: text_of(layout, least=0), key, any_title=True)
            or self._without_text()
        )

    def _without_text(self) -> Role:
        """Return the layout that leaves most room, with its title if there is one with a title."""

        def key(layout: TemplateLayout) -> tuple[object, ...]:
            has_title = self._is_usable(layout.title)
            kept = [s for s in layout.spots if s.box and s.kind not in (*FOOTERS, "title", "ctrTitle")]
            is_upright = layout.title is not None and layout.title.is_upright
            return not has_title, layout.title is None, not is_upright, len(kept), self._is_in_the_middle(layout.title)

        layout = min(self._layouts, key=key)
        texts = [spot for spot in layout.spots if spot.kind in TEXTS]
        return _role("content", layout, title=layout.title, body=texts[0] if texts else None, is_fallback=True)

    def _in_place_of_opening(self, content: Role) -> Role:
        alone = self._title_alone(content.layout.master)
        layout = alone.layout if alone else content.layout
        others = [spot for spot in layout.of_kind(*TEXTS) if self._share(spot) >= _NOTABLE]
        return _role("title", layout, title=layout.title, summary=others[0] if others else None, is_fallback=True)

    def _columns(self, master: int) -> Role | None:
        def pair(layout: TemplateLayout) -> Role | None:
            texts = [s for s in layout.of_kind(*TEXTS) if s.is_upright and self._share(s) >= _COLUMN]
            found = [two for two in combinations(texts, 2) if are_columns(*two)]
            if not found:
                return None
            one, other = max(found, key=lambda two: two[0].area)
            left, right = sorted((one, other), key=lambda spot: spot.box.x if spot.box else 0)
            return _role("agenda-columns", layout, title=layout.title, body=left, body2=right)

        return self._best(pair, lambda role: (self._others(role), role.layout.master != master))

    def _statement(self, title: Role, master: int) -> Role | None:
        def section(layout: TemplateLayout) -> Role | None:
            if layout is title.layout or layout.of_kind("subTitle") or not self._is_in_the_middle(layout.title):
                return None
            others = [spot for spot in fillable(layout) if self._share(spot) >= _NOTABLE]
            is_plain = all(spot.kind in TEXTS and self._share(spot) < _EXHIBIT for spot in others)
            return _role("statement", layout, title=layout.title) if is_plain and len(others) <= 1 else None

        return self._best(
            section, lambda role: (role.layout.kind != "secHead", self._others(role), role.layout.master != master)
        ) or self._title_alone(master)

    def _title_alone(self, master: int) -> Role | None:
        def alone(layout: TemplateLayout) -> Role | None:
            role = _role("statement", layout, title=layout.title, is_fallback=True)
            return role if not self._others(role) else None

        return self._best(alone, lambda role: (role.layout.master != master,))

    def _questions(self, title: Role, statement: Role | None) -> Role | None:
        if statement and not statement.is_fallback:
            return _as("questions", statement)
        if not title.is_fallback:
            return _role("questions", title.layout, title=title.spots["title"])
        return _as("questions", statement) if statement else None

    def _exhibit(self, name: str, kinds: tuple[str, ...], content: Role) -> Role:
        def shown(layout: TemplateLayout) -> Role | None:
            places = [spot for spot in layout.of_kind(*kinds) if not spot.is_turned and self._share(spot) >= _EXHIBIT]
            texts = [spot for spot in layout.of_kind(*TEXTS) if spot.is_upright]
            if len(places) != 1 or layout.of_kind("subTitle") or lies_on(places[0], layout.title):
                return None
            texts = [spot for spot in texts if not lies_on(places[0], spot)]
            return _role(name, layout, title=layout.title, body=places[0], caption=texts[0] if texts else None)

        found = self._best(shown, lambda role: (self._others(role), role.layout.master != content.layout.master))
        return found or _as(name, content)

    def _best(
        self,
        role_of: Callable[[TemplateLayout], Role | None],
        key: Callable[[Role], tuple[object, ...]],
        *,
        any_title: bool = False,
    ) -> Role | None:
        """Return the role with the smallest key, the first of several; the title must be fit for a title."""
        roles = [role_of(layout) for layout in self._layouts if any_title or self._is_usable(layout.title)]
        return min((role for role in roles if role), key=key, default=None)

    def _is_usable(self, spot: Spot | None) -> bool:
        if spot is None or spot.box is None or not spot.is_upright:
            return False
        shown = inside(spot.box, self._size)
        return shown.width * shown.height >= spot.area * _ON_SLIDE

    def _is_line(self, spot: Spot) -> bool:
        box = spot.box
        width, height = _LABEL
        return box is not None and box.width >= self._size.width * width and box.height >= self._size.height * height

    def _is_in_the_middle(self, spot: Spot | None) -> bool:
        if spot is None or spot.box is None:
            return False
        return _MIDDLE[0] < (spot.box.y + spot.box.height / 2) / self._size.height < _MIDDLE[1]

    def _others(self, role: Role) -> int:
        """Return how many places of a layout the role leaves empty."""
        used = {spot.index for spot in role.spots.values()}
        return sum(1 for spot in fillable(role.layout) if spot.index not in used and self._share(spot) >= _NOTABLE)

    def _share(self, spot: Spot) -> float:
        return spot.area / (self._size.width * self._size.height)


def _as(name: str, role: Role) -> Role:
    return msgspec.structs.replace(role, name=name)


def _role(name: str, layout: TemplateLayout, *, is_fallback: bool = False, **spots: Spot | None) -> Role:
    return Role(name, layout, {slot: spot for slot, spot in spots.items() if spot is not None}, is_fallback)
