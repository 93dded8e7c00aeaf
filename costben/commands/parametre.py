"""``costben parametre``: what is known nationally."""

import click

from costben.completion import parameters
from costben.help import Danish


@click.command(
    cls=Danish,
    short_help="Vis de nationale satser med kilde og status.",
    help="Vis de nationale parametre med værdi, enhed, kilde og status.\n\nNAVN er et fuldt navn "
    "(ydelser.dagpenge_hoejeste), en fil (ydelser) eller en del af et navn (dagpenge).",
    epilog="Eksempel:  costben parametre ydelser --dato 2023-01-01",
)
@click.argument("navn", required=False, shell_complete=parameters)
@click.option(
    "--dato", metavar="ÅÅÅÅ-MM-DD", help="Vis det, der gælder den dag, og det, der mangler."
)
@click.option("--json", "as_json", is_flag=True, help="Skriv en liste i JSON på skærmen.")
def parametre(navn: str | None, dato: str | None, as_json: bool) -> None:
    """List the national parameters."""
    from costben.parametre.kommando import run

    run(navn, dato, as_json)
