"""The last group on sheet Kontrol: what must not be above something else, and by how much it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from costben.numbers.cell import Cell
from costben.workbook import kontrol_effekt, kontrol_satser
from costben.workbook.cells import Celler
from costben.workbook.grid import FLAG_COLORS, Function, Sheet
from costben.workbook.styles import number_style

HEADING_ROWS = 2  # a blank one and the headings
_HEADINGS = ("Grænser", "Dette tal", "er højst", "Overskridelse", "OK?")

Limit = tuple[str, Cell, Cell]


def limits(celler: Celler) -> Iterator[Limit]:
    """What it is about, what is found, and what it may be at most."""
    yield from _lengths(celler)
    yield from _falling(celler)
    yield from kontrol_satser.limits(celler)
    yield from kontrol_effekt.limits(celler)


def group(sheet: Sheet, found: Sequence[Limit]) -> None:
    """Lay the group out, with headings of its own; there is always a period of operation."""
    sheet.next()
    sheet.headings(*_HEADINGS)
    first = sheet.row
    for text, value, most in found:
        _at_most(sheet, text, value, most)
    sheet.colors.append((f"E{first}:E{sheet.row - 1}", FLAG_COLORS))


def _at_most(sheet: Sheet, text: str, value: Cell, most: Cell) -> None:
    """A line whose excess is zero as long as the first is not above the second."""
    number = number_style("beregnet", "forskel")
    sheet.text(1, text, "ombrudt")
    sheet.number(2, value, number)
    sheet.number(3, most, number)
    excess = Function("MAX(0,{0}-{1})", (value, most), max(0.0, value.value - most.value))
    sheet.function(4, excess, number)
    ok = Function("IF({0}<={1},1,0)", (value, most), float(value.value <= most.value))
    sheet.function(5, ok, number_style("beregnet", "flag"))
    sheet.next()


def _lengths(celler: Celler) -> Iterator[Limit]:
    """No number of years goes past the last year on the sheets."""
    limit, last = "ikke længere end regnearkets sidste år", celler.beregning.tidsakse.aar[-1]
    yield f"Driftsperioden er {limit}", celler.inddata.driftsperiode, last
    if celler.inddata.virkning is not None:
        yield f"Konsekvensernes varighed er {limit}", celler.inddata.virkning.varighed, last
    for index, post in enumerate(celler.analyse.etablering.poster):
        levetid = celler.inputs.get(f"etablering.poster[{index}].levetid")
        if levetid is not None:
            yield f"Levetiden for {post.navn} er {limit}", levetid, last


def _falling(celler: Celler) -> Iterator[Limit]:
    """Citizens who came further are some of those who came less far."""
    antal = celler.inddata.naevnere
    if antal is not None:
        yield "Påbegyndte er ikke flere end visiterede", antal.paabegyndte, antal.visiterede
        yield "Gennemførte er ikke flere end påbegyndte", antal.gennemfoerte, antal.paabegyndte
