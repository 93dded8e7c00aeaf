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
    r"(?P<before>\b(?:Tilføj|Udfyld|Skriv|skriv|eller|med)|,) (?P<key>[a-z_]+):(?=[\s,.]|$)"
)
_CHOICE = re.compile(
    r"(?P<before>\b(?:Skriv|skriv|eller)) (?P<key>[a-z_]+): (?P<word>[a-zæøå/]+(?: nogensinde)?)"
    r"(?=[,.]| og | eller |$)"
)
_BOTH = re.compile(r"har både ([a-z_]+) og ([a-z_]+)(?=\.)")
_BARE = re.compile(r'(?<![".\w])(?P<key>[a-z]+(?:_[a-z]+)+|(?<=[Ss]let )[a-z]+|(?<=ret )[a-z]+)\b')
_REWRITTEN = (
    (
        re.compile(r"(?:Tilføj|Skriv) [a-z_]+: med et punkt pr\. linje, der begynder med -\."),
        "Udfyld mindst én række.",
    ),
    (
        re.compile(r"(?:Tilføj|Skriv) [a-z_]+: med navne og værdier på linjerne under, rykket ind"),
        "Udfyld mindst ét af felterne",
    ),
    (re.compile(r"Skriv ([a-z_]+): og (?=andelen)"), r"Udfyld \1: med "),
    (re.compile(r"ellers p, p_over eller p_under"), "ellers en af p-værdierne"),
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
    own = _titles_at(sti)
    titles = _titles() | own
    text = _CHOICE.sub(
        lambda m: f'{m["before"]} {m["word"]} under "{titles.get(m["key"], m["key"])}"',
        as_help(text),
    )
    text = _KEY.sub(
        lambda m: f'{m["before"]} "{titles[m["key"]]}"' if m["key"] in titles else m[0], text
    )
    for word in _both(text):
        text = re.sub(rf"\b{word}\b", f'"{titles.get(word, word)}"', text, count=1)
    known = own | {key: title for key, title in titles.items() if "_" in key}
    return _BARE.sub(lambda m: f'"{known[m[0]]}"' if m[0] in known else m[0], text)


def _both(text: str) -> tuple[str, ...]:
    """The fields of which only one may be filled in, if the message is about that."""
    found = _BOTH.search(text)
    return found.groups() if found else ()


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
