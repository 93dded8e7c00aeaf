"""The key figures of a rollout: payback, internal rate and ratio, which are no plain arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from costben.calculator.beregning import beregn
from costben.forklaring.fund import WHO, Fund
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn
from costben.forklaring.regnet import Regnet
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import Analyse
from costben.noegletal import noegletal
from costben.numbers.cell import Cell
from costben.workbook.cells import YEARS_SHOWN, Celler

_BUDGET = "budgetvirkning"
_RATIO = "Gevinsternes nutidsværdi divideret med omkostningernes."
_PAID_BACK = (
    "Det første år, ved hvis udgang det akkumulerede resultat ikke er under 0 og heller ikke "
    "bliver det siden. Fundet ved at se på årene ét for ét."
)
_RATE = (
    "Den rente, hvor nutidsværdien af resultatet år for år er 0. Søgt ved at halvere et interval; "
    "regnearket bruger Excels egen funktion."
)
_AFTER_THE_END = (
    "Året er efter analysens sidste; regnearket har plads til en længere varighed. Så længe den "
    "ikke ændres, er beløbet 0."
)
_KINDS = ("udiskonteret", "diskonteret")


def present_values(celler: Celler) -> Iterator[tuple[str, Navn, Cell]]:
    """The net present value for each, by the name that the workbook has for it."""
    budget = celler.beregning.budgetvirkning
    for hvem, found in budget.aktoerer.items() if budget else ():
        navn = (_BUDGET, WHO[hvem], "nutidsværdi")
        yield f"budget.{hvem}.nutidsvaerdi", navn, found.diskonteret.i_alt


def key_figures(analyse: Analyse, regnet: Regnet) -> Iterator[Fund]:
    """The key figures for each aktør and for all of them, and the years beyond the last."""
    budget = regnet.celler.beregning.budgetvirkning
    for hvem, found in budget.aktoerer.items() if budget else ():
        figures = _Noegletal(analyse, regnet, hvem)
        yield from figures.all()
        years = len(found.udiskonteret.aar)
        for year in range(years, years + max(YEARS_SHOWN - regnet.celler.horisont, 0)):
            for kind in _KINDS:
                yield figures.after_the_end(kind, year)


@dataclass(frozen=True)
class _Noegletal:
    analyse: Analyse
    regnet: Regnet
    hvem: str

    def all(self) -> Iterator[Fund]:
        flow = f"{_BUDGET}.aktoerer.{self.hvem}"
        sums = (f"{flow}.gevinster", f"{flow}.omkostninger")
        yield self._fund("cost_benefit", "gevinst pr. omkostningskrone", "", _RATIO, sums)
        for felt, said, kind in (
            ("tilbagebetalt", "tilbagebetalt", "akkumuleret"),
            ("tilbagebetalt_diskonteret", "diskonteret: tilbagebetalt", "akkumuleret_diskonteret"),
        ):
            path = f"{flow}.{kind}"
            yield self._fund(felt, f"{said}, år", "aar", _PAID_BACK, (path,))
            label = f"{said} ved udgangen af"
            yield self._fund(f"{felt}_ved_udgangen_af", label, "", _PAID_BACK, (path,))
        yield self._fund(
            "intern_rente", "intern rente", "andel", _RATE, (f"{flow}.udiskonteret.i_alt",)
        )

    def after_the_end(self, kind: str, year: int) -> Fund:
        sti = f"{_BUDGET}.aktoerer.{self.hvem}.{kind}.aar[{year}]"
        navn = (_BUDGET, WHO[self.hvem], kind, f"budgetår {year + 1}")
        return Fund(sti, navn, lambda: Led(navn, sti, 0.0, "kr", fundet=_AFTER_THE_END))

    def _fund(self, felt: str, said: str, enhed: str, how: str, of: tuple[str, ...]) -> Fund:
        sti, navn = f"budget.{self.hvem}.{felt}", (_BUDGET, WHO[self.hvem], said)

        def led() -> Led:
            value = self._value(felt)
            number = None if isinstance(value, str) else float(value)
            parts = tuple(self._part(path, number) for path in of)
            svar = value if isinstance(value, str) else ""
            return Led(navn, sti, number, enhed, svar=svar, fundet=how, led=parts)

        return Fund(sti, navn, led)

    def _value(self, felt: str) -> float | str:
        data = inddata(self.analyse, lambda f: f.vaerdi)
        budget = beregn(data, horisont(self.analyse)).budgetvirkning
        assert budget is not None
        found = noegletal(budget)[self.hvem]
        if not felt.endswith("_ved_udgangen_af"):
            value: float | str = getattr(found, felt)
            return value
        year: int | str = getattr(found, felt.removesuffix("_ved_udgangen_af"))
        said = self.analyse.budgetvirkning
        assert said is not None
        return year if isinstance(year, str) else str(said.foerste_aar + year - 1)

    def _part(self, path: str, number: float | None) -> Led:
        """A result, or of a row of years the one that ``number`` says, else the last."""
        if path in self.regnet.navne:
            return self.regnet.led(path)
        years = [sti for sti in self.regnet.navne if sti.startswith(f"{path}[")]
        return self.regnet.led(years[int(number) - 1 if number else -1])
