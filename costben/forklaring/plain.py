"""An explanation as plain dicts and lists, for JSON."""

from __future__ import annotations

from collections.abc import Mapping

from costben.forklaring.led import Led
from costben.forklaring.navne import Navn, joined


def plain(root: Led, dybde: int | None = None) -> dict[str, object]:
    """The tree behind ``root``.

    A number that has been explained before in the tree is named again with ``vist_ovenfor`` and
    without what it was made of. ``udtryk`` has ``{0}`` for the first of ``led`` and so on.
    """
    return _plain(root, dybde, set())


def _plain(led: Led, dybde: int | None, shown: set[int]) -> dict[str, object]:
    again = id(led) in shown
    shown.add(id(led))
    said: dict[str, object] = {
        "navn": joined(led.navn) or led.formel,
        "sti": led.sti,
        "vaerdi": led.vaerdi,
        "enhed": led.enhed,
    }
    if led.fundet:
        said |= {"svar": led.shown(), "fundet": led.fundet}
    known = led.forudsaetning
    if known is not None:
        said |= {"kilde": known.kilde, "status": known.status, "forklaring": known.forklaring}
    if again:
        return said | {"vist_ovenfor": True}
    if known is not None:
        return said
    inner = None if dybde is None else dybde - 1
    parts = [] if inner is not None and inner < 0 else led.led
    return said | {
        "formel": led.formel,
        "udtryk": led.udtryk,
        "led": [_plain(part, inner, shown) for part in parts],
    }


def names(navne: Mapping[str, Navn]) -> list[dict[str, str]]:
    """What can be explained: path and name."""
    return [{"sti": sti, "navn": joined(navn)} for sti, navn in navne.items()]
