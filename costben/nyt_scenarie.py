"""A folder to begin an analysis in, copied from a template."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import exists, isdir, lexists  # unlike Path's, silent where nothing may be seen
from pathlib import Path

from costben.danish import listed
from costben.disk import reason
from costben.mistakes import Fejl, InddataFejl
from costben.shipped import FILE, shipped

BESIDE = ("laesmig.txt", "costben.schema.json")
RATES = {"ydelsesskift": ("satser.yaml",)}


def begin(folder: Path, slags: str) -> Sequence[Path]:
    """Copy the template of the kind ``slags`` to ``folder``, with what belongs to it.

    Nothing that is there already is touched: it is all or nothing.

    Args:
        folder: made if it is not there; the folder it is in must be.
        slags: the name of a template.

    Returns:
        The files written, the analysis first.

    Raises:
        InddataFejl: a file is there already, or the folder cannot be written to.
    """
    templates = shipped("templates")
    texts = {folder / FILE: (templates / f"{slags}.yaml").read_text("utf-8")}
    texts |= {
        folder / name: (templates / name).read_text("utf-8")
        for name in (*RATES.get(slags, ()), *BESIDE)
    }
    problem = _problem(folder, list(texts))
    if problem is None:
        problem = _write(folder, texts)
    if problem is not None:
        raise InddataFejl([Fejl(str(folder), 0, 0, "", problem)])
    return tuple(texts)


def _problem(folder: Path, files: Sequence[Path]) -> str | None:
    """Why the files cannot be put there, if that can be seen beforehand."""
    if exists(folder) and not isdir(folder):
        return "Det er en fil, ikke en mappe.\nVælg et andet navn."
    if not isdir(folder.parent):
        return f"Mappen {folder.parent} findes ikke.\nOpret den først, eller vælg en anden."
    there = [path.name for path in files if lexists(path)]
    if there:
        return (
            f"Mappen har allerede {listed(there)}, og intet bliver overskrevet.\n"
            "Vælg en anden mappe, eller flyt det, der ligger der."
        )
    return None


def _write(folder: Path, texts: dict[Path, str]) -> str | None:
    """Write the files; if one cannot be written, take away the others and say why."""
    written: list[Path] = []
    made = not exists(folder)
    try:
        folder.mkdir(exist_ok=True)
        for path, text in texts.items():
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        if made and isdir(folder):
            folder.rmdir()
        if isinstance(error, PermissionError):
            return "Der kan ikke skrives i mappen.\nVælg en anden, eller få adgang til den."
        return f"Der kan ikke skrives i mappen: {reason(error)}.\nVælg en anden."
    return None
