"""``costben indlaes``: a workbook to YAML."""

from pathlib import Path

import click

from costben.help import Danish


@click.command(
    cls=Danish,
    help="Læs FIL.xlsx, og skriv analysen som YAML.\n\nFIL.xlsx er en udfyldt formular fra costben "
    "skabelon, eller et resultat, hvor gule felter, kilder eller status på arket Forudsætninger "
    "er ændret. Kun det, der er ændret, bliver skrevet om; kommentarer og resten af YAML-filen "
    "står, som de stod. Er noget galt, vises alle fejl med ark og celle, og intet bliver skrevet.",
    epilog="Eksempel:  costben indlaes min.xlsx --ud analyse.yaml",
)
@click.argument("fil", metavar="FIL.xlsx", type=click.Path(path_type=Path))
@click.option(
    "--ud",
    type=click.Path(path_type=Path),
    metavar="FIL.yaml",
    help="Hvor analysen skrives. Ellers FIL.yaml i denne mappe; overskriver aldrig.",
)
def indlaes(fil: Path, ud: Path | None) -> None:
    """Write the analysis in a workbook as YAML."""
    from costben.formular.indlaes import read_in

    for line in read_in(fil, ud or Path(f"{fil.stem}.yaml")):
        click.echo(line)
