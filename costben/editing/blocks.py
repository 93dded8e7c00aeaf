"""The keys or items of a block: lines that are taken out, moved and put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from costben.editing.align import in_place
from costben.editing.children import Target
from costben.editing.layout import Child, Layout
from costben.editing.spans import Edit, Uneditable, applied
from costben.editing.written import in_block

Changes = Callable[[Target], list[Edit]]


def in_a_block(
    layout: Layout,
    children: Sequence[Child],
    targets: Sequence[Target],
    changes: Changes,
    depth: int,
) -> Iterator[Edit]:
    """The edits that make the children into the targets.

    Raises:
        Uneditable: nothing of it stays.
    """
    chunks = layout.chunks(children)
    sources = [t.source for t in targets if t.source is not None]
    kept = in_place(sources)
    if not kept:
        raise Uneditable
    beside_dash = not layout.begins_line(children[0])
    if beside_dash and (sources != sorted(sources) or targets[0].source is None):
        raise Uneditable
    gone = set(range(len(children))) - kept
    yield from _taken_out(layout, children, chunks, gone, beside_dash)
    air = _airy(layout, chunks, depth)
    place, before_first = chunks[min(kept)][0], True
    for target in targets:
        if target.source in kept:
            yield from changes(target)
            place, before_first = chunks[target.source][1], False
            continue
        if target.source is None:
            lines = in_block(target.key, target.after, depth, children[0].column)
            new = layout.eol.join([" " * children[0].column + lines[0], *lines[1:]])
        else:
            start, end = chunks[target.source]
            new = applied(layout.text, changes(target), start, end).rstrip("\r\n")
        yield _put_in(layout, place, new, air, before_first)


def _put_in(layout: Layout, place: int, new: str, air: bool, before_first: bool) -> Edit:
    blank = layout.eol if air else ""
    if before_first:
        return Edit(place, place, f"{new}{layout.eol}{blank}")
    if place > 0 and layout.text[place - 1] != "\n":  # the file's last line is not ended
        return Edit(place, place, f"{layout.eol}{blank}{new}")
    return Edit(place, place, f"{blank}{new}{layout.eol}")


def _taken_out(
    layout: Layout,
    children: Sequence[Child],
    chunks: Sequence[tuple[int, int]],
    gone: set[int],
    beside_dash: bool,
) -> Iterator[Edit]:
    for number in sorted(gone):
        start, end = chunks[number]
        if number == 0 and beside_dash:
            stays = min(set(range(len(children))) - gone)
            yield _from_the_dash(layout, children[0], end, children[stays], stays)
        else:
            above = layout.air_before(start)
            if above < start and layout.blank_at(end):
                start = above
            yield Edit(start, end, "")


def _from_the_dash(layout: Layout, first: Child, end: int, stays: Child, number: int) -> Edit:
    """The first key of an item is gone: the next one comes up to its dash."""
    if number == 1 and not layout.text[end : stays.at].strip():
        return Edit(first.at, stays.at, "")
    return Edit(first.at, end, layout.eol)


def _airy(layout: Layout, chunks: Sequence[tuple[int, int]], depth: int) -> bool:
    """Whether there are blank lines between the children."""
    gaps = [(a[1], b[0]) for a, b in pairwise(chunks)]
    if not gaps:
        return depth == 0
    return all(layout.blank_at(end) and start > end for end, start in gaps)
