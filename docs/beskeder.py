"""``docs/beskeder.md``: the messages, each with the line or cell it is about, from the tests."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from costben.models.text import INVISIBLE, shortened

TESTS = Path(__file__).parents[1] / "tests"
MALFORMED = TESTS / "reading"
FOLDERS = {
    "malformed": ("Analysen", "analyse.yaml"),
    "malformed_usikkerhed": ("Filen med det usikre", "usikkerhed.yaml"),
    "malformed_published": ("Filen med offentliggjorte tal", "offentliggjort.yaml"),
    "malformed_parametre": ("En parameterfil", "parametre.yaml"),
    "malformed_parametre_lokal": ("Kommunens egen parameterfil", "satser.yaml"),
}
_INTRO = """# Opslag: beskeder

Hver besked, costben kan give om en fil, med den linje, den handler om. Siden dannes af de filer,
som beskederne prøves med, så ordene er de samme. Søg efter nogle ord fra beskeden.

Først i en besked står filen, linjen, kolonnen og stien, i Excel arket og cellen; derefter hvad der
er galt, og hvad du kan gøre. `costben tjek` viser alle fejl på én gang.
"""
_HEADING = re.compile(r"\S+?\.yaml:(?P<line>\d+):(?P<column>\d+)(?:  (?P<sti>.*))?")


@dataclass(frozen=True, order=True)
class Besked:
    """One message, sorted by what it is about."""

    del_af_filen: str
    besked: str
    sti: str
    linje: str


def as_text() -> str:
    """The page, as the file has it."""
    parts = [part for folder in FOLDERS for part in _folder(folder)]
    return "\n".join([_INTRO, *parts, *_workbooks()])


def _folder(folder: str) -> Iterator[str]:
    title, name = FOLDERS[folder]
    found = sorted({_message(path) for path in (MALFORMED / folder).glob("*.txt")})
    if not found:
        return
    yield f"## {title}\n"
    part = None
    for message in found:
        if message.del_af_filen != part:
            part = message.del_af_filen
            yield f"### {f'`{part}`' if part else 'Hele filen'}\n"
        place = f"{name}:{message.sti}" if message.sti else name
        shown = [f"| {message.linje}", place, *(f"  {ln}" for ln in message.besked.splitlines())]
        yield "\n".join(["```text", *(shown if message.linje else shown[1:]), "```", ""])


def _message(path: Path) -> Besked:
    heading, *lines = path.read_text("utf-8").splitlines()
    found = _HEADING.fullmatch(heading)
    if found is None:
        raise ValueError(f"{path.name} does not begin with a place")
    sti = found["sti"] or ""
    source = path.with_suffix(".yaml").read_text("utf-8", "replace").split("\n")
    number = int(found["line"])
    line = source[number - 1] if number <= len(source) else ""
    return Besked(
        del_af_filen=re.split(r"[.\[]", sti)[0],
        besked="\n".join(text.strip() for text in lines),
        sti=f"{number}:{found['column']}  {sti}".rstrip(),
        linje=shortened(INVISIBLE.sub("·", line), 76),
    )


def _workbooks() -> Iterator[str]:
    """The messages about workbooks, each with what stands in the first cell that was changed."""
    known = runpy.run_path(str(TESTS / "formular" / "messages.py"))
    yield "## Formularen og resultatet i Excel\n"
    yield "### Filen\n"
    for message in sorted(set(known["OF_FILES"].values())):
        yield _sample("analyse.xlsx", message)
    yield "### Cellerne\n"
    for cells, message in sorted(known["IN_CELLS"].values(), key=lambda pair: pair[1]):
        yield _sample(*message.partition("\n")[::2], typed=_typed(cells))
    for message in (*known["IN_NOTES"].values(), *known["IN_A_RESULT"].values()):
        yield _sample(*message.partition("\n")[::2])


def _sample(place: str, message: str, typed: str = "") -> str:
    lines = [place, *(f"  {line.strip()}" for line in message.splitlines())]
    return "\n".join(["```text", *([f"| {typed}"] if typed else []), *lines, "```", ""])


def _typed(cells: Mapping[str, object]) -> str:
    """What was typed last, as Excel shows it."""
    cell, value = list(cells.items())[-1]
    if isinstance(value, datetime):
        value = f"{value:%d-%m-%Y}"
    elif isinstance(value, time):
        value = f"{value:%H:%M}"
    elif isinstance(value, bool):
        value = "SAND" if value else "FALSK"
    return INVISIBLE.sub("·", f"{cell}: {'' if value is None else value}").strip()
