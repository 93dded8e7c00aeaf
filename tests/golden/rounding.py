"""Rounding as a printed table rounds: to the nearest, halves away from zero."""

from decimal import ROUND_HALF_UP, Decimal


def printed(value: float, step: int) -> int:
    steps = (Decimal(value) / step).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return int(steps) * step
