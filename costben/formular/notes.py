"""What a note on a cell says of the number in it."""

from __future__ import annotations

import re

from costben.editing.emit import emit
from costben.mistakes import InddataFejl
from costben.models.tal import Tal
from costben.models.text import ascii_key
from costben.reading.parse import parse
from costben.reading.schema import keys_of
from costben.reading.tree import Mapping

_LINE = re.compile(r"\s*(?P<key>[^\W\d_][\w ]*?)\s*:\s*(?P<text>.*)")
_KEYS = frozenset((*keys_of(Tal), "fordeling"))
_STANDS_FOR_ONE = frozenset(("vaerdi", "fordeling"))
_SAYS = "Noten på cellen kan ikke læses.\nSkriv én ting på hver linje, fx kilde: Budget 2026."


def read_note(text: str) -> Mapping | str | None:
    """What ``text`` says, as the block of a number.

    Returns:
        The block; why it cannot be read; or None for a note that is about something else.
    """
    lines = text.replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if _known(line)), None)
    if start is None:
        return None
    try:
        block, fejl = parse("\n".join(_lowered(line) for line in lines[start:]), "")
    except InddataFejl:
        return _SAYS
    return _SAYS if fejl or not isinstance(block, Mapping) else block


def stands_for_a_number(text: str) -> bool:
    """Whether a note says what the number is, and not only something of one."""
    return any(_key(line) in _STANDS_FOR_ONE for line in text.replace("\r", "\n").split("\n"))


def write_note(block: Mapping) -> str:
    """``block`` as a note."""
    return emit(block, width=10_000).rstrip("\n")


def _known(line: str) -> bool:
    return _key(line) in _KEYS


def _key(line: str) -> str:
    found = _LINE.match(line)
    return ascii_key(found["key"].lower()) if found else ""


def _lowered(line: str) -> str:
    """A known key as YAML has it, and a text that YAML would stumble over in quotes."""
    found = _LINE.match(line)
    if found is None or not _known(line):
        return line
    text = found["text"].strip()
    needs_quotes = re.search(r": |:$| #|^[@`%&*!|>-]", text) and text[:1] not in "'\"{["
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{found['key'].lower()}: {quoted if needs_quotes else text}"
