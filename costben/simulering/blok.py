"""The block of draws that everything is reckoned on at a time."""

from __future__ import annotations

from typing import Any

import numpy as np

BLOK = 16384  # so few that a block of each number stays in the processor's cache


class Traek(np.ndarray[Any, np.dtype[np.float64]]):
    """An array whose ``// 1``, which rounds a cost, is as fast as its other operations."""

    def __floordiv__(self, other: Any) -> Any:
        return np.floor(self) if other == 1 else np.floor_divide(self, other)


def tom_blok() -> Traek:
    """Room for a block."""
    return np.empty(BLOK).view(Traek)
