"""Cost lines per municipality: sums, means and shares (Tabel 7-4 and 7-5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.inddata import Faste, Kommunepost, Kommuner
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Linje(Generic[N]):
    """One line of Tabel 7-4 or 7-5."""

    beloeb: Mapping[str, N]  # kr, pr. kommune
    i_alt: N  # kr, alle kommuner
    gennemsnit: N  # kr/kommune
    andel: N  # of all lines


@dataclass(frozen=True)
class Kategori(Generic[N]):
    """The lines of one category of Tabel 7-3 taken together."""

    gennemsnit: N  # kr/kommune
    andel: N  # of all lines


@dataclass(frozen=True)
class Nederst(Generic[N]):
    """One of the sum lines at the foot of the table."""

    kommuner: Mapping[str, N]  # kr, kr/år or kr/borger, as where it stands
    gennemsnit: N  # the same, pr. kommune or pr. borger


@dataclass(frozen=True)
class Postgruppe(Generic[N]):
    """Tabel 7-4 (etablering) or Tabel 7-5 (drift), whole."""

    linjer: tuple[Linje[N], ...]
    kategorier: Mapping[str, Kategori[N]]
    samlet: N  # kr, alle linjer og kommuner
    i_alt: Nederst[N]  # kr og kr/kommune
    pr_aar: Nederst[N]  # kr/år og kr/år/kommune
    pr_borger: Nederst[N]  # kr/borger


def postgrupper(kommuner: Kommuner[N], faste: Faste[N]) -> Mapping[str, Postgruppe[N]]:
    """Both tables. The mean per citizen is the cost of all over the citizens of all."""
    return {navn: _postgruppe(poster, kommuner, faste) for navn, poster in kommuner.poster.items()}


def _postgruppe(
    poster: Sequence[Kommunepost[N]], kommuner: Kommuner[N], faste: Faste[N]
) -> Postgruppe[N]:
    nul = faste.nul_kr
    summer = [total(post.beloeb.values(), nul) for post in poster]
    pr_kommune = {k: total((p.beloeb[k] for p in poster), nul) for k in kommuner.deltagere}
    samlet = total(pr_kommune.values(), nul)
    linjer = tuple(
        Linje(post.beloeb, i_alt, i_alt / kommuner.antal, i_alt / samlet)
        for post, i_alt in zip(poster, summer, strict=True)
    )
    kategorier: dict[str, list[Linje[N]]] = {}
    for post, linje in zip(poster, linjer, strict=True):
        kategorier.setdefault(post.kategori, []).append(linje)
    i_alt = Nederst(pr_kommune, samlet / kommuner.antal)
    pr_aar = Nederst(
        {k: beloeb / kommuner.periode for k, beloeb in pr_kommune.items()},
        i_alt.gennemsnit / kommuner.periode,
    )
    alle_deltagere = total(kommuner.deltagere.values(), nul)
    return Postgruppe(
        linjer=linjer,
        kategorier={
            navn: Kategori(
                total((linje.gennemsnit for linje in medlemmer), nul),
                total((linje.andel for linje in medlemmer), nul),
            )
            for navn, medlemmer in kategorier.items()
        },
        samlet=samlet,
        i_alt=i_alt,
        pr_aar=pr_aar,
        pr_borger=Nederst(
            {k: beloeb / kommuner.deltagere[k] for k, beloeb in pr_kommune.items()},
            samlet / alle_deltagere,
        ),
    )
