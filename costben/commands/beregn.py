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
    "mappe med analyse.yaml, en udfyldt formular i Excel, eller navnet på en medfølgende analyse.",
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
    from costben.reading.find import find
    from costben.reading.read import read
    from costben.resultat import calculate

    analyse = read(scenarie, settings)
    if graf is not None:
        from costben.graf.skriv import place

        place(graf)
    resultat = calculate(analyse)
    target = ud
    if target is None and not as_json:
        target = _default(find(scenarie))
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
    from costben.terminal.console import standard_output
    from costben.terminal.resultat import show

    console = standard_output()
    show(resultat, console)
    console.print(f"Regneark skrevet: {target}")
    if pictures:
        console.print(f"{len(pictures)} billeder skrevet i {graf}")


def _default(path: Path) -> Path:
    """The workbook's name after the analysis', and never that of the form it is read from."""
    from costben.formular.is_form import is_form
    from costben.reading.find import is_workbook, scenario_name

    name = scenario_name(path)
    target = Path(f"{name}.xlsx")
    taken = is_workbook(path) or (target.exists() and is_form(target))
    return Path(f"{name}-resultat.xlsx") if taken else target
