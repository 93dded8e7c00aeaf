"""The pay in a fleksjob: with the supplement that falls with it, and not above its limit.

Read off the file itself, so that it is told together with whatever else is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from costben.danish import quantity
from costben.mistakes import Fejl
from costben.models import numerals
from costben.models.satser import GRAENSE, HOEJESTE, NEDSAETTELSE, rate_name
from costben.models.text import Text, shortened
from costben.parametre.typer import Opslag
from costben.reading.katalog import Katalog
from costben.reading.places import Document, Path, node_at
from costben.reading.stavning import is_given, may_be_meant
from costben.reading.tree import Mapping, Node
from costben.reading.ukendt_sats import rates_of_recipients

_PREFIX = "ydelser."
_OF_FLEX = {HOEJESTE, NEDSAETTELSE, GRAENSE}


def wrong_flex_pay(document: Document, kendte: Katalog) -> Iterator[Fejl]:
    """Pay where it reduces nothing, pay that is missing, and pay above the limit."""
    rates: dict[str, set[str]] = {}
    for path, sats in rates_of_recipients(document):
        rates.setdefault(str(path[1]), set()).add(rate_name(sats))
    if kendte.dag is None or not kendte.laest:
        return
    for key, names in rates.items():
        path = ("ydelser", key, "fleksloen")
        if not is_given(node_at(document.tree, path)):
            if not may_be_meant(document, path) and _needs_pay(document, kendte, kendte.dag, names):
                place = (*path[:2], "modtagere")
                yield document.mistake(place, _missing(document, key), of_key=True)
        elif names & _others():
            yield document.mistake(path, _misplaced(document, key), of_key=True)
        else:
            yield from _too_much(document, kendte, kendte.dag, path)


def _others() -> set[str]:
    """The benefits that are known not to fall with pay; of a rate of their own we cannot say."""
    from costben.parametre.opslag import national

    known = {navn.removeprefix(_PREFIX) for navn in national() if navn.startswith(_PREFIX)}
    return known - _OF_FLEX


def _needs_pay(document: Document, kendte: Katalog, day: date, names: set[str]) -> bool:
    """Whether it is the shipped supplement, which is before it is reduced."""
    if HOEJESTE not in names or is_given(node_at(document.tree, ("satser", "ydelser", HOEJESTE))):
        return False
    found = kendte.find(_PREFIX + HOEJESTE, day)
    return isinstance(found, Opslag) and not found.lokal


def _misplaced(document: Document, key: str) -> str:
    return (
        f'Lønnen nedsætter kun fleksløntilskud, og det er "{_name(document, key)}" ikke.\n'
        "Slet fleksloen, eller ret satserne under modtagere."
    )


def _missing(document: Document, key: str) -> str:
    return (
        "Tilskuddet nedsættes efter lønnen i fleksjobbet, men den mangler for "
        f'"{_name(document, key)}".\n'
        "Tilføj fleksloen: og lønnen pr. måned, fx fleksloen: 9.000 kr./måned"
    )


def _too_much(document: Document, kendte: Katalog, day: date, path: Path) -> Iterator[Fejl]:
    """Above the limit the supplement falls by more, and by how much is not known."""
    own = node_at(document.tree, ("satser", "ydelser", GRAENSE))
    found = kendte.find(_PREFIX + GRAENSE, day)
    unit = kendte.parametre()[_PREFIX + GRAENSE].enhed
    shipped = found.vaerdi if isinstance(found, Opslag) else None
    limit = _number(own, unit) if is_given(own) else shipped
    pay = _number(node_at(document.tree, path), unit)
    if limit is not None and pay is not None and pay > limit:
        message = (
            f"Lønnen er over {quantity(limit, unit)}, og hvor meget tilskuddet "
            f'for "{_name(document, str(path[1]))}" så nedsættes, er ikke kendt.\n'
            "Skriv en lavere løn, eller skriv tilskuddet som en egen sats uden fleksloen."
        )
        yield document.mistake(path, message)


def _number(node: Node | None, unit: str) -> float | None:
    """The number that stands there; if it is none, validation says so."""
    text = node.values.get("vaerdi") if isinstance(node, Mapping) else node
    try:
        return numerals.read(text, unit) if isinstance(text, Text) else None
    except PydanticCustomError:
        return None


def _name(document: Document, key: str) -> str:
    navn = node_at(document.tree, ("ydelser", key, "navn"))
    return shortened(navn if isinstance(navn, Text) and navn.strip() else key)
