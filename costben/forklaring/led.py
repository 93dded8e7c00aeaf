"""A number and what it was made of, down to the inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from costben.danish import number, quantity
from costben.forklaring.enheder import Enhed, unit_of, written
from costben.forklaring.navne import Navn, input_name, joined
from costben.forklaring.udtryk import Ord, operands, text
from costben.forudsaetninger import Forudsaetning
from costben.models import units
from costben.numbers.cell import Cell


@dataclass(frozen=True, eq=False)
class Led:
    """One number of an explanation; a number that is used twice is the same object.

    Attributes:
        navn: from the whole to the part; nothing for a step that has no name.
        sti: its path among the results or inputs; nothing for a step that has no name.
        vaerdi: the number, unrounded; None where the answer is no number.
        enhed: its unit, as ``units`` names it.
        formel: how it was made, in Danish words; nothing for an input.
        udtryk: the same as arithmetic, with ``{0}`` for the first of ``led`` and so on.
        led: what it was made of.
        forudsaetning: what is known of an input; None for what was computed.
        svar: the answer in Danish words where it is no number.
        fundet: how it was found in Danish words, where no formula gives it.
    """

    navn: Navn
    sti: str
    vaerdi: float | None
    enhed: str
    formel: str = ""
    udtryk: str = ""
    led: tuple[Led, ...] = ()
    forudsaetning: Forudsaetning | None = None
    svar: str = ""
    fundet: str = ""

    def shown(self) -> str:
        """The number with its unit, or the answer, as people read it."""
        return self.svar if self.vaerdi is None else amount(self.vaerdi, self.enhed)


@dataclass(frozen=True)
class Kendt:
    """What is known of the numbers of a calculation, each by its ``id``.

    Attributes:
        navne: path and name.
        enheder: units; those of results are put in as they are found.
        forudsaetninger: the inputs.
    """

    navne: Mapping[int, tuple[str, Navn]]
    enheder: dict[int, Enhed]
    forudsaetninger: Mapping[int, Forudsaetning]


def fixed(forudsaetning: Forudsaetning) -> bool:
    """Whether it is one of the quantities that are the same in every analysis."""
    return forudsaetning.sti.startswith("faste.")


def amount(value: float, enhed: str) -> str:
    """A computed number with its unit; kroner to the øre."""
    above, product, rest = enhed.partition("*")
    if product:
        return f"{amount(value, above)}·{units.shown(rest)}"
    if units.in_kroner(enhed):
        decimals = 0 if round(value, 2) == round(value) else 2
        return f"{number(value, decimals)} {units.shown(enhed)}"
    return quantity(value, enhed)


class Forklarer:
    """Explains the numbers of one calculation; each is explained once."""

    def __init__(self, kendt: Kendt) -> None:
        self._kendt = kendt
        self._made: dict[int, Led] = {}

    def forklar(self, cell: Cell, sti: str, navn: Navn) -> Led:
        """``cell`` and everything behind it.

        Args:
            cell: a result or an input.
            sti: the path that it was asked for by; a number can have several.
            navn: the name at that path.
        """
        said = self._kendt.forudsaetninger.get(id(cell))
        if said is None:
            return self._computed(cell, sti, navn, navn)
        source = self._led(cell)
        if sti == said.sti:
            return source
        return Led(navn, sti, cell.value, source.enhed, joined(source.navn), "{0}", (source,))

    def _led(self, cell: Cell, inside: Navn = ()) -> Led:
        """The explanation of ``cell``, made once; a step without a name is one of ``inside``."""
        made = self._made.get(id(cell))
        if made is None:
            made = self._input(cell)
            if made is None:
                sti, navn = self._kendt.navne.get(id(cell), ("", ()))
                made = self._computed(cell, sti, navn, navn or inside)
            self._made[id(cell)] = made
        return made

    def _computed(self, cell: Cell, sti: str, navn: Navn, inside: Navn) -> Led:
        """A number that was made of others."""
        parts = operands(cell, self._stops)
        places = {id(part): f"{{{place}}}" for place, part in enumerate(parts)}
        program = Ord(
            atom=lambda part: places[id(part)],
            amount=self._amount,
            gange=" * ",
            minus=" - ",
            potens=" ** ",
            several=None,
            in_words=False,
        )
        return Led(
            navn=navn,
            sti=sti,
            vaerdi=cell.value,
            enhed=self._unit(cell),
            formel=text(cell, self._stops, self._words(inside)),
            udtryk=text(cell, self._stops, program),
            led=tuple(self._led(part, inside) for part in parts),
        )

    def _input(self, cell: Cell) -> Led | None:
        said = self._kendt.forudsaetninger.get(id(cell))
        if said is None:
            return None
        return Led(input_name(said), said.sti, cell.value, said.enhed, forudsaetning=said)

    def _stops(self, cell: Cell) -> bool:
        return id(cell) in self._kendt.navne or id(cell) in self._kendt.forudsaetninger

    def _words(self, inside: Navn) -> Ord:
        return Ord(
            atom=self._called(inside),
            amount=self._amount,
            gange=" × ",
            minus=" − ",
            potens=" opløftet i ",
            several=_several,
            in_words=True,
        )

    def _called(self, inside: Navn) -> Callable[[Cell], str]:
        def atom(cell: Cell) -> str:
            said = self._kendt.forudsaetninger.get(id(cell))
            if said is not None:
                navn = joined(input_name(said), inside)
                return f"{navn} ({amount(cell.value, said.enhed)})" if fixed(said) else navn
            known = self._kendt.navne.get(id(cell))
            if known is not None:
                return joined(known[1], inside)
            return f"({text(cell, self._stops, self._words(inside))})"

        return atom

    def _unit(self, cell: Cell) -> str:
        return written(unit_of(cell, self._kendt.enheder))

    def _amount(self, cell: Cell) -> str:
        return amount(cell.value, self._unit(cell))


def _several(terms: list[Cell]) -> str:
    nothing = sum(not term.value for term in terms)
    return f"summen af {len(terms)} tal" + (f", hvoraf {nothing} er 0" if nothing else "")
