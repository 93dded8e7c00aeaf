"""What stands in a form, before it is made into YAML."""

from __future__ import annotations

from dataclasses import dataclass, field

from costben.formular.cells import Celle
from costben.formular.steder import Steder
from costben.formular.units_at import field_of
from costben.reading.places import Path


@dataclass(slots=True)
class Udfyldt:
    """The cells that are filled in, and where all cells belong.

    Attributes:
        values: the cell of each path that is filled in.
        yaml: the lines of the last sheet: what they are about, and the text.
        names: what the items of each table whose items are columns are called, by their place.
        advarsler: what is not read, though it is no mistake.
    """

    steder: Steder
    values: dict[Path, Celle] = field(default_factory=dict)
    yaml: list[tuple[Celle, Celle]] = field(default_factory=list)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    advarsler: list[str] = field(default_factory=list)

    def add(self, sti: Path, celle: Celle) -> None:
        """A cell that belongs to ``sti``, filled in or not."""
        self.steder.put(field_of(sti), celle.sted)
        if not celle.empty:
            self.values[sti] = celle
