"""What is assumed, in the terminal: a line for each block of the analysis."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from rich.console import Console

from costben.danish import quantity
from costben.resultat import Resultat


def assumed(resultat: Resultat, console: Console) -> None:
    """Every input that is assumed, with its value; those of one block together."""
    blocks: dict[str, list[str]] = {}
    for sti, shown in (found := list(_assumed(resultat))):
        block, _, name = sti.rpartition(".")
        blocks.setdefault(block, []).append(f"{name} {shown}")
    if not found:
        return
    console.print(f"\n{len(found)} forudsætninger er antaget", style="bold")
    for block, values in blocks.items():
        text = f"{block}: {', '.join(values)}"
        console.print(fill(text, console.width, subsequent_indent="  ", break_on_hyphens=False))


def _assumed(resultat: Resultat) -> Iterator[tuple[str, str]]:
    for f in resultat.forudsaetninger.values():
        if f.status == "antaget":
            yield f.sti, quantity(f.vaerdi, f.enhed)
    for v in resultat.valg:
        if v.status == "antaget":
            yield v.sti, v.vist
