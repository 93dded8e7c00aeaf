"""The beta distribution in plain Python: reading an analysis must not wait for scipy."""

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_TERMS = 500
_HALVINGS = 60


def andel_under(x: float, alfa: float, beta: float) -> float:
    """The probability of a value below ``x``: the regularised incomplete beta function."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (alfa + 1) / (alfa + beta + 2):  # the fraction converges fast on the other side
        return 1.0 - andel_under(1 - x, beta, alfa)
    logarithm = lgamma(alfa + beta) - lgamma(alfa) - lgamma(beta) + alfa * log(x) + beta * log1p(-x)
    return exp(logarithm) / alfa * _fraction(x, alfa, beta)


def fraktil(p: float, alfa: float, beta: float) -> float:
    """The value that a share ``p`` of all values is below, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if andel_under(middle, alfa, beta) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _fraction(x: float, alfa: float, beta: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1.0 / _not_zero(1.0 - (alfa + beta) * x / (alfa + 1))
    value = d
    for m in range(1, _TERMS):
        even = m * (beta - m) * x / ((alfa + 2 * m - 1) * (alfa + 2 * m))
        odd = -(alfa + m) * (alfa + beta + m) * x / ((alfa + 2 * m) * (alfa + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 / _not_zero(1.0 + term * d)
            c = _not_zero(1.0 + term / c)
            value *= c * d
        if abs(c * d - 1.0) < 1e-15:
            break
    return value


def _not_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
