"""Draws of everything that is uncertain in an analysis, block by block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np

from costben.models.fordelinger import Fordeling
from costben.models.fordelingstal import Felt
from costben.models.text import ascii_key
from costben.models.usikkerhed import Usikkerhed
from costben.simulering.blok import BLOK
from costben.simulering.former import Beta, Form, Ligefordeling, Lognormal, Normal
from costben.simulering.korrelation import matrix, root
from costben.simulering.omsaet import Tal, af_andele, af_normaltal, andele_af_normaltal
from costben.simulering.stroemme import stroem

NAESTEN_ALT = 1 - 1e-9  # a whole number without an upper bound is cut off here


@dataclass(frozen=True, slots=True)
class Usikker:
    """One uncertain number, and where its draws come from and go to."""

    navn: str
    form: Form
    afskaaret: tuple[float, float] | None  # shares of the distribution that its field lets in
    helt: tuple[float, float] | None  # the least and the most of a whole number
    stroem: np.random.Generator
    tal: Tal

    def traek(self) -> None:
        """The next block, independent of all others."""
        form, tal = self.form, self.tal
        if self.afskaaret is not None or isinstance(form, Ligefordeling) or not _direct(form):
            self.stroem.random(out=tal)
            self._fill_from_shares(tal)
        elif isinstance(form, Beta):
            shares = self.stroem.beta(form.alfa, form.beta, tal.size)
            np.multiply(shares, form.hoej - form.lav, out=tal)
            tal += form.lav
            self._make_whole()
        else:
            self.stroem.standard_normal(out=tal)
            af_normaltal(form, tal, tal)
            self._make_whole()

    def traek_med(self, z: Tal) -> None:
        """The block that follows the standard normal draws ``z``."""
        if self.afskaaret is None and isinstance(self.form, Normal | Lognormal):
            af_normaltal(self.form, z, self.tal)
            self._make_whole()
        else:
            self._fill_from_shares(andele_af_normaltal(z))

    def _fill_from_shares(self, u: Tal) -> None:
        if self.afskaaret is not None:
            low, high = self.afskaaret
            u = low + (high - low) * u
        form = self.form
        if self.helt is not None and isinstance(form, Ligefordeling):
            form = Ligefordeling(form.lav - 0.5, form.hoej + 0.5)  # all as likely, the ends too
        af_andele(form, u, self.tal)
        self._make_whole()

    def _make_whole(self) -> None:
        if self.helt is not None:
            np.rint(self.tal, out=self.tal)
            np.clip(self.tal, *self.helt, out=self.tal)


def _direct(form: Form) -> bool:
    """Whether numpy draws it as fast as, or faster than, the inverse of its distribution."""
    return isinstance(form, Beta | Normal | Lognormal)


class Traekker:
    """Everything uncertain in an analysis; each block is drawn into the same arrays.

    Attributes:
        kilder: the draws themselves by name: paths, ``faktorer.NAVN`` and shares of mixes.
        tal: what the analysis has instead of fixed numbers, by path.
    """

    def __init__(
        self, usikkerhed: Usikkerhed, punkter: Mapping[str, float], froe: int, size: int = BLOK
    ) -> None:
        """Draws of ``usikkerhed``.

        Args:
            usikkerhed: what is uncertain.
            punkter: the fixed numbers.
            froe: the seed.
            size: how many draws there are in a block.
        """
        named = {
            **usikkerhed.fordelinger,
            **{f"faktorer.{navn}": faktor for navn, faktor in usikkerhed.faktorer.items()},
        }
        self._usikre = {navn: _usikker(navn, f, froe, size) for navn, f in named.items()}
        self._following = _following(usikkerhed)
        self._mixes = [
            _Mix(sti, {n: t.vaerdi for n, t in mix.taelling.items()}, punkter, froe, size)
            for sti, mix in usikkerhed.andele.items()
        ]
        self.kilder = {navn: usikker.tal for navn, usikker in self._usikre.items()}
        for mix in self._mixes:
            self.kilder |= mix.tal
        self._products = _products(usikkerhed, self.kilder, punkter, size)
        given = {sti: self.kilder[sti] for sti in usikkerhed.fordelinger}
        mixed = {sti: tal for mix in self._mixes for sti, tal in mix.tal.items()}
        self.tal: dict[str, Tal] = {**given, **mixed, **{p.sti: p.tal for p in self._products}}

    def naeste(self) -> None:
        """Draw the next block."""
        normal: dict[str, Tal] = {}
        for navn, usikker in self._usikre.items():
            if navn in self._following:
                normal[navn] = usikker.stroem.standard_normal(usikker.tal.size)
            else:
                usikker.traek()
        for navn, weights in self._following.items():
            self._usikre[navn].traek_med(reduce(add, (normal[o] * w for o, w in weights.items())))
        for mix in self._mixes:
            mix.traek()
        for product in self._products:
            product.regn()


def _usikker(navn: str, f: Fordeling, froe: int, size: int) -> Usikker:
    form, felt = f.form, f.felt
    low, high = form.graenser
    inside = form.andel_under(felt.mindst), form.andel_under(felt.hoejst)
    reaches_out = low < felt.mindst or high > felt.hoejst
    afskaaret = inside if reaches_out and inside != (0, 1) else None
    helt = (1.0 if felt.over_nul else felt.mindst, hoejeste(f)) if felt.helt else None
    return Usikker(navn, form, afskaaret, helt, stroem(froe, navn), np.empty(size))


def hoejeste(f: Fordeling) -> float:
    """The most that a whole number is drawn as."""
    return float(round(min(f.form.graenser[1], f.form.fraktil(NAESTEN_ALT), f.felt.hoejst)))


def _following(usikkerhed: Usikkerhed) -> dict[str, dict[str, float]]:
    """For each number that is correlated with another: whose draws it is made of, and how much."""
    par = usikkerhed.par()
    navne = sorted({navn for pair in par for navn in pair})
    lower = root(matrix(navne, par)) or []
    return {
        navn: {other: w for other, w in zip(navne, row, strict=True) if w}
        for navn, row in zip(navne, lower, strict=True)
    }


class _Mix:
    """The shares of a mix, which add up to one, times the citizens of it."""

    def __init__(
        self,
        sti: str,
        taelling: Mapping[str, float],
        punkter: Mapping[str, float],
        froe: int,
        size: int,
    ) -> None:
        prefix = f"{sti}.antal."
        self._borgere = sum(v for s, v in punkter.items() if s.startswith(prefix))
        self._streams = {n: (stroem(froe, prefix + n), a) for n, a in taelling.items()}
        self.tal: dict[str, Tal] = {prefix + n: np.empty(size) for n in taelling}
        others = [s for s in punkter if s.startswith(prefix) and s not in self.tal]
        self.tal |= {s: np.zeros(size) for s in others}
        self._prefix = prefix

    def traek(self) -> None:
        """The next block: gammas divided by their sum are a Dirichlet."""
        for navn, (stream, alfa) in self._streams.items():
            stream.standard_gamma(alfa, out=self.tal[self._prefix + navn])
        per_gamma = self._borgere / np.sum([self.tal[self._prefix + n] for n in self._streams], 0)
        for navn in self._streams:
            self.tal[self._prefix + navn] *= per_gamma


@dataclass(frozen=True, slots=True)
class _Product:
    """An input that one or more factors are put on."""

    sti: str
    grundtal: Tal | float
    faktorer: tuple[Tal, ...]
    felt: Felt
    tal: Tal

    def regn(self) -> None:
        """Multiply the block that was just drawn."""
        first, *others = self.faktorer
        np.multiply(first, self.grundtal, out=self.tal)
        for faktor in others:
            np.multiply(self.tal, faktor, out=self.tal)
        if self.felt.mindst == 0:
            np.clip(self.tal, self.felt.mindst, self.felt.hoejst, out=self.tal)


def _products(
    usikkerhed: Usikkerhed, kilder: Mapping[str, Tal], punkter: Mapping[str, float], size: int
) -> list[_Product]:
    factors: dict[str, list[Tal]] = {}
    for navn, faktor in usikkerhed.faktorer.items():
        for sti in map(ascii_key, faktor.paa):
            factors.setdefault(sti, []).append(kilder[f"faktorer.{navn}"])
    return [
        _Product(
            sti=sti,
            grundtal=kilder[sti] if sti in kilder else punkter[sti],
            faktorer=tuple(found),
            felt=usikkerhed.felter[sti],
            tal=np.empty(size),
        )
        for sti, found in factors.items()
    ]
