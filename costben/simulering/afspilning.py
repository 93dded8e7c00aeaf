"""What the calculator did with a draw, done again with each block of draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from costben.numbers.recorded import Recorded, Tape
from costben.simulering.omsaet import Tal


class Afspilning:
    """The steps that lead to the results that are wanted, and to nothing else.

    Attributes:
        resultater: a row for each result; those of the block last played.
        steps: what is done, on what, and where the result of it goes.
    """

    def __init__(
        self, tape: Tape, kilder: Mapping[Recorded, Tal], wanted: Sequence[Recorded], size: int
    ) -> None:
        """Make room for the steps.

        Args:
            tape: where they were recorded.
            kilder: what each number without an operation reads its draws from.
            wanted: the results, each once.
            size: how many draws there are in a block.
        """
        self.resultater: NDArray[np.float64] = np.empty((len(wanted), size))
        rows = dict(zip(wanted, self.resultater, strict=True))
        steps = _needed(tape, wanted)
        last = {o: step for step in steps for o in step.operands if isinstance(o, Recorded)}
        places, free = dict(kilder), list[Tal]()
        self.steps: list[tuple[np.ufunc, list[Tal | float], Tal]] = []
        for step in steps:
            assert step.operation is not None
            read = [places[o] if isinstance(o, Recorded) else o for o in step.operands]
            done = {o for o in step.operands if isinstance(o, Recorded) and last[o] is step}
            free += [places[o] for o in done if o not in kilder and o not in rows]
            place = rows[step] if step in rows else free.pop() if free else np.empty(size)
            places[step] = place
            self.steps.append((step.operation, read, place))
        self._copied = [(kilder[r], row) for r, row in rows.items() if r.operation is None]

    def __call__(self) -> None:
        """Take the steps with the numbers that the sources hold now."""
        for operation, read, place in self.steps:
            operation(*read, out=place)
        for source, row in self._copied:
            row[:] = source


def _needed(tape: Tape, wanted: Iterable[Recorded]) -> list[Recorded]:
    """The steps that something wanted comes of, in the order of the tape."""
    found = set(wanted)
    needed: list[Recorded] = []
    for step in reversed(list(tape)):
        if step in found:
            needed.append(step)
            found.update(o for o in step.operands if isinstance(o, Recorded))
    return needed[::-1]
