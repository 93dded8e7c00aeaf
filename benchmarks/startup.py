"""How long ``costben beregn social_stoette`` and ``costben --help`` take, as ratios.

The main job may take 1.5 times as long as a Python process that only imports numpy, pydantic, pint
and openpyxl; the help a third of the main job. Each is run many times in turn, and the shortest
time counts: what is longer was disturbed by something else.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

ROUNDS = 20
COMMANDS: dict[str, Sequence[str]] = {
    "imports": (sys.executable, "-c", "import numpy, pydantic, pint, openpyxl"),
    "beregn": (sys.executable, "-m", "costben", "beregn", "social_stoette"),
    "help": (sys.executable, "-m", "costben", "--help"),
}
RATIOS = (("beregn", "imports", 1.5), ("help", "beregn", 1 / 3))


def seconds(command: Sequence[str], folder: str) -> float:
    """How long one run takes."""
    # compiled modules are kept, as they are for whoever installed the program
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, env=environment)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    shortest = dict.fromkeys(COMMANDS, float("inf"))
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS):
            for name, command in COMMANDS.items():
                shortest[name] = min(shortest[name], seconds(command, folder))
    for name, value in shortest.items():
        print(f"{name:8} {value * 1000:6.0f} ms")
    for name, reference, bound in RATIOS:
        ratio = shortest[name] / shortest[reference]
        verdict = "ok" if ratio <= bound else "TOO SLOW"
        print(f"{name} / {reference}: {ratio:.2f} (at most {bound:.2f}) {verdict}")


if __name__ == "__main__":
    main()
