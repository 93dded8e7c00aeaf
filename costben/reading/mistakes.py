"""Mistakes in a file: values that are collected and shown together."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fejl:
    """One mistake: where it stands, and what to do about it.

    ``line`` and ``column`` count from 1; 0 means that the mistake has no place in a file.
    """

    fil: str
    line: int
    column: int
    sti: str
    besked: str

    def __str__(self) -> str:
        place = f"{self.fil}:{self.line}:{self.column}" if self.line else self.fil
        heading = f"{place}  {self.sti}" if self.sti else place
        return heading + "".join(f"\n  {line}" for line in self.besked.splitlines())


class InddataFejl(Exception):
    """Raised to programs when input is bad; ``fejl`` has every mistake, in the files' order."""

    def __init__(self, fejl: Sequence[Fejl]) -> None:
        self.fejl = tuple(fejl)
        super().__init__("\n\n".join(str(f) for f in self.fejl))
