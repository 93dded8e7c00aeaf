"""The block of draws that everything is reckoned on at a time."""

from __future__ import annotations

from typing import Any

import numpy as np

BLOK = 16384  # so few that a block of each number stays in the processor's cache
_ROOM = 2_000_000


class Traek(np.ndarray[Any, np.dtype[np.float64]]):
    """An array whose ``// 1``, which rounds a cost, is as fast as its other operations."""

    def __floordiv__(self, other: Any) -> Any:
        return np.floor(self) if other == 1 else np.floor_divide(self, other)


def tom_blok() -> Traek:
    """Room for a block; what stands there until it is drawn can be divided by."""
    return np.ones(BLOK).view(Traek)


def hold_on_to_memory() -> None:
    """Let the C library keep what is freed for the next block, not fetch it anew each time.

    glibc learns from a large array that is freed that arrays of that size come and go. Without
    it, a third of the time goes to fetching and clearing the same memory again and again.
    """
    np.empty(_ROOM)
