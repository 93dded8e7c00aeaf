"""Intervals: what a figure can be, given that the figures behind it were rounded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``; arithmetic gives an interval that holds every result.

    Bounds are rounded as floats are. Rounding keeps order, so a formula's float result lies within
    its interval exactly; that of another formula for the same figure may need a margin.
    An interval that occurs twice in a formula counts as two independent ones: the result can be
    wider than it need be, never narrower.

    >>> Interval(95.0, 105.0) / Interval(2.0, 2.0)
    Interval(low=47.5, high=52.5)
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")

    def __add__(self, other: Interval | float) -> Interval:
        other = _interval(other)
        return Interval(self.low + other.low, self.high + other.high)

    __radd__ = __add__

    def __sub__(self, other: Interval | float) -> Interval:
        return self + -_interval(other)

    def __rsub__(self, other: Interval | float) -> Interval:
        return _interval(other) + -self

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, other: Interval | float) -> Interval:
        other = _interval(other)
        corners = (
            self.low * other.low,
            self.low * other.high,
            self.high * other.low,
            self.high * other.high,
        )
        return Interval(min(corners), max(corners))

    __rmul__ = __mul__

    def __truediv__(self, other: Interval | float) -> Interval:
        other = _interval(other)
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError(f"division by an interval that holds zero: {other}")
        corners = (
            self.low / other.low,
            self.low / other.high,
            self.high / other.low,
            self.high / other.high,
        )
        return Interval(min(corners), max(corners))

    def __rtruediv__(self, other: Interval | float) -> Interval:
        return _interval(other) / self

    def __pow__(self, other: Interval | float) -> Interval:
        if self.low < 0:
            raise ValueError(f"power of an interval that goes below zero: {self}")
        other = _interval(other)
        corners = (
            self.low**other.low,
            self.low**other.high,
            self.high**other.low,
            self.high**other.high,
        )
        return Interval(min(corners), max(corners))

    def __floordiv__(self, other: Interval | float) -> Interval:
        quotient = self / other
        return Interval(quotient.low // 1, quotient.high // 1)

    def __le__(self, other: Interval | float) -> Interval:
        other = _interval(other)
        return Interval(float(self.high <= other.low), float(self.low <= other.high))

    def meets(self, other: Interval, margin: float = 0.0) -> bool:
        """Whether the two have a number in common, give or take ``margin``."""
        return self.low <= other.high + margin and other.low <= self.high + margin


def _interval(value: Interval | float) -> Interval:
    return value if isinstance(value, Interval) else Interval(value, value)
