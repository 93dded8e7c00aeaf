"""The further numbers whose break-even is asked for: found, and their bounds read."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from costben.calculator.break_even import LAENGST
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.mistakes import Fejl
from costben.models import numerals
from costben.models.analyse import Analyse
from costben.models.break_even import BreakEvenTal, Soegt
from costben.models.choices import suggestion
from costben.models.text import Text, ascii_key, shortened
from costben.reading.places import Document, Path, node_at

_MOST = {"uge/aar": 52.0, "maaned/aar": 12.0, "andel": 1.0}
_TIMES_NOW = 10.0
_PART_OF_NOW = 0.01


def read_break_even(analyse: Analyse, document: Document) -> tuple[tuple[Soegt, ...], list[Fejl]]:
    """What is looked for, and every mistake in it."""
    if not analyse.break_even:
        return (), []
    if not analyse.arketyper:
        message = (
            "Der er ingen arketyper at finde break-even for.\n"
            "Tilføj konsekvenser, nettoresultat og arketyper, eller slet blokken."
        )
        return (), [document.mistake(("break_even",), message, of_key=True)]
    numbers = forudsaetninger(analyse)
    found: list[Soegt] = []
    fejl: list[Fejl] = []
    for index, asked in enumerate(analyse.break_even):
        reader = _Reader(document, ("break_even", index), fejl)
        soegt = reader.read(asked, numbers.get(ascii_key(asked.sti)), list(numbers))
        found += [soegt] if soegt else []
    return tuple(found), fejl


class _Reader:
    """Reads one of them, and collects what is wrong."""

    def __init__(self, document: Document, path: Path, fejl: list[Fejl]) -> None:
        self._document, self._path, self._fejl = document, path, fejl

    def read(self, asked: BreakEvenTal, f: Forudsaetning | None, known: list[str]) -> Soegt | None:
        if f is None:
            near = suggestion(asked.sti, known)
            hint = f"{near}\nRet stien." if near else _AS_IN_THE_SHEET
            self._mistake("sti", f'"{shortened(asked.sti)}" er ikke et tal i analysen.{hint}')
            return None
        fra = self._bound("fra", asked.fra, f, _lowest(f))
        til = self._bound("til", asked.til, f, _highest(f))
        if fra is None or til is None:
            return None
        if til <= fra:
            self._mistake("til", _RISING if asked.til else _NO_GUESS)
            return None
        return Soegt(sti=f.sti, fra=fra, til=til)

    def _bound(self, key: str, said: str | None, f: Forudsaetning, default: float) -> float | None:
        if said is None:
            return default
        raw = node_at(self._document.tree, (*self._path, key))
        try:
            value = numerals.read(raw if isinstance(raw, Text) else said, f.enhed)
        except PydanticCustomError as error:
            self._mistake(key, error.message())
            return None
        if not f.mindst <= value <= f.hoejst or (f.over_nul and value <= 0):
            self._mistake(key, "Grænsen er uden for det, tallet kan være.\nRet den.")
            return None
        return value

    def _mistake(self, key: str, message: str) -> None:
        self._fejl.append(self._document.mistake((*self._path, key), message))


_AS_IN_THE_SHEET = "\nSkriv stien, som den står i Forudsætninger."
_RISING = "Grænserne skal gå opad.\nSkriv et større tal i til end i fra."
_NO_GUESS = "Tallet er 0, så en øvre grænse kan ikke gættes.\nTilføj til: og et tal med enhed."


def _lowest(f: Forudsaetning) -> float:
    if f.helt:
        return max(f.mindst, 1.0)
    return f.vaerdi * _PART_OF_NOW if f.over_nul else 0.0


def _highest(f: Forudsaetning) -> float:
    if f.helt and f.enhed == "aar":
        return float(LAENGST)
    return min(_MOST.get(f.enhed, abs(f.vaerdi) * _TIMES_NOW), f.hoejst)
