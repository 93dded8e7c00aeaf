"""Fields where one of a few words is chosen."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from pydantic_core import PydanticCustomError

from costben.models.text import ascii_key


def chosen(words: Sequence[str]) -> Callable[[object], str]:
    """A validator that takes one of ``words``, typed with or without æ, ø and å."""

    def choose(raw: object) -> str:
        word = ascii_key(str(raw).strip().lower())
        if word in words:
            return word
        raise PydanticCustomError(
            "valg",
            '"{tekst}" kan ikke vælges her.{forslag}\nVælg {ord}.',
            {
                "tekst": str(raw)[:40],
                "forslag": suggestion(word, words),
                "ord": " eller ".join(words),
            },
        )

    return choose


def suggestion(word: str, known: Sequence[str]) -> str:
    """`` Mente du "...?"`` with the nearest of ``known``, or nothing."""
    near = get_close_matches(ascii_key(word), known, n=1, cutoff=0.6)
    return f' Mente du "{near[0]}"?' if near else ""
