"""``--saet indsats.deltagere=60``: a value put in place of the file's, before anything is read."""

import re
from collections.abc import Sequence as Seq

from pydantic import BaseModel

from costben.mistakes import Fejl, InddataFejl
from costben.models.tal import Tal
from costben.models.text import INVISIBLE, Text, shortened
from costben.reading.hints import allowed
from costben.reading.parse import parse
from costben.reading.places import Document, Path, node_at, path_of
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import Mapping, Node, Sequence, block_of

SETTING = "--saet"
_PATH = re.compile(r"[^.\[\]]+(\[[0-9]{1,9}\]|\.[^.\[\]]+)*")
_FORM = "Skriv sti=værdi, fx --saet indsats.deltagere=60."


def override(document: Document, settings: Seq[str], model: type[BaseModel]) -> list[Fejl]:
    """Put each ``STI=VÆRDI`` into ``document``, which ``model`` describes.

    Returns what could not be put.
    """
    fejl: list[Fejl] = []
    for setting in settings:
        name = f"{SETTING} {shortened(INVISIBLE.sub('?', setting), 60)}"
        sti, equals, text = (part.strip() for part in setting.partition("="))
        if not equals or not text or not _PATH.fullmatch(sti) or INVISIBLE.search(setting):
            fejl.append(Fejl(name, 0, 0, "", _FORM))
            continue
        try:
            value, mistakes = parse(text, name)
        except InddataFejl as error:
            fejl += [Fejl(name, 0, 0, sti, m.besked) for m in error.fejl]
            continue
        path = _of_number(path_of(sti), model)
        new = _documented(_unplaced(value), model, path)
        _keep_price_level(document.tree, path, new)
        message = _put(document.tree, path, new, model)
        document.settings[path] = name
        besked = [*(m.besked for m in mistakes), *([message] if message else [])]
        fejl += [Fejl(name, 0, 0, sti, b) for b in besked]
    return fejl


def _of_number(path: Path, model: type[BaseModel]) -> Path:
    """``path``, to a number also where it was typed to the number's own value."""
    owner = model_at(model, path[:-1])
    inside = path[-1:] == ("vaerdi",) and owner is not None and issubclass(owner, Tal)
    return path[:-1] if inside else path


def _put(node: Node, path: Path, value: Node, model: type[BaseModel]) -> str | None:
    """Replace what stands at ``path``; a block on the way that the file left out is made."""
    for position, step in enumerate(path):
        last = position == len(path) - 1
        if isinstance(node, Sequence) and isinstance(step, int):
            if step >= len(node.items):
                return _beyond(len(node.items))
            if last:
                node.items[step] = value
            node = node.items[step]
        elif isinstance(node, Mapping) and isinstance(step, str):
            owner = model_at(model, path[:position])
            if not last and step not in node.values and step not in keys_of(owner):
                known = list(node.values)
                hint = allowed(step, known) if known else "\nSkriv blokken i filen i stedet."
                return f'"{shortened(step)}" findes ikke i filen.{hint}'
            if last or step not in node.values:
                node.keys[step] = Text(step)
                node.values[step] = value if last else Mapping(0, 0)
            node = node.values[step]
        else:
            return _astray(node, step)
    return None


def _beyond(count: int) -> str:
    if count == 0:
        return "Listen er tom.\nSkriv punktet i filen i stedet."
    return f"Listen går fra [0] til [{count - 1}].\nSkriv et nummer derimellem."


def _astray(node: Node, step: str | int) -> str:
    if isinstance(node, Sequence):
        return f'Her er en liste, og "{step}" er ikke et nummer.\nSkriv fx [0].'
    what = "et nummer" if isinstance(step, int) else f'"{shortened(step)}"'
    kind = "en blok med navne" if isinstance(node, Mapping) else "en enkelt værdi"
    return f"Her er {kind}, så {what} findes ikke.\nKontrollér stien."


def _documented(value: Node, model: type[BaseModel], path: Path) -> Node:
    """``value`` as it goes into the file: a changed number is no longer the source's number."""
    field = model_at(model, path)
    if field is None or not issubclass(field, Tal):
        return value
    if isinstance(value, Sequence):
        return Sequence(0, 0, [_documented(item, model, path) for item in value.items])
    if isinstance(value, Mapping):
        return value
    values: dict[str, Node] = {
        "vaerdi": value,
        "kilde": Text("Ændret med --saet"),
        "status": Text("antaget"),
    }
    return block_of(values)


def _keep_price_level(tree: Node, path: Path, value: Node) -> None:
    """A changed amount is in the prices of the one it replaces, as it is in the workbook."""
    old = node_at(tree, path)
    if not isinstance(old, Mapping) or not isinstance(value, Mapping) or "vaerdi" not in old.values:
        return
    level = old.values.get("prisniveau")
    if level is not None and "prisniveau" not in value.values:
        value.keys["prisniveau"] = old.keys["prisniveau"]
        value.values["prisniveau"] = level


def _unplaced(node: Node) -> Node:
    """``node`` without line and column: it does not stand in the file."""
    if isinstance(node, Text):
        return Text(node, 0, 0, node.misread_as)
    if isinstance(node, Sequence):
        return Sequence(0, 0, [_unplaced(item) for item in node.items])
    values = {key: _unplaced(value) for key, value in node.values.items()}
    return block_of(values)
