"""A parameter file to its model, with every mistake in it found at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from costben.mistakes import Fejl, InddataFejl
from costben.models import units
from costben.models.parametre import Parameterfil
from costben.models.text import Text, shortened
from costben.parametre.beskeder import did_you_mean, meant
from costben.reading.parametre_checks import Found, dates, last_days, sources
from costben.reading.parse import parse
from costben.reading.places import Document, shown_path
from costben.reading.source import read_text
from costben.reading.tree import Mapping as Block
from costben.reading.tree import plain_data
from costben.reading.validate import validate

if TYPE_CHECKING:
    from costben.parametre.typer import Parameter

_PLAIN = re.compile("[a-z0-9_]+")
_DOTTED = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")
_GIVEN_BY_NATIONAL = ("navn", "enhed", "gaelder")
_LONGEST_NAME = 80


def read_parametre(path: Path) -> Parameterfil:
    """The parameter file at ``path``, whose parameters have plain names.

    Raises:
        InddataFejl: with every mistake in the file, in the order of its lines.
    """
    document, fejl = _document(path)
    return _checked(document, fejl, _plain_names)


def read_local(path: Path, known: Mapping[str, "Parameter"]) -> Parameterfil:
    """A municipality's own parameter file, whose parameters have full names.

    A parameter that is ``known`` need not say its navn, enhed and gaelder again.

    Raises:
        InddataFejl: with every mistake in the file, in the order of its lines.
    """
    document, fejl = _document(path)
    strangers = list(_fill_in_known(document, fejl, known))
    return _checked(document, fejl, _full_names, strangers)


def _document(path: Path) -> tuple[Document, list[Fejl]]:
    tree, fejl = parse(read_text(path), str(path))
    return Document(str(path), tree), fejl


def _checked(
    document: Document,
    fejl: list[Fejl],
    names: Callable[[object], Found],
    strangers: Iterable[str] = (),
) -> Parameterfil:
    """The model, unless there are mistakes; of ``strangers`` enough has been said already."""
    made, mistakes = validate(document, Parameterfil)
    said = {
        shown_path(("parametre", name, key)) for name in strangers for key in _GIVEN_BY_NATIONAL
    }
    fejl += [mistake for mistake in mistakes if mistake.sti not in said]
    data = plain_data(document.tree)
    for rule in (names, sources, dates, last_days):
        fejl += [document.mistake(path, message) for path, message in rule(data)]
    if fejl or made is None:
        raise InddataFejl(sorted(set(fejl)))
    return made


def _fill_in_known(
    document: Document, fejl: list[Fejl], known: Mapping[str, "Parameter"]
) -> Iterable[str]:
    """Put what the known parameters say of themselves into ``document``.

    Yields the names of parameters that are not known, and do not say what they are either.
    """
    table = document.tree.values.get("parametre") if isinstance(document.tree, Block) else None
    for name, block in table.values.items() if isinstance(table, Block) else ():
        if not isinstance(block, Block):
            continue
        if name in known:
            fejl += _contradictions(document, name, block, known[name])
            _fill_in(block, known[name])
        elif not set(_GIVEN_BY_NATIONAL) & set(block.keys):
            if _DOTTED.fullmatch(name):  # otherwise its form is the mistake
                fejl.append(_stranger(document, name, known))
            near = meant(name, known)
            if near is not None:  # its values can be read in its unit
                _fill_in(block, known[near])
            yield name


def _stranger(document: Document, name: str, known: Iterable[str]) -> Fejl:
    message = (
        f'"{shortened(name, 60)}" kendes ikke.{did_you_mean(name, known)}\n'
        "Ret navnet; er det en ny parameter, så tilføj navn, enhed og gaelder."
    )
    return document.mistake(("parametre", name), message, of_key=True)


def _fill_in(block: Block, known: "Parameter") -> None:
    said = (known.titel, units.shown(known.enhed), known.gaelder)
    for key, text in zip(_GIVEN_BY_NATIONAL, said, strict=True):
        if key not in block.keys or (key == "enhed" and _unit(block) is not None):
            block.keys[key] = Text(key, block.line, block.column)
            block.values[key] = Text(text, block.line, block.column)


def _contradictions(
    document: Document, name: str, block: Block, known: "Parameter"
) -> Iterable[Fejl]:
    """A known parameter keeps its unit and how long its values hold."""
    if _unit(block) not in (None, known.enhed):
        yield document.mistake(
            ("parametre", name, "enhed"),
            f"{known.titel} er i {units.shown(known.enhed)} i de medfølgende satser.\n"
            "Slet linjen, og skriv enheden efter hvert tal.",
        )
    if "gaelder" in block.keys:
        yield document.mistake(
            ("parametre", name, "gaelder"),
            f"Hvor længe værdierne gælder, står i de medfølgende satser ({known.fil}).\n"
            "Slet linjen.",
            of_key=True,
        )


def _unit(block: Block) -> str | None:
    enhed = block.values.get("enhed")
    return units.canonical(enhed) if isinstance(enhed, Text) else None


def _plain_names(data: object) -> Found:
    for name in _names(data):
        if not _PLAIN.fullmatch(name) or len(name) > _LONGEST_NAME:
            message = (
                f"Navnet må kun have små bogstaver, tal og _, højst {_LONGEST_NAME} tegn.\n"
                "Skriv fx kontanthjaelp_30_med_boern."
            )
            yield ("parametre", name), message


def _full_names(data: object) -> Found:
    for name in _names(data):
        if not _DOTTED.fullmatch(name) or len(name) > 2 * _LONGEST_NAME:
            message = (
                "Navnet skal være emne, punktum og navn, med små bogstaver, tal og _.\n"
                "Skriv fx ydelser.kontanthjaelp_30_med_boern."
            )
            yield ("parametre", name), message


def _names(data: object) -> Iterable[str]:
    table = data.get("parametre") if isinstance(data, dict) else None
    return table if isinstance(table, dict) else ()
