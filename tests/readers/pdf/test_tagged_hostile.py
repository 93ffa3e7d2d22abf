"""Whatever is wrong with the structure of a document, its words are read."""

from __future__ import annotations

import re

import pytest
from tagged_pages import drawn_and_tagged

from trainkit.model import Source
from trainkit.readers.pdf import read
from trainkit.readers.pdfium import structure
from trainkit.readers.pdfium.document import read_document
from trainkit.readers.pdfium.wire import Contents

LIST = """H1 72 60 large: On board
L
  LI
    Lbl 72 100: 1.
    LBody 90 100: Life jackets are worn.
  LI
    Lbl 72 112: 2.
    LBody 90 112: Lines are coiled."""
WORDS = ["On", "board", "Life", "jackets", "are", "worn", "Lines", "are", "coiled"]


def words(data: bytes) -> list[str]:
    """Return the words of a document in alphabetical order, however it takes them."""
    return sorted(re.findall(r"[A-Za-z]+", read(Source("x.pdf", "application/pdf", data)).value.text))


@pytest.mark.parametrize(
    ("what", "by"),
    [
        (rb"/S/LI/P (\d+) 0 R/K\[", rb"/S/LI/P \1 0 R/K[\1 0 R "),  # an element within itself
        (rb"/ParentTree<<.*?>>", b""),
        (rb"/StructParents 0", b"/StructParents 7"),
        (rb"/S/L/", b"/S/Table/"),
        (rb"/S/L[IB]\w*/", b"/S/TD/"),
        (rb"/K\[", b"/K[99 0 R null 5 (x) "),
        (rb"/MCID \d", b"/MCID 0"),
    ],
)
def test_words_survive_a_broken_structure(what: bytes, by: bytes) -> None:
    data = drawn_and_tagged(LIST)
    broken = re.sub(what, by, data)
    assert broken != data
    assert words(broken) == words(data) == sorted(WORDS)


def test_a_structure_as_deep_as_no_document_has_one() -> None:
    depth = 2_000
    within = "\n".join(f"{' ' * level}Sect" for level in range(depth))
    data = drawn_and_tagged(f"H1 72 60 large: Deep\n{within}\n{' ' * depth}P 72 90: Down here is a sentence.")
    assert words(data) == ["Deep", "Down", "a", "here", "is", "sentence"]


def test_tags_that_take_too_long_to_find_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    data = drawn_and_tagged(LIST)
    whole = read_document(data)
    monkeypatch.setattr(structure, "MOST_KIDS", 3)
    cut = read_document(data)
    assert isinstance(whole, Contents) and isinstance(cut, Contents)
    assert whole.elements and not cut.elements
    assert [word.text for word in cut.sheets[0].words] == [word.text for word in whole.sheets[0].words]
