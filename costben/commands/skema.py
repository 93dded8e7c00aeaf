"""``costben skema``: the JSON Schema of an analysis."""

import sys

import click

from costben.help import Danish


@click.command(
    cls=Danish,
    help="Skriv analysens JSON Schema på skærmen.\n\nEn editor, fx VS Code med YAML-udvidelsen, "
    "bruger det til at foreslå navne og vise fejl, mens man skriver. costben ny lægger det ved "
    "siden af den nye analyse.",
    epilog="Eksempel:  costben skema > costben.schema.json",
)
def skema() -> None:
    """Print the schema."""
    from costben.skema.json_schema import as_text

    sys.stdout.buffer.write(as_text().encode())
