from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainkit import load
from trainkit.errors import SourceError
from trainkit.load import load_bytes, load_path
from trainkit.model import Severity, Source

GERMAN = "Die Größe der Gruppe: zwölf. Übung macht den Meister, und das Fräulein lächelt."
RUSSIAN = "Как подготовить занятие. Шаг первый: узнать, кто придёт. Шаг второй: написать план."
CHINESE = "如何准备一次培训。第一步：了解学员。第二步：准备材料，检查场地。"
TAIWANESE = "如何準備一次培訓。第一步：了解學員。第二步：準備材料，檢查場地。"
JAPANESE = "研修の準備をする方法。第一に受講者を知る。第二に会場を見る。"


def text_of(data: bytes) -> str:
    return load_bytes(data, "notes.txt").value.data.decode()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe".encode(), "Größe"),
        ("\ufeffGröße".encode(), "Größe"),
        ("\ufeffGröße 培训".encode("utf-16-le"), "Größe 培训"),
        ("\ufeffGröße 培训".encode("utf-16-be"), "Größe 培训"),
        ("\ufeffGröße".encode("utf-32-le"), "Größe"),
        ("\ufeffGröße".encode("utf-32-be"), "Größe"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("one\u2028two\x0bthree".encode(), "one\ntwo\nthree"),
        (b"page one\n\x0cpage two", "page one\n page two"),
    ],
)
def test_unicode_is_read_without_a_guess(data: bytes, text: str) -> None:
    loaded = load_bytes(data, "notes.txt")
    assert loaded.value.data.decode() == text
    assert loaded.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "charset", "named"),
    [
        (GERMAN, "cp1252", "Windows-1252"),
        ("“Quoted” – with café, naïve and 20 €.", "cp1252", "Windows-1252"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (CHINESE, "gb18030", "GB18030"),
        (TAIWANESE, "big5", "Big5"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (GERMAN, "utf-16-le", "UTF-16-LE"),
        (GERMAN, "utf-16-be", "UTF-16-BE"),
    ],
)
def test_other_charsets_are_guessed_and_named(text: str, charset: str, named: str) -> None:
    loaded = load_bytes(text.encode(charset), "notes.txt")
    assert loaded.value.data.decode() == text
    (note,) = loaded.diagnostics
    assert (note.code, note.severity) == ("charset-guessed", Severity.WARNING)
    assert named in note.message


LONG_GERMAN = "Die Grüße der Gäste\n\nÜbung, Größe, Füße.\n"


@pytest.mark.parametrize(
    ("data", "text", "count", "line"),
    [
        (LONG_GERMAN.encode() + b"caf\xe9, na\xefve", LONG_GERMAN + "caf�, na�ve", "2 damaged characters", 4),
        (b"a\xe9\r\n" + LONG_GERMAN.encode(), "a�\n" + LONG_GERMAN, "1 damaged character", 1),
        (LONG_GERMAN.encode() + "é".encode()[:1], LONG_GERMAN + "�", "1 damaged character", 4),
        (CHINESE.encode()[:-1], CHINESE[:-1] + "�", "1 damaged character", 1),
        ("\ufeffone\ntwo".encode() + b"\xe9", "one\ntwo�", "1 damaged character", 2),
        ("\ufeffone".encode("utf-16-le") + b"\xe9", "one�", "1 damaged character", 1),
        ("Gäste, � und".encode() + b" \xe9" + "ßßß".encode(), "Gäste, � und �ßßß", "1 damaged character", 1),
    ],
)
def test_a_few_damaged_bytes_leave_the_rest_as_it_is(data: bytes, text: str, count: str, line: int) -> None:
    loaded = load_bytes(data, "notes.txt")
    assert loaded.value.data.decode() == text
    (note,) = loaded.diagnostics
    assert (note.code, note.severity) == ("characters-damaged", Severity.WARNING)
    assert note.message == f"{count} can't be read and became '�', the first of them in line {line}."


@pytest.mark.parametrize(("text", "charset"), [("„Spaß“ und mehr", "cp1252"), ("联通", "gb18030")])
def test_a_valid_sequence_by_accident_makes_no_utf8(text: str, charset: str) -> None:
    (note,) = load_bytes(text.encode(charset), "notes.txt").diagnostics
    assert note.code == "charset-guessed"


@pytest.mark.parametrize(
    ("dirty", "clean", "count", "place"),
    [
        ("a\x00b\nc\x07", "ab\nc", "2 invisible or control characters were", "U+0000 in line 1."),
        ("one\ntwo \u202eeno", "one\ntwo eno", "1 invisible or control character was", "U+202E in line 2."),
        ("a\ud800b", "ab", "1 invisible or control character was", "U+D800 in line 1."),
        ("\n\nze\u200bro", "\n\nzero", "1 invisible or control character was", "U+200B in line 3."),
        ("to\u200dgether", "together", "1 invisible or control character was", "U+200D in line 1."),
    ],
)
def test_unwanted_characters_are_removed_and_reported_once(dirty: str, clean: str, count: str, place: str) -> None:
    loaded = load_bytes(dirty.encode("utf-8", "surrogatepass"), "notes.txt")
    assert loaded.value.data.decode() == clean
    assert [note.message for note in loaded.diagnostics] == [f"{count} removed, the first of them {place}"]


def test_zero_width_characters_alone_are_no_problem() -> None:
    assert load_bytes("a\u200bb".encode(), "x").diagnostics[0].severity is Severity.INFO
    assert load_bytes(b"a\x00b", "x").diagnostics[0].severity is Severity.WARNING


def test_joiners_that_spell_stay() -> None:
    assert text_of("می‌خواهم 👩‍🏫".encode()) == "می‌خواهم 👩‍🏫"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff\u200b".encode()])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as error:
        load_bytes(data, "notes.txt")
    assert str(error.value) == "'notes.txt' is empty; there is nothing to make slides of."


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG picture"),
        (b"MZ\x90\x00\x03\x00\x00", "a program"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"{\\rtf1\\ansi Words.}", "an RTF document"),
    ],
)
def test_known_formats_are_refused_by_name(data: bytes, format_name: str) -> None:
    with pytest.raises(SourceError) as error:
        load_bytes(data, "notes.txt")
    message = f"'notes.txt' can't be read: it seems to be {format_name}; save it as .docx, .pdf or .txt."
    assert str(error.value) == message


