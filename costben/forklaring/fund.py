"""A figure that no formula of the calculator gives, and how it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from costben.calculator.inddata import AKTOERER
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn

WHO: dict[str, str] = {**{aktoer: aktoer for aktoer in AKTOERER}, "i_alt": "i alt"}


@dataclass(frozen=True, slots=True)
class Fund:
    """A figure that is looked for.

    Attributes:
        sti: its path among the results.
        navn: its name.
        led: makes the explanation; only then is anything computed.
    """

    sti: str
    navn: Navn
    led: Callable[[], Led]
