"""What is said of a recipient's rate that nobody knows: which benefits it may be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from costben.danish import listed
from costben.models.choices import nearest
from costben.models.text import ascii_key, shortened

_SEE_LIST = "Skriv costben parametre ydelser for at se, hvad der er."
_LONGEST = 80  # comparing is slow, and nobody mistypes that much


def unknown_rate(sats: str, ydelser: Iterable[str]) -> str:
    """That ``sats`` is unknown, with those of ``ydelser`` that look like it."""
    known = list(ydelser)
    alike = _alike(ascii_key(sats.strip().lower()).removeprefix("ydelser."), known)
    hint = ""
    if len(alike) == 1:
        hint = f' Mente du "{alike[0]}"?'
    elif alike:
        hint = f" Det kan være {listed(alike, 'eller')}."
    return f'Satsen "{shortened(sats, 60)}" kendes ikke.{hint}\n{_SEE_LIST}'


def _alike(name: str, known: list[str]) -> list[str]:
    """The one that is only mistyped, or all that begin with the same word."""
    mistyped = get_close_matches(name, known, n=1, cutoff=0.9) if len(name) <= _LONGEST else []
    if mistyped:
        return mistyped
    first = nearest(name.partition("_")[0], dict.fromkeys(k.partition("_")[0] for k in known))
    return [k for k in known if k.partition("_")[0] == first]
