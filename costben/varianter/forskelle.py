"""What differs between two analyses, and how to change the one into the other bit by bit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from costben.danish import quantity
from costben.forudsaetninger import labels
from costben.models.analyse import METODENAVNE, Analyse
from costben.models.konsekvenser import Arketype
from costben.models.tal import Tal

NOTHING = "–"  # shown for what one of the analyses does not have
_SAID_ONLY = {
    *("navn", "beskrivelse", "kilde", "status", "forloebets_varighed", "offentliggjort"),
    *("afrundet_til", "gruppe"),
}


@dataclass(frozen=True, slots=True)
class Forskel:
    """One thing that differs.

    Attributes:
        sti: its path in the YAML of the second analysis, or of the first where only that has it.
        navn: what it is, from the whole to the part.
        trin: the way to it in the models; members of a list are named.
        foer: the first analysis' value, or None where it has none.
        efter: the second analysis' value, or None.
        byttes: whether one of two ways of saying something is there, so that it goes with others
            of the same block: a price instead of rates, hours instead of an amount.
    """

    sti: str
    navn: tuple[str, ...]
    trin: tuple[str, ...]
    foer: object
    efter: object
    byttes: bool = False

    def shown(self) -> tuple[str, str]:
        """The two values as people read them."""
        if len(self.trin) > 1:
            return shown(self.foer), shown(self.efter)
        foer, efter = (value if value is None else "med" for value in (self.foer, self.efter))
        return shown(foer), shown(efter)

    def hoerer_til(self, following: Forskel) -> bool:
        """Whether ``following`` is the other half of the same exchange."""
        return self.byttes and following.byttes and self.trin[:-1] == following.trin[:-1]


def shown(value: object) -> str:
    """A value as people read it: a number with its unit, a word, or what a block says of money."""
    if value is None:
        return NOTHING
    if isinstance(value, Tal):
        said = quantity(value.vaerdi, value.enhed)
        return f"{said} ({value.prisniveau}-priser)" if value.prisniveau else said
    if isinstance(value, BaseModel):
        numbers = [v for k in type(value).model_fields if isinstance(v := getattr(value, k), Tal)]
        return ", ".join(map(shown, numbers)) or "med"
    if isinstance(value, tuple):
        return ", ".join(map(shown, value)) or NOTHING
    if isinstance(value, Mapping):
        return ", ".join(value) or NOTHING
    names: Mapping[str, str] = {str(k): metode for k, metode in METODENAVNE.items()}
    return names.get(str(value), str(value))


def differences(first: Analyse, second: Analyse) -> tuple[Forskel, ...]:
    """Everything that differs and is more than words, in the order of the models."""
    walker = _Walker({**labels(first), **labels(second)})
    return tuple(walker.in_models(first, second, Forskel("", (), (), None, None)))


def changed(analyse: Analyse, forskel: Forskel) -> Analyse:
    """``analyse`` with one difference changed to what the second analysis has."""
    node = _put(analyse, forskel.trin, forskel.efter)
    assert isinstance(node, Analyse)
    return node


class _Walker:
    """Goes through two analyses at once.

    Args:
        called: what keys and rates are called where people read them.
    """

    def __init__(self, called: Mapping[str, str]) -> None:
        self._called = called

    def _walk(self, first: object, second: object, here: Forskel) -> Iterator[Forskel]:
        if isinstance(first, Tal) and isinstance(second, Tal):
            if _amount(first) != _amount(second):
                yield replace(here, foer=first, efter=second)
        elif isinstance(first, BaseModel) and type(first) is type(second):
            yield from self.in_models(first, second, here)
        elif isinstance(first, dict) and isinstance(second, dict):
            for key in {**first, **second}:
                yield from self._member(first.get(key), second.get(key), key, f".{key}", here)
        elif _named(first) and _named(second):
            yield from self._in_lists(first, second, here)
        elif first != second:
            yield replace(here, foer=first, efter=second)

    def in_models(self, first: object, second: object, here: Forskel) -> Iterator[Forskel]:
        for key, field in type(first).model_fields.items():  # type: ignore[attr-defined]
            if field.exclude or key in _SAID_ONLY:
                continue
            before, after = getattr(first, key), getattr(second, key)
            title = field.title or key
            navn = (title,) if len(here.trin) < 2 else (*here.navn, title)
            if here.navn and (isinstance(before, dict) or _named(before)):
                navn = here.navn  # each member has a name of its own
            inner = replace(
                here,
                sti=f"{here.sti}.{key}".removeprefix("."),
                navn=navn,
                trin=(*here.trin, key),
                byttes=bool(here.trin) and (before is None) != (after is None),
            )
            yield from self._walk(before, after, inner)

    def _in_lists(self, first: object, second: object, here: Forskel) -> Iterator[Forskel]:
        before, after = _by_name(first), _by_name(second)
        for name in {**before, **after}:
            place = list(after if name in after else before).index(name)
            yield from self._member(before.get(name), after.get(name), name, f"[{place}]", here)

    def _member(
        self, first: object, second: object, key: str, step: str, here: Forskel
    ) -> Iterator[Forskel]:
        navn = self._name(key, [m for m in (first, second) if m is not None])
        inner = replace(
            here,
            sti=here.sti + step,
            navn=(*here.navn, navn),
            trin=(*here.trin, key),
            byttes=False,
        )
        yield from self._walk(first, second, inner)

    def _name(self, key: str, members: Sequence[object]) -> str:
        """``B: 6 ugers øget tilknytning``; by two names it is neither's."""
        names = {str(getattr(member, "navn", "")) for member in members}
        navn = names.pop() if len(names) == 1 else ""
        if isinstance(members[0], Arketype):
            return f"{key}: {navn}" if navn else key
        return self._called.get(navn or key, navn or key)


def _amount(tal: Tal) -> tuple[float, str, int | None]:
    return tal.vaerdi, tal.enhed, tal.prisniveau


def _named(value: object) -> bool:
    """Whether it is a list of blocks, which go by their names and not by their places."""
    return isinstance(value, tuple) and all(
        isinstance(item, BaseModel) and hasattr(item, "navn") for item in value
    )


def _by_name(items: object) -> dict[str, object]:
    found: dict[str, object] = {}
    assert isinstance(items, tuple)
    for item in items:
        name = " ".join(filter(None, (getattr(item, "gruppe", None), item.navn)))
        count = sum(1 for other in found if other.partition("\n")[0] == name)
        found[f"{name}\n{count}" if count else name] = item
    return found


def _put(node: object, trin: Sequence[str], value: object) -> object:
    """``node`` with ``value`` at the end of the way; None takes a member away."""
    if not trin:
        return value
    step, rest = trin[0], trin[1:]
    if isinstance(node, BaseModel):
        return node.model_copy(update={step: _put(getattr(node, step), rest, value)})
    members = _by_name(node) if isinstance(node, tuple) else dict(node)  # type: ignore[call-overload]
    members[step] = _put(members.get(step), rest, value)
    kept = {key: member for key, member in members.items() if member is not None}
    return tuple(kept.values()) if isinstance(node, tuple) else kept
