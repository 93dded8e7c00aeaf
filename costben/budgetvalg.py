"""What a rollout decides that is not a number: years, names and styringsområder."""

from __future__ import annotations

from collections.abc import Iterator

from costben.calculator.inddata import AKTOERER
from costben.forudsaetninger import Valg, valg
from costben.inddata.budget import OMKOSTNINGER
from costben.models.analyse import Analyse
from costben.models.base import Dokumenteret
from costben.models.budgetvirkning import (
    OMRAADENAVNE,
    UDFASNINGSNAVNE,
    Aktoeromraader,
    Budgetkonsekvens,
    Budgetvirkning,
)
from costben.models.text import ascii_key

_GRUPPE = "Budgetvirkning"
_NOT_SAID = "Ikke angivet i filen"


def alle_valg(analyse: Analyse) -> tuple[Valg, ...]:
    """Every choice of the analysis: those of the rollout come last."""
    return (*valg(analyse), *budgetvalg(analyse))


def budgetvalg(analyse: Analyse) -> tuple[Valg, ...]:
    """The choices of the rollout; none where the analysis has none."""
    said = analyse.budgetvirkning
    return tuple(_choices(analyse, said)) if said else ()


def _choices(analyse: Analyse, said: Budgetvirkning) -> Iterator[Valg]:
    yield _choice("foerste_aar", "Første budgetår", str(said.foerste_aar), said, said)
    yield _choice("forloeb", "Forløbets længde", f"{said.forloeb} år", said, said)
    if said.blanding:
        navn = analyse.blandinger[ascii_key(said.blanding)].navn
        yield _choice("blanding", "Borgerne er", navn, said, said)
        yield _choice("udfasning", "Udfasning", UDFASNINGSNAVNE[said.udfasning], said, said)
    parts = said.styringsomraade
    for part in OMKOSTNINGER:
        if getattr(analyse, part).poster:
            sti, navn = f"styringsomraade.{part}", part.replace("_", " ").capitalize()
            omraade = OMRAADENAVNE[getattr(parts, part)]
            yield _choice(sti, f"Styringsområde · {navn}", omraade, parts, said)
    for key, konsekvens in analyse.konsekvenser.items():
        own = said.konsekvenser.get(key, Budgetkonsekvens())
        sti = f"konsekvenser.{key}"
        if own.forsinkelse:
            navn = f"Forsinkelse · {konsekvens.navn}"
            yield _choice(f"{sti}.forsinkelse", navn, f"{own.forsinkelse} år", own, said)
        omraader = own.styringsomraade or Aktoeromraader()
        for aktoer in () if konsekvens.af_satser else AKTOERER:
            yield _choice(
                f"{sti}.styringsomraade.{aktoer}",
                f"Styringsområde · {konsekvens.navn} · {aktoer.capitalize()}",
                OMRAADENAVNE[getattr(omraader, aktoer)],
                omraader,
                own,
                said,
            )


def _choice(sti: str, navn: str, vaerdi: str, owner: Dokumenteret, *outer: Dokumenteret) -> Valg:
    """A choice with the source and status of the nearest block that has them.

    What the file leaves out is assumed, whatever the blocks around it say.
    """
    blocks = (owner, *outer)
    key = sti.rpartition(".")[2]
    given = key in owner.model_fields_set
    status = next((b.status for b in blocks if b.status), None) if given else None
    kilde = next((b.kilde for b in blocks if b.kilde), "") if given else _NOT_SAID
    return Valg(
        sti=f"budgetvirkning.{sti}",
        gruppe=_GRUPPE,
        navn=navn,
        vaerdi=vaerdi,
        kilde=kilde,
        status=status.ord.value if status else "antaget",
        forklaring=status.forklaring if status else "",
    )
