"""``costben ny``: begin an analysis."""

from pathlib import Path

import click

from costben.help import Danish

TYPER = ("tom", "indsats", "ydelsesskift", "investeringsforslag")
_ABOUT = {
    "analyse.yaml": "analysen: ret tallene her",
    "satser.yaml": "kommunens egne satser, hvis den har nogle",
    "laesmig.txt": "sådan gør du",
    "costben.schema.json": "hjælper editoren; skal ikke rettes",
}


@click.command(
    cls=Danish,
    help="Begynd en analyse i MAPPE.\n\nMappen får en skabelon, hvor hver linje siger, hvad der "
    "skal stå, og som kan beregnes, som den er. Intet bliver overskrevet.\n\n\b\n"
    "tom                  det mindste, der kan regnes på\n"
    "indsats              omkostninger, løn og konsekvenser med enhedspriser\n"
    "ydelsesskift         gevinsten regnes af ydelsessatser, refusion og skat\n"
    "investeringsforslag  virkningen på budgettet, år for år",
    epilog="Eksempel:  costben ny min_kommune --type ydelsesskift",
)
@click.argument("mappe", type=click.Path(path_type=Path))
@click.option(
    "--type",
    "slags",
    type=click.Choice(TYPER),
    default="indsats",
    metavar="TYPE",
    help="En af typerne ovenfor; ellers indsats.",
)
def ny(mappe: Path, slags: str) -> None:
    """Copy a template to a new folder."""
    from costben.nyt_scenarie import begin

    written = begin(mappe, slags)
    click.echo(f"Oprettet i {mappe}:")
    for path in written:
        click.echo(f"  {path.name:<21}{_ABOUT[path.name]}")
    named = f'"{mappe}"' if " " in str(mappe) else str(mappe)
    click.echo(f"\nRet tallene i analyse.yaml, og kør:  costben tjek {named}")
    click.echo(f"og når der ingen fejl er:            costben beregn {named}")
