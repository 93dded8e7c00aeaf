"""Where tables and trees are printed."""

from __future__ import annotations

from rich.console import Console


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Whoever read the output has seen enough; the program decides what that means."""
        raise BrokenPipeError


def standard_output() -> Console:
    """A console that prints text as it is, in colours only in a terminal that wants them."""
    return _Console(highlight=False, markup=False, emoji=False)
