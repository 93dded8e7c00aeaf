"""An explanation as a tree in the terminal, and the list of what can be explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from costben.forklaring.led import Led, fixed
from costben.forklaring.navne import Navn, joined
from costben.forudsaetninger import Forudsaetning

_LONG_SUM = 3  # terms; from there on a sum is folded where it only repeats itself
_INDENT = 2  # columns for each level
_GUIDES = [("  ", "│ ", "├ ", "└ ")] * 3
_NARROWEST = 24  # columns that the innermost text is given
_COLORS = {"antaget": "yellow", "sekundær": "yellow"}


def show(root: Led, console: Console, dybde: int | None = None) -> None:
    """Print the tree behind ``root``, to ``dybde`` levels or as many as there is room for."""
    room = max((console.width - _NARROWEST) // _INDENT, 1)
    console.print(_Drawing(min(dybde or room, room)).tree(root))


class _Drawing:
    """One tree; a number is explained where it first occurs, and only named after that."""

    def __init__(self, dybde: int) -> None:
        self._dybde = dybde
        self._shown: set[int] = set()

    def tree(self, root: Led) -> Tree:
        heading = self._heading(root, ())
        if root.forudsaetning is not None:
            heading = Text.assemble(heading, "\n", _source(root.forudsaetning, 1))
        tree = Tree(heading, guide_style="dim", highlight=False)
        tree.TREE_GUIDES = _GUIDES
        self._below(tree, root, 1, ())
        return tree

    def _below(self, tree: Tree, led: Led, level: int, inside: Navn) -> None:
        """What ``led`` was made of, as branches of ``tree``."""
        inside = led.navn or inside
        self._shown.add(id(led))
        parts = [part for part in led.led if not (part.forudsaetning and fixed(part.forudsaetning))]
        if parts and level > self._dybde:
            tree.add(Text(f"… {led.sti}".rstrip(), "dim"))
            return
        folded = _folded(led, parts)
        rest = [part for part in parts if part not in folded]
        for inputs, group in groupby(rest, lambda part: part.forudsaetning is not None):
            if inputs:
                self._leaves(tree, list(group), inside)
                continue
            for part in group:
                self._branch(tree, part, led, level, inside)
        if folded:
            names = dict.fromkeys(name for part in folded for name in _why_nothing(part, inside))
            tree.add(Text(f"0: {'; '.join(names)}", "dim"))

    def _leaves(self, tree: Tree, leaves: Sequence[Led], inside: Navn) -> None:
        """Inputs in a row; those with the same source have it under the last of them."""
        new = [led for led in leaves if id(led) not in self._shown]
        lengths = dict(zip(map(id, new), _run_lengths(new), strict=True))
        for led in leaves:
            count = lengths.get(id(led), 0)
            heading = self._heading(led, inside, again=id(led) not in lengths)
            if count and led.forudsaetning is not None:
                heading = Text.assemble(heading, "\n", _source(led.forudsaetning, count))
            tree.add(heading)
        self._shown.update(lengths)

    def _branch(self, tree: Tree, led: Led, above: Led, level: int, inside: Navn) -> None:
        again = id(led) in self._shown
        repeats = _is_long(above) and self._shown.issuperset(map(id, _inputs(led)))
        branch = tree.add(self._heading(led, inside, again))
        if not again and not repeats:
            self._below(branch, led, level + 1, inside)

    def _heading(self, led: Led, inside: Navn, again: bool = False) -> Text:
        name = _called(led, inside)
        text = Text.assemble((name, "" if led.forudsaetning else "bold"), ": ", led.shown())
        if again:
            text.append(" (se ovenfor)", "dim")
        elif led.fundet:
            text.append(f"\n{led.fundet}", "dim")
        elif led.formel and led.navn:
            text.append(f"\n= {led.formel}", "dim")
        return text


def _is_long(led: Led) -> bool:
    """Whether it is a sum of so many terms that one does not want to read all of them."""
    return " + " in led.udtryk and len(led.led) >= _LONG_SUM


def _folded(led: Led, parts: Sequence[Led]) -> list[Led]:
    """The computed terms of a longer sum that are nothing, unless all of them are."""
    nothing = [part for part in parts if _is_long(led) and part.vaerdi == 0 and part.led]
    return [] if len(nothing) == len(parts) else nothing


def _called(led: Led, inside: Navn) -> str:
    return joined(led.navn, inside) if led.navn else led.formel


def _why_nothing(led: Led, inside: Navn) -> list[str]:
    """What is nothing: ``led``, or where it has no name, those of its parts that are."""
    parts = [part for part in led.led if part.vaerdi == 0]
    return [_called(part, inside) for part in ([led] if led.navn or not parts else parts)]


def _run_lengths(leaves: Sequence[Led]) -> list[int]:
    """For each input how many in a row end with it that have one source; 0 where it goes on."""
    sources = [led.forudsaetning and _documentation(led.forudsaetning) for led in leaves]
    groups = (len(list(group)) for _, group in groupby(sources))
    return [count if place == count else 0 for count in groups for place in range(1, count + 1)]


def _documentation(said: Forudsaetning) -> tuple[str, str, str]:
    return said.status, said.forklaring, said.kilde


def _source(said: Forudsaetning, count: int) -> Text:
    status, forklaring, kilde = _documentation(said)
    reason = f" ({forklaring})" if forklaring else ""
    return Text.assemble(
        (f"De {count} tal er " if count > 1 else "", "dim"),
        (f"{status}{reason}", _COLORS.get(status, "green")),
        (f": {kilde}" if kilde else ": ingen kilde", "dim"),
        (f" [{said.sti}]" if count == 1 else "", "dim"),
    )


def _inputs(led: Led) -> Iterator[Led]:
    """Every input behind ``led`` that is not the same in all analyses, each once."""
    seen, stack = {id(led)}, [led]
    while stack:
        top = stack.pop()
        if top.forudsaetning is not None and not fixed(top.forudsaetning):
            yield top
        new = [part for part in top.led if id(part) not in seen]
        seen |= {id(part) for part in new}
        stack += new


def list_names(navne: Mapping[str, Navn], console: Console) -> None:
    """Print every path that can be explained; the members of a sequence on one line."""
    for sti, count in _collapsed(navne):
        console.print(Text(f"{sti}[0-{count - 1}]" if count else sti), soft_wrap=True)


def _collapsed(stier: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each path and how many members it has; 0 for one that is no sequence of numbers."""
    counts: dict[str, int] = {}
    for sti in stier:
        member = re.fullmatch(r"(.*)\[\d+\]", sti)
        name = member.group(1) if member else sti
        counts[name] = counts.get(name, 0) + (1 if member else 0)
    return iter(counts.items())
