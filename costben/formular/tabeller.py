"""A table on the form whose items are rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from costben.formular.blokke import DOCUMENTATION, HEADINGS, LABEL, UNIT, VALUE, shown_unit
from costben.formular.felter import Felt, Slags, felter
from costben.formular.markers import (
    BLOKLINJE,
    FORKLARING,
    INDRE,
    NAVN,
    RAEKKER,
    SLUT,
    marker,
)
from costben.formular.ord import as_help
from costben.formular.page import Page
from costben.formular.rules import SATSNAVN
from costben.formular.sections import Tabel, is_number
from costben.formular.units_at import field_of, unit_at
from costben.models.analyse import Analyse
from costben.numbers.cell import column_letter, quoted
from costben.reading.places import Path
from costben.reading.schema import model_at

if TYPE_CHECKING:
    from openpyxl.cell import Cell

MORE = 8  # empty rows below those that are filled in
KORT_NAVN = Felt(
    (NAVN,),
    "Kort navn",
    "Det, andre ark henviser til. Uden punktum.",
    Slags.tekst,
    kraeves=True,
)
YEAR = Felt((NAVN,), "År", "Fx 2024.", Slags.heltal, kraeves=True)
_WIDE = {"navn": 34, NAVN: 18, "kilde": 30, "status": 13, FORKLARING: 24, "prisniveau": 11}
_WIDE |= {"sats": 30, "personale": 16}
_NARROW = 12.5


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A field and the column that it stands in."""

    felt: Felt
    column: int
    rolle: str  # its path, or the reason for a status

    @property
    def width(self) -> float:
        """In characters; no word of the heading is broken."""
        longest = max(map(len, self.heading.split()))
        return max(_WIDE.get(self.rolle.rpartition(".")[2], _NARROW), 1.15 * longest + 0.5)

    @property
    def heading(self) -> str:
        """What stands over it."""
        titel = HEADINGS[7] if self.rolle.endswith(FORKLARING) else self.felt.titel
        inner = self.felt.gruppe and self.felt.gruppe != titel
        return f"{self.felt.gruppe}: {titel.lower()}" if inner else titel


@dataclass(frozen=True, slots=True)
class Raekke:
    """An item, or in an item with lines of its own one of them.

    Attributes:
        item: where the item stands.
        underpost: the name of its list, if it has one.
        number: of the line in the list.
    """

    item: Path
    underpost: str
    number: int

    def path(self, felt: Felt) -> Path | None:
        """Where the field stands; what belongs to the item stands in its first row only."""
        if self.underpost and felt.sti[0] == self.underpost:
            return (*self.item, self.underpost, self.number, *felt.sti[1:])
        return (*self.item, *felt.sti) if self.number == 0 else None


def tabel(page: Page, tabel: Tabel, beside: bool) -> None:
    """Lay the table out.

    Args:
        page: the sheet.
        tabel: the table.
        beside: whether it shares the sheet with a block, and so its columns.
    """
    kolonner = list(_beside(tabel) if beside else _alone(tabel))
    page.mark(marker(RAEKKER, tabel.sti))
    for kolonne in kolonner:
        page.mark(kolonne.rolle, kolonne.column)
    page.hide()
    _headings(page, tabel, kolonner)
    if not beside:
        for kolonne in kolonner:
            page.sheet.column_dimensions[column_letter(kolonne.column)].width = kolonne.width
        page.sheet.freeze_panes = f"C{page.row}"
        page.sheet.print_title_rows = f"{page.row - 2}:{page.row - 1}"
        if not tabel.navngivet:
            _for_all(page, tabel, kolonner)
    first = page.row
    for raekke in _items(page, tabel):
        _row(page, kolonner, raekke)
    if tabel.navngivet:
        (names,) = (k.column for k in kolonner if k.rolle == NAVN)
        area = f"${column_letter(names)}${first}:${column_letter(names)}${page.row - 1}"
        page.bog.areas[str(tabel.sti[-1])] = f"{quoted(page.sheet.title)}!{area}"
    page.mark(SLUT)
    page.row += 2


def _alone(tabel: Tabel) -> Iterator[Kolonne]:
    """All fields in a row of their own order: name, short name, numbers, source."""
    fields = list(tabel.felter())
    if tabel.navngivet:
        fields.insert(int(fields[0].navn == "navn"), KORT_NAVN)
    own = [f for f in fields if f.sti[0] not in DOCUMENTATION]
    last = [f for f in fields if f.sti[0] in DOCUMENTATION]
    column = LABEL
    for felt in (*own, *last):
        inner = f"{tabel.underpost}." if felt.sti[0] == tabel.underpost else ""
        role = felt.navn.replace(inner, f"{tabel.underpost}{INDRE}", 1) if inner else felt.navn
        yield Kolonne(felt, column, role)
        column += 1
        if felt.slags is Slags.status:
            yield Kolonne(felt, column, _explanation(role))
            column += 1


