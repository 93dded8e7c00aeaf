"""What is said of lines and blocks of YAML, as it is said of fields and sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from costben.models.analyse import Analyse
from costben.reading.places import path_of
from costben.reading.schema import keys_of, model_at

_KEY = re.compile(
    r"(?P<before>\b(?:Tilføj|Udfyld|Skriv|skriv|eller|med)|,) (?P<key>[a-z_]{3,}):(?=[\s,.]|$)"
)
_REWRITTEN = (
    (
        re.compile(r'Tilføj "nettoresultat:" og på linjen under, rykket ind, "varighed: 6 år"'),
        "Udfyld Konsekvensernes varighed på arket Regnemetode",
    ),
    (re.compile(r'^"nettoresultat" mangler,'), "Varigheden mangler,"),
    (re.compile(r"Tilføj status: verificeret"), "Vælg en status: verificeret"),
    (
        re.compile(r"Tilføj personale: og gruppens navn under loen"),
        "Vælg en gruppe under Personale; grupperne står på arket Løn",
    ),
    (re.compile(r"(?:Tilføj|Skriv) fx [a-z_]+: (.+)"), r"Skriv fx \1"),
    (re.compile(r"(?:Tilføj|Skriv) [a-z_]+: og skriv teksten efter kolon\."), "Skriv en tekst."),
    (re.compile(r'^"[a-z_]+" mangler\.'), "Feltet mangler."),
    (re.compile(r"tallet i linje \d+ er"), "et andet tal i regnearket er"),
    (re.compile(r"Slet den ene linje"), "Tøm det ene felt"),
    (re.compile(r"slet linjen"), "tøm feltet"),
    (re.compile(r"Slet linjen"), "Tøm feltet"),
    (re.compile(r"Tilføj (?=[a-z_]+:)"), "Udfyld "),
    (re.compile(r"(?:og gruppens navn )?under loen"), "på arket Løn"),
    (re.compile(r"(fra|under) (?:blokken )?(ydelser)\b"), r"\1 arket Ydelser"),
    (re.compile(r"beskrevet i filen"), "beskrevet i regnearket"),
)


def in_a_form(text: str, sti: str = "") -> str:
    """A message about the value at ``sti``, with the words of the form."""
    titles = _titles() | _titles_at(sti)

    def title(found: re.Match[str]) -> str:
        known = titles.get(found["key"])
        return f'{found["before"]} "{known}"' if known else found[0]

    return _KEY.sub(title, as_help(text))


def as_help(text: str) -> str:
    """A description, with the words of the form."""
    for pattern, replacement in _REWRITTEN:
        text = pattern.sub(replacement, text)
    return text


def _titles_at(sti: str) -> dict[str, str]:
    model = model_at(Analyse, path_of(sti)) if sti else None
    return {key: model.model_fields[key].title or key for key in keys_of(model)} if model else {}


@cache
def _titles() -> dict[str, str]:
    """The title of every field, by its name; what is called the same has the same name."""
    return dict(reversed(list(_all_titles(Analyse, set()))))


def _all_titles(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, str]]:
    if model in seen:
        return
    seen.add(model)
    for key in keys_of(model):
        yield key, model.model_fields[key].title or ""
        inner = model_at(model, (key,))
        if inner is not None:
            yield from _all_titles(inner, seen)
