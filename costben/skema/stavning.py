"""The ways in which a key may be spelt: ``foelsomhed`` and ``følsomhed``, ``a_b`` and ``a b``."""

import re
from itertools import product

_PAIRS = {"aa": "å", "ae": "æ", "oe": "ø"}
_PARTS = re.compile("(aa|ae|oe|_)")


def danish(key: str) -> str:
    """``lineaer`` as ``lineær`` and ``annuitet_bagud`` as ``annuitet bagud``."""
    return "".join(_ways(part)[-1] for part in _PARTS.split(key))


def pattern(key: str) -> str:
    """A regular expression for every spelling of ``key``, and nothing else."""
    ways = (_ways(part) for part in _PARTS.split(key))
    return "^" + "".join(w[0] if len(w) == 1 else f"({'|'.join(w)})" for w in ways) + "$"


def spellings(key: str) -> list[str]:
    """Every spelling of ``key``, first its own."""
    return ["".join(parts) for parts in product(*(_ways(part) for part in _PARTS.split(key)))]


def _ways(part: str) -> tuple[str, ...]:
    if part == "_":
        return ("_", " ")
    return (part, _PAIRS[part]) if part in _PAIRS else (part,)
