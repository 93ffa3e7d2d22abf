from __future__ import annotations

from pathlib import Path

import pytest

from trainkit.exporters.pdf import export, is_pristine
from trainkit.exporters.pdf.seal import BLANK_ID, seal

from .builder import deck, handout


@pytest.fixture(scope="module")
def data() -> bytes:
    return export(handout(), deck())


def _is_pristine(folder: Path, data: bytes) -> bool:
    path = folder / "handout.pdf"
    path.write_bytes(data)
    return is_pristine(path)


def test_a_fresh_file_is_pristine(tmp_path: Path, data: bytes) -> None:
    assert _is_pristine(tmp_path, data)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.9, 0.99, 0.9999])
def test_a_changed_byte_breaks_the_seal(tmp_path: Path, data: bytes, share: float) -> None:
    place = int(share * len(data))
    assert not _is_pristine(tmp_path, data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


def test_every_byte_of_the_seal_counts(tmp_path: Path, data: bytes) -> None:
    start = data.rindex(b"[<")
    for place in range(start, start + len(BLANK_ID)):
        assert not _is_pristine(tmp_path, data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


def test_an_appended_revision_breaks_the_seal(tmp_path: Path, data: bytes) -> None:
    assert not _is_pristine(tmp_path, data + b"\n")
    assert not _is_pristine(tmp_path, data + data)


@pytest.mark.parametrize(
    "other", [b"", b"[<", b"%PDF-1.7\n", BLANK_ID, b"trailer\n/ID [<00><00>]", b"\x00" * 5000, BLANK_ID[:-1]]
)
def test_what_trainkit_did_not_write_is_not_pristine(tmp_path: Path, other: bytes) -> None:
    assert not _is_pristine(tmp_path, other)


def test_no_file_is_not_pristine(tmp_path: Path) -> None:
    assert not is_pristine(tmp_path / "missing.pdf")
    assert not is_pristine(tmp_path)
    assert not is_pristine(tmp_path / "a\0b")


def test_only_the_last_identifier_is_filled_in() -> None:
    assert seal(BLANK_ID + b" " + BLANK_ID).startswith(BLANK_ID + b" [<")


def test_a_file_without_an_identifier_cannot_be_sealed() -> None:
    with pytest.raises(ValueError, match="not found"):
        seal(b"%PDF-1.7")
