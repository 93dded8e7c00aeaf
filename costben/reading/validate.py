"""A tree to a model, with all mistakes found, in Danish, and placed."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from costben.models.choices import suggestion
from costben.models.text import Text
from costben.reading.mistakes import Fejl
from costben.reading.places import Path, existing, place, shown_path
from costben.reading.schema import model_at
from costben.reading.tree import Node, plain_data

M = TypeVar("M", bound=BaseModel)

_MESSAGES = {
    "model_type": "Her skal stå en blok med navne og værdier, rykket ind under linjen.",
    "dict_type": "Her skal stå en blok med navne og værdier, rykket ind under linjen.",
    "tuple_type": "Her skal stå en liste med et punkt pr. linje, der begynder med -.",
    "string_type": "Her skal stå en tekst.",
    "string_too_long": "Teksten er for lang; højst 2.000 tegn.",
}


class Notations:
    """How the numbers of a file are written (see ``numerals.Notation``)."""

    def __init__(self) -> None:
        self._danish: list[Text] = []
        self._dotted: list[Text] = []

    def danish(self, text: Text) -> None:
        """A number with a decimal comma, or dots between thousands."""
        self._danish.append(text)

    def dotted(self, text: Text) -> None:
        """A number with a decimal dot."""
        self._dotted.append(text)

    def mixed(self) -> Iterator[tuple[Text, str]]:
        """The numbers with a decimal dot, if other numbers are written the Danish way."""
        from_file = [text for text in self._danish if text.line]
        if not from_file:
            return
        first = min(from_file, key=lambda text: (text.line, text.column))
        for text in {(t.line, t.column): t for t in self._dotted if t.line}.values():
            dansk = text.replace(".", ",")
            yield (
                text,
                f'"{text}" har punktum som decimaltegn, men filen skriver ellers tal på dansk '
                f'("{first}" i linje {first.line}).\nSkriv {dansk}.',
            )


def validate(tree: Node, model: type[M], name: str, **data: str) -> tuple[M | None, list[Fejl]]:
    """The model that ``tree`` says, and every mistake in it; no model when there are any."""
    notations = Notations()
    raw = plain_data(tree)
    fejl: list[Fejl] = []
    made: M | None = None
    try:
        if isinstance(raw, dict):
            made = model.model_validate(raw | data, context=notations)
        else:
            message = _MESSAGES["model_type"].replace("linjen", "navne som indsats:")
            fejl.append(_fejl(name, tree, (), message))
    except ValidationError as error:
        fejl += [_translated(details, tree, model, name) for details in error.errors()]
    fejl += [Fejl(name, text.line, text.column, "", m) for text, m in notations.mixed()]
    return (None if fejl else made), fejl


def _fejl(name: str, tree: Node, path: Path, message: str, of_key: bool = False) -> Fejl:
    line, column = place(tree, path, of_key)
    return Fejl(name if line else "--saet", line, column, shown_path(path), message)


def _translated(details: ErrorDetails, tree: Node, model: type[BaseModel], name: str) -> Fejl:
    kind, path = details["type"], tuple(details["loc"])
    if kind == "extra_forbidden":
        owner = model_at(model, path[:-1])
        known = [k for k, f in owner.model_fields.items() if not f.exclude] if owner else []
        key = str(path[-1])
        hint = suggestion(key, known) or f"\nHer kan stå {', '.join(known)}."
        return _fejl(name, tree, path, f'"{key}" kendes ikke her.{hint}', of_key=True)
    if kind == "missing":
        inner = existing(tree, path)
        return _fejl(
            name,
            tree,
            path,
            f'"{path[-1]}" mangler.\n{_hint(model, path)}',
            len(inner) == len(path),
        )
    if details["input"] is None:
        message = f"Her mangler en værdi.\n{_hint(model, path)}"
        return _fejl(name, tree, existing(tree, path), message)
    return _fejl(name, tree, existing(tree, path), _MESSAGES.get(kind, details["msg"]))


def _hint(model: type[BaseModel], path: Path) -> str:
    """What the field at ``path`` is for."""
    owner = model_at(model, path[:-1])
    field = owner.model_fields.get(str(path[-1])) if owner else None
    return f"Tilføj linjen: {field.description}" if field and field.description else "Tilføj den."
