"""The decks of the articles in `tests/articles`, in each of the layouts that come with trainkit."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from kit import ROOT
from trainkit.layouts import load_layout
from trainkit.load import load_path, load_pictures
from trainkit.model import DeckPlan, Layout, Outline, TypesetDeck
from trainkit.outline import parse
from trainkit.plan import plan
from trainkit.readers import read
from trainkit.typeset import typeset_deck

LAYOUTS = ("default", "school", "civic", "stage", "safety", "large-print")

_PATHS = {path.stem: path for path in sorted((ROOT / "tests" / "articles").iterdir())}

# Chinese characters have a font where the extra "cjk" is installed; without it they would be boxes.
_HAS_CHINESE = find_spec("justmytype_intl_cjk") is not None
ARTICLES = tuple(name for name in _PATHS if _HAS_CHINESE or not name.startswith("zh"))


@cache
def layout_of(layout: str) -> Layout:
    return load_layout(str(ROOT / "layouts" / layout))


@cache
def outline_of(article: str) -> Outline:
    source = load_path(_PATHS[article]).value
    return parse(load_pictures(read(source).value, source.folder).value).value


@cache
def plan_of(layout: str, article: str) -> DeckPlan:
    return plan(outline_of(article), layout_of(layout)).value


@cache
def deck_of(layout: str, article: str) -> TypesetDeck:
    return typeset_deck(plan_of(layout, article), layout_of(layout), created=0).value


def decks_of(layout: str) -> dict[str, TypesetDeck]:
    return {article: deck_of(layout, article) for article in ARTICLES}
