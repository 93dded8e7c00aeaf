"""Where in a workbook the values of an analysis stand, and mistakes at those places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from costben.formular.ord import in_a_form
from costben.mistakes import Fejl
from costben.reading.places import Path, shown_path

_NAMED = re.compile(  # fields, as a message about the item that they are in names them
    r"\b(?:([a-z_]+):|([a-z]+(?:_[a-z]+)+)\b|(?:har både|mangler|[Ss]let) ([a-z]+)\b)"
)
_LAST_STEP = re.compile(r"(\.[^.\[\]]*|\[\d+\])$")


@dataclass(frozen=True, slots=True, order=True)
class Sted:
    """One cell, ordered as people read: sheet, row, column."""

    sheet_number: int
    row: int
    column: int
    sheet: str
    coordinate: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.coordinate}"


@dataclass(slots=True)
class Steder:
    """The cell of each path in a workbook, and the mistakes that are found while it is read."""

    fil: str
    cells: dict[str, Sted] = field(default_factory=dict)
    found: list[tuple[Sted, str, str]] = field(default_factory=list)
    unnamed: set[str] = field(default_factory=set)  # what items without a usable name are called

    def put(self, sti: Path, sted: Sted) -> None:
        """Say where ``sti`` stands; what is said first holds."""
        self.cells.setdefault(shown_path(sti), sted)

    def mistake(self, sted: Sted, sti: Path, besked: str) -> None:
        """Note a mistake in a cell."""
        self.found.append((sted, shown_path(sti), besked))

    def at(self, sti: str) -> Sted | None:
        """The cell of ``sti``, the first inside it, or of the nearest block around it."""
        while sti:
            found = self._in(sti)
            if found is not None:
                return found
            sti = _LAST_STEP.sub("", sti) if _LAST_STEP.search(sti) else ""
        return None

    def _in(self, sti: str) -> Sted | None:
        inside = (
            cell for key, cell in self.cells.items() if key.startswith((f"{sti}.", f"{sti}["))
        )
        return self.cells.get(sti) or next(inside, None)

    def _to_mend(self, fejl: Fejl) -> Sted | None:
        """The cell of the first field that a message names, else of what the message is about."""
        words = ("".join(found) for found in _NAMED.findall(fejl.besked))
        own = fejl.sti.rpartition(".")[2]
        named = (self._in(f"{fejl.sti}.{word}") for word in words if word != own)
        return next((cell for cell in named if cell), None) or self.at(fejl.sti)

    def placed(self, fejl: Iterable[Fejl], own: str) -> list[Fejl]:
        """The workbook's mistakes and ``fejl``, in the order of the cells.

        What is only said because a cell could not be used is left out.

        Args:
            fejl: what ordinary reading finds; of the file ``own`` they get their cell.
            own: what the text of the workbook was called when it was read.
        """
        cells = set(self.found)
        others = [one for one in fejl if one.fil != own]
        refused = {sted for sted, _, _ in self.found}
        for one in fejl:
            if one.fil != own or self._follows(one):
                continue
            sted = self._to_mend(one)
            sti, besked = self._known(one.sti), in_a_form(one.besked, one.sti)
            if sted is None:
                others.insert(0, Fejl(self.fil, 0, 0, sti, besked))
            elif sted not in refused:
                cells.add((sted, sti, besked))
        placed = [Fejl(f"{self.fil} {sted}", 0, 0, sti, text) for sted, sti, text in sorted(cells)]
        return [*placed, *others]

    def _known(self, sti: str) -> str:
        """The path as people know it: a number's ``vaerdi`` is the number itself in a cell."""
        return sti if sti in self.cells else sti.removesuffix(".vaerdi")

    def _follows(self, fejl: Fejl) -> bool:
        """Whether a value inside the block, or a name that it lacks, could not be used."""
        inside = (f"{fejl.sti}.", f"{fejl.sti}[")
        words = set(re.findall(r"\w+", fejl.besked))
        return bool(words & self.unnamed) or any(s.startswith(inside) for _, s, _ in self.found)
