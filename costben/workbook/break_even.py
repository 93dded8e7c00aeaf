"""Sheets Break-even: what must come true, for every archetype and part, and how it is reckoned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from costben.break_even.raekker import Raekke
from costben.break_even.svar import UDEN_BETYDNING
from costben.break_even.tekst import FORKLARET, label, limit
from costben.calculator.break_even import BreakEven, Part
from costben.numbers.cell import Cell
from costben.workbook.break_even_blanding import mixes, pairs
from costben.workbook.break_even_blokke import HVEM, Udregninger, slags
from costben.workbook.break_even_formler import Aar, Trin
from costben.workbook.cells import Celler
from costben.workbook.grid import Book, Function, Sheet
from costben.workbook.kontrol_nul import Nul
from costben.workbook.styles import number_style

TITLE, WORKINGS = "Break-even", "Break-even trin for trin"
_LEAST_COLUMNS = 5
_EXACT = {
    "procent": "procent_fin",
    "kr": "kr_oere",
}  # enough decimals that none is on the wrong side
_ORDER: tuple[Part, ...] = ("kommune", "i_alt", "stat", "region")  # who bears the cost, first


@dataclass(frozen=True, slots=True)
class _Tabel:
    """A table of the summary: its headings, and label, form and cells of each row."""

    headings: tuple[str, ...]
    rows: list[tuple[str, str, list[Trin | str]]]
    note: str = ""
    page: bool = False  # whether it begins a new one


def break_even_sheets(book: Book, celler: Celler, rows: Sequence[Raekke]) -> list[Nul]:
    """Lay both sheets out; what must be zero when break-even is put back is returned.

    The workings are laid out first, for the summary refers to them.
    """
    be = celler.beregning.break_even
    assert be is not None
    width = max(len(celler.analyse.arketyper) + 1, _LEAST_COLUMNS)
    sheet = book.sheet(TITLE, (54, *[16.0] * (width - 1)))
    workings = book.sheet(WORKINGS, (54, *[16.0] * (width - 1)))
    tables, zeros = _workings(workings, celler, be, rows)
    sheet.paragraph("Break-even: hvad der skal til", "titel")
    sheet.paragraph(
        "Den værdi, hvor nettoresultatet er nul, når alt andet er, som det står i Forudsætninger. "
        "En mængde, deltagere, år og andel skal være mindst det, der står; omkostningen højst. "
        "altid: nettoresultatet er ikke negativt for nogen værdi. findes ikke: ingen mulig værdi "
        "er nok. På skærmen er grænserne rundet til den side, hvor resultatet holder; her er de "
        f"det ikke. Hvordan det er regnet, står på fanen {WORKINGS}."
    )
    for table in tables:
        if table.page:
            sheet.breaks.append(sheet.row - 1)
        _summary(sheet, table)
    if celler.analyse.soegte:
        sheet.breaks.append(sheet.row - 1)
    for part in _ORDER[:2]:
        _asked_for(sheet, part, [r for r in rows if r.aktoer == part], celler)
    if any(r.udfald == UDEN_BETYDNING.udfald for r in rows):
        sheet.paragraph(FORKLARET)
    return zeros


def _asked_for(sheet: Sheet, part: Part, rows: Sequence[Raekke], celler: Celler) -> None:
    """The further numbers that the analysis asks for: values, and said to be so."""
    asked = {soegt.sti for soegt in celler.analyse.soegte}
    found: dict[str, dict[str, list[Raekke]]] = {}
    for row in rows:
        if row.sti in asked:
            found.setdefault(row.sti, {}).setdefault(row.arketype, []).append(row)
    if not found:
        return
    names = list(celler.analyse.arketyper)
    sheet.headings(f"{HVEM[part]}: andre tal, værdier da filen blev dannet", *names)
    for by_name in found.values():
        first = next(iter(by_name.values()))[0]
        sheet.text(1, label(first), "ombrudt")
        for column, navn in enumerate(names, 2):
            sheet.text(column, " og ".join(limit(r) for r in by_name.get(navn, [])), "hoejre")
        sheet.next()
    sheet.next()


def _workings(
    sheet: Sheet, celler: Celler, be: BreakEven[Cell], rows: Sequence[Raekke]
) -> tuple[list[_Tabel], list[Nul]]:
    """Lay out how everything is reckoned; the tables of the summary are returned."""
    names, zeros = tuple(celler.analyse.arketyper), []
    sheet.paragraph("Break-even trin for trin", "titel")
    workings = Udregninger(sheet, celler, be, rows, _years(sheet, be))
    tables = []
    for part in _ORDER:
        sheet.breaks.append(sheet.row - 1)
        sheet.paragraph(f"Sådan er det regnet: {HVEM[part].lower()}", "overskrift")
        table = _Tabel((HVEM[part], *names), [], page=part == _ORDER[-1])
        for kind in slags(celler):
            shown, more = workings.block(part, kind)
            table.rows.append((kind.label, kind.form, shown))
            zeros += more
        tables.append(table)
    if pairs(be):
        sheet.breaks.append(sheet.row - 1)
        sheet.paragraph("Sådan er det regnet: to arketyper sammen", "overskrift")
        more_tables, more = _mixes(sheet, celler, be)
        tables += more_tables
        zeros += more
    return tables, zeros


def _mixes(sheet: Sheet, celler: Celler, be: BreakEven[Cell]) -> tuple[list[_Tabel], list[Nul]]:
    headings = tuple(HVEM.values())
    made = list(mixes(sheet, celler, be, headings))
    shares = _Tabel(
        ("To arketyper: andel af den sidste", *headings),
        [(f"{m.ene} og {m.anden}", "procent", [*m.andele]) for m, _ in made],
        "Mindst det, der står; højst, hvis den sidste har det dårligste nettoresultat.",
    )
    counts = _Tabel(
        ("Så mange af den bedste for hver af den anden", *headings),
        [(f"{m.ene} og {m.anden}", "decimal", [*m.antal]) for m, _ in made],
        "Så mange, at gruppens nettoresultat er nul. Hele borgere står under hver udregning.",
    )
    return [shares, counts], [zero for _, zero in made]


def _summary(sheet: Sheet, table: _Tabel) -> None:
    sheet.headings(*table.headings)
    for text, form, found in table.rows:
        sheet.text(1, text, "ombrudt")
        for column, trin in enumerate(found, 2):
            if isinstance(trin, str):
                sheet.text(column, trin, "hoejre")
            else:
                style = number_style("resultat", _EXACT.get(form, form))
                sheet.function(column, Function("{0}", (trin.celle,), trin.shown), style)
        sheet.next()
    if table.note:
        sheet.paragraph(table.note)
        sheet.next()
    sheet.next()


def _years(sheet: Sheet, be: BreakEven[Cell]) -> Aar:
    """What a krone a year is worth by the number of years."""
    sheet.paragraph("Nutidsværdi af 1 kr. om året", "overskrift")
    sheet.headings("Antal år", "Faktor i året", "Nutidsværdi i alt")
    first = sheet.row
    akse, worth = be.varighed.akse, be.varighed.nutidsfaktor
    for cells in zip(akse.aar, akse.konsekvensfaktor, worth, strict=True):
        forms = (number_style("aarstal", "aar"), *[number_style("beregnet", "faktor")] * 2)
        for column, (cell, style) in enumerate(zip(cells, forms, strict=True), 1):
            sheet.number(column, cell, style)
        sheet.next()
    last = sheet.row - 1
    sheet.next()
    return Aar(akse.aar, worth, f"$A${first}:$A${last}", f"$C${first}:$C${last}")
