"""Where the files that come with costben are."""

from pathlib import Path

FILE = "analyse.yaml"  # the analysis in a folder of its own


def shipped(folder: str) -> Path:
    """``scenarios``, ``parameters`` or ``templates``: in the package, or beside it when cloned."""
    package = Path(__file__).resolve().parent
    installed = package / folder
    return installed if installed.is_dir() else package.parent / folder


def shipped_scenarios() -> dict[str, Path]:
    """The analyses that come with costben, by name."""
    return {path.parent.name: path for path in sorted(shipped("scenarios").glob(f"*/{FILE}"))}
