"""``costben beregn``: an analysis to tables and a workbook."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from costben.commands.writing import graf_option, places, write_asked
from costben.completion import scenarios
from costben.completion import settings as paths
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
    shell_complete=paths,
    help="Ret en værdi, fx indsats.deltagere=60. Kan gentages.",
)
@graf_option
def beregn(
    scenarie: str, ud: Path | None, as_json: bool, settings: Sequence[str], graf: Path | None
) -> None:
    """Compute an analysis, show it, and write its workbook."""
    from costben.terminal.ventetid import ventetid

    with ventetid("Beregner"):
        from costben.reading.find import find
        from costben.reading.read import read
        from costben.resultat import calculate

        analyse = read(scenarie, settings)
        target = ud or (None if as_json else _default(find(scenarie)))
        places(target, graf)
        resultat = calculate(analyse)
        said = write_asked(lambda: resultat, None, target, graf)
    if as_json:
        sys.stdout.buffer.write(f"{resultat.to_json()}\n".encode())
        return
    from costben.terminal.console import standard_output
    from costben.terminal.resultat import show

    console = standard_output()
    show(resultat, console)
    for line in said:
        console.print(line)


def _default(path: Path) -> Path:
    """The workbook's name after the analysis', and never that of the form it is read from."""
    from costben.formular.is_form import is_form
    from costben.reading.find import is_workbook, scenario_name

    name = scenario_name(path)
    target = Path(f"{name}.xlsx")
    taken = is_workbook(path) or (target.exists() and is_form(target))
    return Path(f"{name}-resultat.xlsx") if taken else target
