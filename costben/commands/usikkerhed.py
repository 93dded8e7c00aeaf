"""``costben usikkerhed``: how sure the net results are."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from costben.commands.writing import graf_option, places, write_asked
from costben.completion import scenarios
from costben.danish import number
from costben.help import Danish

_MOST = 10**10
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")


class Antal(click.IntRange):
    """A whole number, which may be written as Danes do: ``1.000.000``."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """``value`` without its thousands separators, within the range."""
        text = str(value)
        digits = text.replace(".", "") if _THOUSANDS.fullmatch(text) else text
        if not digits.isdecimal():
            self.fail(text, param, ctx)
        return super().convert(int(digits), param, ctx)


@click.command(
    cls=Danish,
    help="Vis, hvor sikkert nettoresultatet i SCENARIE er.\n\nDe usikre tal trækkes mange gange "
    "fra deres fordelinger, og hele beregningen gentages for hver trækning.",
    epilog="Eksempel:  costben usikkerhed social_stoette --traekninger 1.000.000",
)
@click.argument("scenarie", shell_complete=scenarios)
@click.option(
    "--traekninger",
    type=Antal(2, _MOST),
    default=50_000,
    metavar="ANTAL",
    help="Antal trækninger; ellers 50.000.",
)
@click.option(
    "--froe",
    type=click.IntRange(0, _MOST),
    default=1,
    metavar="TAL",
    help="Frø: det samme giver de samme tal. Ellers 1.",
)
@click.option(
    "--mod",
    multiple=True,
    metavar="SCENARIE",
    shell_complete=scenarios,
    help="Sammenlign med en anden analyse på de samme trækninger. Kan gentages.",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv JSON på skærmen.")
@click.option(
    "--ud",
    type=click.Path(path_type=Path),
    metavar="FIL.xlsx",
    help="Skriv også et regneark med fanen Usikkerhed.",
)
@graf_option
def usikkerhed(
    scenarie: str,
    traekninger: int,
    froe: int,
    mod: Sequence[str],
    as_json: bool,
    ud: Path | None,
    graf: Path | None,
) -> None:
    """Draw, show what the draws say, and write a workbook if one is asked for."""
    from costben.terminal.ventetid import ventetid

    with ventetid("Læser"):
        from costben.reading.read import read
        from costben.resultat import calculate
        from costben.usikkerhedsresultat import usikkerhed as run

        analyse, others = read(scenarie), [read(name) for name in mod]
        places(ud, graf)
        with _draws(traekninger) as fremdrift:
            resultat = run(analyse, traekninger, froe, others, fremdrift)
        said = write_asked(lambda: calculate(analyse), resultat, ud, graf)
    if as_json:
        sys.stdout.buffer.write(f"{resultat.to_json()}\n".encode())
        return
    from costben.terminal.console import standard_output
    from costben.terminal.usikkerhed import show

    console = standard_output()
    show(resultat, console)
    for line in said:
        console.print(line)


@contextmanager
def _draws(traekninger: int) -> Iterator[Callable[[int], None]]:
    """A bar while one waits; on Ctrl-C, how far it came."""
    from costben.terminal.ventetid import ventetid

    done = 0
    try:
        with ventetid("Trækker") as told:

            def fremdrift(count: int) -> None:
                nonlocal done
                done = count
                told(count, traekninger)

            yield fremdrift
    except KeyboardInterrupt:
        sys.stderr.write(f"{number(done)} af {number(traekninger)} trækninger var lavet. ")
        raise
