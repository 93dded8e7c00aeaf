"""What the shell offers when a name is begun and the tabulator is pressed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from costben.mistakes import InddataFejl
from costben.shipped import FILE, shipped_scenarios

if TYPE_CHECKING:
    from costben.models.analyse import Analyse


def scenarios(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Shipped names, and the analyses where ``incomplete`` leads; if there are none, any file."""
    begun = Path(f"{incomplete}x")  # with the x, the last part is what is begun, even if empty
    folder, start = begun.parent, begun.name[:-1]
    there = sorted(folder.glob("*")) if folder.is_dir() else []
    prefix = incomplete.removesuffix(start) if start else incomplete
    names = [f"{prefix}{path.name}" for path in there if _is_analysis(path)]
    if not prefix:
        names = [*shipped_scenarios(), *names]
    found = [CompletionItem(name) for name in names if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


def results(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Everything in the analysis on the line that can be explained."""
    from costben.forklaring.forklar import forklaringer

    analyse = _analyse(context)
    return _begun(forklaringer(analyse).navne if analyse else (), incomplete)


def settings(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Every number of the analysis on the line, ready for a value."""
    from costben.forudsaetninger import forudsaetninger

    analyse = _analyse(context)
    return _begun((f"{sti}=" for sti in (forudsaetninger(analyse) if analyse else ())), incomplete)


def parameters(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The national parameters, and the files they stand in."""
    from costben.parametre.opslag import national

    known = list(national())
    return _begun((*dict.fromkeys(name.partition(".")[0] for name in known), *known), incomplete)


def _analyse(context: click.Context) -> Analyse | None:
    """The analysis on the line; None if there is none yet, or it has mistakes."""
    from costben.reading.read import read

    # while an option lacks its value, click leaves the arguments unread
    scenarie = context.params.get("scenarie") or next(iter(context.args), None)
    try:
        return read(scenarie) if scenarie else None
    except InddataFejl:
        return None


def _begun(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def _is_analysis(path: Path) -> bool:
    return path.suffix in {".yaml", ".yml", ".xlsx"} or (path / FILE).is_file()
