"""How much memory draws take: at most 300 MB, also for a hundred million.

Each run is a process of its own, and its largest resident set counts. Give another number of draws
as an argument to measure that alone: ``python benchmarks/usikkerhed_hukommelse.py 1000000``.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

import costben

DRAWS = (1_000_000, 10_000_000, 100_000_000)
BOUND = 300.0  # MB


def measure(draws: int) -> None:
    """Draw, and print the largest resident set in MB."""
    costben.usikkerhed(costben.load("social_stoette"), draws)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> int:
    """Measure and print; 1 if the bound is not kept."""
    kept = True
    for draws in DRAWS:
        start = time.perf_counter()
        command = [sys.executable, __file__, str(draws)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        megabytes = float(done.stdout)
        word = "ok" if megabytes <= BOUND else "TOO MUCH"
        taken = time.perf_counter() - start
        print(f"{draws:11,} draws: {megabytes:.0f} MB (at most {BOUND:.0f}) {word}, {taken:.0f} s")
        kept &= megabytes <= BOUND
    return int(not kept)


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(int(sys.argv[1]))
    else:
        sys.exit(main())
