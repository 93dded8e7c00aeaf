"""Many municipalities at once: each with its own numbers, all on the same draws."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np

import costben
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.inddata.samlet import inddata
from costben.models.analyse import Analyse
from costben.simulering.stroemme import stroem

ROUNDS = 3
STANDARD = {"kommuner": 98, "traekninger": 10_000, "aar": 10, "arketyper": 4}
ANALYSE = costben.load("social_stoette")
LOCAL = ("indsats.deltagere", "drift.poster[0].beloeb", "etablering.poster[0].beloeb")
UNCERTAIN = (".enhedspris.kommune", ".enhedspris.stat", ".arbejdsmarkedstilknytning")


def with_archetypes(antal: int) -> Analyse:
    """The analysis with its archetypes again and again, until there are ``antal``."""
    known = list(ANALYSE.arketyper.values())
    arketyper = {f"a{k}": known[k % len(known)] for k in range(antal)}
    others = {"blandinger": {}, "budgetvirkning": None}
    return ANALYSE.model_copy(update={"arketyper": arketyper, **others})


def run(kommuner: int, traekninger: int, aar: int, arketyper: int) -> dict[str, np.ndarray]:
    """The net result of each archetype: a row per municipality, a column per draw."""

    def number(f: Forudsaetning) -> object:
        if f.sti in LOCAL:  # a municipality's own number
            return f.vaerdi * np.linspace(0.8, 1.2, kommuner)[:, np.newaxis]
        if f.sti == "nettoresultat.varighed":
            return float(aar)
        if f.sti.endswith(UNCERTAIN):
            return f.vaerdi * stroem(1, f.sti).normal(1, 0.1, traekninger)
        return f.vaerdi

    analyse = with_archetypes(arketyper)
    numbers = inddata(analyse, number, numbers=forudsaetninger(analyse))  # type: ignore[type-var]
    found = nettoresultater(numbers, aar)
    return {navn: np.asarray(gruppe.i_alt) for navn, gruppe in found.arketyper.items()}


def growth() -> Iterator[tuple[str, float]]:
    """How many times as long it takes with twice as many of each."""
    once = _seconds(**STANDARD)
    cells = STANDARD["arketyper"] * STANDARD["kommuner"] * STANDARD["traekninger"]
    print(f"98 x 4 x 10 years x 10.000 draws: {once:.2f} s, {once / cells * 1e9:.0f} ns a result")
    for name, value in STANDARD.items():
        yield name, _seconds(**{**STANDARD, name: 2 * value}) / once


def _seconds(**size: int) -> float:
    shortest = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        run(**size)
        shortest = min(shortest, time.process_time() - start)
    return shortest
