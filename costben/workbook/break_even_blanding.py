"""The part of sheet Break-even where two archetypes are mixed."""

from __future__ import annotations

from collections.abc import Iterator

from costben.calculator.break_even import PARTER, BreakEven
from costben.frozen import dataclass
from costben.numbers.cell import Cell
from costben.workbook.break_even_blok import block, room
from costben.workbook.break_even_formler import Nu, Trin, mix
from costben.workbook.cells import Celler, input_name
from costben.workbook.grid import Sheet
from costben.workbook.kontrol_nul import Nul


@dataclass(frozen=True)
class Blandet:
    """Two archetypes: the share of the second, and how many of the better, for each part."""

    ene: str
    anden: str
    andele: list[Trin]
    antal: list[Trin]


def pairs(be: BreakEven[Cell]) -> int:
    """How many pairs there are."""
    return sum(len(others) for others in be.par.values())


def mixes(
    sheet: Sheet, celler: Celler, be: BreakEven[Cell], headings: tuple[str, ...]
) -> Iterator[tuple[Blandet, Nul]]:
    """Lay the workings of every pair out."""
    faste = celler.inddata.faste
    for ene, others in be.par.items():
        for anden, lines in others.items():
            label = f"{ene} og {anden}: andel {anden}"
            room(sheet)
            sheet.headings(label, *headings)
            made = [
                mix(
                    lines[p],
                    Nu(celler.at(f"arketyper.{anden}.{p}"), faste.hele, faste.nul_kr_pr_borger),
                )
                for p in PARTER
            ]

            def name(index: int, pair: str = f"{ene}.{anden}") -> str:
                return input_name(f"break_even.blanding.{PARTER[index]}.{pair}")

            zero = block(sheet, label, [column for column, _ in made], name)
            andele = [column.svar for column, _ in made]
            yield Blandet(ene, anden, andele, [ratio for _, ratio in made]), zero
