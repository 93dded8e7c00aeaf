"""Files that a workbook carries in a hidden sheet, line by line.

A line is stored as ``|line``; what is too long for a cell goes on in the next as ``+more``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

FORM, RESULT = "costben-formular 1", "costben-resultat 1"
_LONGEST = 32_000  # characters; Excel takes 32.767


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
    for line in text.replace("\r\n", "\n").split("\n"):
        yield f"|{line[:_LONGEST]}"
        for start in range(_LONGEST, len(line), _LONGEST):
            yield f"+{line[start : start + _LONGEST]}"


def _restored(cells: Iterable[str]) -> str:
    lines: list[str] = []
    for cell in cells:
        if cell.startswith("+") and lines:
            lines[-1] += cell[1:]
        else:
            lines.append(cell[1:])
    return "\n".join(lines)
