"""Rates that an analysis needs, and that nobody knows on its day: read off the file itself.

So they are told together with whatever else is wrong in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from costben.mistakes import Fejl
from costben.models.choices import nearest
from costben.models.satser import (
    GRAENSE,
    NEDSAETTELSE,
    REFUSION,
    SKAT,
    rate_name,
)
from costben.parametre.typer import Mangler
from costben.reading.katalog import Katalog
from costben.reading.places import Document, Path, node_at
from costben.reading.stavning import is_given, may_be_meant
from costben.reading.tree import Mapping, Node
from costben.reading.ukendt_sats import NEW_RATE, rates_of_recipients

Name = tuple[str, str]  # subject and name


def needed_rates(document: Document) -> dict[Name, Path]:
    """Each rate that the analysis states or needs, and the place that does."""
    found: dict[Name, Path] = {}
    for name, place in (*_stated(document), *_of_benefits(document), *_of_changes(document)):
        found.setdefault(name, place)
    return found


def missing_rates(document: Document, kendte: Katalog) -> Iterator[Fejl]:
    """The rates that the analysis neither states nor finds, and those it states of no name."""
    if kendte.dag is None or not kendte.laest:
        return
    for (emne, navn), place in needed_rates(document).items():
        full, own = f"{emne}.{navn}", ("satser", emne, navn)
        found = kendte.find(full, kendte.dag)
        if full not in kendte.parametre():
            if place == own and isinstance(found, Mangler):
                yield document.mistake(place, f"{found.besked}\n{NEW_RATE}", of_key=True)
        elif isinstance(found, Mangler) and not _is_stated(document, own, kendte):
            here = f"Eller skriv den i analysen under satser: {emne}: {navn}."
            message = f"{found.besked}\n{here}"
            yield document.mistake(place, message, of_key=place[-1] != "sats")


def _is_stated(document: Document, own: Path, kendte: Katalog) -> bool:
    """Whether the analysis states the rate itself, if only with its name misspelt."""
    if is_given(node_at(document.tree, own)) or may_be_meant(document, own):
        return True
    block = node_at(document.tree, own[:-1])
    names = block.values if isinstance(block, Mapping) else ()
    prefix = f"{own[-2]}."
    known = [full.removeprefix(prefix) for full in kendte.parametre() if full.startswith(prefix)]
    return any(name not in known and nearest(name, known) == own[-1] for name in names)


def _stated(document: Document) -> Iterator[tuple[Name, Path]]:
    for navn, _ in _blocks(document, ("satser", "ydelser")):
        yield ("ydelser", navn), ("satser", "ydelser", navn)


def _of_benefits(document: Document) -> Iterator[tuple[Name, Path]]:
    for path, sats in rates_of_recipients(document):
        yield ("ydelser", rate_name(sats)), path
    for key, ydelse in _blocks(document, ("ydelser",)):
        for navn in (NEDSAETTELSE, GRAENSE) if _has(ydelse, "fleksloen") else ():
            yield ("ydelser", navn), ("ydelser", key, "fleksloen")


def _of_changes(document: Document) -> Iterator[tuple[Name, Path]]:
    for key, konsekvens in _blocks(document, ("konsekvenser",)):
        changes = _has(konsekvens, "ydelsesskift")
        for navn in REFUSION if changes else ():
            yield ("refusion", navn), ("konsekvenser", key, "ydelsesskift")
        priced = _has(konsekvens, "enhedspris")
        by_rates = changes or _has(konsekvens, "beskaeftigelse")
        for navn in SKAT if by_rates and not priced else ():
            yield ("skat", navn), ("konsekvenser", key)


def _blocks(document: Document, path: Path) -> Iterator[tuple[str, Node]]:
    table = node_at(document.tree, path)
    yield from table.values.items() if isinstance(table, Mapping) else ()


def _has(block: Node, key: str) -> bool:
    return isinstance(block, Mapping) and is_given(block.values.get(key))
