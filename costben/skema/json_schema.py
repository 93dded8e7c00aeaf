"""The analysis as a JSON Schema, so that an editor completes and checks it while one types.

It lets through all that ``costben`` reads. What a schema cannot say (an ambiguous ``105.000``, a
name that is described nowhere) is for ``costben tjek``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from costben.models.analyse import Analyse
from costben.models.base import Status
from costben.models.fordelinger import Fordeling
from costben.models.tal import Tal
from costben.models.text import ascii_key
from costben.skema.felter import Art, Felt, fields_of
from costben.skema.stavning import pattern, spellings

FILE = "costben.schema.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the latest that editors know in full
_NUMBER = r"^\s*([Kk][Rr]\.?|[Dd][Kk][Kk])?\s*[-+−]?\s*[0-9]"
_OF_THE_NUMBER = ("vaerdi", "prisniveau")
_LARGEST = 1e9  # a bound above this is no help to anybody

Schema = dict[str, object]


def as_text() -> str:
    """The schema as the shipped file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> Schema:
    """The JSON Schema of an analysis."""
    known: set[type[BaseModel]] = set()
    models = [*_models(Analyse, known), *_models(Fordeling, known)]
    blocks = {model.__name__: _block(model) for model in models}
    blocks[Fordeling.__name__] = _in_place_of_a_number(blocks[Fordeling.__name__])
    uncertain = _numbers(Analyse)
    found = sorted(uncertain | _numbers(Fordeling), key=lambda n: n.__name__)
    numbers = {n.__name__: _number(n, n in uncertain) for n in found}
    about = {"title": "costben", "description": "En cost-benefit-analyse i costben."}
    top = blocks.pop(Analyse.__name__)
    return {"$schema": _DRAFT, **about, **top, "definitions": {**blocks, **numbers}}


def _models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """``model`` and the blocks in it, each once; also the block form of a number."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for art in _inside(model):
        if art.model is not None:
            yield from _models(Tal if issubclass(art.model, Tal) else art.model, seen)


def _numbers(top: type[BaseModel]) -> set[type[Tal]]:
    found = (art.model for model in _models(top, set()) for art in _inside(model))
    return {n for n in found if n is not None and issubclass(n, Tal)}


def _inside(model: type[BaseModel]) -> Iterator[Art]:
    for felt in fields_of(model):
        art: Art | None = felt.art
        while art is not None:
            yield art
            art = art.af


def _block(model: type[BaseModel]) -> Schema:
    felter = list(fields_of(model))
    here = "#" if model is Analyse else f"#/definitions/{model.__name__}"
    others = {
        pattern(f.navn): {"$ref": f"{here}/properties/{f.navn}"}
        for f in felter
        if len(spellings(f.navn)) > 1
    }
    extra = model.model_config.get("json_schema_extra")
    needed = [spellings(f.navn) for f in felter if f.kraevet]
    either = [{"anyOf": [{"required": [way]} for way in ways]} for ways in needed if len(ways) > 1]
    return {
        "type": "object",
        "properties": {f.navn: _property(f) for f in felter},
        **({"patternProperties": others} if others else {}),
        "additionalProperties": False,
        **(extra if isinstance(extra, dict) else {}),
        "required": [ways[0] for ways in needed if len(ways) == 1],
        **({"allOf": either} if either else {}),
    }


def _property(felt: Felt) -> Schema:
    about = felt.beskrivelse
    if felt.eksempel and not re.search(rf"\bfx\b|{re.escape(felt.eksempel)}", about, re.IGNORECASE):
        about += f" Fx {felt.eksempel.removesuffix('.')}."
    found: Schema = {"title": felt.titel, "description": about, **_value(felt.art)}
    if felt.mindst:
        found["minItems"] = felt.mindst
    return found


def _value(art: Art) -> Schema:
    found = _filled(art)
    if not art.tom:
        return found
    if isinstance(found.get("type"), str):
        return {**found, "type": [found["type"], "null"]}
    return {"anyOf": [found, {"type": "null"}]}


def _filled(art: Art) -> Schema:
    if art.model is not None:
        return {"$ref": f"#/definitions/{art.model.__name__}"}
    if art.af is not None:
        inside = _value(art.af)
        if art.slags == "liste":
            return {"type": "array", "items": inside}
        return {"type": "object", "additionalProperties": inside}
    return dict(_PLAIN[art.slags]) if art.slags != "valg" else _choice(art.ord)


def _choice(words: tuple[str, ...]) -> Schema:
    """The words, completed as people write them, and let through however they are spelt."""
    spelt = "|".join(pattern(ascii_key(word)).strip("^$") for word in words)
    return {"anyOf": [{"enum": list(words)}, {"type": "string", "pattern": _any_case(spelt)}]}


def _any_case(words: str) -> str:
    """A regular expression for one of ``words``, in large or small letters."""
    either = re.sub(r"[a-zæøå]", lambda m: f"[{m.group().upper()}{m.group()}]", words)
    return rf"^\s*({either})\s*$"


def _status() -> Schema:
    words = [status.value for status in Status]
    spelt = "|".join(pattern(ascii_key(word)).strip("^$") for word in words)
    also = _any_case(spelt).replace(r"\s*$", r"\s*(\([^\n]*\))?\s*$")
    return {"anyOf": [{"enum": words}, {"type": "string", "pattern": also}]}


def _in_place_of_a_number(fordeling: Schema) -> Schema:
    """A distribution, with the number that stands for it and its price level, if they are given."""
    also = {f.navn: _property(f) for f in fields_of(Tal) if f.navn in _OF_THE_NUMBER}
    own, spelt = fordeling["properties"], fordeling.get("patternProperties", {})
    assert isinstance(own, dict)
    assert isinstance(spelt, dict)
    ways = {
        pattern(key): {"$ref": f"#/definitions/Fordeling/properties/{key}"}
        for key in also
        if len(spellings(key)) > 1
    }
    return {**fordeling, "properties": own | also, "patternProperties": spelt | ways}


def _number(number: type[Tal], uncertain: bool) -> Schema:
    """A bare number in the unit of its field, text, a block with the source, or uncertain."""
    bare: Schema = {"type": "number", **_bounds(number)}
    text = {
        "type": "string",
        "pattern": _NUMBER,
        "patternErrorMessage": f"Her skal stå et tal, fx {number.EKSEMPEL}",
    }
    blocks = [Tal.__name__, *([Fordeling.__name__] if uncertain else [])]
    numbers = [text] if number.MED_ENHED else [text, bare]
    return {"anyOf": [*numbers, *({"$ref": f"#/definitions/{block}"} for block in blocks)]}


def _bounds(number: type[Tal]) -> Mapping[str, float]:
    if number.ENHED == "andel":  # a bare 4 may be 4 % or 400 %, and is refused
        return {"minimum": 0, "exclusiveMaximum": 1}
    low = {"exclusiveMinimum" if number.OVER_NUL else "minimum": number.MINDST}
    high = {"maximum": number.HOEJST} if number.HOEJST < _LARGEST else {}
    return {**(low if number.MINDST == 0 else {}), **high}


_PLAIN: Mapping[str, Schema] = {
    "tekst": {"type": "string"},
    "helt": {"type": ["integer", "string"]},
    "trin": {"type": ["number", "string"]},
    "status": _status(),
    "dato": {
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "patternErrorMessage": "Skriv en dato som år-måned-dag, fx 2020-07-01",
    },
}
