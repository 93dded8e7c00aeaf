"""A stream of random numbers for each uncertain number, which nothing else in the file moves."""

from __future__ import annotations

import hashlib

import numpy as np


def stroem(froe: int, navn: str) -> np.random.Generator:
    """The stream of ``navn`` under the seed ``froe``.

    It is keyed on the name, not on the order, so an input that is added or removed leaves the
    draws of all others as they were, and two analyses share the draws of what they both have.
    SFC64 is the fastest of numpy's generators.
    """
    digest = hashlib.sha256(navn.encode()).digest()
    key = tuple(int.from_bytes(digest[i : i + 4], "little") for i in range(0, 16, 4))
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(froe, spawn_key=key)))
