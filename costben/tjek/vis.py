"""What was found, on a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from costben.danish import capitalized, listed, percent
from costben.tjek.fund import Dokumentation, Linje, Tjek


def show(tjek: Tjek, console: Console) -> None:
    """Print everything but the mistakes, which go where mistakes go."""
    console.print(f"{tjek.fil}: ingen fejl.", style="bold")
    console.print()
    if tjek.antaget:
        console.print(_assumed(tjek.antaget))
    for advarsel in tjek.advarsler:
        console.print(f"Advarsel: {advarsel}")
    if tjek.advarsler:
        console.print()
    if tjek.ubrugt:
        console.print(f"Bruges ikke: {len(tjek.ubrugt)}", style="bold")
        for found in tjek.ubrugt:
            console.print(
                f"  {found.celle or f'linje {found.linje}'}: {found.sti}\n    {found.tekst}"
            )
        console.print()
    if tjek.dokumentation:
        _documentation(tjek.dokumentation, console)


def _assumed(lines: Sequence[Linje]) -> Table:
    """Line, value, and the path, which has what room is left."""
    title = f"Antaget: {len(lines)}"
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    cells = any(found.celle for found in lines)
    table.add_column("Celle" if cells else "Linje", justify="left" if cells else "right")
    table.add_column("Værdi")
    table.add_column("Sti", overflow="fold")
    for found in lines:
        table.add_row(found.celle or str(found.linje or ""), found.tekst, found.sti)
    return table


def _documentation(found: Dokumentation, console: Console) -> None:
    share = percent(found.med_kilde / found.forudsaetninger, 0)
    console.print("Dokumentation", style="bold")
    count = f"{found.med_kilde} af {found.forudsaetninger}"
    console.print(f"  {count} forudsætninger har en kilde ({share}).")
    known = [f"{antal} {status}" for status, antal in found.status.items() if antal]
    console.print(f"  {capitalized(listed(known))}.")
    if found.mangler:
        where = [f"{gruppe} {antal}" for gruppe, antal in found.mangler.items()]
        console.print(f"  Uden kilde: {listed(where)}.")
