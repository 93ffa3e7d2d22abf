"""Which links stand in the words that a slide shows and the notes say."""

from __future__ import annotations

from collections.abc import Sequence

from trainkit.links import cut_links, move_links
from trainkit.model import Link, Links, Point, Sentence

from .wording import title_of

_ELLIPSIS = "…"


def links_of_items(items: Sequence[str], sentences: Sequence[Sentence], start: int = 0) -> tuple[Links, ...]:
    """Return the links of each item, () if there are none at all.

    The items are pieces of the sentences, verbatim and in their order, from the character `start` of the first on.
    """
    if not any(sentence.links for sentence in sentences):
        return ()
    found: list[Links] = []
    index = 0
    for item in items:
        words = item.removesuffix(_ELLIPSIS)
        links: Links = ()
        for number in range(index, len(sentences)):
            sentence = sentences[number]
            place = sentence.text.find(words, start if number == index else 0)
            if place >= 0:
                links = cut_links(sentence.links, place, place + len(words))
                index, start = number, place + len(words)
                break
        found.append(links)
    return tuple(found) if any(found) else ()


def links_of_sentences(text: str, sentences: Sequence[Sentence]) -> Links:
    """Return the links of a text into which the sentences were joined."""
    links: list[Link] = []
    place = 0
    for sentence in sentences if any(sentence.links for sentence in sentences) else ():
        place = text.index(sentence.text, place)
        links += move_links(sentence.links, place)
        place += len(sentence.text)
    return tuple(links)


def links_of_title(point: Point) -> Links:
    """Return the links of a point's title."""
    if point.heading:
        return next(iter(links_of_items(title_of(point)[:1], (point.heading,))), ())
    own = own_sentences(point)
    if not own:
        return links_of_title(point.points[0]) if point.points else ()
    return next(iter(links_of_items(title_of(point)[:1], own[:1])), ()) if own[0].links else ()


def links_of_body(items: Sequence[str], point: Point) -> tuple[Links, ...]:
    """Return the links of the items that a point's own sentences make below its title."""
    own = own_sentences(point)
    if not any(sentence.links for sentence in own):
        return ()
    title = title_of(point)[0]
    is_cut_off = not point.heading and own[0].text.startswith(title)
    return links_of_items(items, own, len(title) if is_cut_off else 0)


def links_of_entry(point: Point) -> Links:
    """Return the links of what stands for the point in a list of points."""
    if point.heading:
        return point.heading.links
    own = own_sentences(point)
    return own[0].links if own else next((links_of_entry(below) for below in point.points), ())


def own_sentences(point: Point) -> tuple[Sentence, ...]:
    """Return the sentences of the point itself."""
    return tuple(part for part in point.body if isinstance(part, Sentence))
