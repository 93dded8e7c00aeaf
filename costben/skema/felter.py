"""What each field of a model takes, as its type says it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from costben.frozen import dataclass
from costben.models.base import Statusangivelse
from costben.models.tal import Tal
from costben.skema.stavning import danish

Slags = Literal["blok", "tal", "liste", "tabel", "valg", "status", "dato", "helt", "trin", "tekst"]
_PLAIN: dict[object, Slags] = {str: "tekst", int: "helt", float: "trin", date: "dato"}
_NONE = type(None)


@dataclass(frozen=True)
class Art:
    """What may stand somewhere.

    Attributes:
        slags: a block with keys, a number with a unit, a list, a table with names of one's own, a
            choice among words, a status, a date, a whole number, a step of rounding, or text.
        model: of a block, or the class of a number.
        af: what stands in each place of a list or table.
        ord: what can be chosen, as people write it.
        tom: whether nothing may stand there too.
    """

    slags: Slags
    model: type[BaseModel] | None = None
    af: Art | None = None
    ord: tuple[str, ...] = ()
    tom: bool = False


@dataclass(frozen=True)
class Felt:
    """One key of a block, with what the models tell of it."""

    navn: str
    titel: str
    beskrivelse: str
    eksempel: str
    kraevet: bool
    mindst: int
    art: Art


def fields_of(model: type[BaseModel]) -> Iterator[Felt]:
    """The keys that may stand in a block of ``model``, in its order.

    ``json_schema_extra`` of a model says what it requires, where that is not its required fields.
    """
    extra = model.model_config.get("json_schema_extra")
    required = extra.get("required") if isinstance(extra, dict) else None
    for navn, field in model.model_fields.items():
        if not field.exclude:
            must = field.is_required() if not isinstance(required, list) else navn in required
            art = _art(field.annotation)
            yield Felt(
                navn=navn,
                titel=field.title or navn,
                beskrivelse=field.description or "",
                eksempel=_example(field, art),
                kraevet=must,
                mindst=next((n for m in field.metadata if (n := _min_length(m))), 0),
                art=art,
            )


def _example(field: FieldInfo, art: Art) -> str:
    said = next(iter(field.examples or ()), "")
    if not said and art.slags == "tal" and art.model is not None and issubclass(art.model, Tal):
        return art.model.EKSEMPEL
    return str(said)


def _min_length(metadata: object) -> int:
    found = getattr(metadata, "min_length", None)
    return found if isinstance(found, int) else 0


def _art(annotation: object) -> Art:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _art(arguments[0])
    if origin in {Union, types.UnionType}:
        (inner,) = (_art(a) for a in arguments if a is not _NONE)
        return Art(inner.slags, inner.model, inner.af, inner.ord, tom=True)
    if origin is tuple:
        return Art("liste", af=_art(arguments[0]))
    if origin is dict:
        return Art("tabel", af=_art(arguments[1]))
    if origin is Literal:
        return Art("valg", ord=tuple(danish(word) for word in arguments))
    if annotation is Statusangivelse:
        return Art("status")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Art("tal" if issubclass(annotation, Tal) else "blok", model=annotation)
    return Art(_PLAIN[annotation])
