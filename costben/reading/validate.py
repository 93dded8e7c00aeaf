"""A tree to a model, with all mistakes found, in Danish, and placed."""

from collections.abc import Set
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from costben.mistakes import Fejl
from costben.models.base import LARGEST_TABLE
from costben.models.choices import nearest
from costben.models.notations import Notations
from costben.models.refusal import AT_BLOCK, AT_VALUE
from costben.models.text import shortened
from costben.reading.hints import allowed, block_wanted, fill_in
from costben.reading.places import Document, Path, existing, paths_by_place
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import plain_data

M = TypeVar("M", bound=BaseModel)

_BLOCK = "Her skal stå en blok.\nSkriv navne og værdier på linjerne under, rykket ind."
_LIST = "Her skal stå en liste.\nSkriv hvert punkt på sin egen linje med - foran."
_EMPTY = "Her er ingen punkter.\nTilføj mindst ét."
_MESSAGES = {
    "model_type": _BLOCK,
    "model_attributes_type": _BLOCK,
    "dict_type": _BLOCK,
    "tuple_type": _LIST,
    "string_type": "Her skal stå en tekst, ikke en liste eller en blok.\nSkriv den på én linje.",
    "too_short": _EMPTY,
    "too_long": f"Her er for mange punkter.\nSkriv højst {LARGEST_TABLE}.",
}
_OTHER = "Værdien kan ikke bruges her.\nSammenlign med en skabelon."


def validate(document: Document, model: type[M], **data: object) -> tuple[M | None, list[Fejl]]:
    """The model that ``document`` says, and every mistake in it; no model when there are any.

    Args:
        document: what was read.
        model: what it should be.
        data: fields that are not the file's to give.
    """
    raw = plain_data(document.tree)
    if not isinstance(raw, dict):
        message = "Filen skal begynde med et navn og et kolon.\nSammenlign med en skabelon."
        return None, [document.mistake((), message)]
    foreign = [key for key, field in model.model_fields.items() if field.exclude and key in raw]
    notations = Notations()
    fejl = [_unknown(document, model, (key,), misspelt=False) for key in foreign]
    made: M | None = None
    own = {key: value for key, value in raw.items() if key not in foreign}
    try:
        made = model.model_validate(own | data, context=notations)
    except ValidationError as error:
        fejl += _translated_all(error.errors(include_url=False), document, model)
    mixed = list(notations.mixed())
    paths = paths_by_place(document.tree) if mixed else {}
    fejl += [document.mistake(paths[text.line, text.column], message) for text, message in mixed]
    return (None if fejl else made), fejl


def _translated_all(
    errors: list[ErrorDetails], document: Document, model: type[BaseModel]
) -> list[Fejl]:
    """All errors, each once.

    Left out are a key that is missing because it was mistyped, a block that is refused for having
    no such key, and a list that is too short because what stands in it is wrong.
    """
    mistyped = {
        (*e["loc"][:-1], nearest(str(e["loc"][-1]), keys_of(model_at(model, e["loc"][:-1]))))
        for e in errors
        if e["type"] == "extra_forbidden"
    }
    return [
        _translated(e, document, model)
        for e in errors
        if not (e["type"] == "missing" and e["loc"] in mistyped)
        and not (e["type"] == AT_BLOCK and _asks_for(e, mistyped))
        and not (e["type"] == "too_short" and e["input"])
    ]


def _asks_for(refused: ErrorDetails, mistyped: Set[tuple[int | str | None, ...]]) -> bool:
    """Whether a block is refused for lack of a key that is there, but mistyped."""
    block = refused["loc"][:-1]
    meant = [str(loc[-1]) for loc in mistyped if loc[:-1] == block and loc[-1] is not None]
    return any(key in refused["msg"] for key in meant)


def _translated(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Fejl:
    kind, path = details["type"], tuple(details["loc"])
    if kind == "extra_forbidden":
        return _unknown(document, model, path)
    if kind == "missing":
        message = f'"{path[-1]}" mangler.\n{fill_in(model, path, "Tilføj")}'
        return document.mistake(path, message)
    if kind == AT_BLOCK:
        return document.mistake(path[:-1], details["msg"])
    there = existing(document.tree, path)
    if details["input"] is None:
        hint = fill_in(model, there, "Skriv")
        return document.mistake(there, f"Her mangler en værdi.\n{hint}")
    message = details["msg"] if kind == AT_VALUE else _MESSAGES.get(kind, _OTHER)
    if kind.startswith("model"):
        message = block_wanted(model_at(model, there), str(path[-1]), _BLOCK)
    return document.mistake(there, message, of_key=path[-1:] == ("[key]",))


def _unknown(document: Document, model: type[BaseModel], path: Path, misspelt: bool = True) -> Fejl:
    owner = model_at(model, path[:-1])
    hint = allowed(str(path[-1]), keys_of(owner), misspelt)
    message = f'"{shortened(path[-1])}" kendes ikke her.{hint}'
    return document.mistake(path, message, of_key=True)
