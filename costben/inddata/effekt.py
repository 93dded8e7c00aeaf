"""Measured effects, as numbers for the calculator."""

from __future__ import annotations

from collections.abc import Mapping

from costben.calculator.effekt import Effekt
from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens, unit_per_year
from costben.numbers.number import N

_WHOLE_YEAR = {"uge/aar": "faste.uger_pr_aar", "maaned/aar": "faste.maaneder_pr_aar"}


def effekter(analyse: Analyse, made: Mapping[str, N]) -> dict[str, Effekt[N]]:
    """The measured effect of each consequence that has one."""
    return {
        navn: _effekt(f"konsekvenser.{navn}.effekt", konsekvens, made)
        for navn, konsekvens in analyse.konsekvenser.items()
        if konsekvens.effekt is not None
    }


def _effekt(path: str, konsekvens: Konsekvens, made: Mapping[str, N]) -> Effekt[N]:
    assert konsekvens.effekt is not None
    intensitet = made.get(f"{path}.intensitet")
    if konsekvens.effekt.type == "procentpoint":
        intensitet = made[_WHOLE_YEAR[unit_per_year(konsekvens.enhed) or ""]]
    return Effekt(
        type=konsekvens.effekt.type,
        vaerdi=made[f"{path}.vaerdi"],
        fra=made.get(f"{path}.interval.fra"),
        til=made.get(f"{path}.interval.til"),
        p=made.get(f"{path}.p"),
        p_over=made.get(f"{path}.p_over"),
        p_under=made.get(f"{path}.p_under"),
        grundrate=made.get(f"{path}.grundrate"),
        intensitet=intensitet,
    )
