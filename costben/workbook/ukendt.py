"""The workbook of an analysis whose cost is unknown: sheet Højeste omkostning, live."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add

from costben.break_even.raekker import I_ALT, NAVNE, OMKOSTNING, PR_AAR
from costben.calculator.arketyper import Forudsat
from costben.calculator.break_even import BreakEven, Part
from costben.numbers.cell import Cell
from costben.workbook.arketyper import quantities, values, years
from costben.workbook.break_even_blok import block
from costben.workbook.break_even_formler import SVAR, Kolonne, Nu, quantity, times
from costben.workbook.cells import Celler, input_name
from costben.workbook.grid import Book, Function, Sheet, legal_name
from costben.workbook.kontrol_nul import Nul
from costben.workbook.styles import number_style

TITLE = "Højeste omkostning"
_WHOSE: Mapping[Part, str] = {"kommune": "Kommunen alene", "i_alt": "Alle tilsammen"}
_LABELS = {
    "Nettoresultat ved nul": "Konsekvensernes nutidsværdi",
    "Ændring for hver mere": "For hver krone, omkostningen stiger",
    SVAR: "Højeste omkostning pr. borger",
}
PAYERS = tuple(_WHOSE)
_LEAST_COLUMNS = 5


def highest_cost_sheet(book: Book, celler: Celler) -> list[Nul]:
    """Lay the sheet out; what must be zero when the cost is put back is returned."""
    forudsat, be = celler.beregning.forudsat, celler.beregning.break_even
    assert forudsat is not None
    assert be is not None
    names = list(celler.analyse.arketyper)
    sheet = book.sheet(TITLE, (52, *[16.0] * (max(len(names) + 1, _LEAST_COLUMNS) - 1)))
    sheet.paragraph("Den højeste omkostning, der løber rundt", "titel")
    sheet.paragraph(
        "Omkostningen er ukendt. Indsatsen løber rundt, så længe den koster højst det, som "
        "konsekvenserne er værd i dag. Omkostningen bæres af kommunen. findes ikke: konsekvenserne "
        "er et tab, så ingen omkostning er lav nok."
    )
    sheet.next()
    zeros = [_part(sheet, celler, be, part) for part in _WHOSE]
    if celler.beregning.blandinger:
        _mixes(sheet, celler, be)
    sheet.breaks.append(sheet.row - 1)
    quantities(sheet, celler)
    _worth(sheet, celler, forudsat)
    values(sheet, celler)
    sheet.breaks.append(sheet.row - 1)
    years(sheet, celler, forudsat)
    return zeros


def highest_cost_name(part: Part, arketype: str) -> str:
    """The defined name of the highest cost per citizen."""
    return legal_name(input_name(f"hoejeste_omkostning.{part}.{arketype}"))


def _part(sheet: Sheet, celler: Celler, be: BreakEven[Cell], part: Part) -> Nul:
    data, names = celler.inddata, list(celler.analyse.arketyper)
    sheet.headings(_WHOSE[part], *names)
    columns: list[Kolonne] = []
    for navn in names:
        linje, nul = be.krav[navn][part].omkostning, data.faste.nul_kr_pr_borger
        column = quantity(linje, Nu(linje.ved_nul, nul, nul), "kr", None).labelled(_LABELS)
        a_year = times(column.svar, NAVNE[PR_AAR], data.deltagere)
        whole = times(a_year, NAVNE[I_ALT], data.driftsperiode)
        columns.append(column.with_steps(a_year, whole))

    def name(index: int) -> str:
        return highest_cost_name(part, names[index])

    return block(sheet, f"{NAVNE[OMKOSTNING]}, {_WHOSE[part].lower()}", columns, name)


def _mixes(sheet: Sheet, celler: Celler, be: BreakEven[Cell]) -> None:
    """What a group is worth per citizen, from its archetypes."""
    sheet.headings("Blandinger: højeste omkostning pr. borger", *_WHOSE.values())
    for navn, blanding in celler.analyse.blandinger.items():
        sheet.text(1, blanding.navn, "ombrudt")
        antal = {a: celler.inputs[f"blandinger.{navn}.antal.{a}"] for a in blanding.antal}
        for column, part in enumerate(_WHOSE, 2):
            worth = [n * be.krav[a][part].omkostning.ved_nul for a, n in antal.items()]
            each = reduce(add, worth) / reduce(add, antal.values())
            shown = each.value if each.value >= 0 else "findes ikke"
            highest = Function('IF({0}<0,"findes ikke",{0})', (each,), shown)
            sheet.function(column, highest, number_style("resultat", "kr"))
        sheet.next()
    sheet.next()


def _worth(sheet: Sheet, celler: Celler, forudsat: Forudsat[Cell]) -> None:
    virkning = celler.inddata.virkning
    assert virkning is not None
    sheet.paragraph("Sådan er konsekvensernes værdi regnet", "overskrift")
    for label, cell, form in (
        ("Diskonteringsrente", celler.inddata.rente, "procent"),
        ("Konsekvensernes varighed, år", virkning.varighed, "aar"),
        ("Nutidsværdi af 1 kr. om året", forudsat.nutidsfaktor, "faktor"),
    ):
        sheet.text(1, label)
        sheet.number(2, cell, number_style("beregnet", form))
        sheet.next()
    sheet.next()
