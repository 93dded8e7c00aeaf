"""Files that a workbook carries in a hidden sheet, line by line.

A line is stored as ``|line``, one that ends as Windows ends it as ``;line``; what is too long for
a cell goes on in the next as ``+more``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

FORM, RESULT = "costben-formular 1", "costben-resultat 1"
_LONGEST = 32_000  # characters; Excel takes 32.767
_ENDS = {"|": "\n", ";": "\r\n", ":": "\r"}
_MARKS = {end: mark for mark, end in _ENDS.items()}
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def columns(kind: str, files: Mapping[str, str]) -> list[list[str]]:
    """The hidden sheet's columns: what the workbook is, and each file's name and lines."""
    return [[kind], *([name, *_stored(text)] for name, text in files.items())]


def files(columns: Iterable[Iterable[object]]) -> dict[str, str]:
    """The files in the columns after the first."""
    found = {}
    for name, *cells in columns:
        if isinstance(name, str) and name:
            found[name] = _restored(cell for cell in cells if isinstance(cell, str))
    return found


def _stored(text: str) -> Iterator[str]:
    for line, end in _lines(text):
        yield f"{_MARKS.get(end, '|')}{line[:_LONGEST]}"
        for start in range(_LONGEST, len(line), _LONGEST):
            yield f"+{line[start : start + _LONGEST]}"


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Every line and how it ends; the last, which may be empty, does not."""
    for found in _LINE.finditer(text):
        yield found[1], found[2]
        if not found[2]:
            return


def _restored(cells: Iterable[str]) -> str:
    text, end = "", ""
    for cell in cells:
        if cell.startswith("+"):
            text += cell[1:]
        else:
            text, end = text + end + cell[1:], _ENDS.get(cell[:1], "\n")
    return text
