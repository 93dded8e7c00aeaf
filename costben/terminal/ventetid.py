"""A bar on standard error while one waits; it has nothing to say where there is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 0.3  # seconds before it is shown
Faerdige = Callable[[int, int], None]  # how many are done, and of how many

_shown: list[_Bar] = []  # the one that is running, if any


@contextmanager
def ventetid(text: str) -> Iterator[Faerdige]:
    """Show ``text`` and a bar from a third of a second on and until the block ends.

    The bar runs to and fro until what is yielded has been told how many are done and of how many.
    A block within another has the same bar, with a text of its own.
    """
    if _shown:
        with _shown[0].part(text):
            yield _shown[0].told
        return
    if not sys.stderr.isatty():
        yield lambda _, __: None
        return
    bar = _Bar(text)
    _shown.append(bar)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield bar.told
    finally:
        _shown.clear()
        timer.cancel()
        timer.join()
        bar.stop()


class _Bar:
    """What is to be shown, and from some time on the bar that shows it."""

    def __init__(self, text: str) -> None:
        self._text, self._done, self._of = text, 0, None
        self._progress: Progress | None = None

    _of: int | None

    def start(self) -> None:
        """Show it; called from a thread of its own."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.add_task(self._text, total=self._of, completed=self._done)
        self._progress = progress
        self._show(self._text, self._done, self._of)  # what was told while it was being made
        progress.start()

    def told(self, done: int, of: int) -> None:
        """So many are done of so many."""
        self._show(self._text, done, of)

    @contextmanager
    def part(self, text: str) -> Iterator[None]:
        """Another text, and nothing done of it yet, for a while."""
        before = self._text, self._done, self._of
        self._show(text, 0, None)
        try:
            yield
        finally:
            self._show(*before)

    def stop(self) -> None:
        """Take it away, if it was ever shown."""
        if self._progress is not None:
            self._progress.stop()

    def _show(self, text: str, done: int, of: int | None) -> None:
        is_new = text != self._text
        self._text, self._done, self._of = text, done, of
        if self._progress is not None:
            task = self._progress.tasks[0]
            task.total = of  # ``update`` takes None to mean that it is as it was
            self._progress.update(task.id, description=text, completed=done, refresh=is_new)
