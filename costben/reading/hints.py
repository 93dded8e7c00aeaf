"""What to write where something is missing or misspelt."""

from collections.abc import Sequence
from typing import get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from costben.danish import listed
from costben.models.choices import suggestion
from costben.models.tal import Tal
from costben.models.text import shortened
from costben.reading.places import Path
from costben.reading.schema import model_at

_SMALL = 3  # names that there is room for on a line


def fill_in(model: type[BaseModel], path: Path, verb: str) -> str:
    """What the value at ``path`` is, and how it may be written: ``Skriv fx rente: 4 %``."""
    owner, inner = model_at(model, path[:-1]), model_at(model, path)
    field = owner.model_fields.get(str(path[-1])) if owner and path else None
    number = inner if inner is not None and issubclass(inner, Tal) else None
    if field is None:
        return f"{verb} fx {number.EKSEMPEL}." if number else f"{verb} den, eller slet linjen."
    about = f"{field.description}\n" if field.description else ""
    return f"{about}{verb} {_example(str(path[-1]), field, owner, inner)}"


def block_wanted(model: type[BaseModel] | None, name: str, otherwise: str) -> str:
    """What a small block is written as: ``interval: {fra: 1, til: 7}``; else ``otherwise``."""
    fields = model.model_fields if model is not None else {}
    needed = {key: field for key, field in fields.items() if field.is_required()}
    alone = len(needed) == 1 and not _is_number(model, next(iter(needed)))
    if model is None or alone or not 0 < len(needed) <= _SMALL:
        return otherwise
    said = ", ".join(f"{key}: {_value(key, f, model)}" for key, f in needed.items())
    return f"Her skal stå en blok med {listed(list(needed))}.\nSkriv fx {name}: {{{said}}}"


def _is_number(owner: type[BaseModel] | None, name: str) -> bool:
    inner = model_at(owner, (name,)) if owner is not None else None
    return inner is not None and issubclass(inner, Tal)


def _value(name: str, field: FieldInfo, owner: type[BaseModel]) -> str:
    """An example of a field's value, in quotes where a comma or a space would divide it."""
    shown = _example(name, field, owner, model_at(owner, (name,)))
    example = shown.removeprefix(f"fx {name}: ") if shown.startswith("fx ") else "..."
    text = next(iter(field.examples or ()), example)
    return f'"{text}"' if "," in text else text


def _example(
    name: str, field: FieldInfo, owner: type[BaseModel] | None, inner: type[BaseModel] | None
) -> str:
    example = next(iter(field.examples or ()), "")
    if name == "vaerdi" and owner is not None and issubclass(owner, Tal):
        example = owner.EKSEMPEL
    if get_origin(field.annotation) is tuple:
        return f"{name}: med et punkt pr. linje, der begynder med -."
    if get_origin(field.annotation) is dict:
        return f"{name}: med navne og værdier på linjerne under, rykket ind."
    if inner is not None and issubclass(inner, Tal):
        example = inner.EKSEMPEL
    elif inner is not None and not example:
        return f"{name}: med navne og værdier på linjerne under, rykket ind."
    return f"fx {name}: {example}" if example else f"{name}: og skriv teksten efter kolon."


def allowed(word: str, known: Sequence[str], misspelt: bool = True) -> str:
    """The nearest of ``known``, or all of them where ``word`` is no misspelling."""
    near = suggestion(word, known) if misspelt else ""
    if near:
        return f"{near}\nRet navnet."
    return f"\nHer kan stå {shortened(', '.join(known), 400)}." if known else "\nSlet linjen."
