"""All that there is to say of a file without showing what it comes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from costben.budgetvalg import alle_valg
from costben.forudsaetninger import Forudsaetning, Valg, forudsaetninger
from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.models.base import BEFORE, CHANGED_IN, NOT_IN_FILE, Status
from costben.models.effektmaal import Effektmaal, Procentpoint
from costben.reading.find import find, is_workbook
from costben.reading.parse import parse
from costben.reading.places import node_at, path_of, place
from costben.reading.read import read
from costben.reading.schema import model_at
from costben.reading.source import read_text
from costben.reading.tree import Node
from costben.resultat import calculate
from costben.tjek.ubrugt import unused

_NO_SOURCE = re.compile(f"{NOT_IN_FILE}|{CHANGED_IN} .*; {BEFORE} ")  # it says only who put it in


@dataclass(frozen=True, slots=True)
class Linje:
    """Something to look at in the file.

    Attributes:
        sti: its path in the YAML.
        linje: the line it stands in; 0 for what is not in the file, or in a workbook.
        tekst: the value as written, or what is the matter, in Danish.
        celle: in a workbook the sheet and cell, ``Drift!D10``, also of an empty field.
    """

    sti: str
    linje: int
    tekst: str
    celle: str = ""


_LAST = 10**9  # what does not stand in the file comes after what does
At = Callable[[str, str], Linje]


@dataclass(frozen=True, slots=True)
class Dokumentation:
    """How many of the assumptions, numbers and choices alike, have a source.

    Attributes:
        forudsaetninger: how many there are.
        med_kilde: how many of them say where they are from.
        status: how many have each status.
        mangler: how many in each part of the analysis have no source.
    """

    forudsaetninger: int
    med_kilde: int
    status: Mapping[str, int]
    mangler: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tjek:
    """What was found in one file; with mistakes there is nothing else.

    Attributes:
        fil: the file, or what was asked for where there is none.
        fejl: every mistake.
        antaget: the inputs that are assumed.
        advarsler: rates and prices that are replaced, carried forward or used with a reservation.
        ubrugt: what is described, but has no part in the result.
        dokumentation: how well founded the numbers are.
    """

    fil: str
    fejl: Sequence[Fejl] = ()
    antaget: Sequence[Linje] = ()
    advarsler: Sequence[str] = ()
    ubrugt: Sequence[Linje] = ()
    dokumentation: Dokumentation | None = None

    def to_dict(self) -> dict[str, object]:
        """The same as plain data, for JSON."""
        mistakes = [
            {"fil": f.fil, "linje": f.line, "kolonne": f.column, "sti": f.sti, "besked": f.besked}
            for f in self.fejl
        ]
        return {**asdict(self), "fejl": mistakes}


def check(scenarie: str) -> Tjek:
    """Check one analysis: a file, a folder or a shipped name. Never raises for bad input."""
    fil = scenarie
    try:
        fil = str(find(scenarie))
        analyse = read(scenarie)
        if analyse.trykte_tal:
            calculate(analyse)  # only then can it be told whether the figures point at something
    except InddataFejl as error:
        return Tjek(fil, fejl=error.fejl)
    at = _places(find(scenarie))
    numbers = forudsaetninger(analyse)
    return Tjek(
        fil,
        antaget=_assumed(analyse, numbers, at),
        advarsler=analyse.advarsler,
        ubrugt=[at(sti, why) for sti, why in unused(analyse, numbers)],
        dokumentation=_documentation([*numbers.values(), *alle_valg(analyse)]),
    )


def _places(path: Path) -> At:
    """What puts a path and a text at its line in a file, or its cell in a workbook."""
    if not is_workbook(path):
        tree = parse(read_text(path), str(path))[0]
        return lambda sti, tekst: Linje(sti, _line(tree, sti), tekst)
    from costben.formular.yaml_text import read_workbook

    cells = {sti: str(sted) for sti, sted in read_workbook(path).steder.cells.items()}
    return lambda sti, tekst: Linje(sti, 0, tekst, _cell(cells, sti))


def _cell(cells: Mapping[str, str], sti: str) -> str:
    """Where ``sti`` stands, or the first of what it consists of."""
    inside = (cell for key, cell in cells.items() if key.startswith(f"{sti}."))
    return cells.get(sti) or next(inside, "")


def _assumed(analyse: Analyse, numbers: Mapping[str, Forudsaetning], at: At) -> Sequence[Linje]:
    said = [(f.sti, _shown(f)) for f in numbers.values() if _is_assumed(f.status)]
    said += [(v.sti, v.vist) for v in alle_valg(analyse) if _is_assumed(v.status)]
    return sorted((at(sti, text) for sti, text in said), key=lambda found: found.linje or _LAST)


def _shown(f: Forudsaetning) -> str:
    from costben.danish import quantity
    from costben.effekt_tekst import procentpoint

    model = model_at(Analyse, path_of(f.sti))
    points = model is not None and issubclass(model, Effektmaal) and f.enhed == Procentpoint.ENHED
    return procentpoint(f.vaerdi) if points else quantity(f.vaerdi, f.enhed)


def _is_assumed(status: str) -> bool:
    return status == Status.antaget.value


def _line(tree: Node, sti: str) -> int:
    path = path_of(sti)
    return place(tree, path)[0] if node_at(tree, path) is not None else 0


def _documentation(said: Sequence[Forudsaetning | Valg]) -> Dokumentation:
    without = [f for f in said if not f.kilde or _NO_SOURCE.match(f.kilde)]
    statuses = [f.status for f in said]
    groups = [f.gruppe for f in without]
    return Dokumentation(
        forudsaetninger=len(said),
        med_kilde=len(said) - len(without),
        status={s.value: statuses.count(s.value) for s in Status},
        mangler={gruppe: groups.count(gruppe) for gruppe in dict.fromkeys(groups)},
    )
