"""``costben forklar``: where a figure comes from."""

import sys
from collections.abc import Sequence

import click

from costben.completion import results, scenarios
from costben.completion import settings as paths
from costben.help import Danish


@click.command(
    cls=Danish,
    short_help="Vis, hvor et resultat kommer fra.",
    help="Vis, hvor RESULTAT i SCENARIE kommer fra: formlen i ord og hvert tal med enhed, kilde "
    "og status, ned til forudsætningerne.\n\nRESULTAT er en sti (arketyper.D.kommune) eller ord "
    "fra den (D kommune). Uden RESULTAT vises alle navne.",
    epilog="Eksempel:  costben forklar social_stoette D kommune",
)
@click.argument("scenarie", shell_complete=scenarios)
@click.argument("resultat", nargs=-1, shell_complete=results)
@click.option(
    "--saet",
    "settings",
    multiple=True,
    metavar="STI=VÆRDI",
    shell_complete=paths,
    help="Ret en værdi, fx indsats.deltagere=60. Kan gentages.",
)
@click.option(
    "--dybde",
    type=click.IntRange(min=1),
    metavar="ANTAL",
    help="Vis kun så mange trin ned. Ellers hele træet.",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv træet som JSON på skærmen.")
def forklar(
    scenarie: str,
    resultat: Sequence[str],
    settings: Sequence[str],
    dybde: int | None,
    as_json: bool,
) -> None:
    """Explain a result, or list what can be explained."""
    from costben.forklaring.forklar import forklaringer
    from costben.reading.read import read

    known = forklaringer(read(scenarie, settings))
    led = known.forklar(" ".join(resultat)) if resultat else None
    if as_json:
        import json

        from costben.forklaring.plain import names, plain

        said = names(known.navne) if led is None else plain(led, dybde)
        text = json.dumps(said, ensure_ascii=False, indent=2, allow_nan=False)
        sys.stdout.buffer.write(f"{text}\n".encode())
        return
    from costben.terminal.console import standard_output
    from costben.terminal.forklar import list_names, show

    console = standard_output()
    if led is None:
        list_names(known.navne, console)
    else:
        show(led, console, dybde)
