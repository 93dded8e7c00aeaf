"""What the intervention costs: in all, a year, and per citizen (Figur 6-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic

from costben.calculator.annualisering import Annualisering, annualise
from costben.calculator.arithmetic import total
from costben.calculator.inddata import METODER, Etableringspost, Inddata, Loebende, Metode
from costben.calculator.loen import Loenpris, aarsvaerk, loenpris
from costben.calculator.tidsakse import Tidsakse
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Omkostning(Generic[N]):
    """One column of Figur 6-2."""

    i_alt: N  # kr
    pr_aar: N  # kr/år
    pr_borger: N  # kr/borger


@dataclass(frozen=True)
class Loebendepost(Generic[N]):
    """One running cost line in kroner, and the staff it takes where it is stated by caseload."""

    aarsvaerk: N | None  # full-time employees
    beloeb: N  # kr, the whole driftsperiode


@dataclass(frozen=True)
class Sagstalsdel(Generic[N]):
    """Running costs of which some follow the participants: what does not, and what does."""

    fast_pr_aar: N  # kr/år, whatever the number of participants
    pr_borger: N  # kr/borger, the same for each


@dataclass(frozen=True)
class Metodevalg(Generic[N]):
    """The cost by one method of annualisation; ``valgt`` is 1 for the chosen one, else 0."""

    valgt: N  # 1 or 0
    etablering_pr_aar: N  # kr/år
    etablering_pr_borger: N  # kr/borger
    samlet_pr_aar: N  # kr/år
    samlet_pr_borger: N  # kr/borger


@dataclass(frozen=True)
class Omkostninger(Generic[N]):
    """Figur 6-2, how it comes about, and what the other methods of annualisation would give.

    ``samlet`` is etablering plus drift minus sparede udgifter. Amounts of cost are positive.
    """

    etablering: Omkostning[N]
    drift: Omkostning[N]
    sparede_udgifter: Omkostning[N]
    samlet: Omkostning[N]
    metoder: Mapping[Metode, Metodevalg[N]]
    loenpriser: Mapping[str, Loenpris[N]]
    etableringsposter: tuple[Annualisering[N], ...]
    drift_efter_sagstal: Sagstalsdel[N] | None
    sparet_efter_sagstal: Sagstalsdel[N] | None
    driftsposter: tuple[Loebendepost[N], ...]
    sparede_poster: tuple[Loebendepost[N], ...]


def omkostninger(inddata: Inddata[N], akse: Tidsakse[N]) -> Omkostninger[N]:
    """Sum the cost lines and divide them by years and participants (Figur 6-2)."""
    nul = inddata.faste.nul_kr
    priser = {navn: loenpris(personale) for navn, personale in inddata.personale.items()}
    poster = tuple(
        annualise(_engangs(p, priser), p.levetid, akse, inddata.rente, inddata.faste)
        for p in inddata.etablering
    )
    driftsposter = tuple(_i_perioden(p, inddata, priser) for p in inddata.drift)
    sparede_poster = tuple(_i_perioden(p, inddata, priser) for p in inddata.sparede_udgifter)
    drift = _loebende(total((p.beloeb for p in driftsposter), nul), inddata)
    sparet = _loebende(total((p.beloeb for p in sparede_poster), nul), inddata)

    metoder: dict[Metode, Metodevalg[N]] = {}
    for metode in METODER:
        pr_aar = total((p.pr_aar[metode] for p in poster), nul / inddata.driftsperiode)
        samlet = pr_aar + drift.pr_aar - sparet.pr_aar
        metoder[metode] = Metodevalg(
            valgt=inddata.metodevalg[metode],
            etablering_pr_aar=pr_aar,
            etablering_pr_borger=pr_aar / inddata.deltagere,
            samlet_pr_aar=samlet,
            samlet_pr_borger=samlet / inddata.deltagere,
        )
    etablering_pr_aar = total((m.valgt * m.etablering_pr_aar for m in metoder.values()), nul)
    etablering = Omkostning(
        i_alt=total((p.beloeb for p in poster), nul),
        pr_aar=etablering_pr_aar,
        pr_borger=etablering_pr_aar / inddata.deltagere,
    )
    return Omkostninger(
        etablering=etablering,
        drift=drift,
        sparede_udgifter=sparet,
        samlet=Omkostning(
            i_alt=etablering.i_alt + drift.i_alt - sparet.i_alt,
            pr_aar=etablering.pr_aar + drift.pr_aar - sparet.pr_aar,
            pr_borger=etablering.pr_borger + drift.pr_borger - sparet.pr_borger,
        ),
        metoder=metoder,
        loenpriser=priser,
        etableringsposter=poster,
        drift_efter_sagstal=_sagstalsdel(driftsposter, inddata),
        sparet_efter_sagstal=_sagstalsdel(sparede_poster, inddata),
        driftsposter=driftsposter,
        sparede_poster=sparede_poster,
    )


def _engangs(post: Etableringspost[N], priser: Mapping[str, Loenpris[N]]) -> N:
    """Kroner of a one-off cost."""
    if post.timer is not None and post.personale is not None:
        return post.timer * priser[post.personale].pr_time
    return _stated(post.beloeb)


def _i_perioden(
    post: Loebende[N], inddata: Inddata[N], priser: Mapping[str, Loenpris[N]]
) -> Loebendepost[N]:
    """A running cost in the whole driftsperiode, however it is stated."""
    periode = inddata.driftsperiode
    if post.personale is not None:
        pris = priser[post.personale]
        if post.sagstal is not None:
            ansatte = aarsvaerk(post.sagstal, inddata.deltagere)
            return Loebendepost(ansatte, ansatte * pris.pr_aarsvaerk * periode)
        if post.timer_pr_aar is not None:
            return Loebendepost(None, post.timer_pr_aar * pris.pr_time * periode)
        return Loebendepost(None, _stated(post.timer) * pris.pr_time)
    if post.beloeb_pr_aar is not None:
        return Loebendepost(None, post.beloeb_pr_aar * periode)
    return Loebendepost(None, _stated(post.beloeb))


def _sagstalsdel(poster: tuple[Loebendepost[N], ...], inddata: Inddata[N]) -> Sagstalsdel[N] | None:
    """The two parts of ``poster``; None where no line is stated by caseload."""
    nul, periode = inddata.faste.nul_kr, inddata.driftsperiode
    efter_sagstal = [p.beloeb for p in poster if p.aarsvaerk is not None]
    if not efter_sagstal:
        return None
    fast = total((p.beloeb for p in poster if p.aarsvaerk is None), nul)
    return Sagstalsdel(
        fast_pr_aar=fast / periode,
        pr_borger=total(efter_sagstal, nul) / periode / inddata.deltagere,
    )


def _stated(value: N | None) -> N:
    if value is None:
        raise ValueError("a cost line states no amount")
    return value


def _loebende(i_alt: N, inddata: Inddata[N]) -> Omkostning[N]:
    pr_aar = i_alt / inddata.driftsperiode
    return Omkostning(i_alt=i_alt, pr_aar=pr_aar, pr_borger=pr_aar / inddata.deltagere)
