"""The discount rates of an analysis, as the terminal's heading has them."""

from __future__ import annotations

from costben.danish import percent
from costben.models.analyse import Analyse


def discount_rates(analyse: Analyse) -> str:
    """The rate of each step, once where it stays the same; own ones with the national beside."""
    diskontering, brugte = analyse.diskontering, analyse.brugte_satser
    steps = [("diskontering.rente", diskontering.rente, "")]
    steps += [
        (f"diskontering.trin[{i}].rente", trin.rente, f" {trin.navn}")
        for i, trin in enumerate(diskontering.trin)
    ]
    said: list[str] = []
    before: tuple[str, str] | None = None
    for sti, rente, years in steps:
        national = brugte[sti].national if sti in brugte else None
        beside = "" if national is None else f" (nationalt {percent(national)})"
        shown = percent(rente.vaerdi)
        if before is None or shown != before[0] or beside not in ("", before[1]):
            said.append(f"{shown}{years}{beside}")
            before = (shown, beside)
    return ", ".join(said)
