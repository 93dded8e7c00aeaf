"""Sheet Usikkerhed: what the draws say; values, labelled with seed and number of draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from costben.danish import number
from costben.numbers.cell import Cell
from costben.simulering.model import I_ALT
from costben.simulering.statistik import Udfald
from costben.usikkerhedsresultat import INGEN, WHOSE, Usikkerhedsresultat, affected
from costben.workbook.grid import CHART_ROWS, Book, Chart, Sheet
from costben.workbook.styles import number_style

TITLE = "Usikkerhed"
_KR = number_style("beregnet", "kr")
_PROBABILITY = number_style("resultat", "procent")
_SHARE = number_style("beregnet", "procent")
_ERROR = number_style("graa", "procent_fin")
_HIGH = 0.8  # a share above this is drawn on an axis that ends at the whole, not beyond it
_COLUMNS = 7
_FIGURES = ("Middel", "Median", "5 %", "95 %", "Sandsynlighed for overskud", "Standardfejl")


def usikkerhed_sheet(book: Book, r: Usikkerhedsresultat) -> None:
    """Lay the sheet out: results, charts, what it is worth to know, what is uncertain, points."""
    sheet = book.sheet(TITLE, (46, *[16.0] * (max(_COLUMNS, len(r.arketyper) + 1) - 1)))
    sheet.paragraph("Usikkerhed: hvor sikkert er nettoresultatet", "titel")
    sheet.paragraph(
        f"{number(r.traekninger)} trækninger, frø {r.froe}. Tallene er værdier fra "
        "costben usikkerhed og følger ikke med, når forudsætningerne ændres i regnearket."
    )
    sheet.next()
    _results(sheet, r)
    rooms = []
    for _ in range(3):  # a page for each chart
        sheet.breaks.append(sheet.row - 1)
        rooms.append(sheet.row)
        sheet.next(CHART_ROWS)
    sheet.breaks.append(sheet.row - 1)
    _information(sheet, r)
    if len(r.muligheder) > 2:
        _best(sheet, r)
    _inputs(sheet, r)
    sheet.breaks.append(sheet.row - 1)
    curves = (_distribution(r), _participants(r, I_ALT), _participants(r, "kommune"))
    for kurve, room in zip(curves, rooms, strict=True):
        _draw(sheet, kurve, list(r.arketyper), room)


def _results(sheet: Sheet, r: Usikkerhedsresultat) -> None:
    sheet.paragraph("Nettoresultat pr. borger, nutidsværdi", "overskrift")
    sheet.headings("Arketype og aktør", *_FIGURES)
    others = {f"{mod}, {navn}": row for mod, table in r.mod.items() for navn, row in table.items()}
    tables = {**r.arketyper, **r.blandinger, **others}
    for navn, row in tables.items():
        for aktoer, u in affected(row):
            _figures(sheet, f"{navn}: {WHOSE[aktoer].lower()}", u, whole=aktoer == I_ALT)
    if r.budgetvirkning:
        _budget(sheet, r)
    sheet.paragraph(
        "Standardfejlen hører til sandsynligheden og bliver mindre med flere trækninger."
    )
    sheet.next()


def _budget(sheet: Sheet, r: Usikkerhedsresultat) -> None:
    sheet.next()
    fewer = r.budgettraekninger < r.traekninger
    of = f", af {number(r.budgettraekninger)} trækninger" if fewer else ""
    sheet.paragraph(f"Budgettets nutidsværdi, kr.{of}", "overskrift")
    sheet.headings("Aktør", *_FIGURES)
    for aktoer, u in affected(r.budgetvirkning):
        _figures(sheet, WHOSE[aktoer], u, whole=aktoer == I_ALT)


def _figures(sheet: Sheet, navn: str, u: Udfald, *, whole: bool) -> None:
    sheet.text(1, navn, "fed" if whole else "tekst")
    for column, value in enumerate((u.middel, u.median, u.p05, u.p95), 2):
        sheet.number(column, Cell(value), _KR)
    sheet.number(6, Cell(u.sandsynlighed_overskud), _PROBABILITY if whole else _SHARE)
    sheet.number(7, Cell(u.standardfejl), _ERROR)
    sheet.next()


def _information(sheet: Sheet, r: Usikkerhedsresultat) -> None:
    sheet.paragraph("Værdien af at vide det på forhånd, i alt", "overskrift")
    sheet.headings("Kr. pr. borger", *r.evpi)
    groups = list(dict.fromkeys(u.gruppe for u in r.usikre))
    for gruppe in groups:
        sheet.text(1, gruppe, "ombrudt")
        for column, row in enumerate(r.evpi.values(), 2):
            sheet.number(column, Cell(row[I_ALT].grupper[gruppe]), _KR)
        sheet.next()
    sheet.text(1, "Alt", "fed")
    for column, row in enumerate(r.evpi.values(), 2):
        sheet.number(column, Cell(row[I_ALT].alle), number_style("i_alt", "kr"))
    sheet.next()
    sheet.paragraph(
        "Så meget mere ville det bedste valg i gennemsnit give, hvis man kendte tallene, før man "
        "valgte; ingen indsats er også et valg. Mere er en undersøgelse af dem ikke værd."
    )
    sheet.next()


def _best(sheet: Sheet, r: Usikkerhedsresultat) -> None:
    sheet.paragraph("Sandsynlighed for at være bedst, i alt", "overskrift")
    sheet.headings("Mulighed", *r.bedst)
    for option in r.muligheder:
        sheet.text(1, "Ingen indsats" if option == INGEN else option, "ombrudt")
        for column, row in enumerate(r.bedst.values(), 2):
            sheet.number(column, Cell(row[I_ALT][option]), _SHARE)
        sheet.next()
    sheet.next()


def _inputs(sheet: Sheet, r: Usikkerhedsresultat) -> None:
    sheet.paragraph("Usikre tal", "overskrift")
    for column, heading in ((1, "Tal"), (2, "Fordeling"), (5, "Kilde og status")):
        sheet.text(column, heading, "hoved")
    sheet.merged += [(sheet.row, 2, 4), (sheet.row, 5, len(sheet.widths))]
    sheet.next()
    for u in r.usikre:
        reason = f" ({u.forklaring})" if u.forklaring else ""
        source = f"{u.kilde}. " if u.kilde else ""
        sheet.text(1, u.navn, "ombrudt")
        _across(sheet, 2, 4, u.fordeling)
        _across(sheet, 5, len(sheet.widths), f"{source}Status: {u.status}{reason}")
        sheet.next()
    sheet.next()


def _across(sheet: Sheet, first: int, last: int, text: str) -> None:
    """``text`` in one cell over several columns, on as many lines as it takes."""
    height = sheet.heights.get(sheet.row, 15.0)
    sheet.text(first, text, "ombrudt")
    width = sum(sheet.widths[first - 1 : last])
    sheet.heights[sheet.row] = max(height, 15.0 * (1 + int(len(text) / (width * 0.95))))
    sheet.merged.append((sheet.row, first, last))


@dataclass(frozen=True, slots=True)
class _Kurve:
    """A curve for each archetype: what is at each point of the axis, and what the axes are."""

    titel: str
    x_titel: str
    y_titel: str
    punkter: Sequence[tuple[float, Sequence[float]]]


def _distribution(r: Usikkerhedsresultat) -> _Kurve:
    spread = [row[I_ALT] for row in r.fordelt.values()]
    return _Kurve(
        "Fordelingen af nettoresultatet pr. borger, i alt",
        "Kr. pr. borger",
        "Andel af trækningerne",
        [
            ((low + high) / 2, [part.andel[i] for part in spread])
            for i, (low, high) in enumerate(pairwise(spread[0].graenser))
        ],
    )


def _participants(r: Usikkerhedsresultat, aktoer: str) -> _Kurve:
    return _Kurve(
        f"Sandsynlighed for overskud ved antal deltagere, {WHOSE[aktoer].lower()}",
        "Deltagere pr. år",
        "Sandsynlighed for overskud",
        [
            (point.deltagere, [row[aktoer] for row in point.arketyper.values()])
            for point in r.overskud_ved_deltagere
        ],
    )


def _draw(sheet: Sheet, kurve: _Kurve, names: Sequence[str], room: int) -> None:
    """The points of a curve, and its chart at its place further up."""
    sheet.paragraph(f"Kurvernes punkter: {kurve.titel[0].lower()}{kurve.titel[1:]}", "overskrift")
    sheet.headings(kurve.x_titel, *names)
    first = sheet.row
    for x, shares in kurve.punkter:
        sheet.number(1, Cell(x), number_style("aarstal", "antal"))
        for column, share in enumerate(shares, 2):
            sheet.number(column, Cell(share), _SHARE)
        sheet.next()
    last = sheet.row - 1
    high = max(share for _, shares in kurve.punkter for share in shares) > _HIGH
    sheet.charts.append(
        Chart(
            kind="curve",
            title=kurve.titel,
            anchor=f"A{room}",
            x_title=kurve.x_titel,
            y_title=kurve.y_titel,
            categories=(1, first, 1, last),
            series=tuple(
                (navn, (column, first, column, last)) for column, navn in enumerate(names, 2)
            ),
            y_format="0%",
            y_max=1 if high else None,
        )
    )
    sheet.next()
