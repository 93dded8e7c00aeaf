"""A file to where it belongs, whole at every moment."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def save(content: bytes, path: Path) -> None:
    """Write beside ``path`` and move into place.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.
    """
    path = Path(os.path.realpath(path))  # behind a link it is the file itself that is replaced
    handle, temporary = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
