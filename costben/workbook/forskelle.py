"""The workbook of a comparison: what differs, and what each difference moves."""

from __future__ import annotations

from collections.abc import Sequence

from costben.forudsaetninger import faste_stoerrelser
from costben.models import units
from costben.numbers.cell import Cell, column_letter
from costben.resultat import fingerprint
from costben.varianter.forskelle import NOTHING
from costben.varianter.hovedresultater import MOST, Gruppe
from costben.varianter.noegletal import TITEL as TILBAGEBETALING
from costben.varianter.noegletal import raekker
from costben.varianter.sammenlign import ORDEN, SEPARATOR, Sammenligning, Trin, Variant
from costben.version import __version__
from costben.workbook.grid import FLAG_COLORS, Book, Function, Sheet
from costben.workbook.render import render
from costben.workbook.styles import number_style

TITLE = "Forskelle"
_KR = number_style("beregnet", "kr")
_SUM = number_style("i_alt", "kr")
_FLAG = number_style("beregnet", "flag")
_FIRST_RESULTS = 6  # rows: headings, and a group
_ROWS_AROUND = 9  # title, headings, first, last and two checks, and room for long names
_PAGE = 3.1  # points down to a column's character across, on A4 on its side
_ROW = 15.0  # points
_DIFFERENCE = number_style("beregnet", "forskel")


def workbook_bytes(sammenligning: Sammenligning) -> bytes:
    """The workbook as bytes; the same comparison gives the same bytes."""
    names = ", ".join(variant.navn for variant in sammenligning.varianter)
    book = lay_out(sammenligning)
    return render(book, f"Sammenligning: {names}"[:250], f"costben {__version__}")


def lay_out(sammenligning: Sammenligning) -> Book:
    """A sheet of what differs, then one for the way to each of the other analyses."""
    book = Book()
    tolerance = _overview(book, sammenligning)
    for number, variant in enumerate(sammenligning.varianter[1:], 2):
        if variant.trin:
            _way(book, sammenligning, number, variant, tolerance)
    return book


def _overview(book: Book, sammenligning: Sammenligning) -> Cell:
    """What differs, before and after; gives the tolerance that the other sheets check with."""
    varianter = sammenligning.varianter
    others = len(varianter) - 1
    sheet = book.sheet(TITLE, (52, *[18.0] * (1 + 2 * others)))
    sheet.paragraph("Sammenligning af analyser", "titel")
    for number, variant in enumerate(varianter, 1):
        sheet.paragraph(
            f"Analyse {number}: {variant.navn} (fingeraftryk {fingerprint(variant.analyse)[:12]})"
        )
    sheet.next()
    sheet.paragraph("Forskelle i forudsætninger", "overskrift")
    sheet.headings("Forudsætning", *_numbered(varianter))
    for navn, values in _inputs(varianter).items():
        sheet.text(1, navn, "ombrudt")
        for column, value in enumerate(values, 2):
            sheet.text(column, value, "ombrudt")
        sheet.next()
    sheet.next()
    _keep_together(sheet, _FIRST_RESULTS)
    sheet.paragraph("Resultater", "overskrift")
    sheet.title_row = sheet.row
    sheet.headings(
        "Resultat", *_numbered(varianter), *(f"{n} minus 1" for n in range(2, others + 2))
    )
    for gruppe in sammenligning.grupper:
        _results(sheet, gruppe, varianter)
    _paid_back(sheet, varianter)
    sheet.next()
    said = faste_stoerrelser()["faste.kontroltolerance"]
    tolerance = Cell(said.vaerdi)
    sheet.text(1, said.navn)
    sheet.number(2, tolerance, number_style("fast", "lille"))
    return tolerance


def _results(sheet: Sheet, gruppe: Gruppe, varianter: Sequence[Variant]) -> None:
    """One group: every analysis' value as computed by costben, and the differences as formulas."""
    stier = [
        (sti, heading)
        for sti, heading in gruppe.resultater
        if any(variant.resultater.get(sti) for variant in varianter)
    ]
    if not stier:
        return
    _keep_together(sheet, len(stier) + 1)
    sheet.text(1, f"{gruppe.titel}, {units.shown(gruppe.enhed)}", "fed")
    sheet.next()
    for sti, heading in stier:
        sheet.text(1, heading, "enhed")
        cells = [_cell(variant.resultater.get(sti)) for variant in varianter]
        for column, cell in enumerate(cells, 2):
            _number(sheet, column, cell, _KR)
        for column, cell in enumerate(cells[1:], 2 + len(cells)):
            _number(sheet, column, _minus(cell, cells[0]), _KR)
        sheet.next()


def _paid_back(sheet: Sheet, varianter: Sequence[Variant]) -> None:
    """Years and rates as costben found them; a difference between them means little."""
    rows = raekker([variant.noegletal for variant in varianter], NOTHING)
    if not rows:
        return
    _keep_together(sheet, len(rows) + 1)
    sheet.text(1, TILBAGEBETALING, "fed")
    sheet.next()
    for label, *values in rows:
        sheet.text(1, label, "enhed")
        for column, value in enumerate(values, 2):
            sheet.text(column, value, "hoejre")
        sheet.next()


