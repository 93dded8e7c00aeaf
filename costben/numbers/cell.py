"""Cells: numbers that remember how they came about, so that a workbook can show the formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

Operator = Literal["+", "-", "*", "/", "^", "<=", "neg", "int"]
_FUNCTION = 5
_LONGEST_COLUMN = 3  # letters
_BINDING: dict[Operator, int] = {
    "<=": 0,
    "+": 1,
    "-": 1,
    "*": 2,
    "/": 2,
    "^": 3,
    "neg": 4,
    "int": _FUNCTION,
}


@dataclass(frozen=True, eq=False, slots=True)
class Cell:
    """A value, and the operator and operands that gave it; without an operator it is an input.

    Two cells are the same only if they are the same object: the workbook gives an object an
    address, and every formula that uses the object then refers to that address.
    """

    value: float
    operator: Operator | None = None
    operands: tuple[Cell, ...] = ()
    literal: bool = False

    def __add__(self, other: Cell | int) -> Cell:
        if isinstance(other, int) and other == 0:
            return self  # sum() starts with 0
        return _binary("+", self, other)

    def __radd__(self, other: int) -> Cell:
        return self if other == 0 else _binary("+", _literal(other), self)

    def __sub__(self, other: Cell | int) -> Cell:
        return _binary("-", self, other)

    def __mul__(self, other: Cell | int) -> Cell:
        return _binary("*", self, other)

    def __rmul__(self, other: int) -> Cell:
        return _binary("*", _literal(other), self)

    def __truediv__(self, other: Cell | int) -> Cell:
        return _binary("/", self, other)

    def __pow__(self, other: Cell | int) -> Cell:
        return _binary("^", self, other)

    def __floordiv__(self, other: Cell | int) -> Cell:
        quotient = self if other == 1 else self / other
        return Cell(float(quotient.value // 1), "int", (quotient,))

    def __neg__(self) -> Cell:
        return Cell(-self.value, "neg", (self,))

    def __le__(self, other: Cell | int) -> Cell:
        return _binary("<=", self, other)


class Address(NamedTuple):
    """Where a cell stands: sheet title, row and column (both from 1)."""

    sheet: str
    row: int
    column: int


Addresses = Mapping[int, Address]  # by id(cell)


def formula(cell: Cell, addresses: Addresses, sheet: str) -> str:
    """The Excel formula of ``cell`` as it reads on ``sheet``, without the leading ``=``.

    Operands that have an address are referred to; others are written out. The cell itself is
    written out even if it has an address: this is the formula that stands there.

    >>> drift, deltagere = Cell(4_408_700.0), Cell(50.4)
    >>> places = {id(drift): Address("Inddata", 2, 2), id(deltagere): Address("Resultat", 1, 2)}
    >>> formula(drift / deltagere, places, "Resultat")
    'Inddata!$B$2/B1'

    Raises:
        ValueError: an input is used that has no address.
    """
    return _Writer(addresses, sheet).expression(cell)


def reference(address: Address, sheet: str) -> str:
    """``address`` as a formula on ``sheet`` refers to it; absolute when it is on another sheet."""
    if address.sheet == sheet:
        return f"{column_letter(address.column)}{address.row}"
    return f"{quoted(address.sheet)}!${column_letter(address.column)}${address.row}"


def quoted(sheet: str) -> str:
    """A sheet title as formulas write it: quoted unless it is a plain word, longer than ``RC``."""
    plain = sheet.isascii() and sheet.isalpha() and len(sheet) > _LONGEST_COLUMN
    return sheet if plain else "'" + sheet.replace("'", "''") + "'"


@cache
def column_letter(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class _Writer:
    def __init__(self, addresses: Addresses, sheet: str) -> None:
        self._addresses = addresses
        self._sheet = sheet

    def expression(self, cell: Cell) -> str:
        """Formula text of ``cell`` written out, whether or not it has an address."""
        text = self._written(cell)[0]
        return _as_number(text) if cell.operator == "<=" else text

    def _written(self, cell: Cell) -> tuple[str, int]:
        """Formula text of ``cell`` and how tightly it binds."""
        operator, operands = cell.operator, cell.operands
        if operator is None:
            raise ValueError("an input has no formula")
        binding = _BINDING[operator]
        if operator == "+":
            return self._sum(self._terms(cell))
        if operator == "int":
            return f"INT({self._operand(operands[0], 0)})", binding
        if operator == "neg":
            return "-" + self._operand(operands[0], binding), binding
        if operator == "<=":
            left, right = (self._compared(operand) for operand in operands)
            return f"{left}<={right}", binding
        tightest = _FUNCTION if operator == "^" else binding  # a minus binds tighter in Excel
        left = self._operand(operands[0], tightest)
        right = self._operand(operands[1], max(binding + 1, tightest))
        return f"{left}{operator}{right}", binding

    def _operand(self, cell: Cell, binding: int) -> str:
        """``cell`` as part of a formula, in parentheses if it binds less than ``binding``."""
        address = self._addresses.get(id(cell))
        if address is not None:
            return reference(address, self._sheet)
        if cell.literal:
            return f"{cell.value:.15g}"
        if cell.operator is None:
            raise ValueError("an input that is used in a formula has no address")
        text, own_binding = self._written(cell)
        return text if own_binding >= binding else f"({text})"

    def _compared(self, cell: Cell) -> str:
        inner = cell.operator == "<=" and id(cell) not in self._addresses
        return self.expression(cell) if inner else self._operand(cell, _BINDING["+"])

    def _terms(self, cell: Cell) -> list[Cell]:
        """The terms of a sum, from the left, as far as its parts have no address of their own."""
        terms: list[Cell] = []
        while True:
            left, right = cell.operands
            terms.append(right)
            if left.operator == "+" and id(left) not in self._addresses:
                cell = left
                continue
            terms.append(left)
            return terms[::-1]

    def _sum(self, terms: list[Cell]) -> tuple[str, int]:
        whole = self._range(terms)
        if whole is not None:
            return f"SUM({whole})", _FUNCTION
        if all(term.operator == "*" and id(term) not in self._addresses for term in terms):
            lefts, rights = [t.operands[0] for t in terms], [t.operands[1] for t in terms]
            left, right = self._range(lefts), self._range(rights)
            if left and right and self._is_row(lefts) == self._is_row(rights):
                return f"SUMPRODUCT({left},{right})", _FUNCTION
        if len(terms) > 3 and all(id(term) in self._addresses for term in terms):
            return "SUM(" + ",".join(self._operand(term, 0) for term in terms) + ")", _FUNCTION
        return "+".join(self._operand(term, _BINDING["+"]) for term in terms), _BINDING["+"]

    def _range(self, cells: list[Cell]) -> str | None:
        """``C5:C9`` if the cells stand side by side or under one another, in this order."""
        places = [self._addresses.get(id(cell)) for cell in cells]
        first, last = places[0], places[-1]
        if first is None or last is None or len(places) < 2:
            return None
        down = [Address(first.sheet, first.row + i, first.column) for i in range(len(places))]
        across = [Address(first.sheet, first.row, first.column + i) for i in range(len(places))]
        if places not in (down, across):
            return None
        end = reference(last, last.sheet if first.sheet == self._sheet else self._sheet)
        return f"{reference(first, self._sheet)}:{end.rpartition('!')[2]}"

    def _is_row(self, cells: list[Cell]) -> bool:
        """Whether the cells of a range stand side by side."""
        return self._addresses[id(cells[0])].row == self._addresses[id(cells[-1])].row


def _as_number(comparison: str) -> str:
    """Excel's TRUE as 1: SUM and SUMPRODUCT pass over a cell that says TRUE."""
    return f"INT({comparison})"


def _binary(operator: Operator, left: Cell, right: Cell | int) -> Cell:
    a, right_cell = left.value, _literal(right)
    b = right_cell.value
    if operator == "+":
        value = a + b
    elif operator == "-":
        value = a - b
    elif operator == "*":
        value = a * b
    elif operator == "/":
        value = a / b
    elif operator == "^":
        value = a**b
    else:
        value = float(a <= b)
    return Cell(value, operator, (left, right_cell))


def _literal(value: Cell | int) -> Cell:
    return value if isinstance(value, Cell) else Cell(float(value), literal=True)
