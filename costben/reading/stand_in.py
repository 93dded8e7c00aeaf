"""An analysis to look names and units up in while its own numbers are still wrong."""

from __future__ import annotations

from typing import get_args

from pydantic import ValidationError

from costben.models.analyse import Analyse
from costben.models.notations import Notations
from costben.models.text import Text
from costben.reading.fordelinger import number_at
from costben.reading.places import Document, Path, existing
from costben.reading.schema import model_at
from costben.reading.tree import plain_data


def stand_in(document: Document, **data: object) -> Analyse | None:
    """The analysis with an example in place of each number, choice and status that is wrong.

    What refers to the analysis can then be checked at once. Nothing is computed from it.

    Args:
        document: the file, in which there are mistakes.
        data: fields that are not the file's to give.

    Returns:
        None where more is wrong: names may then be missing for that reason.
    """
    raw = plain_data(document.tree)
    if not isinstance(raw, dict):
        return None
    try:
        return Analyse.model_validate(raw | data, context=Notations())
    except ValidationError as error:
        wrong = [existing(document.tree, e["loc"]) for e in error.errors(include_url=False)]
    if not all(_with_example(raw, path) for path in wrong):
        return None
    try:
        return Analyse.model_validate(raw | data, context=Notations())
    except ValidationError:
        return None


def _with_example(raw: object, path: Path) -> bool:
    """Put an example at ``path`` in its place, if there is an example of what stands there."""
    at = path[:-1] if path[-1:] == ("vaerdi",) else path
    example = _example(at) if at else None
    if example is None:
        return False
    owner, last = raw, at[-1]
    for part in at[:-1]:
        owner = _below(owner, part)
    there = _below(owner, last)
    if isinstance(there, dict):
        there["vaerdi"] = Text(example, 0, 0)
    elif isinstance(owner, dict):
        owner[last] = Text(example, 0, 0)
    return there is not None


def _example(path: Path) -> str | None:
    """Of a single number, a choice or a status."""
    number, owner = number_at(path), model_at(Analyse, path[:-1])
    if number is not None:
        return number.EKSEMPEL
    if owner is None or path[-1] not in owner.model_fields:
        return None
    words = get_args(owner.model_fields[str(path[-1])].annotation)
    choice = next((word for word in words if isinstance(word, str)), None)
    return "antaget" if path[-1] == "status" else choice


def _below(node: object, part: int | str) -> object:
    if isinstance(node, dict):
        return node.get(part)
    return node[part] if isinstance(node, list) and isinstance(part, int) else None
