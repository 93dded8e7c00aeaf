"""Help and usage messages in Danish, around click's English ones."""

import click


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
            ctx.command_path, " ".join(pieces).replace("COMMAND [ARGS]...", "KOMMANDO"), "Brug: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """``Valg`` instead of ``Options``."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [r for p in options if (r := p.get_help_record(ctx)) is not None]
        with formatter.section("Valg"):
            formatter.write_dl(records)


class DanishGroup(Danish, click.Group):
    """A group of commands whose help is Danish."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands."""
        Danish.format_options(self, ctx, formatter)
        commands = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        with formatter.section("Kommandoer"):
            formatter.write_dl(
                [(name, command.get_short_help_str(60)) for name, command in commands]
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
    if isinstance(error, click.BadParameter):
        return "En værdi på kommandolinjen kan ikke bruges."
    if "No such command" in error.message:
        return f"Kommandoen {error.message.split(chr(39))[1]} kendes ikke."
    if "unexpected extra argument" in error.message:
        return f"Der er for meget på kommandolinjen; skriv kun ét {_argument(error)}."
    return "Der mangler en kommando."


def _argument(error: click.UsageError) -> str:
    """What the command takes: ``SCENARIE``."""
    params = error.ctx.command.params if error.ctx else []
    names = [param.human_readable_name for param in params if isinstance(param, click.Argument)]
    return " ".join(names) or "ord"
