"""Consequences that are priced from rates, as numbers for the calculator."""

from __future__ import annotations

from collections.abc import Mapping

from costben.calculator.refusion import Refusionstrin
from costben.calculator.skat import Skattesatser
from costben.calculator.skift import Arbejde, Satser, Skift
from costben.calculator.ydelser import Fleksjob, Modtager, Ydelse
from costben.forudsaetninger import REFUSIONSGRAENSER
from costben.models import ydelser
from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens, unit_per_year
from costben.models.satser import NEDSAETTELSE, REFUSION
from costben.models.skift import ARBEJDE
from costben.models.text import ascii_key
from costben.numbers.number import N


def satser(analyse: Analyse, made: Mapping[str, N]) -> Satser[N] | None:
    """The rates that the analysis uses; None where it prices nothing from rates."""
    if not any(k.af_satser for k in analyse.konsekvenser.values()):
        return None
    own = analyse.satser
    weekly = {n for n, sats in (own.ydelser if own else {}).items() if sats.enhed == "kr/uge"}
    return Satser(
        ydelser={
            key: _ydelse(f"ydelser.{key}", ydelse, weekly, made)
            for key, ydelse in analyse.ydelser.items()
        },
        refusion=tuple(
            Refusionstrin(made[f"faste.refusion_efter_{over:.0f}"], made[f"satser.refusion.{navn}"])
            for over, navn in zip(REFUSIONSGRAENSER, REFUSION, strict=True)
            if f"satser.refusion.{navn}" in made
        ),
        skat=Skattesatser(
            kommuneskat=made["satser.skat.kommuneskat"],
            bundskat=made["satser.skat.bundskat"],
            arbejdsmarkedsbidrag=made["satser.skat.arbejdsmarkedsbidrag"],
            personfradrag=made["satser.skat.personfradrag"],
        ),
    )


def skift(path: str, konsekvens: Konsekvens, made: Mapping[str, N]) -> Skift[N]:
    """The change that a consequence is."""
    change, work = konsekvens.ydelsesskift, konsekvens.beskaeftigelse
    fra, til = change.ydelser() if change else (None, None)
    arbejde = None
    if work is not None:
        arbejde = Arbejde(
            aarsloen=made.get(f"{path}.beskaeftigelse.aarsloen"),
            timeloen=made.get(f"{path}.beskaeftigelse.timeloen"),
            timer_pr_uge=made.get(f"{path}.beskaeftigelse.timer_pr_uge"),
        )
    worked_before = change is not None and ascii_key(change.fra) == ARBEJDE
    return Skift(
        fra=fra,
        til=til,
        i_maaneder=unit_per_year(konsekvens.enhed) == "maaned/aar",
        anciennitet=made.get(f"{path}.ydelsesskift.anciennitet"),
        uger_pr_aar=made.get(f"{path}.ydelsesskift.uger_pr_aar"),
        arbejde_foer=arbejde if worked_before else None,
        arbejde_efter=None if worked_before else arbejde,
        oevrig_indkomst=made.get(f"{path}.oevrig_indkomst"),
    )


def _ydelse(
    path: str, ydelse: ydelser.Ydelse, weekly: set[str], made: Mapping[str, N]
) -> Ydelse[N]:
    fleksjob = None
    if ydelse.fleksloen is not None:
        fleksjob = Fleksjob(made[f"{path}.fleksloen"], made[f"satser.ydelser.{NEDSAETTELSE}"])
    return Ydelse(
        modtagere=tuple(
            _modtager(f"{path}.modtagere[{i}]", m.navn, weekly, made)
            for i, m in enumerate(ydelse.modtagere)
        ),
        fleksjob=fleksjob,
    )


def _modtager(path: str, navn: str, weekly: set[str], made: Mapping[str, N]) -> Modtager[N]:
    sats = made[f"satser.ydelser.{navn}"]
    by_week = navn in weekly
    return Modtager(
        andel=made.get(f"{path}.andel"),
        pr_maaned=None if by_week else sats,
        pr_uge=sats if by_week else None,
    )
