"""What an analysis describes, but does not use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from costben.forudsaetninger import Forudsaetning
from costben.models.analyse import Analyse
from costben.models.satser import GRAENSE, NEDSAETTELSE
from costben.models.text import ascii_key

Found = Iterator[tuple[str, str]]


def unused(analyse: Analyse, numbers: Mapping[str, Forudsaetning]) -> list[tuple[str, str]]:
    """The path of each thing that has no part in the result, and why, in Danish."""
    return [
        *_staff(analyse),
        *_index(analyse, numbers),
        *_own_rates(analyse),
        *_benefits(analyse),
        *_consequences(analyse),
        *_duration(analyse),
    ]


def _staff(analyse: Analyse) -> Found:
    named = [post.personale for post in analyse.etablering.poster]
    for part in (analyse.drift, analyse.sparede_udgifter):
        named += [post.personale for post in part.poster]
    used = {ascii_key(navn) for navn in named if navn}
    for navn in analyse.loen.personale if analyse.loen else ():
        if navn not in used:
            yield f"loen.personale.{navn}", "Ingen post er i dette personales timer."


def _index(analyse: Analyse, numbers: Mapping[str, Forudsaetning]) -> Found:
    level = analyse.indsats.prisniveau
    if analyse.prisindeks and all(f.prisniveau in {None, level} for f in numbers.values()):
        yield "prisindeks", f"Alle beløb er allerede i {level}-priser."


def _own_rates(analyse: Analyse) -> Found:
    used = {m.navn for ydelse in analyse.ydelser.values() for m in ydelse.modtagere}
    if any(ydelse.fleksloen for ydelse in analyse.ydelser.values()):
        used |= {NEDSAETTELSE, GRAENSE}
    for navn in analyse.satser.ydelser if analyse.satser else ():
        if navn not in used:
            yield f"satser.ydelser.{navn}", "Ingen ydelse har modtagere på denne sats."


def _benefits(analyse: Analyse) -> Found:
    used: set[str | None] = set()
    for konsekvens in analyse.konsekvenser.values():
        if konsekvens.ydelsesskift:
            used |= set(konsekvens.ydelsesskift.ydelser())
    for navn in analyse.ydelser:
        if navn not in used:
            yield f"ydelser.{navn}", "Intet ydelsesskift er til eller fra denne ydelse."


def _consequences(analyse: Analyse) -> Found:
    if analyse.konsekvenser and not analyse.arketyper:
        yield "konsekvenser", "Der er ingen arketyper, som har dem."
        return
    for navn, konsekvens in analyse.konsekvenser.items():
        if konsekvens.effekt is None and not any(
            a.konsekvenser[navn].vaerdi for a in analyse.arketyper.values()
        ):
            yield f"konsekvenser.{navn}", "Den er 0 i alle arketyper."


def _duration(analyse: Analyse) -> Found:
    if analyse.nettoresultat and not analyse.arketyper:
        yield "nettoresultat", "Der er ingen arketyper at regne det for."
