"""A block on the form: a line for each field, with source and status beside each number."""

from __future__ import annotations

from costben.formular.felter import Felt, Slags, felter
from costben.formular.markers import BLOK, FORKLARING, VAERDI, marker
from costben.formular.ord import as_help
from costben.formular.page import Page
from costben.formular.rules import has_unit_in_cell
from costben.formular.sections import Blok
from costben.formular.units_at import unit_at
from costben.models import units
from costben.models.tal import Tal
from costben.reading.places import Path

LABEL, VALUE, UNIT = 2, 3, 4
DOCUMENTATION = {"kilde": 5, "status": 6, FORKLARING: 7, "afrundet_til": 8, "prisniveau": 9}
HELP = 10
WIDTHS = {1: 3, 2: 34, 3: 20, 4: 12, 5: 36, 6: 13, 7: 26, 8: 11, 9: 11, HELP: 60}
HEADINGS = {
    LABEL: "Felt",
    VALUE: "Værdi",
    UNIT: "Enhed",
    5: "Kilde",
    6: "Status",
    7: "Forklaring til status",
    8: "Afrundet til i kilden",
    9: "Priser for år",
    HELP: "Hjælp",
}
_TEXT_TO = 7  # a text may be as wide as source and status


def blok(page: Page, blok: Blok) -> None:
    """Lay the block out."""
    page.mark(marker(BLOK, blok.sti))
    page.mark(VAERDI, VALUE)
    for role, column in DOCUMENTATION.items():
        page.mark(role, column)
    page.hide()
    for column, heading in HEADINGS.items():
        page.label(column, heading, "hoved")
    page.at_least(30)
    page.row += 1
    gruppe = ""
    for felt in blok.felter():
        if felt.gruppe != gruppe:
            gruppe = felt.gruppe
            for column in range(LABEL, HELP + 1):
                page.label(column, (gruppe or "For det hele") if column == LABEL else "", "gruppe")
            page.row += 1
        _line(page, felt, (*blok.sti, *felt.sti))
    page.row += 1


def _line(page: Page, felt: Felt, sti: Path) -> None:
    page.mark(".".join(map(str, sti)))
    page.label(LABEL, felt.titel, "kraeves" if felt.kraeves else "navn")
    page.label(HELP, as_help(felt.hjaelp), "hjaelp")
    page.at_least(13.0 * (1 + len(felt.hjaelp) // 66))
    if felt.tal is not None:
        _number(page, felt, sti)
    elif felt.slags is Slags.status:
        page.status(VALUE, (page.row, DOCUMENTATION[FORKLARING]), felt, sti)
    elif felt.slags is Slags.tekst:
        page.sheet.merge_cells(
            start_row=page.row, end_row=page.row, start_column=VALUE, end_column=_TEXT_TO
        )
        page.input(VALUE, felt, sti)
    else:
        page.input(VALUE, felt, sti)
    page.row += 1


def _number(page: Page, felt: Felt, sti: Path) -> None:
    assert felt.tal is not None
    cell = page.input(VALUE, felt, sti)
    unit = unit_at(felt.tal, sti, page.bog.enheder)
    page.label(UNIT, shown_unit(felt, unit), "enhed")
    inner = number_fields(felt.tal)
    page.input(DOCUMENTATION["kilde"], inner["kilde"], (*sti, "kilde"))
    reason = (page.row, DOCUMENTATION[FORKLARING])
    page.status(DOCUMENTATION["status"], reason, inner["status"], (*sti, "status"))
    if not felt.tal.HELT:
        page.input(DOCUMENTATION["afrundet_til"], inner["afrundet_til"], (*sti, "afrundet_til"))
    if units.in_kroner(unit):
        page.input(DOCUMENTATION["prisniveau"], inner["prisniveau"], (*sti, "prisniveau"))
    page.note(cell, sti)


def number_fields(tal: type[Tal]) -> dict[str, Felt]:
    """What can be said of a number, by name; the number itself and its rounding in its unit."""
    return {f.sti[0]: f for f in felter(tal)}


def shown_unit(felt: Felt, unit: str) -> str:
    """The unit beside a number."""
    if felt.tal is not None and has_unit_in_cell(felt.tal):
        return f"fx {felt.tal.EKSEMPEL}" if felt.tal.EKSEMPEL else ""
    return "" if unit in {*units.WITHOUT_NAME, "andel"} else units.shown(unit)
