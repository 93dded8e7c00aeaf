"""The keys or items between braces or brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from costben.editing.align import in_place
from costben.editing.children import Target
from costben.editing.layout import Child, Layout
from costben.editing.spans import Edit, Uneditable, applied
from costben.editing.written import in_braces as written

Changes = Callable[[Target], list[Edit]]


def in_braces(
    layout: Layout,
    children: Sequence[Child],
    targets: Sequence[Target],
    changes: Changes,
    depth: int,  # noqa: ARG001 (between braces all is written in one way)
) -> Iterator[Edit]:
    """The edits that make the children into the targets.

    Raises:
        Uneditable: nothing of it stays.
    """
    kept = in_place([t.source for t in targets if t.source is not None])
    if not kept:
        raise Uneditable
    yield from _taken_out(layout, children, sorted(set(range(len(children))) - kept))
    last: int | None = None
    for target in targets:
        if target.source in kept:
            yield from changes(target)
            last = target.source
            continue
        if target.source is None:
            new = written(target.key, target.after)
        else:
            child = children[target.source]
            new = applied(layout.text, changes(target), child.at, child.node.end_mark.index)
        if last is None:
            first = children[min(kept)].at
            yield Edit(first, first, f"{new}, ")
        else:
            yield from _after(layout, children, last, new)


def _after(layout: Layout, children: Sequence[Child], last: int, new: str) -> Iterator[Edit]:
    """``new`` after a child; on a line of its own if they have theirs."""
    child = children[last]
    end, line = child.node.end_mark.index, layout.line(child.at)
    if layout.text[line : child.at].strip():
        yield Edit(end, end, f", {new}")
        return
    indent = layout.text[line : child.at]
    rest = layout.text[end : layout.line_end(end)]
    if rest.lstrip(" ,").startswith("#"):
        comma = "" if rest.lstrip().startswith(",") else ","
        follows = "," if last + 1 < len(children) else ""
        yield Edit(end, end, comma)
        yield Edit(end + len(rest), end + len(rest), f"{layout.eol}{indent}{new}{follows}")
    else:
        yield Edit(end, end, f",{layout.eol}{indent}{new}")


def _taken_out(layout: Layout, children: Sequence[Child], gone: Sequence[int]) -> Iterator[Edit]:
    """Each with the comma after it, or before the last."""
    for number in gone:
        start, end = children[number].at, children[number].node.end_mark.index
        following = children[number + 1].at if number + 1 < len(children) else None
        if following is not None and "#" not in layout.text[end:following]:
            yield Edit(start, following, "")
            continue
        if following is not None:
            yield Edit(start, layout.text.index(",", end) + 1, "")
            continue
        before = children[number - 1].node.end_mark.index if number else start
        between = layout.text[before:start]
        alone = number - 1 not in gone and "#" not in between
        yield Edit(before if alone else start, end, "")
