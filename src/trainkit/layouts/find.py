"""Where layouts are: the working folder's own, the user's own, those that come with trainkit."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

from trainkit.errors import LayoutError

from .schema import did_you_mean

_PACKAGE = Path(__file__).parent


def find_layout(name_or_path: str) -> Path:
    """Return the folder of a layout; a name with a slash, or one that is a folder with a layout, is a path.

    What can't be read is passed over. Raises LayoutError naming it and the layouts that there are.
    """
    as_path = Path(name_or_path)
    is_name = len(as_path.parts) == 1
    refused = ""
    for folder in (as_path, *(folder / name_or_path for folder in _search_path() if is_name)):
        try:
            # Not is_file(), which answers no to other errors as well from Python 3.14 on.
            if stat.S_ISREG((folder / "layout.toml").stat().st_mode):
                return folder
        except (FileNotFoundError, NotADirectoryError):
            pass
        except (OSError, ValueError) as error:  # a NUL in a name is a ValueError
            refused = refused or f" that can be read ({folder}: {getattr(error, 'strerror', None) or error})"
    raise LayoutError(f"There is no layout '{name_or_path}'{refused}. {did_you_mean(name_or_path, layout_names())}")


def layout_names() -> list[str]:
    """Return the names of all layouts that can be found, sorted."""
    return sorted({name for folder in _search_path() for name in _names_in(folder)})


def _names_in(folder: Path) -> list[str]:
    with suppress(OSError):  # what may not be read offers nothing
        return [file.parent.name for file in folder.glob("*/layout.toml")]
    return []


def _search_path() -> tuple[Path, ...]:
    import platformdirs

    return Path("layouts"), platformdirs.user_data_path("trainkit", appauthor=False) / "layouts", _built_in()


def _built_in() -> Path:
    packaged = _PACKAGE / "builtin"
    # In a clone the built-in layouts stand at the top level, where people look for them; the wheel packs them.
    return packaged if packaged.is_dir() else _PACKAGE.parents[2] / "layouts"
