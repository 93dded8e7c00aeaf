"""The rollout as the calculator needs it."""

from __future__ import annotations

from collections.abc import Mapping

from costben.calculator.inddata import AKTOERER, Aktoer
from costben.calculator.udrulning import Budget, Omraade
from costben.calculator.virkningsvaerdi import linje_af, skat_af, ydelse_af
from costben.models.analyse import Analyse
from costben.models.budgetvirkning import Aktoeromraader, Budgetkonsekvens
from costben.models.text import ascii_key
from costben.numbers.number import N

OMKOSTNINGER = ("etablering", "drift", "sparede_udgifter")


def budget(analyse: Analyse, made: Mapping[str, N]) -> Budget[N] | None:
    """The numbers of the rollout; None where the analysis has none."""
    said = analyse.budgetvirkning
    if said is None:
        return None
    rules = analyse.nettoresultat if analyse.arketyper else None
    return Budget(
        startere=tuple(made[f"budgetvirkning.startere[{i}]"] for i in range(len(said.startere))),
        optrapning=tuple(
            made[f"budgetvirkning.optrapning[{i}]"] for i in range(len(said.optrapning))
        ),
        forloeb=said.forloeb,
        frafald=made.get("budgetvirkning.frafald"),
        fast_andel=made.get("budgetvirkning.drift_fast_andel"),
        udfasning=said.udfasning,
        udfasningssats=made.get("budgetvirkning.udfasning_pr_aar"),
        blanding=ascii_key(said.blanding) if said.blanding else None,
        forsinkelse={
            linje: own.forsinkelse
            for key, own in said.konsekvenser.items()
            for linje in linjer_af(analyse, key)
        },
        omraader={
            **{part: {"kommune": getattr(said.styringsomraade, part)} for part in OMKOSTNINGER},
            **{
                linje: omraader(analyse, key, linje)
                for key in analyse.konsekvenser
                for linje in linjer_af(analyse, key)
            },
        },
        virkningsaar=int(rules.varighed.vaerdi) if rules else 0,
    )


def linjer_af(analyse: Analyse, konsekvens: str) -> tuple[str, ...]:
    """The lines that a consequence has; one priced from rates has its benefit and its tax."""
    if analyse.konsekvenser[konsekvens].af_satser:
        return ydelse_af(konsekvens), skat_af(konsekvens)
    return (linje_af(konsekvens),)


def omraader(analyse: Analyse, konsekvens: str, linje: str) -> Mapping[Aktoer, Omraade]:
    """The styringsområde of a consequence's line for each aktør."""
    if analyse.konsekvenser[konsekvens].af_satser:
        omraade: Omraade = "skat" if linje == skat_af(konsekvens) else "overfoersler"
        return {"kommune": omraade, "stat": omraade}
    said = analyse.budgetvirkning
    own = said.konsekvenser.get(konsekvens, Budgetkonsekvens()) if said else Budgetkonsekvens()
    chosen = own.styringsomraade or Aktoeromraader()
    return {a: getattr(chosen, a) for a in AKTOERER}
