"""The same input as another kind of number."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from costben.calculator.beregning import Beregning, beregn
from costben.calculator.inddata import Inddata
from costben.leaves import leaves
from tests.calculator.strategies import horisont


def converted(node: Any, make: Callable[[str, float], Any], path: str = "") -> Any:
    """``node`` with every float replaced by ``make(path, float)``; paths are as in ``leaves``."""
    if isinstance(node, float):
        return make(path.removeprefix("."), node)
    if isinstance(node, Mapping):
        return {key: converted(value, make, f"{path}.{key}") for key, value in node.items()}
    if isinstance(node, tuple):
        return tuple(converted(item, make, f"{path}[{i}]") for i, item in enumerate(node))
    if is_dataclass(node):
        parts = {f.name: getattr(node, f.name) for f in fields(node)}
        return type(node)(**{k: converted(v, make, f"{path}.{k}") for k, v in parts.items()})
    return node


def computed(data: Inddata[float]) -> Beregning[float]:
    return beregn(data, horisont(data))


def exact(data: Inddata[float], years: int | None = None) -> Beregning[Fraction]:
    """The result without any rounding at all."""
    fractions = converted(data, lambda _, value: Fraction(value))
    return beregn(fractions, years or horisont(data))


class Size:
    """How large the terms behind a result were, before any of them cancelled out.

    Without subtraction and negative numbers it is the result itself. A float result may differ
    from the exact one by a small part of it.
    """

    def __init__(self, size: float) -> None:
        self.size = size

    def __add__(self, other: "Size | int") -> "Size":
        return Size(self.size + abs(other if isinstance(other, int) else other.size))

    __radd__ = __sub__ = __add__

    def __mul__(self, other: "Size | bool") -> "Size":
        return Size(self.size * (other.size if isinstance(other, Size) else other))

    __rmul__ = __mul__

    def __truediv__(self, other: "Size | int") -> "Size":
        return Size(self.size / (other if isinstance(other, int) else other.size))

    def __pow__(self, other: "Size") -> "Size":
        return Size(self.size**other.size)

    def __floordiv__(self, other: int) -> "Size":
        return Size(self.size / other)

    def __neg__(self) -> "Size":
        return self

    def __le__(self, other: "Size") -> bool:
        return self.size <= other.size


def sizes(data: Inddata[float]) -> dict[str, float]:
    """The size of every result, by path."""
    result = beregn(converted(data, lambda _, value: Size(abs(value))), horisont(data))
    return {path: leaf.size for path, leaf in numbers(result).items()}


def numbers(result: object) -> dict[str, Any]:
    """Every number of a result by path."""
    return {path: leaf for path, leaf in leaves(result).items() if not isinstance(leaf, str)}


def near_a_half(data: Inddata[float]) -> bool:
    """Whether the cost per citizen is so near to half a step that a float may fall either way."""
    step = data.virkning and data.virkning.omkostning_afrundes_til
    if not step:
        return False
    steps = exact(data).omkostninger.samlet.pr_borger / Fraction(step) + Fraction(1, 2)
    return abs(steps - round(steps)) < 1e-6
