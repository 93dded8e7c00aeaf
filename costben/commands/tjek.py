"""``costben tjek``: check analyses without computing them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from costben.completion import scenarios
from costben.help import Danish

if TYPE_CHECKING:
    from costben.tjek.fund import Tjek


@click.command(
    cls=Danish,
    help="Tjek hvert SCENARIE uden at regne det ud.\n\nFørst vises alle fejl i alle filerne på én "
    "gang. Er der ingen, vises det, der er antaget, forældet eller ubrugt, og hvor mange tal der "
    "har en kilde.",
    epilog="Eksempel:  costben tjek min_kommune --watch",
)
@click.argument("scenarie", nargs=-1, required=True, shell_complete=scenarios)
@click.option("--json", "as_json", is_flag=True, help="Skriv det hele som JSON på skærmen.")
@click.option(
    "--watch", is_flag=True, help="Tjek igen, hver gang en fil gemmes. Stop med Ctrl og C."
)
@click.pass_context
def tjek(context: click.Context, scenarie: Sequence[str], as_json: bool, watch: bool) -> None:
    """Check analyses."""
    if not watch:
        context.exit(_check(scenarie, as_json))
    from costben.tjek.overvaag import watch as keep_watch

    try:
        keep_watch(scenarie, lambda: _again(scenarie, as_json))
    except KeyboardInterrupt:
        click.echo("Stoppet.", err=True)


def _again(scenarier: Sequence[str], as_json: bool) -> None:
    from datetime import datetime

    if not as_json:
        click.echo(f"--- {datetime.now():%H.%M.%S}")
    _check(scenarier, as_json)
    sys.stdout.flush()


def _check(scenarier: Sequence[str], as_json: bool) -> int:
    """Check, and show what was found; the exit status is 2 if there are mistakes."""
    found = _found(scenarier)
    mistakes = list(dict.fromkeys(fejl for one in found for fejl in one.fejl))
    if as_json:
        import json

        text = json.dumps([one.to_dict() for one in found], ensure_ascii=False, indent=2)
        sys.stdout.buffer.write(f"{text}\n".encode())
        return 2 if mistakes else 0
    for fejl in mistakes:
        click.echo(f"{fejl}\n", err=True)
    if mistakes:
        files = len({fejl.fil if fejl.line else one.fil for one in found for fejl in one.fejl})
        click.echo(f"{len(mistakes)} fejl i {files} {'fil' if files == 1 else 'filer'}.", err=True)
    _show([one for one in found if not one.fejl])
    return 2 if mistakes else 0


def _found(scenarier: Sequence[str]) -> list[Tjek]:
    from costben.terminal.ventetid import ventetid

    found = []
    with ventetid("Tjekker") as told:
        from costben.tjek.fund import check

        for scenarie in scenarier:
            found.append(check(scenarie))
            told(len(found), len(scenarier))
    return found


def _show(good: Sequence[Tjek]) -> None:
    from costben.terminal.console import standard_output
    from costben.tjek.vis import show

    console = standard_output()
    for one in good:
        show(one, console)
