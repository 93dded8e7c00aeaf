"""How sure a result is: what the draws of the uncertain numbers say of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

import numpy as np

from costben.calculator.inddata import AKTOERER
from costben.danish import capitalized
from costben.forudsaetninger import forudsaetninger
from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.models.usikkerhed import Usikkerhed
from costben.resultat import fingerprint
from costben.simulering.blok import BLOK, blokstoerrelse
from costben.simulering.deltagere import Overskud, overskud_ved_deltagere
from costben.simulering.evpi import Vidensvaerdi, vidensvaerdi
from costben.simulering.model import ARKETYPER, BLANDINGER, I_ALT, Model, Resultatnavn
from costben.simulering.omsaet import Tal
from costben.simulering.simulering import PILOT, Fremdrift, Simulering, simuler
from costben.simulering.statistik import Udfald
from costben.ukendt import needs_cost
from costben.usikre_tal import Usikkert, grupper, usikre
from costben.version import __version__

TRAEKNINGER, FROE = 50_000, 1
INGEN = "ingen_indsats"
WHOSE: Mapping[str, str] = {**{a: capitalized(a) for a in AKTOERER}, I_ALT: "I alt"}
_SHOWN = (0.0005, 0.9995)  # what is further out is counted in the outermost bars
SOEJLER = 40  # bars that a distribution is drawn with
T = TypeVar("T")
Udfaldstabel = Mapping[str, Mapping[str, Udfald]]  # by archetype (or group) and aktør


@dataclass(frozen=True, slots=True)
class Fordelt:
    """How the draws are spread: bars from ``graenser[i]`` to ``graenser[i + 1]``."""

    graenser: tuple[float, ...]  # kr/borger
    andel: tuple[float, ...]


@dataclass(frozen=True)
class Usikkerhedsresultat:
    """What ``costben.usikkerhed`` gives; amounts are kroner per citizen, unrounded.

    Attributes:
        navn: the analysis.
        traekninger: how many draws.
        froe: their seed.
        version: of costben.
        fingeraftryk: SHA-256 of all inputs, hexadecimal.
        advarsler: what the reader must be told, as Danish sentences.
        muligheder: the options that are compared; the last is to do nothing.
        budgetvirkning: the present value of the rollout, kroner for all its citizens, by aktør and
            in all, from the first draws; empty where the analysis has no rollout.
        budgettraekninger: how many draws that is reckoned from.
        usikre: the uncertain numbers, each in its unit, with source and status.
        arketyper: by archetype and aktør: mean, median, 5 and 95 per cent in kroner per citizen,
            and the probability of a surplus with its standard error, both shares of 1.
        blandinger: the same for each mix.
        evpi: by archetype and aktør, what it is worth to know each group and all;
            to a hundredth of an øre, so that another processor gives the same.
        fraktilfejl: the most that p05, median and p95 can be wrong by for how they are read; 0
            where they are exact.
        bedst: the share of the draws in which each option is the best.
        overskud_ved_deltagere: the probability of a surplus at each number of participants.
        fordelt: how the draws of each net result are spread.
        mod: the same as ``arketyper`` for each of the other options.
    """

    navn: str
    traekninger: int
    froe: int
    version: str
    fingeraftryk: str
    advarsler: tuple[str, ...]
    muligheder: tuple[str, ...]
    fraktilfejl: float
    usikre: tuple[Usikkert, ...]
    arketyper: Udfaldstabel
    blandinger: Udfaldstabel
    budgetvirkning: Mapping[str, Udfald]
    budgettraekninger: int
    bedst: Mapping[str, Mapping[str, Mapping[str, float]]]
    evpi: Mapping[str, Mapping[str, Vidensvaerdi]]
    overskud_ved_deltagere: tuple[Overskud, ...]
    fordelt: Mapping[str, Mapping[str, Fordelt]]
    mod: Mapping[str, Udfaldstabel]

    def to_dict(self) -> dict[str, object]:
        """The result as plain dicts, lists, strings and floats, as ``--json`` prints it."""
        return asdict(self)

    def to_json(self) -> str:
        """``to_dict`` as JSON text; the same input, draws and seed give the same text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)


def affected(row: Mapping[str, Udfald]) -> list[tuple[str, Udfald]]:
    """The outcomes that people are shown: in all, and for each aktør that anything happens to."""
    return [(aktoer, u) for aktoer, u in row.items() if aktoer == I_ALT or u.paavirket]


