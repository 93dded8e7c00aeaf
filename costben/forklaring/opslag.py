"""The result that somebody means by a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from costben.forklaring.navne import Navn, joined
from costben.mistakes import Fejl, InddataFejl
from costben.models.text import INVISIBLE, ascii_key, shortened

_MOST_SHOWN = 6
_LEAST_PREFIX = 4  # letters of a word that are enough to know it by


def find(name: str, known: Mapping[str, Navn], scenarie: str) -> str:
    """The path that ``name`` means: a path, or words of one (``D kommune``) or of its title.

    Raises:
        InddataFejl: it means nothing, or several things.
    """
    if name in known:
        return name
    wanted = _words(name)
    found = [
        best
        for words in (
            {sti: _words(sti) for sti in known},
            {sti: _words(joined(navn)) for sti, navn in known.items()},
        )
        if (best := _best(wanted, words))
    ]
    for best in found if len(wanted) > 1 else found[:1]:  # one word says too little to choose by
        if len(best) == 1:
            return best[0]
    if found:
        raise _mistake(name, f"kan være flere resultater:\n{_listed(found[0])}\nSkriv ét af dem.")
    near = _nearest(name, known)
    hint = f"Mente du:\n{_listed(near)}\n" if near else ""
    raise _mistake(
        name,
        f"findes ikke i analysen.\n{hint}Alle navne ses med: costben forklar {scenarie}",
    )


def _best(wanted: Sequence[str], texts: Mapping[str, Sequence[str]]) -> list[str]:
    """The paths that have all of ``wanted``, with as little else as can be."""
    ranks = {sti: rank for sti, words in texts.items() if (rank := _rank(wanted, words))}
    return [sti for sti, rank in ranks.items() if rank == min(ranks.values())]


def _rank(wanted: Sequence[str], words: Sequence[str]) -> tuple[int, int, bool] | None:
    """How far ``words`` are from ``wanted``; None if they do not have all of them."""
    rest, places = list(enumerate(words)), []
    for word in wanted:
        found = next((pair for pair in rest if pair[1] == word), None) or next(
            (pair for pair in rest if _same(word, pair[1])), None
        )
        if found is None:
            return None
        rest.remove(found)
        places.append(found[0])
    disordered = places != sorted(places)
    if not wanted or (disordered and len(words) > len(wanted) + 1):
        return None  # in another order only where there is next to nothing else
    inexact = sum(word != words[place] for word, place in zip(wanted, places, strict=True))
    return inexact, len(words), disordered


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) >= _LEAST_PREFIX and other.startswith(word))


def _nearest(name: str, known: Mapping[str, Navn]) -> list[str]:
    if len(name) > 80:  # comparing is slow, and nobody mistypes that much
        return []
    spelt = {" ".join(_words(sti)): sti for sti in known}
    spelt |= {" ".join(_words(sti)[-2:]): sti for sti in reversed(list(known))}
    near = get_close_matches(" ".join(_words(name)), spelt, n=_MOST_SHOWN // 2, cutoff=0.6)
    return list(dict.fromkeys(spelt[text] for text in near))


@cache
def _words(text: str) -> tuple[str, ...]:
    words = re.split(r"[\W_]+", ascii_key(text).lower())
    return tuple(word for word in words if word and word != "for")  # nobody remembers where it was


def _listed(stier: Sequence[str]) -> str:
    shown = [f"- {sti}" for sti in stier[:_MOST_SHOWN]]
    more = len(stier) - len(shown)
    return "\n".join([*shown, f"- og {more} til"] if more else shown)


def _mistake(name: str, besked: str) -> InddataFejl:
    said = shortened(INVISIBLE.sub("?", name), 50)
    return InddataFejl([Fejl("forklar", 0, 0, "", f'"{said}" {besked}')])