def _beside(tabel: Tabel) -> Iterator[Kolonne]:
    """The fields in the columns of the block on the same sheet."""
    fields = list(tabel.felter())
    if tabel.navngivet:
        fields.insert(0 if is_number(tabel.sti) else 1, _key(tabel))
    own = [f for f in fields if f.sti[0] not in DOCUMENTATION]
    free = [VALUE] if is_number(tabel.sti) and not tabel.navngivet else [LABEL, VALUE, UNIT]
    for felt, column in zip(own, free, strict=False):
        yield Kolonne(felt, column, felt.navn)
    for felt in fields:
        if felt.sti[0] in DOCUMENTATION:
            yield Kolonne(felt, DOCUMENTATION[felt.sti[0]], felt.navn)
            if felt.slags is Slags.status:
                yield Kolonne(felt, DOCUMENTATION[FORKLARING], FORKLARING)


def _key(tabel: Tabel) -> Felt:
    if tabel.sti == ("prisindeks", "vaerdier"):
        return YEAR
    return replace(KORT_NAVN, titel=SATSNAVN, hjaelp="") if is_number(tabel.sti) else KORT_NAVN


def _explanation(role: str) -> str:
    return role.removesuffix("status") + FORKLARING


def _headings(page: Page, tabel: Tabel, kolonner: list[Kolonne]) -> None:
    for kolonne in kolonner:
        page.label(kolonne.column, kolonne.heading, "hoved")
        page.at_least(16.0 * (1 + int(len(kolonne.heading) * 1.35 / kolonne.width)))
    page.row += 1
    tallest = 15.0
    for kolonne in kolonner:
        felt = kolonne.felt
        unit = shown_unit(felt, unit_at(felt.tal, (*tabel.sti, 0, *felt.sti), {}))
        text = "" if kolonne.rolle.endswith(FORKLARING) else _hint(felt, unit)
        page.label(kolonne.column, text, "underhoved")
        width = (
            page.sheet.column_dimensions["E"].width if felt.sti[-1] == "kilde" else kolonne.width
        )
        tallest = max(tallest, 12.5 * sum(1 + int(len(p) * 1.05 / width) for p in text.split("\n")))
    page.at_least(min(tallest, 90))
    page.row += 1


def _hint(felt: Felt, unit: str) -> str:
    if felt.slags is Slags.status:
        return "vælg på listen"
    return "\n".join(part for part in (unit, as_help(felt.hjaelp)) if part)


def _for_all(page: Page, tabel: Tabel, kolonner: list[Kolonne]) -> None:
    """A row for what holds for the whole block: its price level, source and status."""
    block = tabel.sti[:-1]
    model = model_at(Analyse, block)
    assert model is not None
    page.mark(BLOKLINJE)
    page.label(LABEL, "Gælder alle poster", "gruppe")
    known = {felt.navn for felt in felter(model)} & set(DOCUMENTATION)
    for kolonne in kolonner[1:]:
        if kolonne.rolle in known:
            _cell(page, kolonne, (*block, kolonne.rolle), kolonner)
        elif kolonne.rolle != FORKLARING:
            page.label(kolonne.column, "", "gruppe")
    page.row += 1


def _items(page: Page, tabel: Tabel) -> Iterator[Raekke | None]:
    """The items that are there, and then the empty rows."""
    rest, filled = page.bog.rest, 0
    for name in rest.names(tabel.sti):
        item = (*tabel.sti, name)
        inner = rest.names((*item, tabel.underpost)) if tabel.underpost else []
        for number in range(max(1, len(inner))):
            filled += 1
            yield Raekke(item, tabel.underpost, number)
    for _ in range(max(tabel.pladser - filled, MORE)):
        yield None


def _row(page: Page, kolonner: list[Kolonne], raekke: Raekke | None) -> None:
    numbers = []
    for kolonne in kolonner:
        sti = raekke.path(kolonne.felt) if raekke else None
        cell = _cell(page, kolonne, sti, kolonner)
        if cell is not None and sti is not None and kolonne.felt.tal is not None:
            numbers.append((cell, field_of(sti)))
    for cell, sti in numbers:  # when what has a column of its own has been taken
        page.note(cell, sti)
    page.row += 1


def _cell(page: Page, kolonne: Kolonne, sti: Path | None, kolonner: list[Kolonne]) -> Cell | None:
    felt = kolonne.felt
    if kolonne.rolle.endswith(FORKLARING):
        return None  # written with the status
    if felt.slags is Slags.status:
        role = _explanation(kolonne.rolle)
        (explanation,) = (k.column for k in kolonner if k.rolle == role)
        page.status(kolonne.column, (page.row, explanation), felt, sti)
        return None
    if felt.sti != (NAVN,):
        return page.input(kolonne.column, felt, sti)
    name = str(sti[-2]) if sti is not None else ""
    page.named(kolonne.column, felt, int(name) if name and felt.slags is Slags.heltal else name)
    return None
