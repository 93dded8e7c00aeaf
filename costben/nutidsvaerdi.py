"""Present values of many cash flows at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from costben.calculator.tidsakse import diskonteringsfaktorer

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def nutidsvaerdier(stroemme: ArrayLike, rente: float) -> NDArray[np.float64]:
    """The present value of each row of ``stroemme``, whose first column is year 0."""
    flows: NDArray[np.float64] = np.asarray(stroemme, dtype=np.float64)
    values: NDArray[np.float64] = flows @ _factors(rente, flows.shape[-1])
    return values


@lru_cache(maxsize=64)  # one rate is asked for again and again
def _factors(rente: float, years: int) -> NDArray[np.float64]:
    return np.array(diskonteringsfaktorer([rente] * (years - 1), 1.0))
