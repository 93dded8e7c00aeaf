"""The lines of a budget: what each costs or gives an aktør in each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Literal, get_args

from costben.calculator.arithmetic import total
from costben.calculator.inddata import AKTOERER, Aktoer, Faste, Inddata
from costben.calculator.omkostninger import Omkostning, Omkostninger, Sagstalsdel
from costben.calculator.tidsakse import Tidsakse
from costben.calculator.udrulning import OMRAADER, Budget, Omraade, Udrulning, kohorter
from costben.calculator.virkningsvaerdi import Virkningsvaerdi
from costben.frozen import dataclass
from costben.numbers.number import N

Art = Literal["implementering", "drift", "virkning"]
ARTER: tuple[Art, ...] = get_args(Art)


@dataclass(frozen=True)
class Raekke(Generic[N]):
    """Kroner in each budget year, and their sum."""

    aar: tuple[N, ...]  # kr
    i_alt: N  # kr


@dataclass(frozen=True)
class Budgetlinje(Generic[N]):
    """One line of one aktør's budget. A cost is negative, a gain positive."""

    linje: str
    aktoer: Aktoer
    styringsomraade: Omraade
    art: Art
    udiskonteret: Raekke[N]
    diskonteret: Raekke[N]


@dataclass(frozen=True)
class Driftsdele(Generic[N]):
    """What of a running cost does not follow the participants, and what does."""

    fast_pr_aar: N  # kr/år
    fast: N  # kr, in a year
    variabel: N | None  # kr/borger that follow the participants; None where nothing is said to
    hele_forloebet: N | None  # kr/borger, with what is stated by caseload; None: nothing follows
    pr_borger: N | None  # kr/borger, in one budget year of the course


@dataclass(frozen=True)
class Aarsomkostning(Generic[N]):
    """What is paid in each year, positive, from the first year to the last with any."""

    dele: Driftsdele[N] | None  # None for what is paid once
    aar: tuple[N, ...]  # kr


def raekke(aar: Iterable[N], nul: N) -> Raekke[N]:
    """The kroner of each year with their sum."""
    amounts = tuple(aar)
    return Raekke(amounts, total(amounts, nul))


def aarsomkostninger(
    data: Inddata[N], budget: Budget[N], rul: Udrulning[N], omkostninger: Omkostninger[N]
) -> Mapping[str, Aarsomkostning[N]]:
    """Etablering in the first year, and what runs in every year with participants."""
    found: dict[str, Aarsomkostning[N]] = {}
    if data.etablering:
        found["etablering"] = Aarsomkostning(None, (omkostninger.etablering.i_alt,))
    if data.drift:
        dele = _dele(omkostninger.drift, omkostninger.drift_efter_sagstal, data, budget, rul)
        found["drift"] = _running(dele, rul)
    if data.sparede_udgifter:
        saved, by_caseload = omkostninger.sparede_udgifter, omkostninger.sparet_efter_sagstal
        found["sparede_udgifter"] = _running(_dele(saved, by_caseload, data, budget, rul), rul)
    return found


def nothing(years: int, faste: Faste[N]) -> list[N]:
    """Nothing in each of some years, each year's a number of its own."""
    return [faste.nul_kr * faste.hele for _ in range(years)]


def linjer(
    data: Inddata[N],
    budget: Budget[N],
    rul: Udrulning[N],
    omkostninger: Mapping[str, Aarsomkostning[N]],
    vaerdi: Virkningsvaerdi[N] | None,
    akse: Tidsakse[N],
) -> tuple[Budgetlinje[N], ...]:
    """All lines, by aktør, styringsområde and kind, in which order their sums are ranges."""
    found = [*_costs(data, budget, omkostninger, akse)]
    if vaerdi is not None:
        found += _consequences(data, budget, rul, vaerdi, akse)
    return tuple(
        sorted(
            found,
            key=lambda li: (
                AKTOERER.index(li.aktoer),
                OMRAADER.index(li.styringsomraade),
                ARTER.index(li.art),
            ),
        )
    )


