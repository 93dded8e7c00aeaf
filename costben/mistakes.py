"""Mistakes in a file: values that are collected and shown together."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 80


@dataclass(frozen=True, slots=True, order=True)
class Fejl:
    """One mistake: where it stands, and what to do about it.

    Attributes:
        fil: the file, or what else it stands in, as the option of a command line.
        line: counts from 1; 0 means that the mistake has no place in a file.
        column: counts from 1, as ``line``.
        sti: the path of the value, as ``indsats.deltagere``; nothing for a whole file.
        besked: what is wrong and what to do, in Danish.
    """

    fil: str
    line: int
    column: int
    sti: str
    besked: str

    def __str__(self) -> str:
        place = f"{self.fil}:{self.line}:{self.column}" if self.line else self.fil
        heading = f"{place}  {self.sti}" if self.sti else place
        return "\n".join(
            [heading, *(part for line in self.besked.splitlines() for part in _indented(line))]
        )


class InddataFejl(Exception):  # noqa: N818 (the word that Danish users know)
    """Raised to programs when input is bad; its text is what a user is shown.

    Attributes:
        fejl: every mistake, in the files' order.
    """

    def __init__(self, fejl: Sequence[Fejl]) -> None:
        self.fejl = tuple(fejl)
        super().__init__("\n\n".join(str(f) for f in self.fejl))


def _indented(line: str) -> list[str]:
    return wrap(
        line,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
