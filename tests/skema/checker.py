"""What a JSON Schema lets through: an obvious reading of the few words that ours uses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

TYPES = {
    "object": dict, "array": list, "string": str, "null": type(None),
    "number": (int, float), "integer": int,
}  # fmt: skip
SAYS_NOTHING = {"$schema", "title", "description", "definitions", "patternErrorMessage"}


def refusals(
    value: Any, schema: Mapping[str, Any], top: Mapping[str, Any], at: str = ""
) -> list[str]:
    """Where ``value`` is not what ``schema`` says, and why."""
    found: list[str] = []
    for word, said in schema.items():
        if word not in SAYS_NOTHING:
            found += RULES[word](value, said, schema, top, at)
    return found


def _ref(value: Any, said: str, _: Any, top: Any, at: str) -> list[str]:
    node = top
    for part in said.removeprefix("#/").split("/"):
        node = node[part]
    return refusals(value, node, top, at)


def _type(value: Any, said: Any, _: Any, __: Any, at: str) -> list[str]:
    kinds = [said] if isinstance(said, str) else said
    fits = any(isinstance(value, TYPES[kind]) and not isinstance(value, bool) for kind in kinds)
    return [] if fits else [f"{at} is no {said}"]


def _properties(value: Any, said: Any, _: Any, top: Any, at: str) -> list[str]:
    inside = [(k, v, said[k]) for k, v in value.items() if k in said] if _block(value) else []
    return [r for k, v, schema in inside for r in refusals(v, schema, top, f"{at}.{k}")]


def _patterns(value: Any, said: Any, _: Any, top: Any, at: str) -> list[str]:
    pairs = value.items() if _block(value) else ()
    inside = [(k, v, s) for k, v in pairs for p, s in said.items() if re.search(p, k)]
    return [r for k, v, schema in inside for r in refusals(v, schema, top, f"{at}.{k}")]


def _additional(value: Any, said: Any, schema: Any, top: Any, at: str) -> list[str]:
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    pairs = value.items() if _block(value) else ()
    rest = {k: v for k, v in pairs if k not in known and not any(re.search(p, k) for p in patterns)}
    if said is False:
        return [f"{at}.{key} is unknown" for key in rest]
    return [r for k, v in rest.items() for r in refusals(v, said, top, f"{at}.{k}")]


def _required(value: Any, said: Any, _: Any, __: Any, at: str) -> list[str]:
    return [f"{at}.{k} is missing" for k in said if _block(value) and k not in value]


def _any_of(value: Any, said: Any, _: Any, top: Any, at: str) -> list[str]:
    tries = [refusals(value, schema, top, at) for schema in said]
    return (
        [] if any(not t for t in tries) else [f"{at}: " + " / ".join("; ".join(t) for t in tries)]
    )


def _all_of(value: Any, said: Any, _: Any, top: Any, at: str) -> list[str]:
    return [r for schema in said for r in refusals(value, schema, top, at)]


def _items(value: Any, said: Any, _: Any, top: Any, at: str) -> list[str]:
    items = enumerate(value) if isinstance(value, list) else ()
    return [r for i, v in items for r in refusals(v, said, top, f"{at}[{i}]")]


def _compared(fits: Any) -> Any:
    def rule(value: Any, said: Any, _: Any, __: Any, at: str) -> list[str]:
        of_kind = (
            isinstance(value, str) if isinstance(said, str) else isinstance(value, int | float)
        )
        return (
            [f"{at}: {value!r} does not fit {said!r}"] if of_kind and not fits(value, said) else []
        )

    return rule


def _block(value: Any) -> bool:
    return isinstance(value, dict)


RULES: dict[str, Any] = {
    "$ref": _ref,
    "type": _type,
    "properties": _properties,
    "patternProperties": _patterns,
    "additionalProperties": _additional,
    "required": _required,
    "anyOf": _any_of,
    "allOf": _all_of,
    "items": _items,
    "minItems": lambda v, n, *_: (
        [f"{_[-1]} is short"] if isinstance(v, list) and len(v) < n else []
    ),
    "enum": lambda v, words, *_: [] if v in words else [f"{_[-1]}: {v!r} is none of {words}"],
    "pattern": _compared(lambda value, said: re.search(said, value)),
    "minimum": _compared(lambda value, said: value >= said),
    "maximum": _compared(lambda value, said: value <= said),
    "exclusiveMinimum": _compared(lambda value, said: value > said),
    "exclusiveMaximum": _compared(lambda value, said: value < said),
}
