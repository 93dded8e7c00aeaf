"""Numbers of an analysis named by their path, and other values of them, in their unit."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic_core import PydanticCustomError

from costben.danish import quantity
from costben.forudsaetninger import Forudsaetning
from costben.mistakes import Fejl
from costben.models import numerals
from costben.models.choices import suggestion
from costben.models.text import Text, ascii_key, shortened
from costben.reading.places import Document, Path, node_at


class Laeser:
    """Finds the numbers and reads the values, and collects what is wrong."""

    def __init__(self, document: Document, numbers: Mapping[str, Forudsaetning]) -> None:
        self.fejl: list[Fejl] = []
        self._document, self._numbers = document, numbers

    def number(self, path: Path, sti: str) -> Forudsaetning | None:
        """The number that ``sti``, which stands at ``path``, is the path of."""
        found = self._numbers.get(ascii_key(sti))
        if found is None:
            near = suggestion(sti, list(self._numbers))
            hint = f"{near}\nRet stien." if near else "\nSkriv den, som den står i Forudsætninger."
            self.mistake(path, f'"{shortened(sti)}" er ikke et tal i analysen.{hint}')
        return found

    def value(self, path: Path, said: str, f: Forudsaetning) -> float | None:
        """Another value of ``f``: ``said``, which stands at ``path``."""
        raw = node_at(self._document.tree, path)
        try:
            if f.med_enhed:
                numerals.refuse_bare(raw if isinstance(raw, Text) else said)
            value = numerals.read(raw if isinstance(raw, Text) else said, f.enhed)
        except PydanticCustomError as error:
            self.mistake(path, error.message())
            return None
        if not f.mindst <= value <= f.hoejst or (f.over_nul and value <= 0):
            self.mistake(path, f"{_outside(value, f)}\nRet det.")
            return None
        if f.helt and value != int(value):
            self.mistake(path, "Tallet skal være et helt antal.\nRet det.")
            return None
        return value

    def mistake(self, path: Path, message: str) -> None:
        """Note ``message`` at ``path``."""
        self.fejl.append(self._document.mistake(path, message))


def _outside(value: float, f: Forudsaetning) -> str:
    """The bound that ``value`` is outside."""
    if value > f.hoejst:
        return f"Tallet kan højst være {quantity(f.hoejst, f.enhed)}{_read_as(value, f)}"
    if f.over_nul and value <= 0:
        return "Tallet skal være over 0."
    return f"Tallet skal mindst være {quantity(f.mindst, f.enhed)}{_read_as(value, f)}"


def _read_as(value: float, f: Forudsaetning) -> str:
    return f", og her står {shortened(quantity(value, f.enhed).removesuffix('.'))}."
