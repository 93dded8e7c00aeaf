"""Sheet Poster pr. kommune: Tabel 7-4 and 7-5, and the categories of Tabel 7-3."""

from __future__ import annotations

from collections.abc import Mapping

from costben.calculator.poster import Postgruppe
from costben.inddata.samlet import category_key
from costben.models.kommuner import Kommunepost, PosterPrKommune
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Poster pr. kommune"
_KR = number_style("beregnet", "kr")
_SUM = number_style("i_alt", "kr")
_SHARE = number_style("beregnet", "procent")
_TITLES = {
    "etablering": ("Etableringsomkostninger pr. kommune", "Tabel 7-4"),
    "drift": ("Driftsomkostninger pr. kommune", "Tabel 7-5"),
}


def poster_sheet(book: Book, celler: Celler, data: PosterPrKommune) -> None:
    """Lay the sheet out, one table below the other."""
    kommuner = list(data.names().values())
    columns = len(kommuner) + 4
    sheet = book.sheet(TITLE, (48, *[16.0] * (columns - 1)))
    sheet.paragraph("Poster pr. kommune", "titel")
    _participants(sheet, celler, kommuner)
    for navn, gruppe in celler.beregning.poster.items():
        rows: tuple[Kommunepost, ...] = data.etablering if navn == "etablering" else data.drift
        if navn == "drift":
            sheet.breaks.append(sheet.row - 1)
        title, place = _TITLES[navn]
        sheet.paragraph(title + celler.ref(place), "overskrift")
        _table(sheet, rows, gruppe, kommuner)
        _feet(sheet, navn, gruppe)
        sheet.next()
        _categories(sheet, rows, gruppe)
        sheet.next()


def _participants(sheet: Sheet, celler: Celler, kommuner: list[str]) -> None:
    data = celler.inddata.kommuner
    assert data is not None
    sheet.headings("Grundlag", *kommuner)
    sheet.text(1, "Deltagere i perioden")
    for column, cell in enumerate(data.deltagere.values(), 2):
        sheet.number(column, cell, number_style("beregnet", "antal"))
    sheet.next()
    for label, cell in (("Periode, år", data.periode), ("Antal kommuner", data.antal)):
        sheet.text(1, label)
        sheet.number(2, cell, number_style("beregnet", "aar"))
        sheet.next()
    sheet.next()


def _table(
    sheet: Sheet,
    rows: tuple[Kommunepost, ...],
    gruppe: Postgruppe[Cell],
    kommuner: list[str],
) -> None:
    sheet.headings("Post", *kommuner, "Alle kommuner", "Gennemsnit", "Andel af alle")
    for post, linje in zip(rows, gruppe.linjer, strict=True):
        sheet.text(1, f"{post.gruppe}: {post.navn}" if post.gruppe else post.navn, "ombrudt")
        cells = (*linje.beloeb.values(), linje.i_alt)
        for column, cell in enumerate(cells, 2):
            sheet.number(column, cell, _KR)
        sheet.number(len(cells) + 2, linje.gennemsnit, number_style("i_alt", "kr"))
        sheet.number(len(cells) + 3, linje.andel, _SHARE)
        sheet.next()


def _feet(sheet: Sheet, navn: str, gruppe: Postgruppe[Cell]) -> None:
    for field, label, samlet in (
        ("i_alt", "I alt", gruppe.samlet),
        ("pr_aar", "Pr. år", None),
        ("pr_borger", "Pr. borger", None),
    ):
        foot = getattr(gruppe, field)
        kommuner: Mapping[str, Cell] = foot.kommuner
        sheet.text(1, label, "fed")
        for column, (kommune, cell) in enumerate(kommuner.items(), 2):
            name = result_name(f"poster.{navn}.{field}.kommuner.{kommune}")
            sheet.number(column, cell, _SUM, name)
        if samlet is not None:
            sheet.number(len(kommuner) + 2, samlet, _SUM, result_name(f"poster.{navn}.samlet"))
        name = result_name(f"poster.{navn}.{field}.gennemsnit")
        sheet.number(len(kommuner) + 3, foot.gennemsnit, _SUM, name)
        sheet.next()


def _categories(sheet: Sheet, rows: tuple[Kommunepost, ...], gruppe: Postgruppe[Cell]) -> None:
    titles = {category_key(row.kategori): row.kategori for row in rows}
    sheet.headings("Kategori", "Gennemsnit", "Andel af alle")
    for navn, kategori in gruppe.kategorier.items():
        sheet.text(1, titles[navn])
        sheet.number(2, kategori.gennemsnit, _KR)
        sheet.number(3, kategori.andel, _SHARE)
        sheet.next()
