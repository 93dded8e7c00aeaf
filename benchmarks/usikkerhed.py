"""How long a draw of social_stoette takes, as ratios within one run.

Four archetypes, three aktører, six years, eleven uncertain numbers of which two are correlated. The
whole answer from a million draws, with quantiles, the value of information, the curves and the
budget, may take 1.5 times as long as numpy's default generator needs merely to draw the same
numbers, also where the two are drawn as if they were not correlated, which is less work. A draw is
at least 100 times as fast as with monaco and 5 times as fast as with chaospy, each on the same
model written by hand, and the answers agree within their standard errors. Processor time is
measured, in one thread, and the shortest of several rounds counts.
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable
from typing import Any

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np  # noqa: E402
import usikkerhed_model as by_hand  # noqa: E402

import costben  # noqa: E402
from costben.simulering.blok import blokstoerrelse  # noqa: E402
from costben.simulering.former import Ligefordeling, Normal, Trekant  # noqa: E402
from costben.simulering.model import ARKETYPER, Model  # noqa: E402
from costben.simulering.simulering import simuler  # noqa: E402

ROUNDS = 15
DRAWS = 1_000_000
MONACO_DRAWS = 500
CHAOSPY_DRAWS = 100_000
SIGMAS = 5


def seconds(run: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


def verdict(name: str, ratio: float, bound: float, at_most: bool) -> bool:
    """Print a ratio with its bound; whether it is kept."""
    kept = ratio <= bound if at_most else ratio >= bound
    word = "at most" if at_most else "at least"
    print(f"{name}: {ratio:.2f} ({word} {bound:g}) {'ok' if kept else 'TOO SLOW'}")
    return kept


def make_model(draws: int) -> Model:
    """The shipped analysis, ready to be drawn; without its rollout, which the others have not."""
    analyse = costben.load("social_stoette").model_copy(update={"budgetvirkning": None})
    return Model(analyse, by_hand.uncertain(), 1, size=blokstoerrelse(draws))


def against_numpy() -> bool:
    """A million draws, beside numpy's drawing of the same numbers."""
    forms = by_hand.forms()
    generator = np.random.default_rng(1)
    means, covariance = by_hand.correlated(forms)
    alone = [form for navn, form in forms.items() if navn not in by_hand.CORRELATED]

    def draw() -> None:
        for form in alone:
            by_hand.numpy_draw(form, DRAWS, generator)
        generator.multivariate_normal(means, covariance, DRAWS, method="cholesky")

    def draw_apart() -> None:
        for form in forms.values():
            by_hand.numpy_draw(form, DRAWS, generator)

    analyse, model = costben.load("social_stoette"), make_model(DRAWS)
    runs: dict[str, Callable[[], object]] = {
        "numpy": draw,
        "numpy, the two uncorrelated": draw_apart,
        "draws and net results": lambda: simuler([model], DRAWS),
        "the whole answer": lambda: costben.usikkerhed(analyse, DRAWS),
    }
    shortest = dict.fromkeys(runs, math.inf)
    for _ in range(ROUNDS):
        for name, run in runs.items():
            shortest[name] = min(shortest[name], seconds(run))
    for name, value in shortest.items():
        print(f"{name:28} {value / DRAWS * 1e9:4.0f} ns a draw")
    numpy, apart, bare, whole = shortest.values()
    print(f"draws and net results / numpy: {bare / numpy:.2f}, uncorrelated {bare / apart:.2f}")
    kept = verdict("the whole answer / numpy", whole / numpy, 1.5, True)
    return verdict("the whole answer / numpy, uncorrelated", whole / apart, 1.5, True) and kept


def against_monaco() -> bool:
    """The same model in monaco, a Python call for each draw."""
    import monaco
    from scipy import stats

    known = {Trekant: _triangle, Normal: _normal, Ligefordeling: _years}
    names: list[str] = []
    results: dict[str, list[float]] = {}

    def preprocess(case: monaco.Case) -> tuple[dict[str, float]]:
        return ({navn: case.invals[navn].val for navn in names},)

    def run(drawn: dict[str, float]) -> tuple[dict[str, float]]:
        return (by_hand.net_results(drawn, math.floor),)

    def postprocess(case: monaco.Case, result: dict[str, float]) -> None:
        for navn, value in result.items():
            results.setdefault(navn, []).append(value)
            case.addOutVal(navn, value)

    functions = {"preprocess": preprocess, "run": run, "postprocess": postprocess}
    simulation = monaco.Sim(
        "social_stoette",
        MONACO_DRAWS,
        functions,
        seed=1,
        verbose=False,
        samplemethod="random",
    )
    for navn, form in by_hand.forms().items():
        names.append(navn)
        distribution, arguments = known[type(form)](form, stats)
        simulation.addInVar(navn, distribution, arguments)
    theirs = seconds(simulation.runSim) / MONACO_DRAWS
    kept = _agree("monaco", {navn: np.array(v) for navn, v in results.items()})
    return verdict("monaco / costben, a draw", theirs / _our_seconds(), 100, False) and kept


