"""What a week on a benefit costs, given who receives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.inddata import Faste
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Modtager(Generic[N]):
    """The rate of one kind of recipient: a month or a week, one of the two."""

    andel: N | None  # of the recipients; None for the one who are the rest
    pr_maaned: N | None  # kr/måned
    pr_uge: N | None  # kr/uge


@dataclass(frozen=True)
class Fleksjob(Generic[N]):
    """A benefit that is reduced by a part of the pay that goes with it."""

    loen: N  # kr/måned, from the employer
    nedsaettelse: N  # andel of the pay


@dataclass(frozen=True)
class Ydelse(Generic[N]):
    """A benefit and its recipients."""

    modtagere: tuple[Modtager[N], ...]
    fleksjob: Fleksjob[N] | None = None


@dataclass(frozen=True)
class Ydelsespris(Generic[N]):
    """A week on a benefit, step by step."""

    andele: tuple[N, ...]  # of the recipients; together 1
    satser: tuple[N, ...]  # kr/uge
    hoejst: N  # kr/uge, the mean of the rates
    nedsat_pr_maaned: N | None  # kr/måned, because of the pay
    nedsat: N | None  # kr/uge
    pr_uge: N  # kr/uge
    loen_pr_uge: N | None  # kr/uge, the pay that goes with it


def ydelsespris(ydelse: Ydelse[N], faste: Faste[N]) -> Ydelsespris[N]:
    """The mean of the recipients' rates, less what the pay takes off.

    A month is a twelfth of a year, and a week a 52nd.
    """
    andele = _shares(ydelse.modtagere, faste)
    satser = tuple(_weekly(m, faste) for m in ydelse.modtagere)
    hoejst = total((a * s for a, s in zip(andele, satser, strict=True)), satser[0])
    if ydelse.fleksjob is None:
        return Ydelsespris(andele, satser, hoejst, None, None, hoejst, None)
    nedsat_pr_maaned = ydelse.fleksjob.loen * ydelse.fleksjob.nedsaettelse
    nedsat = pr_uge(nedsat_pr_maaned, faste)
    return Ydelsespris(
        andele=andele,
        satser=satser,
        hoejst=hoejst,
        nedsat_pr_maaned=nedsat_pr_maaned,
        nedsat=nedsat,
        pr_uge=hoejst - nedsat,
        loen_pr_uge=pr_uge(ydelse.fleksjob.loen, faste),
    )


def pr_uge(pr_maaned: N, faste: Faste[N]) -> N:
    """Kroner a month as kroner a week."""
    return pr_maaned * faste.maaneder_pr_aar / faste.uger_pr_aar


def _shares(modtagere: Sequence[Modtager[N]], faste: Faste[N]) -> tuple[N, ...]:
    given = [m.andel for m in modtagere if m.andel is not None]
    rest = faste.hele - total(given, faste.hele) if given else faste.hele
    return tuple(rest if m.andel is None else m.andel for m in modtagere)


def _weekly(modtager: Modtager[N], faste: Faste[N]) -> N:
    if modtager.pr_uge is not None:
        return modtager.pr_uge
    if modtager.pr_maaned is None:
        raise ValueError("a recipient has no rate")
    return pr_uge(modtager.pr_maaned, faste)
