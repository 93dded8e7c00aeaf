"""The table of what must come true, archetype by archetype and part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import accumulate, pairwise
from typing import Literal

from costben.break_even.soeg import soeg
from costben.break_even.svar import (
    ALTID,
    FINDES_IKKE,
    Svar,
    Udfald,
    antal,
    hele_aar,
    paa_linje,
    times,
)
from costben.calculator.arketyper import Arketype, arketype, forudsat
from costben.calculator.beregning import Beregning
from costben.calculator.break_even import LAENGST, BreakEven, Krav, Part
from costben.calculator.inddata import Inddata
from costben.models.analyse import Analyse
from costben.models.konsekvenser import unit_per_year

Metode = Literal["lineær", "hele tal", "søgt"]
OMKOSTNING, ANDEL = "omkostninger.samlet.pr_borger", "andel"
PR_AAR, I_ALT = "omkostninger.samlet.pr_aar", "omkostninger.samlet.i_alt"
DELTAGERE, VARIGHED = "indsats.deltagere", "nettoresultat.varighed"
NAVNE = {
    DELTAGERE: "Deltagere pr. år",
    OMKOSTNING: "Omkostning pr. borger",
    VARIGHED: "Konsekvensernes varighed",
    ANDEL: "Andel, der skal lykkes",
    PR_AAR: "Omkostning pr. år",
    I_ALT: "Omkostning i driftsperioden",
}
HOEJST_PR_AAR = {"uge/aar": 52.0, "maaned/aar": 12.0}  # no more of these to a year


@dataclass(frozen=True, slots=True)
class Raekke:
    """What one input must be before one part's net result for one archetype is not negative.

    Attributes:
        arketype: the archetype.
        aktoer: kommune, region, stat or i_alt.
        sti: the input's path; the cost per citizen has that of the result, and the share of
            citizens that must succeed is called ``andel``.
        navn: what it is, in Danish.
        enhed: its unit, as ``units`` names it.
        nu: what it is in the analysis; None for the share, and for a cost that is unknown.
        udfald: at least ``vaerdi`` (mindst), at most (hoejst), anything (altid), nothing that is
            possible (findes ikke), or that the result does not depend on it (uden betydning).
        vaerdi: the limit where there is one.
        metode: how it is found: the result is a straight line in the input or in one divided by
            it (lineær), every whole number is tried (hele tal), or it is searched for (søgt).
    """

    arketype: str
    aktoer: Part
    sti: str
    navn: str
    enhed: str
    nu: float | None
    udfald: Udfald
    vaerdi: float | None
    metode: Metode


def raekker(
    analyse: Analyse, inddata: Inddata[float], beregning: Beregning[float]
) -> tuple[Raekke, ...]:
    """Every row, in the order of the archetypes; none where there are none."""
    if beregning.break_even is None:
        return ()
    changed = cache(partial(_with_quantity, inddata, beregning))  # all parts ask the same
    table = _Table(analyse, inddata, beregning, beregning.break_even, changed)
    return tuple(
        row
        for navn, parts in table.break_even.krav.items()
        for part, krav in parts.items()
        for row in table.rows(navn, part, krav)
    )


@dataclass(frozen=True, slots=True)
class _Table:
    analyse: Analyse
    inddata: Inddata[float]
    beregning: Beregning[float]
    break_even: BreakEven[float]
    with_quantity: Callable[[str, str, float], Arketype[float]]

    def rows(self, navn: str, part: Part, krav: Krav[float]) -> Iterator[Raekke]:
        if self.analyse.omkostning is not None:
            yield from self._costs(navn, part, krav)
            return
        for konsekvens in self.analyse.konsekvenser:
            yield from self._quantity(navn, part, krav, konsekvens)
        row = partial(self._row, navn, part)
        deltagere = self.inddata.deltagere
        yield row(DELTAGERE, "borger/aar", deltagere, antal(paa_linje(krav.deltagere)))
        omkostning = self.beregning.omkostninger.samlet.pr_borger
        yield row(OMKOSTNING, "kr/borger", omkostning, paa_linje(krav.omkostning))
        yield self._duration(navn, part, krav)
        yield row(ANDEL, "andel", None, paa_linje(krav.andel, 1.0))

    def _costs(self, navn: str, part: Part, krav: Krav[float]) -> Iterator[Raekke]:
        """The highest cost, where it is unknown: per citizen, a year, and in the whole period."""
        svar, data = paa_linje(krav.omkostning), self.inddata
        row = partial(self._row, navn, part)
        yield row(OMKOSTNING, "kr/borger", None, svar)
        a_year = times(svar, data.deltagere)
        yield row(PR_AAR, "kr/aar", None, a_year)
        yield row(I_ALT, "kr", None, times(a_year, data.driftsperiode))

    def _row(
        self,
        navn: str,
        part: Part,
        sti: str,
        enhed: str,
        nu: float | None,
        svar: Svar,
        metode: Metode = "lineær",
        label: str = "",
    ) -> Raekke:
        label = label or NAVNE[sti]
        return Raekke(navn, part, sti, label, enhed, nu, svar.udfald, svar.vaerdi, metode)

    def _quantity(
        self, navn: str, part: Part, krav: Krav[float], konsekvens: str
    ) -> Iterator[Raekke]:
        beskrivelse = self.analyse.konsekvenser[konsekvens]
        enhed = unit_per_year(beskrivelse.enhed) or ""
        hoejst = HOEJST_PR_AAR.get(enhed)
        virkning = self.inddata.virkning
        assert virkning is not None
        nu = virkning.maengde[navn][konsekvens]
        sti = f"arketyper.{navn}.konsekvenser.{konsekvens}"
        row = partial(self._row, navn, part, sti, enhed, nu, label=beskrivelse.navn)
        if konsekvens in krav.konsekvenser:
            yield row(paa_linje(krav.konsekvenser[konsekvens], hoejst))
            return
        for svar in soeg(partial(self._net, navn, konsekvens, part), 0.0, hoejst or 0.0):
            yield row(svar, "søgt")

    def _net(self, navn: str, konsekvens: str, part: Part, maengde: float) -> float:
        return float(getattr(self.with_quantity(navn, konsekvens, maengde), part))

    def _duration(self, navn: str, part: Part, krav: Krav[float]) -> Raekke:
        virkning, years = self.inddata.virkning, self.break_even.varighed
        assert virkning is not None
        row = partial(self._row, navn, part, VARIGHED, "aar", virkning.varighed)
        if krav.varighed is not None:
            return row(hele_aar(paa_linje(krav.varighed), years.nutidsfaktor), "hele tal")
        return row(_turning(self._by_years(navn, part)), "hele tal")

    def _by_years(self, navn: str, part: Part) -> list[float]:
        """The net result of an archetype by how many years its consequences last."""
        virkning = self.inddata.virkning
        assert virkning is not None
        akse, faste = self.break_even.varighed.akse, self.inddata.faste
        lasting = replace(virkning, varighed=float(LAENGST))
        cost = self.beregning.omkostninger.samlet.pr_borger
        long = forudsat(lasting, cost, akse, faste)
        found = arketype(virkning.maengde[navn], lasting, long, akse, faste)
        return list(accumulate(found.diskonteret[part].aar))


def _with_quantity(
    inddata: Inddata[float],
    beregning: Beregning[float],
    navn: str,
    konsekvens: str,
    maengde: float,
) -> Arketype[float]:
    """An archetype with another quantity of one consequence."""
    virkning, faelles = inddata.virkning, beregning.forudsat
    assert virkning is not None
    assert faelles is not None
    changed = {**virkning.maengde[navn], konsekvens: maengde}
    return arketype(changed, virkning, faelles, beregning.tidsakse, inddata.faste)


def _turning(by_years: list[float]) -> Svar:
    """The first number of years at which the result changes sign."""
    for aar, (before, after) in enumerate(pairwise(by_years), 1):
        if (before < 0) != (after < 0):
            return Svar("mindst", float(aar)) if before < 0 else Svar("hoejst", float(aar - 1))
    return FINDES_IKKE if by_years[0] < 0 else ALTID