def against_chaospy() -> bool:
    """The same model in chaospy, on arrays."""
    import chaospy

    forms = by_hand.forms()
    one, other, _ = by_hand.CORRELATED
    parts: list[Any] = []
    names: list[str] = []
    for navn, form in forms.items():
        if isinstance(form, Trekant):
            parts.append(chaospy.Triangle(form.lav, form.mest, form.hoej))
        elif isinstance(form, Ligefordeling):
            parts.append(chaospy.DiscreteUniform(int(form.lav), int(form.hoej)))
        elif navn not in (one, other):
            parts.append(chaospy.Normal(form.middel, form.spredning))
        else:
            continue
        names.append(navn)
    parts.append(chaospy.MvNormal(*by_hand.correlated(forms)))
    names += [one, other]
    joint = chaospy.J(*parts)
    results: dict[str, Any] = {}

    def on_arrays() -> None:
        sample = joint.sample(CHAOSPY_DRAWS, rule="random", seed=1)
        results.update(by_hand.net_results(dict(zip(names, sample, strict=True)), np.floor))

    def as_in_the_manual() -> None:
        sample = joint.sample(CHAOSPY_DRAWS, rule="random", seed=1)
        for one_draw in sample.T:
            by_hand.net_results(dict(zip(names, one_draw.tolist(), strict=True)), math.floor)

    ours = _our_seconds()
    theirs = min(seconds(on_arrays) for _ in range(3)) / CHAOSPY_DRAWS
    print(f"chaospy / costben where the model is written for arrays: {theirs / ours:.2f}")
    kept = _agree("chaospy", results)
    theirs = seconds(as_in_the_manual) / CHAOSPY_DRAWS
    return verdict("chaospy / costben, a draw", theirs / ours, 5, False) and kept


def municipalities() -> bool:
    """98 municipalities x 4 archetypes x 10 years x 10.000 draws in one call; linear in each."""
    from usikkerhed_kommuner import growth

    kept = True
    for name, factor in growth():
        kept &= verdict(f"twice as many {name} take so many times as long", factor, 2.4, True)
    return kept


def _triangle(form: Trekant, stats: Any) -> tuple[Any, dict[str, float]]:
    width = form.hoej - form.lav
    return stats.triang, {"c": (form.mest - form.lav) / width, "loc": form.lav, "scale": width}


def _normal(form: Normal, stats: Any) -> tuple[Any, dict[str, float]]:
    return stats.norm, {"loc": form.middel, "scale": form.spredning}


def _years(form: Ligefordeling, stats: Any) -> tuple[Any, dict[str, float]]:
    return stats.randint, {"low": int(form.lav), "high": int(form.hoej) + 1}


def _our_seconds() -> float:
    model = make_model(CHAOSPY_DRAWS)
    return min(seconds(lambda: simuler([model], CHAOSPY_DRAWS)) for _ in range(3)) / CHAOSPY_DRAWS


def _agree(name: str, theirs: dict[str, Any]) -> bool:
    """Whether the means agree within the standard error of their difference."""
    ours = simuler([make_model(DRAWS)], DRAWS)
    worst = 0.0
    if not theirs:
        raise ValueError(f"{name} gave no results")
    for navn, values in theirs.items():
        arketype, who = navn.split(".")
        tal = ours.pilot[0][ARKETYPER, arketype, who]
        error = math.hypot(values.std() / math.sqrt(values.size), tal.std() / math.sqrt(DRAWS))
        found = ours.udfald[0][ARKETYPER, arketype, who]
        if error:
            worst = max(worst, abs(values.mean() - found.middel) / error)
    print(f"{name}: the means differ by at most {worst:.1f} standard errors")
    return worst < SIGMAS


def main() -> int:
    """Measure and print; 1 if a bound is not kept."""
    parts: list[Callable[[], bool]] = [
        against_numpy,
        against_monaco,
        against_chaospy,
        municipalities,
    ]
    return int(sum(part() for part in parts) < len(parts))


if __name__ == "__main__":
    sys.exit(main())
