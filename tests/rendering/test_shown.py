"""LibreOffice shows the decks of real articles as they were set, in every layout: the same lines, the same pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

import msgspec
import pypdfium2
import pytest
from PIL import Image

from trainkit.exporters.pdf import export as export_pdf
from trainkit.exporters.pptx import export
from trainkit.model import EMU_PER_POINT, Box, Element, Mark, Page, SlidePicture, TypesetDeck, TypesetHandout

from .decks import LAYOUTS, decks_of, layout_of
from .lines import places_of, shown_at, shown_characters, texts_of, words_of
from .office import Office
from .similarity import similarity

# What slides must hold; see docs/decisions/rendering.md for what was measured.
LEAST_EQUAL_LINES = 0.99
LEAST_SIMILARITY = 0.95

# Pixels, one for each point. The authors of the measure average what is larger down until its shorter side has about
# 256 of them, which is as much as an eye sees of a picture as a whole (https://ece.uwaterloo.ca/~z70wang/research/ssim/).
PICTURE, AVERAGED = (960, 540), 2


class Shown(msgspec.Struct, frozen=True):
    """A slide as it was shown: how like its picture in the handout, its lines, and those that stand elsewhere."""

    where: str
    similarity: float
    lines: int
    wrong: tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def office(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(soffice, tmp_path_factory.mktemp("office"), _characters())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_slides_are_shown_as_they_were_set(layout: str, office: Office, tmp_path: Path) -> None:
    decks = decks_of(layout)
    files = office.convert({name: export(deck, layout_of(layout)) for name, deck in decks.items()}, tmp_path)
    slides = [shown for name, deck in decks.items() for shown in _shown(name, deck, files[name])]
    lines, wrong = sum(slide.lines for slide in slides), [(s.where, *pair) for s in slides for pair in s.wrong]
    alike = sorted((slide.similarity, slide.where) for slide in slides)
    # To be seen with -rP.
    print(f"{layout}: {len(slides)} slides, {lines:,} lines, {1 - len(wrong) / lines:.2%} of them equal;")
    print(f"similarity {fmean(slide.similarity for slide in slides):.4f}, at least {alike[0][0]:.3f}", *wrong, sep="\n")
    assert [slide for slide in alike if slide[0] < LEAST_SIMILARITY] == []
    assert len(wrong) <= (1 - LEAST_EQUAL_LINES) * lines, wrong


def _shown(name: str, deck: TypesetDeck, path: Path) -> Iterator[Shown]:
    theirs: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    ours: Any = pypdfium2.PdfDocument(export_pdf(_as_pages(deck), deck))  # type: ignore[no-untyped-call]
    assert len(theirs) == len(ours) == len(deck.slides)
    for slide, page, drawn in zip(deck.slides, theirs, ours, strict=True):
        characters = shown_characters(page, deck.slide_size.width / EMU_PER_POINT)
        places = [place for place in places_of(slide) if words_of(place.line)]
        pairs = ((words_of(place.line), shown_at(place, characters)) for place in places)
        yield Shown(
            where=f"{name}, slide {slide.number}, {slide.slide_layout}",
            similarity=similarity(_picture(page), _picture(drawn)),
            lines=len(places),
            wrong=tuple(pair for pair in pairs if pair[0] != pair[1]),
        )


def _as_pages(deck: TypesetDeck) -> TypesetHandout:
    """Return a handout whose pages are the slides of a deck."""
    box = Box(0, 0, deck.slide_size.width, deck.slide_size.height)
    pages = tuple(Page((Mark(SlidePicture(index, box), index + 1),)) for index in range(len(deck.slides)))
    figures = (Element("Figure", 0, slide.title) for slide in deck.slides)
    return TypesetHandout(deck.properties, deck.slide_size, pages, (), (Element("Document", -1), *figures))


def _picture(page: Any) -> Image.Image:
    picture: Image.Image = page.render(scale=PICTURE[0] / page.get_width(), grayscale=True).to_pil()
    # Pages are rounded to hundredths of a millimetre, which may make another row of pixels.
    return picture.convert("L").resize(PICTURE).reduce(AVERAGED)


def _characters() -> str:
    """Return all characters that the decks show."""
    found = set("•□0123456789")
    for layout in LAYOUTS:
        for deck in decks_of(layout).values():
            frames = (frame for slide in deck.slides for frame in slide.frames)
            texts = (text for frame in frames for _, text in texts_of(frame))
            runs = (run.text for text in texts for paragraph in text.paragraphs for run in paragraph.runs)
            found.update(*runs)
    return "".join(sorted(found | {upper for one in found for upper in one.upper()}))
