"""The command line."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from costben.help import Danish, DanishGroup, danish_usage
from costben.version import __version__

if TYPE_CHECKING:
    from costben.resultat import Resultat

EXIT_OWN_FAULT = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130


@click.group(
    cls=DanishGroup,
    invoke_without_command=True,
    help="Cost-benefit-analyse af kommunale indsatser: fra YAML til regneark.",
    epilog="Eksempel:  costben beregn social_stoette",
)
@click.version_option(__version__, message="costben %(version)s", help="Vis version.")
@click.pass_context
def costben(context: click.Context) -> None:
    """Costben's commands."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@costben.command(
    cls=Danish,
    help="Beregn SCENARIE, vis resultatet, og skriv et regneark.\n\nSCENARIE er en YAML-fil, en "
    "mappe med analyse.yaml, eller navnet på en medfølgende analyse.",
    epilog="Eksempel:  costben beregn social_stoette --saet indsats.deltagere=60",
)
@click.argument("scenarie")
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
def beregn(scenarie: str, ud: Path | None, as_json: bool, settings: Sequence[str]) -> None:
    """Compute an analysis, show it, and write its workbook."""
    from costben.reading.find import find, scenario_name
    from costben.reading.read import read
    from costben.resultat import calculate

    resultat = calculate(read(scenarie, settings))
    target = ud
    if target is None and not as_json:
        target = Path(f"{scenario_name(find(scenarie))}.xlsx")
    if target is not None:
        _write(resultat, target)
    if as_json:
        sys.stdout.buffer.write(f"{resultat.to_json()}\n".encode())
        return
    from rich.console import Console

    from costben.terminal import show

    console = Console(highlight=False, markup=False, emoji=False)
    show(resultat, console)
    console.print(f"Regneark skrevet: {target}")


@costben.command(
    cls=Danish,
    help="Vis de nationale parametre med værdi, enhed, kilde og status.\n\nNAVN er et fuldt navn "
    "(ydelser.dagpenge_hoejeste), en fil (ydelser) eller en del af et navn (dagpenge).",
    epilog="Eksempel:  costben parametre ydelser --dato 2023-01-01",
)
@click.argument("navn", required=False)
@click.option(
    "--dato", metavar="ÅÅÅÅ-MM-DD", help="Vis det, der gælder den dag, og det, der mangler."
)
@click.option("--json", "as_json", is_flag=True, help="Skriv en liste i JSON på skærmen.")
def parametre(navn: str | None, dato: str | None, as_json: bool) -> None:
    """List the national parameters."""
    from costben.parametre.kommando import run

    run(navn, dato, as_json)


def _write(resultat: "Resultat", target: Path) -> None:
    """Write the workbook, or explain why it cannot be written."""
    from costben.mistakes import Fejl, InddataFejl
    from costben.workbook.write import write

    try:
        message = _not_a_workbook(target)
        if message is None:
            write(resultat, target)
    except FileNotFoundError:
        message = f"Mappen {target.parent} findes ikke.\nOpret den, eller vælg en anden med --ud."
    except PermissionError:
        message = (
            "Filen kan ikke skrives; den er måske åben i Excel, eller mappen er låst.\n"
            "Luk den, eller vælg en anden med --ud. Den gamle fil er urørt."
        )
    except OSError as error:
        message = (
            f"Filen kan ikke skrives ({error.strerror}).\n"
            "Vælg en anden med --ud. Den gamle fil er urørt."
        )
    if message is not None:
        raise InddataFejl([Fejl(str(target), 0, 0, "", message)])


def _not_a_workbook(target: Path) -> str | None:
    """Why ``target`` is not a place for a workbook, if it is not."""
    if target.is_dir():
        return "Det er en mappe.\nSkriv et filnavn, fx --ud resultat.xlsx."
    if target.suffix.lower() != ".xlsx":
        return "Et regneark skal ende på .xlsx.\nSkriv fx --ud resultat.xlsx."
    if target.exists() and not target.is_file():
        return "Det er ikke en almindelig fil.\nSkriv et andet filnavn, fx --ud resultat.xlsx."
    return None


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        The exit status: 0, 2 for bad input with messages on standard error, or 1 if costben
        itself is at fault.
    """
    try:
        costben.main(arguments, prog_name="costben", standalone_mode=False)
    except click.UsageError as error:
        sys.stderr.write(danish_usage(error))
        return EXIT_BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write("Afbrudt.\n")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return 0  # whoever read the output has seen enough
    except Exception as error:
        from costben.mistakes import InddataFejl

        if isinstance(error, InddataFejl):
            sys.stderr.write(f"{error}\n")
            return EXIT_BAD_INPUT
        sys.stderr.write(_own_fault(error))
        return EXIT_OWN_FAULT
    return 0


def _own_fault(error: Exception) -> str:
    """What to say when the program itself is wrong: enough to mend it, and no traceback."""
    from traceback import extract_tb

    place = extract_tb(error.__traceback__)[-1]
    return (
        "Der er en fejl i costben, ikke i din fil.\n"
        f"Meld denne linje: {type(error).__name__}: {error} "
        f"({Path(place.filename).name}:{place.lineno}, costben {__version__})\n"
    )


def run() -> None:
    """Run the command line as a program of its own, which ends here.

    It is one short run, so memory is not tidied up, neither on the way nor at the end, and
    pydantic does not look for plugins among all installed packages: that is a fifth of the time.
    """
    import gc

    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # openpyxl imports numpy only to know its number types, and nothing else here uses it
    sys.modules["numpy"] = None  # type: ignore[assignment]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter the terminal lacks is no error
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass  # whoever read the output has seen enough
    os._exit(status)
