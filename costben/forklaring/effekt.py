"""What a measured effect comes to beside the archetypes, where it may not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from costben.effekt import HVEM, Effektresultat, effektresultater
from costben.forklaring.fund import WHO, Fund
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn
from costben.forklaring.regnet import Regnet
from costben.models.analyse import Analyse
from costben.resultat import calculate

_RATIO = "Det, arketypen antager, divideret med det målte; kun hvor de har samme fortegn."
_BREAK_EVEN = "Omkostningen pr. borger divideret med nutidsværdien af én enhed om året."
_NONE = "findes ikke"


def found_effects(analyse: Analyse, regnet: Regnet) -> Iterator[Fund]:
    """The ratio to each archetype's quantity, and where the effect breaks even."""
    results = cache(lambda: effektresultater(calculate(analyse)))
    for key in regnet.celler.beregning.effekter:
        titel = analyse.konsekvenser[key].navn
        for arketype in analyse.arketyper:
            navn = ("effekt", titel, f"arketype {arketype}", "antaget i forhold til målt")

            def ratio(key: str = key, arketype: str = arketype, navn: Navn = navn) -> Led:
                value = results()[key].arketyper[arketype].forhold
                quantity = f"arketyper.{arketype}.konsekvenser.{key}"
                of = (
                    regnet.led(quantity, (quantity,)),
                    regnet.led(f"effekter.{key}.vaerdi.maengde"),
                )
                svar = "" if value is not None else "–"
                sti = f"effekter.{key}.forhold.{arketype}"
                return Led(navn, sti, value, "", svar=svar, fundet=_RATIO, led=of)

            yield Fund(f"effekter.{key}.forhold.{arketype}", navn, ratio)
        for hvem in HVEM:
            sti, navn = (
                f"effekter.{key}.break_even.{hvem}",
                ("effekt", titel, "break-even", WHO[hvem]),
            )

            def limit(key: str = key, hvem: str = hvem, sti: str = sti, navn: Navn = navn) -> Led:
                return _limit(results()[key], key, hvem, regnet, sti, navn)

            yield Fund(sti, navn, limit)


def _limit(found: Effektresultat, key: str, hvem: str, regnet: Regnet, sti: str, navn: Navn) -> Led:
    value = {str(k): v for k, v in found.break_even.items()}[hvem]
    cost = "forudsat.omkostning" if hvem == "i_alt" else f"forudsat.baeret.{hvem}"
    of = (regnet.led(cost), regnet.led(f"effekter.{key}.pr_enhed.{hvem}"))
    svar = ""
    if value is None:
        svar = "enhederne er ikke lige meget værd" if found.ulige else _NONE
    return Led(navn, sti, value, found.enhed, svar=svar, fundet=_BREAK_EVEN, led=of)
