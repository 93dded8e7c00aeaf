"""What the prices from rates leave out, as the reader must know it."""

from __future__ import annotations

from collections.abc import Iterator

from costben.models.analyse import Analyse
from costben.models.konsekvenser import Konsekvens
from costben.models.skift import UDDANNELSE
from costben.models.text import ascii_key


def udeladt(analyse: Analyse) -> tuple[str, ...]:
    """Danish sentences; none where nothing is priced from rates."""
    return tuple(_left_out(analyse))


def _left_out(analyse: Analyse) -> Iterator[str]:
    priced = [k for k in analyse.konsekvenser.values() if k.af_satser]
    if not priced:
        return
    yield "Kommunal udligning, som tager en del af kommunens gevinst eller tab."
    yield "Beskæftigelsesfradrag og andre fradrag end personfradraget; satserne er ikke kendt."
    if len(priced) > 1:
        yield "At samme borger kan have flere ændringer: skat og refusion regnes for hver for sig."
    for konsekvens in priced:
        if _has_no_other_income(konsekvens):
            yield (
                f"{konsekvens.navn}: indkomst i årets øvrige uger; "
                "skriv oevrig_indkomst, hvis der er nogen."
            )
    shifts = [k.ydelsesskift for k in priced if k.ydelsesskift]
    if shifts:
        yield "Tillæg til ydelserne, og afgifter af det, der bruges."
        yield "At færre uger på ydelse udskyder de næste refusionstrin for resten af årets uger."
    if any(ascii_key(s.til) == UDDANNELSE for s in shifts):
        yield "SU til dem, der skifter til uddannelse; satsen er ikke kendt."


def _has_no_other_income(konsekvens: Konsekvens) -> bool:
    """Where no benefit is left, there is nothing to be taxed beside the pay."""
    fra, _ = konsekvens.ydelsesskift.ydelser() if konsekvens.ydelsesskift else (None, None)
    return fra is None and konsekvens.oevrig_indkomst is None
