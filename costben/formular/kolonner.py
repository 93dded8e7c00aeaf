"""A table on the form whose items are columns: consequences, archetypes and groups."""

from __future__ import annotations

from costben.formular.blokke import shown_unit
from costben.formular.felter import Felt, Slags
from costben.formular.looks import cell_at, dress
from costben.formular.markers import FORKLARING, KOLONNER, NAVN, PLADS, marker
from costben.formular.ord import as_help
from costben.formular.page import Page
from costben.formular.sections import Tabel, titel_at
from costben.formular.tabeller import KORT_NAVN
from costben.formular.units_at import unit_at
from costben.models.analyse import Analyse
from costben.numbers.cell import column_letter, quoted
from costben.reading.places import Path
from costben.reading.schema import model_at

LABEL, UNIT, HELP, FIRST = 2, 3, 4, 5
WIDTHS = {1: 3, LABEL: 32, UNIT: 14, HELP: 34}
WIDTH = 17
MORE = 3  # empty columns after those that are filled in


def kolonner(page: Page, tabel: Tabel) -> None:
    """Lay the table out."""
    names = page.bog.rest.names(tabel.sti)
    pladser = max(tabel.pladser, len(names) + MORE)
    page.bog.pladser[tabel.sti] = pladser
    items = [(*tabel.sti, name) for name in names]
    _headings(page, tabel, pladser)
    for felt in (KORT_NAVN, *_before_lines(tabel)):
        _line(page, tabel, felt, items)
    if tabel.linjer_af:
        _lines_of(page, tabel, items)
    gruppe = ""
    for felt in _after_lines(tabel):
        if felt.gruppe != gruppe:
            gruppe = felt.gruppe
            _group(page, gruppe or "I øvrigt", pladser)
        _line(page, tabel, felt, items)
    page.row += 1


def _before_lines(tabel: Tabel) -> tuple[Felt, ...]:
    return tuple(f for f in tabel.felter() if f.navn in {"navn", "enhed"})


def _after_lines(tabel: Tabel) -> tuple[Felt, ...]:
    after = [f for f in tabel.felter() if f.navn not in {"navn", "enhed"}]
    return tuple(sorted(after, key=lambda felt: not felt.gruppe))


def _headings(page: Page, tabel: Tabel, pladser: int) -> None:
    page.mark(marker(KOLONNER, tabel.sti))
    for number in range(1, pladser + 1):
        page.mark(f"{PLADS}{number}", FIRST + number - 1)
    page.hide()
    for column, heading in ((LABEL, "Felt"), (UNIT, "Enhed"), (HELP, "Hjælp")):
        page.label(column, heading, "hoved")
    word = {"konsekvenser": "Konsekvens", "arketyper": "Arketype"}.get(str(tabel.sti[-1]), "Gruppe")
    for number in range(1, pladser + 1):
        page.label(FIRST + number - 1, f"{word} {number}", "hoved")
        page.sheet.column_dimensions[column_letter(FIRST + number - 1)].width = WIDTH
    page.at_least(20)
    page.row += 1
    page.sheet.print_title_rows = f"{page.row - 1}:{page.row - 1}"
    page.sheet.freeze_panes = f"{column_letter(FIRST)}{page.row}"


def _group(page: Page, title: str, pladser: int) -> None:
    for column in range(LABEL, FIRST + pladser):
        page.label(column, title if column == LABEL else "", "gruppe")
    page.row += 1


def _line(page: Page, tabel: Tabel, felt: Felt, items: list[Path]) -> None:
    page.bog.rows[tabel.sti, felt.navn] = page.row
    page.mark(felt.navn)
    _labels(page, felt, felt.titel, shown_unit(felt, unit_at(felt.tal, tabel.sti, {})))
    if felt.slags is Slags.status:
        _status(page, tabel, felt, items)
        return
    for number in range(page.bog.pladser[tabel.sti]):
        item = items[number] if number < len(items) else None
        if felt.sti == (NAVN,):
            page.named(FIRST + number, felt, str(item[-1]) if item else "")
            continue
        sti = (*item, *felt.sti) if item else None
        cell = page.input(FIRST + number, felt, sti)
        if sti is not None and felt.tal is not None:
            page.note(cell, sti)
    page.row += 1


def _labels(page: Page, felt: Felt, label: str, unit: str) -> None:
    page.label(LABEL, label, "kraeves" if felt.kraeves else "navn")
    page.label(UNIT, unit or ("kr./enhed" if _is_price(felt) else ""), "enhed")
    page.label(HELP, as_help(felt.hjaelp), "hjaelp")
    page.at_least(13.0 * (1 + len(felt.hjaelp) // 36))


def _is_price(felt: Felt) -> bool:
    return felt.tal is not None and felt.tal.__name__ == "Enhedspris"


def _status(page: Page, tabel: Tabel, felt: Felt, items: list[Path]) -> None:
    """Two lines: the status, and the reason for it."""
    inner = ".".join((*felt.sti[:-1], FORKLARING))
    page.sheet.cell(page.row + 1, 1).value = inner
    below = cell_at(page.sheet, page.row + 1, LABEL)
    below.value = "Forklaring til status"
    dress(below, "navn")
    for number in range(page.bog.pladser[tabel.sti]):
        sti = (*items[number], *felt.sti) if number < len(items) else None
        page.status(FIRST + number, (page.row + 1, FIRST + number), felt, sti)
    page.row += 2


def _lines_of(page: Page, tabel: Tabel, items: list[Path]) -> None:
    """A line for each item of the other table, called what that sheet calls it."""
    assert tabel.linjer_af
    name, other = tabel.linjer_af
    pladser = page.bog.pladser[tabel.sti]
    inner = model_at(Analyse, (*tabel.sti, 0, name))
    assert inner is not None
    felt = Felt((name,), titel_at(other), "", Slags.tal, tal=inner)  # type: ignore[arg-type]
    _group(page, titel_at((*tabel.sti, 0, name)) or name, pladser)
    others = page.bog.rest.names(other)
    for line in range(page.bog.pladser[other]):
        page.mark(f"{name}.{PLADS}{other[-1]}:{line + 1}")
        _refer(page, LABEL, other, "navn", line, "navn")
        if (other, "enhed") in page.bog.rows:
            _refer(page, UNIT, other, "enhed", line, "enhed")
        else:
            page.label(UNIT, "borgere", "enhed")
        page.label(HELP, "", "hjaelp")
        page.at_least(30)  # the name comes from another sheet, and may be long
        for number in range(pladser):
            known = number < len(items) and line < len(others)
            sti = (*items[number], name, others[line]) if known else None
            cell = page.input(FIRST + number, felt, sti)
            if sti is not None:
                page.note(cell, sti)
        page.row += 1


def _refer(page: Page, column: int, other: Path, name: str, line: int, look: str) -> None:
    row = page.bog.rows[other, name]
    place = f"{quoted(titel_at(other))}!{column_letter(FIRST + line)}{row}"
    page.label(column, f'=IF({place}="","",{place})', look)
