"""Whatever is changed, the text says it afterwards, and keeps every comment on what is left."""

import json
import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from costben.editing.edited import edited
from costben.editing.said import Keys, said
from costben.models.text import Text
from costben.reading.parse import parse
from costben.reading.tree import Mapping
from tests.editing.layouts import WHOLE, Change, Layout, Path


def tree(text: str) -> Mapping:
    found, fejl = parse(text, "")
    assert not fejl, fejl
    assert isinstance(found, Mapping)
    return found


def names(sti: Path) -> Keys:
    return Keys.listed if sti == ("tabel",) else Keys.fields


@st.composite
def cases(draw: Callable) -> tuple[str, dict, set[str]]:
    """A text, what it is to say, and the comments that may go."""
    before = draw(WHOLE)
    layout, change = Layout(draw), Change(draw)
    text = layout.written(before)
    after = change.of(before)
    gone = {c for c, sti in layout.owner.items() if any(sti[: len(p)] == p for p in change.gone)}
    return text, after, gone


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=cases())
def test_the_text_says_what_was_meant_and_keeps_its_comments(
    case: tuple[str, dict, set[str]],
) -> None:
    text, meant, gone = case
    after = tree(json.dumps(meant, ensure_ascii=False))
    new = edited(text, after, names)
    assert said(tree(new), names) == said(after, names)
    assert set(re.findall(r"# k\d+\.", text)) - set(re.findall(r"# k\d+\.", new)) <= gone


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=cases())
def test_what_is_not_changed_is_not_touched(case: tuple[str, dict, set[str]]) -> None:
    text, _, _ = case
    more = tree(text)
    more.keys["ny"], more.values["ny"] = Text("ny"), Text("1")
    new = edited(text, more, names)
    assert new.startswith(text.rstrip("\r\n"))
    assert edited(text, tree(text), names) == text
