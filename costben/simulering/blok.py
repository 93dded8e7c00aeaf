"""The block of draws that everything is reckoned on at a time."""

from __future__ import annotations

from math import ceil

import numpy as np

BLOK = 16384  # so few that a block of each number stays in the processor's cache
_WIDE = 8  # numbers that a processor takes at a time
_ROOM = 2_000_000


def blokstoerrelse(traekninger: int) -> int:
    """How many draws there are in a block: all blocks alike, so that few are made in vain."""
    blocks = ceil(traekninger / BLOK)
    return ceil(traekninger / blocks / _WIDE) * _WIDE


def hold_on_to_memory() -> None:
    """Let the C library keep what is freed for the next block, not fetch it anew each time.

    glibc learns from a large array that is freed that arrays of that size come and go. Without
    it, a third of the time goes to fetching and clearing the same memory again and again.
    """
    np.empty(_ROOM)
