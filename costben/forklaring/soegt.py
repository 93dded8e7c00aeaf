"""The limits of break-even that are searched for or tried, and the answers that are no number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from costben.break_even.frie import unrounded
from costben.break_even.raekker import HOEJST_PR_AAR, VARIGHED, Raekke
from costben.break_even.soeg import PUNKTER
from costben.break_even.svar import Svar, paa_linje
from costben.calculator.break_even import LAENGST
from costben.calculator.linje import Linje
from costben.danish import kroner, quantity
from costben.forklaring.break_even import name_of, path_of_limit
from costben.forklaring.fund import WHO, Fund
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn
from costben.forklaring.regnet import Regnet, regn
from costben.forudsaetninger import forudsaetninger
from costben.models.analyse import Analyse
from costben.models.break_even import Soegt

_NO_NUMBER = {
    "altid": "Nettoresultatet er ikke under 0 for nogen værdi, der er mulig.",
    "findes ikke": "Nettoresultatet er under 0 for alle værdier, der er mulige.",
    "uden betydning": "Nettoresultatet afhænger ikke af tallet.",
}
_ON_A_LINE = "Nettoresultatet er en ret linje i tallet, eller i 1 divideret med det; her er det 0."


def limits(
    analyse: Analyse, rows: Sequence[Raekke], asked: Sequence[Raekke], regnet: Regnet
) -> Iterator[Fund]:
    """Every answer of break-even; those that have a formula are explained by it instead.

    Args:
        analyse: the analysis.
        rows: the answers that every analysis has.
        asked: those that this one asks for itself, between bounds of its own.
        regnet: its run.
    """
    seen: set[str] = set()
    bounds = {soegt.sti: soegt for soegt in analyse.soegte}
    for row, soegt in [(r, None) for r in rows] + [(r, bounds[r.sti]) for r in asked]:
        sti = path_of_limit(row)
        if sti in seen:  # a result that crosses zero more than once
            sti = f"{sti}.{row.udfald}"
        seen.add(sti)
        graense = _Graense(analyse, row, soegt, sti, name_of(row), regnet)
        yield Fund(sti, graense.navn, graense.led)


def mixes(regnet: Regnet) -> Iterator[Fund]:
    """Two archetypes of which every mix, or none, breaks even."""
    lines = regnet.celler.beregning.break_even
    for ene, others in lines.par.items() if lines else ():
        for anden, parts in others.items():
            for part, line in parts.items():
                svar = paa_linje(Linje(line.ved_nul.value, line.haeldning.value), 1.0)
                sti = f"break_even.blanding.{part}.{ene}.{anden}"
                navn = ("break-even", f"{ene} og {anden}", WHO[part], f"andel {anden}")
                of = tuple(f"arketyper.{arketype}.{part}" for arketype in (ene, anden))
                yield Fund(sti, navn, partial(_mix, regnet, sti, navn, svar, of))


def _mix(regnet: Regnet, sti: str, navn: Navn, svar: Svar, of: tuple[str, ...]) -> Led:
    parts = tuple(regnet.led(path) for path in of)
    found = _NO_NUMBER.get(svar.udfald, _ON_A_LINE)
    word = svar.udfald if svar.vaerdi is None else ""
    return Led(navn, sti, svar.vaerdi, "andel", svar=word, fundet=found, led=parts)


@dataclass(frozen=True)
class _Graense:
    analyse: Analyse
    row: Raekke
    soegt: Soegt | None
    sti: str
    navn: Navn
    regnet: Regnet

    def led(self) -> Led:
        """How it was found, and the net result there, or as it is where there is no limit."""
        row = self.row
        if row.vaerdi is None:
            found, there = _NO_NUMBER[row.udfald], self.regnet.led(self._netto)
        elif row.sti in self.regnet.celler.inputs:
            found, there = self._how(row.vaerdi), self._at(row.vaerdi)
        else:
            found, there = _ON_A_LINE, self.regnet.led(self._netto)
        svar = row.udfald if row.vaerdi is None else ""
        return Led(
            self.navn, self.sti, row.vaerdi, row.enhed, svar=svar, fundet=found, led=(there,)
        )

    @property
    def _netto(self) -> str:
        return f"arketyper.{self.row.arketype}.{self.row.aktoer}"

    def _how(self, limit: float) -> str:
        row = self.row
        low, high = (quantity(end, row.enhed) for end in self._between())
        if row.metode == "lineær":
            return _ON_A_LINE
        if row.metode == "søgt":
            return (
                f"Søgt mellem {low} og {high}: der er set på {PUNKTER + 1} værdier med lige stor "
                "afstand, og hvor nettoresultatet skifter fortegn, er der søgt, til det er 0."
            )
        beyond = limit - 1 if row.udfald == "mindst" else limit + 1
        tried = f"Fundet ved at prøve hvert hele tal fra {low} til {high}. "
        tried += f"Ved {quantity(limit, row.enhed)} er nettoresultatet {self._kroner(limit)}"
        if beyond == 0:  # no calculation is of no years
            return tried
        return f"{tried}, ved {quantity(beyond, row.enhed)} er det {self._kroner(beyond)}"

    def _between(self) -> tuple[float, float]:
        """The bounds that it was looked for between."""
        if self.soegt is not None:
            return self.soegt.fra, self.soegt.til
        if self.row.sti == VARIGHED:
            return 0.0, float(LAENGST)
        return 0.0, HOEJST_PR_AAR.get(self.row.enhed, 0.0)

    def _kroner(self, value: float) -> str:
        return kroner(self._run(value).tal[self._netto].value)

    def _at(self, value: float) -> Led:
        """The net result with ``value`` in the number's place."""
        run, row = self._run(value), self.row
        whose, result = run.navne[self._netto]
        where = f"{result}, når {row.navn} er {quantity(value, row.enhed)}"
        return replace(run.led(self._netto), navn=(whose, where), sti="")

    def _run(self, value: float) -> Regnet:
        analyse, sti = self.analyse, self.row.sti
        if self.soegt is not None:
            analyse = unrounded(analyse, self.soegt)
        numbers = dict(forudsaetninger(analyse))
        said = numbers[sti]
        numbers[sti] = replace(
            said,
            vaerdi=value,
            status="søgt",
            forklaring="",
            kilde=f"i analysen {quantity(said.vaerdi, said.enhed)}",
        )
        return regn(analyse, numbers, ceil(value) + 1 if said.enhed == "aar" else 0)
