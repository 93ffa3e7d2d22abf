from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SHORT = """Tidy desks

A tidy desk saves time.

1. Clear it: Put away what you don't need today.

2. Keep it: Spend a minute on it each evening.
"""

Trainkit = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def trainkit(tmp_path: Path) -> Trainkit:
    """Runs trainkit as its users do, in a folder with the source `tidy.txt`."""
    (tmp_path / "tidy.txt").write_text(SHORT, "utf-8")

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "trainkit", *arguments]
        done = subprocess.run(command, input=stdin, cwd=tmp_path, env=os.environ | environment, capture_output=True)
        assert b"Traceback" not in done.stderr
        return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
