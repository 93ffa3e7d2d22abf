"""Real articles at all densities: few words on every slide, none invented, none cut that the meaning hangs on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from kit import ROOT
from trainkit.layouts import load_layout
from trainkit.load import load_path
from trainkit.model import DeckPlan, Density, LandingPlace, Outline, PlannedSlide, Point, Quote, Sentence
from trainkit.outline import parse
from trainkit.plan import ledger, plan
from trainkit.plan.words import count_words
from trainkit.readers import read

ARTICLES = sorted((ROOT / "tests" / "articles").iterdir())

WORDS = {Density.CONCISE: 25, Density.BALANCED: 45}
ITEMS = 6

# Slots with words of the source; all others are furniture.
SHOWN = ("title", "summary", "lead", "body", "figure")

# Their items of the first level are cells, those below say more about them.
CELLS = ("cards", "steps", "path", "comparison")

# A few words of each language without which a sentence may say the opposite. Kept apart from the program's own tables.
LIMITS = {
    "en": r"\b(?:not|never|no|none|nobody|cannot|without|unless|only|if|except|must|until|before)\b|n['’]t\b",
    "de": r"\b(?:nicht|nie|niemals|kein\w*|niemand|ohne|nur|wenn|falls|sofern|außer|mindestens|höchstens|bevor|bis)\b",
    "fr": r"\b(?:ne|pas|jamais|aucun\w*|sans|sauf|si|seulement|que si|avant|au moins|au plus)\b|\bn['’]",
    "es": r"\b(?:no|nunca|jamás|ningún|ninguna|nadie|sin|salvo|si|solo|sólo|antes|hasta|al menos|como máximo)\b",
    "zh": r"不|没|无|别|勿|未|除非|只有|必须|如果|禁止|至少|最多",
}


@cache
def outline_of(path: Path) -> Outline:
    return parse(read(load_path(path).value).value).value


@cache
def deck_of(path: Path, density: Density) -> DeckPlan:
    layout = load_layout(str(ROOT / "layouts" / "default"))
    return plan(replace(outline_of(path), density=density), layout).value


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(params=list(Density))
def density(request: pytest.FixtureRequest) -> Density:
    return Density(request.param)


def shown(slide: PlannedSlide) -> list[str]:
    """All that a slide says, without its furniture and what it exhibits."""
    return [item for fill in slide.fills if fill.slot in SHOWN for item in fill.items]


def items(slide: PlannedSlide) -> int:
    body = [fill for fill in slide.fills if fill.slot in ("body", "summary", "lead")]
    if slide.slide_layout in CELLS:
        return sum(level == 0 for fill in body for level in fill.levels or (0,) * len(fill.items))
    return sum(len(fill.items) for fill in body)


@pytest.mark.parametrize("density", WORDS)
def test_no_slide_has_more_words_or_items_than_its_density_allows(article: Path, density: Density) -> None:
    for slide in deck_of(article, density).slides:
        assert sum(map(count_words, shown(slide))) <= WORDS[density], shown(slide)
        assert items(slide) <= ITEMS, shown(slide)


def test_slides_of_full_density_exceed_the_budget_for_single_sentences_only(article: Path) -> None:
    for slide in deck_of(article, Density.FULL).slides:
        if slide.exhibit is None and sum(map(count_words, shown(slide))) > WORDS[Density.BALANCED]:
            assert sum(len(fill.items) for fill in slide.fills if fill.slot in ("body", "summary")) == 1, shown(slide)
        assert items(slide) <= ITEMS


def test_full_slides_show_every_sentence(article: Path) -> None:
    outline = outline_of(article)
    landings = ledger(outline, deck_of(article, Density.FULL)).landings
    left_off = [
        landing for landing in landings if LandingPlace.SLIDE not in landing.places and landing.kind != "remark"
    ]
    assert left_off == []


def test_nothing_is_lost(article: Path, density: Density) -> None:
    assert ledger(outline_of(article), deck_of(article, density)).lost == ()


def texts(outline: Outline) -> Iterator[str]:
    yield from (one.text for one in (outline.title, *outline.summary, *outline.conclusion) if one)
    yield from of_points(outline.points)


def of_points(points: tuple[Point, ...]) -> Iterator[str]:
    for point in points:
        yield point.heading.text if point.heading else ""
        yield from (part.text for part in point.body if isinstance(part, Sentence | Quote))
        yield from of_points(point.points)


def letters(text: str) -> str:
    """Letters and digits alone, so that capitals and marks at the ends don't count."""
    return "".join(filter(str.isalnum, text.casefold()))


def test_every_item_is_a_stretch_of_the_source(article: Path, density: Density) -> None:
    source = "\n".join(map(letters, texts(outline_of(article))))
    for slide in deck_of(article, density).slides:
        for fill in slide.fills:
            if fill.slot in ("body", "summary", "lead", "figure"):
                for item in fill.items:
                    assert letters(item) in source, item
            if fill.slot == "title" and slide.number and slide.exhibit is None:
                assert letters(re.sub(r" \(\d+\)$", "", fill.items[0])) in source, fill.items


def test_no_limit_is_cut_off_what_it_is_about(article: Path, density: Density) -> None:
    """What is left off a sentence that is shown in part holds neither a negation nor a condition nor a number."""
    outline = outline_of(article)
    limit = re.compile(rf"\d|{LIMITS[outline.language.split('-')[0]]}", re.IGNORECASE)
    said: dict[str, list[str]] = {text: [] for text in texts(outline) if text}
    whole = {letters(text): text for text in said}
    for slide in deck_of(article, density).slides:
        figures = {item for fill in slide.fills if fill.slot == "figure" for item in fill.items}
        for item in shown(slide):
            if (
                item in figures
                or letters(item) in whole
                or slide.id in ("agenda", "closing")
                or slide.id.startswith("agenda")
            ):
                continue
            text = next((text for text in said if letters(item) in letters(text)), None)
            if text is not None:
                said[text].append(item.strip(" ….。“”„«»\u00a0\u202f"))
    for text, pieces in said.items():
        left = text
        for piece in pieces:
            place = left.casefold().find(piece.casefold())
            left = left[:place] + "|" + left[place + len(piece) :] if place >= 0 else left
        if pieces and not any(letters(text) == letters(piece) for piece in pieces):
            assert not limit.search(left), (text, pieces)
