"""The arithmetic behind a number as text: with names for people, with places for programs."""

from __future__ import annotations

from collections.abc import Callable

from costben.frozen import dataclass
from costben.numbers.cell import Cell

_SHORT_SUM = 3  # named terms that are written out
_SUM, _PRODUCT, _POWER, _ATOM = 1, 2, 3, 4  # how tightly a text binds


@dataclass(frozen=True)
class Ord:
    """How the parts of a formula are written.

    Attributes:
        atom: what a number that is explained on its own is called here.
        amount: what it amounts to, with its unit.
        gange, minus, potens: the signs.
        several: what a longer sum of these terms is called; None if it is written out.
        in_words: whether steps that have a word of their own get it.
    """

    atom: Callable[[Cell], str]
    amount: Callable[[Cell], str]
    gange: str
    minus: str
    potens: str
    several: Callable[[list[Cell]], str] | None
    in_words: bool


def operands(cell: Cell, stops: Callable[[Cell], bool]) -> list[Cell]:
    """What ``cell`` is made of: the nearest numbers that ``stops`` says are explained on their own.

    The terms of a longer sum, and of one that has steps within it, are explained on their own.
    Each stands once, in the order of the formula.
    """
    found: dict[int, Cell] = {}
    terms = _terms(cell, stops)
    stack = list(reversed(terms if len(terms) > 1 else cell.operands))
    long = _is_long(terms, stops)
    while stack:
        part = stack.pop()
        if part.literal:
            continue
        if long or _alone(part, stops):
            found.setdefault(id(part), part)
        else:
            stack += reversed(part.operands)
    return list(found.values())


def text(cell: Cell, stops: Callable[[Cell], bool], words: Ord) -> str:
    """The formula of ``cell`` down to its ``operands``; nothing for an input."""
    return _Writer(stops, words).written(cell)[0] if cell.operator else ""


class _Writer:
    def __init__(self, stops: Callable[[Cell], bool], words: Ord) -> None:
        self._stops = stops
        self._words = words

    def written(self, cell: Cell) -> tuple[str, int]:
        """The formula of ``cell`` itself, and how tightly it binds."""
        words = self._words
        if cell.operator == "+":
            return self._sum(cell)
        if cell.operator == "neg":
            return words.minus.strip() + self._part(cell.operands[0], _ATOM), _PRODUCT
        if cell.operator == "int":
            return self._whole(cell.operands[0])
        if cell.operator == "<=":
            return self._at_most(*cell.operands)
        step = _rounded(cell) if words.in_words else None
        if step is not None:
            value = self._part(step[0], _SUM)
            return f"{value} afrundet til nærmeste {words.amount(step[1])}", 0
        if cell.operator == "^":
            base, exponent = (self._part(operand, _ATOM) for operand in cell.operands)
            return base + words.potens + exponent, _POWER
        sign = {"-": words.minus, "*": words.gange, "/": " / "}[cell.operator or "-"]
        binding = _SUM if cell.operator == "-" else _PRODUCT
        left, right = cell.operands
        return self._part(left, binding) + sign + self._part(right, binding + 1), binding

    def _sum(self, cell: Cell) -> tuple[str, int]:
        terms = _terms(cell, self._stops)
        if not _is_long(terms, self._stops):
            first, *others = terms
            parts = [self._part(first, _SUM), *(self._part(term, _SUM + 1) for term in others)]
            return " + ".join(parts), _SUM
        if self._words.several is not None:
            return self._words.several(terms), _ATOM
        parts = [_literal(term) if term.literal else self._words.atom(term) for term in terms]
        return " + ".join(parts), _SUM

    def _whole(self, cell: Cell) -> tuple[str, int]:
        if self._words.in_words:
            return f"den hele del af ({self._part(cell, 0)})", _PRODUCT
        return f"{self._part(cell, _PRODUCT)} // 1", _PRODUCT

    def _at_most(self, left: Cell, right: Cell) -> tuple[str, int]:
        low, high = self._part(left, _SUM), self._part(right, _SUM)
        if self._words.in_words:
            return f"(1, hvis {low} ≤ {high}, ellers 0)", _ATOM
        return f"({low} <= {high})", _ATOM

    def _part(self, cell: Cell, binding: int) -> str:
        """``cell`` inside a formula, in parentheses if it binds less than ``binding``."""
        if cell.literal:
            return _literal(cell)
        if _alone(cell, self._stops):
            return self._words.atom(cell)
        written, own = self.written(cell)
        return written if own >= binding else f"({written})"


def _alone(cell: Cell, stops: Callable[[Cell], bool]) -> bool:
    """Whether ``cell`` is explained on its own where it is part of a formula."""
    return stops(cell) or _is_long(_terms(cell, stops), stops)


def _is_long(terms: list[Cell], stops: Callable[[Cell], bool]) -> bool:
    if len(terms) < _SHORT_SUM:
        return False
    return len(terms) > _SHORT_SUM or not all(term.literal or stops(term) for term in terms)


def _literal(cell: Cell) -> str:
    return f"{cell.value:.15g}"


def _terms(cell: Cell, stops: Callable[[Cell], bool]) -> list[Cell]:
    """The terms of a sum from the left; ``cell`` alone if it is none."""
    terms: list[Cell] = []
    while cell.operator == "+" and (not terms or not stops(cell)):
        cell, right = cell.operands
        terms.append(right)
    return [cell, *reversed(terms)]


def _rounded(cell: Cell) -> tuple[Cell, Cell] | None:
    """The number and the step of ``arithmetic.rounded``, if ``cell`` is that."""
    if cell.operator != "*" or cell.operands[0].operator != "int":
        return None
    whole, step = cell.operands
    quotient = whole.operands[0]
    if quotient.operator != "/" or quotient.operands[1] is not step:
        return None
    raised = quotient.operands[0]
    return (raised.operands[0], step) if raised.operator == "+" else None
