"""Present values of 20.000 cash flows of 31 years, as ratios within one run.

At most 1.2 times a bare numpy dot product, faster than pyxirr in a loop, and equal to
numpy-financial within 1e-12 of the largest amount in each flow. Each is run many times in turn,
and the shortest time counts: what is longer was disturbed by something else.
"""

import time
from collections.abc import Callable

import numpy as np
import numpy_financial
import pyxirr

import costben

FLOWS, YEARS, RATE = 20_000, 31, 0.035
ROUNDS = 200


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    flows = np.random.default_rng(2021).normal(0, 1e6, (FLOWS, YEARS))
    factors = (1 + RATE) ** -np.arange(YEARS)
    works: dict[str, tuple[int, Callable[[], object]]] = {
        "dot": (ROUNDS, lambda: flows @ factors),
        "costben": (ROUNDS, lambda: costben.nutidsvaerdier(flows, RATE)),
        "pyxirr": (5, lambda: [pyxirr.npv(RATE, flow) for flow in flows]),
    }
    shortest = dict.fromkeys(works, float("inf"))
    for number in range(ROUNDS):
        for name, (rounds, work) in works.items():
            if number < rounds:
                shortest[name] = min(shortest[name], seconds(work))
    for name, value in shortest.items():
        print(f"{name:8} {value * 1000:8.3f} ms")
    for name, reference, bound in (("costben", "dot", 1.2), ("costben", "pyxirr", 1.0)):
        ratio = shortest[name] / shortest[reference]
        verdict = "ok" if ratio <= bound else "TOO SLOW"
        print(f"{name} / {reference}: {ratio:.4f} (at most {bound}) {verdict}")
    theirs = np.array([numpy_financial.npv(RATE, flow) for flow in flows])
    apart = np.abs(costben.nutidsvaerdier(flows, RATE) - theirs) / np.abs(flows).max(axis=1)
    verdict = "ok" if apart.max() <= 1e-12 else "DIFFERENT"
    print(f"from numpy-financial: {apart.max():.1e} (at most 1e-12) {verdict}")


if __name__ == "__main__":
    main()
