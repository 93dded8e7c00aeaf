"""Rates that a recipient cannot have: unknown ones, with what may be meant, and thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from costben.danish import listed
from costben.mistakes import Fejl
from costben.models import units
from costben.models.choices import nearest
from costben.models.satser import GRAENSE, NEDSAETTELSE, rate_name
from costben.models.text import Text, ascii_key, shortened
from costben.parametre.typer import Parameter
from costben.reading.katalog import Katalog, node_at
from costben.reading.places import Document, Path
from costben.reading.tree import Mapping, Sequence

NEW_RATE = "En ny sats skrives i kommunens egen fil, som satser: egen_fil: peger på."
_PREFIX = "ydelser."
_OF_A_BENEFIT = ("kr/maaned", "kr/uge")
_SEE_LIST = "Skriv costben parametre ydelser for at se, hvad der er."
_LONGEST = 80  # comparing is slow, and nobody mistypes that much


def wrong_rates(document: Document, kendte: Katalog) -> Iterator[Fejl]:
    """The recipients' rates that are no benefits, also where the rest cannot be read."""
    for path, sats in rates_of_recipients(document):
        navn = rate_name(sats)
        parameter = kendte.parametre().get(_PREFIX + navn)
        if parameter is None and not kendte.laest:
            continue  # it may be in the file that cannot be read
        if parameter is None:
            message = f"{unknown_rate(navn, _benefits(kendte))}\n{NEW_RATE}"
            yield document.mistake(path, message)
        elif not _is_benefit(navn, parameter):
            yield document.mistake(path, _no_benefit(navn, parameter))


def rates_of_recipients(document: Document) -> Iterator[tuple[Path, Text]]:
    """The rates that recipients have, and where each stands."""
    ydelser = node_at(document.tree, "ydelser")
    for key, ydelse in ydelser.values.items() if isinstance(ydelser, Mapping) else ():
        modtagere = node_at(ydelse, "modtagere")
        for index, modtager in enumerate(
            modtagere.items if isinstance(modtagere, Sequence) else ()
        ):
            sats = node_at(modtager, "sats")
            if isinstance(sats, Text) and sats.strip() and not sats.misread_as:
                yield ("ydelser", key, "modtagere", index, "sats"), sats


def _benefits(kendte: Katalog) -> Iterator[str]:
    for full, parameter in kendte.parametre().items():
        navn = full.removeprefix(_PREFIX)
        if navn != full and _is_benefit(navn, parameter):
            yield navn


def _no_benefit(navn: str, parameter: Parameter) -> str:
    if navn in (NEDSAETTELSE, GRAENSE) or not units.in_kroner(parameter.enhed):
        return f'"{parameter.titel}" er ikke en ydelse.\nVælg en anden sats.'
    return (
        f'"{parameter.titel}" er i {units.shown(parameter.enhed)}, men en ydelse skal være i '
        f"kr./måned eller kr./uge.\nRet enheden og tallene i {parameter.fil}."
    )


def _is_benefit(navn: str, parameter: Parameter) -> bool:
    return parameter.enhed in _OF_A_BENEFIT and navn not in (NEDSAETTELSE, GRAENSE)


def unknown_rate(sats: str, ydelser: Iterable[str]) -> str:
    """That ``sats`` is unknown, with those of ``ydelser`` that look like it."""
    known = list(ydelser)
    alike = _alike(ascii_key(sats.strip().lower()).removeprefix("ydelser."), known)
    hint = ""
    if len(alike) == 1:
        hint = f' Mente du "{alike[0]}"?'
    elif alike:
        hint = f" Det kan være {listed(alike, 'eller')}."
    return f'Satsen "{shortened(sats, 60)}" kendes ikke.{hint}\n{_SEE_LIST}'


def _alike(name: str, known: list[str]) -> list[str]:
    """The one that is only mistyped, or all that begin with the same word."""
    mistyped = get_close_matches(name, known, n=1, cutoff=0.9) if len(name) <= _LONGEST else []
    if mistyped:
        return mistyped
    first = nearest(name.partition("_")[0], dict.fromkeys(k.partition("_")[0] for k in known))
    return [k for k in known if k.partition("_")[0] == first]
