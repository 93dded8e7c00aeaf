"""The net results of an analysis with some of its numbers changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from costben.calculator.break_even import PARTER, Part
from costben.calculator.inddata import METODER
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import faste_stoerrelser, forudsaetninger
from costben.inddata.samlet import arranged, horisont
from costben.models.analyse import Analyse
from costben.models.text import ascii_key
from costben.models.usikkerhed import Usikkerhed

FAKTOR = "faktorer."
Nettoresultat = Mapping[tuple[str, Part], float]  # kr/borger, pr. arketype and part


class Genregn:
    """Computes the net results again and again; the same change is computed once.

    Attributes:
        numbers: every number of the analysis that a net result can depend on.
    """

    def __init__(self, analyse: Analyse, usikkerhed: Usikkerhed) -> None:
        """``analyse`` computed anew; ``usikkerhed`` has the factors that numbers may follow."""
        unmeasured = {
            navn: konsekvens.model_copy(update={"effekt": None})
            for navn, konsekvens in analyse.konsekvenser.items()
        }
        unused = {"poster_pr_kommune": None, "foelsomhed": None, "budgetvirkning": None}
        self._analyse = analyse.model_copy(update={**unused, "konsekvenser": unmeasured})
        self.numbers = forudsaetninger(self._analyse)
        self._felter = usikkerhed.felter
        self._factors: dict[str, list[str]] = {}
        for navn, faktor in usikkerhed.faktorer.items():
            for sti in faktor.paa:
                self._factors.setdefault(ascii_key(sti), []).append(FAKTOR + navn)
        self._made = {sti: f.vaerdi for sti, f in {**self.numbers, **faste_stoerrelser()}.items()}
        self._metodevalg = {m: float(m == analyse.annualisering.metode) for m in METODER}
        self._horisont = horisont(analyse)
        self._known: dict[frozenset[tuple[str, float]], Nettoresultat] = {}

    def __call__(self, changes: Mapping[str, float]) -> Nettoresultat:
        """The net results with other values: by path, or ``faktorer.NAVN`` for a factor."""
        key = frozenset(changes.items())
        if key not in self._known:
            self._known[key] = self._computed(changes)
        return self._known[key]

    def nu(self, sti: str) -> float:
        """What a number is in the analysis; a factor is 1."""
        return self.numbers[sti].vaerdi if sti in self.numbers else 1.0

    def _computed(self, changes: Mapping[str, float]) -> Nettoresultat:
        years = [
            ceil(v) for sti, v in changes.items() if sti in self.numbers and self._in_years(sti)
        ]
        made = {**self._made, **dict(self._changed(changes))}
        data = arranged(self._analyse, self.numbers, made, self._metodevalg)
        found = nettoresultater(data, max([self._horisont, *years]), ())
        return {
            (navn, part): getattr(gruppe, part)
            for navn, gruppe in found.arketyper.items()
            for part in PARTER
        }

    def _changed(self, changes: Mapping[str, float]) -> Iterator[tuple[str, float]]:
        """The numbers that ``changes`` move, themselves or by a factor, and what they become."""
        for sti in {*changes, *self._factors}:
            f = self.numbers.get(sti)
            if f is not None:
                value = changes.get(sti, f.vaerdi)
                for factor in self._factors.get(sti, ()):
                    value *= changes.get(factor, 1.0)
                yield sti, self._within(sti, value) if sti in self._factors else value

    def _within(self, sti: str, product: float) -> float:
        """A product as it is drawn too: at the limit of its field where it is outside."""
        felt = self._felter[sti]
        return min(max(product, 0.0), felt.hoejst) if felt.mindst == 0 else product

    def _in_years(self, sti: str) -> bool:
        return self.numbers[sti].enhed == "aar"
