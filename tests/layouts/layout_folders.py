"""Layout folders for tests, written as text: a line `== acme/layout.toml` begins a file."""

from __future__ import annotations

import shutil
from pathlib import Path

from kit import ROOT


def write_folders(root: Path, text: str) -> Path:
    """Write the files below `root`, beside a copy of the default layout, and return `root`."""
    shutil.copytree(ROOT / "layouts" / "default", root / "default")
    for part in text.split("== ")[1:]:
        name, _, content = part.partition("\n")
        path = root / name.strip()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return root
