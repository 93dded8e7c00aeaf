"""A zero that is known to be one, so that nothing is multiplied by it and it is added to nothing.

In a draw of a million, a region that nothing happens to would otherwise cost as much arithmetic
as a kommune.
"""

from __future__ import annotations

from typing import Any, TypeVar

T = TypeVar("T")


class Nul(float):
    """Zero: behaves as ``0.0`` with every other kind of number, and costs nothing with arrays."""

    __array_ufunc__ = None  # an array leaves the operation to the methods below

    def __mul__(self, other: object) -> Nul:
        return self

    def __rmul__(self, other: object) -> Nul:
        return self

    def __truediv__(self, other: object) -> Nul:
        return self

    def __add__(self, other: T) -> T:
        return other

    def __radd__(self, other: T) -> T:
        return other

    def __sub__(self, other: T) -> T:
        return -other  # type: ignore[operator,no-any-return]

    def __rsub__(self, other: T) -> T:
        return other

    def __neg__(self) -> Nul:
        return self

    def __le__(self, other: Any) -> Any:
        return other >= 0.0

    def __ge__(self, other: Any) -> Any:
        return other <= 0.0


NUL = Nul(0.0)
