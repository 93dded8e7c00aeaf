"""Where the files that come with costben are."""

from pathlib import Path


def shipped(folder: str) -> Path:
    """``scenarios``, ``parameters`` or ``templates``: in the package, or beside it when cloned."""
    package = Path(__file__).resolve().parent
    installed = package / folder
    return installed if installed.is_dir() else package.parent / folder
