"""The items of a list or table on a form, row by row or column by column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from costben.formular.cells import Celle
from costben.formular.markers import INDRE, NAVN, PLADS
from costben.formular.sections import is_table
from costben.formular.steder import Sted
from costben.formular.udfyldt import Udfyldt
from costben.models.text import ascii_key, shortened
from costben.reading.places import Path

Line = Mapping[str, Celle]  # the cells of a row or column, by the field's path in the item


@dataclass(slots=True)
class Items:
    """The items at ``sti``, as they are read one after the other."""

    found: Udfyldt
    sti: Path
    item: Path = ()
    count: int = 0
    inner: int = 0
    names: dict[str, Sted] = field(default_factory=dict)

    def add(self, line: Line) -> str:
        """Read a row or column; the item's name is returned, or nothing if it is empty."""
        filled = {role for role, celle in line.items() if not celle.empty}
        if not filled:
            return ""
        inner = {role for role in line if INDRE in role}
        goes_on = bool(self.item) and filled <= inner
        if not goes_on:
            self.item, self.inner = (*self.sti, self._name(line)), 0
            self.count += 1
            self._put_places(line)
        for role, celle in line.items():
            path = None if role == NAVN or (goes_on and role not in inner) else self._path(role)
            if path is not None:
                self.found.add(path, celle)
            elif role != NAVN and not celle.empty and not goes_on:
                besked = "Tallet hører ikke til noget, for feltet med navnet er tomt.\nSlet tallet."
                self.found.steder.mistake(celle.sted, self.item, besked)
        self.inner += bool(filled & inner)
        return str(self.item[-1])

    def _put_places(self, line: Line) -> None:
        """A named item is at its short name, and its lines at the first cell of a line."""
        first = line.get(NAVN) or next(iter(line.values()))
        self.found.steder.put(self.item, first.sted)
        for role, celle in line.items():
            if INDRE in role:
                self.found.steder.put((*self.item, role.partition(INDRE)[0]), celle.sted)

    def _path(self, role: str) -> Path | None:
        """Where the field of that role stands; None where it belongs to an empty column."""
        if INDRE in role:
            name, _, rest = role.partition(INDRE)
            return (*self.item, name, self.inner, *rest.split("."))
        name, place, other = role.partition(f".{PLADS}")
        if not place:
            return (*self.item, *role.split("."))
        table, _, number = other.partition(":")
        known = self.found.names.get(table, {}).get(f"{PLADS}{number}")
        return (*self.item, name, known) if known else None

    def _name(self, line: Line) -> str | int:
        """What the item is called; one without a name, or with another's, gets a number."""
        if not is_table(self.sti):
            return self.count
        celle = line[NAVN]
        value = celle.value
        whole = isinstance(value, float) and value == int(value)
        text = str(int(value) if isinstance(value, float) and whole else value or "").strip()
        name = ascii_key(text)
        if celle.mistake:
            self._refuse(celle, celle.mistake)
        elif not name:
            self._refuse(celle, "Det korte navn mangler.\nSkriv et ord, som andre ark kan bruge.")
        elif name in self.names:
            besked = (
                f'"{shortened(text)}" står to gange, første gang i {self.names[name].coordinate}.'
            )
            self._refuse(celle, f"{besked}\nRet det ene navn.")
        else:
            self.names[name] = celle.sted
            return name
        unnamed = f"nr_{self.count + 1}"
        self.found.steder.unnamed.add(unnamed)
        return unnamed

    def _refuse(self, celle: Celle, besked: str) -> None:
        self.found.steder.mistake(celle.sted, self.sti, besked)
