"""Checking again whenever a file is saved.

The files are asked for their time twice a second: unlike the notifications of an operating
system, that works on a municipality's network drive too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from costben.mistakes import InddataFejl
from costben.reading.find import find

INTERVAL = 0.5  # seconds
Stand = dict[Path, tuple[int, int]]  # when each file was last written, and its size


def watch(
    scenarier: Sequence[str], check: Callable[[], None], sleep: Callable[[float], None] = time.sleep
) -> None:
    """Call ``check`` now, and after every change of what ``scenarier`` stand in; never returns.

    A change is seen in any YAML file beside an analysis, since an analysis can name others.
    """
    seen = _stand(scenarier)
    check()
    while True:
        sleep(INTERVAL)
        now = _stand(scenarier)
        if now != seen:
            seen = now
            check()


def _stand(scenarier: Sequence[str]) -> Stand:
    stand: Stand = {}
    for scenarie in scenarier:
        try:
            file = find(scenarie)
        except InddataFejl:
            continue  # away while an editor saves it, or not yet there
        for path in (file, *file.parent.glob("*.y*ml")):
            try:
                said = path.stat()
            except OSError:
                continue
            stand[path] = (said.st_mtime_ns, said.st_size)
    return stand