def _way(
    book: Book, sammenligning: Sammenligning, number: int, variant: Variant, tolerance: Cell
) -> None:
    first = sammenligning.varianter[0]
    sheet = book.sheet(f"Fra 1 til {number}", (52, *[16.0] * MOST, 3, *[16.0] * MOST))
    sheet.paragraph(f"Fra analyse 1 til {number}, trin for trin", "titel")
    sheet.paragraph(f"Analyse 1: {first.navn}")
    sheet.paragraph(f"Analyse {number}: {variant.navn}")
    sheet.paragraph(ORDEN)
    sheet.next()
    sheet.headings("Trin", "Før", "Efter")
    for step, trin in enumerate(variant.trin, 1):
        for forskel in trin.forskelle:
            sheet.text(1, f"{step}. {SEPARATOR.join(forskel.navn)}", "ombrudt")
            for column, value in enumerate(forskel.shown(), 2):
                sheet.text(column, value, "ombrudt")
            sheet.next()
    sheet.next()
    flags = [
        flag
        for gruppe in sammenligning.grupper
        for flag in _steps(sheet, gruppe, number, first, variant, tolerance)
    ]
    if flags:
        sheet.text(1, "Alle summer går op", "fed")
        together = ",".join(f"{{{place}}}" for place in range(len(flags)))
        sheet.function(2, Function(f"MIN({together})", tuple(flags), 1.0), _FLAG)
        sheet.colors.append((f"B{sheet.row}", FLAG_COLORS))


def _steps(
    sheet: Sheet,
    gruppe: Gruppe,
    number: int,
    first: Variant,
    variant: Variant,
    tolerance: Cell,
) -> list[Cell]:
    """One group's bridge: changes to the left as formulas over the levels to the right."""
    stier = [(s, h) for s, h in gruppe.resultater if _throughout(s, variant.trin)]
    moving = [
        (step, trin)
        for step, trin in enumerate(variant.trin, 1)
        if any(trin.aendring(sti) for sti, _ in stier)
    ]
    if not moving:
        return []
    _keep_together(sheet, len(moving) + _ROWS_AROUND)
    sheet.paragraph(f"{gruppe.titel}, {units.shown(gruppe.enhed)}", "overskrift")
    blank = [""] * (MOST - len(stier))
    headings = [heading for _, heading in stier]
    sheet.headings("", *headings, *blank, "", *(f"Niveau: {h}" for h in headings), *blank)
    levels = [
        [Cell(level[sti]) for sti, _ in stier]
        for level in (first.resultater, *(trin.efter for _, trin in moving))
    ]
    _row(sheet, "Analyse 1", levels[0], levels[0], "fed")
    changes = []
    for (step, trin), before, after in zip(moving, levels[:-1], levels[1:], strict=True):
        changes.append([b - a for a, b in zip(before, after, strict=True)])
        _row(sheet, f"{step}. {trin.navn}", changes[-1], after, "ombrudt")
    totals = [sum(column[1:], start=column[0]) for column in zip(levels[0], *changes, strict=True)]
    _row(sheet, f"Analyse {number}: summen", totals, levels[-1], "fed")
    return _balanced(sheet, totals, levels[-1], tolerance)


def _row(
    sheet: Sheet, label: str, left: Sequence[Cell], levels: Sequence[Cell], style: str
) -> None:
    sheet.text(1, label, style)
    number = _SUM if style == "fed" else _KR
    for start, cells in ((MOST + 3, levels), (2, left)):
        for column, cell in enumerate(cells, start):
            sheet.number(column, cell, number)
    sheet.next()


def _balanced(
    sheet: Sheet, totals: Sequence[Cell], levels: Sequence[Cell], tolerance: Cell
) -> list[Cell]:
    """A flag for each result: the changes are the whole difference."""
    differences = [total - level for total, level in zip(totals, levels, strict=True)]
    flags = [Cell(1.0) for _ in differences]
    sheet.text(1, "Summen minus resultatet", "lille")
    for column, difference in enumerate(differences, 2):
        sheet.number(column, difference, _DIFFERENCE)
    sheet.next()
    sheet.text(1, "Går det op?", "lille")
    for column, (flag, difference, level) in enumerate(
        zip(flags, differences, levels, strict=True), 2
    ):
        check = Function(
            "IF(ABS({0})<={1}*(1+ABS({2})),1,0)", (difference, tolerance, level), flag.value
        )
        sheet.number(column, flag, _FLAG, own=check)
    sheet.colors.append((f"B{sheet.row}:{column_letter(1 + len(flags))}{sheet.row}", FLAG_COLORS))
    sheet.next(2)
    return flags


def _keep_together(sheet: Sheet, rows: int) -> None:
    """Begin a new printed page if there is no room for ``rows`` more on this one."""
    first = sheet.breaks[-1] + 1 if sheet.breaks else 1
    used = sum(sheet.heights.get(row, _ROW) for row in range(first, sheet.row))
    if used + rows * _ROW > _PAGE * sum(sheet.widths):
        sheet.breaks.append(sheet.row - 1)


def _throughout(sti: str, steps: Sequence[Trin]) -> bool:
    return all(sti in trin.foer and sti in trin.efter for trin in steps)


def _inputs(varianter: Sequence[Variant]) -> dict[str, list[str]]:
    """What differs, as every analysis has it."""
    rows: dict[str, list[str]] = {}
    for place, variant in enumerate(varianter):
        for forskel in variant.forskelle:
            foer, efter = forskel.shown()
            row = rows.setdefault(SEPARATOR.join(forskel.navn), [foer] * len(varianter))
            row[place] = efter
    return rows


def _numbered(varianter: Sequence[Variant]) -> list[str]:
    return [f"Analyse {number}" for number, _ in enumerate(varianter, 1)]


def _cell(value: float | None) -> Cell | None:
    return None if value is None else Cell(value)


def _minus(left: Cell | None, right: Cell | None) -> Cell | None:
    return None if left is None or right is None else left - right


def _number(sheet: Sheet, column: int, cell: Cell | None, style: str) -> None:
    if cell is None:
        sheet.text(column, NOTHING, "hoejre")
    else:
        sheet.number(column, cell, style)
