"""Where layouts are: the working folder's own, the user's own, those that come with trainkit."""

from __future__ import annotations

from pathlib import Path

from trainkit.errors import LayoutError

from .schema import did_you_mean

_PACKAGE = Path(__file__).parent


def find_layout(name_or_path: str) -> Path:
    """Return the folder of a layout; a name with a slash, or one that is a folder with a layout, is a path.

    Raises LayoutError naming the layouts that there are.
    """
    as_path = Path(name_or_path)
    if (as_path / "layout.toml").is_file():
        return as_path
    if len(as_path.parts) == 1:
        for folder in _search_path():
            if (folder / name_or_path / "layout.toml").is_file():
                return folder / name_or_path
    raise LayoutError(f"There is no layout '{name_or_path}'. {did_you_mean(name_or_path, layout_names())}")


def layout_names() -> list[str]:
    """Return the names of all layouts that can be found, sorted."""
    return sorted({file.parent.name for folder in _search_path() for file in folder.glob("*/layout.toml")})


def _search_path() -> tuple[Path, ...]:
    import platformdirs

    return Path("layouts"), platformdirs.user_data_path("trainkit", appauthor=False) / "layouts", _built_in()


def _built_in() -> Path:
    packaged = _PACKAGE / "builtin"
    # In a clone the built-in layouts stand at the top level, where people look for them; the wheel packs them.
    return packaged if packaged.is_dir() else _PACKAGE.parents[2] / "layouts"
