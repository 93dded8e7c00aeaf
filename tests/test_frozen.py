"""Frozen dataclasses of our own: as those of ``dataclasses``, but quicker to make."""

import dataclasses
from collections.abc import Mapping

import pytest

from costben.frozen import dataclass


@dataclass(frozen=True)
class Ours:
    """Made by costben."""

    a: int
    b: str = "x"
    c: Mapping[str, int] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Theirs:
    """The same, made by Python."""

    a: int
    b: str = "x"
    c: Mapping[str, int] = dataclasses.field(default_factory=dict)


@pytest.mark.parametrize("values", [{"a": 1}, {"a": 1, "b": "y"}, {"a": 2, "c": {"k": 1}}])
def test_has_the_values_and_the_text_of_a_dataclass(values: dict[str, object]) -> None:
    """Defaults, ``asdict``, ``replace`` and ``repr``."""
    ours, theirs = Ours(**values), Theirs(**values)  # type: ignore[arg-type]
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    changed = dataclasses.asdict(dataclasses.replace(ours, b="z"))
    assert changed == dataclasses.asdict(dataclasses.replace(theirs, b="z"))
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")


def test_equals_what_has_the_same_values_and_class() -> None:
    """And nothing else."""
    assert Ours(1) == Ours(1, "x")
    assert Ours(1) != Ours(2)
    assert Ours(1) != Theirs(1)
    assert hash(Ours(1, c=())) == hash(Ours(1, c=()))  # type: ignore[arg-type]


def test_every_default_is_an_object_of_its_own() -> None:
    """A factory is called for each."""
    assert Ours(1).c is not Ours(1).c


def test_cannot_be_changed() -> None:
    """Neither set nor deleted."""
    ours = Ours(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        ours.a = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del ours.a
    assert ours.a == 1


def test_wants_every_value_that_has_no_default() -> None:
    """And knows no others."""
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Ours(1, d=2)  # type: ignore[call-arg]
