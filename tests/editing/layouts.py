"""Random trees, laid out at random as YAML with a comment of its own on what is in it."""

import json
from collections.abc import Callable, Iterator
from itertools import count

from hypothesis import strategies as st

Path = tuple[str | int, ...]

NAMES = st.sampled_from(["a", "b c", "Æ", "2024", "no", "x: y", "'q'", "#1", "- z", "lang_nøgle"])
_SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))
_TRICKY = ["105.000 kr.", "a, b", "c: d # e", "nej", "", "[x]", "- y", "to\nlinjer\n\nog en"]
_TRICKY += [" luft ", "'", '"', "lang " * 40, "1.5", "null", "@", "{vaerdi: 1}"]
TEXTS = st.one_of(st.sampled_from(_TRICKY), st.text(_SIGNS, max_size=12))


def trees(depth: int = 3) -> st.SearchStrategy[object]:
    """Blocks, lists of texts, lists of blocks that each have a name, and numbers with a source."""
    number = st.fixed_dictionaries({"vaerdi": TEXTS}, optional={"kilde": TEXTS, "status": TEXTS})
    if not depth:
        return st.one_of(TEXTS, number, st.lists(TEXTS, max_size=3))
    below = trees(depth - 1)
    return st.one_of(TEXTS, st.dictionaries(NAMES, below, max_size=3), items(below))


def items(below: st.SearchStrategy[object]) -> st.SearchStrategy[list[object]]:
    """A list of blocks, each with a name that tells it from the others."""
    blocks = st.lists(st.dictionaries(NAMES, below, max_size=2), max_size=3)
    return blocks.map(lambda found: [{"navn": f"nr. {n}", **b} for n, b in enumerate(found)])


WHOLE = st.dictionaries(st.sampled_from(["indsats", "drift", "tabel", "loen"]), trees(), min_size=1)


class Layout:
    """Writes a tree, with comments that say which path they belong to."""

    def __init__(self, draw: Callable) -> None:
        self._draw = draw
        self._numbers = count()
        self.owner: dict[str, Path] = {}

    def written(self, tree: dict) -> str:
        lines = list(self._block(tree, (), 0))
        eol = self._draw(st.sampled_from(["\n", "\r\n"]))
        end = self._draw(st.sampled_from(["", eol]))
        return eol.join(lines) + end

    def _sometimes(self) -> bool:
        return self._draw(st.integers(0, 3)) == 0

    def _comment(self, sti: Path) -> str:
        comment = f"# k{next(self._numbers)}."
        self.owner[comment] = sti
        return comment

    def _aside(self, sti: Path) -> str:
        return " " * self._draw(st.integers(1, 6)) + self._comment(sti) if self._sometimes() else ""

    def _block(self, tree: dict | list, sti: Path, column: int) -> Iterator[str]:
        pairs = list(tree.items() if isinstance(tree, dict) else enumerate(tree))
        over_all = [self._sometimes() for _ in pairs]
        if not any(over_all[1:]):
            over_all[:1] = [False]  # one over the first alone is about all of them
        for (step, value), over in zip(pairs, over_all, strict=True):
            below = (*sti, step)
            if over:
                yield " " * column + self._comment(below)
            head = "-" if isinstance(tree, list) else f"{self._key(str(step))}:"
            yield from self._child(head, value, below, column)
            if isinstance(value, str) and self._sometimes():
                yield " " * (column + 1) + self._comment(below)
            if self._sometimes():
                yield ""

    def _child(self, head: str, value: object, sti: Path, column: int) -> Iterator[str]:
        start = " " * column + head
        if isinstance(value, str):
            yield from self._text(start, value, sti, column)
        elif not value or self._sometimes():
            yield f"{start} {json.dumps(value, ensure_ascii=False)}{self._aside(sti)}"
        elif head == "-" and isinstance(value, dict):
            inner = list(self._block(value, sti, column + 2))
            first = next(n for n, line in enumerate(inner) if line.lstrip()[:1] != "#")
            yield from (" " * column + line.lstrip() for line in inner[:first])
            yield start + inner[first][column + 1 :]
            yield from inner[first + 1 :]
        else:
            yield start + self._aside(sti)
            indent = 0 if isinstance(value, list) and self._sometimes() and head != "-" else 2
            yield from self._block(value, sti, column + indent)

    def _text(self, start: str, value: str, sti: Path, column: int) -> Iterator[str]:
        plain = value.strip() == value and value and value.isalnum()
        if plain and self._sometimes():
            yield f"{start}  {value}{self._aside(sti)}"
        elif value and value.strip() == value and self._sometimes():
            yield f"{start} |-{self._aside(sti)}"
            yield from (" " * (column + 3) + line if line else "" for line in value.split("\n"))
        else:
            yield f"{start} {json.dumps(value, ensure_ascii=False)}{self._aside(sti)}"

    def _key(self, key: str) -> str:
        plain = key.isidentifier() and key != "no" and self._sometimes()
        return key if plain else json.dumps(key, ensure_ascii=False)


class Change:
    """A tree changed at random, with what is no longer there or is another kind of thing."""

    def __init__(self, draw: Callable) -> None:
        self._draw = draw
        self.gone: set[Path] = set()

    def of(self, node: object, sti: Path = ()) -> object:
        if isinstance(node, dict):
            return self._block(node, sti)
        if isinstance(node, list):
            return self._list(node, sti)
        if self._draw(st.integers(0, 3)):
            return node
        with_source = st.fixed_dictionaries({"vaerdi": st.just(node), "kilde": TEXTS})
        return self._draw(st.one_of(TEXTS, with_source))

    def _block(self, block: dict, sti: Path) -> dict:
        kept = {}
        for key, value in block.items():
            if key not in {"navn", "vaerdi"} and self._draw(st.integers(0, 5)) == 0:
                self.gone.add((*sti, key))
            else:
                kept[key] = self.of(value, (*sti, key)) if key != "navn" else value
        if self._draw(st.integers(0, 4)) == 0 and "vaerdi" not in block:
            kept = self._with_more(kept)
        if sti == ("tabel",) and self._draw(st.booleans()):
            kept = dict(self._draw(st.permutations(list(kept.items()))))
        return kept

    def _with_more(self, block: dict) -> dict:
        new = {f"ny_{self._draw(NAMES)}": self._draw(trees(1))}
        first = self._draw(st.booleans()) and "navn" not in block
        return {**new, **block} if first else {**block, **new}

    def _list(self, node: list, sti: Path) -> list:
        if not all(isinstance(item, dict) and "navn" in item for item in node):
            return node
        kept = []
        for number, item in enumerate(node):
            if self._draw(st.integers(0, 4)) == 0:
                self.gone.add((*sti, number))
            else:
                kept.append(self._block(item, (*sti, number)))
        if self._draw(st.integers(0, 4)) == 0:
            place = self._draw(st.integers(0, len(kept)))
            kept.insert(place, {"navn": "ny", "beloeb": self._draw(TEXTS)})
        return self._draw(st.permutations(kept)) if self._draw(st.booleans()) else kept
