from __future__ import annotations

from random import Random  # noqa: TID251  # seeded: the same documents each time

import hostile
import pytest

from trainkit.errors import SourceError
from trainkit.model import Source
from trainkit.readers.pdf import process, read


def refusal_of(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        read(Source("x.pdf", "application/pdf", data))
    message = str(caught.value)
    assert message.startswith("'x.pdf' can't be read: ")
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_a_password_is_named() -> None:
    assert "protected by a password" in refusal_of(hostile.plain(password="secret"))  # noqa: S106  # a test's own


def test_pictures_of_text_are_named() -> None:
    assert "text recognition (OCR)" in refusal_of(hostile.scanned())


def test_no_document_is_damaged() -> None:
    assert "it is damaged" in refusal_of(b"%PDF-1.7\nnothing else")


def test_more_pages_than_a_training_has() -> None:
    assert "it has 1,001 pages" in refusal_of(hostile.plain(pages=1_001))


def test_a_page_tree_without_end() -> None:
    refusal_of(hostile.nested(4_000))


def test_what_unpacks_to_more_than_memory_holds() -> None:
    refusal_of(hostile.bomb(200 * 2**20))


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 0)
    assert "it isn't opened within 0 seconds" in refusal_of(hostile.plain())


@pytest.mark.parametrize("seed", range(12))
def test_damaged_bytes_give_a_document_or_one_sentence(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    data = bytearray(hostile.plain(pages=2))
    for _ in range(random.randint(1, 40)):
        data[random.randrange(len(data))] = random.randrange(256)
    try:
        read(Source("x.pdf", "application/pdf", bytes(data)))
    except SourceError as error:
        assert str(error).startswith("'x.pdf' can't be read: ")
