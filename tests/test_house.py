"""The rules of the house: imports, types, style, what starting costs, and a wheel that works anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from kit import ROOT, SOURCES

# Modules that one command or another needs, and that those who ask for help should not wait for.
HEAVY = {
    *("asyncio", "icu4py", "jinja2", "lxml", "msgspec", "multiprocessing"),
    *("pptx", "reportlab", "resvg_py", "rich", "uharfbuzz"),
}


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def modules_after(code: str) -> set[str]:
    printed = run(sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)")
    return {name.split(".")[0] for name in printed.splitlines()[-1].split()}


@pytest.mark.parametrize("tool", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]], ids=" ".join)
def test_style_and_types(tool: list[str]) -> None:
    run(sys.executable, "-m", *tool)


def test_stages_import_only_what_they_may() -> None:
    run(sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())")


def test_importing_trainkit_loads_nothing_else() -> None:
    assert modules_after("import trainkit") & (HEAVY | {"click"}) == set()


def test_help_loads_click_alone() -> None:
    code = "from trainkit.cli import trainkit; trainkit.main(['build', '--help'], standalone_mode=False)"
    loaded = modules_after(code)
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_one_source_needs_no_multiprocessing_and_no_python_pptx(tmp_path: Path) -> None:
    arguments = ["build", str(SOURCES / "giving-feedback.txt"), "--output", str(tmp_path)]
    loaded = modules_after(f"from trainkit.cli import trainkit; trainkit.main({arguments}, standalone_mode=False)")
    assert "reportlab" in loaded
    assert loaded & {"asyncio", "multiprocessing", "pptx", "lxml", "rich"} == set()


def test_the_wheel_builds_decks_in_an_empty_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv, empty = tmp_path / "venv", tmp_path / "empty"
    run(sys.executable, "-m", "venv", venv)
    scripts, packages = (
        Path(sysconfig.get_path(name, "venv", {"base": str(venv), "platbase": str(venv)}))
        for name in ("scripts", "purelib")
    )
    run(scripts / "pip", "install", "--no-deps", "--no-index", "--disable-pip-version-check", wheel)
    # What trainkit needs is lent from here, so that nothing has to be downloaded. Python doesn't follow the .pth files
    # of a folder that came by one, so an editable trainkit stays behind.
    lent = "".join(f"{folder}\n" for folder in sys.path if folder.endswith("-packages"))
    (packages / "lent.pth").write_text(lent, "utf-8")
    (tmp_path / "tidy.txt").write_text("Tidy desks\n\n1. Clear: it.\n\n2. Keep: it.\n", "utf-8")
    empty.mkdir()
    where = run(scripts / "python", "-I", "-c", "import trainkit; print(trainkit.__file__)", cwd=empty)
    assert Path(where.strip()).parent == packages / "trainkit"
    run(scripts / "trainkit", "build", tmp_path / "tidy.txt", cwd=empty)
    assert {path.name for path in (empty / "output").iterdir()} == {"tidy.pptx", "tidy-handout.pdf"}
    assert (packages / "trainkit" / "py.typed").exists()