@pytest.mark.parametrize("data", [bytes(range(32)) * 20, b"abc\x00\x00\x00\x01\x02" * 99])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as error:
        load_bytes(data, "notes.txt")
    assert str(error.value) == "'notes.txt' isn't text: it seems to be a binary file; give a document or a text."


def test_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "MAX_BYTES", 1 << 20)
    large = tmp_path / "large.txt"
    large.write_bytes(b"word " * 300_000)
    with pytest.raises(SourceError, match=r"large\.txt' is larger than 1 MiB; split it into several sources\."):
        load_path(large)
    with pytest.raises(SourceError, match="'standard input' is larger than 1 MiB"):
        load_bytes(b"word " * 300_000, "standard input")


def test_a_file_is_loaded_under_its_path(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Words.")
    source = load_path(path).value
    assert source == Source(str(path), "text/plain", b"Words.", str(tmp_path))


def test_missing_files_folders_and_pipes_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, message in {
        "missing.txt": "doesn't exist",
        ".": "is a folder",
        "pipe": "is a pipe or a device",
        "loop": "can't be read",
        "nul\0": "can't be read",
    }.items():
        with pytest.raises(SourceError, match=message):
            load_path(tmp_path / name)
    with pytest.raises(SourceError, match="is a pipe or a device"):
        load_path(Path("/dev/zero"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Words.")
    path.chmod(0)
    with pytest.raises(SourceError, match="may not be read by you"):
        load_path(path)


def test_clean_utf8_imports_no_charset_guesser() -> None:
    code = "import sys, trainkit.load as l; l.load_bytes(b'Words.', 'x'); sys.exit('charset_normalizer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
