"""The uncertain numbers of an analysis as people read them, each with source and status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from costben.danish import quantity
from costben.forudsaetninger import Forudsaetning
from costben.models.analyse import Analyse
from costben.models.base import Dokumenteret
from costben.models.fordelinger import Fordeling
from costben.models.usikkerhed import Usikkerhed


@dataclass(frozen=True, slots=True)
class Usikkert:
    """One uncertain number.

    Attributes:
        sti: its path, or ``faktorer.NAVN`` or ``andele.NAVN`` for what is not a number of its own.
        vaerdi: what ``beregn`` uses; 1 for a factor.
        fordeling: the shape and what it is made from, in words.
        lav, hoej: a low and a high value: the bounds where they are given, else 5 and 95 %.
        gruppe: what it is known together with.
    """

    sti: str
    navn: str
    vaerdi: float | None
    enhed: str
    fordeling: str
    lav: float | None
    hoej: float | None
    gruppe: str
    kilde: str
    status: str
    forklaring: str


def usikre(analyse: Analyse, numbers: Mapping[str, Forudsaetning]) -> tuple[Usikkert, ...]:
    """All that is uncertain in ``analyse``, in its files' order; of the numbers, those given.

    Args:
        analyse: what is uncertain stands in it.
        numbers: its numbers by path.
    """
    found = analyse.usikre_tal
    if found is None:
        return ()
    return (
        *(_number(numbers[s], f, found) for s, f in found.fordelinger.items() if s in numbers),
        *_factors(found),
        *_mixes(found, analyse),
    )


def grupper(
    usikre_tal: tuple[Usikkert, ...], kilder: Mapping[str, object]
) -> dict[str, frozenset[str]]:
    """The names of the draws that belong to each group."""
    found: dict[str, set[str]] = {}
    for u in usikre_tal:
        mixed = {k for k in kilder if k.startswith(f"{u.sti}.antal.")}
        found.setdefault(u.gruppe, set()).update(mixed or {u.sti})
    return {navn: frozenset(names) for navn, names in found.items()}


def _number(f: Forudsaetning, fordeling: Fordeling, whole: Usikkerhed) -> Usikkert:
    low, high = fordeling.spaend
    kilde, status, forklaring = _documented(fordeling, whole)
    navn = f.navn if f.gruppe in f.navn else f"{f.gruppe} · {f.navn}"
    return Usikkert(
        sti=f.sti,
        navn=navn,
        vaerdi=f.vaerdi,
        enhed=f.enhed,
        fordeling=_described(fordeling, f.enhed),
        lav=low,
        hoej=high,
        gruppe=fordeling.gruppe or navn,
        kilde=kilde or f.kilde,
        status=status,
        forklaring=forklaring,
    )


def _factors(whole: Usikkerhed) -> list[Usikkert]:
    found = []
    for key, faktor in whole.faktorer.items():
        low, high = faktor.spaend
        kilde, status, forklaring = _documented(faktor, whole)
        found.append(
            Usikkert(
                sti=f"faktorer.{key}",
                navn=faktor.navn,
                vaerdi=1.0,
                enhed="faktor",
                fordeling=_described(faktor, "faktor"),
                lav=low,
                hoej=high,
                gruppe=faktor.gruppe or faktor.navn,
                kilde=kilde,
                status=status,
                forklaring=forklaring,
            )
        )
    return found


def _mixes(whole: Usikkerhed, analyse: Analyse) -> list[Usikkert]:
    found = []
    for sti, mix in whole.andele.items():
        kilde, status, forklaring = _documented(mix, whole)
        counts = ", ".join(f"{n} {quantity(t.vaerdi, '')}" for n, t in mix.taelling.items())
        navn = f"Sammensætning: {analyse.blandinger[sti.partition('.')[2]].navn}"
        found.append(
            Usikkert(
                sti=sti,
                navn=navn,
                vaerdi=None,
                enhed="",
                fordeling=f"dirichlet: {counts}",
                lav=None,
                hoej=None,
                gruppe=mix.gruppe or navn,
                kilde=kilde,
                status=status,
                forklaring=forklaring,
            )
        )
    return found


def _documented(own: Dokumenteret, whole: Dokumenteret) -> tuple[str, str, str]:
    status = own.status or whole.status
    return (
        own.kilde or whole.kilde or "",
        status.ord.value if status else "antaget",
        status.forklaring if status else "",
    )


def _described(f: Fordeling, enhed: str) -> str:
    """``trekant: lav 38, mest 50,4, høj 68 borgere/år``."""
    said = [
        ("lav", f.lav, enhed),
        ("mest", f.mest, enhed),
        ("høj", f.hoej, enhed),
        ("middel", f.middel, enhed),
        ("median", f.median, enhed),
        ("standardfejl", f.standardfejl, enhed),
        ("p", f.p_vaerdi, ""),
        ("antal", f.antal, ""),
        ("ud af", f.ud_af, ""),
        ("alfa", f.alfa, ""),
        ("beta", f.beta, ""),
    ]
    parts = [f"{word} {quantity(tal.vaerdi, unit)}" for word, tal, unit in said if tal is not None]
    if f.interval is not None:
        i = f.interval
        ends = f"{quantity(i.fra.vaerdi, enhed)} til {quantity(i.til.vaerdi, enhed)}"
        parts.append(f"{quantity(i.sikkerhed.vaerdi, 'andel')} interval {ends}")
    return f"{f.fordeling}: {', '.join(parts)}"
