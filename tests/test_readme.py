"""What the README shows works as it stands there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kit import ROOT, SOURCES
from trainkit.cli import trainkit

README = (ROOT / "README.md").read_text("utf-8")

# Two or more spaces part a command from what is said of it.
COMMANDS = [
    re.split(r" {2,}", line.strip())[0]
    for line in README.splitlines()
    if re.match(r"    trainkit (build|outline) notes\.txt", line)
]


def block(heading: str) -> str:
    """The indented lines below a heading."""
    section = README.split(f"## {heading}\n")[1].split("\n## ")[0]
    return "\n".join(line[4:] for line in section.splitlines() if line.startswith("    ") or not line)


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copy(SOURCES / "giving-feedback.txt", tmp_path / "notes.txt"))


@pytest.mark.parametrize("command", COMMANDS)
def test_command(notes: Path, command: str) -> None:
    result = CliRunner().invoke(trainkit, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_python(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block("From Python"), "README.md", "exec"), {})  # noqa: S102  # the README's own lines
    printed = capsys.readouterr().out
    assert "Giving feedback that people can use" in printed
    assert Path("output/notes.pptx").is_file()
    assert Path("output/notes-handout.pdf").is_file()


def test_links_and_pictures_exist() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if "://" not in target and not (ROOT / target).exists()] == []
