"""``--saet indsats.deltagere=60``: a value put in place of the file's, before anything is read."""

import re
from collections.abc import Sequence as Seq

from pydantic import BaseModel

from costben.models.tal import Tal
from costben.models.text import Text, ascii_key
from costben.reading.mistakes import Fejl, InddataFejl
from costben.reading.schema import model_at
from costben.reading.tree import Mapping, Node, Sequence, parse

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_PATH = re.compile(r"[^.\[\]]+(\[\d+\]|\.[^.\[\]]+)*")


def override(tree: Node, settings: Seq[str], model: type[BaseModel]) -> list[Fejl]:
    """Put each ``STI=VÆRDI`` into ``tree``, which ``model`` describes.

    Returns what could not be put.
    """
    fejl: list[Fejl] = []
    for setting in settings:
        name = f"--saet {setting}"
        path, equals, value = setting.partition("=")
        path = path.strip()
        if not equals or not _PATH.fullmatch(path) or not value.strip():
            fejl.append(Fejl(name, 0, 0, "", "Skriv sti=værdi, fx --saet indsats.deltagere=60."))
            continue
        try:
            node, mistakes = parse(value.strip(), name)
        except InddataFejl as error:
            mistakes = list(error.fejl)
            node = Text("")
        if mistakes:
            fejl += [Fejl(name, 0, 0, path, m.besked) for m in mistakes]
            continue
        steps: list[str | int] = [
            int(index) if index else ascii_key(key.strip())
            for key, index in _STEP.findall(path.removesuffix(".vaerdi"))
        ]
        message = _put(tree, steps, _documented(_unplaced(node), model, steps))
        if message:
            fejl.append(Fejl(name, 0, 0, path, message))
    return fejl


def _put(tree: Node, steps: Seq[str | int], value: Node) -> str | None:
    """Replace what stands at ``steps``; a block on the way that is missing is made."""
    node = tree
    for position, step in enumerate(steps):
        last = position == len(steps) - 1
        if isinstance(node, Sequence):
            if not isinstance(step, int) or step >= len(node.items):
                return (
                    f"Listen har {len(node.items)} punkter.\n"
                    f"Skriv et nummer fra [0] til [{len(node.items) - 1}]."
                )
            if last:
                node.items[step] = value
            node = node.items[step]
        elif isinstance(node, Mapping) and isinstance(step, str):
            node.keys.setdefault(step, Text(step))
            node.values.setdefault(step, Mapping(0, 0))
            if last:
                node.values[step] = value
            node = node.values[step]
        else:
            return f"Stien fører ikke til noget i filen: {step} findes ikke.\nKontrollér stien."
    return None


def _documented(value: Node, model: type[BaseModel], steps: Seq[str | int]) -> Node:
    """``value`` as it goes into the file: a changed number is no longer the source's number."""
    field = model_at(model, steps)
    if field is None or not issubclass(field, Tal):
        return value
    if isinstance(value, Sequence):
        return Sequence(0, 0, [_documented(item, model, steps) for item in value.items])
    if isinstance(value, Mapping):
        return value
    values: dict[str, Node] = {
        "vaerdi": value,
        "kilde": Text("Ændret med --saet"),
        "status": Text("antaget"),
    }
    return Mapping(0, 0, {key: Text(key) for key in values}, values)


def _unplaced(node: Node) -> Node:
    """``node`` without line and column: it does not stand in the file."""
    if isinstance(node, Text):
        return Text(node, 0, 0, node.misread_as)
    if isinstance(node, Sequence):
        return Sequence(0, 0, [_unplaced(item) for item in node.items])
    values = {key: _unplaced(value) for key, value in node.values.items()}
    return Mapping(0, 0, {key: Text(key) for key in values}, values)
