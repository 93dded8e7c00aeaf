"""The names that somebody may have meant by one that is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from costben.forklaring.navne import Navn, joined
from costben.models.text import ascii_key

_MOST = 4
_LONGEST = 80  # comparing is slow, and nobody mistypes that much
LEAST_PREFIX = 4  # letters of a word that are enough to know it by
_SMALL = {"af", "at", "en", "et", "i", "og", "pr", "ved"}
# what people call things that the report calls something else
_SAID_FOR = {
    **dict.fromkeys(("gevinst", "overskud", "underskud", "tab", "resultat"), "nettoresultat"),
    **dict.fromkeys(("timepris", "timeloen"), "loenpris"),
    **dict.fromkeys(("udgift", "udgifter", "pris"), "omkostning"),
    **dict.fromkeys(("rente", "diskontering"), "diskonteringsrente"),
    **dict.fromkeys(("balance", "nulpunkt"), "break"),
    **dict.fromkeys(("besparelse", "besparelser"), "sparet"),
}


def nearest_names(name: str, known: Mapping[str, Navn]) -> list[str]:
    """The paths that have most of the words of ``name`` in them or in their titles.

    Words count too that are misspelt, or that people use for the report's own; of those with as
    many words the shortest names come first.
    """
    if len(name) > _LONGEST:
        return []
    texts = {sti: (*words_of(sti), *words_of(joined(navn))) for sti, navn in known.items()}
    vocabulary = list(dict.fromkeys(word for words in texts.values() for word in words))
    wanted = [word for word in words_of(name) if word not in _SMALL]
    meant = [_meant(word, vocabulary) for word in wanted]
    scored = {sti: _score(meant, words) for sti, words in texts.items()}
    most = max(scored.values(), default=0)
    best = [sti for sti, score in scored.items() if score == most > 0]
    return sorted(best, key=lambda sti: len(texts[sti]))[:_MOST]


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a path or a title, in small letters without æ, ø and å."""
    words = re.split(r"[\W_]+", ascii_key(text).lower())
    return tuple(word for word in words if word and word != "for")  # nobody remembers where it was


def _meant(word: str, vocabulary: Sequence[str]) -> dict[str, float]:
    """The words that ``word`` may be, each with how likely it is."""
    exact = {word: 3.0} if word in vocabulary else {}
    said_for = _SAID_FOR.get(word)
    same = {said_for: 2.5} if said_for in vocabulary and said_for else {}
    longer = {
        other: 2.0
        for other in vocabulary
        if len(word) >= LEAST_PREFIX and (other.startswith(word) or word in other)
    }
    near = get_close_matches(word, vocabulary, n=2, cutoff=0.8) if len(word) > 2 else []
    return {**dict.fromkeys(near, 1.5), **longer, **same, **exact}


def _score(meant: Sequence[Mapping[str, float]], words: Sequence[str]) -> float:
    return sum(max((found.get(word, 0.0) for word in words), default=0.0) for found in meant)
