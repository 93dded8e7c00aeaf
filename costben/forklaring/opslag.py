"""The result that somebody means by a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from costben.forklaring.lignende import LEAST_PREFIX, nearest_names, words_of
from costben.forklaring.navne import Navn, joined
from costben.mistakes import Fejl, InddataFejl
from costben.models.text import INVISIBLE, shortened

_MOST_SHOWN = 6


def find(name: str, known: Mapping[str, Navn], scenarie: str) -> str:
    """The path that ``name`` means: a path, or words of one (``D kommune``) or of its title.

    Raises:
        InddataFejl: it means nothing, or several things.
    """
    if name in known:
        return name
    wanted = words_of(name)
    by_path = _best(wanted, {sti: words_of(sti) for sti in known})
    by_title = _best(wanted, {sti: words_of(joined(navn)) for sti, navn in known.items()})
    found = [best for best in (by_path, by_title) if best]
    if len(wanted) == 1:  # it says too little to choose by
        found = [list(dict.fromkeys((*by_path, *by_title)))] if found else []
    for best in found:
        if len(best) == 1:
            return best[0]
    if found:
        raise _mistake(
            name, f"kan være flere resultater:\n{_listed(found[0], known)}\nSkriv ét af dem."
        )
    near = nearest_names(name, known)
    hint = f"Mente du:\n{_listed(near, known)}\n" if near else ""
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
    return word == other or (len(word) >= LEAST_PREFIX and other.startswith(word))


def _listed(stier: Sequence[str], known: Mapping[str, Navn]) -> str:
    shown = [f"- {sti}: {joined(known[sti])}" for sti in stier[:_MOST_SHOWN]]
    more = len(stier) - len(shown)
    return "\n".join([*shown, f"- og {more} til"] if more else shown)


def _mistake(name: str, besked: str) -> InddataFejl:
    said = shortened(INVISIBLE.sub("?", name), 50)
    return InddataFejl([Fejl("forklar", 0, 0, "", f'"{said}" {besked}')])
