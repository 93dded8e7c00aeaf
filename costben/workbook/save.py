"""Files to where they belong, whole at every moment."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def save(content: bytes, path: Path) -> None:
    """Write beside ``path`` and move into place.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.
    """
    save_all({path: content})


def save_all(contents: Mapping[Path, bytes]) -> None:
    """Write each beside its path, and move them into place when all are written.

    Raises:
        OSError: one cannot be written; what was there before is untouched.
    """
    temporary: list[tuple[str, Path]] = []
    try:
        for path, content in contents.items():
            _write_beside(Path(os.path.realpath(path)), content, temporary)
        for written, path in temporary:
            os.replace(written, path)
    except BaseException:
        for written, _ in temporary:
            Path(written).unlink(missing_ok=True)
        raise


def _write_beside(path: Path, content: bytes, temporary: list[tuple[str, Path]]) -> None:
    """Behind a link it is the file itself that is to be replaced, so ``path`` is no link."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", str(path))
    handle, written = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    temporary.append((written, path))
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(written, 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
