"""``costben beregn``: an analysis to tables and a workbook."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from costben.completion import scenarios
from costben.help import Danish


@click.command(
    cls=Danish,
    help="Beregn SCENARIE, vis resultatet, og skriv et regneark.\n\nSCENARIE er en YAML-fil, en "
    "mappe med analyse.yaml, eller navnet på en medfølgende analyse.",
    epilog="Eksempel:  costben beregn social_stoette --saet indsats.deltagere=60",
)
@click.argument("scenarie", shell_complete=scenarios)
@click.option(
    "--ud",
    type=click.Path(path_type=Path),
    metavar="FIL.xlsx",
    help="Regnearkets fil. Ellers scenariets navn i denne mappe.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Skriv JSON på skærmen, og regneark kun med --ud."
)
@click.option(
    "--saet",
    "settings",
    multiple=True,
    metavar="STI=VÆRDI",
    help="Ret en værdi, fx indsats.deltagere=60. Kan gentages.",
)
@click.option(
    "--graf",
    type=click.Path(path_type=Path),
    metavar="MAPPE",
    help="Skriv også regnearkets figurer i mappen, som PNG og SVG.",
)
def beregn(
    scenarie: str, ud: Path | None, as_json: bool, settings: Sequence[str], graf: Path | None
) -> None:
    """Compute an analysis, show it, and write its workbook."""
    from costben.commands.writing import write
    from costben.reading.find import find, scenario_name
    from costben.reading.read import read
    from costben.resultat import calculate

    resultat = calculate(read(scenarie, settings))
    target = ud
    if target is None and not as_json:
        target = Path(f"{scenario_name(find(scenarie))}.xlsx")
    if target is not None:
        from costben.workbook.write import workbook_bytes

        write(lambda: workbook_bytes(resultat), target)
    pictures = []
    if graf is not None:
        from costben.graf.skriv import skriv
        from costben.workbook.write import lay_out

        pictures = skriv(lay_out(resultat), graf)
    if as_json:
        sys.stdout.buffer.write(f"{resultat.to_json()}\n".encode())
        return
    from rich.console import Console

    from costben.terminal import show

    console = Console(highlight=False, markup=False, emoji=False)
    show(resultat, console)
    console.print(f"Regneark skrevet: {target}")
    if pictures:
        console.print(f"{len(pictures)} billeder skrevet i {graf}")
