"""What a measured effect comes to beside the archetypes, where it may not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from costben.effekt import HVEM, Effektresultat, Hvem, effektresultater
from costben.forklaring.fund import WHO, Fund
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn
from costben.forklaring.regnet import Regnet
from costben.models.analyse import Analyse
from costben.resultat import calculate

_RATIO = "Det, arketypen antager, divideret med det målte; kun hvor de har samme fortegn."
_BREAK_EVEN = "Omkostningen pr. borger divideret med nutidsværdien af én enhed om året."
_NONE = "findes ikke"
Results = Callable[[], Mapping[str, Effektresultat]]


def found_effects(analyse: Analyse, regnet: Regnet) -> Iterator[Fund]:
    """The ratio to each archetype's quantity, and where the effect breaks even."""
    results = cache(lambda: effektresultater(calculate(analyse)))
    for key in regnet.celler.beregning.effekter:
        titel = analyse.konsekvenser[key].navn
        for arketype in analyse.arketyper:
            sti = f"effekter.{key}.forhold.{arketype}"
            navn = ("effekt", titel, f"arketype {arketype}", "antaget i forhold til målt")
            yield Fund(sti, navn, partial(_ratio, results, key, arketype, regnet, sti, navn))
        for hvem in HVEM:
            sti = f"effekter.{key}.break_even.{hvem}"
            navn = ("effekt", titel, "break-even", WHO[hvem])
            yield Fund(sti, navn, partial(_limit, results, key, hvem, regnet, sti, navn))


def _ratio(results: Results, key: str, arketype: str, regnet: Regnet, sti: str, navn: Navn) -> Led:
    value = results()[key].arketyper[arketype].forhold
    quantity = f"arketyper.{arketype}.konsekvenser.{key}"
    of = (regnet.led(quantity, (quantity,)), regnet.led(f"effekter.{key}.vaerdi.maengde"))
    svar = "" if value is not None else "–"
    return Led(navn, sti, value, "", svar=svar, fundet=_RATIO, led=of)


def _limit(results: Results, key: str, hvem: Hvem, regnet: Regnet, sti: str, navn: Navn) -> Led:
    found = results()[key]
    value = found.break_even[hvem]
    cost = "forudsat.omkostning" if hvem == "i_alt" else f"forudsat.baeret.{hvem}"
    of = (regnet.led(cost), regnet.led(f"effekter.{key}.pr_enhed.{hvem}"))
    svar = ""
    if value is None:
        svar = "enhederne er ikke lige meget værd" if found.ulige else _NONE
    return Led(navn, sti, value, found.enhed, svar=svar, fundet=_BREAK_EVEN, led=of)