def _costs(
    data: Inddata[N],
    budget: Budget[N],
    omkostninger: Mapping[str, Aarsomkostning[N]],
    akse: Tidsakse[N],
) -> Iterator[Budgetlinje[N]]:
    for linje, omkostning in omkostninger.items():
        art: Art = "implementering" if omkostning.dele is None else "drift"
        saved = linje == "sparede_udgifter"
        amounts = omkostning.aar if saved else [-kr for kr in omkostning.aar]
        for aktoer, omraade in budget.omraader[linje].items():
            borne = [kr * data.faste.baeres[aktoer] for kr in amounts]
            yield _linje((linje, aktoer, omraade, art), borne, akse.diskonteringsfaktor, data)


def _dele(
    omkostning: Omkostning[N],
    efter_sagstal: Sagstalsdel[N] | None,
    data: Inddata[N],
    budget: Budget[N],
    rul: Udrulning[N],
) -> Driftsdele[N]:
    """What is stated by caseload follows the participants; so does the rest but for its share.

    What a citizen costs is for the whole course, and spread evenly over its budget years.
    """
    rest = efter_sagstal.fast_pr_aar if efter_sagstal else omkostning.pr_aar
    by_caseload = efter_sagstal.pr_borger if efter_sagstal else None
    fast, variabel, hele_forloebet = rest, None, by_caseload
    if budget.fast_andel is not None:
        fast = rest * budget.fast_andel
        variabel = (rest - fast) / data.deltagere
        hele_forloebet = variabel if by_caseload is None else variabel + by_caseload
    pr_borger = None if hele_forloebet is None else hele_forloebet * rul.aarets_andel
    return Driftsdele(fast, fast * data.faste.et_aar, variabel, hele_forloebet, pr_borger)


def _running(dele: Driftsdele[N], rul: Udrulning[N]) -> Aarsomkostning[N]:
    pr_borger = dele.pr_borger
    if pr_borger is None:
        return Aarsomkostning(dele, tuple(dele.fast for _ in rul.deltagere))
    return Aarsomkostning(dele, tuple(dele.fast + n * pr_borger for n in rul.deltagere))


def _consequences(
    data: Inddata[N],
    budget: Budget[N],
    rul: Udrulning[N],
    vaerdi: Virkningsvaerdi[N],
    akse: Tidsakse[N],
) -> Iterator[Budgetlinje[N]]:
    nul = data.faste.nul_kr
    pairs = kohorter(len(rul.vaegte), len(rul.startere))
    yearly: Mapping[str, Mapping[Aktoer, Sequence[N]]] = {
        **{
            navn: {a: [n * kr for n in rul.med_virkning] for a, kr in priser.items()}
            for navn, priser in vaerdi.pr_aar.items()
        },
        **{
            navn: {
                a: [
                    total((rul.borgeraar[k][c] * ydelse.pr_aar[k] for k, c in of_year), nul)
                    for of_year in pairs
                ]
                for a, ydelse in ydelser.items()
            }
            for navn, ydelser in vaerdi.ydelser.items()
        },
    }
    for linje, by_payer in yearly.items():
        years = budget.forloeb + budget.forsinkelse.get(linje, 0)
        for aktoer, amounts in by_payer.items():
            omraade = budget.omraader[linje][aktoer]
            yield _linje(
                (linje, aktoer, omraade, "virkning"),
                [*nothing(years, data.faste), *amounts],
                akse.konsekvensfaktor,
                data,
            )


def _linje(
    navn: tuple[str, Aktoer, Omraade, Art],
    amounts: Sequence[N],
    faktorer: Sequence[N],
    data: Inddata[N],
) -> Budgetlinje[N]:
    """A line whose years after the last of ``amounts`` are nothing."""
    nul = data.faste.nul_kr
    aar = [*amounts, *nothing(len(faktorer) - len(amounts), data.faste)]
    worth = [kr * faktor for kr, faktor in zip(aar, faktorer, strict=True)]
    return Budgetlinje(*navn, udiskonteret=raekke(aar, nul), diskonteret=raekke(worth, nul))
