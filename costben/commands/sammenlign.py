"""``costben sammenlign``: analyses and variants side by side."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from costben.completion import scenarios
from costben.help import Danish


@click.command(
    cls=Danish,
    short_help="Vis to eller flere analyser side om side.",
    help="Vis to eller flere analyser side om side: hvad der er forskelligt, og hvad hver forskel "
    "betyder for resultaterne. Den første er den, de andre holdes op mod.\n\nEn ANALYSE er en "
    "YAML-fil, en mappe eller et medfølgende navn, og efter den kan stå :STI=VÆRDI for hver "
    "værdi, der er en anden.",
    epilog="\b\nEksempel:\n  costben sammenlign social_stoette social_stoette:indsats.deltagere=60",
)
@click.argument(
    "analyser", nargs=-1, required=True, metavar="ANALYSE ANALYSE...", shell_complete=scenarios
)
@click.option(
    "--ud",
    type=click.Path(path_type=Path),
    metavar="FIL.xlsx",
    help="Skriv også sammenligningen som regneark.",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv sammenligningen som JSON på skærmen.")
def sammenlign(analyser: Sequence[str], ud: Path | None, as_json: bool) -> None:
    """Compare analyses."""
    from costben.mistakes import Fejl, InddataFejl
    from costben.terminal.ventetid import ventetid

    if len(analyser) < 2:
        message = (
            "Der skal være mindst to at sammenligne.\nSkriv fx costben sammenlign "
            f"{analyser[0]} {analyser[0].partition(':')[0]}:indsats.deltagere=60"
        )
        raise InddataFejl([Fejl("sammenlign", 0, 0, "", message)])
    with ventetid("Sammenligner"):
        from costben.varianter.angivelse import varianter
        from costben.varianter.sammenlign import sammenlign as compare

        found = compare(varianter(analyser))
        if ud is not None:
            from costben.commands.writing import write
            from costben.workbook.forskelle import workbook_bytes

            write(lambda: workbook_bytes(found), ud)
    if as_json:
        from costben.varianter.plain import to_json

        sys.stdout.buffer.write(f"{to_json(found)}\n".encode())
        return
    from costben.terminal.console import standard_output
    from costben.terminal.varianter import show

    show(found, standard_output())
    if ud is not None:
        sys.stdout.write(f"Regneark skrevet: {ud}\n")
