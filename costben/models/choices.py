"""Fields where one of a few words is chosen."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from costben.models.refusal import refusal
from costben.models.text import ascii_key, shortened


def chosen(words: Sequence[str], shown: Sequence[str]) -> Callable[[object], str]:
    """A validator that takes one of ``words``, typed with or without æ, ø and å.

    Args:
        words: as ASCII identifiers.
        shown: the same as people read them.
    """
    choose_one = f"Vælg {' eller '.join(filter(None, (', '.join(shown[:-1]), shown[-1])))}."

    def choose(raw: object) -> str:
        if not isinstance(raw, str):
            raise refusal(f"Her står en liste eller en blok.\n{choose_one}")
        word = ascii_key(raw.strip().lower())
        if word in words:
            return word
        near = nearest(word, words)
        hint = f' Mente du "{shown[words.index(near)]}"?' if near else ""
        raise refusal(f'"{shortened(raw)}" kan ikke vælges her.{hint}\n{choose_one}')

    return choose


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``word`` looks most like, if any."""
    if len(word) > 80:  # comparing is slow, and nobody mistypes that much
        return None
    near = get_close_matches(ascii_key(word), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """`` Mente du "...?"`` with the nearest of ``known``, or nothing."""
    near = nearest(word, known)
    return f' Mente du "{near}"?' if near else ""
