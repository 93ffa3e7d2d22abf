"""The version, on its own so that the build backend and `--version` read it without importing anything."""

__version__ = "0.2.0"