def usikkerhed(
    analyse: Analyse,
    traekninger: int = TRAEKNINGER,
    froe: int = FROE,
    mod: Sequence[Analyse] = (),
    fremdrift: Fremdrift | None = None,
) -> Usikkerhedsresultat:
    """Draw the uncertain numbers of ``analyse``, and say what that means for its net results.

    Args:
        analyse: what is uncertain stands in it or in the file that it names.
        traekninger: how many draws.
        froe: the seed; the same gives the same result.
        mod: other options, compared on the same draws of what they have in common.
        fremdrift: told how many draws have been made, now and then.

    Raises:
        InddataFejl: nothing is uncertain, or there are no archetypes.
        ValueError: fewer than two draws.
    """
    for each in (analyse, *mod):
        needs_cost(each, "usikkerheden på et nettoresultat")
    if traekninger < 2:
        raise ValueError("at least two draws are needed")
    options, numbers = (analyse, *mod), forudsaetninger(analyse)
    size = blokstoerrelse(traekninger)
    modeller = [
        Model(analyse, _uncertain(analyse), froe, numbers, size),
        *(Model(option, _uncertain(option), froe, size=size) for option in mod),
    ]
    names = (*_names(options), INGEN)
    drawn = simuler(modeller, traekninger, fremdrift)
    uncertain = usikre(analyse, numbers)
    return Usikkerhedsresultat(
        navn=analyse.navn,
        traekninger=traekninger,
        froe=froe,
        version=__version__,
        fingeraftryk=fingerprint(analyse),
        advarsler=(*analyse.advarsler, *_without_effect(uncertain)),
        muligheder=names,
        fraktilfejl=drawn.fraktilfejl,
        usikre=uncertain,
        arketyper=_table(drawn.udfald[0], ARKETYPER),
        blandinger=_table(drawn.udfald[0], BLANDINGER),
        budgetvirkning=drawn.budget,
        budgettraekninger=min(PILOT, traekninger) if drawn.budget else 0,
        bedst={
            navn: {a: dict(zip(names, shares, strict=True)) for a, shares in row.items()}
            for navn, row in _nested(drawn.bedst, ARKETYPER).items()
        },
        evpi=_evpi(drawn, uncertain),
        overskud_ved_deltagere=overskud_ved_deltagere(
            Model(analyse, _uncertain(analyse), froe, numbers, size), traekninger
        ),
        fordelt=_spread(drawn.pilot[0]),
        mod={
            name: _table(udfald, ARKETYPER)
            for name, udfald in zip(names[1:], drawn.udfald[1:], strict=False)
        },
    )


def _uncertain(analyse: Analyse) -> Usikkerhed:
    """What is uncertain in ``analyse``.

    Raises:
        InddataFejl: nothing is, or there is no net result for it to make uncertain.
    """
    if analyse.usikre_tal is None:
        message = (
            "Analysen har ingen usikre tal.\n"
            "Skriv en fordeling i stedet for et tal, eller skriv fordelingerne i en fil,\n"
            'og tilføj "usikkerhed: usikkerhed.yaml".'
        )
        raise InddataFejl([Fejl(analyse.navn, 0, 0, "", message)])
    if not analyse.arketyper:
        message = "Analysen har ingen arketyper, så der er intet nettoresultat.\nTilføj arketyper."
        raise InddataFejl([Fejl(analyse.navn, 0, 0, "", message)])
    return analyse.usikre_tal


def _without_effect(uncertain: Sequence[Usikkert]) -> list[str]:
    """A warning where the rollout is uncertain, which no net result per citizen depends on."""
    rollout = [u.navn for u in uncertain if u.sti.startswith("budgetvirkning.")]
    if not rollout:
        return []
    return [
        "Nettoresultatet pr. borger afhænger ikke af budgetvirkningen, så usikkerheden her "
        f"ændrer kun budgettets nutidsværdi: {', '.join(rollout)}."
    ]


def _names(options: Sequence[Analyse]) -> list[str]:
    """What the options are called; a name that is used before gets a number."""
    names: list[str] = []
    for option in options:
        taken = sum(name.partition(" (")[0] == option.navn for name in names)
        names.append(f"{option.navn} ({taken + 1})" if taken else option.navn)
    return names


def _nested(flat: Mapping[Resultatnavn, T], part: str) -> dict[str, dict[str, T]]:
    found: dict[str, dict[str, T]] = {}
    for (where, navn, aktoer), value in flat.items():
        if where == part:
            found.setdefault(navn, {})[aktoer] = value
    return found


def _table(udfald: Mapping[Resultatnavn, Udfald], part: str) -> Udfaldstabel:
    return _nested(udfald, part)


def _evpi(drawn: Simulering, uncertain: tuple[Usikkert, ...]) -> dict[str, dict[str, Vidensvaerdi]]:
    kilder = {k: tal for option in reversed(drawn.kilder) for k, tal in option.items()}
    muligheder = {
        (navn, aktoer): [p[part, navn, aktoer] for p in drawn.pilot if (part, navn, aktoer) in p]
        for part, navn, aktoer in drawn.pilot[0]
        if part == ARKETYPER
    }
    same = {key: tuple(map(id, options)) for key, options in muligheder.items()}
    each_once = {same[key]: options for key, options in muligheder.items()}
    worth = vidensvaerdi(each_once, kilder, grupper(uncertain, kilder))
    found: dict[str, dict[str, Vidensvaerdi]] = {}
    for (navn, aktoer), key in same.items():
        found.setdefault(navn, {})[aktoer] = worth[key].afrundet()
    return found


def _spread(pilot: Mapping[Resultatnavn, Tal]) -> dict[str, dict[str, Fordelt]]:
    """How the draws lie in bars that are the same for all archetypes."""
    by_archetype = _nested(pilot, ARKETYPER)
    found: dict[str, dict[str, Fordelt]] = {navn: {} for navn in by_archetype}
    for aktoer in (*AKTOERER, I_ALT):
        rows = {navn: row[aktoer] for navn, row in by_archetype.items()}
        ends = [np.quantile(tal[:BLOK], _SHOWN) for tal in rows.values()]
        low, high = min(e[0] for e in ends), max(e[1] for e in ends)
        for navn, tal in rows.items():
            found[navn][aktoer] = _bars(tal, low, high)
    return found


def _bars(tal: Tal, low: float, high: float) -> Fordelt:
    """The bars between two ends; np.histogram takes ten times as long to find those of each."""
    if low == high:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, SOEJLER + 1)
    bar = (tal - low) * (SOEJLER / (high - low))
    np.clip(bar, 0, SOEJLER - 1, out=bar)
    counts = np.bincount(bar.astype(np.intp), minlength=SOEJLER)
    return Fordelt(tuple(edges.tolist()), tuple((counts / tal.size).tolist()))
