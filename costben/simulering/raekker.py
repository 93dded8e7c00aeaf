"""The results of a block of draws: each once, with a row for each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

import numpy as np

from costben.numbers.recorded import Recorded, Tape
from costben.simulering.afspilning import Afspilning
from costben.simulering.omsaet import Matrix, Tal

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Raekker(Generic[K]):
    """Results that are reckoned anew for each block of draws.

    Attributes:
        navne: what the results are called, in order.
        tal: the results of the block last reckoned, but for those that are the same in every draw;
            two that come about in the same way share a row.
    """

    def __init__(
        self,
        tape: Tape,
        kilder: Mapping[Recorded, Tal],
        found: Mapping[K, Recorded | float],
        size: int,
    ) -> None:
        """Make ready to take the steps on ``tape`` that lead to what was ``found``.

        Args:
            tape: the steps.
            kilder: where the draws of a block stand.
            found: the results by name.
            size: how many draws there are in a block.
        """
        steps = {navn: r for navn, r in found.items() if isinstance(r, Recorded)}
        rows = {r: row for row, r in enumerate(dict.fromkeys(steps.values()))}
        self.navne = tuple(found)
        self._rows = {navn: rows[r] for navn, r in steps.items()}
        self._always = {navn: float(r) for navn, r in found.items() if not isinstance(r, Recorded)}
        self._size = size
        self._play = Afspilning(tape, kilder, list(rows), size)
        self.tal: Matrix = self._play.resultater

    def regn(self) -> None:
        """Reckon the block that was just drawn; the one before is overwritten."""
        self._play()

    def af(self, navn: K) -> Tal:
        """The draws of one result."""
        if navn in self._rows:
            row: Tal = self.tal[self._rows[navn]]
            return row
        return np.full(self._size, self._always[navn])

    def by_name(self, rows: Sequence[T], always: Callable[[float], T]) -> dict[K, T]:
        """What is known of each result, from what is known of each row."""
        return {
            navn: rows[self._rows[navn]] if navn in self._rows else always(self._always[navn])
            for navn in self.navne
        }
