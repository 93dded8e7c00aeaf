"""A folder where the files are that a workbook carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def folder_with(files: Mapping[str, str], beside: Path) -> Iterator[Path]:
    """A folder with the files that a workbook carries, or the one it is in if it carries none."""
    if not files:
        yield beside
        return
    with TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        for name, text in files.items():
            target = (folder / name).resolve()
            if target.is_relative_to(folder):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        yield folder
