"""The block of draws that everything is reckoned on at a time."""

from __future__ import annotations

import numpy as np

BLOK = 16384  # so few that a block of each number stays in the processor's cache
_ROOM = 2_000_000


def hold_on_to_memory() -> None:
    """Let the C library keep what is freed for the next block, not fetch it anew each time.

    glibc learns from a large array that is freed that arrays of that size come and go. Without
    it, a third of the time goes to fetching and clearing the same memory again and again.
    """
    np.empty(_ROOM)
