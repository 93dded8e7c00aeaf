"""Which model a path in a file leads to."""

import types
from collections.abc import Sequence
from typing import Union, get_args, get_origin

from pydantic import BaseModel


def model_at(model: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel] | None:
    """The model at ``path``, or of the items of the list or table there; None for plain text."""
    owner: type[BaseModel] | None = model
    named = False  # whether the next part is a table's name or a list's index, and no key
    for part in path:
        if not named and owner is not None and part in owner.model_fields:
            annotation = owner.model_fields[str(part)].annotation
            owner, named = _model_in(annotation), _is_container(annotation)
        else:
            named = False
    return owner


def keys_of(model: type[BaseModel] | None) -> list[str]:
    """What may stand in a block of ``model``."""
    return [key for key, field in model.model_fields.items() if not field.exclude] if model else []


def _is_container(annotation: object) -> bool:
    if get_origin(annotation) in {Union, types.UnionType}:
        return any(_is_container(argument) for argument in get_args(annotation))
    return get_origin(annotation) in {tuple, dict}


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {tuple, dict, Union, types.UnionType}:
        found = (_model_in(argument) for argument in get_args(annotation))
        return next((inner for inner in found if inner is not None), None)
    return None
