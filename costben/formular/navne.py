"""Which keys of an analysis are names that an economist has chosen."""

from __future__ import annotations

import types
from typing import Union, get_args, get_origin

from costben.editing.said import Keys
from costben.formular.sections import ARK, Tabel
from costben.models.analyse import Analyse
from costben.reading.places import Path
from costben.reading.schema import model_at

_LISTED = {s.sti for ark in ARK for s in ark.sektioner if isinstance(s, Tabel)}


def keys_at(sti: Path) -> Keys:
    """What the keys of the block at ``sti`` are; those with a row or column each have an order."""
    owner = model_at(Analyse, sti[:-1]) if sti else None
    field = owner.model_fields.get(str(sti[-1])) if owner else None
    if field is None or not _is_table(field.annotation):
        return Keys.fields
    return Keys.listed if sti in _LISTED else Keys.chosen


def _is_table(annotation: object) -> bool:
    if get_origin(annotation) in {Union, types.UnionType}:
        return any(map(_is_table, get_args(annotation)))
    return get_origin(annotation) is dict
