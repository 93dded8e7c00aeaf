"""A small reader of Excel formulas, to evaluate what the cells write without using the cells.

Knows Excel's own precedence: unary minus binds tighter than all, then ``^``, then ``*`` and ``/``,
then ``+`` and ``-``, and comparisons bind least, from the left. SUM and SUMPRODUCT pass over TRUE
and FALSE in the cells they are pointed at, and a comparison of TRUE with a number is decided by
kind.
"""

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from costben.numbers.cell import Address

Value = float | bool
Sheets = Mapping[Address, Value]

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?)
      | (?P<function>SUMPRODUCT|SUM|INT)\(
      | (?P<range>(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<sheet>[A-Za-z_][\w.]*))!)?
            \$?(?P<column>[A-Z]{1,3})\$?(?P<row>\d+)
            (?::\$?(?P<column2>[A-Z]{1,3})\$?(?P<row2>\d+))?)
      | (?P<operator><=|[-+*/^(),])
    )""",
    re.VERBOSE,
)
_ARITHMETIC: Mapping[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}


@dataclass(frozen=True)
class Block:
    """A reference to one cell or to several."""

    rows: int
    columns: int
    values: tuple[Value, ...]


def evaluate(formula: str, sheet: str, sheets: Sheets) -> Value:
    """What ``formula`` (without ``=``) gives where it stands on ``sheet``."""
    return _Reader(formula, sheet, sheets).whole()


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


class _Reader:
    def __init__(self, formula: str, sheet: str, sheets: Sheets) -> None:
        self.sheet, self.sheets = sheet, sheets
        self.tokens: list[re.Match[str]] = []
        at = 0
        while at < len(formula):
            match = _TOKEN.match(formula, at)
            assert match, f"cannot read {formula[at:]!r} in {formula!r}"
            self.tokens.append(match)
            at = match.end()

    def whole(self) -> Value:
        value = self.comparison()
        assert not self.tokens, "something stands after the formula"
        return _scalar(value)

    def next_is(self, *symbols: str) -> bool:
        return bool(self.tokens) and self.tokens[0]["operator"] in symbols

    def take(self) -> str:
        return self.tokens.pop(0)["operator"]

    def comparison(self) -> Value | Block:
        left = self.sum()
        while self.next_is("<="):
            self.take()
            left = _not_above(_scalar(left), _scalar(self.sum()))
        return left

    def sum(self) -> Value | Block:
        return self.chain(("+", "-"), self.product)

    def product(self) -> Value | Block:
        return self.chain(("*", "/"), self.power)

    def power(self) -> Value | Block:
        return self.chain(("^",), self.signed)

    def chain(self, symbols: tuple[str, ...], part: Callable[[], Value | Block]) -> Value | Block:
        left = part()
        while self.next_is(*symbols):
            symbol = self.take()
            left = _ARITHMETIC[symbol](float(_scalar(left)), float(_scalar(part())))
        return left

    def signed(self) -> Value | Block:
        if self.next_is("-"):
            self.take()
            return -float(_scalar(self.signed()))
        return self.atom()

    def atom(self) -> Value | Block:
        token = self.tokens.pop(0)
        if token["number"]:
            return float(token["number"])
        if token["function"]:
            return self.called(token["function"])
        if token["range"]:
            return self.block(token)
        assert token["operator"] == "(", f"{token.group()!r} is out of place"
        value = self.comparison()
        assert self.take() == ")"
        return value

    def called(self, name: str) -> float:
        arguments = [self.comparison()]
        while self.next_is(","):
            self.take()
            arguments.append(self.comparison())
        assert self.take() == ")"
        if name == "INT":
            (argument,) = arguments
            return float(math.floor(_scalar(argument)))
        if name == "SUM":
            return sum(map(_sum, arguments))
        left, right = arguments
        assert isinstance(left, Block)
        assert isinstance(right, Block)
        assert (left.rows, left.columns) == (right.rows, right.columns), "#VALUE!"
        pairs = zip(left.values, right.values, strict=True)
        return sum(_plain(a) * _plain(b) for a, b in pairs)

    def block(self, token: re.Match[str]) -> Block:
        sheet = token["sheet"] or self.sheet
        if token["quoted"]:
            sheet = token["quoted"].replace("''", "'")
        first = (int(token["row"]), column_number(token["column"]))
        last = first
        if token["row2"]:
            last = (int(token["row2"]), column_number(token["column2"]))
        rows, columns = (range(a, b + 1) for a, b in zip(first, last, strict=True))
        values = tuple(self.sheets[Address(sheet, r, c)] for r in rows for c in columns)
        return Block(len(rows), len(columns), values)


def _scalar(value: Value | Block) -> Value:
    if not isinstance(value, Block):
        return value
    (only,) = value.values
    return only


def _plain(value: Value) -> float:
    return 0.0 if isinstance(value, bool) else value


def _sum(value: Value | Block) -> float:
    return sum(map(_plain, value.values)) if isinstance(value, Block) else float(value)


def _not_above(left: Value, right: Value) -> bool:
    """Excel's ``<=``: TRUE and FALSE come after every number."""
    return (isinstance(left, bool), left) <= (isinstance(right, bool), right)
