"""What Excel lets one type into a cell: lists to choose from, and limits."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from costben.formular.felter import STATUS, Felt, Slags
from costben.formular.units_at import unit_at
from costben.models import numerals, units
from costben.models.tal import Enhedspris, Maengde, Tal

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_ABOVE_ZERO = 1e-9
_UNIT_OF_ANOTHER = (Maengde, Enhedspris)  # whose unit is the consequence's
_LONGEST = 225  # characters of a message in Excel
SATSNAVN = "Satsens navn"
ENHEDER = ("uger/år", "dage/år", "timer/år", "måneder/år", "gange/år")


class Rules:
    """The rules of one sheet, each made once.

    Args:
        sheet: where they hold.
        lists: the area that has the words to choose from, by the field's name.
    """

    def __init__(self, sheet: Worksheet, lists: Mapping[str, str]) -> None:
        self._sheet = sheet
        self._lists = lists
        self._places: dict[tuple[object, ...], tuple[Felt, list[str]]] = {}

    def add(self, felt: Felt, place: str) -> None:
        """Let the cell at ``place`` take only what ``felt`` takes."""
        key = (felt.slags, felt.tal, felt.valg, self._list_of(felt))
        self._places.setdefault(key, (felt, []))[1].append(place)

    def put_in(self) -> None:
        """Put the rules into the sheet, when all of its cells are there."""
        from openpyxl.worksheet.cell_range import MultiCellRange

        for felt, places in self._places.values():
            rule = self._rule(felt)
            if rule is not None:
                rule.sqref = MultiCellRange(" ".join(places))  # one at a time they take long
                self._sheet.add_data_validation(rule)

    def _list_of(self, felt: Felt) -> str:
        name = felt.titel if felt.titel == SATSNAVN else felt.sti[-1]
        return self._lists.get(name, "") if felt.slags is Slags.tekst else ""

    def _rule(self, felt: Felt) -> DataValidation | None:
        words = {Slags.status: STATUS, Slags.valg: felt.valg}.get(felt.slags)
        if words:
            return _list('"' + ",".join(words) + '"', "Vælg et af ordene på listen.")
        area = self._list_of(felt)
        if area:
            rule = _list(area, "Ordet er ikke på listen. Vil du bruge det alligevel?")
            rule.errorStyle = "warning"
            return rule
        if felt.slags is Slags.dato:
            return _between("date", "1", "109575", "Skriv en dato, fx 2020-07-01.")
        if felt.slags is Slags.heltal:
            return _between("whole", "1", "2199", "Skriv et helt tal.")
        if felt.tal is None or has_unit_in_cell(felt.tal):
            return None
        return _number(felt.tal)


def has_unit_in_cell(tal: type[Tal]) -> bool:
    """Whether the unit is typed with the number, as in ``26 uger/år``."""
    return not (tal.ENHED or issubclass(tal, _UNIT_OF_ANOTHER))


def _number(tal: type[Tal]) -> DataValidation:
    low = 1 if tal.HELT else _ABOVE_ZERO if tal.OVER_NUL else tal.MINDST
    shown = "større end 0" if tal.OVER_NUL else f"fra {numerals.written(tal.MINDST)}"
    message = f"Skriv {'et helt tal' if tal.HELT else 'et tal'} {shown}."
    if tal.ENHED == "andel":
        message = f"Skriv en procent fra 0 til 100 %, fx {tal.EKSEMPEL}."
    elif tal.ENHED:
        message += " Skriv kun tallet; enheden står ved feltet."
    return _between("whole" if tal.HELT else "decimal", _limit(low), _limit(_highest(tal)), message)


def _highest(tal: type[Tal]) -> float:
    """The most that ``tal`` allows, in the unit that the form has it in."""
    unit = unit_at(tal, (), {})
    if unit == tal.ENHED:
        return tal.HOEJST
    return units.convert(Decimal(repr(tal.HOEJST)), tal.ENHED, unit, "")


def _limit(value: float) -> str:
    """A number as a formula has it, without an exponent."""
    return format(Decimal(repr(value)).normalize(), "f")


def _list(area: str, message: str) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation("list", formula1=area, allow_blank=True)
    rule.errorTitle, rule.error, rule.showErrorMessage = "costben", message, True
    return rule


def _between(
    kind: Literal["whole", "decimal", "date"], low: str, high: str, message: str
) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(kind, operator="between", formula1=low, formula2=high, allow_blank=True)
    rule.errorTitle, rule.error, rule.showErrorMessage = "costben", message[:_LONGEST], True
    return rule
