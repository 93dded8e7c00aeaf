"""When the analyses that are compared are paid back, and at what rate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from costben.budgettabel import noegletalsraekker
from costben.calculator.budgetvirkning import Budgetvirkning
from costben.danish import percent
from costben.models.analyse import Analyse

Noegletal = Mapping[str, Mapping[str, float | str]]  # by aktør; a text where a figure is not
TITEL = "Budgetvirkning, tilbagebetaling"
FELTER = (
    ("tilbagebetalt", "tilbagebetalt ved udgangen af"),
    ("tilbagebetalt_diskonteret", "det samme, diskonteret"),
    ("intern_rente", "intern rente pr. år"),
)
_HVEM = (("kommune", "Kommune"), ("i_alt", "I alt"))


def noegletal(analyse: Analyse, budget: Budgetvirkning[float] | None) -> Noegletal:
    """Payback as a calendar year, and the internal rate as a share a year, or why there is none.

    Empty where the analysis has no budget.
    """
    if budget is None:
        return {}
    return {
        str(row["aktoer"]): {felt: _plain(row[felt]) for felt, _ in FELTER}
        for row in noegletalsraekker(analyse, budget)
    }


def raekker(fundet: Sequence[Noegletal], intet: str) -> list[tuple[str, ...]]:
    """A label, and the figure of each analysis as people read it; ``intet`` where it has none."""
    return [
        (f"{hvem}: {titel}", *(_shown(f, navn, felt, intet) for f in fundet))
        for navn, hvem in _HVEM
        for felt, titel in FELTER
        if any(fundet)
    ]


def _shown(fundet: Noegletal, navn: str, felt: str, intet: str) -> str:
    value = fundet[navn][felt] if fundet else intet
    if isinstance(value, str):
        return value
    return percent(value) if felt == "intern_rente" else f"{value:.0f}"


def _plain(value: object) -> float | str:
    return value if isinstance(value, float | int) else str(value)
