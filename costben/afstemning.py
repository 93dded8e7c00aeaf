"""Published figures held against computed ones."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from costben.frozen import dataclass
from costben.models.offentliggjort import Offentliggjort, Offentliggjorte, Tabel
from costben.numbers.interval import Interval

Udfald = Literal["stemmer", "stemmer inden for afrunding", "afviger"]
Art = Literal["inddata", "beregnet"]
UDFALD: tuple[Udfald, ...] = ("stemmer", "stemmer inden for afrunding", "afviger")
MARGIN = 1e-9  # relative: what float arithmetic may add to a bound


@dataclass(frozen=True)
class Afstemt:
    """One published figure and the computed one.

    From ``trykt_fra`` to just below ``trykt_til`` is what rounds to the printed figure;
    ``mindst`` and ``hoejst`` are what the computed figure can be, given how the inputs were
    rounded. All are in ``enhed``. ``art`` tells a figure that is merely transcribed twice
    (``inddata``) from one that is computed.
    """

    tabel: str
    felt: str
    stier: tuple[str, ...]
    kilde: str
    offentliggjort: float
    afrunding: float
    trykt_fra: float
    trykt_til: float
    enhed: str
    beregnet: float
    mindst: float
    hoejst: float
    status: Udfald
    forklaring: str
    art: Art


def reconcile(
    published: Offentliggjorte,
    computed: Mapping[str, float],
    possible: Mapping[str, Interval],
    inputs: Collection[str] = (),
) -> tuple[Afstemt, ...]:
    """Hold every published figure against the computed one; what is not computed is left out.

    Args:
        published: the transcribed figures.
        computed: inputs and results by path.
        possible: the same, as intervals.
        inputs: the paths of those that are inputs.
    """
    return tuple(
        _reconciled(tabel, figure, computed, possible, inputs)
        for tabel in published.tabeller
        for figure in tabel.tal
        if all(sti in computed for sti in figure.felt)
    )


def _reconciled(
    tabel: Tabel,
    figure: Offentliggjort,
    computed: Mapping[str, float],
    possible: Mapping[str, Interval],
    inputs: Collection[str],
) -> Afstemt:
    step, printed = figure.afrunding.vaerdi, figure.vaerdi.vaerdi
    beregnet = sum((computed[sti] for sti in figure.felt), start=0.0)
    kan_vaere = sum((possible[sti] for sti in figure.felt), start=Interval(0, 0))
    low = printed - step / 2 if figure.mindst is None else figure.mindst.vaerdi
    trykt = Interval(low, printed + step / 2)
    status: Udfald = "afviger"
    if trykt.low <= beregnet < trykt.high:
        status = "stemmer"
    elif kan_vaere.meets(trykt, MARGIN * max(abs(printed), step)):
        status = "stemmer inden for afrunding"
    return Afstemt(
        tabel=tabel.tabel,
        felt=", ".join(part for part in (figure.raekke, figure.kolonne) if part),
        stier=figure.felt,
        kilde=tabel.kilde,
        offentliggjort=printed,
        afrunding=step,
        trykt_fra=trykt.low,
        trykt_til=trykt.high,
        enhed=figure.vaerdi.enhed,
        beregnet=beregnet,
        mindst=kan_vaere.low,
        hoejst=kan_vaere.high,
        status=status,
        forklaring=figure.forklaring or "",
        art="inddata" if all(sti in inputs for sti in figure.felt) else "beregnet",
    )
