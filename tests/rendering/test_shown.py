"""LibreOffice shows the decks of real articles as they were set, in every layout: the same lines, the same pictures."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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
from .lines import characters_of, places_of, shown_at, shown_characters, words_of
from .office import Office
from .similarity import similarity

# What slides must hold. Measured: lines 99.9 %; similarity at least 0.95, on average 0.98.
LEAST_EQUAL_LINES = 0.99
LEAST_SIMILARITY = 0.95

# Pixels: what projectors show. The authors of the measure average a picture down until its shorter side has about 256,
# which is as much as an eye sees of it as a whole (https://ece.uwaterloo.ca/~z70wang/research/ssim/).
PICTURE, AVERAGED = (1920, 1080), 4


class Shown(msgspec.Struct, frozen=True):
    """A slide as it was shown: how like its picture in the handout, its lines, and those that stand elsewhere."""

    where: str
    similarity: float
    lines: int
    wrong: tuple[tuple[str, str], ...]


Files = dict[str, Path]


@pytest.fixture(scope="module")
def files_of(
    soffice: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[dict[str, Future[Files]]]:
    """The decks of each layout as LibreOffice shows them; it goes on with the next ones while some are looked at."""
    asked = [layout for layout in LAYOUTS if any(f"[{layout}]" in item.name for item in request.session.items)]
    office = Office(
        soffice,
        tmp_path_factory.mktemp("office"),
        characters_of([deck for layout in asked for deck in decks_of(layout).values()]),
    )

    def converted(layout: str) -> Files:
        decks = {name: export(deck, layout_of(layout)) for name, deck in decks_of(layout).items()}
        return office.convert(decks, tmp_path_factory.mktemp(layout))

    with ThreadPoolExecutor(1) as one_after_the_other:
        yield {layout: one_after_the_other.submit(converted, layout) for layout in asked}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_slides_are_shown_as_they_were_set(layout: str, files_of: dict[str, Future[Files]]) -> None:
    files = files_of[layout].result()
    slides = [shown for name, deck in decks_of(layout).items() for shown in _shown(name, deck, files[name])]
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
