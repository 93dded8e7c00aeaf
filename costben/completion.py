"""What the shell offers when a scenario's name is begun and the tabulator is pressed."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from costben.shipped import FILE, shipped_scenarios


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


def _is_analysis(path: Path) -> bool:
    return path.suffix in {".yaml", ".yml", ".xlsx"} or (path / FILE).is_file()
