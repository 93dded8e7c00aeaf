"""The workings of sheet Break-even: a block for each part and input, a column an archetype."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from costben.break_even.raekker import ANDEL, DELTAGERE, NAVNE, OMKOSTNING, VARIGHED, Raekke
from costben.calculator.break_even import BreakEven, Krav, Part
from costben.calculator.foelsomhed import fast_og_pr_borger
from costben.frozen import dataclass
from costben.models.konsekvenser import unit_per_year
from costben.numbers.cell import Cell
from costben.workbook import break_even_formler as formler
from costben.workbook.break_even_blok import block, room
from costben.workbook.break_even_formler import Aar, Kolonne, Nu, Trin
from costben.workbook.cells import Celler, input_name
from costben.workbook.grid import Sheet
from costben.workbook.kontrol_nul import Nul
from costben.workbook.styles import number_style

HVEM: Mapping[Part, str] = {
    "kommune": "Kommune",
    "region": "Region",
    "stat": "Stat",
    "i_alt": "I alt",
}
_NOT_LIVE = "Søgt af costben, da filen blev dannet; regnes ikke om"
_KONSEKVENSER = "konsekvenser."


@dataclass(frozen=True)
class Slags:
    """One input that break-even is found for: its path (after the archetype's), label and form."""

    navn: str
    label: str
    form: str


def slags(celler: Celler) -> list[Slags]:
    """Every input, in the order of the rows."""
    quantities = [
        Slags(_KONSEKVENSER + navn, f"{k.navn}, {k.enhed}", "decimal")
        for navn, k in celler.analyse.konsekvenser.items()
    ]
    return [
        *quantities,
        Slags(DELTAGERE, NAVNE[DELTAGERE], "decimal"),
        Slags(OMKOSTNING, NAVNE[OMKOSTNING], "kr"),
        Slags(VARIGHED, f"{NAVNE[VARIGHED]}, år", "aar"),
        Slags(ANDEL, NAVNE[ANDEL], "procent"),
    ]


@dataclass(frozen=True)
class Udregninger:
    """Lays the blocks out, one by one."""

    sheet: Sheet
    celler: Celler
    be: BreakEven[Cell]
    rows: Sequence[Raekke]
    aar: Aar

    def block(self, part: Part, kind: Slags) -> tuple[list[Trin | str], list[Nul]]:
        """What the summary shows for each archetype, and what must be zero."""
        sheet, names = self.sheet, list(self.celler.analyse.arketyper)
        label = f"{HVEM[part]}: {kind.label}"
        room(sheet)
        sheet.headings(label, *names)
        columns = [self._column(part, kind, navn) for navn in names]
        known = [column for column in columns if column is not None]
        if len(known) < len(columns):
            return self._looked_for(part, kind, names), []

        def name(index: int) -> str:
            return input_name(f"break_even.{part}.{names[index]}.{kind.navn}")

        return [c.svar for c in known], [block(sheet, label, known, name)]

    def _column(self, part: Part, kind: Slags, navn: str) -> Kolonne | None:
        """The steps of one archetype; None where rates bend the line."""
        krav, faste = self.be.krav[navn][part], self.celler.inddata.faste
        forudsat = self.celler.beregning.forudsat
        assert forudsat is not None
        netto, nul = self.celler.at(f"arketyper.{navn}.{part}"), faste.nul_kr_pr_borger
        if kind.navn == DELTAGERE:
            delt = fast_og_pr_borger(self.celler.beregning.omkostninger, faste)
            return formler.participants(krav.deltagere, krav.omkostning, faste.hele, nul, delt)
        if kind.navn == VARIGHED:
            return formler.years(krav.varighed, nul, self.aar) if krav.varighed else None
        if kind.navn == OMKOSTNING:
            nu = Nu(netto, forudsat.omkostning, nul)
            return formler.quantity(krav.omkostning, nu, kind.form, None)
        if kind.navn == ANDEL:
            nu = Nu(netto, faste.hele, nul)
            return formler.quantity(krav.andel, nu, kind.form, faste.hele)
        return self._consequence(krav, kind, navn, netto)

    def _consequence(self, krav: Krav[Cell], kind: Slags, navn: str, netto: Cell) -> Kolonne | None:
        konsekvens = kind.navn.removeprefix(_KONSEKVENSER)
        linje, faste = krav.konsekvenser.get(konsekvens), self.celler.inddata.faste
        if linje is None:
            return None
        unit = unit_per_year(self.celler.analyse.konsekvenser[konsekvens].enhed)
        hoejst = {"uge/aar": faste.uger_pr_aar, "maaned/aar": faste.maaneder_pr_aar}.get(unit or "")
        nu = Nu(netto, self.celler.at(f"arketyper.{navn}.{kind.navn}"), faste.nul_kr_pr_borger)
        return formler.quantity(linje, nu, kind.form, hoejst)

    def _looked_for(self, part: Part, kind: Slags, names: Sequence[str]) -> list[Trin | str]:
        """Limits that were looked for: values, and said to be so."""
        shown = [self._found(part, kind, navn) for navn in names]
        self.sheet.text(1, _NOT_LIVE, "ombrudt")
        for column, step in enumerate(shown, 2):
            if isinstance(step, str):
                self.sheet.text(column, step, "hoejre")
            else:
                self.sheet.number(column, step.celle, number_style("graa", kind.form))
        self.sheet.next(2)
        return shown

    def _found(self, part: Part, kind: Slags, navn: str) -> Trin | str:
        path = f"arketyper.{navn}.{kind.navn}" if kind.navn != VARIGHED else VARIGHED
        found = [
            row for row in self.rows if (row.arketype, row.aktoer, row.sti) == (navn, part, path)
        ]
        if len(found) == 1 and found[0].vaerdi is not None:
            return Trin(kind.label, kind.form, Cell(found[0].vaerdi))
        return " og ".join(
            row.udfald if row.vaerdi is None else f"{row.udfald} {row.vaerdi:.1f}".replace(".", ",")
            for row in found
        )
