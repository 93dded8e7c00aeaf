"""``costben skabelon``: an Excel form."""

from pathlib import Path

import click

from costben.completion import scenarios
from costben.help import Danish


@click.command(
    cls=Danish,
    help="Skriv en formular i Excel, FIL.xlsx.\n\nDen har et ark for hver del af en analyse, med "
    "enheder, hjælp og lister at vælge fra. Den udfyldte formular kan bruges som SCENARIE i alle "
    "kommandoer. En fil, der er der i forvejen, bliver ikke overskrevet.",
    epilog="Eksempel:  costben skabelon min.xlsx --fra social_stoette",
)
@click.argument("fil", metavar="FIL.xlsx", type=click.Path(path_type=Path))
@click.option(
    "--fra",
    metavar="SCENARIE",
    shell_complete=scenarios,
    help="Udfyld formularen med denne analyse; dens kommentarer følger med.",
)
def skabelon(fil: Path, fra: str | None) -> None:
    """Write the form."""
    from costben.commands.new_file import write_new
    from costben.formular.udfyld import empty, filled
    from costben.mistakes import Fejl, InddataFejl

    choose = "Vælg et andet navn."
    if fil.suffix.lower() != ".xlsx":
        message = "En formular skal ende på .xlsx.\nSkriv fx costben skabelon min.xlsx."
        raise InddataFejl([Fejl(str(fil), 0, 0, "", message)])
    write_new(fil, filled(fra) if fra else empty(), choose)
    named = f'"{fil}"' if " " in str(fil) else str(fil)
    click.echo(f"Formular skrevet: {fil}")
    click.echo(f"Udfyld de gule felter i Excel, gem, og kør:  costben beregn {named}")
