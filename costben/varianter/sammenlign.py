"""Analyses side by side, and the way from the first to each of the others, change by change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from costben.calculator.beregning import Beregning, beregn
from costben.forudsaetninger import forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.leaves import leaves
from costben.models.analyse import Analyse
from costben.varianter.forskelle import Forskel, changed, differences
from costben.varianter.hovedresultater import Gruppe, grupper
from costben.varianter.noegletal import Noegletal, noegletal

Resultater = Mapping[str, float]  # by path; what an analysis does not have is not there

SEPARATOR = " · "
ORDEN = (
    "Ændringerne er lagt ind én ad gangen i den rækkefølge, de står i filen. En anden rækkefølge "
    "kan flytte noget af virkningen fra ét trin til et andet; summen er den samme."
)


@dataclass(frozen=True)
class Trin:
    """One step: some changes, and the results before and after them.

    There are several changes where the analysis cannot be computed with some of them alone.
    """

    forskelle: tuple[Forskel, ...]
    foer: Resultater
    efter: Resultater

    @property
    def navn(self) -> str:
        """What is changed; several things of the same block are named after it."""
        first, *others = (forskel.navn for forskel in self.forskelle)
        block = first[:-1]
        if others and block and all(navn[:-1] == block for navn in others):
            parts = ", ".join(navn[-1] for navn in (first, *others))
            return f"{SEPARATOR.join(block)}: {parts}"
        return "; ".join(SEPARATOR.join(navn) for navn in (first, *others))

    def aendring(self, sti: str) -> float | None:
        """What the step moves a result by; None where it is missing on either side."""
        if sti not in self.foer or sti not in self.efter:
            return None
        return self.efter[sti] - self.foer[sti]


@dataclass(frozen=True)
class Variant:
    """One analysis, and the way to it from the first.

    Attributes:
        navn: what it was called by the one who asked.
        analyse: it.
        resultater: its results.
        trin: the steps from the first analysis; each begins where the one before ends, and the
            last ends at ``resultater``.
        noegletal: when it is paid back, and its internal rate, by aktør; empty without a budget.
    """

    navn: str
    analyse: Analyse
    resultater: Resultater
    trin: tuple[Trin, ...]
    noegletal: Noegletal

    @property
    def forskelle(self) -> tuple[Forskel, ...]:
        """Everything that differs from the first analysis."""
        return tuple(forskel for trin in self.trin for forskel in trin.forskelle)


@dataclass(frozen=True)
class Sammenligning:
    """Two or more analyses; the first is the one that the others are held against.

    Attributes:
        varianter: the analyses, each with the steps from the first to it.
        grupper: the results that they are compared on, in kroner, and their titles.
    """

    varianter: tuple[Variant, ...]
    grupper: tuple[Gruppe, ...]


def sammenlign(analyser: Sequence[tuple[str, Analyse]]) -> Sammenligning:
    """Hold each analysis against the first.

    Args:
        analyser: at least one, each with what it is called.
    """
    first = analyser[0][1]
    found = grupper([analyse for _, analyse in analyser])
    wanted = [sti for gruppe in found for sti, _ in gruppe.resultater]
    computed = [_computed(analyse) for _, analyse in analyser]
    ends = [_results(one, wanted) for one in computed]
    return Sammenligning(
        tuple(
            Variant(
                navn,
                analyse,
                end,
                tuple(_steps(first, ends[0], analyse, end, wanted)),
                noegletal(analyse, one.budgetvirkning),
            )
            for (navn, analyse), one, end in zip(analyser, computed, ends, strict=True)
        ),
        found,
    )


def _steps(
    first: Analyse, start: Resultater, second: Analyse, end: Resultater, wanted: Sequence[str]
) -> Iterator[Trin]:
    pending: list[Forskel] = []
    forskelle = differences(first, second)
    now, before = first, start
    for forskel, following in zip_longest(forskelle, forskelle[1:]):
        pending.append(forskel)
        now = changed(now, forskel)
        if following is not None and forskel.hoerer_til(following):
            continue
        after = end if following is None else _half_way(now, wanted)
        if after is not None:
            yield Trin(tuple(pending), before, after)
            pending, before = [], after


def _half_way(analyse: Analyse, wanted: Sequence[str]) -> Resultater | None:
    """The results of an analysis between two others; None if it lacks what it refers to."""
    try:
        return _results(_computed(analyse), wanted)
    except (LookupError, ValueError, ZeroDivisionError):
        return None


def _computed(analyse: Analyse) -> Beregning[float]:
    numbers = forudsaetninger(analyse)
    return beregn(inddata(analyse, lambda f: f.vaerdi, numbers=numbers), horisont(analyse))


def _results(computed: Beregning[float], wanted: Sequence[str]) -> Resultater:
    found = leaves(computed)
    return {sti: v for sti in wanted if isinstance(v := found.get(sti), float)}
