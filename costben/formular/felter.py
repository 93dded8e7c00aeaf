"""What an economist can fill in, field by field, as the models say it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from costben.models.analyse import METODENAVNE
from costben.models.base import Status, Statusangivelse
from costben.models.budgetvirkning import OMRAADENAVNE, UDFASNINGSNAVNE
from costben.models.effekt import DESIGNORD
from costben.models.tal import Tal

STATUS = tuple(status.value for status in Status)
_SHOWN = (METODENAVNE, OMRAADENAVNE, UDFASNINGSNAVNE, DESIGNORD)
LAST = ("prisniveau", "kilde", "status")


class Slags(Enum):
    """What goes into a cell."""

    tal = "tal"
    heltal = "heltal"  # a bare whole number, such as a year
    dato = "dato"
    valg = "valg"
    status = "status"
    tekst = "tekst"


@dataclass(frozen=True, slots=True)
class Felt:
    """One thing to fill in.

    Attributes:
        sti: its path inside the block or item.
        tal: the kind of number, if it is one.
        valg: what can be chosen.
        gruppe: the title of the inner block that it is in, if it is in one.
        kraeves: whether its block needs it.
    """

    sti: tuple[str, ...]
    titel: str
    hjaelp: str
    slags: Slags
    tal: type[Tal] | None = None
    valg: tuple[str, ...] = ()
    gruppe: str = ""
    kraeves: bool = False

    @property
    def navn(self) -> str:
        """Its path as one word: ``sagstal.forloeb``."""
        return ".".join(self.sti)


@cache
def felter(model: type[BaseModel], inner_sources: bool = True) -> tuple[Felt, ...]:
    """The fields of ``model`` and of the blocks in it; not its lists and tables.

    Args:
        model: a part of an analysis.
        inner_sources: whether the blocks in it can have a source and a status of their own.
    """
    found = [f for name in model.model_fields for f in _felter(model, name, inner_sources)]
    return tuple(sorted(found, key=_place))


def _place(felt: Felt) -> int:
    """Source and status stand last, after an optional price level."""
    name = felt.sti[0]
    return LAST.index(name) + 1 if name in LAST and not felt.kraeves else 0


def slags(field: FieldInfo) -> Slags:
    """What goes into the cell of ``field``."""
    kinds = set(_plain_types(field.annotation))
    if Statusangivelse in kinds:
        return Slags.status
    if any(isinstance(kind, type) and issubclass(kind, Tal) for kind in kinds) or float in kinds:
        return Slags.tal
    if choices(field):
        return Slags.valg
    if date in kinds:
        return Slags.dato
    return Slags.heltal if int in kinds else Slags.tekst


def choices(field: FieldInfo) -> tuple[str, ...]:
    """What can be chosen, as people read it."""
    shown = {str(w): n for names in _SHOWN for w, n in names.items()}
    words = [w for kind in _plain_types(field.annotation) for w in _literal(kind)]
    return tuple(shown.get(word, word.replace("_", " ")) for word in words)


def _felter(model: type[BaseModel], name: str, inner_sources: bool) -> Iterator[Felt]:
    field = model.model_fields[name]
    kinds = list(_plain_types(field.annotation))
    if field.exclude or any(get_origin(kind) in {tuple, dict} for kind in kinds):
        return
    block = next((k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel)), None)
    made = Felt(
        sti=(name,),
        titel=field.title or name,
        hjaelp=field.description or "",
        slags=slags(field),
        valg=choices(field),
        kraeves=field.is_required(),
    )
    if block is None or block is Statusangivelse:
        number = model if issubclass(model, Tal) and made.slags is Slags.tal else None
        yield replace(made, tal=number)
    elif issubclass(block, Tal):
        yield replace(made, tal=block)
    else:
        for inner in felter(block, inner_sources):
            if inner_sources or inner.sti[-1] not in LAST:
                group = f"{made.titel}, {inner.gruppe}" if inner.gruppe else made.titel
                yield replace(inner, sti=(name, *inner.sti), gruppe=group, kraeves=False)


def _plain_types(annotation: object) -> Iterator[object]:
    """The types in a union, without what is only said about them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _plain_types(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for argument in get_args(annotation):
            yield from _plain_types(argument)
    else:
        yield annotation


def _literal(kind: object) -> tuple[str, ...]:
    return get_args(kind) if get_origin(kind) is Literal else ()
