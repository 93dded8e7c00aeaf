"""The tax that follows when a person's income changes: on the margin of the person's other income.

Municipal tax and bundskat fall on income above the personfradrag; arbejdsmarkedsbidrag falls on
pay, and is deducted before the other taxes. Other deductions are left out.
"""

from __future__ import annotations

from typing import Generic

from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Skattesatser(Generic[N]):
    """The known parameters of the tax on income."""

    kommuneskat: N  # andel
    bundskat: N  # andel
    arbejdsmarkedsbidrag: N  # andel of pay
    personfradrag: N  # kr/år


@dataclass(frozen=True)
class Indkomst(Generic[N]):
    """A person's income before tax in a year."""

    ydelse: N  # kr/år
    loen: N  # kr/år
    oevrig: N  # kr/år


@dataclass(frozen=True)
class Skattegrundlag(Generic[N]):
    """From income to what is taxed."""

    indkomst: Indkomst[N]
    arbejdsmarkedsbidrag: N  # kr/år
    personlig_indkomst: N  # kr/år
    skattepligtig: N  # kr/år, above the personfradrag


@dataclass(frozen=True)
class Skatteaendring(Generic[N]):
    """What each tax brings in more (positive) or less (negative) a year."""

    foer: Skattegrundlag[N]
    efter: Skattegrundlag[N]
    skattepligtig: N  # kr/år
    kommuneskat: N  # kr/år, to the kommune
    bundskat: N  # kr/år, to the state
    arbejdsmarkedsbidrag: N  # kr/år, to the state
    statens: N  # kr/år, the last two


def skatteaendring(
    foer: Indkomst[N], efter: Indkomst[N], satser: Skattesatser[N]
) -> Skatteaendring[N]:
    """The change in tax when a year's income changes from ``foer`` to ``efter``."""
    before, after = _grundlag(foer, satser), _grundlag(efter, satser)
    skattepligtig = after.skattepligtig - before.skattepligtig
    bundskat = skattepligtig * satser.bundskat
    bidrag = after.arbejdsmarkedsbidrag - before.arbejdsmarkedsbidrag
    return Skatteaendring(
        foer=before,
        efter=after,
        skattepligtig=skattepligtig,
        kommuneskat=skattepligtig * satser.kommuneskat,
        bundskat=bundskat,
        arbejdsmarkedsbidrag=bidrag,
        statens=bundskat + bidrag,
    )


def _grundlag(indkomst: Indkomst[N], satser: Skattesatser[N]) -> Skattegrundlag[N]:
    bidrag = indkomst.loen * satser.arbejdsmarkedsbidrag
    personlig = indkomst.oevrig + indkomst.ydelse + indkomst.loen - bidrag
    fradrag = satser.personfradrag
    return Skattegrundlag(
        indkomst=indkomst,
        arbejdsmarkedsbidrag=bidrag,
        personlig_indkomst=personlig,
        skattepligtig=(personlig - fradrag) * (fradrag <= personlig),
    )
