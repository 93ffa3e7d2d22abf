"""Where layouts are: the working folder's own, the user's own, those that come with trainkit."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from trainkit.errors import LayoutError

from .faults import did_you_mean

_PACKAGE = Path(__file__).parent


def find_layout(name_or_path: str) -> Path:
    """Return the folder of a layout; a name with a slash, or one that is a folder with a layout, is a path.

    What can't be read is passed over. Raises LayoutError naming it and the layouts that there are.
    """
    as_path = Path(name_or_path)
    is_name = len(as_path.parts) == 1
    return _first((as_path, *(folder / name_or_path for folder in search_path() if is_name)), name_or_path, "")


def find_parent(name: str, child: Path, place: str) -> Path:
    """Return the folder of the layout that the one in `child` extends: one beside it, else as found by name.

    It is never `child` itself, so that a layout may take the name of the one that it extends. Names only: a path in a
    layout that somebody sends could lead anywhere. Raises LayoutError, at `place`.
    """
    if not name.strip() or len(Path(name).parts) != 1 or name in (".", "..") or "\\" in name:
        raise LayoutError(f"{place}: '{name}' is not the name of a layout. {did_you_mean(name, layout_names())}")
    folders = (child.parent / name, *(folder / name for folder in search_path()))
    return _first((folder for folder in folders if not _same(folder, child)), name, f"{place}: ")


def layout_names() -> list[str]:
    """Return the names of all layouts that can be found, sorted."""
    return sorted({folder.name for folder in layout_folders()})


def layout_folders() -> Iterator[Path]:
    """Yield the folders of all layouts that can be found by name, each name once, as it would be found."""
    seen: set[str] = set()
    for where in search_path():
        for folder in _folders_in(where):
            if folder.name not in seen:
                seen.add(folder.name)
                yield folder


def search_path() -> tuple[Path, ...]:
    """Return the folders that layouts are looked for in: the working folder's, the user's, trainkit's."""
    return Path("layouts"), user_layouts(), built_in()


def user_layouts() -> Path:
    """Return the folder for layouts that one user has everywhere."""
    import platformdirs

    return platformdirs.user_data_path("trainkit", appauthor=False) / "layouts"


def built_in() -> Path:
    """Return the folder of the layouts that come with trainkit."""
    packaged = _PACKAGE / "builtin"
    # In a clone the built-in layouts stand at the top level, where people look for them; the wheel packs them.
    return packaged if packaged.is_dir() else _PACKAGE.parents[2] / "layouts"


def _first(folders: Iterable[Path], name: str, place: str) -> Path:
    refused = ""
    for folder in folders:
        try:
            # Not is_file(), which answers no to other errors as well from Python 3.14 on.
            if stat.S_ISREG((folder / "layout.toml").stat().st_mode):
                return folder
        except (FileNotFoundError, NotADirectoryError):
            pass
        except (OSError, ValueError) as error:  # a NUL in a name is a ValueError
            refused = refused or f" that can be read ({folder}: {getattr(error, 'strerror', None) or error})"
    raise LayoutError(f"{place}There is no layout '{name}'{refused}. {did_you_mean(name, layout_names())}")


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):
        return one.samefile(other)
    return False


def _folders_in(where: Path) -> list[Path]:
    with suppress(OSError):  # what may not be read offers nothing
        return sorted(file.parent for file in where.glob("*/layout.toml"))
    return []
