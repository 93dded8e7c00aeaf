"""The report's figures held against the computed ones, in the terminal."""

from __future__ import annotations

from rich.console import Console

from costben.afstemning import UDFALD, Afstemt
from costben.danish import kroner, percent, quantity
from costben.resultat import Resultat

_DIFFERS = "afviger"
_MOST = 5


def reconciliation(resultat: Resultat, console: Console) -> None:
    """How many figures agree, and each that does not."""
    alle = resultat.afstemning
    inddata = sum(line.art == "inddata" for line in alle)
    counts = (f"{sum(ln.status == status for ln in alle)} {status}" for status in UDFALD)
    console.print(f"\nAfstemning med {len(alle)} tal i rapporten", style="bold")
    console.print(f"{', '.join(counts)}.")
    console.print(f"{inddata} er skrevet af til forudsætningerne, {len(alle) - inddata} beregnet.")
    differing = [line for line in alle if line.status == _DIFFERS]
    reasons: dict[str, list[str]] = {}
    for line in differing[:_MOST]:
        reasons.setdefault(line.forklaring or "ingen forklaring", []).append(_figure(line))
    for reason, figures in reasons.items():
        console.print(f"{_DIFFERS.capitalize()}: {'; '.join(figures)}: {reason}")
    if len(differing) > _MOST:
        console.print(f"{len(differing) - _MOST} til, der {_DIFFERS}, står på fanen Afstemning.")


def _figure(line: Afstemt) -> str:
    printed = quantity(line.offentliggjort, line.enhed)
    computed = _computed(line.beregnet, line.enhed)
    return f"{line.tabel}, {line.felt} (trykt {printed}, beregnet {computed})"


def _computed(value: float, unit: str) -> str:
    if unit == "andel":
        return percent(value)
    return kroner(value) if unit == "kr" else quantity(round(value, 4), unit)
