"""Pieces of a text put in the place of others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """``new`` in the place of the text from ``start`` to ``end``."""

    start: int
    end: int
    new: str


class Uneditable(Exception):  # noqa: N818 (it is no error of the program's)
    """What stands there is of a shape that no piece can be put into."""


def applied(text: str, edits: Sequence[Edit], start: int = 0, end: int | None = None) -> str:
    """``text`` from ``start`` to ``end`` with the edits made; they do not overlap.

    Of edits at the same place the first comes first.
    """
    parts, at = [], start
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        if edit.start < at:
            raise Uneditable
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join((*parts, text[at:end]))
