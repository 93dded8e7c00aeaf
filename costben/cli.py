"""The command line."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from costben.help import LazyGroup, danish_usage
from costben.version import __version__

COMMANDS = {
    "ny": "costben.commands.ny",
    "tjek": "costben.commands.tjek",
    "skabelon": "costben.commands.skabelon",
    "indlaes": "costben.commands.indlaes",
    "beregn": "costben.commands.beregn",
    "forklar": "costben.commands.forklar",
    "parametre": "costben.commands.parametre",
    "sammenlign": "costben.commands.sammenlign",
    "skema": "costben.commands.skema",
    "usikkerhed": "costben.commands.usikkerhed",
}
NEEDS_NUMPY = {"usikkerhed"}
EXIT_OWN_FAULT = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
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


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        The exit status: 0, 2 for bad input with messages on standard error, 1 if costben itself
        is at fault, or what a command says.
    """
    try:
        status = costben.main(arguments, prog_name="costben", standalone_mode=False)
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
        if isinstance(error, OSError) and error.filename is None:
            return _unwritable(error)
        sys.stderr.write(_own_fault(error))
        return EXIT_OWN_FAULT
    return status if isinstance(status, int) else 0


def _unwritable(error: OSError) -> int:
    """Say why what was to be shown could not be, and give the exit status."""
    from costben.disk import reason

    sys.stderr.write(f"Resultatet kan ikke skrives: {reason(error)}.\nLed det et andet sted hen.\n")
    return EXIT_BAD_INPUT


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
    if not NEEDS_NUMPY & set(sys.argv[1:2]) and not any(a.startswith("--graf") for a in sys.argv):
        # openpyxl imports numpy only to know its number types, and pillow for pictures
        sys.modules["numpy"] = sys.modules["PIL"] = None  # type: ignore[assignment]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter the terminal lacks is no error
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass  # whoever read the output has seen enough
    except OSError as error:
        status = _unwritable(error)
    os._exit(status)
