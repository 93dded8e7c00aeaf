"""Help and usage messages in Danish, around click's English ones."""

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from costben.danish import number

_RANGE = re.compile(r"\s*\[[^]]*[<>]=?[^]]*\]")  # click's own "[2<=x<=100]"


class Danish(click.Command):
    """A command whose help is Danish."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, explained in Danish."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjælp."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """``Brug:`` instead of ``Usage:``."""
        pieces = (piece.replace("OPTIONS", "VALG") for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(
            ctx.command_path, " ".join(pieces).replace("[COMMAND] [ARGS]...", "KOMMANDO"), "Brug: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """``Valg`` instead of ``Options``."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [r for p in options if (r := p.get_help_record(ctx)) is not None]
        with formatter.section("Valg"):
            formatter.write_dl([(option, _RANGE.sub("", text)) for option, text in records])


class LazyGroup(Danish, click.Group):
    """A group of commands whose help is Danish, and whose commands are imported when asked for.

    Args:
        commands_at: each command's name and the module that has a command of that name.
    """

    def __init__(self, *args: Any, commands_at: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The commands in the order that they are given."""
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        module = self._commands_at.get(cmd_name)
        command = getattr(import_module(module), cmd_name) if module else None
        return command if isinstance(command, click.Command) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands."""
        Danish.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Kommandoer"):
            formatter.write_dl(
                [(name, command.get_short_help_str(60)) for name, command in commands if command]
            )


def danish_usage(error: click.UsageError) -> str:
    """What is wrong with the command line, in Danish, and how to get help."""
    command = error.ctx.command_path if error.ctx else "costben"
    return f"{_problem(error)}\nSkriv {command} --help for hjælp.\n"


def _problem(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return f"Der mangler {name or 'noget'} på kommandolinjen."
    if isinstance(error, click.NoSuchOption):
        near = f" Mente du {error.possibilities[0]}?" if error.possibilities else ""
        return f"Valget {error.option_name} kendes ikke.{near}"
    if isinstance(error, click.BadOptionUsage):
        return f"Valget {error.option_name} er ikke skrevet rigtigt; det skal have en værdi."
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        return _bad_value(error.param)
    if isinstance(error, click.BadParameter):
        return "En værdi på kommandolinjen kan ikke bruges."
    if "No such command" in error.message:
        return f"Kommandoen {error.message.split(chr(39))[1]} kendes ikke."
    if "unexpected extra argument" in error.message:
        return f"Der er for meget på kommandolinjen; skriv kun ét {_argument(error)}."
    return "Der mangler en kommando."


def _bad_value(option: click.Option) -> str:
    """What an option takes: ``--type kan være tom eller indsats.``."""
    name, kind = option.opts[0], option.type
    if isinstance(kind, click.Choice):
        words = list(kind.choices)
        return f"{name} kan være {', '.join(words[:-1])} eller {words[-1]}."
    if isinstance(kind, click.IntRange):
        least = "" if kind.min is None else f" fra {number(kind.min)}"
        most = "" if kind.max is None else f" til {number(kind.max)}"
        return f"{name} skal være et helt tal{least}{most}."
    return f"Værdien af {name} kan ikke bruges."


def _argument(error: click.UsageError) -> str:
    """What the command takes: ``SCENARIE``."""
    params = error.ctx.command.params if error.ctx else []
    names = [param.human_readable_name for param in params if isinstance(param, click.Argument)]
    return " ".join(names) or "ord"
